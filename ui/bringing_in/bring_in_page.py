"""Bring in: look at files, decide about each item, keep. Nothing is stored before Keep."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation, Job
from ui.bringing_in.deciding import NOTHING, Deciding
from ui.bringing_in.finding_list import FindingList
from ui.bringing_in.keys_offer import KeysOffer
from ui.bringing_in.lock_offer import LockOffer
from ui.bringing_in.sentences import CountWords
from ui.showing.buttons import Button
from ui.showing.drop_area import DropArea
from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.flow_layout import FlowLayout
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from wallet.model.finding import Findings
from wallet.model.found_key import FoundKey
from wallet.model.record import Keeping
from wallet.session.bringing_in import look_at
from wallet.session.gathering import Incoming, incoming_paths

if TYPE_CHECKING:
    from wallet.session.unlocking_bundles import Unlocked

Looked = tuple[int, tuple[Incoming, ...], Findings]


class BringInPage(Page):
    """Takes ``paths`` and ``incoming`` to look at; without them, shows what was found last."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._incoming: tuple[Incoming, ...] = ()
        self._asked: tuple[tuple[Path, ...], tuple[Incoming, ...]] = ((), ())
        self._looking: Job | None = None
        self._turn = 0
        self._words = CountWords(self)
        self._last: tuple[str, ...] = ()
        self._discarded: tuple[str, ...] = ()
        self.drop_area = DropArea()
        self.drop_area.dropped.connect(self.look)
        self.drop_area.open_button.clicked.connect(self._ask_files)
        self.drop_area.paste_button.clicked.connect(self._paste)
        self.folder_button = Button(icon_name=IconName.FILES)
        self.folder_button.clicked.connect(self._ask_folder)
        self.drop_area.add_button(self.folder_button)
        self.write_button = Button(kind="quiet", icon_name=IconName.PENCIL)
        self.write_button.clicked.connect(self._add_own)
        self.drop_area.add_button(self.write_button)
        self.count = PlainLabel(role="quiet")
        self._offer_others()
        self.list = FindingList(shell.lanes.work)
        self.deciding = Deciding(self, self.list)
        self._hear_list()
        self.deciding.kept.connect(self._kept)
        self.deciding.changed.connect(self._show_state)
        self.more_button = Button(icon_name=IconName.FOLDER_OPEN)
        self.more_button.clicked.connect(self._ask_files)
        self.discard_button = Button(icon_name=IconName.X)
        self.discard_button.clicked.connect(self._discard_all)
        self._acts = QWidget()
        flow = FlowLayout(self._acts)
        flow.addWidget(self.more_button)
        flow.addWidget(self.discard_button)
        self.primary_button.clicked.connect(self.keep_all)
        shell.session_changed.connect(self._look_again)
        offers = (self.lock_offer, self.keys_offer)
        for widget in (self.drop_area, self.count, self._acts, *offers, self.list):
            self.content.addWidget(widget)
        self.retranslate()

    def _offer_others(self) -> None:
        """What backups of other wallets hold beside items that are there to be seen."""
        self._unlocked_keys: tuple[FoundKey, ...] = ()
        self.keys_offer = KeysOffer(self)
        self.keys_offer.decided.connect(self._forget_keys)
        self.lock_offer = LockOffer(self)
        self.lock_offer.unlocked.connect(self._take_unlocked)

    @Slot(object)
    def _take_unlocked(self, unlocked: "Unlocked") -> None:
        self._unlocked_keys += unlocked.keys
        self.look((), unlocked.incoming)

    @Slot()
    def _forget_keys(self) -> None:
        """What was taken or left is not offered again because something else is looked at."""
        self._unlocked_keys = ()

    def _hear_list(self) -> None:
        self.list.keep_asked.connect(self.deciding.keep_one)
        self.list.discard_asked.connect(self._discard_one)
        self.list.undo_asked.connect(self._undo_one)
        self.list.pack_wanted.connect(self._look_at_pack)
        self.list.copy_wanted.connect(self._keep_copy)

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Bring in"))
        self.drop_area.set_words(
            self.tr("Drop badges and credentials here"),
            self.tr(
                "Files from an issuer, pictures of badges or codes, whole folders. You see what "
                "each is worth before anything is kept."
            ),
            self.tr("Open files…"),
            self.tr("Paste"),
        )
        self.folder_button.setText(self.tr("Open a folder…"))
        self.write_button.setText(self.tr("Write it in yourself…"))
        self.more_button.setText(self.tr("More files…"))
        self.discard_button.setText(self.tr("Discard all"))
        self.keys_offer.retranslate()
        self.lock_offer.retranslate()
        self._show_state()

    def opened(self, **arguments: object) -> None:
        """Look at what was given; else show what was found last, or how to begin."""
        paths, incoming = arguments.get("paths"), arguments.get("incoming")
        given = paths if isinstance(paths, tuple) else ()
        pasted = incoming if isinstance(incoming, tuple) else ()
        if given or pasted:
            self.look(given, pasted)
        self._show_state()

    def first_focus(self) -> QWidget | None:
        """The button that keeps, or the one that opens files."""
        if self.deciding.findings == NOTHING:
            return self.drop_area.open_button
        return self.primary_button if self.primary_button.isVisibleTo(self) else self.more_button

    @Slot(object, object)
    def look(self, paths: Sequence[Path], incoming: Sequence[Incoming] = ()) -> None:
        """Look at files and at what was pasted, together with what still waits here."""
        session, now = self.shell.session, self.shell.now()
        if session is None:
            return
        is_looking = self._looking is not None and not self._looking.is_finished
        if is_looking and self._looking is not None:
            self._looking.cancel()
        before = self._asked if self.deciding.undecided or is_looking else ((), ())
        files = tuple(dict.fromkeys((*before[0], *paths)))
        pasted = tuple(dict.fromkeys((*before[1], *incoming)))
        self._asked = (files, pasted)
        self._turn = turn = self._turn + 1
        keys = self._unlocked_keys

        def work(cancellation: Cancellation) -> Looked:
            everything = (*pasted, *incoming_paths(files))
            found = look_at(session, everything, now=now, watch=cancellation, keys=keys)
            return turn, everything, found

        self.notices.clear()
        words = self.tr("Looking at what you brought…")
        lane = self.shell.lanes.vault
        self._looking = self.start(lane, words, work, self._found, may_drop=True)
        self._looking.cancelled.connect(self._stopped)

    @Slot()
    def _look_again(self) -> None:
        """Other issuers are known now, such as those of a trust pack found among the files."""
        if self.deciding.undecided:
            self.look(())

    @Slot(object)
    def _found(self, looked: Looked) -> None:
        turn, incoming, findings = looked
        if turn != self._turn:
            return
        self._incoming = incoming
        self._discarded = ()
        self.deciding.begin(findings)
        self.keys_offer.offer(findings.keys, findings.keys_here)
        self.lock_offer.offer(findings, incoming)
        if self.isVisible() and (first := self.first_focus()) is not None:
            first.setFocus()

    @Slot()
    def _stopped(self) -> None:
        if self._looking is not None and not self._looking.is_finished:
            return
        self._asked = ((), ())
        self.show_notice(lambda: Notice(title=self.tr("Stopped. Nothing was stored.")))

    # Deciding

    @Slot()
    def keep_all(self) -> None:
        """Keep everything new that was neither changed nor broken."""
        self.deciding.keep(self.deciding.suggested)

    @Slot(object)
    def _kept(self, record_ids: tuple[str, ...]) -> None:
        self._last = record_ids
        is_everything = not self.deciding.undecided and not self.deciding.findings.not_read
        if len(record_ids) == 1 and not is_everything:
            self.list.focus_next()
            return
        self.shell.navigate(PageName.BACKPACK)
        waiting = len(self.deciding.undecided)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("%n item(s) kept.", "", len(record_ids)),
                text=self.tr("%n more wait for your decision.", "", waiting) if waiting else "",
                tone=Tone.GOOD,
                action=self.tr("Undo"),
                on_action=self._undo_last,
            )
        )

    @Slot()
    def _undo_last(self) -> None:
        self.deciding.take_back(self._last)
        self.shell.navigate(PageName.BRING_IN)

    @Slot(str)
    def _discard_one(self, finding_id: str) -> None:
        self.deciding.discard((finding_id,))
        if self.deciding.undecided:
            self.list.focus_next()
        else:
            self.list.focus_row(finding_id)

    @Slot(str)
    def _undo_one(self, finding_id: str) -> None:
        if self.list.is_kept(finding_id):
            self.deciding.take_back((finding_id,))
            self.list.focus_next()
        else:
            self.deciding.reopen((finding_id,))
            self.list.focus_row(finding_id)

    @Slot()
    def _discard_all(self) -> None:
        self._discarded = self.deciding.undecided
        self.deciding.discard(self._discarded)
        self.shell.navigate(PageName.BACKPACK)
        count = len(self._discarded)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("%n item(s) discarded. Nothing was stored.", "", count),
                action=self.tr("Undo"),
                on_action=self._undo_discard,
            )
        )

    @Slot()
    def _undo_discard(self) -> None:
        self.deciding.reopen(self._discarded)
        self.shell.navigate(PageName.BRING_IN)

    # Ways in

    @Slot()
    def _ask_files(self) -> None:
        self.shell.file_dialogs.ask_open(self, self.tr("Open files to look at"), self.look)

    @Slot()
    def _ask_folder(self) -> None:
        self.shell.file_dialogs.ask_folder(
            self, self.tr("Open a folder to look at"), self._look_in_folder
        )

    def _look_in_folder(self, folder: Path) -> None:
        self.look((folder,))

    @Slot()
    def _paste(self) -> None:
        offered = QGuiApplication.clipboard().mimeData()
        if can_take(offered):
            self.look(local_paths(offered), loose_incoming(offered))
        else:
            self.show_notice(
                lambda: Notice(
                    title=self.tr("There is nothing to paste."),
                    text=self.tr("Copy a file, a picture or the text of a credential first."),
                )
            )

    @Slot()
    def _add_own(self) -> None:
        self.shell.navigate(PageName.ADD)

    @Slot(str)
    def _keep_copy(self, name: str) -> None:
        file = next((one for one in self._incoming if one.name == name), None)
        if file is not None:
            self.shell.navigate(PageName.COPY, incoming=file)

    @Slot(str)
    def _look_at_pack(self, name: str) -> None:
        pack = next((one for one in self._incoming if one.name == name), None)
        if pack is not None and pack.path is not None:
            self.shell.navigate(PageName.TRUST_PACK, path=pack.path)
        elif pack is not None:
            self.shell.navigate(PageName.TRUST_PACK, data=pack.data)

    @Slot()
    def _show_state(self) -> None:
        is_empty = self.deciding.findings == NOTHING
        suggested = len(self.deciding.suggested)
        self.drop_area.setVisible(is_empty)
        self.count.setVisible(not is_empty)
        self.list.setVisible(not is_empty)
        self._acts.setVisible(not is_empty)
        self.discard_button.setVisible(len(self.deciding.undecided) > 1)
        self.count.setText(self._count_words(suggested))
        keep_words = self.tr("Keep %n item(s)", "", suggested) if suggested else ""
        self.set_primary(keep_words, IconName.CHECK)

    def _count_words(self, suggested: int) -> str:
        words = self._words.sentence(self.deciding.findings)
        can_keep = any(Keeping.BROKEN not in one.may_keep for one in self.deciding.findings.items)
        if suggested > 1 and can_keep:
            words += " " + self.tr(
                "The button keeps all that is new and neither changed nor broken."
            )
        return words
