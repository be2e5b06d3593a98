"""The door to our own SVG: icons, tinted by the palette. No byte from outside comes here."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.bundled import icon_source
from ui.theme.look import look


class IconName(StrEnum):
    """Icons of the window, by their Lucide names (ISC licence, resources/icons/lucide)."""

    A_LARGE_SMALL = "a-large-small"
    ARCHIVE = "archive"
    ARROW_LEFT = "arrow-left"
    ARROW_UP_DOWN = "arrow-up-down"
    AWARD = "award"
    BACKPACK = "backpack"
    BADGE_CHECK = "badge-check"
    BOOK_OPEN = "book-open"
    BRIEFCASE = "briefcase"
    CAKE = "cake"
    CALENDAR = "calendar"
    CALENDAR_CLOCK = "calendar-clock"
    CAMERA = "camera"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CHEVRON_UP = "chevron-up"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_DASHED = "circle-dashed"
    CIRCLE_QUESTION_MARK = "circle-question-mark"
    CIRCLE_X = "circle-x"
    CLIPBOARD_PASTE = "clipboard-paste"
    CONTRAST = "contrast"
    COPY = "copy"
    DOWNLOAD = "download"
    ELLIPSIS = "ellipsis"
    EXTERNAL_LINK = "external-link"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE = "file"
    FILE_TEXT = "file-text"
    FILES = "files"
    FLAG = "flag"
    FOLDER_OPEN = "folder-open"
    GLOBE = "globe"
    GRADUATION_CAP = "graduation-cap"
    HAMMER = "hammer"
    HARD_DRIVE = "hard-drive"
    HASH = "hash"
    HEART_HANDSHAKE = "heart-handshake"
    HISTORY = "history"
    ID_CARD = "id-card"
    IMAGE = "image"
    INBOX = "inbox"
    INFO = "info"
    KEY_ROUND = "key-round"
    LANDMARK = "landmark"
    LANGUAGES = "languages"
    LAYOUT_GRID = "layout-grid"
    LIFE_BUOY = "life-buoy"
    LINK = "link"
    LIST = "list"
    LIST_CHECKS = "list-checks"
    LIST_FILTER = "list-filter"
    LOCK = "lock"
    LOCK_OPEN = "lock-open"
    MAIL = "mail"
    MAP_PIN = "map-pin"
    MAXIMIZE = "maximize"
    MEDAL = "medal"
    MENU = "menu"
    MINIMIZE = "minimize"
    MINUS = "minus"
    MONITOR_SMARTPHONE = "monitor-smartphone"
    MOON = "moon"
    PACKAGE = "package"
    PAPERCLIP = "paperclip"
    PAUSE = "pause"
    PENCIL = "pencil"
    PHONE = "phone"
    PLAY = "play"
    PLUS = "plus"
    PRESENTATION = "presentation"
    PRINTER = "printer"
    QR_CODE = "qr-code"
    REFRESH_CW = "refresh-cw"
    ROTATE_CCW = "rotate-ccw"
    SAVE = "save"
    SCHOOL = "school"
    SCROLL_TEXT = "scroll-text"
    SEARCH = "search"
    SEND = "send"
    SETTINGS = "settings"
    SHIELD = "shield"
    SHIELD_CHECK = "shield-check"
    SMARTPHONE = "smartphone"
    SPARKLES = "sparkles"
    STAMP = "stamp"
    STAR = "star"
    SUN = "sun"
    TARGET = "target"
    TRASH_2 = "trash-2"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO_2 = "undo-2"
    UPLOAD = "upload"
    USER = "user"
    USERS = "users"
    WALLET_CARDS = "wallet-cards"
    X = "x"


_SIDES = (18, 20, 24, 36, 40)
_LARGE = 40


def icon(name: IconName, *, colour: str = "", checked: str = "") -> QIcon:
    """Return an icon in ``colour`` (the ink where empty) and ``checked`` (the accent) when on."""
    palette = look().palette
    return _icon(name, colour or palette.ink, checked or palette.accent, palette.quiet)


def spaced_icon(
    name: IconName, side: int, gap: int, colours: tuple[str, str], *, is_enabled: bool = True
) -> QIcon:
    """Return an icon with ``gap`` empty pixels towards the words it stands before.

    Qt's style sheets have no distance between icon and text; ``colours`` are off and on. What is
    enabled and what is not are two icons, each drawn where it is seen: few buttons ever change.
    """
    is_rtl = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    off, on = colours if is_enabled else (look().palette.quiet,) * 2
    return _spaced(name, side, gap, (off, on, is_enabled), is_rtl, _ratios())


def _ratios() -> tuple[float, ...]:
    """Return for which screens icons are drawn: those of ours, and finer ones where there are."""
    app = QGuiApplication.instance()
    is_fine = isinstance(app, QGuiApplication) and app.devicePixelRatio() != 1
    return (1.0, 2.0) if is_fine else (1.0,)


@lru_cache(maxsize=256)
def _spaced(
    name: IconName,
    side: int,
    gap: int,
    colours: tuple[str, str, bool],
    is_rtl: bool,  # noqa: FBT001 - part of the cache's key
    ratios: tuple[float, ...],
) -> QIcon:
    made = QIcon()
    off, on, is_enabled = colours
    mode = QIcon.Mode.Normal if is_enabled else QIcon.Mode.Disabled
    for ratio in ratios:
        for colour, state in ((off, QIcon.State.Off), (on, QIcon.State.On)):
            if state is QIcon.State.On and on == off:
                continue  # Qt takes the picture of what is off
            picture = QPixmap(round((side + gap) * ratio), round(side * ratio))
            picture.fill(Qt.GlobalColor.transparent)
            picture.setDevicePixelRatio(ratio)
            painter = QPainter(picture)
            inner = _render(f"lucide/{name.value}.svg", colour, side, ratio)
            painter.drawPixmap(QPointF(gap if is_rtl else 0, 0), inner)
            painter.end()
            made.addPixmap(picture, mode, state)
    return made


def icon_pixmap(name: IconName, side: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """Return an icon of ``side`` pixels in ``colour`` for a screen of that pixel ratio."""
    return _render(f"lucide/{name.value}.svg", colour, side, ratio)


@lru_cache(maxsize=256)
def _icon(name: IconName, colour: str, checked: str, disabled: str) -> QIcon:
    made = QIcon()
    path = f"lucide/{name.value}.svg"
    for side in _SIDES:
        made.addPixmap(_render(path, colour, side, 1.0), QIcon.Mode.Normal, QIcon.State.Off)
        made.addPixmap(_render(path, checked, side, 1.0), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(_render(path, disabled, side, 1.0), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=1)
def app_icon() -> QIcon:
    """Return the application's icon, in the sizes desktops ask for."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        small = "rucksack-small.svg" if side <= 24 else "rucksack.svg"
        made.addPixmap(_render(small, "#000000", side, 1.0))
    return made


def app_picture(side: int, ratio: float = 1.0) -> QPixmap:
    """Return the application's icon as a picture of ``side`` pixels."""
    return _render("rucksack.svg", "#000000", side, ratio)


@lru_cache(maxsize=1024)
def _render(path: str, colour: str, side: int, ratio: float) -> QPixmap:
    source = icon_source(path).replace("currentColor", colour)
    if side >= _LARGE:
        # Drawn large, the family's own line is too heavy beside the text.
        source = source.replace('stroke-width="2"', 'stroke-width="1.5"')
    pixels = round(side * ratio)
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
