"""One share in full: to whom, why, which items, and the code of the exact bytes."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.history.share_model import receiver_line, title_words
from ui.messages.dates import day, moment_of, number
from ui.messages.outside_text import clean, isolated
from ui.messages.record_names import share_form_name
from ui.showing.buttons import Button, LinkButton
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.links import breakable
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.record import ShareEntry, ShareForm

# The first digits of the file's digest, in fours as pages print them: enough to tell shares apart.
_HALF, _WHOLE = 4, 8


class ShareDetails(QFrame):
    """``item_asked`` carries a record's id; the others ask for what their names say."""

    item_asked = Signal(str)
    save_asked = Signal()
    again_asked = Signal()
    look_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: ShareEntry | None = None
        self._present: Collection[str] = frozenset()
        self.setProperty("kind", "card")
        self.title = PlainLabel(role="heading")
        self._facts = QGridLayout()
        self._facts.setColumnStretch(0, 2)
        self._facts.setColumnStretch(1, 5)
        self._facts.setHorizontalSpacing(Space.LARGE)
        self._facts.setVerticalSpacing(Space.SMALL)
        self._items_title = PlainLabel(role="bold")
        self._items = QVBoxLayout()
        self._items.setSpacing(0)
        self.again_button = Button(kind="primary", icon_name=IconName.SEND)
        self.save_button = Button(icon_name=IconName.SAVE)
        self.look_button = Button(icon_name=IconName.EYE)
        self.again_button.clicked.connect(self.again_asked)
        self.look_button.clicked.connect(self.look_asked)
        self.save_button.clicked.connect(self.save_asked)
        self.support = Fold()
        self._digest = PlainLabel(role="code", is_selectable=True)
        self.copy_button = Button(kind="link", icon_name=IconName.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.support.body.addWidget(self._digest)
        self.support.body.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._lay_out()
        self.retranslate()

    def show_entry(self, entry: ShareEntry, present: Collection[str]) -> None:
        """Show ``entry``; ``present`` are the ids of its items that are still in the backpack."""
        self._entry, self._present = entry, present
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self.again_button.setText(self.tr("Share again"))
        self.save_button.setText(self.tr("Save this file again"))
        self.look_button.setText(self.tr("Look at it as the receiver"))
        self.support.set_title(self.tr("Details for support"))
        self.copy_button.setText(self.tr("Copy these details"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        entry = self._entry
        if entry is None:
            return
        self.title.setText(receiver_line(entry))
        clear_layout(self._facts)
        facts = (
            (self.tr("When"), moment_of(entry.shared_at)),
            (self.tr("Why"), clean(entry.purpose, limit=400)),
            (self.tr("How"), share_form_name(entry.form)),
            (self.tr("Until"), day(entry.expires_at)),
            (self.tr("File"), clean(entry.file_name, keeps_lines=False, limit=200)),
            (self.tr("Check code"), _check_code(entry)),
        )
        shown = [fact for fact in facts if fact[1]]
        for row, (label, value) in enumerate(shown):
            name = PlainLabel(label, role="quiet")
            self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            said = PlainLabel(value, is_selectable=True)
            describe(said, f"{label}: {value}")
            self._facts.addWidget(said, row, 1)
        self._fill_items(entry)
        self.again_button.setVisible(entry.form is not ShareForm.PROOF_FOR_ISSUER)
        # Where all of it is gone, pressing it says so, and whether it can be brought back.
        self.again_button.setEnabled(bool(entry.record_ids))
        self._digest.setText(breakable(_support(entry)))

    def _fill_items(self, entry: ShareEntry) -> None:
        clear_layout(self._items)
        self._items_title.setText(self.tr("%n items", "", len(entry.titles)))
        self._items_title.setVisible(bool(entry.titles))
        for record_id, title in entry.titled:
            words = title_words(title)
            if record_id in self._present:
                link = LinkButton(words)
                describe(link, words, self.tr("Opens this item"))
                link.setProperty("record", record_id)
                link.clicked.connect(self._open)
                self._items.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
            else:
                gone = self.tr("{title} (no longer in your backpack)").format(title=words)
                self._items.addWidget(PlainLabel(gone, role="quiet"))
            told = self._told_of(entry, record_id)
            if told:
                self._items.addWidget(PlainLabel(told, role="small"))
                self._items.addSpacing(Space.SMALL)

    def _told_of(self, entry: ShareEntry, record_id: str) -> str:
        """Return what tells that less than the whole item left."""
        whole, fields = entry.taken_from.get(record_id), entry.field_counts.get(record_id)
        if whole is not None:
            words = self.tr("Picked from “{title}”; the rest of it stayed with you.")
            return words.format(title=isolated(title_words(whole), limit=120))
        if fields is not None:
            words = self.tr("{shown} of %n fields; the rest stayed with you.", "", fields.every)
            return words.format(shown=number(fields.shown))
        return ""

    @Slot()
    def _open(self) -> None:
        self.item_asked.emit(str(self.sender().property("record")))

    @Slot()
    def _copy(self) -> None:
        if self._entry is not None:
            QGuiApplication.clipboard().setText(_support(self._entry))
            announce(self, self.tr("Details copied."))

    def _lay_out(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        flow.addWidget(self.again_button)
        flow.addWidget(self.look_button)
        flow.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.title)
        column.addLayout(self._facts)
        column.addWidget(self._items_title)
        column.addLayout(self._items)
        column.addWidget(buttons)
        column.addWidget(self.support)


def _check_code(entry: ShareEntry) -> str:
    """Return the code that was said when it left; a page prints that of the file inside it.

    Earlier programs did not note which file that was.
    """
    digest = entry.inside_digest if entry.form is ShareForm.PAGE else entry.digest
    digits = digest[:_WHOLE].upper()
    return f"{digits[:_HALF]} {digits[_HALF:]}".strip()


def _support(entry: ShareEntry) -> str:
    """Return the facts of a share for support: names and values, no sentences."""
    facts = (
        ("sha-256", entry.digest),
        ("sha-256 of the file inside", entry.inside_digest),
        ("signed with", entry.signed_with),
        ("entry", entry.id),
    )
    return "\n".join(f"{name}: {value}" for name, value in facts if value)
