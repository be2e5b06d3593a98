"""Single documents for engineers: canonical forms, and the JSON inside codes."""

from typing import Literal

from wallet.encoding.canonical import (
    canonical_json,
    canonicalize_document,
    canonicalize_nquads,
)
from wallet.encoding.cbor_ld import decode_cbor_ld_value, decode_code_text
from wallet.encoding.qr_reading import read_codes
from wallet.encoding.strict_json import read_json, read_object
from wallet.encoding.uniform_resource import looks_like_part, read_message
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonValue
from wallet.session.frames import FrameCollector
from wallet.trust.knowledge import Knowledge


def canonicalize_bytes(
    data: bytes,
    knowledge: Knowledge,
    *,
    form: str,
    algorithm: Literal["sha256", "sha384"] = "sha256",
) -> bytes:
    """Return canonical bytes of a document.

    ``form`` is ``json-ld`` (RDFC-1.0 under safe rules), ``nquads`` (RDFC-1.0 of a dataset) or
    ``jcs`` (RFC 8785). Raises InputError, ProofError.
    """
    if form == "nquads":
        return canonicalize_nquads(data, algorithm=algorithm)
    if form == "jcs":
        return canonical_json(read_json(data))
    document = read_object(data)
    return canonicalize_document(document, knowledge.contexts, algorithm=algorithm).nquads


def decode_bytes(data: bytes, knowledge: Knowledge) -> JsonValue:
    """Return the JSON in CBOR-LD bytes, a QR text, UR parts, or a picture of codes.

    Raises InputError (CODE_DAMAGED, CODE_INCOMPLETE, NO_CODE_FOUND).
    """
    if data[:1] == b"\xd9":
        return decode_cbor_ld_value(data, knowledge.contexts)
    texts = _texts_in(data)
    collector = FrameCollector()
    for text in texts:
        if text.startswith("VP1-"):
            return decode_code_text(text, knowledge.contexts)
    collector.add_texts([text for text in texts if looks_like_part(text)])
    message = collector.message
    if message is not None:
        return read_json(read_message(message))
    state = collector.state
    if state.need:
        facts = {"have": str(state.have), "need": str(state.need)}
        raise InputError(Reason.CODE_INCOMPLETE, facts)
    raise InputError(Reason.NO_CODE_FOUND)


def _texts_in(data: bytes) -> tuple[str, ...]:
    try:
        # Blanks belong to base45 texts; only the ends of lines part texts.
        return tuple(line for line in data.decode("utf-8").splitlines() if line)
    except UnicodeDecodeError:
        return read_codes(data)
