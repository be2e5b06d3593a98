"""Languages: chosen, spoken, swapped while the window runs; and the files they come from."""

import subprocess
import sys
from string import Formatter
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.places import PROJECT
from ui.messages.languages import Interpreter, chosen_language, translated
from wallet.settings import Language

FOLDER = PROJECT / "resources" / "translations"


@pytest.mark.parametrize(
    ("language", "locale", "spoken"),
    [
        (Language.SYSTEM, "es_MX", Language.SPANISH),
        (Language.SYSTEM, "en_US", Language.ENGLISH),
        (Language.SYSTEM, "de_DE", Language.ENGLISH),
        (Language.SPANISH, "en_US", Language.SPANISH),
        (Language.ENGLISH, "es_ES", Language.ENGLISH),
    ],
)
def test_the_language_set_counts_before_the_computers(
    language: Language, locale: str, spoken: Language
) -> None:
    assert chosen_language(language, QLocale(locale)) is spoken


def test_widgets_hear_of_another_language(qtbot: QtBot, interpreter: Interpreter) -> None:
    heard = []

    class Listener(QWidget):
        def changeEvent(self, event: QEvent) -> None:
            heard.append(event.type())

    listener = Listener()
    qtbot.addWidget(listener)
    listener.show()
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert QEvent.Type.LanguageChange in heard
    assert translated("Marks", "Signed by me") == "Firmado por mí"
    assert QLocale().language() is QLocale.Language.Spanish
    interpreter.speak(Language.ENGLISH)
    assert translated("Marks", "Signed by me") == "Signed by me"


def test_qts_own_words_are_spanish_too(interpreter: Interpreter) -> None:
    interpreter.speak(Language.SPANISH)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_translations_keep_the_places_for_facts() -> None:
    wrong: list[str] = []
    for path in FOLDER.glob("es/*.ts"):
        for message in ElementTree.parse(path).getroot().iter("message"):
            source = message.findtext("source") or ""
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            given = forms or [translation.text or ""]
            wrong += [text for text in given if text and places(text) != places(source)]
    assert wrong == []


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_translations_are_complete_and_compiled() -> None:
    command = [sys.executable, "packaging/translations.py", "check"]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
