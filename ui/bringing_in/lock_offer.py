"""A bundle of another app that is locked: its password is asked for here, and kept nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.page import Page
from ui.showing.secrets import SecretField
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.errors import Reason, WalletError
from wallet.model.finding import Findings
from wallet.session.gathering import Incoming


class LockOffer(QFrame):
    """A card on ``page``; ``unlocked`` carries what came out of one bundle."""

    unlocked = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._waiting: tuple[Incoming, ...] = ()
        self._opened: frozenset[str] = frozenset()
        self.setProperty("kind", "card")
        self.heading = PlainLabel(role="strong")
        self.text = PlainLabel(role="quiet")
        self.password = SecretField()
        self.password.changed.connect(self._allow)
        self.password.entered.connect(self._open)
        self.open_button = Button(icon_name=IconName.LOCK_OPEN)
        self.open_button.clicked.connect(self._open)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self.password, 1)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()
        self._allow("")

    def offer(self, findings: Findings, incoming: Sequence[Incoming]) -> None:
        """Ask for the password of each locked bundle among ``incoming``, one after another."""
        locked = {one.name for one in findings.not_read if one.reason is Reason.BUNDLE_LOCKED}
        self._waiting = tuple(
            one for one in incoming if one.name in locked and one.name not in self._opened
        )
        self.retranslate()
        self.setVisible(bool(self._waiting))

    def retranslate(self) -> None:
        """Set every text."""
        name = isolated(self._waiting[0].name, limit=80) if self._waiting else ""
        self.heading.setText(self.tr("{name} is locked.").format(name=name))
        self.text.setText(
            self.tr(
                "Type the password you chose in the app it comes from. It is used once, here, and "
                "not kept."
            )
        )
        words = self.tr("Password of the file")
        self.password.set_words(words)
        self.password.field.setPlaceholderText(words)
        self.open_button.setText(self.tr("Open it"))

    @Slot(str)
    def _allow(self, text: str) -> None:
        self.open_button.setEnabled(bool(text))

    @Slot()
    def _open(self) -> None:
        from wallet.session.unlocking_bundles import Unlocked, unlock_bundle  # noqa: PLC0415

        session, password = self._page.shell.session, self.password.text
        if session is None or not self._waiting or not password:
            return
        locked, contexts = self._waiting[0], session.knowledge.contexts

        def work(cancellation: Cancellation) -> tuple[Incoming, Unlocked]:
            return locked, unlock_bundle(locked, password, contexts, watch=cancellation)

        words = self.tr("Opening the locked file…")
        lane = self._page.shell.lanes.work
        self._page.start(lane, words, work, self._done, failed=self._failed)

    @Slot(object)
    def _done(self, opened: "tuple[Incoming, object]") -> None:
        locked, unlocked = opened
        self.password.clear()
        self._opened |= {locked.name}
        self.hide()
        self.unlocked.emit(unlocked)

    @Slot(object)
    def _failed(self, error: WalletError) -> None:
        self._page.show_error(error)
        self.password.setFocus()
