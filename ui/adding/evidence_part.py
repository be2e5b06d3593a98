"""Files that go with a record: added, shown with their sizes, taken out again."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button, IconButton
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.own_record import EvidenceFile
from wallet.session.evidence import MOST_FILES, NewEvidence


class EvidencePart(QWidget):
    """``add_asked``: the learner wants to choose files; ``changed`` when one is out."""

    add_asked = Signal()
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[EvidenceFile, ...] = ()
        self._new: dict[str, NewEvidence] = {}
        self._title = PlainLabel(role="bold")
        self._note = PlainLabel(role="small")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.HAIR)
        self.remove_buttons: list[IconButton] = []
        self.add_button = Button(icon_name=IconName.PAPERCLIP)
        self.add_button.clicked.connect(self.add_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._note)
        self.retranslate()

    @property
    def files(self) -> tuple[EvidenceFile, ...]:
        """The files the record is to speak of, in order."""
        return self._files

    @property
    def new(self) -> tuple[NewEvidence, ...]:
        """Those of them that are not in the backpack yet."""
        return tuple(self._new[one.digest] for one in self._files if one.digest in self._new)

    def show_files(self, files: Sequence[EvidenceFile]) -> None:
        """Show the files a record speaks of already."""
        self._files, self._new = tuple(files), {}
        self._fill()

    def add(self, taken: Sequence[NewEvidence]) -> None:
        """Put files in; one that is there stays once."""
        there = {one.digest for one in self._files}
        for one in taken:
            if one.file.digest not in there and len(self._files) < MOST_FILES:
                there.add(one.file.digest)
                self._files += (replace(one.file),)
                self._new[one.file.digest] = one
        self._fill()
        self.changed.emit()

    def retranslate(self) -> None:
        """Renew the words."""
        self._title.setText(self.tr("Evidence"))
        self.add_button.setText(self.tr("Add files…"))
        self._note.setText(
            self.tr(
                "Photos, letters, work you made. They stay locked in this backpack; place and "
                "camera are taken out of photos. Your signature covers each file."
            )
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        clear_layout(self._rows)
        self.remove_buttons = []
        for one in self._files:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            name = isolated(one.name, limit=120)
            words = self.tr("{name}, {size}").format(name=name, size=size(one.size))
            taken = self._new.get(one.digest)
            if taken is not None and taken.removed:
                words += " " + self.tr("(place and camera taken out)")
            button = IconButton(IconName.X)
            button.set_words(self.tr("Take out {name}").format(name=name), "")
            button.clicked.connect(self._remove)
            self.remove_buttons.append(button)
            line.addWidget(PlainLabel(words), 1)
            line.addWidget(button)
            self._rows.addWidget(row)
        self.add_button.setEnabled(len(self._files) < MOST_FILES)

    @Slot()
    def _remove(self) -> None:
        chosen = self.sender()
        place = next(
            (number for number, one in enumerate(self.remove_buttons) if one is chosen), -1
        )
        if place < 0:
            return
        gone = self._files[place]
        self._files = tuple(one for one in self._files if one is not gone)
        self._new.pop(gone.digest, None)
        self._fill()
        self.add_button.setFocus()
        self.changed.emit()
