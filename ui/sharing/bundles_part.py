"""Bundles: a choice of items kept under a name, to be used again."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button, IconButton
from ui.showing.fold import Fold
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.record import Bundle


class BundlesPart(Fold):
    """The bundles and a field to name a new one.

    ``used`` and ``deleted`` carry a Bundle, ``saved`` the name for the items chosen now.
    """

    used = Signal(object)
    deleted = Signal(object)
    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bundles: tuple[Bundle, ...] = ()
        self._has_choice = False
        self._none = PlainLabel(role="quiet")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.HAIR)
        self.name = QLineEdit()
        self.name.setMaxLength(80)
        self.name.textChanged.connect(self._allow)
        self.name.returnPressed.connect(self._save)
        self.save_button = Button(icon_name=IconName.SAVE)
        self.save_button.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.name, 1)
        row.addWidget(self.save_button)
        self.body.addWidget(self._none)
        self.body.addLayout(self._rows)
        self.body.addLayout(row)
        self.retranslate()

    def show_bundles(self, bundles: tuple[Bundle, ...]) -> None:
        """Show the bundles there are."""
        self._bundles = bundles
        self._fill()

    def set_has_choice(self, has_choice: bool) -> None:  # noqa: FBT001 - a property's setter
        """Let a bundle be saved only while something is chosen."""
        self._has_choice = has_choice
        self._allow()

    def retranslate(self) -> None:
        """Renew the words."""
        self.name.setPlaceholderText(self.tr("Name, such as “Job fair”"))
        describe(self.name, self.tr("Name of a new bundle"))
        self.save_button.setText(self.tr("Save as bundle"))
        self._none.setText(
            self.tr("A bundle keeps what you choose here under a name, to use it again.")
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        clear_layout(self._rows)
        for bundle in self._bundles:
            self._rows.addWidget(self._row(bundle))
        self._none.setVisible(not self._bundles)
        self.set_title(
            self.tr("Bundles (%n)", "", len(self._bundles))
            if self._bundles
            else self.tr("Bundles")
        )
        self._allow()

    def _row(self, bundle: Bundle) -> QWidget:
        holder = QWidget()
        name = isolated(bundle.name, limit=80)
        count = self.tr("%n items", "", len(bundle.record_ids))
        use = Button(self.tr("Use"))
        describe(use, self.tr("Use the bundle {name}").format(name=name))
        use.clicked.connect(self._teller(self.used, bundle))
        delete = IconButton(IconName.TRASH_2)
        delete.set_words(self.tr("Delete the bundle {name}").format(name=name))
        delete.clicked.connect(self._teller(self.deleted, bundle))
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(PlainLabel(f"{name}  ·  {count}"), 1)
        row.addWidget(use)
        row.addWidget(delete)
        return holder

    def _teller(self, signal: SignalInstance, bundle: Bundle) -> Callable[[], None]:
        def tell() -> None:
            signal.emit(bundle)

        return tell

    @Slot()
    def _allow(self) -> None:
        self.save_button.setEnabled(self._has_choice and bool(self.name.text().strip()))

    @Slot()
    def _save(self) -> None:
        if self.save_button.isEnabled():
            self.saved.emit(self.name.text().strip())
            self.name.clear()
