"""What lies in a package made here: each file's name and size, and its bytes when it is opened."""

import io
import zipfile
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class InsideFile:
    """A file in a package; ``size`` in bytes, as it is once taken out."""

    name: str
    size: int


def files_inside(package: bytes) -> tuple[InsideFile, ...]:
    """Return the files of a package made here, in its order."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return tuple(
            InsideFile(name=entry.filename, size=entry.file_size) for entry in archive.infolist()
        )


def read_inside(package: bytes, name: str) -> bytes:
    """Return one file of a package made here. Raises KeyError where there is none of the name."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        return archive.read(name)
