"""The window's one look: which palette and type sizes are in force, and when they change.

Whatever paints by hand (delegates, marks, seals) asks ``look()`` while painting; whatever caches
listens to ``look().changed``.
"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.bundled import font_files, icon_folder
from ui.theme.palettes import CONTRAST, DARK, LIGHT, Palette
from ui.theme.stylesheet import stylesheet
from ui.theme.tokens import TypeSizes, type_sizes
from wallet.settings import Theme

FAMILY = "Atkinson Hyperlegible Next"
# Words for QApplication: the style everything is drawn in, the same on every system. Set by
# itself it would bring a Python object with all of QStyle's names along, at every start.
STYLE_WORDS = ("-style", "Fusion")


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """What the learner chose: the theme, the text size in per cent, and less motion."""

    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    reduced_motion: bool = False


class Look(QObject):
    """Palette, type sizes and fonts in force. ``changed`` tells when any of them is another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.appearance = Appearance()
        self.palette: Palette = LIGHT
        self.sizes: TypeSizes = type_sizes(100)
        self._app: QApplication | None = None

    def install(self, app: QApplication, appearance: Appearance) -> None:
        """Give ``app`` our fonts and ``appearance``; follow the computer's dark mode.

        ``app`` was made with :data:`STYLE_WORDS`.
        """
        QDir.setSearchPaths("icons", [icon_folder()])
        for content in font_files():
            QFontDatabase.addApplicationFontFromData(content)
        self._app = app
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self.apply(appearance)

    def apply(self, appearance: Appearance) -> None:
        """Change to ``appearance``, at once and everywhere."""
        self.appearance = appearance
        self.palette = self._choose(appearance.theme)
        self.sizes = type_sizes(appearance.text_scale)
        if self._app is not None:
            self._app.setFont(self.font())
            self._app.setPalette(qt_palette(self.palette))
            self._app.setStyleSheet(stylesheet(self.palette, self.sizes))
        self.changed.emit()

    def font(self, points: float = 0.0, *, strong: bool = False) -> QFont:
        """Return our font at ``points`` (the body size where 0), semi-bold where ``strong``."""
        return QFont(_font(points or self.sizes.body, strong))

    def scaled(self, pixels: float) -> int:
        """Return a measure at 100 % text grown to the text size in force, in pixels."""
        return round(pixels * self.appearance.text_scale / 100)

    def _choose(self, theme: Theme) -> Palette:
        if theme is Theme.SYSTEM:
            is_dark = (
                self._app is not None
                and self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
            )
            return DARK if is_dark else LIGHT
        return {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.CONTRAST: CONTRAST}[theme]

    def _follow_system(self) -> None:
        if self.appearance.theme is Theme.SYSTEM:
            self.apply(self.appearance)


@lru_cache(maxsize=64)
def _font(points: float, strong: bool) -> QFont:  # noqa: FBT001 - the cache's key
    font = QFont(FAMILY)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setPointSizeF(points)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font


def qt_palette(palette: Palette) -> QPalette:
    """Return ``palette`` for what the stylesheet does not reach."""
    role = QPalette.ColorRole
    made = QPalette()
    for key, colour in {
        role.Window: palette.paper,
        role.WindowText: palette.ink,
        role.Base: palette.surface,
        role.AlternateBase: palette.raised,
        role.Text: palette.ink,
        role.Button: palette.surface,
        role.ButtonText: palette.ink,
        role.ToolTipBase: palette.ink,
        role.ToolTipText: palette.paper,
        role.PlaceholderText: palette.quiet,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Link: palette.accent,
        role.LinkVisited: palette.accent,
        role.Accent: palette.accent,
        role.Light: palette.surface,
        role.Mid: palette.line,
        role.Midlight: palette.line,
        role.Dark: palette.control,
        role.Shadow: palette.control,
    }.items():
        made.setColor(key, QColor(colour))
    for key in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, key, QColor(palette.quiet))
    return made


_LOOK: list[Look] = []


def look() -> Look:
    """Return the window's one look; light and plain until it is installed."""
    if not _LOOK:
        _LOOK.append(Look())
    return _LOOK[0]
