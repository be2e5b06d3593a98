"""A transcript's lines, in one order."""

from wallet.model.transcript import Transcript, TranscriptNode


def test_lines_are_told_in_reading_order_and_items_apart_from_what_is_listed() -> None:
    listed = TranscriptNode(pointer="/a", title="Programme")
    course = TranscriptNode(pointer="/b", title="Course", level=1, is_item=True)
    alone = TranscriptNode(pointer="/c", title="Alone", is_item=True)
    read = Transcript(placed=(listed, course), others=(alone,))
    assert read.nodes == (listed, course, alone)
    assert read.items == (course, alone)
