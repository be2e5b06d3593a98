"""Journeys play in the real window, on the same X server as the window's own tests."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.conftest import NOW
from tests.journeys.person import Person
from tests.rigs.stage import Stage
from tests.ui.conftest import (  # noqa: F401 - the same display and language for every window
    _installed,
    display,
    interpreter,
    light_and_english,
    qapp_args,
)
from ui.vaults.create_page import CreatePage
from wallet.session.opening import KdfCost
from wallet.settings import Language, Settings, Theme

ENGLISH = Settings(language=Language.ENGLISH, theme=Theme.LIGHT, reduced_motion=True)

SitDown = Callable[..., Person]


@pytest.fixture
def sit_down(
    qapp: QApplication,
    interpreter: object,  # noqa: F811 - the fixture of that name
    cheap_kdf: KdfCost,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[SitDown]:
    """Starts the application on a data folder, as a double click would, and seats a person.

    Whoever sat there before closes their window first, unless they stay ``beside``.
    """
    monkeypatch.setattr(CreatePage, "cost", cheap_kdf)
    seated: list[Person] = []

    def sit(data: Path, settings: Settings = ENGLISH, *, beside: Person | None = None) -> Person:
        for person in seated:
            if person is not beside:
                person.leave()
        stage = Stage(qapp, data, NOW, settings)
        stage.window.navigate(stage.window.first_page())
        person = Person(stage)
        seated.append(person)
        return person

    yield sit
    for person in seated:
        person.leave()
