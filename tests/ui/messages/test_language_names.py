"""Languages have names in both languages; what is no tag of one stays as it stands."""

import pytest
from PySide6.QtCore import QLocale

from ui.messages.language_names import LANGUAGES, language_name
from ui.messages.languages import Interpreter
from wallet.settings import Language


def test_a_language_is_called_by_its_name_in_the_language_spoken(
    interpreter: Interpreter,
) -> None:
    assert [language_name(tag) for tag in ("es", "en", "ENG")] == ["Spanish", "English", "English"]
    interpreter.speak(Language.SPANISH)
    assert [language_name(tag) for tag in ("es", "en", "deu")] == ["español", "inglés", "alemán"]
    # All of a tag is said: what stands behind the language was signed too.
    assert language_name("es-MX") == "español (es-MX)"


def test_one_that_few_meet_is_called_what_it_calls_itself(interpreter: Interpreter) -> None:
    for spoken in (Language.ENGLISH, Language.SPANISH):
        interpreter.speak(spoken)
        assert language_name("cy") == "Cymraeg"
        assert language_name("cy-GB") == "Cymraeg (cy-GB)"


@pytest.mark.parametrize(
    "text", ["", "English", "español", "zz", "und", "e", "es-", "es MX", "http://x.example/es"]
)
def test_what_is_no_tag_of_a_language_stays(text: str) -> None:
    assert language_name(text) == text


def test_every_name_is_that_of_its_language() -> None:
    for language, name in LANGUAGES.items():
        assert name in (QLocale.languageToString(language), "Haitian Creole")
