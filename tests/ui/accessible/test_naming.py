"""Names, and those that lack one."""

from collections.abc import Callable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.accessible.naming import announce, describe, label_for, nameless, spoken_name


def test_a_window_tells_which_widgets_have_no_name(show: Callable[[QWidget], QWidget]) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    field, button, silent = QLineEdit(), QPushButton("Save"), QPushButton()
    for widget in (field, button, silent):
        column.addWidget(widget)
    show(window)
    assert set(nameless(window)) == {field, silent}
    describe(field, "Receiver", "Who will see it")
    describe(silent, "Close")
    assert nameless(window) == ()


def test_a_description_reaches_assistive_technology(show: Callable[[QWidget], QWidget]) -> None:
    button = QPushButton()
    describe(button, "Lock", "Closes the backpack")
    show(button)
    heard = QAccessible.queryAccessibleInterface(button)
    assert heard.text(QAccessible.Text.Name) == "Lock"
    assert heard.text(QAccessible.Text.Description) == "Closes the backpack"


def test_a_label_names_its_field_without_the_shortcut_sign(
    show: Callable[[QWidget], QWidget],
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    label, field = QLabel("&Receiver"), QLineEdit()
    column.addWidget(label)
    column.addWidget(field)
    label_for(label, field)
    show(window)
    assert spoken_name(field) == "Receiver"
    assert label.buddy() is field


def test_announcing_nothing_or_something_is_safe(show: Callable[[QWidget], QWidget]) -> None:
    widget = show(QWidget())
    announce(widget, "")
    announce(widget, "4 items kept", is_urgent=True)


def test_a_choice_is_heard_with_what_it_is_about(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["Newest first", "By title"])
    box.show()
    assert nameless(box) == (box,)
    describe(box, "Sort by")
    heard = QAccessible.queryAccessibleInterface(box)
    said = [heard.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)]
    assert "Sort by" in said
    assert nameless(box) == ()
    describe(box, "Sort by", "The order of the items")
    assert heard.text(QAccessible.Text.Description) == "The order of the items"
