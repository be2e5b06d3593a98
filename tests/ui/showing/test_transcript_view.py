"""A transcript's lines: each with its own mark, read aloud mark first; picked by keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.records import make_inside, make_record
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.fold import Fold
from ui.showing.inside import NOTHING_KNOWN, Inside
from ui.showing.text import PlainLabel
from ui.showing.transcript_view import TranscriptView
from wallet.model.description import Description
from wallet.settings import Language


def details(described: Description) -> QWidget:
    return PlainLabel(f"all of {described.title}")


def shown(show: Callable[[QWidget], QWidget], inside: Inside) -> TranscriptView:
    view = TranscriptView(details)
    view.show_transcript(make_record(), inside)
    view.resize(600, 900)
    show(view)
    return view


def words(view: QWidget) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


def test_every_line_is_there_in_reading_order_with_its_facts(show: Show) -> None:
    view = shown(show, make_inside())
    said = words(view)
    titles = ["Nursing", "Ethics", "Other items", "Wards", "Hours", "Untitled item"]
    assert [word for word in said if word in titles] == titles
    assert "Associate degree · Credits it can give: 64" in said
    assert "Course · Fall · Credits: 3 · Grade: A · Comes before Wards" in said
    assert "Its issuer says that this record is not complete." in said
    assert "2 ties lead to items that are not in this record." in " ".join(said)
    assert "Given under another identifier than this record. Is it yours?" in said
    assert nameless(view) == ()


def test_each_line_says_what_its_own_signature_is_worth(show: Show) -> None:
    view = shown(show, make_inside())
    assert [word for word in words(view) if "Lakeshore" in word or "Listed" in word] == [
        "Signed: Lakeshore College (says)",
        "Signed: Lakeshore College (says)",
        "Changed or broken: Lakeshore College (says)",
        "Listed by this record, no item of its own",
        "Signed: Lakeshore College (says)",
    ]
    spoken = [label.accessibleName() for label in view.findChildren(PlainLabel)]
    assert (
        "Signed: Lakeshore College (says). Ethics. Course. Fall. Credits: 3. Grade: A. Comes"
        " before Wards. level 2. Given under another identifier than this record. Is it yours?"
    ) in spoken


def test_a_line_nobody_judged_is_never_said_to_be_signed(show: Show) -> None:
    view = shown(show, NOTHING_KNOWN)
    said = words(view)
    assert said.count("From Lakeshore College (says)") == 3
    assert not [word for word in said if word.startswith("Signed")]
    assert view.boxes == {}
    assert not view.share_button.isVisible()


def test_signed_items_are_picked_and_asked_for(show: Show, qtbot: QtBot) -> None:
    view = shown(show, make_inside())
    assert list(view.boxes) == ["/a", "/b", "/c"]  # what nobody signed cannot leave alone
    assert not view.share_button.isEnabled()
    for place in ("/b", "/a"):
        qtbot.keyClick(view.boxes[place], Qt.Key.Key_Space)
    assert view.picked == ("/a", "/b")
    assert view.share_button.text() == "Share 2 of these items"
    with qtbot.waitSignal(view.share_asked) as asked:
        view.share_button.click()
    assert asked.args == [("/a", "/b")]
    qtbot.keyClick(view.boxes["/a"], Qt.Key.Key_Space)
    with qtbot.waitSignal(view.keep_asked) as kept:
        view.keep_button.click()
    assert kept.args == [("/b",)]


def test_what_is_broken_may_be_kept_and_never_shared(show: Show, qtbot: QtBot) -> None:
    view = shown(show, make_inside())
    qtbot.keyClick(view.boxes["/c"], Qt.Key.Key_Space)
    assert not view.share_button.isEnabled()
    assert view.keep_button.isEnabled()


def test_everything_a_line_says_is_made_when_it_is_folded_open(show: Show) -> None:
    view = shown(show, make_inside())
    folds = view.findChildren(Fold)
    assert len(folds) == 3
    assert "all of Ethics" not in words(view)
    folds[1].set_open(True)
    assert "all of Ethics" in words(view)
    folds[1].set_open(False)
    folds[1].set_open(True)
    assert words(view).count("all of Ethics") == 1


def test_it_follows_another_language_and_keeps_what_was_picked(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    view = shown(show, make_inside())
    qtbot.keyClick(view.boxes["/a"], Qt.Key.Key_Space)
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert "Otros elementos" in words(view)
    assert view.picked == ("/a",)
    assert view.boxes["/a"].isChecked()
    view.show_transcript(make_record(), make_inside(may_act=False))
    assert view.picked == ()
