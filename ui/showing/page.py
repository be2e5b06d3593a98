"""The frame every page stands in: title, Back, one primary action, notice, content, status line.

A page is a subclass with one argument, the shell. Its constructor builds widgets into
``self.content`` and ends with ``self.retranslate()``, which sets every text; the frame calls it
again when the language changes. ``opened`` hears the arguments of ``Shell.navigate``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.background.jobs import Cancellation, Job
from ui.background.lanes import Lane
from ui.showing.buttons import Button, IconButton
from ui.showing.notices import NoticeBar, Saying
from ui.showing.shell import Shell
from ui.showing.status_line import StatusLine
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import TEXT_COLUMN, Space
from wallet.errors import WalletError

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.session import Session

T = TypeVar("T")


class Page(QWidget):
    """A page of the window.

    ``is_column`` keeps the content to one readable column; ``scrolls`` puts it into a scroll area
    (a page around one list says False, the list scrolls itself).
    """

    # A page that shows itself without rail and header (first steps, codes on screen).
    stands_alone = False

    def __init__(self, shell: Shell, *, is_column: bool = False, scrolls: bool = True) -> None:
        super().__init__()
        self.shell = shell
        self._is_column = is_column
        self._droppable: list[Job] = []
        self.setProperty("kind", "paper")
        self.back_button = IconButton(IconName.ARROW_LEFT)
        self.back_button.clicked.connect(shell.go_back)
        self.back_button.hide()
        self.title_label = PlainLabel(role="title")
        self.title_label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.secondary = QHBoxLayout()
        self.primary_button = Button(kind="primary")
        self.primary_button.hide()
        self.notices = NoticeBar()
        self.content = QVBoxLayout()
        self.content.setContentsMargins(Space.WIDE, Space.HAIR, Space.WIDE, Space.WIDE)
        self.content.setSpacing(Space.LARGE)
        self.status = StatusLine()
        self._foot = QVBoxLayout()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_acts = QHBoxLayout()
        self._lay_out(scrolls=scrolls)
        self._rename_frame()

    # What a page sets

    def set_title(self, title: str) -> None:
        """Set the page's title; it is also the page's name for a screen reader."""
        self.title_label.setText(title)
        self.setAccessibleName(title)
        self._fit_head()

    def set_primary(self, text: str, icon_name: IconName | None = None) -> None:
        """Name the one primary action and show it; connect ``primary_button.clicked`` once."""
        self.primary_button.setText(text)
        self.primary_button.set_icon(icon_name)
        self.primary_button.setVisible(bool(text))
        self._fit_head()

    def add_secondary(self, widget: QWidget) -> None:
        """Put a small control beside the title, before the primary action."""
        self.secondary.addWidget(widget)

    def add_foot(self, widget: QWidget) -> None:
        """Put a bar under the content, above the status line, always in sight."""
        self._foot.addWidget(widget)

    def set_can_go_back(self, can_go_back: bool) -> None:  # noqa: FBT001 - a property's setter
        """Show or hide Back; the shell says so when the page is shown."""
        self.back_button.setVisible(can_go_back)

    # What a page overrides

    def retranslate(self) -> None:
        """Set every text of the page in the language spoken now."""

    def prepare(self) -> None:
        """Hear that the page will be shown in a moment: get its first picture ready.

        The frame draws the page once for nobody, which works out styles, fonts and layout.
        """
        self.grab()

    def opened(self, **arguments: object) -> None:
        """Hear that the page is shown, with what ``navigate`` was given."""

    def left(self) -> None:
        """Hear that another page is shown now."""

    def first_focus(self) -> QWidget | None:
        """Return the widget that takes the keyboard when the page is shown."""
        return self.primary_button if self.primary_button.isVisibleTo(self) else None

    def go_back(self) -> bool:
        """Take Esc or Back for itself (an inner step); False lets the shell go back."""
        return False

    def share_choice(self) -> tuple[str, ...]:
        """Return the ids of the records that Ctrl+S would share from here."""
        return ()

    def unfinished(self) -> "Callable[[Session], None] | None":
        """Return what keeps what was begun here, before the backpack closes; None for nothing.

        It runs on the vault's lane after the page is gone, so it holds values and no widgets.
        """
        return None

    # What a page calls

    @Slot(object)
    def show_notice(self, say: Saying) -> None:
        """Say what happened, on this page; ``say`` is asked again for another language."""
        self.notices.show_notice(say)

    @Slot(object)
    def show_error(self, error: WalletError) -> None:
        """Say what went wrong, why, and what to do."""
        self.notices.show_error(error)

    def start(
        self,
        lane: Lane,
        text: str,
        work: Callable[[Cancellation], T],
        done: Callable[[T], None] | None = None,
        *,
        failed: Callable[[WalletError], None] | None = None,
        may_cancel: bool = True,
        may_drop: bool = False,
    ) -> Job:
        """Run ``work`` on ``lane``; the status line follows it under the words ``text``.

        ``done`` and ``failed`` are bound methods of the page; without ``failed`` the page shows
        the error itself. ``may_drop`` says that nobody needs the rest once the backpack closes:
        work that only looks, or whose steps each count.
        """
        job = lane.start(work, done, failed=failed or self.show_error)
        self.status.follow(job, text, may_cancel=may_cancel)
        if may_drop:
            self._droppable = [one for one in self._droppable if not one.is_finished] + [job]
        return job

    def drop_work(self) -> None:
        """Stop what nobody needs any more: the backpack closes, and does not wait for it."""
        for job in self._droppable:
            job.cancel()

    # The frame

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rename_frame()
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a column readable: never wider than about 72 characters."""
        super().resizeEvent(event)
        self._fit_head()
        if self._is_column:
            widest = look().scaled(TEXT_COLUMN) + 2 * Space.WIDE
            self._body.setMaximumWidth(max(widest, self._body.minimumSizeHint().width()))

    def _fit_head(self) -> None:
        """Put the actions under the title where it would have to break beside them."""
        # The title is measured in its own type before its first paint, too.
        self.title_label.ensurePolished()
        title = self.title_label.fontMetrics().horizontalAdvance(self.title_label.text())
        back = self.back_button.sizeHint().width() if self.back_button.isVisibleTo(self) else 0
        acts = self._head_acts.sizeHint().width()
        room = self.width() - 2 * Space.WIDE - back - 3 * Space.SMALL
        # A title that breaks in any case does so beside small actions, and above large ones.
        is_narrow = room < title + acts and (title <= room or acts > room // 3)
        direction = QBoxLayout.Direction
        self._head.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def _rename_frame(self) -> None:
        self.back_button.set_words(
            self.tr("Back"), self.tr("Shows the page before this one. The Esc key does the same.")
        )

    def _lay_out(self, *, scrolls: bool) -> None:
        named = QHBoxLayout()
        named.setSpacing(Space.SMALL)
        named.addWidget(self.back_button)
        named.addWidget(self.title_label, 1)
        self.secondary.setSpacing(Space.SMALL)
        self._head_acts.setSpacing(Space.SMALL)
        self._head_acts.addStretch(1)
        self._head_acts.addLayout(self.secondary)
        self._head_acts.addWidget(self.primary_button)
        self._head.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.SMALL)
        self._head.setSpacing(Space.SMALL)
        self._head.addLayout(named, 1)
        self._head.addLayout(self._head_acts)
        bar = QVBoxLayout()
        bar.setContentsMargins(Space.WIDE, 0, Space.WIDE, Space.SMALL)
        bar.addWidget(self.notices)
        self._body = QWidget()
        self._body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._body.setLayout(self.content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addLayout(bar)
        outer.addWidget(self._scrolling(self._body) if scrolls else self._body, 1)
        outer.addLayout(self._foot)
        outer.addWidget(self.status)

    def _scrolling(self, body: QWidget) -> QScrollArea:
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(body, 1, Qt.AlignmentFlag.AlignTop)
        row.addStretch(0)
        area.setWidget(holder)
        return area
