"""Empty pages teach."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.showing.empty_state import EmptyState
from ui.theme.icons import IconName
from ui.theme.look import Appearance, look
from wallet.settings import Theme


def test_words_and_at_most_two_buttons(show: Callable[[QWidget], QWidget]) -> None:
    state = EmptyState(IconName.HISTORY)
    state.set_words("Nothing shared yet", "What you hand over is noted here.", "Share something")
    show(state)
    assert state.action.isVisible()
    assert not state.second.isVisible()
    before = state._picture.pixmap().toImage()
    look().apply(Appearance(theme=Theme.DARK))
    assert state._picture.pixmap().toImage() != before
