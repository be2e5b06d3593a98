"""What was shared: the log as a list, each entry with its items and its exact bytes."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QScrollArea, QStackedWidget, QWidget

from ui.accessible.naming import describe
from ui.history.share_details import ShareDetails
from ui.history.share_model import ENTRY, ShareDelegate, ShareModel
from ui.messages.outside_text import isolated
from ui.showing.empty_state import EmptyState
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.two_panes import TwoPanes, top_aligned
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from wallet.model.record import Query, ShareEntry, VaultChange
from wallet.session.gathering import Incoming
from wallet.session.keeping import list_items
from wallet.session.saving import save_files
from wallet.session.session import Session
from wallet.session.sharing import list_shares, payload_of
from wallet.session.sharing_again import ChosenThen, what_was_chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The log, and the ids of the items that are still in the backpack."""

    number: int
    entries: tuple[ShareEntry, ...]
    present: frozenset[str]


class ShareList(QListView):
    """The list of entries; Enter opens one as a press does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter activate the entry on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class HistoryPage(Page):
    """Shows the log; with ``record_id`` it opens the last share of that item.

    ``entry_id`` is of a share just made: it is picked once, not again on the way back to here.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, scrolls=False)
        self._acts = count()
        self._number = 0
        self._log: Log | None = None
        self._wanted = ""
        self._just_left = ""
        self._is_entry_due = False
        self.shares = ShareModel(self)
        self.list = ShareList()
        self.details = ShareDetails()
        self.empty = EmptyState(IconName.HISTORY)
        self._lay_out_page()
        self._connect()
        self.retranslate()

    # What the frame calls

    def retranslate(self) -> None:
        """Set every text of the page."""
        self.set_title(self.tr("History"))
        describe(
            self.list,
            self.tr("What you shared, the newest first"),
            self.tr("Enter shows an entry in full."),
        )
        self.empty.set_words(
            self.tr("Nothing was shared yet"),
            self.tr(
                "Whenever you hand something over, it is noted here: when, to whom, why, which "
                "items, and the exact bytes. Only you can read it."
            ),
            self.tr("Share something"),
        )

    def opened(self, **arguments: object) -> None:
        """Read the log; ``record_id`` names an item whose last share is wanted."""
        self._wanted = str(arguments.get("record_id", ""))
        entry_id = str(arguments.get("entry_id", ""))
        if entry_id and entry_id != self._just_left:
            self._just_left, self._is_entry_due = entry_id, True
        self._reload()

    def first_focus(self) -> QWidget | None:
        """Return the list, the entry where that is alone in sight, or the empty list's action."""
        has_none = self._log is not None and not self._log.entries
        if has_none:
            return self.empty.action
        return self.details.save_button if self.list.isHidden() else self.list

    def go_back(self) -> bool:
        """Go from an entry back to the list where only one of them is in sight."""
        if self.panes.close_second():
            self._show_back()
            self.list.setFocus()
            return True
        return False

    def share_choice(self) -> tuple[str, ...]:
        """Return the items of the entry shown that are still there and left whole then."""
        entry = self.current
        present = self._log.present if self._log is not None else frozenset()
        if entry is None or not entry.knows_choice:
            return ()
        return tuple(
            one for one in entry.record_ids if one in present and one not in entry.chosen_parts
        )

    @property
    def current(self) -> ShareEntry | None:
        """The entry shown in full."""
        entry = self.list.currentIndex().data(ENTRY)
        return entry if isinstance(entry, ShareEntry) else None

    # Reading and showing

    @Slot()
    def _reload(self) -> None:
        session = self.shell.session
        if session is None:
            return
        self._number += 1
        question, now = self._number, self.shell.now()

        def work(_cancellation: object) -> Log:
            rows = list_items(session, Query(), now=now)
            present = frozenset(row.id for row in rows)
            return Log(number=question, entries=list_shares(session), present=present)

        self.start(self.shell.lanes.vault, self.tr("Reading the history…"), work, self._show)

    @Slot(object)
    def _show(self, log: Log) -> None:
        if log.number != self._number:
            return
        before = self.current
        had_focus = self.list.hasFocus() or self.empty.action.hasFocus()
        self._log = log
        if log.entries != self.shares.entries:
            self.shares.show_entries(log.entries)
        self._stack.setCurrentWidget(self.panes if log.entries else self.empty)
        index = self._index_wanted(log, before)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self._show_entry()
        first = self.first_focus()
        if had_focus and first is not None:
            first.setFocus()

    def _index_wanted(self, log: Log, before: ShareEntry | None) -> QModelIndex:
        if self._wanted:
            wanted = (one.id for one in log.entries if self._wanted in one.record_ids)
            index = self.shares.index_of(next(wanted, ""))
            self._wanted = ""
            if index.isValid():
                self.panes.open_second()
                self._show_back()
                return index
        if self._is_entry_due:
            self._is_entry_due = False
            index = self.shares.index_of(self._just_left)
            if index.isValid():
                # In a narrow window too what was just made is shown, not only its line.
                self.panes.open_second()
                self._show_back()
                return index
        index = self.shares.index_of(before.id) if before is not None else QModelIndex()
        return index if index.isValid() else self.shares.index(0)

    @Slot()
    def _show_entry(self) -> None:
        entry = self.current
        if entry is not None and self._log is not None:
            self.details.show_entry(entry, self._log.present)

    @Slot()
    def _open_entry(self) -> None:
        self._show_entry()
        self.panes.open_second()
        self._show_back()
        if not self.panes.is_wide:
            self.details.save_button.setFocus()

    @Slot()
    def _show_back(self) -> None:
        self.set_can_go_back(not self.panes.is_wide and self.details.isVisibleTo(self))

    # Doing

    @Slot()
    def _again(self) -> None:
        entry, session = self.current, self.shell.session
        if entry is None or session is None:
            return
        present = self._log.present if self._log is not None else frozenset()
        self.start(
            self.shell.lanes.vault,
            self.tr("Looking up what was chosen…"),
            lambda _cancellation: (entry, what_was_chosen(session, entry, present)),
            self._share_again,
        )

    @Slot(object)
    def _share_again(self, answer: tuple[ShareEntry, ChosenThen]) -> None:
        entry, then = answer
        if then.gone and not then.record_ids and not then.items_to_choose:
            self.show_notice(lambda: self._all_gone(then))
            return
        self.shell.navigate(
            PageName.SHARE,
            record_ids=then.record_ids,
            receiver=entry.receiver,
            purpose=entry.purpose,
            fields=then.chosen_fields,
            parts=then.chosen_parts,
            fields_to_choose=then.fields_to_choose,
            items_to_choose=then.items_to_choose,
            form=entry.form,
            shared_at=entry.shared_at,
            ended_at=entry.expires_at,
            gone=then.gone,
            count_then=len(entry.titles),
            can_come_back=then.can_come_back,
            # Another number each time: the page begins anew, and what was ticked there since then
            # is kept only for the way back to it, which brings the same number.
            act=next(self._acts),
        )

    def _all_gone(self, then: ChosenThen) -> Notice:
        title = self.tr("None of these items is in your backpack now.")
        if not then.can_come_back:
            text = self.tr("They are gone for good. The file can still be saved again as it left.")
            return Notice(title=title, text=text, tone=Tone.UNSURE)
        return Notice(
            title=title,
            text=self.tr("Bring them back from “Recently deleted”, then share them again."),
            tone=Tone.UNSURE,
            action=self.tr("Recently deleted"),
            on_action=self._show_deleted,
        )

    @Slot()
    def _show_deleted(self) -> None:
        self.shell.navigate(PageName.BACKPACK, is_deleted=True)

    @Slot()
    def _share(self) -> None:
        self.shell.navigate(PageName.SHARE)

    @Slot(str)
    def _open_item(self, record_id: str) -> None:
        self.shell.navigate(PageName.ITEM, record_id=record_id)

    @Slot()
    def _look(self) -> None:
        entry, session = self.current, self.shell.session
        if entry is not None and session is not None:
            self.start(
                self.shell.lanes.vault,
                self.tr("Reading the history…"),
                lambda _cancellation: _incoming(session, entry),
                self._check,
            )

    @Slot(object)
    def _check(self, incoming: Incoming) -> None:
        self.shell.navigate(PageName.CHECK, incoming=(incoming,), as_receiver=True)

    @Slot()
    def _ask_where(self) -> None:
        entry = self.current
        if entry is not None:
            name = entry.file_name or "rucksack.json"
            title = self.tr("Save the exact bytes")
            self.shell.file_dialogs.ask_save(self, title, name, self._save)

    def _save(self, target: Path) -> None:
        entry, session = self.current, self.shell.session
        if entry is not None and session is not None:
            self.start(
                self.shell.lanes.vault,
                self.tr("Saving…"),
                lambda _cancellation: _write_again(session, entry.id, target),
                self._say_saved,
                may_cancel=False,
            )

    @Slot(object)
    def _say_saved(self, target: Path) -> None:
        where = isolated(str(target), limit=300)
        self.show_notice(
            lambda: Notice(
                title=self.tr("Saved again."),
                text=self.tr("It is in {file}, byte for byte as it was handed over.").format(
                    file=where
                ),
                tone=Tone.GOOD,
            )
        )

    @Slot(object, object)
    def _vault_changed(self, change: VaultChange, _initiator: object) -> None:
        if (change.shares or change.records) and self.isVisible():
            self._reload()

    # Building

    def _connect(self) -> None:
        self.shell.vault_changed.connect(self._vault_changed)
        self.list.clicked.connect(self._open_entry)
        self.list.activated.connect(self._open_entry)
        self.list.selectionModel().currentChanged.connect(self._show_entry)
        self.panes.changed.connect(self._show_back)
        self.details.item_asked.connect(self._open_item)
        self.details.save_asked.connect(self._ask_where)
        self.details.again_asked.connect(self._again)
        self.details.look_asked.connect(self._look)
        self.empty.action.clicked.connect(self._share)

    def _lay_out_page(self) -> None:
        self.list.setModel(self.shares)
        self.list.setItemDelegate(ShareDelegate(self.list))
        self.list.setProperty("kind", "rows")
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(top_aligned(self.details))
        self.panes = TwoPanes(self.list, area)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.empty)
        self.content.addWidget(self._stack, 1)


def _incoming(session: Session, entry: ShareEntry) -> Incoming:
    return Incoming(name=entry.file_name, data=payload_of(session, entry.id))


def _write_again(session: Session, entry_id: str, target: Path) -> Path:
    return save_files({target: payload_of(session, entry_id)})[0]
