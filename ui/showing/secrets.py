"""Fields for passphrases: shown or hidden, a word about Caps Lock, a meter of strength."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.showing.buttons import IconButton
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.theme.tokens import Space


class SecretField(QWidget):
    """A field for a secret. ``changed`` carries its text, ``entered`` nothing (Enter)."""

    changed = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _SecretLine()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.textChanged.connect(self.changed)
        self.field.returnPressed.connect(self.entered)
        self.field.caps_guessed.connect(self._hint_caps)
        self._eye = IconButton(IconName.EYE)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._show)
        self._hint = PlainLabel(role="small")
        self._hint.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.HAIR)
        row.addWidget(self.field, 1)
        row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addLayout(row)
        column.addWidget(self._hint)
        self.setFocusProxy(self.field)
        self.retranslate()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Put a text in."""
        self.field.setText(text)

    def clear(self) -> None:
        """Forget what was typed, and hide what comes next."""
        self.field.clear()
        self._eye.setChecked(False)
        self._hint.hide()

    def set_words(self, name: str, description: str = "") -> None:
        """Say what the field is for."""
        describe(self.field, name, description)

    def retranslate(self) -> None:
        """Renew the words of the field itself."""
        is_shown = self._eye.isChecked()
        self._eye.set_words(
            self.tr("Hide what is typed") if is_shown else self.tr("Show what is typed")
        )
        self._hint.setText(self.tr("Caps Lock seems to be on."))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show(self, is_shown: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        mode = QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        self._eye.set_icon(IconName.EYE_OFF if is_shown else IconName.EYE)
        self.retranslate()

    def _hint_caps(self, is_on: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if is_on and self._hint.isHidden():
            announce(self.field, self._hint.text())
        self._hint.setVisible(is_on)


class _SecretLine(QLineEdit):
    """Tells from the letters typed whether Caps Lock is on: a capital letter without Shift."""

    caps_guessed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare the letter with the Shift key, then go on as any field does."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.upper() != letter.lower():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_guessed.emit(letter.isupper() != has_shift)
        super().keyPressEvent(event)


class StrengthMeter(QWidget):
    """How hard a passphrase is to guess: a bar and a word, 0 (at once) to 4 (centuries)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = -1
        self._bar = QProgressBar()
        self._bar.setRange(0, 4)
        self._bar.setTextVisible(False)
        self._word = PlainLabel(role="small")
        self._advice = PlainLabel(role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._bar)
        column.addWidget(self._word)
        column.addWidget(self._advice)
        self.show_score(-1)

    def show_score(self, score: int, advice: str = "") -> None:
        """Show a score of 0 to 4, or -1 while nothing is typed; and what would help."""
        has_changed = score != self._score
        self._score = score
        self._bar.setValue(max(score, 0))
        self._advice.setText(advice)
        self._advice.setVisible(bool(advice))
        self.retranslate()
        if has_changed and score >= 0:
            announce(self, self._word.text())

    @property
    def score(self) -> int:
        """The score shown."""
        return self._score

    def retranslate(self) -> None:
        """Renew the words."""
        word = self._words()[self._score] if self._score >= 0 else ""
        self._word.setText(word)
        tone = Tone.BAD if self._score < 2 else Tone.UNSURE if self._score < 3 else Tone.GOOD
        self._word.setProperty("tone", tone.value)
        self._word.style().unpolish(self._word)
        self._word.style().polish(self._word)
        describe(self._bar, self.tr("How hard it is to guess"), word)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _words(self) -> tuple[str, str, str, str, str]:
        return (
            self.tr("Guessed at once"),
            self.tr("Easy to guess"),
            self.tr("Could be guessed"),
            self.tr("Hard to guess"),
            self.tr("Very hard to guess"),
        )
