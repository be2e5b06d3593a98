"""Zip files for tests, good ones and such as no program would make."""

import io
import zipfile
from collections.abc import Iterable


def zip_of(members: Iterable[tuple[str, bytes]], *, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file with these members, names as they are, twice where they are twice."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", packing) as archive:
        for name, content in members:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = packing
            archive.writestr(entry, content)
    return target.getvalue()


def link_of(name: str, target: str) -> bytes:
    """Return a zip file with a symbolic link."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        entry = zipfile.ZipInfo(name)
        entry.create_system = 3
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, target)
    return made.getvalue()


def locked(archive: bytes) -> bytes:
    """Return a zip file of one member with its flags saying that it is encrypted."""
    changed = bytearray(archive)
    start = archive.index(b"PK\x01\x02")
    changed[6] |= 1
    changed[start + 8] |= 1
    return bytes(changed)


def claiming(archive: bytes, size: int) -> bytes:
    """Return a zip file of one member whose directory claims another unpacked size."""
    changed = bytearray(archive)
    start = archive.index(b"PK\x01\x02")
    changed[start + 24 : start + 28] = size.to_bytes(4, "little")
    return bytes(changed)
