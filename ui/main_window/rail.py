"""The rail: where one can go. Icon and word; icons only in a narrow window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.showing.buttons import Button
from ui.showing.shell import PageName
from ui.showing.text import PictureLabel, PlainLabel, set_plain_tooltip
from ui.theme.icons import IconName, app_picture
from ui.theme.look import look
from ui.theme.tokens import Space

_UPPER = (
    (PageName.BACKPACK, IconName.BACKPACK),
    (PageName.SHARE, IconName.SEND),
    (PageName.CHECK, IconName.SHIELD_CHECK),
    (PageName.HISTORY, IconName.HISTORY),
)
_LOWER = (
    (PageName.SETTINGS, IconName.SETTINGS),
    (PageName.HELP, IconName.CIRCLE_QUESTION_MARK),
)
# Pages that belong to a place of the rail without being it.
_HOME = {
    PageName.ITEM: PageName.BACKPACK,
    PageName.BRING_IN: PageName.BACKPACK,
    PageName.ADD: PageName.BACKPACK,
    PageName.COPY: PageName.BACKPACK,
    PageName.OWN_RECORD: PageName.BACKPACK,
    PageName.WELCOME: PageName.BACKPACK,
    PageName.CREATE: PageName.BACKPACK,
    PageName.UNLOCK: PageName.BACKPACK,
    PageName.RECOVER: PageName.BACKPACK,
    PageName.RESTORE: PageName.BACKPACK,
    PageName.CODES: PageName.SHARE,
    PageName.MY_CODE: PageName.SHARE,
    PageName.ISSUERS: PageName.SETTINGS,
    PageName.TRUST_PACK: PageName.SETTINGS,
    PageName.BACKUP: PageName.SETTINGS,
}
_WITH_BACKPACK = (PageName.SHARE, PageName.HISTORY)


class Rail(QFrame):
    """Buttons for the places of the window; ``chosen`` carries the PageName."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self._is_narrow = False
        self._buttons: dict[PageName, Button] = {}
        self._group = QButtonGroup(self)
        self._mark = PictureLabel()
        self._name = PlainLabel("Rucksack", "strong", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.LARGE)
        column.setSpacing(Space.HAIR)
        column.addLayout(self._brand())
        column.addSpacing(Space.LARGE)
        for page, icon_name in _UPPER:
            column.addWidget(self._button(page, icon_name))
        column.addStretch(1)
        for page, icon_name in _LOWER:
            column.addWidget(self._button(page, icon_name))
        self.retranslate()

    def show_place(self, page: PageName) -> None:
        """Mark the place that ``page`` belongs to."""
        button = self._buttons.get(_HOME.get(page, page))
        if button is not None:
            button.setChecked(True)

    def set_has_backpack(self, has_backpack: bool) -> None:  # noqa: FBT001 - a property's setter
        """Show the places that need an open backpack, or hide them."""
        for page in _WITH_BACKPACK:
            self._buttons[page].setVisible(has_backpack)

    def set_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a property's setter
        """Show icons only, or icons and words."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._name.setVisible(not is_narrow)
            self.retranslate()

    def button(self, page: PageName) -> Button:
        """Return the button that leads to ``page``."""
        return self._buttons[page]

    def retranslate(self) -> None:
        """Renew the words of the rail."""
        self.setAccessibleName(self.tr("Places"))
        for page, (word, tip) in self._words().items():
            button = self._buttons[page]
            button.setText("" if self._is_narrow else word)
            set_plain_tooltip(button, word if self._is_narrow else tip)
            describe(button, word, tip)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw_mark()

    def _words(self) -> dict[PageName, tuple[str, str]]:
        return {
            PageName.BACKPACK: (self.tr("Backpack"), self.tr("What you keep")),
            PageName.SHARE: (
                self.tr("Share"),
                self.tr("Hand items over (Ctrl+S)"),
            ),
            PageName.CHECK: (self.tr("Check"), self.tr("Check something you were given")),
            PageName.HISTORY: (self.tr("History"), self.tr("What you shared, when and with whom")),
            PageName.SETTINGS: (self.tr("Settings"), self.tr("Language, looks, locking and more")),
            PageName.HELP: (self.tr("Help"), self.tr("How things work (F1)")),
        }

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(Space.HAIR, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._mark)
        row.addWidget(self._name, 1)
        self._draw_mark()
        return row

    def _draw_mark(self) -> None:
        self._mark.setPixmap(app_picture(look().scaled(28), self.devicePixelRatioF()))

    def _button(self, page: PageName, icon_name: IconName) -> Button:
        button = Button(kind="rail", icon_name=icon_name)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(self._chooser(page))
        self._group.addButton(button)
        self._buttons[page] = button
        return button

    def _chooser(self, page: PageName) -> Callable[[], None]:
        def choose() -> None:
            self.chosen.emit(page)

        return choose
