"""The visible tables of forms that are told by their content: JSON objects, tokens, texts.

W3C credentials and presentations are read by :mod:`wallet.formats.documents`; everything else a
learner's file can hold has a row here: a name for the next reader, a test that looks and judges
nothing, and a reader that never raises for the content (an ``InputError`` is taken for "not read,
because"). A reader that finds documents inside its own hands them to ``read_inner``. No form
knows another; a new one is a module of its own and a row. Bytes that are no text have their table
in :mod:`wallet.formats.reader`.
"""

from wallet.formats.career_profile import MARKS as PROFILE_MARKS
from wallet.formats.career_profile import fits_profile, fits_wrapped_profile, read_profile
from wallet.formats.european_credential import MARK as EUROPEAN_MARK
from wallet.formats.european_credential import (
    fits_document,
    fits_sealed,
    read_document,
    read_sealed,
)
from wallet.formats.form_rows import JsonForm, TextForm, TokenForm
from wallet.formats.recognition import OBJECT, types_of
from wallet.model.json_values import JsonObject
from wallet.model.proof import CompactToken

JSON_FORMS: tuple[JsonForm, ...] = (
    JsonForm("European credential, sealed", fits_sealed, read_sealed),
    JsonForm("career profile", fits_profile, read_profile),
    JsonForm("career profile, wrapped", fits_wrapped_profile, read_profile, marks=PROFILE_MARKS),
    JsonForm("European credential", fits_document, read_document, marks=(EUROPEAN_MARK,)),
)

TOKEN_FORMS: tuple[TokenForm, ...] = ()

TEXT_FORMS: tuple[TextForm, ...] = ()


def find_json_form(value: JsonObject) -> JsonForm | None:
    """Return the row that fits an object without a credential's shape, or None."""
    return next((row for row in JSON_FORMS if row.fits(value)), None)


def find_credential_form(value: JsonObject) -> JsonForm | None:
    """Return the row that fits an object with a credential's shape, or None.

    What nearly every credential is, is told by the words of its types, without asking the rows.
    """
    words = words_of(value)
    for row in JSON_FORMS:
        for mark in row.marks:
            if mark in words and row.fits(value):
                return row
    return None


def find_token_form(token: CompactToken) -> TokenForm | None:
    """Return the row that fits a compact token, or None."""
    return next((row for row in TOKEN_FORMS if row.fits(token)), None)


def find_text_form(text: str) -> TextForm | None:
    """Return the row that fits a text (trimmed), or None."""
    return next((row for row in TEXT_FORMS if row.fits(text)), None)


def words_of(value: JsonObject) -> str:
    """Return the types of ``value`` and of its subject, as one text to search."""
    subject = value.get("credentialSubject")
    return "\n".join(types_of(value) + (types_of(subject) if isinstance(subject, OBJECT) else ()))
