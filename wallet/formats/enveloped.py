"""Reads what stands in an envelope: a token, an SD-JWT, a COSE message."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wallet.formats.envelopes import (
    CREDENTIAL_ENVELOPES,
    PRESENTATION_ENVELOPES,
    Kind,
    open_envelope,
)
from wallet.formats.form_rows import ReadInner
from wallet.formats.readers_on_use import read_cose_content, read_sd_jwt
from wallet.formats.reading import Place, Reading
from wallet.formats.recognition import Shape, shape_of
from wallet.model.json_values import JsonObject

ReadToken: TypeAlias = Callable[[str, Place], Reading]

_READERS: Mapping[Kind, Callable[[str, Place, ReadInner], Reading]] = {
    Kind.SD_JWT: read_sd_jwt,
    Kind.COSE: read_cose_content,
}


def read_enveloped(
    value: JsonObject, place: Place, read_token: ReadToken, read_inner: ReadInner
) -> Reading:
    """Return what the enveloped credential or presentation ``value`` holds.

    ``read_token`` reads compact tokens, ``read_inner`` documents inside what was read. Raises
    InputError(MEMBER_MALFORMED, where) where it is no envelope of its kind, and what the readers
    of SD-JWTs and COSE messages raise.
    """
    is_presentation = shape_of(value) is Shape.ENVELOPED_PRESENTATION
    kinds = PRESENTATION_ENVELOPES if is_presentation else CREDENTIAL_ENVELOPES
    envelope = open_envelope(value, kinds)
    if envelope.kind is Kind.TOKEN:
        return read_token(envelope.content, place)
    return _READERS[envelope.kind](envelope.content, place, read_inner)
