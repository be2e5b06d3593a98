"""The bar under the list while something is chosen: what to do with it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.showing.buttons import Button, IconButton
from ui.showing.flow_layout import FlowLayout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space


class ChoiceBar(QFrame):
    """Says how many are chosen; each signal asks for what its name says.

    ``named`` carries the name of a bundle to save the choice as.
    """

    share_asked = Signal()
    export_asked = Signal()
    delete_asked = Signal()
    restore_asked = Signal()
    none_asked = Signal()
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._hidden, self._is_narrow = 0, 0, False
        self.setProperty("kind", "bar")
        self.count_label = PlainLabel(role="bold", wraps=False)
        self.share_button = Button(kind="primary", icon_name=IconName.SEND)
        self.restore_button = Button(kind="primary", icon_name=IconName.UNDO_2)
        self.export_button = Button(icon_name=IconName.DOWNLOAD)
        self.bundle_button = Button(icon_name=IconName.PACKAGE)
        self.delete_button = Button(kind="danger", icon_name=IconName.TRASH_2)
        self.none_button = IconButton(IconName.X)
        self.share_button.clicked.connect(self.share_asked)
        self.restore_button.clicked.connect(self.restore_asked)
        self.export_button.clicked.connect(self.export_asked)
        self.bundle_button.clicked.connect(self._ask_name)
        self.delete_button.clicked.connect(self.delete_asked)
        self.none_button.clicked.connect(self.none_asked)
        self._actions = self._make_actions()
        self.name_field = QLineEdit()
        self.name_field.setMaxLength(80)
        self.name_field.returnPressed.connect(self._name)
        self.save_button = Button(kind="primary")
        self.save_button.clicked.connect(self._name)
        self.cancel_button = Button(kind="quiet")
        self.cancel_button.clicked.connect(self.end_naming)
        self._name_label = PlainLabel(role="bold", wraps=False)
        self._naming = self._make_naming()
        self._naming.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.SMALL, Space.LARGE, Space.SMALL)
        column.addWidget(self._actions)
        column.addWidget(self._naming)
        self.retranslate()
        self.hide()

    def show_choice(self, count: int, hidden: int, *, is_deleted: bool) -> None:
        """Show the bar for ``count`` chosen items, of which ``hidden`` are not in sight."""
        has_changed = (count, hidden) != (self._count, self._hidden)
        self._count, self._hidden = count, hidden
        for button in (
            self.share_button,
            self.export_button,
            self.bundle_button,
            self.delete_button,
        ):
            button.setVisible(not is_deleted)
        self.restore_button.setVisible(is_deleted)
        self._say_count()
        if not count:
            self.end_naming()
        self.setVisible(count > 0)
        if has_changed and count:
            announce(self, self.count_label.text())

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a property's setter
        """Let all but the first button show icons only; their words stay in the tooltips."""
        if is_narrow is not self._is_narrow:
            self._is_narrow = is_narrow
            self._name_label.setVisible(not is_narrow)
            self.retranslate()

    @property
    def is_naming(self) -> bool:
        """Whether a name is being asked for."""
        return not self._naming.isHidden()

    @Slot()
    def end_naming(self) -> None:
        """Ask for no name any more."""
        had_focus = self.name_field.hasFocus()
        self._naming.hide()
        self._actions.show()
        if had_focus:
            self.bundle_button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up naming."""
        if event.key() == Qt.Key.Key_Escape and self.is_naming:
            self.end_naming()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Renew the words."""
        self.share_button.setText(self.tr("Share"))
        self.share_button.setToolTip(self.tr("Share the chosen items (Ctrl+S)"))
        self.restore_button.setText(self.tr("Bring back"))
        self.export_button.setToolTip(self.tr("Save the original files in a folder"))
        self._name_button(self.export_button, self.tr("Export"))
        self.bundle_button.setToolTip(self.tr("Keep this choice under a name, to use it again"))
        self._name_button(self.bundle_button, self.tr("Save as bundle"))
        self.delete_button.setToolTip(self.tr("Delete the chosen items (Del)"))
        self._name_button(self.delete_button, self.tr("Delete"))
        self.none_button.set_words(self.tr("Choose none"))
        self.save_button.setText(self.tr("Save bundle"))
        self.cancel_button.setText(self.tr("Cancel"))
        self._name_label.setText(self.tr("Name of the bundle"))
        example = self.tr("For example: Job fair in May")
        self.name_field.setPlaceholderText(
            self.tr("Name of the bundle") if self._is_narrow else example
        )
        describe(self.name_field, self.tr("Name of the bundle"))
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _ask_name(self) -> None:
        self._actions.hide()
        self._naming.show()
        self.name_field.clear()
        self.name_field.setFocus()

    @Slot()
    def _name(self) -> None:
        name = " ".join(self.name_field.text().split())
        if name:
            self.named.emit(name)
            self.end_naming()

    def _name_button(self, button: Button, words: str) -> None:
        button.setText("" if self._is_narrow else words)
        describe(button, words, button.toolTip())

    def _say_count(self) -> None:
        words = self.tr("%n chosen", "", self._count)
        if self._hidden:
            words += " " + self.tr("(%n not in sight)", "", self._hidden)
        self.count_label.setText(words)
        self.setAccessibleName(words)

    def _make_actions(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (
            self.share_button,
            self.restore_button,
            self.export_button,
            self.bundle_button,
            self.delete_button,
        ):
            flow.addWidget(button)
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        row.addWidget(self.count_label)
        row.addWidget(buttons, 1)
        row.addWidget(self.none_button, 0, Qt.AlignmentFlag.AlignTop)
        return held

    def _make_naming(self) -> QWidget:
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._name_label)
        row.addWidget(self.name_field, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.cancel_button)
        return held
