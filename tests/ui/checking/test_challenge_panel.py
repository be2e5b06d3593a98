"""Asking for proof that it was made just now."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from ui.accessible.naming import nameless
from ui.checking.challenge_panel import ChallengePanel
from ui.theme.look import Appearance, look
from wallet.session.frames import FrameCollector
from wallet.settings import Theme

Show = Callable[[QWidget], QWidget]


@pytest.fixture
def panel(show: Show) -> ChallengePanel:
    made = ChallengePanel(InlineLane())
    made.resize(800, 300)
    show(made)
    return made


def test_every_question_is_new(panel: ChallengePanel, qtbot: QtBot) -> None:
    assert panel.challenge == ""
    with qtbot.waitSignal(panel.changed):
        qtbot.mouseClick(panel.ask_button, Qt.MouseButton.LeftButton)
    first = panel.challenge
    assert panel.text.text().replace(" ", "") == first
    assert nameless(panel) == ()
    qtbot.mouseClick(panel.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == first
    with qtbot.waitSignal(panel.changed):
        qtbot.mouseClick(panel.stop_button, Qt.MouseButton.LeftButton)
    assert panel.challenge == ""
    assert not panel.copy_button.isVisible()
    panel.ask()
    assert panel.challenge not in ("", first)


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_the_picture_is_read_by_a_scanner_in_every_theme(
    panel: ChallengePanel, theme: Theme
) -> None:
    look().apply(Appearance(theme=theme))
    panel.ask()
    picture = panel._picture.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    assert picture.pixelColor(2, 2) == QColor("#FFFFFF")
    collector = FrameCollector()
    collector.add_frame(
        memoryview(picture.constBits()), picture.width(), picture.height(), picture.bytesPerLine()
    )
    assert collector.incoming().data.decode() == panel.challenge
