"""Settings of sharing: the paper of printed pages, speed and size of moving codes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ui.preferences.setting_row import Section, SettingRow, offer
from wallet.settings import FRAGMENT_SIZES, Settings

SPEEDS = (2, 4, 5, 7, 10, 12, 15)  # codes a second, those offered here


class SharingPart(Section):
    """``changed`` carries the name and the value of a setting."""

    changed = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.paper, self.speed, self.fragment = QComboBox(), QComboBox(), QComboBox()
        self._rows = [SettingRow(box) for box in (self.paper, self.speed, self.fragment)]
        for row in self._rows:
            self.add_row(row)
        self.paper.activated.connect(self._pick_paper)
        self.speed.activated.connect(self._pick_speed)
        self.fragment.activated.connect(self._pick_fragment)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._settings = settings
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_words(self.tr("Pages and codes"))
        paper, speed, fragment = self._rows
        paper.set_words(self.tr("Paper"), self.tr("For pages you save to print."))
        speed.set_words(
            self.tr("Speed of moving codes"),
            self.tr("Slower is surer for older phones. You can change it while showing, too."),
        )
        fragment.set_words(
            self.tr("Size of moving codes"),
            self.tr("Larger codes are fewer, but harder to read."),
        )
        now = self._settings
        papers: list[tuple[str, object]] = [("A4", "a4"), (self.tr("US Letter"), "us-letter")]
        offer(self.paper, papers, now.paper)
        speeds = sorted({*SPEEDS, now.code_speed})
        offer(
            self.speed,
            [(self.tr("%n codes a second", "", each), each) for each in speeds],
            now.code_speed,
        )
        names = (self.tr("Small"), self.tr("Medium"), self.tr("Large"), self.tr("Very large"))
        offer(self.fragment, list(zip(names, FRAGMENT_SIZES, strict=True)), now.code_fragment)

    @Slot()
    def _pick_paper(self) -> None:
        self.changed.emit("paper", self.paper.currentData())

    @Slot()
    def _pick_speed(self) -> None:
        self.changed.emit("code_speed", self.speed.currentData())

    @Slot()
    def _pick_fragment(self) -> None:
        self.changed.emit("code_fragment", self.fragment.currentData())
