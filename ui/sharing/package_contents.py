"""The files of a package, each with its size and to be opened in place, before it leaves."""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.accessible.tab_order import tab_through
from ui.background.lanes import Lane
from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.sharing.exact_text import ExactText
from ui.showing.file_pages import FilePages
from ui.showing.fold import Fold
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.session.package_contents import InsideFile, files_inside, read_inside

# A file in which this stands is no text.
_NUL = b"\x00"


class PackageContents(QWidget):
    """Lists what a package holds; pages and pictures are drawn on ``lane``."""

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._package = b""
        self.folds: list[InsideFold] = []
        self._count = PlainLabel()
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._count)
        column.addLayout(self._column)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The heads of the files, in the order in which Tab goes through them."""
        return tuple(fold.button for fold in self.folds)

    def show_package(self, package: bytes) -> None:
        """Show the files of ``package``; ``b""`` for none.

        They are made after all that stands under them: whoever shows them puts ``stops`` in order.
        """
        if package == self._package:
            return
        self._package = package
        clear_layout(self._column)
        self.folds = []
        for file in files_inside(package) if package else ():
            fold = InsideFold(package, file, self._lane)
            self.folds.append(fold)
            self._column.addWidget(fold)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._count.setText(self.tr("%n file(s) leave in it:", "", len(self.folds)))


class InsideFold(Fold):
    """One file: its name and size; what is in it is taken out and shown when it is opened."""

    def __init__(
        self, package: bytes, file: InsideFile, lane: Lane, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._package = package
        self._file = file
        self._lane = lane
        self.shown: ExactText | FilePages | None = None
        self._say()
        self.toggled.connect(self._open)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        name = isolated(self._file.name, limit=120)
        self.set_title(f"{name} · {size(self._file.size)}")

    @Slot(bool)
    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if not is_open or self.shown is not None:
            return
        stops: tuple[QWidget, ...]
        content = read_inside(self._package, self._file.name)
        if _is_text(content):
            shown = ExactText(isolated(self._file.name, limit=120))
            shown.show_bytes(content)
            self.shown, stops = shown, (shown.editor,)
        else:
            pages = FilePages(self._lane)
            pages.show_file(content)
            self.shown, stops = pages, (pages.before_button, pages.next_button, pages.text)
        self.body.addWidget(self.shown)
        # What is in a file comes before the next file.
        tab_through((self.button, *stops))


def _is_text(content: bytes) -> bool:
    if _NUL in content or content.startswith(b"%PDF"):
        return False
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
