"""Cards and rows are painted from their summary: nothing cut, nothing good that is not."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from tests.doubles.items import SPRING, make_summary
from ui.showing.item_list import ItemList
from ui.showing.item_model import ItemListModel
from ui.showing.item_painting import RowDelegate
from ui.theme.look import Appearance, look
from ui.theme.palettes import CONTRAST, LIGHT
from wallet.model.record import Summary
from wallet.model.report import Mark, Standing
from wallet.settings import ListStyle, Theme

Show = Callable[[QWidget], QWidget]
SMOOTHED = QPainter.RenderHint.SmoothPixmapTransform


def painted(
    show: Show, summary: Summary, style: ListStyle, picture: QPixmap | None = None
) -> QImage:
    model = ItemListModel()
    view = ItemList(model)
    model.setParent(view)
    view.show_style(style)
    model.show_items((summary,))
    if picture is not None:
        model.set_picture(summary.id, picture)
    view.resize(560, 240)
    show(view)
    return view.viewport().grab().toImage()


def count(image: QImage, colour: str) -> int:
    wanted = QColor(colour)
    return sum(
        image.pixelColor(x, y) == wanted
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("style", list(ListStyle))
@pytest.mark.parametrize("mark", list(Mark))
def test_only_what_is_signed_by_somebody_known_shows_green(
    show: Show, style: ListStyle, mark: Mark
) -> None:
    image = painted(show, make_summary(mark=mark, achievement_kind="License"), style)
    # The seal may be green, too: its ink is told apart by being drawn in every case.
    seals = painted(show, make_summary(mark=Mark.COPY, achievement_kind="License"), style)
    green = count(image, LIGHT.good) - count(seals, LIGHT.good)
    assert (green > 20) == (mark is Mark.SIGNED)


@pytest.mark.parametrize("style", list(ListStyle))
def test_what_was_ended_shows_red(show: Show, style: ListStyle) -> None:
    image = painted(show, make_summary(standing=Standing.ENDED), style)
    assert count(image, LIGHT.bad) > 20


@pytest.mark.parametrize("style", list(ListStyle))
def test_a_picture_stands_where_the_seal_would(show: Show, style: ListStyle) -> None:
    red = QPixmap(60, 60)
    red.fill(QColor("#FF0000"))
    image = painted(show, make_summary(has_picture=True), style, red)
    assert count(image, "#FF0000") > 500


@pytest.mark.parametrize("style", list(ListStyle))
def test_high_contrast_is_black_and_white(show: Show, style: ListStyle) -> None:
    look().apply(Appearance(theme=Theme.CONTRAST))
    image = painted(show, make_summary(), style)
    # The pointer may hang over the card, which raises it.
    dark = count(image, CONTRAST.paper) + count(image, CONTRAST.raised)
    assert dark > image.width() * image.height() * 0.5
    assert count(image, CONTRAST.ink) > 150


@pytest.mark.parametrize("style", list(ListStyle))
@pytest.mark.parametrize(
    "summary",
    [
        make_summary(title="", issuer_name=""),
        make_summary(title="x" * 500, issuer_name="y" * 500, issuer_is_claim=True),
        make_summary(title="\u202eevil", issuer_name="جامعة القاهرة"),
        make_summary(awarded_at=None, in_progress=True, is_practice=True),
        make_summary(standing=Standing.EXPIRED, valid_until=SPRING),
    ],
)
def test_odd_items_are_painted_too(show: Show, style: ListStyle, summary: Summary) -> None:
    image = painted(show, summary, style)
    assert count(image, LIGHT.ink) + count(image, LIGHT.quiet) > 20


class _Asked(RowDelegate):
    """Notes whether it is asked to smooth what it draws."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_smoothing: list[bool] = []

    def _choice(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
        self.is_smoothing.append(bool(painter.renderHints() & SMOOTHED))
        super()._choice(painter, box, option)


@pytest.mark.parametrize(("ratio", "is_smoothing"), [(1.0, False), (1.5, True)])
def test_nothing_is_smoothed_where_pixels_are_the_screens_own(
    show: Show, ratio: float, is_smoothing: bool
) -> None:
    """The picture is the same, and the painter gets its own ways back."""
    view = show(QWidget())
    delegate, model = _Asked(view), ItemListModel(view)
    model.show_items((make_summary(),))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 560, 60)
    painted = []
    for is_asked in (True, False):
        image = QImage(round(560 * ratio), round(60 * ratio), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setRenderHint(SMOOTHED, is_asked)
        delegate.paint(painter, option, model.index(0))
        assert bool(painter.renderHints() & SMOOTHED) is is_asked
        painter.end()
        painted.append(image)
    assert painted[0] == painted[1]
    assert delegate.is_smoothing == [is_smoothing, False]
