"""A bar that says what just happened, in place, with at most one action such as Undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.accessible.naming import announce, describe
from ui.showing.buttons import Button, IconButton
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.errors import WalletError


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What happened (``title``), why and what to do (``text``), and an action such as Undo.

    ``on_action`` is a bound method; ``action`` the verb on its button.
    """

    title: str
    text: str = ""
    tone: Tone = Tone.PLAIN
    action: str = ""
    on_action: Callable[[], None] | None = None


# What to say, asked again whenever the window speaks another language. It holds what happened (a
# count, a name), and finds the words itself.
Saying: TypeAlias = Callable[[], Notice]


def error_notice(error: WalletError) -> Notice:
    """Return the notice for an error: outcome first, cause second, remedy third."""
    # On use: most windows close without an error, and every reason's sentence comes along.
    from ui.messages.errors import error_text  # noqa: PLC0415

    said = error_text(error)
    text = " ".join(part for part in (said.cause, said.remedy) if part)
    return Notice(title=said.outcome, text=text, tone=Tone.BAD)


_ICONS = {
    Tone.GOOD: IconName.CIRCLE_CHECK,
    Tone.UNSURE: IconName.TRIANGLE_ALERT,
    Tone.SELF: IconName.INFO,
    Tone.PLAIN: IconName.INFO,
    Tone.BAD: IconName.CIRCLE_X,
}


# Words with less room than this beside the button stand above it; pixels at 100 % text.
_LEAST_BESIDE = 280
# The ring round words that are scrolled with the keyboard, as the style sheet draws it.
_RING = 2


class NoticeWords(QScrollArea):
    """Title and text of a notice: as high as they are, and scrolled where a window is too low.

    Labels alone are squeezed there, and what is cut of them cannot be read at all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel(role="bold", is_selectable=False)
        self.text = PlainLabel()
        self.setProperty("kind", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.HAIR // 2)
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self.setWidget(inside)
        self.verticalScrollBar().rangeChanged.connect(self._let_scroll)

    def set_words(self, title: str, text: str) -> None:
        """Show other words, from their beginning."""
        self.title.setText(title)
        self.text.setText(text)
        self.text.setVisible(bool(text))
        describe(self, f"{title} {text}".strip())
        self.verticalScrollBar().setValue(0)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Ask for the height of all words."""
        return self._column.totalHeightForWidth(width - 2 * _RING) + 2 * _RING

    def sizeHint(self) -> QSize:
        """Ask for the room the words ask for."""
        return self._column.totalSizeHint() + QSize(2 * _RING, 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Do with two lines."""
        lines = 2 * self.title.fontMetrics().lineSpacing()
        return QSize(self._column.totalMinimumSize().width() + 2 * _RING, lines + 2 * _RING)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another size of text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    @Slot(int, int)
    def _let_scroll(self, _least: int, most: int) -> None:
        """Take the keyboard only where there is something to scroll."""
        policy = Qt.FocusPolicy
        self.setFocusPolicy(policy.StrongFocus if most else policy.NoFocus)


class NoticeBar(QFrame):
    """Shows one notice at a time; hidden while there is none."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Saying | None = None
        self._notice: Notice | None = None
        self.setProperty("kind", "notice")
        self._picture = PictureLabel()
        self.words = NoticeWords()
        self._action = Button()
        self._action.clicked.connect(self._act)
        self._close = IconButton(IconName.X)
        self._close.clicked.connect(self.clear)
        # The words, and the button beside them or, where there is little room, under them.
        self._said = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._said.setSpacing(Space.SMALL)
        self._said.addWidget(self.words, 1)
        self._said.addWidget(self._action)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._said, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """The notice shown, if any."""
        return self._notice

    def show_error(self, error: WalletError) -> None:
        """Say what went wrong, why, and what to do."""
        self.show_notice(lambda: error_notice(error))

    def show_notice(self, say: Saying) -> None:
        """Show what ``say`` returns in place of any other notice, and have it spoken.

        It is asked again when the language changes: a notice stays, and the window with two
        languages in it would be nobody's.
        """
        self._say = say
        notice = say()
        self._fill(notice)
        spoken = self.accessibleName()
        announce(self, spoken, is_urgent=notice.tone is Tone.BAD)

    def _fill(self, notice: Notice) -> None:
        self._notice = notice
        self.setProperty("tone", notice.tone.value)
        self.words.set_words(notice.title, notice.text)
        # Beside one sentence the icon stands in its middle, beside more at their head.
        align = Qt.AlignmentFlag
        self._row.setAlignment(
            self._picture, align.AlignTop if notice.text else align.AlignVCenter
        )
        self._action.setText(notice.action)
        self._action.setVisible(bool(notice.action))
        self._tint()
        for widget in (self, self._action):
            self.style().unpolish(widget)
            self.style().polish(widget)
        self._fit()
        self.show()
        self.setAccessibleName(f"{notice.title} {notice.text}".strip())

    def clear(self) -> None:
        """Take the notice away."""
        if self._notice is not None:
            self._say = self._notice = None
            self.hide()
            self.closed.emit()

    def retranslate(self) -> None:
        """Renew the words of the bar itself."""
        self._close.set_words(self.tr("Close this message"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._say is not None:
                self._fill(self._say())
        elif event.type() == QEvent.Type.PaletteChange and self._notice is not None:
            self._tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button where it leaves the words their room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        direction, align = QBoxLayout.Direction, Qt.AlignmentFlag
        ends = self._picture.sizeHint().width() + self._close.sizeHint().width()
        gaps = 3 * Space.MEDIUM + 2 * Space.SMALL
        action = self._action.sizeHint().width() + Space.SMALL if self._action.text() else 0
        left = self.width() - ends - gaps - action
        is_narrow = bool(action) and left < look().scaled(_LEAST_BESIDE)
        self._said.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)
        self._said.setAlignment(
            self._action, align.AlignLeading if is_narrow else align.AlignVCenter
        )

    def _act(self) -> None:
        notice = self._notice
        self.clear()
        if notice is not None and notice.on_action is not None:
            notice.on_action()

    def _tint(self) -> None:
        if self._notice is None:
            return
        colour, _ = look().palette.tone(self._notice.tone)
        side = look().scaled(20)
        self._picture.setPixmap(
            icon_pixmap(_ICONS[self._notice.tone], side, colour, self.devicePixelRatioF())
        )
