"""Files that go with a record."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.photo_samples import jpeg_with_place
from ui.accessible.naming import nameless
from ui.adding import evidence_part
from ui.adding.evidence_part import EvidencePart
from ui.showing.text import PlainLabel
from wallet.session.evidence import NewEvidence, take_evidence
from wallet.session.gathering import Incoming

Show = Callable[[QWidget], QWidget]


def taken(name: str, data: bytes) -> NewEvidence:
    return take_evidence(Incoming(name=name, data=data))


def test_files_are_added_once_and_taken_out(show: Show, qtbot: QtBot) -> None:
    part = EvidencePart()
    show(part)
    photo, letter = taken("me.jpg", jpeg_with_place()), taken("letter.txt", b"Thanks")
    with qtbot.waitSignal(part.changed):
        part.add([photo, letter, letter])
    assert part.files == (photo.file, letter.file)
    assert part.new == (photo, letter)
    words = [label.text() for label in part.findChildren(PlainLabel)]
    assert any("me.jpg" in text and "place and camera taken out" in text for text in words)
    assert nameless(part) == ()
    part.remove_buttons[0].click()
    assert part.files == (letter.file,) and part.new == (letter,)
    part._remove()
    assert part.files == (letter.file,)


def test_files_that_are_there_already_are_not_new(show: Show) -> None:
    part = EvidencePart()
    show(part)
    letter = taken("letter.txt", b"Thanks")
    part.show_files([letter.file])
    part.add([letter])
    assert (part.files, part.new) == ((letter.file,), ())


def test_there_is_an_end_to_it(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evidence_part, "MOST_FILES", 1)
    part = EvidencePart()
    show(part)
    part.add([taken("a", b"1"), taken("b", b"2")])
    assert len(part.files) == 1
    assert not part.add_button.isEnabled()
