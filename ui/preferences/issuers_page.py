"""Issuers I know: every list with its date, what was removed, and the trust packs taken in."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import describe
from ui.messages.dates import number
from ui.messages.outside_text import isolated
from ui.preferences.issuer_list import IssuerList
from ui.preferences.issuer_model import IssuerModel, Shown, issuer_line
from ui.preferences.packs_part import PacksPart
from ui.preferences.recheck import Recheck
from ui.showing.buttons import Button
from ui.showing.chips import ChipRow
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.outside import ApprovedKey, ImportedPack, KnownIssuer
from wallet.session.opening import knowledge_without_backpack
from wallet.session.session import Session
from wallet.session.trusting import (
    approved_makers,
    import_trust_pack,
    knowledge_changed,
    list_known_issuers,
    list_packs,
    pack_bytes_of,
    remove_pack,
    set_issuer_removed,
    withdraw_maker,
)

_PACKS = "packs"
_ABOVE = 190  # pixels at 100 % text that title, sentence and filters take
_LEAST = 280


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    issuers: tuple[KnownIssuer, ...]
    packs: tuple[ImportedPack, ...]
    makers: tuple[ApprovedKey, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _PackGone:
    session: Session
    pack: ImportedPack
    content: bytes


class IssuersPage(Page):
    """Takes no arguments. Without a backpack it shows what the program itself knows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._changed_issuer: KnownIssuer | None = None
        self._gone: _PackGone | None = None
        self.recheck = Recheck(self)
        self._intro = PlainLabel(role="quiet")
        self.chips = ChipRow()
        self.search = QLineEdit()
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self.model = IssuerModel(self)
        self.list = IssuerList(self.model)
        self._nothing = PlainLabel(role="quiet")
        self._about = PlainLabel(role="small")
        self.change_button = Button()
        self.packs = PacksPart()
        self._stack = QStackedWidget()
        self._place_widgets()
        self._connect()
        self.retranslate()

    # The frame

    def opened(self, **arguments: object) -> None:
        """Show what is known now."""
        self._load()

    def first_focus(self) -> QWidget | None:
        """Search first: the lists are long."""
        return self.search

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Issuers I know"))
        self.set_primary(self.tr("Take in a trust pack"), IconName.DOWNLOAD)
        self._intro.setText(
            self.tr(
                "An item counts as signed by somebody you know when its issuer stands here. "
                "These lists are facts with a date; they say who an issuer is, not how good."
            )
        )
        self.search.setPlaceholderText(self.tr("Search by name, place or website"))
        describe(self.search, self.tr("Search the issuers"))
        describe(self.list, self.tr("Issuers"), self.tr("Delete takes an issuer off your lists."))
        self._nothing.setText(self.tr("No issuer fits."))
        self.packs.retranslate()
        self._show_chips()
        self._show_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list what the window leaves, and never too little to be read."""
        super().resizeEvent(event)
        room = self.height() - look().scaled(_ABOVE)
        self._stack.setFixedHeight(max(look().scaled(_LEAST), room))

    # Loading

    @Slot()
    def _load(self) -> None:
        words = self.tr("Reading the lists…")
        if self.shell.session is None:
            self.start(self.shell.lanes.work, words, lambda _c: _known_here(), self._show_known)
        else:
            on_vault(self, words, _known_to, self._show_known)

    @Slot(object)
    def _show_known(self, known: _Known) -> None:
        self.model.show_issuers(known.issuers)
        self.packs.show_packs(known.packs, known.makers)
        self._packs_count = len(known.packs)
        self._show_chips()
        self._search()

    _packs_count = 0

    def _show_chips(self) -> None:
        named = [
            (Shown.COUNTED.value, self.tr("On your lists"), self.model.count(Shown.COUNTED)),
            (Shown.TESTS.value, self.tr("For tests"), self.model.count(Shown.TESTS)),
            (Shown.REMOVED.value, self.tr("Removed"), self.model.count(Shown.REMOVED)),
            (_PACKS, self.tr("Trust packs"), self._packs_count),
        ]
        self.chips.show_chips(
            [(key, f"{words}  {number(n)}", f"{words}: {n}") for key, words, n in named]
        )

    @Slot()
    def _search(self) -> None:
        current = self.chips.current
        self._stack.setCurrentIndex(1 if current == _PACKS else 0)
        if current in ("", _PACKS):
            return
        self.model.look_for(self.search.text(), Shown(current))
        is_empty = self.model.rowCount() == 0
        self.list.setVisible(not is_empty)
        self._nothing.setVisible(is_empty)
        self._show_current()

    @Slot()
    def _show_current(self) -> None:
        issuer = self.list.current()
        may_change = issuer is not None and self.shell.session is not None
        self.change_button.setEnabled(may_change)
        is_removed = issuer is not None and issuer.is_removed
        self.change_button.setText(
            self.tr("Put it back") if is_removed else self.tr("Take it off my lists")
        )
        self._about.setText(self._words_about(issuer))

    def _words_about(self, issuer: KnownIssuer | None) -> str:
        if issuer is None:
            return self.tr("Mark an issuer to read more about it.")
        parts = (issuer.location, issuer.website, issuer.id)
        return "\n".join(isolated(part, limit=160) for part in parts if part)

    # Issuers

    @Slot()
    def _change_issuer(self) -> None:
        issuer = self.list.current()
        if issuer is not None:
            self._set_removed(issuer, is_removed=not issuer.is_removed)

    def _set_removed(self, issuer: KnownIssuer, *, is_removed: bool) -> None:
        self._changed_issuer, self._was_removed = issuer, is_removed
        now = self.shell.now()
        on_vault(
            self,
            self.tr("Saving…"),
            lambda s: set_issuer_removed(s, issuer.id, now, is_removed=is_removed),
            self._issuer_changed,
        )

    _was_removed = False

    @Slot(object)
    def _issuer_changed(self, session: Session) -> None:
        self._take_session(session)
        issuer = self._changed_issuer
        if issuer is None:
            return
        was_removed = self._was_removed
        self.show_notice(lambda: self._issuer_notice(issuer, was_removed=was_removed))

    def _issuer_notice(self, issuer: KnownIssuer, *, was_removed: bool) -> Notice:
        name = isolated(issuer_line(issuer), limit=80)
        if not was_removed:
            return self.recheck.offered(self.tr("{name} is back.").format(name=name))
        return Notice(
            title=self.tr("{name} no longer counts as known.").format(name=name),
            text=self.tr("Items show it after they are checked again."),
            action=self.tr("Undo"),
            on_action=self._undo_issuer,
        )

    @Slot()
    def _undo_issuer(self) -> None:
        if self._changed_issuer is not None:
            self._set_removed(self._changed_issuer, is_removed=not self._was_removed)

    # Trust packs

    @Slot()
    def _ask_for_pack(self) -> None:
        self.shell.file_dialogs.ask_open(
            self, self.tr("Which trust pack?"), self._open_pack, filters=(self._filter(),)
        )

    def _filter(self) -> str:
        return self.tr("Trust packs (*.json)")

    def _open_pack(self, paths: tuple[Path, ...]) -> None:
        if paths:
            self.shell.navigate(PageName.TRUST_PACK, path=paths[0])

    @Slot(object)
    def _remove_pack(self, pack: ImportedPack) -> None:
        now = self.shell.now()

        def remove(session: Session) -> _PackGone:
            content = pack_bytes_of(session, pack.pack_id)
            after = remove_pack(session, pack.pack_id, now=now)
            return _PackGone(session=after, pack=pack, content=content)

        on_vault(self, self.tr("Removing the trust pack…"), remove, self._pack_removed)

    @Slot(object)
    def _pack_removed(self, gone: _PackGone) -> None:
        self._gone = gone
        self._take_session(gone.session)
        name = isolated(gone.pack.name, limit=80)
        self.show_notice(
            lambda: Notice(
                title=self.tr("“{name}” removed.").format(name=name),
                text=self.tr("What it alone told is no longer known."),
                action=self.tr("Undo"),
                on_action=self._undo_pack,
            )
        )

    @Slot()
    def _undo_pack(self) -> None:
        gone, now = self._gone, self.shell.now()
        if gone is not None:
            on_vault(
                self,
                self.tr("Taking it in…"),
                lambda s: import_trust_pack(
                    s, gone.content, now=now, is_vouched_for=gone.pack.is_vouched_for
                ),
                self._take_session,
            )

    @Slot(object)
    def _withdraw(self, maker: ApprovedKey) -> None:
        def withdraw(session: Session) -> ApprovedKey:
            withdraw_maker(session, maker.key)
            return maker

        on_vault(self, self.tr("Saving…"), withdraw, self._withdrawn)

    @Slot(object)
    def _withdrawn(self, maker: ApprovedKey) -> None:
        self._load()
        name = isolated(maker.name, limit=80)
        self.show_notice(
            lambda: Notice(
                title=self.tr("{name} is approved no more.").format(name=name),
                text=self.tr(
                    "What was taken in stays. You are asked again about the next trust pack."
                ),
            )
        )

    @Slot(object)
    def _take_session(self, session: Session) -> None:
        self.shell.open_session(session)
        self.shell.vault_changed.emit(knowledge_changed(), self)
        self._load()

    # Layout

    def _connect(self) -> None:
        self.primary_button.clicked.connect(self._ask_for_pack)
        self.search.textChanged.connect(self._search)
        self.chips.picked.connect(self._search)
        self.list.picked.connect(self._show_current)
        self.list.delete_pressed.connect(self._change_issuer)
        self.change_button.clicked.connect(self._change_issuer)
        self.packs.removed.connect(self._remove_pack)
        self.packs.withdrawn.connect(self._withdraw)

    def _place_widgets(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(Space.MEDIUM)
        foot.addWidget(self._about, 1)
        foot.addWidget(self.change_button, 0, Qt.AlignmentFlag.AlignTop)
        issuers = QWidget()
        column = QVBoxLayout(issuers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self._nothing)
        column.addLayout(foot)
        packs = QScrollArea()
        packs.setWidgetResizable(True)
        packs.setFrameShape(QFrame.Shape.NoFrame)
        packs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        packs.setWidget(self.packs)
        self._stack.addWidget(issuers)
        self._stack.addWidget(packs)
        self.content.setSpacing(Space.MEDIUM)
        self.content.addWidget(self._intro)
        self.content.addWidget(self.chips)
        self.content.addWidget(self._stack, 1)


def _known_here() -> _Known:
    return _Known(issuers=list_known_issuers(knowledge_without_backpack()), packs=())


def _known_to(session: Session) -> _Known:
    return _Known(
        issuers=list_known_issuers(session.knowledge),
        packs=list_packs(session),
        makers=approved_makers(session),
    )
