"""The last button of sharing: of several ways to say what it does, the fullest that fits."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.accessible.naming import describe
from ui.showing.buttons import Button
from ui.showing.text import set_plain_tooltip


class FinishButton(Button):
    """Says what happens, and how much of it; a long name of the receiver is what gives way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._texts: tuple[str, ...] = ("",)
        self._shown = 0
        super().__init__(kind="primary", parent=parent)
        # What is said in one turn is laid out by the next.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._fit)
        # A button's own policy never lets it be narrower than its words.
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def say(self, texts: Sequence[str]) -> None:
        """Say the first of ``texts``, or the first after it that fits; it is read out in full."""
        self._texts = tuple(texts)
        describe(self, self._texts[0])
        self._show(min(self._shown, len(self._texts) - 1))
        self.updateGeometry()
        self._later.start()

    def sizeHint(self) -> QSize:
        """Ask for room for the fullest words."""
        return self._hint_of(self._texts[0])

    def minimumSizeHint(self) -> QSize:
        """Do with the shortest: the page must not widen."""
        return self._hint_of(self._texts[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Say as much as there is room for once the step is laid out."""
        super().showEvent(event)
        self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._later.start()

    @Slot()
    def _fit(self) -> None:
        if not self.isVisible():
            return
        room = self._room()
        last = len(self._texts) - 1
        fitting = (n for n in range(last) if self._hint_of(self._texts[n]).width() <= room)
        self._show(next(fitting, last))

    def _show(self, number: int) -> None:
        self._shown = number
        self.setText(self._texts[number])
        # What is not said in full can be looked up.
        set_plain_tooltip(self, self._texts[0] if number else "")

    def _room(self) -> int:
        """Return the pixels a line has here."""
        holder = self.parentWidget()
        layout = holder.layout() if holder is not None else None
        return max(self.width(), layout.contentsRect().width() if layout is not None else 0)

    def _hint_of(self, text: str) -> QSize:
        metrics, shown = self.fontMetrics(), self.text().replace("&&", "&")
        hint = super().sizeHint()
        width = hint.width() - metrics.horizontalAdvance(shown) + metrics.horizontalAdvance(text)
        return QSize(width, hint.height())
