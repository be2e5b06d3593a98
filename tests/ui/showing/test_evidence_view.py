"""Evidence says what it is, and whether a file is the one that is meant."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.showing.evidence_view import STATES, EvidenceView
from ui.showing.links import LinkRow
from ui.showing.text import PlainLabel
from ui.theme.palettes import Tone
from wallet.model.description import Evidence
from wallet.model.resource import ResourceState
from wallet.settings import Language

BOUND = Evidence(
    name="Report",
    description="Ten pages.",
    narrative="What I did.",
    genre="Text",
    audience="Examiners",
    link="https://x.example/report",
    pointer="/evidence/0",
    digest_sri="sha256-x",
)


def words(view: QWidget) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in view.findChildren(PlainLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        (ResourceState.SAME, "The file is the very one that is meant"),
        (ResourceState.CHANGED, "File changed: this is not the file that is meant"),
        (ResourceState.NOT_AT_HAND, "The file is not here, so it was not compared"),
        (ResourceState.NOT_CHECKED, "This file cannot be compared here"),
    ],
)
def test_it_says_how_the_file_stands(show: Show, state: ResourceState, sentence: str) -> None:
    view = EvidenceView(BOUND, state, may_compare=True)
    show(view)
    said = words(view)
    assert said[:4] == ["Report", "Ten pages.", "What I did.", "Kind: Text · For: Examiners"]
    assert sentence in said
    assert nameless(view) == ()


def test_only_the_very_file_is_green() -> None:
    assert [state for state, (_, tone) in STATES.items() if tone is Tone.GOOD] == [
        ResourceState.SAME
    ]
    assert set(STATES) == set(ResourceState)


def test_what_binds_no_file_says_nothing_of_one(show: Show) -> None:
    view = EvidenceView(Evidence(name="", link="urn:sha256:abc"), may_compare=True)
    show(view)
    assert words(view) == ["Evidence"]
    assert not view.compare.isVisible()
    assert view.findChildren(LinkRow) == []


def test_a_comparison_is_asked_for_and_answered(
    show: Show, qtbot: QtBot, interpreter: Interpreter
) -> None:
    view = EvidenceView(BOUND, ResourceState.NOT_AT_HAND, may_compare=True)
    show(view)
    with qtbot.waitSignal(view.compare_asked) as asked:
        view.compare.click()
    assert asked.args == ["/evidence/0"]
    view.show_state(ResourceState.CHANGED)
    assert "File changed: this is not the file that is meant" in words(view)
    interpreter.speak(Language.SPANISH)
    assert "Archivo cambiado: no es el archivo indicado" in words(view)
