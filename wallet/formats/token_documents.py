"""What a compact token carries: a credential, a presentation, or another form's document."""

from wallet.encoding.jose_compact import read_token
from wallet.errors import Reason
from wallet.formats.credential_token import is_credential_token, read_token_credential
from wallet.formats.forms import find_token_form
from wallet.formats.other_kinds import kind_of_token
from wallet.formats.presentation import is_presentation_token, read_token_presentation
from wallet.formats.reading import Place, Reading, not_read
from wallet.model.credential import Credential
from wallet.model.presentation import Presentation


def read_token_document(text: str, place: Place) -> Credential | Presentation | Reading:
    """Return what the compact token ``text`` carries, or what another form's reader made of it.

    What stands inside is not looked for. Raises InputError for a token that cannot be read.
    """
    token = read_token(text)
    original = text.strip().encode("ascii")
    own = find_token_form(token)
    if own is not None:
        return own.read(token, original, place)
    kind = kind_of_token(token)
    if kind:
        return not_read(place, Reason.FORM_NOT_READ_YET, form=kind)
    if is_presentation_token(token):
        return read_token_presentation(token, original, place)
    if is_credential_token(token):
        return read_token_credential(token, original, place)
    return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="token")
