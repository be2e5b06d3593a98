"""Items leave as they came: original files, byte for byte, into files the learner names."""

import re
from collections.abc import Sequence
from pathlib import Path

from wallet.model.record import Carrier, CredentialRecord
from wallet.presenting.endings import ending_of
from wallet.presenting.file_names import PRACTICE_WORD, safe_part
from wallet.session.item_reading import carrier_of, original_of
from wallet.session.saving import free_path
from wallet.session.session import Session
from wallet.session.watching import Unwatched, Watch
from wallet.vault.disk import storage_error, write_durably

# Members of backups of other wallets that hold a private key in plain text.
_SECRET = re.compile(
    rb'"(?:privateKeyMultibase|secretKeyMultibase|privateKeyJwk)"|private-key-seed\.txt(?!\.enc)'
)


def original_name(session: Session, record_id: str) -> str:
    """Return a safe name for an item's original file: its title, or the name it came with.

    A practice item's name starts with the word that exports carry. Raises
    VaultError(RECORD_MISSING).
    """
    record = session.vault.records.get(record_id)
    return stem_for(session, record) + ending_for(record)


def stem_for(session: Session, record: CredentialRecord) -> str:
    """Return what the name of an item's file begins with (see :func:`original_name`)."""
    # A title does not depend on the moment; any will do.
    title = session.vault.records.summary(record.id, record.imported_at).title
    stem = safe_part(Path(record.source_name).stem) or safe_part(title) or "item"
    return "-".join((PRACTICE_WORD, stem) if record.is_practice else (stem,))


def ending_for(record: CredentialRecord) -> str:
    """Return what the name of an item's file ends with: by what its bytes are."""
    return ending_of(
        record.as_it_came,
        securing=record.securing,
        form=record.form,
        came_as=record.source_name,
    )


def export_original(session: Session, record_id: str, target: Path) -> Path:
    """Write an item's original bytes (a baked badge as its picture) to ``target``; return it.

    Raises VaultError(RECORD_MISSING, STORAGE_*); a refused write leaves an older file as it was.
    """
    write_durably(target, original_of(session, record_id)[1])
    return target


def carrier_file(session: Session, record_id: str) -> Carrier | None:
    """Return the file an item came in together with others; None where it came alone.

    Its ``name`` is safe to save under. Raises VaultError(RECORD_MISSING, VAULT_DAMAGED).
    """
    carrier = carrier_of(session, record_id)
    if carrier is None:
        return None
    path = Path(carrier.name)
    stem, ending = safe_part(path.stem) or "file", safe_part(path.suffix)
    name = f"{stem}.{ending}" if ending else stem
    return Carrier(name=name, digest=carrier.digest, content=carrier.content)


def holds_private_key(carrier: Carrier) -> bool:
    """Whether a carrier is another wallet's backup with a private key anybody can read."""
    return _SECRET.search(carrier.content) is not None


def export_carrier(session: Session, record_id: str, target: Path) -> Path:
    """Write the file an item came in, as it came, to ``target``; return it.

    Raises VaultError(RECORD_MISSING, VAULT_DAMAGED, STORAGE_*); ValueError where it came alone.
    """
    carrier = carrier_of(session, record_id)
    if carrier is None:
        raise ValueError("the item came alone")
    write_durably(target, carrier.content)
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
