"""Settings of language and looks: they change the window at once."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.preferences.setting_row import Section, SettingRow, offer
from wallet.settings import TEXT_SCALES, Language, ListStyle, Settings, Theme


class LooksPart(Section):
    """``changed`` carries the name and the value of a setting."""

    changed = Signal(str, object)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.language, self.theme, self.scale, self.list_style = (
            QComboBox(),
            QComboBox(),
            QComboBox(),
            QComboBox(),
        )
        self.motion = QCheckBox()
        self._rows = [
            SettingRow(control)
            for control in (self.language, self.theme, self.scale, self.motion, self.list_style)
        ]
        for row in self._rows:
            self.add_row(row)
        self.language.activated.connect(self._pick_language)
        self.theme.activated.connect(self._pick_theme)
        self.scale.activated.connect(self._pick_scale)
        self.motion.toggled.connect(self._pick_motion)
        self.list_style.activated.connect(self._pick_list_style)
        self.retranslate()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._settings = settings
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the words."""
        self.set_words(self.tr("Language and looks"))
        language, theme, scale, motion, list_style = self._rows
        language.set_words(self.tr("Language"), self.tr("Issuers’ own texts stay as they are."))
        theme.set_words(self.tr("Colours"), self.tr("Light, dark, or with strong contrast."))
        scale.set_words(self.tr("Text size"), self.tr("Everything grows with it."))
        motion.set_words(
            self.tr("Less motion"),
            self.tr("Nothing slides, and moving codes wait until you press Play."),
        )
        list_style.set_words(
            self.tr("Items as"), self.tr("Cards show pictures; a list shows more at once.")
        )
        self._fill()

    def _fill(self) -> None:
        now = self._settings
        offer(
            self.language,
            [
                (self.tr("As this computer"), Language.SYSTEM),
                ("English", Language.ENGLISH),
                ("Español", Language.SPANISH),
            ],
            now.language,
        )
        offer(
            self.theme,
            [
                (self.tr("As this computer"), Theme.SYSTEM),
                (self.tr("Light"), Theme.LIGHT),
                (self.tr("Dark"), Theme.DARK),
                (self.tr("Strong contrast"), Theme.CONTRAST),
            ],
            now.theme,
        )
        offer(self.scale, [(f"{scale} %", scale) for scale in TEXT_SCALES], now.text_scale)
        offer(
            self.list_style,
            [(self.tr("Cards"), ListStyle.CARDS), (self.tr("List"), ListStyle.LIST)],
            now.list_style,
        )
        self.motion.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.motion.setChecked(now.reduced_motion)
        self.motion.blockSignals(False)  # noqa: FBT003 - Qt's own signature

    @Slot()
    def _pick_language(self) -> None:
        self._tell("language", Language(self.language.currentData()))

    @Slot()
    def _pick_theme(self) -> None:
        self._tell("theme", Theme(self.theme.currentData()))

    @Slot()
    def _pick_scale(self) -> None:
        self._tell("text_scale", self.scale.currentData())

    @Slot(bool)
    def _pick_motion(self, is_reduced: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self._tell("reduced_motion", is_reduced)

    @Slot()
    def _pick_list_style(self) -> None:
        self._tell("list_style", ListStyle(self.list_style.currentData()))

    def _tell(self, name: str, value: Any) -> None:
        self.changed.emit(name, value)
