"""Buttons of the window: what they say, how loud they are, and an icon that follows the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QWidget

from ui.accessible.naming import describe
from ui.showing.text import set_plain_tooltip
from ui.theme.icons import IconName, spaced_icon
from ui.theme.look import look

# After these, an icon has another colour.
_TINTS = frozenset({QEvent.Type.PaletteChange, QEvent.Type.EnabledChange})
# Kinds whose words are bold while they are chosen.
_BOLD_WHEN_ON = ("chip", "rail")
_LEAST_LINK = 160  # pixels at 100 % text
_LEAST_WRAPPED = 110  # words that may break do with less
_ROUNDING = 3  # pixels by which widths of words may differ; the padding has room for them


class Button(QPushButton):
    """A button of one ``kind``: "" (plain), primary, quiet, danger, link, chip, rail or fold."""

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        icon_name: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setText(text)
        if not text and icon_name is not None:
            self._measure()  # the words, or being shown, bring the picture

    def set_icon(self, icon_name: IconName | None) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._tint()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show exactly these words (an ampersand marks no key); the icon keeps its distance."""
        has_changed = bool(text) != bool(self.text())
        super().setText(text.replace("&", "&&"))
        if has_changed:
            self._tint()

    def set_kind(self, kind: str) -> None:
        """Change how loud the button is."""
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._tint()

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show exactly these words as a tooltip, whatever they look like."""
        set_plain_tooltip(self, text)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the icon of a button without words."""
        if self.icon().isNull():
            self._tint()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """Leave the words the room they take in the bold that shows what is on."""
        if self.icon().isNull():
            self._tint()
        hint = super().sizeHint()
        if self.property("kind") in _BOLD_WHEN_ON and self.text():
            bold = QFontMetrics(look().font(strong=True)).horizontalAdvance(self.text())
            plain = QFontMetrics(look().font()).horizontalAdvance(self.text())
            hint.setWidth(hint.width() + max(0, bold - plain) + 2)
        return hint

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette; what can be pressed no more has a quiet icon."""
        super().changeEvent(event)
        if event.type() in _TINTS:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name is None:
            return
        palette, kind = look().palette, self.property("kind")
        colours = {
            "primary": (palette.on_accent, palette.on_accent),
            "danger": (palette.bad, palette.bad),
            "link": (palette.accent, palette.accent),
            "rail": (palette.quiet, palette.accent),
            "chip": (palette.ink, palette.accent),
        }
        side, gap = self._measure()
        pair = colours.get(kind, (palette.ink, palette.ink))
        is_enabled = self.isEnabled()
        self.setIcon(spaced_icon(self._icon_name, side, gap, pair, is_enabled=is_enabled))

    def _measure(self) -> tuple[int, int]:
        """Give the icon its room; return its side and its distance to the words, in pixels."""
        is_rail = self.property("kind") == "rail"
        side = look().scaled(20 if is_rail else 18)
        gap = look().scaled(6 if is_rail else 4) if self.text() else 0
        self.setIconSize(QSize(side + gap, side))
        return side, gap


class LinkButton(Button):
    """A button whose words are somebody's: cut to the room there is, whole for screen readers."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        self._words = words
        super().__init__(words, "link", parent=parent)
        # A button's own policy never lets it be narrower than its words.
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Ask for room for all words."""
        words = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(words + self._edges(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Do with little: a long name must not widen the page."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), look().scaled(_LEAST_LINK)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words anew."""
        super().resizeEvent(event)
        room = event.size().width() - self._edges() + _ROUNDING
        cut = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._words, cut, room))

    def _edges(self) -> int:
        shown = self.text().replace("&&", "&")
        return super().sizeHint().width() - self.fontMetrics().horizontalAdvance(shown)


class WrappingButton(Button):
    """A button whose words go over several lines where there is no room for them in one."""

    def __init__(
        self,
        text: str = "",
        kind: str = "",
        icon_name: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._words = ""
        super().__init__(text, kind, icon_name, parent)
        # A button's own policy never lets it be narrower than its words.
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show exactly these words, in as many lines as they need here."""
        self._words = text
        super().setText(text)
        self._break()

    def text(self) -> str:
        """Return the words as a button without lines does."""
        return self._words.replace("&", "&&")

    def sizeHint(self) -> QSize:
        """Ask for the width of all words in one line, and the height of the lines there are."""
        sides, _ = self._frame()
        width = self.fontMetrics().horizontalAdvance(self._words) + sides
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Do with little: long words must not widen the page."""
        _, height = self._frame()
        return QSize(min(self.sizeHint().width(), look().scaled(_LEAST_WRAPPED)), height)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that the words take at ``width``."""
        sides, height = self._frame()
        return height + (len(self._lines(width - sides)) - 1) * self.fontMetrics().lineSpacing()

    def showEvent(self, event: QShowEvent) -> None:
        """Break the words where they are seen."""
        super().showEvent(event)
        self._break()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self._break()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._break()

    def _break(self) -> None:
        if self.isVisible():
            sides, _ = self._frame()
            lines = self._lines(self.width() - sides)
            QPushButton.setText(self, "\n".join(lines).replace("&", "&&"))
        self.updateGeometry()

    def _lines(self, room: int) -> list[str]:
        """Return the words in lines no wider than ``room``; a longer word is cut into lines."""
        width = self.fontMetrics().horizontalAdvance
        lines = [""]
        for word in self._words.split(" "):
            longer = f"{lines[-1]} {word}" if lines[-1] else word
            if width(longer) <= room + _ROUNDING:
                lines[-1] = longer
                continue
            if lines[-1]:
                lines.append("")
            for character in word:
                if lines[-1] and width(lines[-1] + character) > room + _ROUNDING:
                    lines.append("")
                lines[-1] += character
        return lines

    def _frame(self) -> tuple[int, int]:
        """Return what stands beside the words, and the height of a button of one line."""
        hint, metrics = super().sizeHint(), self.fontMetrics()
        shown = super().text().replace("&&", "&").split("\n")
        sides = hint.width() - max(metrics.horizontalAdvance(line) for line in shown)
        return sides, hint.height() - (len(shown) - 1) * metrics.lineSpacing()


class IconButton(QToolButton):
    """A button that shows only an icon; its words are its name and its tooltip."""

    def __init__(self, icon_name: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self.setProperty("kind", "quiet")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tint()

    def set_words(self, name: str, description: str = "") -> None:
        """Say what the button does."""
        describe(self, name, description)
        self.setToolTip(name)

    def set_icon(self, icon_name: IconName) -> None:
        """Show another icon."""
        self._icon_name = icon_name
        self._tint()

    def setToolTip(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show exactly these words as a tooltip, whatever they look like."""
        set_plain_tooltip(self, text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette; what can be pressed no more has a quiet icon."""
        super().changeEvent(event)
        if event.type() in _TINTS:
            self._tint()

    def _tint(self) -> None:
        palette, side = look().palette, look().scaled(20)
        pair, is_enabled = (palette.ink, palette.accent), self.isEnabled()
        self.setIcon(spaced_icon(self._icon_name, side, 0, pair, is_enabled=is_enabled))
        self.setIconSize(QSize(side, side))
