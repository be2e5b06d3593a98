"""Keep a copy: the file as it looks, and a small form for what it is."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.adding.copy_drafts import CopyDrafts
from ui.adding.copy_form import CopyForm
from ui.background.jobs import Cancellation
from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.drop_area import DropArea
from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.file_pages import FilePages
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from wallet.model.copy import CopyWords
from wallet.model.record import VaultChange
from wallet.session.copies import CopyOffer, change_words, clean_offer, keep_copy, offer_copy
from wallet.session.copy_openings import Opened, OpenedCopy, open_begun, open_copy, open_file
from wallet.session.drafts import CopyDraft, forget_draft
from wallet.session.gathering import Incoming, incoming_paths
from wallet.session.keeping import delete_items
from wallet.session.session import Session

_EMPTY = CopyWords(title="")


class CopyPage(Page):
    """Takes ``incoming``: a file to keep; or ``record_id``: a copy whose words are to be changed.

    What was typed in is kept inside the backpack when the page is left, when another file is
    chosen and when the backpack locks. With ``draft``, the file that was being described under
    that key is here again. A copy that was deleted since is kept as a new one.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._incoming: Incoming | None = None
        self._offer: CopyOffer | None = None
        self._record_id = ""
        self._kept = ""
        self._is_filled = False  # the copy of that id is shown
        self._before = _EMPTY
        self._drafts = CopyDrafts(self)
        self._thrown: CopyDraft | None = None
        self.discard_button = Button(kind="quiet", icon_name=IconName.X)
        self.discard_button.clicked.connect(self.discard)
        self.add_secondary(self.discard_button)
        self.lead = PlainLabel(role="quiet")
        self.drop_area = DropArea()
        self.drop_area.dropped.connect(self._take)
        self.drop_area.open_button.clicked.connect(self._ask_file)
        self.drop_area.paste_button.clicked.connect(self._paste)
        self.about = PlainLabel(role="quiet", is_selectable=True)
        self.clean_box = QCheckBox()
        self.clean_box.setChecked(True)
        self._clean_note = PlainLabel(role="small")
        self.form = CopyForm(shell.now().astimezone().date())
        self.form.changed.connect(self._show_discard)
        self.pages = FilePages(shell.lanes.work)
        self.primary_button.clicked.connect(self.keep)
        for widget in (
            self.lead, self.drop_area, self.about, self.form, self.clean_box,
            self._clean_note, self.pages,
        ):  # fmt: skip
            self.content.addWidget(widget)
        self.retranslate()
        self._show_offer()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("About this copy") if self._is_edit else self.tr("Keep a copy"))
        self.lead.setText(
            self.tr(
                "Nobody signed this in a way that can be checked, so it is always shown as a copy."
            )
        )
        self.drop_area.set_words(
            self.tr("Drop a file here"),
            self.tr("A PDF, a photo, a scan, a letter: any file of up to 32 MB."),
            self.tr("Choose a file…"),
            self.tr("Paste"),
        )
        self.discard_button.setText(self.tr("Throw away"))
        self.clean_box.setText(self.tr("Take out where and with what the photo was taken"))
        self.form.retranslate()
        self._show_offer()

    def opened(self, **arguments: object) -> None:
        """Look at the file given, or at the copy whose words are to be changed."""
        incoming, record_id = arguments.get("incoming"), arguments.get("record_id")
        draft, now = arguments.get("draft"), self.shell.now()
        if self._drafts.enter():
            self._begin("", None)
            self._thrown = None
        if isinstance(record_id, str) and record_id:
            if record_id != self._record_id or not self.is_draft:
                self._save()
                self._begin(record_id, None)
            # Also where it is shown already: it may have been deleted, or be back, since.
            work = partial(open_copy, record_id=record_id, now=now)
            self._drafts.open(work, self._edit)
        elif isinstance(incoming, Incoming):
            if incoming != self._incoming:
                self._save()
                self._begin("", incoming)
                self._drafts.open(partial(open_file, incoming=incoming), self._look)
        elif isinstance(draft, str) and draft != self._draft.key:
            self._save()
            self._drafts.open(partial(open_begun, key=draft), self._resume, draft)
        self.retranslate()

    def left(self) -> None:
        """Nothing is lost by going away, and what was begun can be found again."""
        self._save()

    @property
    def is_draft(self) -> bool:
        """Whether something was said that is not kept."""
        is_there = self._offer is not None or bool(self._record_id)
        return is_there and self.form.words != self._before

    def unfinished(self) -> Callable[[Session], None] | None:
        """Keep what was said inside the backpack before it closes."""
        return self._drafts.unfinished(self._draft, is_draft=self.is_draft)

    @Slot()
    def discard(self) -> None:
        """Throw away what was said, and the file with it; Undo brings it back."""
        self._thrown = self._draft
        self._drafts.throw_away(self._thrown.key)
        if self._record_id:
            self.form.show_words(self._before)
        else:
            self._begin("", None)
        self.show_notice(
            lambda: Notice(
                title=self.tr("Thrown away. Nothing was kept."),
                action=self.tr("Undo"),
                on_action=self._bring_back,
            )
        )

    @Slot()
    def _bring_back(self) -> None:
        thrown = self._thrown
        if thrown is None or thrown.record_id != self._record_id:
            return
        self.notices.clear()
        incoming = thrown.incoming
        if incoming is None:
            self.form.show_words(thrown.words)
            self._show_offer()
        else:
            self._begin("", incoming)
            self._drafts.open(
                lambda session: Opened(offer=offer_copy(session, incoming), draft=thrown),
                self._look,
            )

    def first_focus(self) -> QWidget | None:
        """The first question, or the button that asks for a file."""
        return self.form.kind if self.form.isVisibleTo(self) else self.drop_area.open_button

    @Slot(object, object)
    def _take(self, paths: Sequence[Path], incoming: Sequence[Incoming]) -> None:
        found = (*incoming_paths(paths), *incoming)
        if found:
            self.opened(incoming=found[0])

    @Slot()
    def _ask_file(self) -> None:
        self.shell.file_dialogs.ask_open(
            self, self.tr("Choose a file to keep as a copy"), self._take_chosen
        )

    def _take_chosen(self, paths: tuple[Path, ...]) -> None:
        self._take(paths, ())

    @Slot()
    def _paste(self) -> None:
        offered = QGuiApplication.clipboard().mimeData()
        if can_take(offered):
            self._take(local_paths(offered), loose_incoming(offered))
        else:
            self.show_notice(lambda: Notice(title=self.tr("There is nothing to paste.")))

    @Slot()
    def keep(self) -> None:
        """Keep the copy, or what is said of it."""
        if self.form.complain_without_title():
            return
        words, now, key = self.form.words, self.shell.now(), self._draft.key
        record_id, offer = self._record_id, self._offer
        if self._is_edit:

            def change(session: Session) -> VaultChange:
                changed = change_words(session, record_id, words, now=now)
                forget_draft(session, key)
                return changed

            on_vault(self, self.tr("Keeping…"), change, self._changed)
        elif offer is not None:
            is_clean = self.clean_box.isChecked() and bool(offer.hidden)

            def work(session: Session) -> VaultChange:
                kept = clean_offer(offer) if is_clean else offer
                change = keep_copy(session, kept, words, now=now)
                forget_draft(session, key)
                return change

            on_vault(self, self.tr("Keeping…"), work, self._done)

    @Slot(object)
    def _resume(self, opened: Opened | None) -> None:
        """Show the file that was being described."""
        if opened is not None and opened.draft is not None and self._drafts.awaits(opened.draft):
            self._begin("", opened.draft.incoming)
            self._look(opened)

    @Slot(object)
    def _look(self, opened: Opened) -> None:
        offer = opened.offer
        self._offer = offer
        self.pages.show_file(offer.data)
        self._take_up(opened.draft)
        self._show_offer()
        if opened.damaged:
            self._drafts.tell_damaged(opened.damaged)
        if opened.draft is not None or opened.damaged:
            return
        if offer.is_credential:
            self.show_notice(
                lambda: Notice(
                    title=self.tr("This file can be checked."),
                    text=self.tr("Bring it in, and you see who signed it and what it is worth."),
                    action=self.tr("Bring it in"),
                    on_action=self._bring_in,
                )
            )
        elif offer.same_as:
            self.show_notice(
                lambda: Notice(
                    title=self.tr("This very file is in your backpack already."),
                    text=self.tr("You can keep it a second time, with other words."),
                )
            )

    @Slot()
    def _bring_in(self) -> None:
        if self._incoming is not None:
            self.shell.navigate(PageName.BRING_IN, incoming=(self._incoming,))

    @Slot(object)
    def _edit(self, found: OpenedCopy) -> None:
        if found.record_id != self._record_id:
            return  # another one was asked for since
        if self._is_filled and (found.offer is None) == (self._offer is None):
            if found.offer is not None:
                self._drafts.say_gone()
            return
        typed = self.form.words if self._is_filled and self.is_draft else None
        self._is_filled = True
        self._before, self._offer = found.words, found.offer
        self.form.show_words(typed or found.words)
        self.pages.show_file(found.data)
        if typed is None:
            self._take_up(found.draft)
        if found.damaged:
            self._drafts.tell_damaged(found.damaged)
        elif found.offer is not None:
            self._drafts.say_gone()
        self.retranslate()

    @property
    def _is_edit(self) -> bool:
        """Whether words of a copy are changed that is in the backpack, and not deleted."""
        return bool(self._record_id) and self._offer is None

    @property
    def _draft(self) -> CopyDraft:
        """What the form holds, as a draft; the file of a copy that was deleted is still there."""
        offer = None if self._record_id else self._offer
        return CopyDraft(
            words=self.form.words,
            record_id=self._record_id,
            incoming=None
            if offer is None
            else Incoming(name=offer.name, data=offer.data, container=offer.container),
            is_cleaned=self.clean_box.isChecked(),
        )

    def _take_up(self, draft: CopyDraft | None) -> None:
        """Fill in what was said before the backpack was locked, or thrown away by mistake."""
        if draft is None:
            return
        self.form.show_words(draft.words)
        self.clean_box.setChecked(draft.is_cleaned)
        if draft is not self._thrown:
            self._drafts.take(draft)
            self._drafts.say_returned()

    def _save(self) -> None:
        self._drafts.save(self._draft, is_draft=self.is_draft)

    @Slot(object)
    def _done(self, change: VaultChange) -> None:
        self._kept = next(iter(change.records))
        offer = self._offer
        removed = offer is not None and self.clean_box.isChecked() and bool(offer.hidden)
        self._begin("", None)
        self.shell.vault_changed.emit(change, self)
        self.shell.navigate(PageName.ITEM, record_id=self._kept)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("Copy kept."),
                text=self.tr("Where and with what the photo was taken is taken out.")
                if removed
                else "",
                tone=Tone.GOOD,
                action=self.tr("Undo"),
                on_action=self._undo,
            )
        )

    @Slot(object)
    def _changed(self, change: VaultChange) -> None:
        record_id = self._record_id
        self._begin("", None)
        self.shell.vault_changed.emit(change, self)
        self.shell.navigate(PageName.ITEM, record_id=record_id)
        self.shell.notify(lambda: Notice(title=self.tr("Kept."), tone=Tone.GOOD))

    @Slot()
    def _undo(self) -> None:
        record_id, now = self._kept, self.shell.now()
        session = self.shell.session
        if session is None:
            return

        def work(_cancellation: Cancellation) -> VaultChange:
            return delete_items(session, (record_id,), now=now)

        self.start(self.shell.lanes.vault, self.tr("Taking it out again…"), work, self._undone)

    @Slot(object)
    def _undone(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(lambda: Notice(title=self.tr("The copy is out of your backpack again.")))

    def _begin(self, record_id: str, incoming: Incoming | None) -> None:
        self._record_id, self._incoming, self._offer = record_id, incoming, None
        self._before, self._drafts.stored, self._is_filled = _EMPTY, None, False
        self.form.show_words(_EMPTY)
        self.clean_box.setChecked(True)
        self.pages.clear()
        self.notices.clear()
        self._show_offer()

    @Slot()
    def _show_discard(self) -> None:
        self.discard_button.setVisible(self._offer is not None or self.is_draft)

    def _show_offer(self) -> None:
        offer = self._offer
        is_there = offer is not None or bool(self._record_id)
        words = self.tr("Keep the changes") if self._is_edit else self.tr("Keep this copy")
        self.set_primary(words if is_there else "", IconName.CHECK)
        self.form.setVisible(is_there)
        self.drop_area.setVisible(not is_there)
        self._show_discard()
        self.about.setVisible(offer is not None)
        has_hidden = offer is not None and bool(offer.hidden)
        self.clean_box.setVisible(has_hidden)
        self._clean_note.setVisible(has_hidden)
        if offer is None:
            return
        name = isolated(offer.name, limit=120) or self.tr("What was pasted")
        self.about.setText(self.tr("{name}, {size}").format(name=name, size=size(len(offer.data))))
        self._clean_note.setText(
            self.tr("This photo tells the place where it was taken.")
            if "place" in offer.hidden
            else self.tr("This photo tells about the camera it was taken with.")
        )
