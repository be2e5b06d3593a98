"""Every zip file is one of the kinds in the table, or a heap of files."""

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import zip_of
from wallet.errors import Reason
from wallet.formats.archive_kinds import read_archive
from wallet.formats.carried import Load
from wallet.formats.reading import Place, Reading


def read_nothing(_data: bytes, _contexts: object, _place: Place) -> Reading:
    return Reading()


def reasons(data: bytes, place: Place) -> list[Reason]:
    reading = read_archive(data, samples.contexts(), place, read_nothing)
    return [entry.reason for entry in reading.not_read]


def test_what_cannot_be_opened_says_why() -> None:
    assert reasons(b"PK\x03\x04", Place(name="a.zip")) == [Reason.ARCHIVE_DAMAGED]
    deep = Place(name="a.zip", cargo=(2, Load()))
    assert reasons(zip_of([]), deep) == [Reason.TOO_MANY_LAYERS]


def test_a_heap_is_read_file_by_file() -> None:
    assert reasons(zip_of([("a", b"b")]), Place(name="a.zip")) == [Reason.UNRECOGNIZED_FORMAT]
