"""Check something I was given: one answer first, every item behind it. Nothing is stored."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.checking.camera_panel import CameraPanel
from ui.checking.challenge_panel import ChallengePanel
from ui.checking.result import Result, result_of
from ui.checking.result_bar import ResultBar
from ui.checking.result_list import ResultList
from ui.checking.saving import received_files, write_received
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button, WrappingButton
from ui.showing.drop_area import DropArea
from ui.showing.dropping import can_take, local_paths, loose_incoming
from ui.showing.flow_layout import FlowLayout
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from wallet.session.gathering import Incoming, incoming_paths
from wallet.session.opening import (
    Knowledge,
    knowledge_of_receivers,
    knowledge_without_backpack,
)
from wallet.session.passing_packs import use_trust_pack_for_this_run
from wallet.session.receiving import Received, check_received

Checked = tuple[int, tuple[Incoming, ...], Result]


class CheckPage(Page):
    """Takes ``paths`` and ``incoming`` to check; ``trust_pack``: its bytes, known for this run.

    A pack is known for this run only without an open backpack, and only after its own page asked.
    ``as_receiver``: what is given is checked alone, without what the open backpack knows by itself
    and without what was begun on this page before.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._incoming: tuple[Incoming, ...] = ()
        self._received: Received | None = None
        self._knowledge: Knowledge | None = None
        self._turn = 0
        self._is_as_receiver = False
        self.drop_area = DropArea()
        self.drop_area.dropped.connect(self.check)
        self.drop_area.open_button.clicked.connect(self._ask_files)
        self.drop_area.paste_button.clicked.connect(self._paste)
        self.camera_button = Button(icon_name=IconName.CAMERA)
        self.camera_button.clicked.connect(self.start_camera)
        self.drop_area.add_button(self.camera_button)
        self.camera_panel = CameraPanel(shell.lanes.work)
        self.camera_panel.found.connect(self._check_codes)
        self.camera_panel.troubled.connect(self.show_notice)
        self.camera_panel.ended.connect(self._show_state)
        self.challenge = ChallengePanel(shell.lanes.work)
        self.challenge.changed.connect(self._check_again)
        self.as_receiver_title = PlainLabel(role="bold")
        self.as_receiver_text = PlainLabel()
        self.result = ResultBar()
        self.list = ResultList(shell.lanes.work)
        self.list.pack_wanted.connect(self._look_at_pack)
        self.save_button = WrappingButton(icon_name=IconName.SAVE)
        self.save_button.clicked.connect(self._ask_folder)
        self.more_button = WrappingButton(icon_name=IconName.PLUS)
        self.more_button.clicked.connect(self._ask_more)
        self._acts = QWidget()
        flow = FlowLayout(self._acts)
        flow.addWidget(self.more_button)
        flow.addWidget(self.save_button)
        self.primary_button.clicked.connect(self._begin_again)
        shell.session_changed.connect(self._session_changed)
        for widget in (
            self.drop_area, self.camera_panel, self.as_receiver_title, self.as_receiver_text,
            self.result, self._acts, self.challenge, self.list,
        ):  # fmt: skip
            self.content.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.as_receiver_title.setText(
            self.tr("This is what somebody sees who has only this file.")
        )
        self.as_receiver_text.setText(
            self.tr(
                "Pages, lists and keys that your own backpack learned are left out. Whoever "
                "asks the issuers’ websites may see more."
            )
        )
        self.drop_area.set_words(
            self.tr("Drop what you were given here"),
            self.tr(
                "A file, pictures of codes, or a printed page’s photo. Several pictures of one "
                "moving code may come in any order. Nothing is stored, nothing leaves this "
                "computer."
            ),
            self.tr("Open files…"),
            self.tr("Paste"),
        )
        self.camera_button.setText(self.tr("Camera"))
        self.save_button.setText(self.tr("Save what I was given…"))
        self.more_button.setText(self.tr("More files…"))
        self._show_state()

    def opened(self, **arguments: object) -> None:
        """Check what was given."""
        pack = arguments.get("trust_pack")
        if isinstance(pack, bytes):
            self._take_pack(pack)
        paths, incoming = arguments.get("paths"), arguments.get("incoming")
        given = paths if isinstance(paths, tuple) else ()
        pasted = incoming if isinstance(incoming, tuple) else ()
        if given or pasted:
            collected = self._collected
            self._is_as_receiver = arguments.get("as_receiver") is True
            # A look as the receiver starts from what it is given and from nothing else.
            self._check(given, pasted if self._is_as_receiver else (*collected, *pasted))
        self._show_state()

    def left(self) -> None:
        """Switch the camera off; a look as the receiver ends, for it is of that share alone."""
        self.camera_panel.stop()
        if self._is_as_receiver:
            self._forget()

    def first_focus(self) -> QWidget:
        """The way in, or the result."""
        return self.drop_area.open_button if self._received is None else self.result

    def go_back(self) -> bool:
        """Esc switches the camera off first; a look as the receiver leads back to the history."""
        if self._is_as_receiver:
            self.shell.navigate(PageName.HISTORY)
            return True
        if not self.camera_panel.camera.is_on:
            return False
        self.camera_panel.stop()
        return True

    # Checking

    def _take_pack(self, pack: bytes) -> None:
        now, before = self.shell.now(), self._knowledge

        def work(_cancellation: Cancellation) -> Knowledge:
            known = before or knowledge_without_backpack()
            return use_trust_pack_for_this_run(known, pack, now=now, is_vouched_for=True)

        words = self.tr("Reading the trust pack…")
        self.start(self.shell.lanes.work, words, work, self._take_knowledge, may_cancel=False)

    @Slot(object)
    def _take_knowledge(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._check_again()
        self.show_notice(
            lambda: Notice(
                title=self.tr("The trust pack is known for this run."),
                text=self.tr("Rucksack forgets it when you close the window."),
            )
        )

    @Slot()
    def _session_changed(self) -> None:
        """Another backpack, or another knowledge of it: what this run knew ends with it."""
        self._knowledge = None
        self._check_again()

    @Slot(object, object)
    def check(self, paths: Sequence[Path], incoming: Sequence[Incoming] = ()) -> None:
        """Check files and what was pasted; more pictures of a code still incomplete join it."""
        collected = self._collected
        self._is_as_receiver = False
        self._check(tuple(paths), (*collected, *incoming))

    @Slot(object)
    def _check_codes(self, incoming: Incoming) -> None:
        self._check((), (incoming,))

    @Slot()
    def _check_again(self) -> None:
        if self._incoming:
            self._check((), self._incoming)

    def _check(self, paths: tuple[Path, ...], incoming: tuple[Incoming, ...]) -> None:
        now, session = self.shell.now(), self.shell.session
        # What somebody is asked for here is no question to a share of one's own.
        challenge = "" if self._is_as_receiver else self.challenge.challenge
        extra = self._knowledge
        without_own = session if self._is_as_receiver else None
        self._turn = turn = self._turn + 1

        def work(cancellation: Cancellation) -> Checked:
            if without_own is not None:
                known = knowledge_of_receivers(without_own, now)
            else:
                known = extra or (session.knowledge if session else knowledge_without_backpack())
            everything = (*incoming, *incoming_paths(paths))
            received = check_received(
                known, everything, now=now, challenge=challenge, watch=cancellation
            )
            return turn, everything, result_of(received)

        self.notices.clear()
        self.start(self.shell.lanes.work, self.tr("Checking…"), work, self._checked)

    @Slot(object)
    def _checked(self, checked: Checked) -> None:
        turn, incoming, result = checked
        if turn != self._turn:
            return
        self._incoming, self._received = incoming, result.received
        self.result.show_result(result)
        self.list.show_received(self._received)
        self._show_state()
        if self._is_incomplete:
            self._invite_more()
        # Whoever is asking for proof stays there; the result is spoken all the same.
        focused: QWidget | None = self.focusWidget()
        is_asking = focused is not None and self.challenge.isAncestorOf(focused)
        if self.isVisible() and not self.camera_panel.camera.is_on and not is_asking:
            self.result.setFocus()

    @property
    def _collected(self) -> tuple[Incoming, ...]:
        return self._incoming if self._is_incomplete and not self._is_as_receiver else ()

    @property
    def _is_incomplete(self) -> bool:
        received = self._received
        return received is not None and 0 < received.code_progress[1] != received.code_progress[0]

    def _invite_more(self) -> None:
        have, need = self._received.code_progress if self._received is not None else (0, 0)
        self.show_notice(
            lambda: Notice(
                title=self.tr("{have} of {need} parts of this moving code are here.").format(
                    have=have, need=need
                ),
                text=self.tr("Add more pictures of it, in any order, or use the camera."),
                tone=Tone.UNSURE,
                action=self.tr("Add pictures…"),
                on_action=self._ask_more,
            )
        )

    @Slot()
    def _begin_again(self) -> None:
        self._forget()
        self.drop_area.open_button.setFocus()

    def _forget(self) -> None:
        """Show nothing checked; what is under way is of no interest any more."""
        self._turn += 1
        self._incoming, self._received, self._is_as_receiver = (), None, False
        self.result.show_result(None)
        self.list.show_received(None)
        self.notices.clear()
        self._show_state()

    # Ways in and out

    @Slot()
    def start_camera(self) -> None:
        """Switch the camera on, or say why that cannot be."""
        if self.camera_panel.start():
            self._show_state()
            self.camera_panel.stop_button.setFocus()

    @Slot()
    def _ask_files(self) -> None:
        self.shell.file_dialogs.ask_open(self, self.tr("Open files to check"), self.check)

    @Slot()
    def _ask_more(self) -> None:
        self.shell.file_dialogs.ask_open(self, self.tr("Open files to check"), self._add)

    def _add(self, paths: tuple[Path, ...]) -> None:
        self._check(paths, self._incoming)

    @Slot()
    def _paste(self) -> None:
        offered = QGuiApplication.clipboard().mimeData()
        if can_take(offered):
            self.check(local_paths(offered), loose_incoming(offered))
        else:
            self.show_notice(
                lambda: Notice(
                    title=self.tr("There is nothing to paste."),
                    text=self.tr("Copy a file, a picture or a text first."),
                )
            )

    @Slot()
    def _ask_folder(self) -> None:
        self.shell.file_dialogs.ask_folder(
            self, self.tr("Where to save what you were given"), self._save
        )

    def _save(self, folder: Path) -> None:
        if self._received is None:
            return
        files = received_files(self._received)

        def work(_cancellation: Cancellation) -> tuple[int, str]:
            return write_received(folder, files), folder.name

        self.start(self.shell.lanes.work, self.tr("Saving…"), work, self._saved)

    @Slot(object)
    def _saved(self, saved: tuple[int, str]) -> None:
        count, name = saved
        self.show_notice(
            lambda: Notice(
                title=self.tr("%n file(s) saved.", "", count),
                text=self.tr("In {name}, exactly as you were given them.").format(
                    name=isolated(name, limit=120)
                ),
                tone=Tone.GOOD,
            )
        )

    @Slot(str)
    def _look_at_pack(self, name: str) -> None:
        pack = next((one for one in self._incoming if one.name == name), None)
        if pack is not None and pack.path is not None:
            self.shell.navigate(PageName.TRUST_PACK, path=pack.path)
        elif pack is not None:
            self.shell.navigate(PageName.TRUST_PACK, data=pack.data)

    @Slot()
    def _show_state(self) -> None:
        received = self._received
        has_result = received is not None
        has_items = received is not None and bool(received.presentations or received.items)
        self.drop_area.setVisible(not has_result and not self.camera_panel.camera.is_on)
        is_look = self._is_as_receiver
        self.set_title(self.tr("As the receiver sees it") if is_look else self.tr("Check"))
        self.set_can_go_back(is_look)
        self.as_receiver_title.setVisible(is_look)
        self.as_receiver_text.setVisible(is_look)
        self.challenge.setVisible(not is_look)
        self.list.setVisible(has_result)
        self.save_button.setVisible(has_items)
        self._acts.setVisible(has_result and not is_look)
        words = self.tr("Check something else") if has_result else ""
        self.set_primary(words, IconName.ROTATE_CCW)
