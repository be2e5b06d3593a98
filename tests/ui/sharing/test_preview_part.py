"""They will see: exactly what leaves, item by item, and what to look at twice."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from tests.rigs.practice_backpack import Practice
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.preview_part import PreviewPart
from wallet.model.sharing import HolderSuite, Preview, ShareOrder
from wallet.session.learner import my_keys
from wallet.session.sharing import preview_share
from wallet.settings import Language


def words(widget: QWidget) -> str:
    QCoreApplication.processEvents()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def preview_of(practice: Practice, *names: str, **order: object) -> Preview:
    ids = tuple(practice.items[name] for name in names)
    return preview_share(practice.session, ShareOrder(record_ids=ids, **order))  # type: ignore[arg-type]


@pytest.fixture
def part(show: Show) -> PreviewPart:
    made = PreviewPart()
    made.resize(700, 800)
    show(made)
    return made


def test_every_field_of_a_few_items_is_shown_at_once(
    part: PreviewPart, practice: Practice
) -> None:
    preview = preview_of(practice, "01-data-literacy.json", receiver="Acme", purpose="A job")
    part.show_preview(preview, my_keys(practice.session))
    shown = words(part)
    for text in preview.items[0].description.texts:
        if text.field.value in ("description", "criteria", "narrative"):
            assert text.value in shown
    assert "Acme" in shown and "A job" in shown and "My key" in shown
    assert "Practice items: they carry the word and prove nothing." in shown


def test_what_tells_too_much_is_counted_above_and_named_below(
    part: PreviewPart, practice: Practice
) -> None:
    names = sorted(practice.items)
    preview = preview_of(practice, *names)
    part.show_preview(preview, my_keys(practice.session))
    warned = [warning for item in preview.items for warning in item.warnings]
    assert warned
    assert "Look twice before this leaves" in words(part)
    first = next(card for card in part.cards if card.item.warnings)
    assert first.item.warnings[0].value in words(first)
    assert "no longer hold" in words(part)


def test_many_items_come_in_steps_and_folded(part: PreviewPart, practice: Practice) -> None:
    preview = preview_of(practice, *sorted(practice.items))
    part.show_preview(preview, ())
    assert len(part.cards) == 12 and part.more.isVisible()
    assert not part.cards[0].fields.is_open
    part.more.click()
    assert len(part.cards) == len(preview.items) and not part.more.isVisible()


def test_what_was_chosen_twice_is_shown_once_and_said_to_go_once(
    part: PreviewPart, practice: Practice, interpreter: Interpreter
) -> None:
    preview = preview_of(practice, "01-data-literacy.json")
    part.show_preview(preview, ())
    assert "goes once" not in words(part)
    part.show_preview(replace(preview, repeats=1), ())
    assert "You chose 1 item more than once. It goes once." in words(part)
    part.show_preview(replace(preview, repeats=2), ())
    assert "Each goes once." in words(part)
    interpreter.speak(Language.SPANISH)
    assert "Cada uno sale una sola vez." in words(part)
    part.show_preview(preview, ())
    assert "una sola vez" not in words(part)


def test_unsigned_is_named_so(part: PreviewPart, practice: Practice) -> None:
    preview = preview_of(practice, "01-data-literacy.json", suite=HolderSuite.UNSIGNED)
    part.show_preview(preview, ())
    assert "Nobody: not signed by you" in words(part)


def test_the_same_items_keep_their_cards_when_only_the_receiver_changes(
    part: PreviewPart, practice: Practice
) -> None:
    part.show_preview(preview_of(practice, "01-data-literacy.json"), ())
    cards = list(part.cards)
    part.show_preview(preview_of(practice, "01-data-literacy.json", receiver="Acme"), ())
    assert part.cards == cards
    assert "Acme" in words(part)


def test_it_speaks_the_other_language_at_once(
    part: PreviewPart, practice: Practice, interpreter: Interpreter
) -> None:
    part.show_preview(preview_of(practice, "03-first-aid.json"), ())
    interpreter.speak(Language.SPANISH)
    assert "Mírelo dos veces antes de que salga" in words(part)
    part.show_preview(preview_of(practice, "03-first-aid.json"), my_keys(practice.session))
    assert "Mi clave" in words(part)
    interpreter.speak(Language.ENGLISH)
    QCoreApplication.processEvents()
    assert "My key" in words(part) and "Mi clave" not in words(part)
    interpreter.speak(Language.SPANISH)
    QCoreApplication.processEvents()
    assert "Todo lo que dice" in part.cards[0].fields.findChildren(QWidget)[0].text()  # type: ignore[attr-defined]
