"""The rows of suites that let a holder choose fields, for the table of embedded proofs.

Few credentials carry them, and what they need is brought in with the first one.
"""

from collections.abc import Iterable
from types import MappingProxyType

from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof
from wallet.model.json_values import JsonObject
from wallet.model.proof import Proof
from wallet.proofs.cryptosuite import Cryptosuite, Evidence, SignedProof
from wallet.proofs.keys import KeyKind, PublicKey
from wallet.proofs.octet_values import read_cbor_value

DATA_INTEGRITY_PROOF = "DataIntegrityProof"
ECDSA_SD_2023 = "ecdsa-sd-2023"
BBS_2023 = "bbs-2023"


def _verify_ecdsa_sd(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    from wallet.proofs.ecdsa_sd_2023 import verify  # noqa: PLC0415 (on use: as above)

    return verify(document, read, key, contexts)


def _verify_bbs(
    document: JsonObject, read: SignedProof, key: PublicKey, contexts: ContextSet
) -> Evidence:
    from wallet.proofs.bbs_2023 import verify  # noqa: PLC0415 (on use: as above)

    return verify(document, read, key, contexts)


SELECTIVE_SUITES = MappingProxyType(
    {
        ECDSA_SD_2023: Cryptosuite(
            type=DATA_INTEGRITY_PROOF,
            verify_by_key={KeyKind.P256: _verify_ecdsa_sd},
            read_value=read_cbor_value,
        ),
        BBS_2023: Cryptosuite(
            type=DATA_INTEGRITY_PROOF,
            verify_by_key={KeyKind.BLS12381_G2: _verify_bbs},
            read_value=read_cbor_value,
        ),
    }
)

# How they begin in a text, in base64url.
_IN_TEXTS = tuple(f'"u2V0{letter}'.encode() for letter in "ACEGI")
# The tags of base proofs of all feature options (VC-DI-ECDSA §3.5.2, VC-DI-BBS §3.3.1).
_WHOLE_TAGS = {
    ECDSA_SD_2023: (bytes.fromhex("d95d00"),),
    BBS_2023: tuple(bytes((0xD9, 0x5D, number)) for number in (2, 4, 6, 8)),
}


def find_whole(proofs: Iterable[Proof]) -> Proof | None:
    """Return the first base proof among ``proofs``: one that only the holder may see."""
    for proof in proofs:
        tags = _WHOLE_TAGS.get(proof.suite)
        if tags is None:
            continue
        try:
            value = read_cbor_value(proof.members)
        except InvalidProof:
            continue
        if value.startswith(tags):
            return proof
    return None


def may_hold_full_copy(text: bytes) -> bool:
    """Return whether a JSON text may hold a base proof, at any depth.

    A text that happens to begin like one counts as one.
    """
    return any(start in text for start in _IN_TEXTS)
