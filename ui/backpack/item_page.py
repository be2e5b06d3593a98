"""One item in full: what it says, what it is worth, and what can be done with it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from ui.accessible.naming import describe
from ui.background.jobs import Job
from ui.backpack.evidence_saving import EvidenceSaving
from ui.backpack.inner_acts import InnerActs
from ui.backpack.item_acts import ItemActs
from ui.backpack.item_files import ItemFiles
from ui.backpack.item_support import support_lines
from ui.backpack.leaving_out_panel import LeavingOutPanel
from ui.backpack.letter_panel import LetterPanel
from ui.backpack.related_panel import RelatedPanel
from ui.backpack.standing_notice import StandingStrip
from ui.backpack.whole_file import WholeFile
from ui.messages.five_lines import Signer
from ui.messages.outside_text import isolated
from ui.messages.summary_words import title_line
from ui.showing.buttons import Button
from ui.showing.inside import inside_of
from ui.showing.item_pane import ItemPane, ShownItem
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.pictures import decode_picture
from ui.showing.shell import PageName, Shell
from ui.theme.icons import IconName, icon
from ui.theme.look import look
from ui.theme.palettes import Tone
from wallet.errors import Reason, WalletError
from wallet.model.credential import Form
from wallet.model.item import ItemView
from wallet.model.record import Keeping, VaultChange
from wallet.session.evidence import KeptEvidence, evidence_in
from wallet.session.exporting import original_name
from wallet.session.item_reading import read_item
from wallet.session.own_records import is_own
from wallet.session.saving import save_files

_SIDE = 288  # pixels of the decoded picture's longer side
_NARROW = 620  # pixels at 100 % text below which not every action keeps its words


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An item as read for the page. ``number`` says which question it answers."""

    number: int
    view: ItemView
    file_name: str
    # The page that edits it, where it is the learner's own word.
    editor: PageName | None = None
    evidence: tuple[KeptEvidence, ...] = ()


