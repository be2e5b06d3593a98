"""Builds what leaves: a presentation whose items are the original bytes, signed by the learner.

The bytes of the presentation are put together here, not by a JSON writer: each credential goes in
exactly as it came (VCDM 2.0 §4.13). What is signed is what a strict reader sees in those bytes;
the proof is then added as text, so nothing that was signed is written a second time.
"""

import hashlib
import uuid
from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from secrets import token_bytes

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import LIMITS, Limits, read_object, write_json
from wallet.errors import InputError, PresentingError, Reason
from wallet.formats.description import describe
from wallet.model.credential import Credential, Securing
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.sharing import HolderSuite, SharedFile, ShareOrder
from wallet.presenting.envelope_writing import envelope_of
from wallet.presenting.file_names import share_file_name
from wallet.proofs.confirmation import bound_ids
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey
from wallet.proofs.selective_suites import find_whole, may_hold_full_copy
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS

CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2"
ED25519_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
MEDIA_TYPE = "application/vp"  # VCDM 2.0 §6.2

# Bytes; a longer one holds a challenge or a domain that is read as strictly as everything else.
_SHORT_PROOF = 65_536

Randomness = Callable[[int], bytes]


def holder_keys(
    items: Sequence[Credential], dids: Collection[str], default: str
) -> tuple[str, ...]:
    """Return which of the learner's keys have to sign: ``default``, then those items name.

    ``dids`` are the learner's keys. An item bound to one of them asks for that key's proof
    (DESIGN 15); other subjects ask for nothing. The first is the presentation's holder.
    """
    wanted = [default]
    for item in items:
        for did in bound_ids(item):
            if did in dids and did not in wanted:
                wanted.append(did)
    return tuple(wanted)


def build_presentation(
    items: Sequence[Credential],
    order: ShareOrder,
    keys: Sequence[SigningKey],
    contexts: ContextSet,
    *,
    now: datetime,
    randomness: Randomness = token_bytes,
    is_practice: bool = False,
) -> SharedFile:
    """Build the presentation ``order`` asks for and return its exact bytes.

    ``items`` in the order they are to be read; the same item twice goes in once. ``keys`` sign
    one proof each, the first one is the holder; they are not used where the order says unsigned,
    and then no holder is named, for nobody proves to be it. ``now`` is aware. The file's name
    carries the word PRACTICE where ``is_practice`` or where an item is by a practice issuer.

    Raises PresentingError NOTHING_CHOSEN, NO_HOLDER_KEY, CANNOT_BE_SHARED (an item nobody signed:
    a presentation holds credentials only), TOO_LARGE; ProofError where the items use contexts
    that are not at hand. Source: VCDM 2.0 §4.13, VC Data Integrity §2.1.1 (proof sets), §4.
    """
    if not items:
        raise PresentingError(Reason.NOTHING_CHOSEN)
    is_signed = order.suite is not HolderSuite.UNSIGNED
    if is_signed and not keys:
        raise PresentingError(Reason.NO_HOLDER_KEY)
    signers = tuple(keys) if is_signed else ()
    entries = tuple(dict.fromkeys(_entry_of(item) for item in items))
    challenge = fresh_challenge(order.challenge, randomness) if is_signed else ""
    content = _sign(
        _assemble(entries, order.suite, signers), order, signers, contexts, challenge, now
    )
    practice = is_practice or any(item.issuer_id in PRACTICE_ISSUER_IDS for item in items)
    name = share_file_name(order.receiver, now, ending="json", is_practice=practice)
    return _shared(content, name, signers, challenge, order)


def build_proof_for_issuer(
    challenge: str,
    domain: str,
    key: SigningKey,
    contexts: ContextSet,
    *,
    now: datetime,
    randomness: Randomness = token_bytes,
    is_practice: bool = False,
) -> SharedFile:
    """Build the file that proves to an issuer who holds ``key``: a presentation of no items.

    It answers the issuer's ``challenge`` (``""``: a fresh one, which proves possession only) for
    its ``domain`` (``""``: absent), signed with eddsa-rdfc-2022. ``now`` is aware. Raises
    ProofError where the bundled contexts are missing. Source: VC API "DIDAuthentication".
    """
    order = ShareOrder(record_ids=(), receiver=domain, challenge=challenge, domain=domain)
    answered = fresh_challenge(challenge, randomness)
    unsigned = _assemble((), order.suite, (key,))
    content = _sign(unsigned, order, (key,), contexts, answered, now)
    name = share_file_name(f"key {domain}", now, ending="json", is_practice=is_practice)
    return _shared(content, name, (key,), answered, order)


def fits_presentation(item: Credential) -> bool:
    """Whether a presentation can hold an item: W3C credentials that somebody signed.

    What a full copy is derived from fits; that it never leaves itself is another rule.
    """
    if envelope_of(item):
        return True
    return item.securing is not Securing.NONE and item.terms is None


