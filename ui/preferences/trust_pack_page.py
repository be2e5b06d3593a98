"""A trust pack as a decision: nothing is taken from it before somebody vouches for it."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.accessible.naming import announce
from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.preferences.pack_view import PackView
from ui.preferences.recheck import Recheck
from ui.showing.buttons import Button
from ui.showing.empty_state import EmptyState
from ui.showing.flow_layout import FlowLayout
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from wallet.errors import InputError, WalletError
from wallet.model.not_read import NotRead
from wallet.model.outside import PackSigner, TrustPackView
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.opening import knowledge_without_backpack
from wallet.session.passing_packs import use_trust_pack_for_this_run
from wallet.session.session import Session
from wallet.session.trusting import (
    import_trust_pack,
    knowledge_changed,
    look_at_trust_pack,
)


class TrustPackPage(Page):
    """Arguments: ``path`` of the pack, or its bytes as ``data``."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._data = b""
        self._view: TrustPackView | None = None
        self._taken = ""
        self.recheck = Recheck(self)
        self._intro = PlainLabel()
        self.pack = PackView()
        self.empty = EmptyState(IconName.SHIELD)
        self.take = Button(kind="primary")
        self.approve = Button()
        self.this_run = Button(kind="primary")
        self.cancel = Button(kind="quiet")
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons)
        for button in (self.take, self.this_run, self.approve, self.cancel):
            flow.addWidget(button)
        self._note = PlainLabel(role="small")
        for widget in (self._intro, self.pack, self._buttons, self._note, self.empty):
            self.content.addWidget(widget)
        self._connect()
        self.retranslate()
        self._show()

    # The frame

    def opened(self, **arguments: object) -> None:
        """Read the pack and lay it out."""
        path, data = arguments.get("path"), arguments.get("data")
        self._data, self._view, self._taken = b"", None, ""
        self.notices.clear()
        self._show()
        if isinstance(path, Path):
            self._read(Incoming(name=path.name, path=path))
        elif isinstance(data, bytes):
            self._take_data(data)

    def first_focus(self) -> QWidget | None:
        """Cancel: a decision is not made by a key pressed too soon."""
        return self.cancel if self._view is not None else self.empty.action

    def retranslate(self) -> None:
        """Set every text."""
        self._intro.setText(
            self.tr(
                "A trust pack tells this computer which keys belong to which issuers. What it "
                "says counts from the moment you take it in, so look at it first."
            )
        )
        self.approve.setText(self.tr("Take in, and accept later packs by this maker"))
        self.this_run.setText(self.tr("Use it until Rucksack closes"))
        self.cancel.setText(self.tr("Leave it out"))
        self._note.setText(
            self.tr("Nothing is kept without a backpack: the pack counts until Rucksack closes.")
        )
        self._show()

    # Reading

    def _read(self, incoming: Incoming) -> None:
        def read(_cancellation: Cancellation) -> bytes:
            content = read_incoming(incoming)
            if isinstance(content, NotRead):
                raise InputError(content.reason, content.facts)
            return content

        words = self.tr("Reading the trust pack…")
        self.start(self.shell.lanes.work, words, read, self._take_data, failed=self._refuse)

    @Slot(object)
    def _take_data(self, data: bytes) -> None:
        self._data = data
        words = self.tr("Looking at the trust pack…")
        if self.shell.session is not None:
            on_vault(
                self,
                words,
                lambda s: look_at_trust_pack(s.knowledge, data, s),
                self._take_view,
                failed=self._refuse,
            )
        else:
            self.start(
                self.shell.lanes.work,
                words,
                lambda _c: look_at_trust_pack(knowledge_without_backpack(), data),
                self._take_view,
                failed=self._refuse,
            )

    @Slot(object)
    def _take_view(self, view: TrustPackView) -> None:
        self._view = view
        self.pack.show_view(view)
        self._show()
        self.cancel.setFocus()

    @Slot(object)
    def _refuse(self, error: WalletError) -> None:
        self._data, self._view = b"", None
        self._show()
        self.show_error(error)

    def _show(self) -> None:
        view = self._view
        self.set_title(self.tr("Trust pack") if self._taken else self.tr("Take in a trust pack?"))
        has_backpack = self.shell.session is not None
        for widget in (self._intro, self.pack, self._buttons):
            widget.setVisible(view is not None)
        self.empty.setVisible(view is None)
        self._note.setVisible(view is not None and not has_backpack)
        self.take.setVisible(has_backpack)
        self.this_run.setVisible(not has_backpack)
        is_new_maker = view is not None and view.signer is PackSigner.NOT_APPROVED
        self.approve.setVisible(has_backpack and is_new_maker)
        is_approved = view is not None and view.signer is PackSigner.APPROVED
        self.take.setText(
            self.tr("Take it in") if is_approved else self.tr("Take it in: I vouch for it")
        )
        self._say_empty()

    def _say_empty(self) -> None:
        if self._taken:
            self.empty.set_words(
                self.tr("“{name}” is taken in").format(name=self._taken),
                self.tr("Your items show what it tells after they are checked again."),
                self.tr("Check all items again"),
                self.tr("Issuers I know"),
            )
        else:
            self.empty.set_words(
                self.tr("No trust pack here"),
                self.tr("Open a trust pack to see what it would add and change."),
                self.tr("Open a trust pack"),
            )

    # Deciding

    @Slot()
    def _take_in(self) -> None:
        self._import(approves=False)

    @Slot()
    def _take_in_and_approve(self) -> None:
        self._import(approves=True)

    def _import(self, *, approves: bool) -> None:
        view, data, now = self._view, self._data, self.shell.now()
        if view is None:
            return
        is_vouched_for = view.signer is not PackSigner.APPROVED

        def take(session: Session) -> Session:
            return import_trust_pack(
                session, data, now=now, is_vouched_for=is_vouched_for, approve_signer=approves
            )

        on_vault(self, self.tr("Taking it in…"), take, self._taken_in)

    @Slot(object)
    def _taken_in(self, session: Session) -> None:
        name = isolated(self._view.name, limit=80) if self._view is not None else ""
        self._taken = name or self.tr("The trust pack")
        self.shell.open_session(session)
        self.shell.vault_changed.emit(knowledge_changed(), self)
        self._data, self._view = b"", None
        self._show()
        self.empty.action.setFocus()
        announce(self, self.tr("“{name}” is taken in").format(name=self._taken))
        self.empty.action.setFocus()

    @Slot()
    def _use_for_this_run(self) -> None:
        data, now = self._data, self.shell.now()

        def attempt(_cancellation: Cancellation) -> bytes:
            knowledge = knowledge_without_backpack()
            use_trust_pack_for_this_run(knowledge, data, now=now, is_vouched_for=True)
            return data

        words = self.tr("Taking it in…")
        self.start(self.shell.lanes.work, words, attempt, self._check_with)

    @Slot(object)
    def _check_with(self, data: bytes) -> None:
        self.shell.navigate(PageName.CHECK, trust_pack=data)

    @Slot()
    def _leave(self) -> None:
        self._data, self._view = b"", None
        self.shell.go_back()

    @Slot()
    def _act(self) -> None:
        if self._taken:
            self.recheck.run()
        else:
            self._ask()

    @Slot()
    def _show_issuers(self) -> None:
        self.shell.navigate(PageName.ISSUERS)

    def _ask(self) -> None:
        kind = self.tr("Trust packs (*.json)")
        self.shell.file_dialogs.ask_open(
            self, self.tr("Which trust pack?"), self._open, filters=(kind,)
        )

    def _open(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.opened(path=paths[0])

    def _connect(self) -> None:
        self.take.clicked.connect(self._take_in)
        self.approve.clicked.connect(self._take_in_and_approve)
        self.this_run.clicked.connect(self._use_for_this_run)
        self.cancel.clicked.connect(self._leave)
        self.empty.action.clicked.connect(self._act)
        self.empty.second.clicked.connect(self._show_issuers)
