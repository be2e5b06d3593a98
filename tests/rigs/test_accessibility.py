"""The walkers complain about what is wrong, and about nothing else."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.rigs.accessibility import Round, cut, without_name
from tests.ui.conftest import (  # noqa: F401 - the same display for every window
    _installed,
    display,
    interpreter,
    light_and_english,
    qapp_args,
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """An empty window with a column."""
    made = QWidget()
    made.resize(400, 300)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    return made


def shown(window: QWidget, qtbot: QtBot, *widgets: QWidget) -> QWidget:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    # A focus ring is drawn only in the active window, which the X server makes it in its own time.
    qtbot.waitUntil(lambda: window.isVisible() and window.isActiveWindow())
    QCoreApplication.processEvents()
    return window


def test_a_sound_window_has_no_complaints(window: QWidget, qtbot: QtBot) -> None:
    shown(window, qtbot, QPushButton("One"), QPushButton("Two"), QLabel("Some words"))
    assert without_name(window) == []
    assert Round(window, QCoreApplication.processEvents).complaints == []
    assert cut(window) == []


def test_a_field_without_a_name_is_found(window: QWidget, qtbot: QtBot) -> None:
    shown(window, qtbot, QLineEdit())
    assert without_name(window) == ["QLineEdit “” has no name"]


def test_a_button_that_tab_passes_is_found(window: QWidget, qtbot: QtBot) -> None:
    passed = QPushButton("Passed")
    passed.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    shown(window, qtbot, QPushButton("One"), QPushButton("Two"), passed)
    found = Round(window, QCoreApplication.processEvents).complaints
    assert found == ["no Tab leads to QPushButton “Passed”"]


def test_arrows_lead_to_the_others_of_a_group(window: QWidget, qtbot: QtBot) -> None:
    group = QButtonGroup(window)
    buttons = [QPushButton(text) for text in ("A", "B", "C")]
    for button in buttons:
        button.setCheckable(True)
        group.addButton(button)
    buttons[0].setChecked(True)
    shown(window, qtbot, *buttons, QPushButton("Other"))
    assert Round(window, QCoreApplication.processEvents).complaints == []


def test_a_control_that_hides_the_keyboard_is_found(window: QWidget, qtbot: QtBot) -> None:
    blank = QWidget()
    blank.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    blank.setAccessibleName("Blank")
    blank.setMinimumSize(40, 40)
    shown(window, qtbot, QPushButton("One"), blank)
    found = Round(window, QCoreApplication.processEvents).complaints
    assert found == ["QWidget “Blank” does not show the keyboard"]


def test_a_trap_is_found(window: QWidget, qtbot: QtBot) -> None:
    class Trap(QPushButton):
        def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's own name
            return True

    shown(window, qtbot, QPushButton("One"), Trap("Trap"), QPushButton("Two"))
    found = Round(window, QCoreApplication.processEvents).complaints
    assert "Tab turns back at Trap “Trap”" in found
    assert "no Tab leads to QPushButton “Two”" in found


def test_texts_without_room_are_found(window: QWidget, qtbot: QtBot) -> None:
    narrow = QLabel("Words that do not fit here")
    narrow.setFixedWidth(40)
    low = QLabel("Words that go over many lines, more of them than there is height for.")
    low.setWordWrap(True)
    low.setFixedSize(120, 20)
    long = QLabel("Unbreakable" * 5)
    long.setWordWrap(True)
    long.setFixedSize(100, 60)
    button = QPushButton("Press this button now")
    button.setFixedWidth(40)
    shown(window, qtbot, narrow, low, long, button)
    found = "\n".join(cut(window))
    for words in ("Words that do not fit", "Words that go over", "Unbreakable", "Press this"):
        assert words in found
    narrow.setToolTip("Words that do not fit here")
    assert "Words that do not fit" not in "\n".join(cut(window))


def test_what_sticks_out_is_found_and_what_scrolls_is_not(window: QWidget, qtbot: QtBot) -> None:
    out = QPushButton("Out")
    area = QScrollArea()
    area.setWidgetResizable(True)
    page = QWidget()
    column = QVBoxLayout(page)
    for number in range(40):
        column.addWidget(QPushButton(f"Row {number}"))
    area.setWidget(page)
    shown(window, qtbot, area)
    assert cut(window) == []
    out.setParent(window)
    out.setGeometry(380, 280, 80, 40)
    out.show()
    assert len(cut(window)) == 1
    assert cut(window)[0].startswith("QPushButton “Out” is cut by QWidget")
    out.hide()
    row = QHBoxLayout()
    for number in range(12):
        row.addWidget(QPushButton(f"Wide {number}"))
    column.addLayout(row)
    qtbot.waitUntil(lambda: any("is out of sight sideways" in line for line in cut(window)))
