"""What was handed over, as files: the exact bytes, only when the receiver asks for it."""

import os
from pathlib import Path

from wallet.errors import Reason, VaultError
from wallet.session.receiving import Received


def received_files(received: Received) -> dict[str, bytes]:
    """Return file names and the exact bytes: collections whole, single items each."""
    originals = [made.original for made in received.presentations]
    originals += [item.original for item in received.items]
    return {
        f"received-{number}{_ending(content)}": content
        for number, content in enumerate(originals, start=1)
    }


def write_received(folder: Path, files: dict[str, bytes]) -> int:
    """Write the files into ``folder``, none in place of another; return how many.

    Raises VaultError(STORAGE_FAILED).
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            with _free(folder, name).open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
    except OSError as error:
        raise VaultError(Reason.STORAGE_FAILED) from error
    return len(files)


def _free(folder: Path, name: str) -> Path:
    stem, dot, ending = name.partition(".")
    target, number = folder / name, 2
    while target.exists():
        target, number = folder / f"{stem}-{number}{dot}{ending}", number + 1
    return target


def _ending(content: bytes) -> str:
    return ".json" if content.lstrip()[:1] in (b"{", b"[") else ".jwt"
