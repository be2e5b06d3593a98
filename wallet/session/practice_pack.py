"""The practice trust pack: the key of the one practice issuer that is known by its website."""

from wallet.model.json_values import JsonObject
from wallet.proofs.keys import write_multikey
from wallet.session.practice_keys import UNIVERSITY_KEY_ID, issuer_key, pack_key
from wallet.session.practice_shapes import Calendar
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey
from wallet.trust.trust_pack import write_trust_pack

PACK_FILE = "19-trust-pack.json"


def university_document() -> JsonObject:
    """Return the DID document of the university's did:web, as its website would serve it."""
    did = PRACTICE_ISSUERS[PracticeIssuerKey.UNIVERSITY].id
    key = issuer_key(PracticeIssuerKey.UNIVERSITY)
    return {
        "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
        "id": did,
        "verificationMethod": [
            {
                "id": UNIVERSITY_KEY_ID,
                "type": "Multikey",
                "controller": did,
                "publicKeyMultibase": write_multikey(key.public),
            }
        ],
        "assertionMethod": [UNIVERSITY_KEY_ID],
    }


def practice_pack(calendar: Calendar) -> bytes:
    """Return the trust pack's bytes, dated a week ago and signed with its own practice key.

    Nobody has approved that key: bringing the pack in is the decision it always is.
    """
    did = PRACTICE_ISSUERS[PracticeIssuerKey.UNIVERSITY].id
    return write_trust_pack(
        as_of=calendar.moment(-7),
        documents={did: university_document()},
        name="Practice trust pack: Puerto Lucero",
        made_by="The practice backpack",
        key=pack_key(),
    )
