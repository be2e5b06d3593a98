"""What stands under More: choosing all, checking again, bundles, what was deleted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from ui.messages.dates import number
from ui.messages.outside_text import clean
from ui.showing.text import menu_text, plain_tooltip
from ui.theme.icons import IconName, icon
from wallet.model.record import Bundle

_USE, _FORGET = "use", "forget"


class MoreMenu(QObject):
    """Fills a menu; each signal asks for what its name says."""

    add_asked = Signal()
    all_asked = Signal()
    check_asked = Signal()
    deleted_asked = Signal()
    zip_asked = Signal()
    bundle_asked = Signal(object)
    bundle_unwanted = Signal(object)

    def __init__(self, menu: QMenu, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._menu = menu
        self._bundles: tuple[Bundle, ...] = ()
        self._offer: tuple[tuple[Bundle, ...], int, int, str] | None = None
        self._pictured: list[tuple[QAction, IconName]] = []
        menu.aboutToShow.connect(self._draw)
        menu.triggered.connect(self._act)

    def fill(self, bundles: Sequence[Bundle], *, chosen: int, deleted: int) -> None:
        """Say what can be done with ``chosen`` items, and what ``bundles`` there are."""
        # The words are part of it: another language, other words.
        offer = (tuple(bundles), chosen, deleted, self.tr("Choose all shown"))
        if offer == self._offer:
            return
        self._offer = offer
        self._bundles = tuple(bundles)
        menu = self._menu
        menu.clear()
        words = self.tr("Check all items again")
        if chosen:
            words = self.tr("Check the %n chosen items again", "", chosen)
        self._pictured = []
        own = self._pictured_as(IconName.PLUS, menu.addAction(self.tr("Add something you have…")))
        own.triggered.connect(self.add_asked)
        menu.addSeparator()
        everything = self._pictured_as(
            IconName.LIST_CHECKS, menu.addAction(self.tr("Choose all shown"))
        )
        everything.triggered.connect(self.all_asked)
        check = self._pictured_as(IconName.REFRESH_CW, menu.addAction(words))
        check.triggered.connect(self.check_asked)
        words = self.tr("Save all items as a zip…")
        if chosen:
            words = self.tr("Save the %n chosen items as a zip…", "", chosen)
        packed = self._pictured_as(IconName.DOWNLOAD, menu.addAction(words))
        packed.triggered.connect(self.zip_asked)
        menu.addSeparator()
        self._add_bundles()
        words = self.tr("Recently deleted: {count}").format(count=number(deleted))
        gone = self._pictured_as(IconName.TRASH_2, menu.addAction(words))
        gone.triggered.connect(self.deleted_asked)

    def _add_bundles(self) -> None:
        if not self._bundles:
            return
        menu = self._menu
        for place, bundle in enumerate(self._bundles):
            words = self.tr("Choose bundle “{name}” (%n items)", "", len(bundle.record_ids))
            action = self._pictured_as(
                IconName.PACKAGE, menu.addAction(words.format(name=_menu_name(bundle.name)))
            )
            action.setData((_USE, place))
        submenu = self._menu.addMenu(self.tr("Delete a bundle"))
        for place, bundle in enumerate(self._bundles):
            action = submenu.addAction(_menu_name(bundle.name))
            action.setData((_FORGET, place))
        for action in (*self._menu.actions(), *submenu.actions()):
            # Qt makes a tooltip of an action's words, and reads mark-up in it.
            action.setToolTip(plain_tooltip(action.text().replace("&&", "&")))
        self._menu.addSeparator()

    def _pictured_as(self, icon_name: IconName, action: QAction) -> QAction:
        self._pictured.append((action, icon_name))
        return action

    @Slot()
    def _draw(self) -> None:
        """Give the icons once the menu is opened: they take longer to draw than to read a list."""
        for action, icon_name in self._pictured:
            action.setIcon(icon(icon_name))

    @Slot(QAction)
    def _act(self, action: QAction) -> None:
        what, place = action.data() or ("", 0)
        if what == _USE:
            self.bundle_asked.emit(self._bundles[place])
        elif what == _FORGET:
            self.bundle_unwanted.emit(self._bundles[place])


def _menu_name(name: str) -> str:
    return menu_text(clean(name, keeps_lines=False, limit=60))
