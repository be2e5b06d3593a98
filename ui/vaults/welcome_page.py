"""The first page of all: the language, and the ways to begin."""

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QWidget

from ui.messages.languages import SPOKEN, chosen_language
from ui.showing.buttons import Button
from ui.showing.chips import ChipRow
from ui.showing.shell import PageName, Shell
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from ui.vaults.first_page import FirstPage
from ui.vaults.ways import Way
from wallet.settings import Language, changed

# Each language in its own words: never translated.
_OWN_NAMES = {Language.ENGLISH: "English", Language.SPANISH: "Español"}


class WelcomePage(FirstPage):
    """Says what Rucksack is, in the language chosen here, and leads on."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.draw_mark(72)
        self.languages = ChipRow()
        self.languages.picked.connect(self._speak)
        self.create_way = Way(IconName.BACKPACK, "primary")
        self.practice_way = Way(IconName.SPARKLES)
        self.restore_way = Way(IconName.ROTATE_CCW)
        self.check_way = Way(IconName.BADGE_CHECK)
        self.settings_button = Button(kind="quiet", icon_name=IconName.SETTINGS)
        self.create_way.button.clicked.connect(self._create)
        self.practice_way.button.clicked.connect(self._practise)
        self.restore_way.button.clicked.connect(self._restore)
        self.check_way.button.clicked.connect(self._check)
        self.settings_button.clicked.connect(self._settings)
        self.content.addWidget(self.languages)
        self.content.addSpacing(Space.HAIR)
        for way in (self.create_way, self.practice_way, self.restore_way, self.check_way):
            self.content.addWidget(way)
        self.add_actions(self.settings_button)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Welcome to Rucksack"))
        self.lead.setText(
            self.tr(
                "Keep your badges, diplomas and licences on this computer, see honestly what "
                "each is worth, and show what you choose. No account, no internet."
            )
        )
        self.languages.show_chips(
            [(language.value, _OWN_NAMES[language], "") for language in SPOKEN]
        )
        spoken = chosen_language(self.shell.settings.language, QLocale())
        self.languages.set_current(spoken.value)
        self.languages.setAccessibleName(self.tr("Language"))
        self.create_way.set_words(
            self.tr("Your own backpack"),
            self.tr("A locked file on this computer. Nobody else has a key."),
            self.tr("Create my backpack"),
        )
        self.practice_way.set_words(
            self.tr("Just looking"),
            self.tr("A backpack of an invented learner, to try everything without risk."),
            self.tr("Try the practice backpack"),
        )
        self.restore_way.set_words(
            self.tr("From a backup"),
            self.tr("Bring a backpack back from its backup file."),
            self.tr("Restore a backup"),
        )
        self.check_way.set_words(
            self.tr("For receivers"),
            self.tr("See whether a file or code somebody gave you holds. Nothing is stored."),
            self.tr("Check something I was given"),
        )
        self.settings_button.setText(self.tr("Text size, colours and more"))

    def first_focus(self) -> QWidget:
        """The main way on."""
        return self.create_way.button

    @Slot(str)
    def _speak(self, language: str) -> None:
        self.shell.change_settings(changed(self.shell.settings, "language", language))

    @Slot()
    def _create(self) -> None:
        self.shell.navigate(PageName.CREATE)

    @Slot()
    def _practise(self) -> None:
        self.shell.navigate(PageName.CREATE, is_practice=True)

    @Slot()
    def _restore(self) -> None:
        self.shell.navigate(PageName.RESTORE)

    @Slot()
    def _check(self) -> None:
        self.shell.navigate(PageName.CHECK)

    @Slot()
    def _settings(self) -> None:
        self.shell.navigate(PageName.SETTINGS)
