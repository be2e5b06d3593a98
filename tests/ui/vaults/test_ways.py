"""A row that leads somewhere."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.theme.icons import IconName
from ui.theme.look import Appearance, look
from ui.vaults.ways import Way
from wallet.settings import Theme

Show = Callable[[QWidget], QWidget]


def test_the_button_carries_what_the_row_says(show: Show) -> None:
    way = Way(IconName.BACKPACK, "primary")
    way.set_words("From a backup", "Bring it back.", "Restore")
    show(way)
    assert way.button.text() == "Restore"
    assert way.button.accessibleDescription() == "From a backup. Bring it back."


def test_the_picture_follows_the_palette(show: Show) -> None:
    way = Way(IconName.BACKPACK)
    show(way)
    light = way._picture.pixmap().toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert way._picture.pixmap().toImage() != light
