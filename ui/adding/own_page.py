"""Write something down yourself: a form for each kind, signed with the learner's own key."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.adding.own_drafts import OwnDrafts
from ui.adding.own_form import OwnForm
from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.messages.own_names import (
    nobody_else_checked,
    own_field_name,
    own_kind_name,
    status_name,
)
from ui.showing.buttons import Button
from ui.showing.damaged_draft import DamagedDraft
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from wallet.model.own_record import OwnField, OwnKind, OwnRecord
from wallet.model.record import VaultChange
from wallet.session.bringing_in import take_back
from wallet.session.drafts import OwnDraft, forget_draft
from wallet.session.evidence import NewEvidence, take_evidence
from wallet.session.gathering import incoming_paths
from wallet.session.own_documents import OwnTexts
from wallet.session.own_openings import OpenedOwn, open_own
from wallet.session.own_records import keep_own
from wallet.session.session import Session


class OwnPage(Page):
    """Takes ``kind``: a new record; or ``record_id``: one to be edited.

    What was typed in stays for each kind until it is signed or thrown away, also while the
    backpack is locked: it is kept inside, and here again after the backpack is opened. What
    edits an item that was deleted since is signed as a new one.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._record_id = ""
        self._is_gone = False  # the item of that id was deleted
        self._before: OwnRecord | None = None
        self._left_out: tuple[str, ...] = ()
        self._kept: tuple[str, ...] = ()
        self._taken_up = ""  # the key of the draft whose form this is, once it is filled in
        self._drafts = OwnDrafts(self)
        self._drafts.returned.connect(self._show_returned)
        self._thrown: OwnDraft | None = None
        self._damaged = DamagedDraft(self)
        self._damaged.thrown.connect(self._drafts.drop)
        self.lead = PlainLabel(role="quiet")
        self.form = OwnForm(shell.now().astimezone().date())
        self.form.changed.connect(self._show_draft)
        self.form.evidence.add_asked.connect(self._ask_files)
        self.discard_button = Button(kind="quiet", icon_name=IconName.X)
        self.discard_button.clicked.connect(self.discard)
        self.add_secondary(self.discard_button)
        self.primary_button.clicked.connect(self.keep)
        self.language_note = PlainLabel(role="small")
        # Over the form: whoever signs has read it.
        for widget in (self.lead, self.language_note, self.form):
            self.content.addWidget(widget)
        self.retranslate()
        self._show_draft()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(own_kind_name(self.form.kind))
        self.lead.setText(
            self.tr(
                "You sign this with your own key. Everybody who sees it reads: Signed by the "
                "learner. Not checked by anyone else."
            )
        )
        # A translation names its own language: these words are those that are signed.
        self.language_note.setText(
            self.tr(
                "The labels of this record, such as “Place”, are signed in English and stay so. "
                "For another language, change it in the settings first: what you typed in stays "
                "here."
            )
        )
        self.discard_button.setText(self.tr("Throw away"))
        is_edit = self._record_id and not self._is_gone
        words = self.tr("Sign the changes") if is_edit else self.tr("Sign and keep")
        self.set_primary(words, IconName.PENCIL)
        self.form.retranslate()

    def opened(self, **arguments: object) -> None:
        """Ask about a kind, or open a record to edit; drafts are where they were left."""
        kind, record_id = arguments.get("kind"), arguments.get("record_id")
        if self._drafts.enter():
            self._thrown = None
            self._begin("")
        if isinstance(record_id, str) and record_id:
            if record_id != self._record_id:
                self._put_aside()
                self._begin(record_id)
            # Also where it is shown already: it may have been deleted, or be back, since.
            on_vault(
                self,
                self.tr("Opening…"),
                partial(open_own, record_id=record_id, now=self.shell.now()),
                self._edit,
            )
        elif isinstance(kind, OwnKind) and (kind is not self.form.kind or not self._is_new):
            self._put_aside()
            self._begin("")
            self._take_up(kind, None)
        self.retranslate()

    def left(self) -> None:
        """Nothing is lost by going away, and what was begun can be found again."""
        self._put_aside()
        self._drafts.save(self._draft, is_draft=self.is_draft)

    def unfinished(self) -> Callable[[Session], None] | None:
        """Keep every draft inside the backpack before it closes."""
        self._put_aside()
        return self._drafts.unfinished(self._draft, is_draft=self.is_draft)

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.form.title

    @property
    def is_draft(self) -> bool:
        """Whether something was typed in that is not kept."""
        empty = OwnRecord(kind=self.form.kind, title="", description="")
        return bool(self._missing) or self.form.record != (self._before or empty)

    @Slot()
    def keep(self) -> None:
        """Sign and keep."""
        if self.form.complain():
            return
        record, now = self.form.record, self.shell.now()
        replaces = "" if self._is_gone else self._record_id
        new, key, texts = self.form.evidence.new, self._draft.key, _texts()

        def work(session: Session) -> VaultChange:
            change = keep_own(session, record, new, now=now, texts=texts, replaces=replaces)
            forget_draft(session, key)
            return change

        on_vault(self, self.tr("Signing…"), work, self._done)

    @Slot()
    def discard(self) -> None:
        """Throw away what was typed in; Undo brings it back."""
        self._thrown = self._draft
        self._drafts.throw_away(self._thrown.key)
        self._left_out = ()
        self.form.show_record(self.form.kind, self._before)
        self._show_draft()
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
        if thrown is None or thrown.key != self._draft.key:
            return
        self._drafts.put(thrown)
        self._take_up(thrown.record.kind, self._before)
        self.notices.clear()

    @property
    def _is_new(self) -> bool:
        """Whether the form is that of a new record, with what had been begun of it."""
        return bool(self._taken_up) and not self._record_id

    @property
    def _draft(self) -> OwnDraft:
        """What the form holds, as a draft."""
        return OwnDraft(
            record=self.form.record,
            record_id=self._record_id,
            new=self.form.evidence.new,
            left_out=self._missing,
        )

    @property
    def _missing(self) -> tuple[str, ...]:
        """Names of files that could not be kept with the draft and were not added again."""
        there = {one.name for one in self.form.evidence.files}
        return tuple(name for name in self._left_out if name not in there)

    def _begin(self, record_id: str) -> None:
        """Empty the form, for the item of this id or for a new one."""
        self._record_id, self._is_gone = record_id, False
        self._before, self._taken_up, self._left_out = None, "", ()
        self.form.show_record(self.form.kind, None)

    def _put_aside(self) -> None:
        if self.is_draft:
            self._drafts.put(self._draft)
        elif self._taken_up == self._draft.key:
            self._drafts.take(self._taken_up)  # emptied by hand

    def _take_up(self, kind: OwnKind, before: OwnRecord | None) -> None:
        self._before, self._left_out = before, ()
        self.form.show_record(kind, before)
        self._taken_up = self._draft.key
        draft = self._drafts.take(self._taken_up)
        if self._taken_up in self._drafts.damaged:
            self._damaged.tell(self._taken_up)
        if draft is not None:
            self._left_out = draft.left_out
            fresh = {one.file.digest for one in draft.new}
            there = tuple(one for one in draft.record.evidence if one.digest not in fresh)
            self.form.show_record(kind, replace(draft.record, evidence=there))
            self.form.evidence.add(draft.new)
            if self._drafts.was_stored(draft):
                self._say_returned(draft)
            if self._is_gone:
                self._say_gone()
        self.retranslate()
        self._show_draft()

    @Slot()
    def _show_returned(self) -> None:
        """What was begun before the backpack was locked is here; nothing typed since is lost."""
        if not self._record_id and not self.is_draft:
            self._take_up(self.form.kind, None)

    def _say_returned(self, draft: OwnDraft) -> None:
        self.show_notice(
            lambda: Notice(
                title=self.tr("This is what you had begun to write."),
                text=self._left_out_words(draft.left_out)
                or self.tr("It was kept, locked in your backpack. Go on, or throw it away."),
                tone=Tone.UNSURE if draft.left_out else Tone.PLAIN,
            )
        )

    def _say_gone(self) -> None:
        self.show_notice(
            lambda: Notice(
                title=self.tr("The item that you were changing is deleted."),
                text=self.tr(
                    "What you wrote is still here. If you sign it now, it becomes a new item."
                ),
                tone=Tone.UNSURE,
            )
        )

    def _left_out_words(self, names: tuple[str, ...]) -> str:
        if not names:
            return ""
        words = self.tr(
            "%n file(s) could not be kept with it. Add again: {names}.", "", len(names)
        )
        return words.format(names=", ".join(isolated(name, limit=80) for name in names))

    @Slot(object)
    def _edit(self, found: OpenedOwn) -> None:
        if found.record_id != self._record_id:
            return  # another one was asked for since
        if self._taken_up and found.is_gone == self._is_gone:
            if self._is_gone and self.is_draft:
                self._say_gone()
            return
        if self._taken_up:
            self._put_aside()
        self._is_gone = found.is_gone
        kind = found.record.kind if found.record is not None else self.form.kind
        self._take_up(kind, None if found.is_gone else found.record)

    @Slot()
    def _ask_files(self) -> None:
        self.shell.file_dialogs.ask_open(self, self.tr("Choose evidence to add"), self._take_files)

    def _take_files(self, paths: tuple[Path, ...]) -> None:
        incoming = incoming_paths(path for path in paths if path.is_file())

        def work(cancellation: Cancellation) -> tuple[NewEvidence, ...]:
            taken = []
            for one in incoming:
                cancellation.check()
                taken.append(take_evidence(one))
            return tuple(taken)

        self.start(self.shell.lanes.work, self.tr("Reading…"), work, self._taken)

    @Slot(object)
    def _taken(self, taken: tuple[NewEvidence, ...]) -> None:
        self.form.evidence.add(taken)
        self.form.evidence.add_button.setFocus()

    @Slot(object)
    def _done(self, change: VaultChange) -> None:
        self._kept = tuple(change.records - {self._record_id})
        self._drafts.drop(self._draft.key)
        self._begin("")
        self.shell.vault_changed.emit(change, self)
        self.shell.navigate(PageName.ITEM, record_id=self._kept[0])
        self.shell.notify(
            lambda: Notice(
                title=self.tr("Signed by you and kept."),
                text=self.tr("Nobody else has checked it, and it says so wherever it is shown."),
                tone=Tone.GOOD,
                action=self.tr("Undo"),
                on_action=self._undo,
            )
        )

    @Slot()
    def _undo(self) -> None:
        ids, now = self._kept, self.shell.now()
        on_vault(
            self,
            self.tr("Taking it out again…"),
            lambda session: take_back(session, ids, now=now),
            self._undone,
        )

    @Slot(object)
    def _undone(self, change: VaultChange) -> None:
        self.shell.vault_changed.emit(change, self)
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(lambda: Notice(title=self.tr("It is out of your backpack again.")))

    @Slot()
    def _show_draft(self) -> None:
        self.discard_button.setVisible(self.is_draft)


def _texts() -> OwnTexts:
    """The words that go into the record, in the language spoken now."""
    return OwnTexts(
        says=nobody_else_checked(),
        status=status_name(),
        fields={field: own_field_name(field) for field in OwnField},
    )
