"""A choice with its note: read out together, and in line at every size of text."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
)

from tests.ui.conftest import Show
from ui.showing.noted_choice import NotedChoice


def label_start(button: QAbstractButton) -> int:
    option = QStyleOptionButton()
    option.initFrom(button)
    is_radio = isinstance(button, QRadioButton)
    parts = QStyle.SubElement
    part = parts.SE_RadioButtonContents if is_radio else parts.SE_CheckBoxContents
    return button.style().subElementRect(part, option, button).left()


@pytest.mark.parametrize("kind", [QRadioButton, QCheckBox])
def test_the_note_stands_under_the_label(show: Show, kind: type[QAbstractButton]) -> None:
    choice = NotedChoice(kind())
    choice.set_words("Package", "One zip file")
    show(choice)
    assert choice.note.isVisible()
    for size in (24, 44):
        choice.setStyleSheet(
            f"QRadioButton::indicator, QCheckBox::indicator {{width: {size}px; height: {size}px;}}"
        )
        QCoreApplication.processEvents()
        assert choice.note.contentsMargins().left() == label_start(choice.button) > size


def test_from_right_to_left_it_stands_under_it_too(show: Show) -> None:
    choice = NotedChoice(QRadioButton())
    choice.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    choice.set_words("Package", "One zip file")
    show(choice)
    margins = choice.note.contentsMargins()
    assert margins.left() == 0 and margins.right() > 0


def test_the_note_is_read_out_even_where_it_is_not_shown(show: Show) -> None:
    choice = NotedChoice(QCheckBox())
    choice.set_words("File (not possible)", "Cannot carry it.", is_noted=False)
    show(choice)
    assert not choice.note.isVisible()
    assert choice.button.accessibleName() == "File (not possible)"
    assert choice.button.accessibleDescription() == "Cannot carry it."
    choice.set_words("File", "")
    assert not choice.note.isVisible()
