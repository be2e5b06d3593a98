"""A bar that says what just happened, in place, with at most one action such as Undo."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce
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


class NoticeBar(QFrame):
    """Shows one notice at a time; hidden while there is none."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say: Saying | None = None
        self._notice: Notice | None = None
        self.setProperty("kind", "notice")
        self._picture = PictureLabel()
        self._title = PlainLabel(role="bold", is_selectable=False)
        self._text = PlainLabel()
        self._action = Button()
        self._action.clicked.connect(self._act)
        self._close = IconButton(IconName.X)
        self._close.clicked.connect(self.clear)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR // 2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
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
        self._title.setText(notice.title)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
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
