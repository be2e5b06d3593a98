"""The controls beside a code."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.sharing.test_code_words import plan
from ui.accessible.naming import nameless
from ui.sharing.code_panel import MOVING, SINGLE, CodePanel
from wallet.model.sharing import CodePlan, MovingCode
from wallet.settings import FRAGMENT_SIZES


@pytest.fixture
def panel(show: Show) -> CodePanel:
    made = CodePanel(7, 300)
    made.resize(340, 700)
    show(made)
    return made


def test_the_meter_says_beforehand_and_follows_the_slider(panel: CodePanel, qtbot: QtBot) -> None:
    assert panel.meter.text() == "Making the codes…"
    panel.show_plan(plan())
    assert panel.meter.text().startswith("9 codes")
    before = panel.meter.text()
    with qtbot.waitSignal(panel.speed_changed) as heard:
        panel.speed_slider.setValue(2)
    assert heard.args == [2]
    assert panel.meter.text() != before


def test_sizes_are_the_settings_sizes(panel: CodePanel, qtbot: QtBot) -> None:
    assert panel.fragment == 300
    with qtbot.waitSignal(panel.size_changed) as heard:
        panel.size_slider.setValue(panel.size_slider.maximum())
    assert heard.args == [FRAGMENT_SIZES[-1]]


def test_each_mode_shows_its_own_controls(panel: CodePanel) -> None:
    panel.show_plan(plan())
    panel.show_mode(MOVING)
    assert panel.pause.isVisible() and panel.gif.isVisible()
    assert not panel.png.isVisible() and not panel.following.isVisible()
    panel.show_mode(SINGLE)
    assert panel.png.isVisible() and panel.svg.isVisible() and panel.following.isVisible()
    assert not panel.gif.isVisible() and not panel.pause.isVisible()
    assert panel.mode == SINGLE
    assert nameless(panel) == ()


def test_turning_stops_at_the_ends(panel: CodePanel, qtbot: QtBot) -> None:
    panel.show_plan(plan())
    panel.show_mode(SINGLE)
    panel.show_place(1, 2, "Forklift")
    assert not panel.previous.isEnabled() and panel.following.isEnabled()
    with qtbot.waitSignal(panel.turned) as heard:
        panel.following.click()
    assert heard.args == [1]
    panel.show_place(2, 2, "First aid")
    assert panel.previous.isEnabled() and not panel.following.isEnabled()


def test_the_ring_fills_as_a_receiver_usually_does(panel: CodePanel) -> None:
    panel.show_progress(5)
    assert panel.ring.share == 0
    panel.show_plan(plan())
    panel.show_progress(9)
    assert panel.ring.share == pytest.approx(0.5)


def test_too_much_for_a_moving_code_is_said_and_cannot_be_saved(panel: CodePanel) -> None:
    moving = MovingCode(parts=(), fragment_count=900, message_size=270_000)
    panel.show_plan(
        CodePlan(
            stills=(),
            misfits=(),
            moving=moving,
            frames_per_second=7,
            seconds_at_best=129,
            seconds_usually=200,
        )
    )
    assert panel.meter.text().startswith("Too much for a moving code.")
    assert not panel.gif.isEnabled() and not panel.pause.isVisible()
