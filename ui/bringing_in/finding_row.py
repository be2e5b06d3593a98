"""One found item: a row that opens, how it stands to the backpack, and the decision about it."""

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.accessible.naming import describe
from ui.background.lanes import Lane
from ui.bringing_in.sentences import relation_sentence, signer_of
from ui.messages.record_names import keeping_name
from ui.showing.buttons import Button
from ui.showing.item_pane import ShownItem
from ui.showing.item_row import ItemRow
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from wallet.model.finding import Finding
from wallet.model.record import Keeping
from wallet.session.bringing_in import describe_finding

_KEYS = {Keeping.CURRENT: "K", Keeping.HISTORY: "H", Keeping.BROKEN: "K"}


class Decided(StrEnum):
    """What became of a found item."""

    OPEN = "open"
    KEPT = "kept"
    DISCARDED = "discarded"


class FindingRow(ItemRow):
    """``keep_asked`` carries the finding's id and a Keeping; the other signals the id.

    Keys: K keeps, H keeps as history, D discards.
    """

    keep_asked = Signal(str, object)
    discard_asked = Signal(str)
    undo_asked = Signal(str)

    def __init__(self, finding: Finding, lane: Lane, parent: QWidget | None = None) -> None:
        self.finding = finding
        self.decided = Decided.OPEN
        self._keeping = Keeping.CURRENT
        self._relation = PlainLabel(role="bold")
        self._became = PlainLabel(role="bold")
        self.keep_buttons = {keeping: Button() for keeping in finding.may_keep}
        self.discard_button = Button(kind="quiet")
        self.undo_button = Button(icon_name=IconName.UNDO_2)
        super().__init__(
            ShownItem(
                description=describe_finding(finding),
                report=finding.report,
                signer=signer_of(finding),
                is_practice=finding.summary.is_practice,
            ),
            lane,
            parent,
        )
        for label in (self._relation, self._became):
            self.notes.addWidget(label)
        for keeping, button in self.keep_buttons.items():
            button.setProperty("keeping", keeping.value)
            button.clicked.connect(self._keep)
        self.discard_button.clicked.connect(self._discard)
        self.undo_button.clicked.connect(self._undo)
        for button in (*self.keep_buttons.values(), self.discard_button, self.undo_button):
            self.add_act(button)
        self.show_decided(Decided.OPEN)

    def show_decided(self, decided: Decided, keeping: Keeping = Keeping.CURRENT) -> None:
        """Show what became of it; what is decided folds to one line with Undo."""
        self.decided, self._keeping = decided, keeping
        is_open = decided is Decided.OPEN
        self.show_words(is_open=is_open)
        for button in (self.discard_button, *self.keep_buttons.values()):
            button.setVisible(is_open)
        self._relation.setVisible(is_open and bool(self._relation.text()))
        self._became.setVisible(not is_open)
        self.undo_button.setVisible(not is_open)
        self._say_what_became()

    def first_focus(self) -> QWidget:
        """Where the keyboard stands in this row."""
        return self.fold if self.decided is Decided.OPEN else self.undo_button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """K, H and D decide while the row has the keyboard."""
        keeping = {
            Qt.Key.Key_K.value: next(iter(self.keep_buttons), None),
            Qt.Key.Key_H.value: Keeping.HISTORY,
        }.get(event.key())
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if not is_plain or self.decided is not Decided.OPEN:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_D.value:
            self._discard()
        elif keeping in self.keep_buttons:
            self.keep_asked.emit(self.finding.id, keeping)
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        super()._say()
        title = self.title
        self._relation.setText(relation_sentence(self.finding.relation))
        self._relation.setVisible(self.decided is Decided.OPEN and bool(self._relation.text()))
        for keeping, button in self.keep_buttons.items():
            words = keeping_name(keeping)
            button.setText(words)
            button.setToolTip(self.tr("{act} ({key})").format(act=words, key=_KEYS[keeping]))
            describe(button, self.tr("{act}: {title}").format(act=words, title=title))
        self.discard_button.setText(self.tr("Discard"))
        self.discard_button.setToolTip(self.tr("Discard (D)"))
        describe(self.discard_button, self.tr("Discard: {title}").format(title=title))
        self.undo_button.setText(self.tr("Undo"))
        describe(self.undo_button, self.tr("Undo: {title}").format(title=title))
        self._say_what_became()

    @Slot()
    def _keep(self) -> None:
        sender = self.sender()
        if isinstance(sender, Button):
            self.keep_asked.emit(self.finding.id, Keeping(sender.property("keeping")))

    @Slot()
    def _discard(self) -> None:
        self.discard_asked.emit(self.finding.id)

    @Slot()
    def _undo(self) -> None:
        self.undo_asked.emit(self.finding.id)

    def _say_what_became(self) -> None:
        if self.decided is Decided.DISCARDED:
            self._became.setText(self.tr("Discarded"))
            return
        self._became.setText(
            {
                Keeping.CURRENT: self.tr("Kept in your backpack"),
                Keeping.HISTORY: self.tr("Kept as history"),
                Keeping.BROKEN: self.tr("Kept as “Changed or broken”"),
            }[self._keeping]
        )
