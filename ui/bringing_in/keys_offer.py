"""Keys in another app's backup: offered, taken only when asked for, never by keeping items."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.found_key import FoundKey
from wallet.model.record import HolderKey, VaultChange


class KeysOffer(QFrame):
    """A card on ``page``; hidden while there is nothing to offer."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._keys: tuple[FoundKey, ...] = ()
        self.setProperty("kind", "card")
        self.heading = PlainLabel(role="strong")
        self.text = PlainLabel(role="quiet")
        self.take_button = Button(icon_name=IconName.KEY_ROUND)
        self.take_button.clicked.connect(self._take)
        self.leave_button = Button(kind="quiet")
        self.leave_button.clicked.connect(self._leave)
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self.take_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.heading)
        column.addWidget(self.text)
        column.addLayout(row)
        self.hide()

    def offer(self, keys: tuple[FoundKey, ...]) -> None:
        """Offer ``keys``, or nothing."""
        self._keys = keys
        self.retranslate()
        self.setVisible(bool(keys))

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("This backup also holds %n key(s).", "", len(self._keys)))
        names = sorted({isolated(key.label, limit=60) for key in self._keys if key.label})
        text = self.tr(
            "Items given to a key can be shown as yours only with that key. Take it if the backup "
            "is your own. Do so before you keep the items."
        )
        if names:
            text = self.tr("From the profile {names}.").format(names=", ".join(names)) + " " + text
        self.text.setText(text)
        self.take_button.setText(self.tr("Take the %n key(s)", "", len(self._keys)))
        self.leave_button.setText(self.tr("Leave the %n key(s)", "", len(self._keys)))

    @Slot()
    def _leave(self) -> None:
        self.offer(())

    @Slot()
    def _take(self) -> None:
        from wallet.session.moving_in import take_keys  # noqa: PLC0415 (on use)

        shell, keys = self._page.shell, self._keys
        session, now = shell.session, shell.now()
        if session is None:
            return

        def work(_cancellation: Cancellation) -> tuple[HolderKey, ...]:
            return take_keys(session, keys, now=now)

        words = self.tr("Taking the keys…")
        self._page.start(shell.lanes.vault, words, work, self._taken, may_cancel=False)

    @Slot(object)
    def _taken(self, taken: tuple[HolderKey, ...]) -> None:
        self.offer(())
        cause: QObject = self._page
        self._page.shell.vault_changed.emit(VaultChange(learner=True), cause)
        self._page.show_notice(
            Notice(
                title=self.tr("%n key(s) taken.", "", len(taken)),
                text=self.tr("You find them in the settings. The key that signs stays as it was."),
                tone=Tone.GOOD,
            )
        )
