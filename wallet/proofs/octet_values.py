"""Proof values that are octets in base64url: how they are taken from a proof.

Apart from what reads the octets on (:mod:`wallet.proofs.cbor_proof_values`): few proofs need it.
"""

from wallet.encoding.multiformats import decode_base64url
from wallet.errors import InputError, InvalidProof, Reason
from wallet.model.json_values import JsonObject

PREFIX_SIZE = 3  # octets of the tag in front


def read_cbor_value(members: JsonObject) -> bytes:
    """Return the octets of a proof's ``proofValue``, which is base64url behind a ``u``.

    Raises InvalidProof(PROOF_MALFORMED, where: proofValue).
    """
    value = members.get("proofValue")
    if not isinstance(value, str) or not value.startswith("u"):
        raise malformed("encoding")
    try:
        data = decode_base64url(value[1:])
    except InputError as error:
        raise malformed("encoding") from error
    if len(data) <= PREFIX_SIZE:
        raise malformed("length")
    return data


def malformed(where: str) -> InvalidProof:
    """Return the error of a proof value that is not what its suite asks for."""
    return InvalidProof(Reason.PROOF_MALFORMED, {"where": f"proofValue: {where}"})
