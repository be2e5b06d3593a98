"""Text painted by hand stays inside its box."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.showing.painted_text import _wrap, draw_line, draw_lines
from ui.theme.look import look

BOX = QRect(10, 10, 120, 60)


def inked(image: QImage) -> QRect:
    found = QRect()
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixelColor(x, y) != QColor("#FFFFFF"):
                found = found.united(QRect(x, y, 1, 1))
    return found


def canvas() -> QImage:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    return image


def test_a_long_line_is_elided_inside_its_box(qapp: QApplication) -> None:
    image = canvas()
    painter = QPainter(image)
    width = draw_line(painter, BOX, "word " * 40, look().font(), "#000000")
    painter.end()
    assert 60 < width <= BOX.width()
    assert BOX.adjusted(-2, -2, 2, 2).contains(inked(image))


def test_lines_wrap_and_the_last_is_elided(qapp: QApplication) -> None:
    image = canvas()
    painter = QPainter(image)
    used = draw_lines(painter, BOX, "word " * 40, look().font(), "#000000", most=2)
    one = draw_lines(painter, BOX, "word", look().font(), "#000000", most=2)
    painter.end()
    assert used == 2 * one
    assert inked(image).right() <= BOX.right() + 2


def test_a_word_without_end_is_broken(qapp: QApplication) -> None:
    image = canvas()
    painter = QPainter(image)
    draw_lines(painter, BOX, "x" * 400, look().font(), "#000000", most=3)
    painter.end()
    assert inked(image).right() <= BOX.right() + 2


def test_nothing_takes_no_room(qapp: QApplication) -> None:
    image = canvas()
    painter = QPainter(image)
    assert draw_line(painter, BOX, "", look().font(), "#000000") == 0
    assert draw_line(painter, QRect(), "word", look().font(), "#000000") == 0
    assert draw_lines(painter, BOX, "", look().font(), "#000000", most=2) == 0
    painter.end()


def test_a_line_in_the_window_of_the_other_direction_begins_right(qapp: QApplication) -> None:
    image = canvas()
    painter = QPainter(image)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    draw_line(painter, BOX, "word", look().font(), "#000000")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.end()
    assert abs(inked(image).right() - BOX.right()) <= 3


def test_signs_of_two_units_are_not_cut_in_two(qapp: QApplication) -> None:
    lines = _wrap("👩👩👩 word " * 9, look().font(), 90, 2)
    assert len(lines) == 2
    assert all("\ufffd" not in words and width <= 90 for words, width in lines)
    assert lines[0][0].startswith("👩👩👩")


def test_what_was_measured_is_remembered(qapp: QApplication) -> None:
    font = look().font(strong=True)
    before = _wrap("some words to wrap", font, 70, 2)
    assert _wrap("some words to wrap", look().font(strong=True), 70, 2) is before
