"""Keys in another app's backup: offered, taken only when asked for, never by keeping items.

Those that were taken before are named as here, and not offered again.
"""

from PySide6.QtCore import QObject, Signal, Slot
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
    """A card on ``page``; hidden while no key was found. ``decided``: taken, or left."""

    decided = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._keys: tuple[FoundKey, ...] = ()
        self._here: tuple[FoundKey, ...] = ()
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

    def offer(self, keys: tuple[FoundKey, ...], here: tuple[FoundKey, ...] = ()) -> None:
        """Offer ``keys``, and name those that are ``here`` already."""
        self._keys, self._here = keys, here
        self.retranslate()
        self.take_button.setVisible(bool(keys))
        self.leave_button.setVisible(bool(keys))
        self.setVisible(bool(keys or here))

    def retranslate(self) -> None:
        """Set every text."""
        if self._keys:
            self._say_offer()
        else:
            self._say_here()
        self.take_button.setText(self.tr("Take the %n key(s)", "", len(self._keys)))
        self.leave_button.setText(self.tr("Leave the %n key(s)", "", len(self._keys)))

    def _say_offer(self) -> None:
        self.heading.setText(self.tr("This backup also holds %n key(s).", "", len(self._keys)))
        names = sorted({isolated(key.label, limit=60) for key in self._keys if key.label})
        text = self.tr(
            "Items given to a key can be shown as yours only with that key. Take it if the backup "
            "is your own. Do so before you keep the items."
        )
        if names:
            text = self.tr("From the profile {names}.").format(names=", ".join(names)) + " " + text
        if self._here:
            text += " " + self.tr("%n more key(s) of it are already here.", "", len(self._here))
        self.text.setText(text)

    def _say_here(self) -> None:
        count = len(self._here)
        self.heading.setText(self.tr("The %n key(s) in this backup are already here.", "", count))
        self.text.setText(self.tr("There is nothing to do. You find your keys in the settings."))

    @Slot()
    def _leave(self) -> None:
        self.offer((), self._here)
        self.decided.emit()

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
        self.decided.emit()
        cause: QObject = self._page
        self._page.shell.vault_changed.emit(VaultChange(learner=True), cause)
        self._page.show_notice(
            lambda: Notice(
                title=self.tr("%n key(s) taken.", "", len(taken)),
                text=self.tr("You find them in the settings. The key that signs stays as it was."),
                tone=Tone.GOOD,
            )
        )
