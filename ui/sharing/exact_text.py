"""The exact characters of a file, to look at before it leaves; a long one is cut with a word."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.text import PlainLabel
from ui.theme.look import look
from ui.theme.tokens import Space

# Characters of the file shown.
_LONGEST = 400_000
# A file is one line; Qt takes seconds to lay out a line of some ten thousand characters.
_LINE = 96


class ExactText(QWidget):
    """Shows bytes as text; what is no UTF-8 in them shows as such.

    ``name`` is of a file among others, for those who hear where they are.
    """

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._shown = ""
        self.editor = QPlainTextEdit()
        self.editor.setReadOnly(True)
        self.editor.setProperty("kind", "code")
        self.editor.setTabChangesFocus(True)
        self.editor.setMinimumHeight(look().scaled(220))
        self._cut = PlainLabel(role="small")
        self._cut.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.editor)
        column.addWidget(self._cut)
        self._say()

    @property
    def text(self) -> str:
        """What is shown, without the line breaks that only the view has."""
        return self._shown

    def show_bytes(self, content: bytes) -> None:
        """Show a file; the same one again keeps the place that was scrolled to."""
        text = content.decode("utf-8", "replace")
        if self._shown != text[:_LONGEST]:
            self._shown = text[:_LONGEST]
            starts = range(0, len(self._shown), _LINE)
            lines = (self._shown[start : start + _LINE] for start in starts)
            self.editor.setPlainText("\n".join(lines))
        self._cut.setVisible(len(text) > _LONGEST)

    def clear(self) -> None:
        """Show nothing."""
        self.editor.clear()
        self._shown = ""
        self._cut.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        said = self.tr("The file, as it leaves")
        if self._name:
            said = self.tr("{name}, as it leaves").format(name=self._name)
        describe(self.editor, said)
        self._cut.setText(self.tr("The file is longer than what is shown here."))
