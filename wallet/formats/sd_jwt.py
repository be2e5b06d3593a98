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
from wallet.formats.presentation import is_presentation_token, read_token_presentation
from wallet.formats.reading import Place, Reading, not_read
from wallet.formats.recognition import Shape, shape_of
from wallet.formats.sd_jwt_credential import is_sd_jwt_vc, read_sd_jwt_vc, read_w3c_sd_jwt
from wallet.model.credential import Credential, Presentation, Securing
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text

_PARTS = ("protected", "payload", "signature")
_PRESENTATION_MEDIA_TYPES = frozenset(
    {"", "vp+sd-jwt", "application/vp+sd-jwt", "vp+ld+json+sd-jwt", "vp+ld+sd-jwt"}
)


def read_text(text: str, place: Place) -> Reading:
    """Read the compact form. Raises InputError where it is none that can be believed."""
    return _read(read_sd_jwt(text), text.strip().encode("ascii"), place)


def read_flattened(value: JsonObject, original: bytes, place: Place) -> Reading:
    """Read the flattened JSON serialisation; ``original`` are its bytes. Raises InputError."""
    header = as_object(value.get("header"))
    disclosures = as_list(header.get("disclosures"))
    parts = [_text(value.get(name)) for name in _PARTS]
    binding = _text(header.get("kb_jwt", ""))
    text = write_sd_jwt(".".join(parts), map(_text, disclosures), binding)
    return _read(read_sd_jwt(text), original, place)


def read_entry(text: str, place: Place) -> Credential:
    """Return the credential in an SD-JWT found inside another document. Raises InputError."""
    read = read_sd_jwt(text)
    credential = _read_credential(read, text.strip().encode("ascii"), place)
    if credential is None:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    return credential


def _read(read: SdJwt, original: bytes, place: Place) -> Reading:
    credential = _read_credential(read, original, place)
    if credential is not None:
        return Reading(credentials=(credential,))
    if is_presentation_token(processed_token(read)):
        return Reading(presentations=(_read_presentation(read, original, place),))
    return not_read(place, Reason.FORM_NOT_READ_YET, form="SD-JWT")


def _read_credential(read: SdJwt, original: bytes, place: Place) -> Credential | None:
    if is_sd_jwt_vc(read):
        return read_sd_jwt_vc(read, original, place)
    if shape_of(read.payload) is Shape.CREDENTIAL:
        return read_w3c_sd_jwt(read, original, place)
    return None


def _read_presentation(read: SdJwt, original: bytes, place: Place) -> Presentation:
    if read.binding is not None:
        # VC-JOSE-COSE defines none: a presentation is signed by the holder already.
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": "SD-JWT"})
    return read_token_presentation(
        processed_token(read),
        original,
        place,
        text=write_json(read.payload),
        securing=Securing.SD_JWT,
        media_types=_PRESENTATION_MEDIA_TYPES,
    )


def _text(value: JsonValue) -> str:
    text = as_text(value)
    if "~" in text or (value != text):
        raise InputError(Reason.TOKEN_MALFORMED, {"where": "parts"})
    return text
