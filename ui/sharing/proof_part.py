"""Answering an issuer who gave a code: the answer proves whose key this is, and nothing else."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.rows import LabelledField
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space

_LONGEST = 500  # characters


class ProofPart(QWidget):
    """``asked`` carries the issuer's code and address once the code is there."""

    asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = PlainLabel(role="quiet")
        self.challenge, self.domain = QLineEdit(), QLineEdit()
        for field in (self.challenge, self.domain):
            field.setMaxLength(_LONGEST)
            field.returnPressed.connect(self._ask)
        self.challenge.textChanged.connect(self._allow)
        self._challenge_row = LabelledField(self.challenge)
        self._domain_row = LabelledField(self.domain)
        self.button = Button(icon_name=IconName.SAVE)
        self.button.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        for widget in (self._note, self._challenge_row, self._domain_row):
            column.addWidget(widget)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.retranslate()
        self._allow()

    def clear(self) -> None:
        """Forget what was typed."""
        self.challenge.clear()
        self.domain.clear()

    def retranslate(self) -> None:
        """Renew the words."""
        self._note.setText(
            self.tr(
                "Some issuers give you a code first, to be sure that the key is yours. The answer "
                "is a small file; it holds none of your items."
            )
        )
        self._challenge_row.set_words(self.tr("Their code"))
        self._domain_row.set_words(
            self.tr("Their address"), self.tr("Such as school.example.org, if they gave one.")
        )
        self.button.setText(self.tr("Save the answer"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _allow(self) -> None:
        self.button.setEnabled(bool(self.challenge.text().strip()))

    @Slot()
    def _ask(self) -> None:
        if self.button.isEnabled():
            self.asked.emit(self.challenge.text().strip(), self.domain.text().strip())
