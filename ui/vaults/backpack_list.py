"""The list of backpacks on this computer: short names and dates, never a person's name."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import moment_of
from ui.theme.look import look
from ui.theme.tokens import TOUCH
from wallet.session.listing import VaultListing, short_name

_MOST_ROWS = 5  # shown at once; more scroll


class BackpackList(QListWidget):
    """``picked`` carries the listing that is current now; ``entered`` comes with Enter."""

    picked = Signal(object)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listings: tuple[VaultListing, ...] = ()
        self.setProperty("kind", "rows")
        self.setUniformItemSizes(True)
        self.currentRowChanged.connect(self._pick)
        self.itemActivated.connect(self.entered)
        self.retranslate()

    def show_backpacks(self, listings: tuple[VaultListing, ...]) -> None:
        """Show these, the first one current; the current one stays where it is still there."""
        had = self.current
        self._listings = listings
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        for listing in listings:
            self.addItem(QListWidgetItem(self._words(listing)))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        rows = [row for row, listing in enumerate(listings) if had and listing.id == had.id]
        self.setCurrentRow(rows[0] if rows else 0)
        self._fit()

    @property
    def current(self) -> VaultListing | None:
        """The backpack to be opened, or None."""
        row = self.currentRow()
        return self._listings[row] if 0 <= row < len(self._listings) else None

    def retranslate(self) -> None:
        """Renew the words."""
        describe(self, self.tr("Backpacks on this computer"))
        for row, listing in enumerate(self._listings):
            self.item(row).setText(self._words(listing))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._fit()

    def _words(self, listing: VaultListing) -> str:
        name = short_name(listing.id)
        if not listing.is_readable:
            return self.tr("{name}, cannot be read").format(name=name)
        used = moment_of(listing.changed_at)
        if listing.is_practice:
            return self.tr("Practice backpack {name}, last used {moment}").format(
                name=name, moment=used
            )
        return self.tr("Backpack {name}, last used {moment}").format(name=name, moment=used)

    def _fit(self) -> None:
        height = max(look().scaled(28), TOUCH)
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, height))
        rows = min(max(self.count(), 1), _MOST_ROWS)
        self.setFixedHeight(rows * height + 2 * self.frameWidth() + 6)

    def _pick(self, row: int) -> None:
        if 0 <= row < len(self._listings):
            self.picked.emit(self._listings[row])
