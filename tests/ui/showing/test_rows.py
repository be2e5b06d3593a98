"""Labelled fields, rules, and emptying a layout."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.accessible.naming import spoken_name
from ui.showing.rows import LabelledField, clear_layout, rule
from ui.showing.secrets import SecretField

Show = Callable[[QWidget], QWidget]


def test_a_field_is_named_by_its_label_and_complains_below(show: Show) -> None:
    line = QLineEdit()
    field = LabelledField(line)
    field.set_words("Receiver", "Their name stays here.")
    show(field)
    assert spoken_name(line) == "Receiver"
    assert line.accessibleDescription() == "Their name stays here."
    field.complain("This is too long.")
    assert line.property("invalid") == "true"
    assert line.accessibleDescription() == "This is too long."
    assert field._hint.property("tone") == "bad"
    field.complain("")
    assert line.property("invalid") == "false"
    assert field._hint.text() == "Their name stays here."


def test_a_field_made_of_several_widgets_names_the_one_typed_into(show: Show) -> None:
    secret = SecretField()
    field = LabelledField(secret)
    field.set_words("Passphrase")
    show(field)
    assert spoken_name(secret.field) == "Passphrase"
    assert not field._hint.isVisible()


def test_clearing_a_layout_reaches_the_layouts_inside(show: Show) -> None:
    window = QWidget()
    column, row = QVBoxLayout(window), QHBoxLayout()
    inner = QLabel("inner")
    row.addWidget(inner)
    column.addLayout(row)
    column.addWidget(rule())
    column.addStretch(1)
    show(window)
    clear_layout(column)
    assert column.count() == 0
    assert not inner.isVisible()
