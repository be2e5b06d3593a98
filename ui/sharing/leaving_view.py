""" "What exactly leaves": the very bytes of the file, its name, size, check code, and pages.

Of a package the files inside are shown, each to be opened: its own bytes tell nobody anything.
"""

from PySide6.QtCore import QEvent, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QWidget

from ui.accessible.naming import describe
from ui.accessible.tab_order import tab_through
from ui.background.lanes import Lane
from ui.messages.dates import size
from ui.messages.outside_text import isolated
from ui.sharing.exact_text import ExactText
from ui.sharing.package_contents import PackageContents
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.sharing import PagePictures, SharedFile

_PACKAGE = "application/zip"


class LeavingView(Fold):
    """Folded until somebody wants to know; pages of files in a package are drawn on ``lane``."""

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shared: SharedFile | None = None
        self._check_code = ""
        self._pages: PagePictures | None = None
        self._facts = PlainLabel(role="small", is_selectable=True)
        self._text = ExactText()
        self.contents = PackageContents(lane)
        self._page_note = PlainLabel(role="small")
        self._page_holder = QWidget()
        self._page_flow = FlowLayout(self._page_holder, gap=Space.MEDIUM)
        for widget in (
            self._page_note,
            self._page_holder,
            self._facts,
            self.contents,
            self._text,
        ):
            self.body.addWidget(widget)
        self.toggled.connect(self._fill)
        self.retranslate()

    @property
    def text(self) -> str:
        """The file as it is shown, without the line breaks that only the view has."""
        return self._text.text

    @property
    def pages_shown(self) -> int:
        """How many pages are shown as pictures."""
        return len(self._pages.pages) if self._pages is not None else 0

    def show_file(self, shared: SharedFile | None, check_code: str = "") -> None:
        """Show ``shared``; None while it is being made."""
        self._shared, self._check_code = shared, check_code
        self._fill()

    def show_pages(self, pages: PagePictures | None) -> None:
        """Show the printed page as pictures; None where none is wanted."""
        self._pages = pages
        self._page_flow.clear()
        for number, page in enumerate(pages.pages if pages is not None else (), start=1):
            label = PlainLabel()
            image = QImage(
                page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888
            )
            picture = QPixmap.fromImage(image.copy())
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            label.setPixmap(picture)
            describe(label, self.tr("Picture of page {number}").format(number=number))
            self._page_flow.addWidget(label)
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_title(self.tr("What exactly leaves"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _fill(self) -> None:
        if not self.is_open:
            return
        shared = self._shared
        self._page_holder.setVisible(self.pages_shown > 0)
        self._page_note.setVisible(self._pages is not None)
        if self._pages is not None:
            count = self._pages.count
            self._page_note.setText(self.tr("The printed page has %n pages.", "", count))
        if shared is None:
            self._facts.setText(self.tr("The file is being made…"))
            self._text.clear()
            self.contents.show_package(b"")
            self.contents.hide()
            return
        facts = self.tr("{name}, {size}. Check code {code}.").format(
            name=isolated(shared.file_name), size=size(len(shared.content)), code=self._check_code
        )
        self._facts.setText(facts)
        is_package = shared.media_type == _PACKAGE
        self.contents.setVisible(is_package)
        self._text.setVisible(not is_package)
        self.contents.show_package(shared.content if is_package else b"")
        # The files are made later than the button under them that lets all of it leave.
        inside = self.contents.stops if is_package else (self._text.editor,)
        tab_through((self.button, *inside))
        if not is_package:
            self._text.show_bytes(shared.content)
