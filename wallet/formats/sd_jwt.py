"""Reads an SD-JWT as what it is: an SD-JWT VC, a W3C credential, or a W3C presentation.

In its compact form (RFC 9901 §4) and in the flattened JSON serialisation (§8), which says the
same.
"""

from wallet.encoding.sd_jwt import (
    SdJwt,
    processed_token,
    read_sd_jwt,
    write_sd_jwt,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import InputError, Reason
from wallet.formats.credential_token import fits_media_type
from wallet.formats.form_rows import ReadInner
from wallet.formats.presentation_claims import as_secured, lay_presentation_flat
from wallet.formats.reading import Place, Reading, not_read
from wallet.formats.recognition import Shape, shape_of
from wallet.formats.sd_jwt_credential import is_sd_jwt_vc, read_sd_jwt_vc, read_w3c_sd_jwt
from wallet.model.credential import Securing
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text

_PARTS = ("protected", "payload", "signature")
_PRESENTATION_MEDIA_TYPES = frozenset(
    {"", "vp+sd-jwt", "application/vp+sd-jwt", "vp+ld+json+sd-jwt", "vp+ld+sd-jwt"}
)


def read_text(text: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read the compact form. Raises InputError where it is none that can be believed."""
    return _read(read_sd_jwt(text), text.strip().encode("ascii"), place, read_inner)


def read_flattened(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read the flattened JSON serialisation; ``original`` are its bytes. Raises InputError."""
    header = as_object(value.get("header"))
    disclosures = as_list(header.get("disclosures"))
    parts = [_text(value.get(name)) for name in _PARTS]
    binding = _text(header.get("kb_jwt", ""))
    text = write_sd_jwt(".".join(parts), map(_text, disclosures), binding)
    return _read(read_sd_jwt(text), original, place, read_inner)


def _read(read: SdJwt, original: bytes, place: Place, read_inner: ReadInner) -> Reading:
    if is_sd_jwt_vc(read):
        return Reading(credentials=(read_sd_jwt_vc(read, original, place),))
    shape = shape_of(read.payload)
    if shape is Shape.CREDENTIAL:
        return Reading(credentials=(read_w3c_sd_jwt(read, original, place),))
    if shape is Shape.PRESENTATION:
        return _read_presentation(read, original, place, read_inner)
    return not_read(place, Reason.FORM_NOT_READ_YET, form="SD-JWT")


def _read_presentation(
    read: SdJwt, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """The payload is a presentation, read as one and called what it is secured as."""
    if read.binding is not None:
        # VC-JOSE-COSE defines none: a presentation is signed by the holder already.
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": "SD-JWT"})
    document, oddities = lay_presentation_flat(read.payload)
    if not fits_media_type(read.token, _PRESENTATION_MEDIA_TYPES):
        oddities.append("token:typ")
    inner = read_inner(document, write_json(document), place)
    return as_secured(
        inner,
        original,
        oddities,
        securing=Securing.SD_JWT,
        token=processed_token(read),
    )


def _text(value: JsonValue) -> str:
    text = as_text(value)
    if "~" in text or (value != text):
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "parts"})
    return text
