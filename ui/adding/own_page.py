"""Write something down yourself: a form for each kind, signed with the learner's own key."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.adding.own_form import OwnForm
from ui.background.jobs import Cancellation
from ui.messages.own_names import (
    nobody_else_checked,
    own_field_name,
    own_kind_name,
    status_name,
)
from ui.showing.buttons import Button
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
from wallet.session.evidence import NewEvidence, take_evidence
from wallet.session.gathering import incoming_paths
from wallet.session.own_documents import OwnTexts
from wallet.session.own_records import keep_own, own_record_of


class OwnPage(Page):
    """Takes ``kind``: a new record; or ``record_id``: one to be edited.

    What was typed in stays for each kind until it is signed or thrown away.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._record_id = ""
        self._before: OwnRecord | None = None
        self._kept: tuple[str, ...] = ()
        self._drafts: dict[OwnKind | str, tuple[OwnRecord, tuple[NewEvidence, ...]]] = {}
        self._thrown: tuple[OwnKind | str, OwnRecord, tuple[NewEvidence, ...]] | None = None
        self.lead = PlainLabel(role="quiet")
        self.form = OwnForm(shell.now().astimezone().date())
        self.form.changed.connect(self._show_draft)
        self.form.evidence.add_asked.connect(self._ask_files)
        self.discard_button = Button(kind="quiet", icon_name=IconName.X)
        self.discard_button.clicked.connect(self.discard)
        self.add_secondary(self.discard_button)
        self.primary_button.clicked.connect(self.keep)
        for widget in (self.lead, self.form):
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
        self.discard_button.setText(self.tr("Throw away"))
        words = self.tr("Sign the changes") if self._record_id else self.tr("Sign and keep")
        self.set_primary(words, IconName.PENCIL)
        self.form.retranslate()

    def opened(self, **arguments: object) -> None:
        """Ask about a kind, or open a record to edit; drafts are where they were left."""
        kind, record_id = arguments.get("kind"), arguments.get("record_id")
        if isinstance(record_id, str) and record_id:
            if record_id != self._record_id:
                self._put_aside()
                self._record_id, self._before = record_id, None
                on_vault(
                    self,
                    self.tr("Opening…"),
                    lambda session: own_record_of(session, record_id),
                    self._edit,
                )
        elif isinstance(kind, OwnKind) and (self._record_id or kind is not self.form.kind):
            self._put_aside()
            self._record_id, self._before = "", None
            self._take_up(kind, kind, None)
        self.retranslate()

    def left(self) -> None:
        """Nothing is lost by going away."""
        self._put_aside()

    def first_focus(self) -> QWidget | None:
        """The first question."""
        return self.form.title

    @property
    def is_draft(self) -> bool:
        """Whether something was typed in that is not kept."""
        empty = OwnRecord(kind=self.form.kind, title="", description="")
        return self.form.record != (self._before or empty)

    @Slot()
    def keep(self) -> None:
        """Sign and keep."""
        if self.form.complain():
            return
        record, now, replaces = self.form.record, self.shell.now(), self._record_id
        new = self.form.evidence.new
        texts = _texts()
        on_vault(
            self,
            self.tr("Signing…"),
            lambda session: keep_own(
                session, record, new, now=now, texts=texts, replaces=replaces
            ),
            self._done,
        )

    @Slot()
    def discard(self) -> None:
        """Throw away what was typed in; Undo brings it back."""
        self._thrown = (self._draft_key, self.form.record, self.form.evidence.new)
        self._drafts.pop(self._draft_key, None)
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
        if self._thrown is None:
            return
        key, record, new = self._thrown
        self._drafts[key] = (record, new)
        self._take_up(key, record.kind, self._before)
        self.notices.clear()

    @property
    def _draft_key(self) -> OwnKind | str:
        return self._record_id or self.form.kind

    def _put_aside(self) -> None:
        if self.is_draft:
            self._drafts[self._draft_key] = (self.form.record, self.form.evidence.new)

    def _take_up(self, key: OwnKind | str, kind: OwnKind, before: OwnRecord | None) -> None:
        self._before = before
        record, new = self._drafts.pop(key, (before, ()))
        kept = record
        if record is not None and new:
            fresh = {one.file.digest for one in new}
            there = tuple(one for one in record.evidence if one.digest not in fresh)
            kept = replace(record, evidence=there)
        self.form.show_record(kind, kept)
        if new:
            self.form.evidence.add(new)
        self.retranslate()
        self._show_draft()

    @Slot(object)
    def _edit(self, record: OwnRecord) -> None:
        self._take_up(self._record_id, record.kind, record)

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
        self._drafts.pop(self._draft_key, None)
        self._record_id, self._before = "", None
        self.form.show_record(self.form.kind, None)
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
