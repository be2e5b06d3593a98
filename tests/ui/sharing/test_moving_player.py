"""A moving code: one picture after another, for ever."""

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from ui.sharing.moving_player import MovingPlayer


def images(count: int) -> list[QImage]:
    made = [QImage(n + 1, 1, QImage.Format.Format_Grayscale8) for n in range(count)]
    for image in made:
        image.fill(0)
    return made


def test_pictures_come_in_order_and_over_again() -> None:
    player, seen = MovingPlayer(), []
    player.stepped.connect(lambda image: seen.append(image.width()))
    player.load(images(3))
    for _ in range(7):
        player.step()
    assert seen == [1, 2, 3, 1, 2, 3, 1]
    assert player.shown == 7
    assert player.current is not None and player.current.width() == 1


def test_it_plays_at_its_pace_until_it_is_paused(qtbot: QtBot) -> None:
    player = MovingPlayer()
    player.set_speed(15)
    player.load(images(4))
    player.play()
    assert player.is_playing and player.shown == 1
    qtbot.waitUntil(lambda: player.shown >= 5, timeout=3000)
    player.pause()
    shown = player.shown
    qtbot.wait(200)
    assert not player.is_playing and player.shown == shown


def test_other_pictures_begin_again() -> None:
    player = MovingPlayer()
    player.load(images(3))
    player.step()
    player.load(images(2))
    assert player.shown == 0


def test_nothing_to_show_does_not_move() -> None:
    player = MovingPlayer()
    player.load(())
    player.play()
    player.step()
    assert not player.is_playing and player.current is None
