"""A part of the page that keeps a backpack safe."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from tests.doubles.shell import RecordingShell
from ui.showing.buttons import Button
from ui.showing.page import Page
from ui.vaults.safe_part import SafePart
from wallet.session.opening import Created

Show = Callable[[QWidget], QWidget]


def test_a_part_knows_the_open_backpack(
    shell: RecordingShell, show: Show, created: Created
) -> None:
    page = Page(shell)
    part = SafePart(page)
    button = Button("Do it")
    part.add_row(button)
    page.content.addWidget(part)
    show(page)
    assert part.session is created.session
    assert button.isVisible()
    assert part.first_focus() is part
    part.opened()
    part.retranslate()
    part.left()
    assert page.notices.notice is None
