"""What every embedded proof must have, whatever its suite (VC Data Integrity §2.1, §4).

Proof options are a proof without its ``proofValue``: the suites hash them together with the
document, so that a changed date, domain or purpose breaks the signature.
"""

from typing import NamedTuple

from wallet.encoding.canonical import Road
from wallet.encoding.multiformats import decode_multibase, encode_multibase
from wallet.errors import InputError, InvalidProof, ProofNotChecked, Reason
from wallet.model.dates import has_zone, read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list
from wallet.model.report import Remark

SIGNATURE_SIZES = (64,)
_DATES = ("created", "expires")


class HashData(NamedTuple):
    """What a signature covers: the hash of the proof options, then the hash of the document.

    ``has_unpinned_terms``: a context that is not pinned took part, so what the names mean is not
    sure; ``unpinned_where`` says which. ``road``: how the document became quads, PROCESSED if any
    part of it was; ``repeats_a_name`` is False only where no identifier of the document certainly
    occurs at two places. ``remarks`` change no verdict.
    """

    data: bytes
    has_unpinned_terms: bool = False
    unpinned_where: str = ""
    road: Road = Road.PROCESSED
    repeats_a_name: bool = True
    remarks: tuple[Remark, ...] = ()


def options_of(members: JsonObject, value_member: str = "proofValue") -> JsonObject:
    """Return the proof options: all members but the one that holds the proof's value."""
    options = dict(members)
    options.pop(value_member, None)
    return options


def check_options(options: JsonObject) -> tuple[Remark, ...]:
    """Check what Data Integrity asks of any proof's options.

    ``verificationMethod`` and ``proofPurpose`` are non-empty texts; ``created`` and ``expires``,
    where present, dateTimeStamps. One without a zone is read as UTC and remarked on
    (DATE_MALFORMED), as §2.1 allows. Raises InvalidProof(PROOF_MALFORMED, where).
    """
    for name in ("verificationMethod", "proofPurpose"):
        value = options.get(name)
        if not isinstance(value, str) or not value:
            raise InvalidProof(Reason.PROOF_MALFORMED, {"where": name})
    remarks: tuple[Remark, ...] = ()
    for name in _DATES:
        if name in options and not _names_its_zone(options[name], name):
            where = {"where": f"proof.{name}"}
            remarks += (Remark(reason=Reason.DATE_MALFORMED, facts=where),)
    return remarks


def check_chain(document: JsonObject, options: JsonObject) -> None:
    """Check that a proof which covers earlier ones (§4.6) has them in its document.

    Raises ProofNotChecked(PROOF_CHAIN_NOT_SUPPORTED) where they are not.
    """
    if "previousProof" in options and "proof" not in document:
        raise ProofNotChecked(Reason.PROOF_CHAIN_NOT_SUPPORTED)


def read_proof_value(members: JsonObject, sizes: tuple[int, ...] = SIGNATURE_SIZES) -> bytes:
    """Return the signature of a ``proofValue``: multibase base-58-btc of so many octets.

    ``sizes`` are those the suite's keys make. Raises InvalidProof(PROOF_MALFORMED) (VC-DI-EDDSA
    §3.2.2, §3.3.2; VC-DI-ECDSA §3.2.2, §3.3.2).
    """
    value = members.get("proofValue")
    if not isinstance(value, str) or not value.startswith("z"):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue"})
    try:
        signature = decode_multibase(value)
    except InputError as error:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue"}) from error
    if len(signature) not in sizes:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue"})
    return signature


def write_proof_value(signature: bytes) -> str:
    """Return a signature as ``proofValue`` writes it."""
    return encode_multibase(signature)


def check_context(document: JsonObject, options: JsonObject) -> bool:
    """Check a proof's own ``@context`` against the document's; return whether it names all of it.

    The document's contexts must begin with the proof's, in order (VC-DI-EDDSA §3.3.2); a proof
    without one passes. Raises InvalidProof(PROOF_MALFORMED, where: @context).
    """
    if "@context" not in options:
        return True
    own = as_list(options["@context"])
    whole = as_list(document.get("@context"))
    if not own or list(whole[: len(own)]) != list(own):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "@context"})
    return len(own) == len(whole)


def _names_its_zone(value: JsonValue, name: str) -> bool:
    if not isinstance(value, str) or read_timestamp(value) is None:
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": name})
    return value.endswith("Z") or has_zone(value)
