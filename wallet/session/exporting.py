"""Items leave as they came: original files, byte for byte, into files the learner names."""

from collections.abc import Sequence
from pathlib import Path

from wallet.model.credential import Securing
from wallet.presenting.file_names import PRACTICE_WORD, safe_part
from wallet.session.item_reading import original_of
from wallet.session.saving import free_path
from wallet.session.session import Session
from wallet.session.watching import Unwatched, Watch
from wallet.vault.disk import storage_error, write_durably

# Endings by what the bytes are, not by what a stranger called the file.
_PNG, _JPEG = b"\x89PNG", b"\xff\xd8\xff"


def original_name(session: Session, record_id: str) -> str:
    """Return a safe name for an item's original file: its title, or the name it came with.

    A practice item's name starts with the word that exports carry. Raises
    VaultError(RECORD_MISSING).
    """
    record = session.vault.records.get(record_id)
    # A title does not depend on the moment; any will do.
    title = session.vault.records.summary(record_id, record.imported_at).title
    stem = safe_part(Path(record.source_name).stem) or safe_part(title) or "item"
    words = (PRACTICE_WORD, stem) if record.is_practice else (stem,)
    is_token = record.securing is Securing.TOKEN
    return "-".join(words) + _ending(record.picture, is_token=is_token)


def export_original(session: Session, record_id: str, target: Path) -> Path:
    """Write an item's original bytes (a baked badge as its picture) to ``target``; return it.

    Raises VaultError(RECORD_MISSING, STORAGE_*); a refused write leaves an older file as it was.
    """
    write_durably(target, original_of(session, record_id)[1])
    return target


def export_originals(
    session: Session, record_ids: Sequence[str], folder: Path, watch: Watch | None = None
) -> tuple[Path, ...]:
    """Write the originals of several items into ``folder``; return the files, in order.

    No file that is there is replaced: a number is put behind the name instead. Raises
    VaultError(RECORD_MISSING, STORAGE_*), and Cancelled where ``watch`` says stop; files that
    were finished by then stay.
    """
    watching = watch or Unwatched()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error) from error
    written = []
    for number, record_id in enumerate(record_ids):
        watching.step(number, len(record_ids))
        target = free_path(folder / original_name(session, record_id))
        written.append(export_original(session, record_id, target))
    return tuple(written)


def _ending(picture: bytes, *, is_token: bool) -> str:
    if picture.startswith(_PNG):
        return ".png"
    if picture.startswith(_JPEG):
        return ".jpg"
    if picture:
        return ".svg"
    return ".jwt" if is_token else ".json"
