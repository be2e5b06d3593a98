"""Labelled fields, rules, and emptying a layout."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

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
    field.complain(lambda: "This is too long.")
    assert line.property("invalid") == "true"
    assert line.accessibleDescription() == "This is too long."
    assert field._hint.property("tone") == "bad"
    field.complain(None)
    assert line.property("invalid") == "false"
    assert field._hint.text() == "Their name stays here."


def test_a_complaint_is_said_anew_with_the_words_around_it(show: Show) -> None:
    line, said = QLineEdit(), ["This is too long."]
    field = LabelledField(line)
    field.set_words("Receiver", "Their name stays here.")
    show(field)
    field.complain(lambda: said[0])
    said[0] = "Esto es demasiado largo."
    field.set_words("Destinatario", "Su nombre se queda aquí.")
    assert field._hint.text() == line.accessibleDescription() == "Esto es demasiado largo."
    assert field._hint.property("tone") == "bad" and line.property("invalid") == "true"
    field.complain(None)
    assert field._hint.text() == line.accessibleDescription() == "Su nombre se queda aquí."
    assert field._hint.property("tone") == ""


def test_a_field_made_of_several_widgets_names_the_one_typed_into(show: Show) -> None:
    secret = SecretField()
    field = LabelledField(secret)
    field.set_words("Passphrase")
    show(field)
    assert spoken_name(secret.field) == "Passphrase"
    assert not field._hint.isVisible()


@pytest.mark.parametrize("is_last", [False, True])
def test_what_is_pointed_out_is_scrolled_to_with_its_complaint(show: Show, is_last: bool) -> None:
    area, body, line = QScrollArea(), QWidget(), QLineEdit()
    column, field, high = QVBoxLayout(body), LabelledField(line), QLabel("high")
    high.setFixedHeight(900)
    for widget in (high, field) if is_last else (field, high):
        column.addWidget(widget)
    field.set_words("Name")
    area.setWidgetResizable(True)
    area.setWidget(body)
    area.resize(300, 200)
    show(area)
    bar = area.verticalScrollBar()
    bar.setValue(bar.minimum() if is_last else bar.maximum())
    field.point_out(lambda: "Give it a name first.")
    assert area.focusWidget() is line
    assert field._hint.text() == "Give it a name first." and field._hint.isVisible()
    seen = QRect(field.mapTo(area.viewport(), QPoint()), field.size())
    assert area.viewport().rect().contains(seen)


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
