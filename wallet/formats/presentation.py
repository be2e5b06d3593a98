"""A presentation, as JSON or as a compact token in both generations, with its entries.

``verifiableCredential`` holds objects, compact tokens (VCDM 1.1 §6.3.1) or enveloped credentials
(VCDM 2.0 §4.13, :mod:`wallet.formats.envelopes`). An entry of another kind is listed as unread,
never skipped: one item that was not looked at must not hide among good ones.

For tokens the oddities are those of :mod:`wallet.formats.credential_token`; ``token:iss`` and
``token:jti`` then speak of ``holder`` and ``id``.
"""

from collections.abc import Callable, Mapping, Sequence

from wallet.encoding.jose_compact import read_token
from wallet.encoding.json_slices import slices_of
from wallet.errors import InputError, Reason, WalletError
from wallet.formats.credential_json import read_credential
from wallet.formats.credential_token import (
    fits_media_type,
    is_credential_token,
    payload_bytes,
    read_token_credential,
)
from wallet.formats.envelopes import CREDENTIAL_ENVELOPES, Kind, open_envelope
from wallet.formats.form_rows import ReadInner
from wallet.formats.forms import find_credential_form, find_text_form, find_token_form
from wallet.formats.other_kinds import kind_of_token
from wallet.formats.presentation_claims import lay_presentation_flat, unwrap_presentation
from wallet.formats.readers_on_use import read_cose_content, read_sd_jwt
from wallet.formats.reading import Place, Reading
from wallet.formats.recognition import Shape, data_model_of, shape_of, split_proofs, types_of
from wallet.model.credential import Container, Credential, Securing
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_text
from wallet.model.presentation import Presentation, UnreadEntry
from wallet.model.proof import CompactToken

PRESENTATION_MEDIA_TYPES = frozenset(
    {"", "jwt", "vp+jwt", "vp+ld+jwt", "vp+ld+json+jwt", "application/vp+jwt"}
)

MEMBER = "verifiableCredential"


def read_presentation(value: JsonObject, original: bytes, place: Place) -> Presentation:
    """Return ``value`` as a presentation; ``original`` are the bytes it was parsed from.

    Never raises: entries that cannot be read are in ``unread``.
    """
    document, proofs, is_malformed = split_proofs(value)
    credentials, unread = _read_entries(value, original, "", place)
    return Presentation(
        original=original,
        data_model=data_model_of(value),
        securing=Securing.EMBEDDED_PROOF if "proof" in value else Securing.NONE,
        document=document,
        proofs=proofs,
        credentials=credentials,
        unread=unread,
        source=place.source,
        oddities=place.oddities,
        has_malformed_proof=is_malformed,
    )


def is_presentation_token(token: CompactToken) -> bool:
    """Whether the token carries a presentation, in either generation."""
    if "vc" in token.payload:
        return False  # a credential by its wrapper; a ``vp`` beside it breaks its form
    return "vp" in token.payload or shape_of(token.payload) is Shape.PRESENTATION


def read_token_presentation(
    token: CompactToken,
    original: bytes,
    place: Place,
) -> Presentation:
    """Return the presentation that ``token`` carries; ``original`` is the compact token.

    Pointers of its entries lead into the token's payload. Never raises.
    """
    text = payload_bytes(token)
    wrapped = token.payload.get("vp")
    if isinstance(wrapped, Mapping):
        document, oddities = unwrap_presentation(token.payload, wrapped)
        credentials, unread = _read_entries(wrapped, text, "/vp", place)
    else:
        document, oddities = lay_presentation_flat(token.payload)
        credentials, unread = _read_entries(document, text, "", place)
    if not fits_media_type(token, PRESENTATION_MEDIA_TYPES):
        oddities.append("token:typ")
    document, proofs, is_malformed = split_proofs(document)
    if proofs or is_malformed:
        oddities.append("token-proof")
    return Presentation(
        original=original,
        data_model=data_model_of(document),
        securing=Securing.TOKEN,
        document=document,
        token=token,
        credentials=credentials,
        unread=unread,
        source=place.source,
        oddities=place.oddities + tuple(oddities),
    )


def _read_entries(
    value: JsonObject, text: bytes, inside: str, place: Place
) -> tuple[tuple[Credential, ...], tuple[UnreadEntry, ...]]:
    if MEMBER not in value:
        return (), ()
    entries = as_list(value[MEMBER])
    is_list = isinstance(value[MEMBER], Sequence) and not isinstance(value[MEMBER], str)
    cuts = slices_of(text, f"{inside}/{MEMBER}")
    credentials: list[Credential] = []
    unread: list[UnreadEntry] = []
    for number, entry in enumerate(entries):
        pointer = f"{inside}/{MEMBER}/{number}" if is_list else f"{inside}/{MEMBER}"
        here = place.inside(pointer, Container.PRESENTATION)
        try:
            credentials.append(read_entry(entry, cuts[number], here))
        except WalletError as error:
            unread.append(
                UnreadEntry(pointer=here.pointer, reason=error.reason, facts=error.facts)
            )
    return tuple(credentials), tuple(unread)


def read_entry(entry: JsonValue, original: bytes, place: Place) -> Credential:
    """Return one entry, an object or a token, as a credential.

    Raises InputError where it is none: MEMBER_MALFORMED, FORM_NOT_READ_YET, TOKEN_MALFORMED.
    """
    if isinstance(entry, str):
        return _read_text_entry(entry, place)
    if not isinstance(entry, Mapping):
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    if "EnvelopedVerifiableCredential" in types_of(entry):
        kind, content = open_envelope(entry, CREDENTIAL_ENVELOPES)
        if kind is Kind.TOKEN:
            return _read_token_entry(content, place)
        return _only_one(_ENTRY_READERS[kind](content, place, _read_no_further), place)
    if as_text(entry.get("id")).startswith("data:"):
        # VCDM 2.0 §4.13: what stands in its own address says that it is enveloped.
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    own = find_credential_form(entry)
    if own is not None:
        return _only_one(own.read(entry, original, place, _read_no_further), place)
    if shape_of(entry) is not Shape.CREDENTIAL:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    return read_credential(entry, original, place)


def _read_no_further(_: JsonValue, __: bytes, ___: Place) -> Reading:
    """An entry is one credential; what stands inside it is read with the others' insides."""
    return Reading()


def _only_one(reading: Reading, place: Place) -> Credential:
    if len(reading.credentials) != 1:
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    return reading.credentials[0]


def _read_token_entry(text: str, place: Place) -> Credential:
    token = read_token(text)
    own = find_token_form(token)
    if own is not None:
        return _only_one(own.read(token, text.strip().encode("ascii"), place), place)
    other = kind_of_token(token)
    if other:
        raise InputError(Reason.FORM_NOT_READ_YET, {"form": other})
    if not is_credential_token(token):
        raise InputError(Reason.MEMBER_MALFORMED, {"where": place.pointer})
    return read_token_credential(token, text.strip().encode("ascii"), place)


def _read_text_entry(text: str, place: Place) -> Credential:
    own = find_text_form(text)
    if own is None:
        return _read_token_entry(text, place)
    return _only_one(own.read(text, place, _read_no_further), place)


_ENTRY_READERS: Mapping[Kind, Callable[[str, Place, ReadInner], Reading]] = {
    Kind.SD_JWT: read_sd_jwt,
    Kind.COSE: read_cose_content,
}
