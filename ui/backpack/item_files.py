"""What an item is or carries as files: the pages of a copy or a PDF, evidence of one's own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.background.lanes import Lane
from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.messages.own_names import evidence_state_name
from ui.showing.buttons import Button
from ui.showing.file_pages import FilePages
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.credential import Form
from wallet.model.item import ItemView
from wallet.model.own_record import EvidenceState
from wallet.session.evidence import KeptEvidence

FILE_FORMS = frozenset({Form.COPY, Form.SIGNED_PDF})


class ItemFiles(QFrame):
    """``save_asked`` carries a piece of evidence that the learner wants as a file."""

    save_asked = Signal(object)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._evidence: tuple[KeptEvidence, ...] = ()
        self._is_file = False
        self._title = PlainLabel(role="heading")
        self._removed = PlainLabel(role="quiet")
        self.pages = FilePages(lane)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        self.save_buttons: list[Button] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._title)
        column.addWidget(self._removed)
        column.addWidget(self.pages)
        column.addLayout(self._rows)
        self.hide()

    def show_item(self, view: ItemView, evidence: Sequence[KeptEvidence]) -> None:
        """Show the file an item is, or the evidence it speaks of; nothing where there is none."""
        self._evidence = tuple(evidence)
        self._is_file = view.record.form in FILE_FORMS
        removed = view.credential.document.get("removed")
        self._removed.setVisible(self._is_file and bool(removed))
        if self._is_file:
            self.pages.show_file(view.record.original)
        else:
            self.pages.clear()
        self.setVisible(self._is_file or bool(self._evidence))
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the words."""
        self._title.setText(self.tr("How it looks") if self._is_file else self.tr("Evidence"))
        self._removed.setText(
            self.tr("Where and with what this photo was taken was taken out when it was kept.")
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        clear_layout(self._rows)
        self.save_buttons = []
        for kept in self._evidence:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(Space.SMALL)
            name = isolated(kept.file.name, limit=120)
            words = self.tr("{name}, {size}. {state}.").format(
                name=name, size=size(kept.file.size), state=evidence_state_name(kept.state)
            )
            is_whole = kept.state is EvidenceState.AS_SIGNED
            button = Button(self.tr("Save a copy…"), icon_name=IconName.DOWNLOAD)
            button.setAccessibleDescription(name)
            button.setVisible(is_whole)
            button.clicked.connect(self._save)
            self.save_buttons.append(button)
            line.addWidget(PlainLabel(words, role="body" if is_whole else "bold"), 1)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(row)

    @Slot()
    def _save(self) -> None:
        chosen = self.sender()
        for kept, button in zip(self._evidence, self.save_buttons, strict=True):
            if button is chosen:
                self.save_asked.emit(kept)
