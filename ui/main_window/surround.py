"""What stands around the pages: the rail beside them and the header over them.

Both are made when the first page that does not stand alone is shown: the welcome and the lock
screen show neither, and their buttons cost a fifth of the time to the first picture.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.main_window.header import Header
from ui.main_window.rail import Rail
from ui.showing.shell import PageName


class Surround(QWidget):
    """Holds the pages, the rail and the header, and knows which of them are seen."""

    place_chosen = Signal(object)
    searched = Signal(str)
    lock_asked = Signal()

    def __init__(self, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around: tuple[Rail, Header] | None = None
        self._place: PageName | None = None
        self._is_alone = False
        self._is_open = False
        self._is_practice = False
        self._is_narrow = False
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._right = QVBoxLayout()
        self._right.setSpacing(0)
        self._right.addWidget(pages, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._right, 1)

    @property
    def rail(self) -> Rail:
        """The rail, made now where it is not there yet."""
        return self._made()[0]

    @property
    def header(self) -> Header:
        """The header, made now where it is not there yet."""
        return self._made()[1]

    def make_room_for(self, *, stands_alone: bool) -> None:
        """Hear that a page will be added: Tab goes through the rail and the header before it."""
        if not stands_alone:
            self._made()

    def show_place(self, place: PageName, *, stands_alone: bool) -> None:
        """Hear which page is shown."""
        self._place, self._is_alone = place, stands_alone
        self._show()

    def set_backpack(self, *, is_open: bool, is_practice: bool) -> None:
        """Hear whether a backpack is open, and whether it is for practice."""
        self._is_open, self._is_practice = is_open, is_practice
        self._show()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show icons only, or icons and words."""
        self._is_narrow = is_narrow
        if self._around is not None:
            self._around[0].set_narrow(is_narrow)

    def show_search(self, text: str) -> None:
        """Show what is looked for now."""
        if self._around is not None:
            self._around[1].show_search(text)

    def _made(self) -> tuple[Rail, Header]:
        if self._around is None:
            rail, header = self._around = Rail(), Header()
            rail.set_narrow(self._is_narrow)
            rail.chosen.connect(self.place_chosen)
            header.searched.connect(self.searched)
            header.lock_asked.connect(self.lock_asked)
            # Before they have a parent, so that neither is ever a window of its own.
            rail.hide()
            header.hide()
            self._row.insertWidget(0, rail)
            self._right.insertWidget(0, header)
            self._show()
        return self._around

    def _show(self) -> None:
        if self._around is None:
            return
        rail, header = self._around
        if self._place is not None:
            rail.show_place(self._place)
        rail.set_has_backpack(self._is_open)
        rail.setVisible(not self._is_alone)
        header.set_backpack(
            is_open=self._is_open and not self._is_alone, is_practice=self._is_practice
        )
