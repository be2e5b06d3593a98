"""One item as its receiver sees it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from tests.doubles.items import SPRING, failed, make_description, make_report
from tests.ui.conftest import Show
from ui.messages.languages import Interpreter
from ui.sharing.preview_card import PreviewCard, count_kinds
from ui.showing.item_texts import ItemTexts
from wallet.errors import Reason
from wallet.model.description import PrivacyWarning, Sensitivity
from wallet.model.disclosure import FieldCount
from wallet.model.report import CheckName, Mark, Standing
from wallet.model.sharing import PreviewItem
from wallet.settings import Language


def item(**changes: object) -> PreviewItem:
    values: dict[str, object] = {
        "record_id": "1",
        "description": make_description(),
        "report": make_report(),
        "issuer_name": "Lakeshore College",
        "issuer_is_claim": False,
        "mark": Mark.SIGNED,
        "standing": Standing.CURRENT,
    }
    return PreviewItem(**{**values, **changes})  # type: ignore[arg-type]


def words(card: PreviewCard) -> list[str]:
    QCoreApplication.processEvents()
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_it_says_who_signed_and_nothing_of_what_simply_holds(show: Show) -> None:
    card = PreviewCard(item())
    show(card)
    assert "Signed by Lakeshore College" in words(card)
    assert "Still good" not in words(card)
    assert "Practice item" not in words(card)


@pytest.mark.parametrize("language", list(Language))
def test_what_stays_on_a_website_is_said_and_what_the_list_tells_of_it(
    show: Show, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    described = replace(
        make_description(), title="https://badges.example.org/1", title_is_address=True
    )
    hosted = item(
        description=described,
        details_on="badges.example.org",
        listed_as="Welding Basics",
        needs_package=True,
    )
    card, plain = PreviewCard(hosted), PreviewCard(replace(hosted, needs_package=False))
    for one in (card, plain):
        show(one)
        assert "badges.example.org" in one.staying.text()
    assert "Welding Basics" in card.staying.text()
    assert not any("Welding Basics" in said for said in words(plain))
    whole = PreviewCard(item())
    show(whole)
    assert not whole.staying.isVisible()


def test_a_claimed_name_is_marked_as_one(show: Show) -> None:
    card = PreviewCard(item(issuer_is_claim=True, mark=Mark.NOT_CHECKED))
    show(card)
    assert "from Lakeshore College (says)" in words(card)
    assert "Not checked yet" in words(card)


def test_expired_says_since_when_and_practice_says_so(show: Show) -> None:
    description = replace(make_description(), valid_until=SPRING)
    card = PreviewCard(item(description=description, standing=Standing.EXPIRED, is_practice=True))
    show(card)
    assert "Expired 3 May 2026" in words(card)
    assert "Practice item" in words(card)


def test_fields_are_laid_out_when_they_are_wanted(show: Show) -> None:
    card = PreviewCard(item())
    show(card)
    assert "<b>Drives</b> trucks." not in words(card)
    card.open_fields()
    # Exactly the issuer's characters: nothing is read as a format.
    assert "<b>Drives</b> trucks." in words(card)
    assert "Night" not in words(card)
    texts = card.findChild(ItemTexts)
    assert texts is not None and texts.more is not None
    texts.more.set_open(True)
    assert "Night" in words(card)


def test_warnings_name_the_value_and_a_long_list_is_counted(show: Show) -> None:
    warnings = tuple(
        PrivacyWarning(kind=Sensitivity.PHONE, value=f"555 01{n:02}", pointer="")
        for n in range(15)
    )
    card = PreviewCard(item(warnings=warnings))
    show(card)
    assert "Tells: Phone number, “555 0100”" in words(card)
    assert "and 3 more" in words(card)


def test_kinds_are_counted_once_an_item() -> None:
    two = (
        PrivacyWarning(kind=Sensitivity.EMAIL, value="a@x", pointer=""),
        PrivacyWarning(kind=Sensitivity.EMAIL, value="b@x", pointer=""),
    )
    assert count_kinds((item(warnings=two), item(warnings=two[:1]), item())) == {
        "E-mail address": 2
    }


def test_a_badge_without_its_details_is_no_address(show: Show) -> None:
    address = "https://badges.example.org/classes/5"
    description = replace(make_description(), title=address, title_is_address=True)
    card = PreviewCard(item(description=description))
    show(card)
    assert any(said.startswith("Badge, details not at hand (") for said in words(card))


@pytest.mark.parametrize("language", list(Language))
def test_kept_back_fields_are_counted(
    show: Show, interpreter: Interpreter, language: Language
) -> None:
    interpreter.speak(language)
    card = PreviewCard(item(fields=FieldCount(shown=3, every=12)))
    show(card)
    said = card.kept_back.text()
    assert card.kept_back.isVisible() and "3" in said and "12" in said
    broken = make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH))
    other = PreviewCard(item(fields=FieldCount(shown=3, every=12), report=broken))
    assert said.startswith(other.kept_back.text()) and said != other.kept_back.text()
    assert not PreviewCard(item()).kept_back.isVisibleTo(card)
