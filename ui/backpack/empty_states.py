"""What the backpack's page says where there is nothing to list, and what to do about it."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from ui.backpack.view_state import Place, ViewState
from ui.showing.empty_state import EmptyState
from ui.theme.icons import IconName

if TYPE_CHECKING:
    from wallet.session.gathering import Incoming


class EmptyStates(QScrollArea):
    """Four kinds of nothing: a new backpack, nothing found, nothing to do, nothing deleted."""

    bring_in_asked = Signal()
    practice_asked = Signal()
    everything_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = (ViewState(), True)
        self.state: EmptyState | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_for(self, state: ViewState, *, is_bare: bool) -> None:
        """Say what ``state`` being empty means; ``is_bare``: the backpack holds nothing at all."""
        self._shown = (state, is_bare)
        self._fill()

    @property
    def has_focus(self) -> bool:
        """Whether the keyboard is here."""
        return self.state is not None and (
            self.state.action.hasFocus() or self.state.second.hasFocus()
        )

    def first_focus(self) -> QWidget | None:
        """Return the first button, if there is one."""
        if self.state is None or self.state.action.isHidden():
            return None
        return self.state.action

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.state is not None:
            self._fill()

    def _fill(self) -> None:
        state, is_bare = self._shown
        if is_bare:
            self._say_new()
        elif state.is_narrowed:
            self._say_nothing_found(state)
        elif state.place is Place.DELETED:
            self._say_nothing_deleted()
        elif state.place is Place.ATTENTION:
            self._say_nothing_to_do()
        else:
            self._say_nothing_found(state)

    def _new(self, icon_name: IconName) -> EmptyState:
        made = EmptyState(icon_name)
        self.setWidget(made)
        self.state = made
        return made

    def _say_new(self) -> None:
        made = self._new(IconName.BACKPACK)
        made.set_words(
            self.tr("Your backpack is empty"),
            self.tr(
                "Keep your certificates, badges and licences here, see what each one is worth, "
                "and choose what you show to whom. Everything stays locked on this computer."
            ),
            self.tr("Bring in your first item"),
            self.tr("Try it with practice files"),
        )
        made.action.clicked.connect(self.bring_in_asked)
        made.second.clicked.connect(self.practice_asked)

    def _say_nothing_found(self, state: ViewState) -> None:
        made = self._new(IconName.SEARCH)
        text = self.tr("No item fits the filters that are set.")
        if state.text:
            text = self.tr("No item has all of these words. Fewer or shorter words find more.")
        elif not state.filter_count:
            text = self.tr("There is nothing in this compartment yet.")
        made.set_words(self.tr("Nothing found"), text, self.tr("Show everything"))
        made.action.clicked.connect(self.everything_asked)

    def _say_nothing_deleted(self) -> None:
        made = self._new(IconName.TRASH_2)
        made.set_words(self.tr("Nothing was deleted"), self.tr("What you delete waits here."))

    def _say_nothing_to_do(self) -> None:
        made = self._new(IconName.CIRCLE_CHECK)
        made.set_words(
            self.tr("Nothing needs your attention"),
            self.tr("No item ends soon, has ended, was changed or has a newer version."),
        )


def practice_files(now: datetime) -> "tuple[Incoming, ...]":
    """Make the practice learner's files, which a bare backpack offers. Runs on any thread."""
    from wallet.session.practising import practice_incoming  # noqa: PLC0415 (on use)

    return practice_incoming(now)
