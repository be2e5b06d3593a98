"""Printed pages speak the window's language, and their English is the command line's."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, datetime
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication

from ui.messages.languages import Interpreter
from ui.messages.page_texts import page_texts
from wallet.session.printing import ENGLISH, PageTexts
from wallet.settings import Language


def places(text: object) -> list[str]:
    """The named places of a template."""
    return sorted(name for _, name, _, _ in Formatter().parse(str(text)) if name)


@pytest.fixture
def spoken(qapp: QCoreApplication) -> Iterator[Interpreter]:
    interpreter = Interpreter(qapp)
    yield interpreter
    interpreter.speak(Language.ENGLISH)


def test_english_says_what_the_command_line_prints(spoken: Interpreter) -> None:
    spoken.speak(Language.ENGLISH)
    ours = page_texts()
    for field in fields(PageTexts):
        if field.name != "write_date":
            assert getattr(ours, field.name) == getattr(ENGLISH, field.name), field.name


def test_every_spanish_text_is_written_and_keeps_its_places(spoken: Interpreter) -> None:
    spoken.speak(Language.SPANISH)
    ours = page_texts()
    same = {"code_caption"}  # numbers and titles only
    assert ours.language == "es"
    for field in fields(PageTexts):
        english, spanish = getattr(ENGLISH, field.name), getattr(ours, field.name)
        if isinstance(english, str) and field.name not in {"language", *same}:
            assert spanish != english, field.name
            assert places(spanish) == places(english), field.name
        if isinstance(english, tuple):
            assert [places(text) for text in spanish] == [places(text) for text in english]
            assert not set(spanish) & set(english), field.name


def test_days_are_written_out_in_the_language(spoken: Interpreter) -> None:
    noon = datetime(2026, 5, 3, 12, tzinfo=UTC)
    spoken.speak(Language.ENGLISH)
    assert page_texts().write_date(noon) == "3 May 2026"
    spoken.speak(Language.SPANISH)
    assert page_texts().write_date(noon) == "3 de mayo de 2026"
    made_in_spanish = page_texts()
    spoken.speak(Language.ENGLISH)
    assert made_in_spanish.write_date(noon) == "3 de mayo de 2026", "one page, one language"
