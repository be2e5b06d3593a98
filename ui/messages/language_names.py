"""What languages are called, where an item names one by its tag (BCP 47)."""

import re
from collections.abc import Mapping

from PySide6.QtCore import QLocale

from ui.messages.languages import translated
from ui.messages.marking import QT_TRANSLATE_NOOP

# Those that people meet most; the others are called what they call themselves.
LANGUAGES: Mapping[QLocale.Language, str] = {
    QLocale.Language.Arabic: QT_TRANSLATE_NOOP("LanguageNames", "Arabic"),
    QLocale.Language.Basque: QT_TRANSLATE_NOOP("LanguageNames", "Basque"),
    QLocale.Language.Catalan: QT_TRANSLATE_NOOP("LanguageNames", "Catalan"),
    QLocale.Language.Chinese: QT_TRANSLATE_NOOP("LanguageNames", "Chinese"),
    QLocale.Language.Danish: QT_TRANSLATE_NOOP("LanguageNames", "Danish"),
    QLocale.Language.Dutch: QT_TRANSLATE_NOOP("LanguageNames", "Dutch"),
    QLocale.Language.English: QT_TRANSLATE_NOOP("LanguageNames", "English"),
    QLocale.Language.Filipino: QT_TRANSLATE_NOOP("LanguageNames", "Filipino"),
    QLocale.Language.Finnish: QT_TRANSLATE_NOOP("LanguageNames", "Finnish"),
    QLocale.Language.French: QT_TRANSLATE_NOOP("LanguageNames", "French"),
    QLocale.Language.Galician: QT_TRANSLATE_NOOP("LanguageNames", "Galician"),
    QLocale.Language.German: QT_TRANSLATE_NOOP("LanguageNames", "German"),
    QLocale.Language.Greek: QT_TRANSLATE_NOOP("LanguageNames", "Greek"),
    QLocale.Language.Guarani: QT_TRANSLATE_NOOP("LanguageNames", "Guarani"),
    QLocale.Language.Haitian: QT_TRANSLATE_NOOP("LanguageNames", "Haitian Creole"),
    QLocale.Language.Hebrew: QT_TRANSLATE_NOOP("LanguageNames", "Hebrew"),
    QLocale.Language.Hindi: QT_TRANSLATE_NOOP("LanguageNames", "Hindi"),
    QLocale.Language.Italian: QT_TRANSLATE_NOOP("LanguageNames", "Italian"),
    QLocale.Language.Japanese: QT_TRANSLATE_NOOP("LanguageNames", "Japanese"),
    QLocale.Language.Korean: QT_TRANSLATE_NOOP("LanguageNames", "Korean"),
    QLocale.Language.Polish: QT_TRANSLATE_NOOP("LanguageNames", "Polish"),
    QLocale.Language.Portuguese: QT_TRANSLATE_NOOP("LanguageNames", "Portuguese"),
    QLocale.Language.Quechua: QT_TRANSLATE_NOOP("LanguageNames", "Quechua"),
    QLocale.Language.Romanian: QT_TRANSLATE_NOOP("LanguageNames", "Romanian"),
    QLocale.Language.Russian: QT_TRANSLATE_NOOP("LanguageNames", "Russian"),
    QLocale.Language.Spanish: QT_TRANSLATE_NOOP("LanguageNames", "Spanish"),
    QLocale.Language.Swedish: QT_TRANSLATE_NOOP("LanguageNames", "Swedish"),
    QLocale.Language.Turkish: QT_TRANSLATE_NOOP("LanguageNames", "Turkish"),
    QLocale.Language.Ukrainian: QT_TRANSLATE_NOOP("LanguageNames", "Ukrainian"),
    QLocale.Language.Vietnamese: QT_TRANSLATE_NOOP("LanguageNames", "Vietnamese"),
}

# A language alone, or with a script, a country or more behind it.
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z0-9]{2,8})*")


def language_name(text: str) -> str:
    """Return the name of the language that ``text`` is the tag of, else ``text`` as it stands.

    What stands behind the language in a tag ("es-MX") is said too, as it stands.
    """
    tag = _TAG.fullmatch(text)
    if tag is None:
        return text
    language = QLocale.codeToLanguage(tag[1])
    if language is QLocale.Language.AnyLanguage:
        return text
    known = LANGUAGES.get(language)
    if known is not None:
        name = translated("LanguageNames", known)
    else:
        name = QLocale(language).nativeLanguageName()
    if not name:
        return text
    return name if tag[1] == text else f"{name} ({text})"
