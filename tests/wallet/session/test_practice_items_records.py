"""The practice record: a program, two courses below it, each an item that holds by itself."""

from datetime import UTC, datetime

from tests.wallet.session.practice_documents import check_document
from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.session.practice import practice_files
from wallet.session.practice_items_records import PROGRAM, media_courses, media_record
from wallet.session.practice_shapes import Calendar

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
CALENDAR = Calendar(now=NOW)


def test_the_signature_covers_every_word() -> None:
    courses = media_courses(CALENDAR)
    for course in courses:
        check_document(course)
    record = media_record(CALENDAR, courses)
    assert not canonicalize_document(record, bundled_contexts()).has_unpinned_terms


def test_it_reads_as_a_transcript() -> None:
    (file,) = (one for one in practice_files(NOW) if one.name == "21-media-record.json")
    record, *inside = read_items(file.content, file.name, bundled_contexts()).credentials
    shown = describe(record).transcript
    assert shown is not None
    assert [(node.level, node.title) for node in shown.placed] == [
        (0, PROGRAM), (1, "Recording sound"), (1, "Media law in practice"),
    ]  # fmt: skip
    assert (shown.others, shown.lost_associations, shown.is_partial) == ((), 0, True)
    assert [node.in_progress for node in shown.placed] == [False, False, True]
    assert len(inside) == 3
