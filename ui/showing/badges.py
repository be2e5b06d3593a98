"""A mark with its word, in a tinted pill, and single drawn shapes as labels."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.messages.five_lines import Sure
from ui.messages.mark_names import mark_name, standing_name
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.look import look
from ui.theme.marks import MARKS, STANDINGS, Shape, shape_pixmap
from ui.theme.palettes import Tone
from ui.theme.tokens import LONG_WORDS, Space
from wallet.model.report import Mark, Standing

SURE: dict[Sure, tuple[Shape, Tone]] = {
    Sure.GOOD: (Shape.CHECK, Tone.GOOD),
    Sure.UNSURE: (Shape.HALF, Tone.UNSURE),
    Sure.BAD: (Shape.CROSS, Tone.BAD),
    Sure.NOT_KNOWN: (Shape.DASHED, Tone.PLAIN),
    Sure.PLAIN: (Shape.DASH, Tone.PLAIN),
    Sure.MINE: (Shape.PENCIL, Tone.SELF),
}


class ShapeLabel(PictureLabel):
    """One drawn shape, as large as the text it stands beside."""

    def __init__(self, side: int = 18, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        self._drawn: tuple[Shape, Tone] | None = None

    def show_shape(self, shape: Shape, tone: Tone) -> None:
        """Draw ``shape`` in the colours of ``tone``."""
        self._drawn = (shape, tone)
        side = look().scaled(self._side)
        self.setPixmap(shape_pixmap(shape, tone, side, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._drawn is not None:
            self.show_shape(*self._drawn)


class Badge(QFrame):
    """A shape and a word in a tinted pill."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "badge")
        self._shape = ShapeLabel(16)
        self._word = PlainLabel(role="bold", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.SMALL, 3, Space.MEDIUM, 3)
        row.setSpacing(6)
        row.addWidget(self._shape)
        row.addWidget(self._word)

    def show_words(self, shape: Shape, tone: Tone, words: str) -> None:
        """Show ``words`` behind ``shape``, in the colours of ``tone``."""
        self.setProperty("tone", tone.value)
        self._word.setProperty("tone", tone.value)
        self._shape.show_shape(shape, tone)
        self._word.set_wraps(wraps=len(words) > LONG_WORDS)
        self._word.setText(words)
        self.setAccessibleName(words)
        for widget in (self, self._word):
            self.style().unpolish(widget)
            self.style().polish(widget)

    def show_mark(self, mark: Mark, words: str = "") -> None:
        """Show a provenance mark, by its own name or by ``words``."""
        shape, tone = MARKS[mark]
        self.show_words(shape, tone, words or mark_name(mark))

    def show_standing(self, standing: Standing, words: str = "") -> None:
        """Show a standing, by its own name or by ``words`` such as a date."""
        shape, tone = STANDINGS[standing]
        self.show_words(shape, tone, words or standing_name(standing))
