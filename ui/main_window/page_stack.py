"""The pages themselves and the way back: one page at a time, built when first shown."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.accessible.naming import announce
from ui.main_window.pages import PAGES, ROOTS, find_page, make_page
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A page shown, and with what."""

    page: PageName
    arguments: Mapping[str, object] = field(default_factory=dict)


class PageStack(QStackedWidget):
    """Shows pages and remembers the way back.

    ``made`` hands over a page before it is added, ``shown`` tells which page is shown now.
    """

    made = Signal(object)
    shown = Signal(object)

    def __init__(
        self,
        shell: Shell,
        table: Mapping[PageName, str] = PAGES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._table = table
        self._pages: dict[PageName, Page] = {}
        self._way: list[Visit] = []
        self._awaited: list[PageName] = []

    @property
    def current(self) -> PageName | None:
        """The page shown now."""
        return self._way[-1].page if self._way else None

    @property
    def page(self) -> Page | None:
        """The page shown now, as the widget it is."""
        return self._pages.get(self._way[-1].page) if self._way else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return len(self._way) > 1

    def show_page(self, visit: Visit) -> None:
        """Go to a page. Roots start a new way; the page already shown is opened again.

        What was said on an earlier visit is no news any more; going back leaves it there.
        """
        known = self._pages.get(visit.page)
        if known is not None and self.current is not visit.page:
            known.notices.clear()
        if visit.page in ROOTS:
            self._way = [visit]
        elif self.current is visit.page:
            self._way[-1] = visit
        else:
            self._way.append(visit)
        self._enter(visit)

    def prepare(self, name: PageName) -> None:
        """Import and build a page in the next turns of the event loop, to be shown later."""
        self._awaited.append(name)
        QTimer.singleShot(0, self._import_awaited)

    @Slot()
    def _import_awaited(self) -> None:
        for name in self._awaited:
            find_page(name, self._table)
        # Short steps rather than one long one: the window answers in between.
        QTimer.singleShot(0, self._build_awaited)

    @Slot()
    def _build_awaited(self) -> None:
        for name in self._awaited:
            self._built(name)
        QTimer.singleShot(0, self._prepare_awaited)

    @Slot()
    def _prepare_awaited(self) -> None:
        while self._awaited:
            page = self._built(self._awaited.pop(0))
            if page is not self.currentWidget():
                page.resize(self.size())
                page.prepare()

    def go_back(self) -> bool:
        """Go to the page before this one; False where there is none."""
        if not self.can_go_back:
            return False
        self._way.pop()
        self._enter(self._way[-1])
        return True

    def unfinished(self) -> "tuple[Callable[[Session], None], ...]":
        """Return what keeps what was begun on any page, to be run before the backpack closes."""
        begun = []
        for page in self._pages.values():
            # A page that fails loses its own draft; the backpack still closes, with the others.
            with suppress(Exception):
                begun.append(page.unfinished())
        return tuple(keep for keep in begun if keep is not None)

    def forget(self) -> None:
        """Drop every page and the way: nothing of a closed backpack stays."""
        self._way, self._awaited = [], []
        for page in self._pages.values():
            page.drop_work()
            self.removeWidget(page)
            page.deleteLater()
        self._pages = {}

    def _enter(self, visit: Visit) -> None:
        before = self.currentWidget()
        page = self._built(visit.page)
        if isinstance(before, Page) and before is not page:
            before.left()
        page.set_can_go_back(self.can_go_back)
        self.setCurrentWidget(page)
        page.opened(**visit.arguments)
        self._focus(page)
        announce(page, page.accessibleName())
        self.shown.emit(visit.page)

    def _built(self, name: PageName) -> Page:
        page = self._pages.get(name)
        if page is None:
            page = make_page(name, self._shell, self._table)
            self._pages[name] = page
            self.made.emit(page)
            self.addWidget(page)
        return page

    def _focus(self, page: Page) -> None:
        first = page.first_focus()
        if first is not None:
            first.setFocus()
        else:
            page.setFocus()
