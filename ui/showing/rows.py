"""Small things about layouts that several pages need: emptying one, a labelled field, a rule."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.accessible.naming import announce, label_for
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            break
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


def rule() -> QFrame:
    """Return a thin line that divides."""
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


class LabelledField(QWidget):
    """A field with its label above and a hint or a complaint below; named for screen readers."""

    def __init__(self, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(role="bold")
        self._hint = PlainLabel(role="small")
        self._hint_words = ""
        self._complaint: Callable[[], str] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        for widget in (self._label, field, self._hint):
            column.addWidget(widget)
        self._hint.hide()

    def set_words(self, label: str, hint: str = "") -> None:
        """Set the label, and a hint under the field; a complaint there is said anew."""
        self._hint_words = hint
        self._label.setText(label)
        label_for(self._label, self._target)
        self._say()

    def complain(self, complaint: Callable[[], str] | None) -> None:
        """Say under the field what is wrong with it; nothing is for None.

        ``complaint`` returns it in the language spoken, for the words may be asked for again.
        """
        self._complaint = complaint
        _restyle(self._target, "invalid", "true" if complaint else "false", plain="false")
        self._say()

    def point_out(self, complaint: Callable[[], str]) -> None:
        """Complain, and bring the learner here: keyboard, page and screen reader."""
        self.complain(complaint)
        self.field.setFocus()
        _bring_into_sight(self)
        announce(self._target, complaint(), is_urgent=True)

    @property
    def _target(self) -> QWidget:
        return self.field.focusProxy() or self.field

    def _say(self) -> None:
        text = self._complaint() if self._complaint is not None else self._hint_words
        self._target.setAccessibleDescription(text)
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        _restyle(self._hint, "tone", "bad" if self._complaint is not None else "")


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever ``widget`` stands in until all of it is in sight."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            inside = around.widget()
            layout = inside.layout() if inside is not None else None
            if layout is not None:
                layout.activate()  # a complaint that was shown just now takes room of its own
            around.ensureWidgetVisible(widget, Space.MEDIUM, Space.MEDIUM)
        around = around.parentWidget()


def _restyle(widget: QWidget, name: str, value: str, *, plain: str = "") -> None:
    """Set what the style sheet looks at; ``plain`` is what a widget is that was never told."""
    before = widget.property(name) or plain
    widget.setProperty(name, value)
    if before != value:
        widget.style().unpolish(widget)
        widget.style().polish(widget)
