"""A file as pictures of its pages, one at a time, or as its text: looked at, never opened."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.background.jobs import Cancellation, Job
from ui.background.lanes import Lane
from ui.messages.errors import error_text
from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.errors import WalletError
from wallet.model.sharing import PagePicture
from wallet.session.file_views import FileView, look_into

_WIDTH = 560  # pixels at 100 % text
_HEIGHT = 720

_Answer = tuple[int, FileView]


class FilePages(QWidget):
    """Shows the bytes it is given; pages are drawn on ``lane``, one at a time."""

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._data = b""
        self._turn = 0
        self._job: Job | None = None
        self._pixmap: QPixmap | None = None
        self._trouble: WalletError | None = None
        self.view: FileView | None = None
        self.note = PlainLabel(role="quiet")
        self.picture = PictureLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self.picture.setMinimumSize(QSize(1, 1))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(look().scaled(240))
        self.before_button = Button(icon_name=IconName.CHEVRON_LEFT)
        self.next_button = Button(icon_name=IconName.CHEVRON_RIGHT)
        self.place = PlainLabel(role="quiet", wraps=False)
        self.before_button.clicked.connect(self._turn_back)
        self.next_button.clicked.connect(self._turn_on)
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        for widget in (self.before_button, self.next_button, self.place):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for part in (self.note, self._bar, self.picture, self.text):
            column.addWidget(part)
        self._retranslate()
        self.clear()

    def clear(self) -> None:
        """Show nothing."""
        self._data, self.view, self._pixmap, self._trouble = b"", None, None, None
        self._turn += 1
        for widget in (self.note, self._bar, self.picture, self.text):
            widget.hide()

    def show_file(self, data: bytes) -> None:
        """Show a file from its first page on."""
        self.clear()
        self._data = data
        if data:
            self._ask(0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._name_page()
            if self._trouble is not None:
                self._failed(self._trouble)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page inside a narrow window."""
        super().resizeEvent(event)
        self._fit()

    def _retranslate(self) -> None:
        self.before_button.setText(self.tr("Page before"))
        self.next_button.setText(self.tr("Next page"))
        describe(self.text, self.tr("What the file says"))

    def _ask(self, number: int) -> None:
        data, turn = self._data, self._turn
        ratio = self.devicePixelRatioF()
        width, height = round(look().scaled(_WIDTH) * ratio), round(look().scaled(_HEIGHT) * ratio)

        def work(_cancellation: Cancellation) -> _Answer:
            return turn, look_into(data, number=number, width=width, height=height)

        self._job = self._lane.start(work, self._show, failed=self._failed)

    @Slot()
    def _turn_on(self) -> None:
        if self.view is not None and self.view.number + 1 < self.view.count:
            self._ask(self.view.number + 1)

    @Slot()
    def _turn_back(self) -> None:
        if self.view is not None and self.view.number > 0:
            self._ask(self.view.number - 1)

    @Slot(object)
    def _show(self, answer: _Answer) -> None:
        turn, view = answer
        if turn != self._turn:
            return
        is_turned = self.view is not None
        self.view, self._trouble = view, None
        self.note.hide()
        self.text.setVisible(view.page is None)
        self.picture.setVisible(view.page is not None)
        self._bar.setVisible(view.count > 1)
        if view.page is None:
            self.text.setPlainText(view.text)
        else:
            self._pixmap = _pixmap_of(view.page, self.devicePixelRatioF())
            self._fit()
        self._name_page()
        if is_turned:
            announce(self, self.place.text())

    @Slot(object)
    def _failed(self, error: WalletError) -> None:
        self._trouble = error
        said = error_text(error)
        self.note.setText(" ".join(part for part in (said.outcome, said.remedy) if part))
        self.note.show()

    def _name_page(self) -> None:
        view = self.view
        if view is None:
            return
        words = self.tr("Page {number} of {count}").format(
            number=view.number + 1, count=view.count
        )
        self.place.setText(words)
        describe(self.picture, words)
        self.before_button.setEnabled(view.number > 0)
        self.next_button.setEnabled(view.number + 1 < view.count)

    def _fit(self) -> None:
        if self._pixmap is None:
            return
        ratio = self._pixmap.devicePixelRatio()
        room = max(1, round(self.width() * ratio))
        shown = self._pixmap
        if shown.width() > room:
            mode = Qt.TransformationMode.SmoothTransformation
            shown = shown.scaledToWidth(room, mode)
            shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)


def _pixmap_of(page: PagePicture, ratio: float) -> QPixmap:
    image = QImage(page.rgb, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888)
    made = QPixmap.fromImage(image.copy())
    made.setDevicePixelRatio(ratio)
    return made