class ItemPage(Page):
    """Shows the item ``record_id``."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._record_id = ""
        self._number = 0
        self._read: Read | None = None
        self._reading: Job | None = None
        self._evidence = EvidenceSaving(self)
        self.acts = ItemActs(self)
        self.strip = StandingStrip()
        self.pane = ItemPane()
        self.inner_acts = InnerActs(self, self.pane)
        self.leaving_out = LeavingOutPanel(self)
        self.related = RelatedPanel()
        self.files = ItemFiles(shell.lanes.work)
        self.letter = LetterPanel(shell)
        self.export_button = Button(icon_name=IconName.DOWNLOAD)
        self.more_button = Button(icon_name=IconName.ELLIPSIS)
        self.more_menu = QMenu(self)
        self.edit_action = self.more_menu.addAction(icon(IconName.PENCIL), "")
        self.check_action = self.more_menu.addAction(icon(IconName.REFRESH_CW), "")
        self.keep_action = self.more_menu.addAction(icon(IconName.ARCHIVE), "")
        self.wrong_action = self.more_menu.addAction(icon(IconName.FLAG), "")
        self.whole_file = WholeFile(self, self.more_menu)
        self.more_menu.addSeparator()
        self.delete_action = self.more_menu.addAction(icon(IconName.TRASH_2), "")
        self.more_button.setMenu(self.more_menu)
        for widget in (self.export_button, self.more_button):
            self.add_secondary(widget)
        panels = (self.strip, self.pane, self.files, self.leaving_out, self.related, self.letter)
        for panel in panels:
            self.content.addWidget(panel)
        self._connect()
        self.retranslate()

    # What the frame calls

    def retranslate(self) -> None:
        """Set every text of the page."""
        self.set_title(self.tr("Item"))
        self._name_export()
        self.export_button.setToolTip(self.tr("Save the file as it came, byte for byte"))
        self.more_button.setText(self.tr("More"))
        describe(self.more_button, self.tr("More to do with this item"))
        self.edit_action.setText(self.tr("Edit…"))
        self.check_action.setText(self.tr("Check again"))
        self.wrong_action.setText(self.tr("This looks wrong…"))
        self.delete_action.setText(self.tr("Delete"))
        self.whole_file.retranslate()
        self._name_acts()

    def opened(self, **arguments: object) -> None:
        """Show the item ``record_id`` names."""
        record_id = str(arguments.get("record_id", self._record_id))
        if record_id != self._record_id:
            self._record_id, self._read = record_id, None
            self._show_parts(is_there=False)
            self.letter.hide()
        self._reload()

    def go_back(self) -> bool:
        """Close the letter first."""
        if self.letter.isVisible():
            self._close_letter()
            return True
        return False

    def first_focus(self) -> QWidget | None:
        """Return the primary action once it is there, else Back."""
        return self.primary_button if self.primary_button.isVisibleTo(self) else self.back_button

    def share_choice(self) -> tuple[str, ...]:
        """Return this item."""
        return (self._record_id,) if self._may_share else ()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title its room: exporting shows its icon only where there is little."""
        super().resizeEvent(event)
        self._name_export()

    # Reading and showing

    @Slot()
    def _reload(self) -> None:
        session = self.shell.session
        if session is None or not self._record_id:
            return
        self._number += 1
        record_id, question, now = self._record_id, self._number, self.shell.now()

        def work(_cancellation: object) -> Read:
            view = read_item(session, record_id, now=now)
            name = original_name(session, record_id)
            return Read(
                number=question,
                view=view,
                file_name=name,
                editor=_editor(view),
                evidence=evidence_in(session, view.credential),
            )

        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.start(
            self.shell.lanes.vault,
            self.tr("Opening the item…"),
            work,
            self._show,
            failed=self._not_read,
        )

    @Slot(object)
    def _show(self, read: Read) -> None:
        if read.number != self._number:
            return
        self._reading, self._read = None, read
        view = read.view
        self._show_parts(is_there=True)
        self.strip.show_item(view)
        self.inner_acts.show_for(view)
        self.pane.show_item(_shown(view))
        self.files.show_item(view, read.evidence)
        self.leaving_out.show_item(view)
        self.related.show_item(view)
        self.letter.show_item(view)
        self.whole_file.show_for(view.record)
        self.setAccessibleName(title_line(view.summary))
        self._name_acts()
        self._decode(view, read.number)

    def _decode(self, view: ItemView, question: int) -> None:
        picture = view.description.picture
        data = view.record.picture or (picture.data if picture is not None else b"")
        if data:
            self.shell.lanes.work.start(
                lambda _cancellation: (question, decode_picture(data, _SIDE)), self._show_picture
            )

    @Slot(object)
    def _show_picture(self, decoded: tuple[int, QImage | None]) -> None:
        if decoded[0] == self._number:
            self.pane.set_picture(decoded[1])

    @Slot(object)
    def _not_read(self, error: WalletError) -> None:
        self._reading = None
        self._read = None
        self._show_parts(is_there=False)
        self.show_error(error)
        if error.reason is Reason.RECORD_MISSING:
            self.back_button.setFocus()

    def _show_parts(self, *, is_there: bool) -> None:
        for widget in (self.pane, self.export_button, self.more_button):
            widget.setVisible(is_there)
        if not is_there:
            panels = (self.strip, self.files, self.leaving_out, self.related, self.letter)
            for panel in (*panels, self.primary_button):
                panel.hide()

    @property
    def _may_share(self) -> bool:
        read = self._read
        if read is None:
            return False
        record = read.view.record
        return record.deleted_at is None and record.keeping is not Keeping.BROKEN

    def _name_export(self) -> None:
        words = self.tr("Export original")
        is_narrow = self.width() < look().scaled(_NARROW)
        self.export_button.setText("" if is_narrow else words)
        describe(self.export_button, words)

    def _name_acts(self) -> None:
        read = self._read
        if read is None:
            return
        record = read.view.record
        is_deleted = record.deleted_at is not None
        primary, primary_icon = self.tr("Share"), IconName.SEND
        if is_deleted:
            primary, primary_icon = self.tr("Bring back"), IconName.UNDO_2
        elif not self._may_share:
            primary = ""
        self.set_primary(primary, primary_icon)
        is_history = record.keeping is Keeping.HISTORY
        words = self.tr("Keep as current") if is_history else self.tr("Keep as history")
        self.keep_action.setText(words)
        self.keep_action.setVisible(record.keeping is not Keeping.BROKEN and not is_deleted)
        self.edit_action.setVisible(read.editor is not None and not is_deleted)
        self.check_action.setVisible(not is_deleted)
        self.delete_action.setVisible(not is_deleted)

    # Doing

    @Slot()
    def _act(self) -> None:
        if self._read is not None and self._read.view.record.deleted_at is not None:
            self.acts.restore((self._record_id,))
        elif self._may_share:
            self.shell.navigate(PageName.SHARE, record_ids=(self._record_id,))

    @Slot()
    def _export(self) -> None:
        if self._read is not None:
            title = self.tr("Save the original file")
            self.shell.file_dialogs.ask_save(self, title, self._read.file_name, self._export_to)

    def _export_to(self, target: Path) -> None:
        self.acts.export_to(self._record_id, target)

    @Slot()
    def _edit(self) -> None:
        if self._read is not None and self._read.editor is not None:
            self.shell.navigate(self._read.editor, record_id=self._record_id)

    @Slot(object)
    def _save_evidence(self, kept: KeptEvidence) -> None:
        self._evidence.save(self._record_id, kept)

    @Slot()
    def _check(self) -> None:
        self.acts.check((self._record_id,))

    @Slot()
    def _keep(self) -> None:
        if self._read is not None:
            before = self._read.view.record.keeping
            is_history = before is Keeping.HISTORY
            after = Keeping.CURRENT if is_history else Keeping.HISTORY
            self.acts.keep_as(self._record_id, after, before)

    @Slot()
    def _delete(self) -> None:
        self.acts.delete((self._record_id,))

    @Slot()
    def _leave(self) -> None:
        self.shell.navigate(PageName.BACKPACK)

    @Slot()
    def _write_letter(self) -> None:
        self.letter.show()
        self.letter.trouble.setFocus()

    @Slot()
    def _close_letter(self) -> None:
        self.letter.hide()
        self.more_button.setFocus()

    @Slot(object, str)
    def _save_letter(self, target: Path, text: str) -> None:
        self.start(
            self.shell.lanes.work,
            self.tr("Saving the letter…"),
            lambda _cancellation: save_files({target: text.encode("utf-8")})[0],
            self._letter_saved,
        )

    @Slot(object)
    def _letter_saved(self, target: Path) -> None:
        where = isolated(str(target), limit=300)
        self.show_notice(
            lambda: Notice(
                title=self.tr("Letter saved."),
                text=self.tr("It is in {file}.").format(file=where),
                tone=Tone.GOOD,
            )
        )

    @Slot(str)
    def _open_other(self, record_id: str) -> None:
        self.shell.navigate(PageName.ITEM, record_id=record_id)

    @Slot()
    def _open_history(self) -> None:
        self.shell.navigate(PageName.HISTORY, record_id=self._record_id)

    @Slot(object, object)
    def _vault_changed(self, change: VaultChange, _initiator: object) -> None:
        concerns = self._record_id in change.records or change.shares or change.knowledge
        if concerns and self.isVisible():
            self._reload()

    def _connect(self) -> None:
        self.shell.vault_changed.connect(self._vault_changed)
        self.primary_button.clicked.connect(self._act)
        self.export_button.clicked.connect(self._export)
        self.edit_action.triggered.connect(self._edit)
        self.files.save_asked.connect(self._save_evidence)
        self.check_action.triggered.connect(self._check)
        self.keep_action.triggered.connect(self._keep)
        self.wrong_action.triggered.connect(self._write_letter)
        self.delete_action.triggered.connect(self._delete)
        self.acts.deleted.connect(self._leave)
        self.strip.item_asked.connect(self._open_other)
        self.related.item_asked.connect(self._open_other)
        self.related.history_asked.connect(self._open_history)
        self.letter.closed.connect(self._close_letter)
        self.letter.save_asked.connect(self._save_letter)


def _editor(view: ItemView) -> PageName | None:
    """The page that changes what the learner said: of a copy, or in a record of their own."""
    if view.record.form is Form.COPY:
        return PageName.COPY
    return PageName.OWN_RECORD if is_own(view.record, view.credential) else None


def _shown(view: ItemView) -> ShownItem:
    signer = Signer(
        name=view.issuer_name, is_claim=view.issuer_is_claim, says=view.description.issuer_says
    )
    return ShownItem(
        description=view.description,
        report=view.report,
        signer=signer,
        is_practice=view.record.is_practice,
        endorsements=view.endorsements,
        support=support_lines(view),
        inside=inside_of(view, may_act=view.record.deleted_at is None),
    )
