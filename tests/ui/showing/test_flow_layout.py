"""Widgets flow into rows."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.showing.flow_layout import FlowLayout

Show = Callable[[QWidget], QWidget]


def flowing(count: int) -> tuple[QWidget, FlowLayout, list[QPushButton]]:
    holder = QWidget()
    flow = FlowLayout(holder)
    buttons = [QPushButton(f"Button {number}") for number in range(count)]
    for button in buttons:
        flow.addWidget(button)
    return holder, flow, buttons


def test_they_wrap_where_the_row_is_full(show: Show) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    holder, flow, buttons = flowing(8)
    column.addWidget(holder)
    column.addStretch(1)
    window.resize(900, 400)
    show(window)
    assert len({button.y() for button in buttons}) == 1
    window.resize(300, 400)
    QCoreApplication.processEvents()
    assert len({button.y() for button in buttons}) > 2
    assert max(button.geometry().right() for button in buttons) <= holder.width()
    assert holder.height() >= flow.heightForWidth(holder.width())


def test_what_is_hidden_takes_no_gap(show: Show) -> None:
    holder, _, buttons = flowing(3)
    buttons[1].hide()
    holder.resize(900, 60)
    show(holder)
    beside = buttons[2].x() - buttons[0].geometry().right() - 1
    buttons[1].show()
    QCoreApplication.processEvents()
    assert buttons[1].x() - buttons[0].geometry().right() - 1 == beside


def test_right_to_left_starts_at_the_right(show: Show) -> None:
    holder, _, buttons = flowing(3)
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    holder.resize(900, 60)
    show(holder)
    assert buttons[0].x() > buttons[1].x() > buttons[2].x()


def test_clearing_takes_everything_out(show: Show) -> None:
    holder, flow, _ = flowing(3)
    show(holder)
    assert flow.count() == 3
    assert flow.itemAt(5) is None
    flow.clear()
    assert flow.count() == 0
    assert flow.takeAt(0) is None
