"""The one class for text on the screen: always plain, never a format sniffed from the content.

Qt's labels read HTML from any text that looks like it, and then open the files it names.
"""

import re

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QWidget

# A place where a line may break, and nothing else: identifiers have no other.
_BREAK = "\u200b"
_LONG_WORD = re.compile(r"[^\s\u200b]{25,}")
_PART = re.compile(r"[^/?&=:#._-]{1,12}[/?&=:#._-]*|[/?&=:#._-]+")


def plain_tooltip(text: str) -> str:
    """Return what a tooltip shows as exactly ``text``: tooltips read HTML from their text.

    Entities alone ("&lt;b&gt;") are enough for Qt to take a text for HTML.
    """
    if "<" not in text and "&" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<p style='white-space:pre-wrap'>{escaped}</p>"


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Set a tooltip that shows exactly ``text``."""
    tooltip = plain_tooltip(text)
    # Not the widget's own, which may escape as well.
    QWidget.setToolTip(widget, tooltip)
    if tooltip != text and not widget.accessibleDescription():
        # Without a description Qt has the tooltip read out, escapes and all.
        widget.setAccessibleDescription(text)


def menu_text(text: str) -> str:
    """Return what a menu shows as ``text``: "&" marks a key there, a tab ends the words."""
    return text.replace("&", "&&").replace("\t", " ")


class PictureLabel(QLabel):
    """A label that shows a picture made here, never text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class PlainLabel(QLabel):
    """A label that shows exactly the characters it is given.

    ``role``: title, heading, strong, bold, body, small, quiet or code. ``language`` (a BCP 47
    tag) marks a text of an issuer for screen readers. ``is_selectable`` lets people copy it, by
    keyboard too.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        *,
        wraps: bool = True,
        language: str = "",
        is_selectable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heights: dict[int, int] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self.setProperty("role", role)
        self.set_wraps(wraps=wraps)
        self.setText(text)
        if language:
            self.setLocale(QLocale(language))
        if is_selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )

    def set_wraps(self, *, wraps: bool) -> None:
        """Let the text go over several lines, or not; a text given later follows."""
        self.setWordWrap(wraps)
        policy = self.sizePolicy()
        policy.setHeightForWidth(wraps)
        if wraps:
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's own name
        """Show exactly these characters; a word as long as an identifier may go over two lines."""
        self._heights.clear()
        super().setText(_LONG_WORD.sub(_broken, text) if self.wordWrap() else text)

    def text(self) -> str:
        """Return the characters given, without the places where a line may break."""
        return super().text().replace(_BREAK, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy what is chosen as it was given."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy what is chosen, as it was given."""
        if self.hasSelectedText():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(self.tr("Copy")).triggered.connect(self._copy)
            menu.popup(event.globalPos())

    def heightForWidth(self, width: int) -> int:
        """Return the height at ``width``: layouts ask for the same one dozens of times."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = super().heightForWidth(width)
        return height

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font or style."""
        self._heights.clear()
        super().changeEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Let wrapped text grow narrower than Qt would have it, so that 200 % text fits."""
        hint = super().minimumSizeHint()
        if self.wordWrap():
            hint.setWidth(min(hint.width(), self.fontMetrics().averageCharWidth() * 12))
        return hint

    def set_role(self, role: str) -> None:
        """Change what this text is, and so how it looks."""
        self.setProperty("role", role)
        self.style().unpolish(self)
        self.style().polish(self)
        self._heights.clear()

    @Slot()
    def _copy(self) -> None:
        if self.hasSelectedText():
            QGuiApplication.clipboard().setText(self.selectedText().replace(_BREAK, ""))


def _broken(word: re.Match[str]) -> str:
    return _BREAK.join(_PART.findall(word[0]))
