"""Marking a text changes nothing."""

from ui.messages.marking import QT_TRANSLATE_NOOP


def test_a_marked_text_is_the_text() -> None:
    assert QT_TRANSLATE_NOOP("Context", "Text") == "Text"
