"""The frame of the pages before a backpack is open."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from ui.showing.buttons import Button
from ui.vaults.first_page import FirstPage

Show = Callable[[QWidget], QWidget]


def test_it_stands_alone_with_its_title_over_a_column_in_the_middle(
    shell: RecordingShell, show: Show
) -> None:
    page = FirstPage(shell)
    page.set_title("Open")
    page.add_actions(Button("Go"))
    page.resize(1400, 900)
    show(page)
    assert page.stands_alone
    assert (page.heading.text(), page.accessibleName()) == ("Open", "Open")
    body = page._body.geometry()
    right = page._body.parentWidget().width() - body.right()  # type: ignore[union-attr]
    assert abs(body.left() - right) < 4
    assert body.width() < 900
    high = page.content.contentsMargins().top()
    page.resize(1024, 600)
    assert page.content.contentsMargins().top() < high
