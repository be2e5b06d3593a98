"""What the window is given cannot be exchanged behind its back."""

from dataclasses import FrozenInstanceError, fields

import pytest

from ui.main_window.surroundings import Surroundings
from ui.main_window.window import MainWindow


def test_the_surroundings_are_fixed(window: MainWindow) -> None:
    given = window._surroundings
    assert {field.name for field in fields(Surroundings)} >= {"lanes", "now", "start_afresh"}
    with pytest.raises(FrozenInstanceError):
        given.now = None  # type: ignore[assignment,misc]
