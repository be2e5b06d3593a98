"""Asking for proof that it was made just now: a code to show to whoever hands something over."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce
from ui.background.jobs import Cancellation
from ui.background.lanes import Lane
from ui.showing.buttons import Button, WrappingButton
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.sharing import QrMatrix
from wallet.session.code_pictures import text_matrix
from wallet.session.receiving import new_challenge

_QUIET = 4  # modules of white around a code (ISO/IEC 18004)
_SIDE = 200  # pixels


class CodePicture(QWidget):
    """A code, black on white in every theme, with its quiet zone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix: QrMatrix | None = None
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def show_matrix(self, matrix: QrMatrix | None) -> None:
        """Show a symbol, or nothing."""
        self._matrix = matrix
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint whole modules only: a blurred edge costs readers their certainty."""
        if self._matrix is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("#FFFFFF"))
        modules = self._matrix.size + 2 * _QUIET
        step = max(1, self.width() // modules)
        edge = (self.width() - step * self._matrix.size) // 2
        for y, row in enumerate(self._matrix.rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    box = QRectF(edge + x * step, edge + y * step, step, step)
                    painter.fillRect(box, QColor("#000000"))
        painter.end()


class ChallengePanel(QFrame):
    """Folded to one button until it is asked for. ``changed``: another challenge, or none."""

    changed = Signal()

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.challenge = ""
        self.setProperty("kind", "card")
        self.ask_button = WrappingButton(icon_name=IconName.SHIELD_CHECK)
        self.ask_button.clicked.connect(self.ask)
        self._why = PlainLabel(role="quiet")
        self._picture = CodePicture()
        self._how = PlainLabel()
        self.text = PlainLabel(role="code", is_selectable=True)
        self.copy_button = Button(icon_name=IconName.COPY)
        self.copy_button.clicked.connect(self._copy)
        self.stop_button = Button(kind="quiet")
        self.stop_button.clicked.connect(self.stop)
        self._asking = QWidget()
        self._arrange()
        self.retranslate()
        self._show_state()

    @Slot()
    def ask(self) -> None:
        """Make a fresh challenge, show it, and expect it from now on."""
        challenge = self.challenge = new_challenge()
        self.text.setText(" ".join(challenge[at : at + 8] for at in range(0, len(challenge), 8)))
        self._show_state()
        self.copy_button.setFocus()
        self.changed.emit()

        def draw(_cancellation: Cancellation) -> tuple[str, QrMatrix]:
            return challenge, text_matrix(challenge)

        self._lane.start(draw, self._drawn)

    @Slot()
    def stop(self) -> None:
        """Expect nothing any more."""
        self.challenge = ""
        self._picture.show_matrix(None)
        self._show_state()
        self.ask_button.setFocus()
        self.changed.emit()

    def retranslate(self) -> None:
        """Renew the words."""
        self.ask_button.setText(self.tr("Ask for proof that it was made just now"))
        self._why.setText(
            self.tr(
                "Anybody can pass on a file made earlier. Whoever answers this code, which is "
                "new each time, holds the key right now."
            )
        )
        self._how.setText(
            self.tr(
                "Show this code, or send its text. The other person puts it into their share, "
                "where it asks for the receiver’s code, and gives you the new file. It counts "
                "until you stop asking."
            )
        )
        self.text.setAccessibleName(self.tr("The code as text"))
        self._picture.setAccessibleName(self.tr("The code as a picture"))
        self.copy_button.setText(self.tr("Copy the text"))
        self.stop_button.setText(self.tr("Stop asking"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot(object)
    def _drawn(self, drawn: tuple[str, QrMatrix]) -> None:
        if drawn[0] == self.challenge:
            self._picture.show_matrix(drawn[1])

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.challenge)
        announce(self, self.tr("Copied."))

    def _show_state(self) -> None:
        is_asking = bool(self.challenge)
        self.ask_button.setVisible(not is_asking)
        self._why.setVisible(not is_asking)
        self._asking.setVisible(is_asking)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.MEDIUM)
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.stop_button)
        buttons.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(Space.MEDIUM)
        words.addWidget(self._how)
        words.addWidget(self.text)
        words.addLayout(buttons)
        words.addStretch(1)
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.LARGE)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.ask_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._why)
        column.addWidget(self._asking)
