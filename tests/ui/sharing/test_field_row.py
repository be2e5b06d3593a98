"""One field: what its box says, presses on its words, and what always goes along."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import spoken_name
from ui.messages.languages import Interpreter
from ui.sharing.field_row import FieldRow
from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField
from wallet.settings import Language

SKILL = DisclosableField(pointer="/skill", field=Field.SKILL, value="Ropes")


def test_space_and_a_press_on_the_words_tick_the_box(qtbot: QtBot, show: Show) -> None:
    row = show(FieldRow(SKILL))
    told: list[bool] = []
    row.toggled.connect(told.append)
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Space)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    assert told == [True, False]
    assert spoken_name(row.box) == "Skill: Ropes"


def test_what_always_goes_along_stays_ticked(qtbot: QtBot, show: Show) -> None:
    field = DisclosableField(pointer="/x", field=Field.NAME, value="First aid", is_mandatory=True)
    row = show(FieldRow(field))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())
    row.set_chosen(False)
    assert row.box.isChecked() and not row.box.isEnabled()
    assert "Always goes along" in [label.text() for label in row.findChildren(QLabel)]
    assert row.box.accessibleDescription() == "Always goes along"


def test_setting_the_box_is_no_choice_of_the_learner(show: Show) -> None:
    row = show(FieldRow(SKILL))
    told: list[bool] = []
    row.toggled.connect(told.append)
    row.set_chosen(True)
    assert row.box.isChecked() and told == []


def test_another_language_names_it_anew(show: Show, interpreter: Interpreter) -> None:
    row = show(FieldRow(SKILL))
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert spoken_name(row.box) == "Habilidad: Ropes"


def test_kinds_statuses_yes_and_no_are_said_in_the_language_spoken_and_free_text_stays(
    show: Show, interpreter: Interpreter
) -> None:
    result = DisclosableField(
        pointer="/r", field=Field.RESULT, value="Media law", status="InProgress"
    )
    kind = DisclosableField(pointer="/k", field=Field.ACHIEVEMENT_KIND, value="Course")
    truth = DisclosableField(pointer="/t", field=Field.OTHER, label="member", value="true")
    words = DisclosableField(pointer="/w", field=Field.OTHER, label="note", value="a true note")
    rows = [show(FieldRow(field)) for field in (result, kind, truth, words)]
    english = [spoken_name(row.box) for row in rows]
    assert english == [
        "Result: Media law · In progress",
        "Kind: Course",
        "Member: Yes",
        "Note: a true note",
    ]
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    spanish = [spoken_name(row.box) for row in rows]
    assert spanish == [
        "Resultado: Media law · En curso",
        "Tipo: Curso",
        "Member: Sí",
        "Note: a true note",
    ]


def test_an_issuers_own_label_and_a_long_text_stay_plain(show: Show) -> None:
    value = "<b>x</b> " * 200
    field = DisclosableField(pointer="/y", field=Field.OTHER, label="<i>gpa</i>", value=value)
    row = show(FieldRow(field))
    texts = [label.text() for label in row.findChildren(QLabel)]
    assert texts[0] == "<i>gpa</i>"
    assert texts[1].startswith("<b>x</b> ") and texts[1].endswith("…") and len(texts[1]) <= 400
    assert row.box.text() == ""
