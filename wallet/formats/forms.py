"""The visible tables of forms that are told by their content: JSON objects, tokens, texts.

W3C credentials and presentations are read by :mod:`wallet.formats.documents`; everything else a
learner's file can hold has a row here: a name for the next reader, a test that looks and judges
nothing, and a reader that never raises for the content (an ``InputError`` is taken for "not read,
because"). A reader that finds documents inside its own hands them to ``read_inner``. No form
knows another; a new one is a module of its own and a row. Bytes that are no text have their table
in :mod:`wallet.formats.reader`.
"""

from functools import lru_cache

from wallet.formats.carrier_signs import (
    EUROPEAN,
    PROFILES,
    WALLETS,
    is_anoncreds,
    is_blockcerts,
    is_mdoc,
    is_mdoc_text,
    is_wallet_backup,
)
from wallet.formats.form_rows import JsonForm, TextForm, TokenForm
from wallet.formats.readers_on_use import (
    fits_badge_token,
    fits_cose,
    fits_european,
    fits_flattened_sd_jwt,
    fits_open_badge_2,
    fits_opencerts,
    fits_profile,
    fits_sd_jwt,
    fits_sealed,
    fits_wrapped_profile,
    lacks_tilde,
    read_anoncreds,
    read_badge_token,
    read_blockcerts,
    read_cose_text,
    read_european,
    read_flattened_sd_jwt,
    read_mdoc,
    read_mdoc_text,
    read_open_badge_2,
    read_opencerts,
    read_profile,
    read_sd_jwt,
    read_sealed,
    read_wallet_backup,
    refuse_without_tilde,
)
from wallet.formats.recognition import OBJECT, types_of
from wallet.model.json_values import JsonObject
from wallet.model.proof import CompactToken

JSON_FORMS: tuple[JsonForm, ...] = (
    JsonForm("SD-JWT, flattened", fits_flattened_sd_jwt, read_flattened_sd_jwt),
    JsonForm("wallet backup", is_wallet_backup, read_wallet_backup, WALLETS, holds_others=True),
    JsonForm("European credential, sealed", fits_sealed, read_sealed),
    JsonForm("career profile", fits_profile, read_profile),
    JsonForm("career profile, wrapped", fits_wrapped_profile, read_profile, marks=PROFILES),
    JsonForm("European credential", fits_european, read_european, marks=(EUROPEAN,)),
    JsonForm("OpenCerts, wrapped", fits_opencerts, read_opencerts),
    JsonForm("Blockcerts", is_blockcerts, read_blockcerts),
    JsonForm("AnonCreds", is_anoncreds, read_anoncreds),
    JsonForm("mdoc", is_mdoc, read_mdoc),
    JsonForm("Open Badge before 3.0", fits_open_badge_2, read_open_badge_2),
)

TOKEN_FORMS: tuple[TokenForm, ...] = (
    TokenForm("signed Open Badge before 3.0", fits_badge_token, read_badge_token),
    TokenForm("SD-JWT without its tilde", lacks_tilde, refuse_without_tilde),
)

TEXT_FORMS: tuple[TextForm, ...] = (
    TextForm("SD-JWT", fits_sd_jwt, read_sd_jwt),
    TextForm("COSE", fits_cose, read_cose_text),
    TextForm("mdoc", is_mdoc_text, read_mdoc_text),
)


def find_json_form(value: JsonObject) -> JsonForm | None:
    """Return the row that fits an object without a credential's shape, or None."""
    return next((row for row in JSON_FORMS if row.fits(value)), None)


def find_credential_form(value: JsonObject) -> JsonForm | None:
    """Return the row that fits an object with a credential's shape, or None.

    What nearly every credential is, is told by the words of its types, without asking the rows.
    """
    words = words_of(value)
    rows = _known_rows(words) if len(words) <= _LONGEST_KEPT else _rows_marked_in(words)
    for row in rows:
        if row.fits(value):
            return row
    return None


def _rows_marked_in(words: str) -> tuple[JsonForm, ...]:
    """Return the rows of which a mark stands in ``words``, as :func:`words_of` has them."""
    return tuple(row for row in JSON_FORMS if any(mark in words for mark in row.marks))


# Types are the same from one credential to the next.
_known_rows = lru_cache(maxsize=256)(_rows_marked_in)
_LONGEST_KEPT = 300


def names_holder(head: bytes) -> bool:
    """Whether the beginning of a text names a form that holds others."""
    return any(
        mark.encode("ascii") in head
        for row in JSON_FORMS
        if row.holds_others
        for mark in row.marks
    )


def find_token_form(token: CompactToken) -> TokenForm | None:
    """Return the row that fits a compact token, or None."""
    return next((row for row in TOKEN_FORMS if row.fits(token)), None)


def find_text_form(text: str) -> TextForm | None:
    """Return the row that fits a text (trimmed), or None."""
    return next((row for row in TEXT_FORMS if row.fits(text)), None)


def words_of(value: JsonObject) -> str:
    """Return the types of ``value`` and of its subject, as one text to search."""
    types = types_of(value)
    subject = value.get("credentialSubject")
    if isinstance(subject, OBJECT):
        types += types_of(subject)
    return "\n".join(types)
