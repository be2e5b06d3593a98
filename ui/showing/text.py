"""The one class for text on the screen: always plain, never a format sniffed from the content.

Qt's labels read HTML from any text that looks like it, and then open the files it names.
"""

import html

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def plain_tooltip(text: str) -> str:
    """Return what a tooltip shows as exactly ``text``: tooltips read HTML from their text."""
    return f"<qt>{html.escape(text)}</qt>" if "<" in text else text


def set_plain_tooltip(widget: QWidget, text: str) -> None:
    """Set a tooltip that shows exactly ``text``."""
    widget.setToolTip(plain_tooltip(text))


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
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self.setProperty("role", role)
        self.setWordWrap(wraps)
        self.setText(text)
        if language:
            self.setLocale(QLocale(language))
        if is_selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        policy = self.sizePolicy()
        policy.setHeightForWidth(wraps)
        if wraps:
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

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
