"""Small things about layouts that several pages need: emptying one, a labelled field, a rule."""

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
        self._words = ("", "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        for widget in (self._label, field, self._hint):
            column.addWidget(widget)
        self._hint.hide()

    def set_words(self, label: str, hint: str = "") -> None:
        """Set the label, and a hint under the field."""
        self._words = (label, hint)
        self._label.setText(label)
        target = self.field.focusProxy() or self.field
        label_for(self._label, target)
        target.setAccessibleDescription(hint)
        self._show_hint(hint, "")

    def complain(self, text: str) -> None:
        """Say under the field what is wrong with it; nothing wrong where empty."""
        target = self.field.focusProxy() or self.field
        _restyle(target, "invalid", "true" if text else "false", plain="false")
        target.setAccessibleDescription(text or self._words[1])
        self._show_hint(text or self._words[1], "bad" if text else "")

    def point_out(self, text: str) -> None:
        """Complain, and bring the learner here: keyboard, page and screen reader."""
        self.complain(text)
        self.field.setFocus()
        _bring_into_sight(self)
        announce(self.field.focusProxy() or self.field, text, is_urgent=True)

    def _show_hint(self, text: str, tone: str) -> None:
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        _restyle(self._hint, "tone", tone)


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