def _entry_of(item: Credential) -> bytes:
    """Return the text that stands for ``item`` in ``verifiableCredential``."""
    held = envelope_of(item)
    if held:
        # VCDM 2.0 §4.13 (Enveloped Verifiable Credentials): the token, unchanged, in a data: URL.
        # A bare token, as VCDM 1.1 has it, would be read as an address in a 2.0 presentation.
        return write_json(
            {
                "@context": [CREDENTIALS_V2],
                "id": held,
                "type": ["EnvelopedVerifiableCredential"],
            }
        )
    # What is no W3C credential travels beside a presentation, never in it.
    if not fits_presentation(item) or _is_private(item):
        raise PresentingError(Reason.CANNOT_BE_SHARED, {"title": describe(item).title})
    return item.original


def _is_private(item: Credential) -> bool:
    """Whether an item holds a full copy from which anybody could derive: it never leaves.

    One inside the item counts as well; a text that only looks like one is no loss.
    """
    return may_hold_full_copy(item.original) or find_whole(item.proofs) is not None


def _assemble(
    entries: Sequence[bytes], suite: HolderSuite, signers: Sequence[SigningKey]
) -> bytes:
    """Write the presentation without its proof, each entry byte for byte."""
    contexts = [CREDENTIALS_V2]
    if suite is HolderSuite.ED25519_SIGNATURE_2020:
        contexts.append(ED25519_2020)
    members = [
        b'"@context":' + write_json(contexts),
        b'"type":' + write_json(["VerifiablePresentation"]),
    ]
    if signers:
        members.append(b'"holder":' + write_json(signers[0].did))
    if entries:
        members.append(b'"verifiableCredential":[' + b",".join(entries) + b"]")
    return b"{" + b",".join(members) + b"}"


def _sign(
    unsigned: bytes,
    order: ShareOrder,
    signers: Sequence[SigningKey],
    contexts: ContextSet,
    challenge: str,
    now: datetime,
) -> bytes:
    """Return ``unsigned`` with a proof of each signer spliced in before its last brace."""
    document = _read(unsigned)
    proofs: list[JsonValue] = [
        sign_document(document, _options(order, key, challenge, now), key, contexts)
        for key in signers
    ]
    if not proofs:
        return unsigned
    proof = write_json(proofs[0] if len(proofs) == 1 else proofs)
    signed = unsigned[:-1] + b',"proof":' + proof + b"}"
    if len(proof) > _SHORT_PROOF or not _is_surely_within(signed):
        _read(signed)
    return signed


def _is_surely_within(signed: bytes, limits: Limits = LIMITS) -> bool:
    """Whether ``signed``, read but for its proof, cannot be beyond a receiver's limits.

    Brackets, braces and commas are what a reader counts values by, outside texts; those in texts
    only add to them here. A short proof has no long text and is not deep.
    """
    most_values = 1 + signed.count(b"[") + signed.count(b"{") + signed.count(b",")
    return len(signed) <= limits.max_bytes and most_values <= limits.max_nodes


def _read(content: bytes) -> JsonObject:
    """Read as the receiver will; what is beyond a receiver's limits is not handed out."""
    try:
        return read_object(content)
    except InputError as error:
        raise PresentingError(error.reason, error.facts) from error


def _options(order: ShareOrder, key: SigningKey, challenge: str, now: datetime) -> JsonObject:
    """Return the proof's options: purpose, receiver and dates (VC Data Integrity §2.1)."""
    kind: dict[str, JsonValue] = (
        {"type": "Ed25519Signature2020"}
        if order.suite is HolderSuite.ED25519_SIGNATURE_2020
        else {"type": "DataIntegrityProof", "cryptosuite": order.suite.value}
    )
    options = kind | {
        "created": write_timestamp(now),
        "verificationMethod": key.method,
        "proofPurpose": "authentication",
        "challenge": challenge,
    }
    if order.domain:
        options["domain"] = order.domain
    if order.expires_at is not None:
        options["expires"] = write_timestamp(order.expires_at)
    return options


def fresh_challenge(asked: str, randomness: Randomness) -> str:
    """Return the receiver's challenge, or a fresh UUID (RFC 9562 §5.4)."""
    return asked or str(uuid.UUID(bytes=randomness(16), version=4))


def _shared(
    content: bytes,
    file_name: str,
    signers: Sequence[SigningKey],
    challenge: str,
    order: ShareOrder,
) -> SharedFile:
    return SharedFile(
        content=content,
        file_name=file_name,
        media_type=MEDIA_TYPE,
        digest=hashlib.sha256(content).hexdigest(),
        holder_did=signers[0].did if signers else "",
        challenge=challenge,
        order=order,
    )
