"""A W3C credential or presentation secured as COSE_Sign1 (VC-JOSE-COSE §3.3).

The payload is the document. Its original is what came: the bytes, or the text in base64 that
holds them. Oddities are those of :mod:`wallet.formats.credential_token`; ``token:typ`` here speaks
of the content type and of ``typ``.
"""

import base64
import binascii

from wallet.encoding.cose_sign1 import read_cose_sign1
from wallet.encoding.multiformats import encode_base64url
from wallet.encoding.strict_json import read_object
from wallet.errors import InputError, Reason
from wallet.formats.credential_token import lay_flat
from wallet.formats.form_rows import ReadInner
from wallet.formats.presentation_claims import as_secured, lay_presentation_flat
from wallet.formats.reading import Place, Reading, not_read
from wallet.formats.recognition import Shape, data_model_of, form_of, shape_of, split_proofs
from wallet.model.cose import CoseSign1
from wallet.model.credential import Credential, Securing
from wallet.model.json_values import JsonObject

_CREDENTIAL_TYPES = (
    frozenset({"", "application/vc", "vc"}),
    frozenset({"", "application/vc+cose", "vc+cose"}),
)
_PRESENTATION_TYPES = (
    frozenset({"", "application/vp", "vp"}),
    frozenset({"", "application/vp+cose", "vp+cose"}),
)
_HEX = frozenset("0123456789abcdefABCDEF")


def read_text(text: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read a message in base64 (either alphabet, padded or not). Raises InputError."""
    return _read(_decoded(text), text.encode("ascii"), place, read_inner)


def read_bytes(data: bytes, place: Place, read_inner: ReadInner) -> Reading:
    """Read a message as bytes. Raises InputError."""
    return _read(data, data, place, read_inner)


def read_content(content: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read what an envelope holds (base64 after ``;base64,``). Raises InputError.

    White space around it is no part of it, as with a token.
    """
    data = _decoded(content.strip(" \t\r\n"))
    return _read(data, data, place, read_inner)


def _decoded(text: str) -> bytes:
    """A text has one spelling in each of the four ways of writing base64, and no other."""
    if set(text) <= _HEX:
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "base64"})
    try:
        letters = text.rstrip("=").translate(str.maketrans("-_", "+/"))
        data = binascii.a2b_base64(letters + "=" * (-len(letters) % 4), strict_mode=True)
    except (ValueError, binascii.Error) as error:
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "base64"}) from error
    url = encode_base64url(data)
    standard = base64.b64encode(data).decode("ascii")
    padding = standard[len(standard.rstrip("=")) :]
    if text not in (standard, standard.rstrip("="), url, url + padding):
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "base64"})
    return data


def _read(data: bytes, original: bytes, place: Place, read_inner: ReadInner) -> Reading:
    message = read_cose_sign1(data)
    payload = _payload(message)
    shape = shape_of(payload)
    if shape is Shape.CREDENTIAL:
        return Reading(credentials=(_credential(message, payload, original, place),))
    if shape is Shape.PRESENTATION:
        # What the header claims must agree with the document, as the claims of a JWT must.
        _, oddities = lay_presentation_flat({**payload, **message.claims})
        if not _fits(message, _PRESENTATION_TYPES):
            oddities.append("token:typ")
        inner = read_inner(payload, message.payload, place)
        return as_secured(inner, original, oddities, securing=Securing.COSE, secured=message)
    return not_read(place, Reason.FORM_NOT_READ_YET, form="COSE")


def _payload(message: CoseSign1) -> JsonObject:
    try:
        return read_object(message.payload)
    except InputError as error:
        if error.reason in (Reason.TOO_LARGE, Reason.TOO_DEEP, Reason.DUPLICATE_MEMBER):
            raise
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "payload"}) from error


def _credential(
    message: CoseSign1, payload: JsonObject, original: bytes, place: Place
) -> Credential:
    # What the header claims must agree with the document, as the claims of a JWT must.
    document, oddities = lay_flat({**payload, **message.claims})
    if not _fits(message, _CREDENTIAL_TYPES):
        oddities.append("token:typ")
    document, proofs, is_malformed = split_proofs(document)
    if proofs or is_malformed:
        oddities.append("token-proof")
    return Credential(
        original=original,
        form=form_of(document),
        data_model=data_model_of(document),
        securing=Securing.COSE,
        document=document,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities + tuple(oddities),
        secured=message,
    )


def _fits(message: CoseSign1, allowed: tuple[frozenset[str], frozenset[str]]) -> bool:
    content, kind = allowed
    return message.content_type.lower() in content and message.media_type.lower() in kind


def as_envelope(original: bytes) -> str:
    """Return what stands behind ``;base64,`` for a credential with this original."""
    if original.isascii():
        return base64.b64encode(_decoded(original.decode("ascii"))).decode("ascii")
    return base64.b64encode(original).decode("ascii")
