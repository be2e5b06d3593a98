"""Which language the window speaks, and changing it while it runs."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import resource_folder
from wallet.settings import Language

SPOKEN = (Language.ENGLISH, Language.SPANISH)
_FOLDER = "translations"


def translated(context: str, text: str, count: int = -1) -> str:
    """Return ``text`` in the window's language; ``%n`` in it takes ``count``.

    Texts handed to this function are marked with QT_TRANSLATE_NOOP where they are written, or
    written as ``QCoreApplication.translate`` calls, so that lupdate finds them.
    """
    return QCoreApplication.translate(context, text, "", count)


def chosen_language(language: Language, locale: QLocale | None = None) -> Language:
    """Return the language to speak: the one set, else the computer's, else English."""
    if language is not Language.SYSTEM:
        return language
    system = (locale or QLocale.system()).language()
    return Language.SPANISH if system is QLocale.Language.Spanish else Language.ENGLISH


def spoken_language() -> str:
    """Return the language the window speaks now, as a BCP 47 tag."""
    return QLocale().bcp47Name()


class Interpreter:
    """Holds the translators installed on the application, and swaps them.

    Qt then sends every widget a LanguageChange event, which is where widgets renew their texts.
    """

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self.language = Language.ENGLISH

    def speak(self, language: Language) -> None:
        """Change the window's language, and the way dates and numbers are written."""
        spoken = chosen_language(language)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(_locale(language, spoken))
        self.language = spoken
        for found in (_qt_texts(spoken), _our_texts(spoken)):
            if found is not None:
                self._app.installTranslator(found)
                self._installed.append(found)


def _locale(language: Language, spoken: Language) -> QLocale:
    system = QLocale.system()
    if language is Language.SYSTEM and system.bcp47Name().startswith(spoken.value):
        return system
    return QLocale(
        QLocale.Language.Spanish if spoken is Language.SPANISH else QLocale.Language.English
    )


def _our_texts(language: Language) -> QTranslator | None:
    translator = QTranslator()
    folder = resource_folder(_FOLDER)
    return translator if translator.load(f"rucksack_{language.value}", folder) else None


def _qt_texts(language: Language) -> QTranslator | None:
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(f"qtbase_{language.value}", folder) else None
