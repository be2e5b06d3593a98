"""The visible table of zip files of a kind of their own, and the reader of every zip file.

A kind is told by the names in an archive and by one short member that names it; every archive
that is none is a heap of files.
"""

from collections.abc import Callable

from wallet.encoding.contexts import ContextSet
from wallet.errors import InputError
from wallet.formats.archives import Archive, read_members
from wallet.formats.carried import Opening, ReadFile, open_at
from wallet.formats.hand_over_package import is_package, read_package
from wallet.formats.learncard_bundle import is_bundle, read_bundle
from wallet.formats.own_export import is_own_export, read_own_export
from wallet.formats.reading import Place, Reading, not_read_because

_KINDS: tuple[tuple[Callable[[Archive], bool], Callable[[Archive, Opening], Reading]], ...] = (
    (is_package, read_package),
    (is_bundle, read_bundle),
    (is_own_export, read_own_export),
)


def read_archive(data: bytes, contexts: ContextSet, place: Place, read_file: ReadFile) -> Reading:
    """Read a zip file; ``read_file`` reads its members. Never raises for anything in it."""
    try:
        opening = open_at(contexts, place, read_file)
        archive = Archive(data, opening)
        for fits, read in _KINDS:
            if fits(archive):
                return read(archive, opening)
        return read_members(archive, opening)
    except InputError as error:
        return not_read_because(place, error)
