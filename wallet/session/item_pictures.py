"""The picture of an item, as bytes that nobody has decoded yet: decoration, never evidence."""

from wallet.formats.description import describe
from wallet.session.item_reading import read_credential
from wallet.session.session import Session
from wallet.trust.completing import complete


def picture_of(session: Session, record_id: str) -> bytes:
    """Return the picture an item came in or carries inside; ``b""`` where it has none.

    Raises VaultError(RECORD_MISSING).
    """
    record = session.vault.records.get(record_id)
    if record.picture:
        return record.picture
    credential = complete(read_credential(session, record), session.knowledge)
    picture = describe(credential).picture
    return picture.data if picture is not None else b""
