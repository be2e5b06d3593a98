"""Recommendations, each with the mark of its own signature."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.doubles.items import failed, make_description, make_report
from tests.doubles.records import inner_description, inner_item
from tests.ui.conftest import Show
from ui.showing.badges import Badge
from ui.showing.fold import Fold
from ui.showing.inside import NOTHING_KNOWN, Inside
from ui.showing.recommendations import other_rows, recommendation_rows
from ui.showing.text import PlainLabel
from wallet.errors import Reason
from wallet.model.description import Description, EndorsementLine
from wallet.model.item import JoinedEndorsement
from wallet.model.report import CheckName
from wallet.model.transcript import Transcript, TranscriptNode

BROKEN = make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH))


def details(described: Description) -> QWidget:
    return PlainLabel(f"all of {described.title}")


def endorsed(*lines: EndorsementLine) -> Description:
    held = tuple(inner_description("A word", line.pointer) for line in lines)
    return replace(make_description(), endorsements=lines, held=held)


def laid(show: Show, rows: list[QWidget]) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    for row in rows:
        column.addWidget(row)
    show(holder)
    return holder


def words(show: Show, rows: list[QWidget]) -> list[str]:
    holder = laid(show, rows)
    QCoreApplication.processEvents()
    return [label.text() for label in holder.findChildren(PlainLabel) if label.isVisible()]


def marks(rows: list[QWidget]) -> list[str]:
    return [badge.accessibleName() for row in rows for badge in row.findChildren(Badge)]


def test_each_is_worth_what_its_own_signature_is_worth(show: Show) -> None:
    good = EndorsementLine(says="Ana Ruiz", comment="Careful.", pointer="/e/0")
    bad = EndorsementLine(says="Ana Ruiz", comment="Never said.", pointer="/e/1")
    inside = Inside(
        inner={
            "/e/0": inner_item("x", "/e/0", make_report()),
            "/e/1": inner_item("x", "/e/1", BROKEN),
        }
    )
    rows = recommendation_rows(endorsed(good, bad), (), inside, details)
    assert marks(rows) == ["Signed", "Changed or broken"]
    said = words(show, rows)
    assert said.count("From Lakeshore College (says)") == 2
    assert {"Careful.", "Never said."} <= set(said)


def test_one_nobody_judged_has_no_mark_and_only_says(show: Show) -> None:
    line = EndorsementLine(says="Ana Ruiz", comment="Careful.", pointer="/e/0")
    rows = recommendation_rows(endorsed(line), (), NOTHING_KNOWN, details)
    assert marks(rows) == []
    assert words(show, rows)[:2] == ["From Ana Ruiz (says)", "Careful."]


def test_who_gives_no_name_is_not_called_by_a_key(show: Show) -> None:
    lines = [
        EndorsementLine(says=says, comment="x", pointer=f"/e/{says}")
        for says in ("did:key:z6Mk", "urn:x:1", "", "https://board.example")
    ]
    said = words(show, recommendation_rows(endorsed(*lines), (), NOTHING_KNOWN, details))
    assert said.count("From somebody who gives no name") == 3
    assert "From https://board.example (says)" in said


def test_those_kept_as_items_come_after(show: Show) -> None:
    joined = JoinedEndorsement(
        record_id="7", issuer_name="Tom Li", issuer_is_claim=False, comment="Good.", report=BROKEN
    )
    line = EndorsementLine(says="Ana Ruiz", comment="Careful.", pointer="/e/0")
    rows = recommendation_rows(endorsed(line), (joined,), NOTHING_KNOWN, details)
    assert marks(rows) == ["Changed or broken"]
    said = words(show, rows)
    assert said.index("From Tom Li") > said.index("From Ana Ruiz (says)")


def test_whatever_else_is_inside_is_listed_once_with_its_mark(show: Show) -> None:
    line = EndorsementLine(says="Ana Ruiz", comment="Careful.", pointer="/e/0")
    shown = endorsed(line)
    strange = inner_description("About another", "/e/1")
    lined = inner_description("Course", "/c")
    transcript = Transcript(others=(TranscriptNode(pointer="/c", title="Course", is_item=True),))
    shown = replace(shown, held=(*shown.held, strange, lined), transcript=transcript)
    inside = Inside(
        inner={
            "/e/1": inner_item("About another", "/e/1", make_report()),
            "/e/1/inner": inner_item("deeper", "/e/1/inner", make_report()),
            "/profile": inner_item("Behind a line", "/profile", BROKEN),
        }
    )
    rows = other_rows(shown, inside, details)
    assert marks(rows) == ["Signed", "Changed or broken"]
    said = words(show, rows)
    assert {"About another", "Behind a line"} <= set(said)
    assert not {"deeper", "Course"} & set(said)
    assert other_rows(make_description(), NOTHING_KNOWN, details) == []
    (told,) = other_rows(replace(shown, transcript=transcript), NOTHING_KNOWN, details)
    assert marks([told]) == []


def test_everything_it_says_is_folded(show: Show) -> None:
    line = EndorsementLine(says="Ana Ruiz", comment="Careful.", pointer="/e/0")
    rows = recommendation_rows(endorsed(line), (), NOTHING_KNOWN, details)
    holder = laid(show, rows)
    (fold,) = rows[0].findChildren(Fold)
    fold.set_open(True)
    fold.set_open(False)
    fold.set_open(True)
    said = [label.text() for label in holder.findChildren(PlainLabel)]
    assert said.count("all of A word") == 1
