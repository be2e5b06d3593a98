"""The result at a glance: a shape, a word, and what can be read aloud."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.checking.result import LOOKS, Overall, Result
from ui.checking.result_words import ResultWords
from ui.showing.badges import ShapeLabel
from ui.showing.text import PlainLabel
from ui.theme.palettes import Tone
from ui.theme.tokens import Space


class ResultBar(QFrame):
    """Takes the keyboard, so that a screen reader reads it first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self.setProperty("kind", "notice")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = ResultWords(self)
        self._shape = ShapeLabel(36)
        self.word = PlainLabel(role="heading")
        self.text = PlainLabel(is_selectable=True)
        self.text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self.word)
        words.addWidget(self.text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    @property
    def overall(self) -> Overall | None:
        """The word shown, or None."""
        return self._result.overall if self._result is not None else None

    def show_result(self, result: Result | None) -> None:
        """Show the result, and have it spoken; None hides the bar."""
        self._result = result
        self.setVisible(result is not None)
        self._fill()
        if result is not None:
            announce(self, self.accessibleName(), is_urgent=True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        if self._result is None:
            return
        overall = self._result.overall
        shape, tone = LOOKS[overall]
        self._shape.show_shape(shape, tone)
        self.word.setText(self._words.overall_name(overall))
        self.text.setText(self._words.sentences(self._result))
        self.text.setVisible(bool(self.text.text()))
        describe(self, f"{self.word.text()}. {self.text.text()}")
        self._tint(tone)

    def _tint(self, tone: Tone) -> None:
        self.setProperty("tone", tone.value)
        self.word.setProperty("tone", tone.value)
        for widget in (self, self.word):
            widget.style().unpolish(widget)
            widget.style().polish(widget)
