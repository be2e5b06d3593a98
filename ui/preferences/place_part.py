"""What this computer is: it decides how soon the backpack locks and what is remembered here."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from ui.accessible.naming import describe
from ui.preferences.setting_row import Section
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.settings import LOCK_MINUTES, Place, Settings


class PlacePart(Section):
    """``changed`` carries the setting's name and value."""

    changed = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.radios = {place: QRadioButton() for place in Place}
        self._notes = {place: PlainLabel(role="quiet") for place in Place}
        self.body.setSpacing(Space.HAIR)
        for place, radio in self.radios.items():
            self._group.addButton(radio)
            radio.clicked.connect(self._picker(place))
            self.body.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeading)
            self._notes[place].setContentsMargins(Space.HUGE, 0, 0, Space.SMALL)
            self.body.addWidget(self._notes[place])
        self.show_settings(settings)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self.radios[settings.place].setChecked(True)

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_words(self.tr("This computer is"))
        words = {
            Place.HOME: (
                self.tr("My own, at home"),
                self.tr("Locks after %n minutes of quiet.", "", LOCK_MINUTES[Place.HOME]),
            ),
            Place.SHARED: (
                self.tr("Shared with others"),
                self.tr(
                    "Locks after %n minutes of quiet. This computer is not asked to remember how "
                    "to open a backpack.",
                    "",
                    LOCK_MINUTES[Place.SHARED],
                ),
            ),
            Place.DESK: (
                self.tr("A counselor’s desk"),
                self.tr(
                    "Locks after %n minutes of quiet. For many people’s backpacks, one after the "
                    "other; nothing of one shows in the next.",
                    "",
                    LOCK_MINUTES[Place.DESK],
                ),
            ),
        }
        for place, (name, note) in words.items():
            self.radios[place].setText(name)
            describe(self.radios[place], name, note)
            self._notes[place].setText(note)

    def _picker(self, place: Place) -> Callable[[], None]:
        def pick() -> None:
            self.changed.emit("place", place)

        return pick
