"""Zip files that leave: the same members give the same bytes, whatever computer wrote them."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime

# 1980 is the first year a zip file can tell.
_FIRST_YEAR = 1980
_READABLE = 0o100644 << 16
_UNIX = 3


def write_zip(members: Iterable[tuple[str, bytes]], made_at: datetime) -> bytes:
    """Return a zip file of ``members`` (name and content), in their order, dated ``made_at``.

    Raises ValueError for a name that comes twice.
    """
    target = io.BytesIO()
    day = made_at.timetuple()[:6]
    dated = day if day[0] >= _FIRST_YEAR else (_FIRST_YEAR, 1, 1, 0, 0, 0)
    written: set[str] = set()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            if name in written:
                raise ValueError(name)
            written.add(name)
            entry = zipfile.ZipInfo(name, dated)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr, entry.create_system = _READABLE, _UNIX
            archive.writestr(entry, content)
    return target.getvalue()


class Names:
    """Gives each file a name of its own: a number behind those that are taken, in any case."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def free(self, stem: str, ending: str) -> str:
        """Return ``stem`` and ``ending``, with a number between them where that is taken."""
        number, name = 2, f"{stem}{ending}"
        while name.casefold() in self._taken:
            name = f"{stem}-{number}{ending}"
            number += 1
        self._taken.add(name.casefold())
        return name
