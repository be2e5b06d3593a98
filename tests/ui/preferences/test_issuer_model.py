"""Issuers as rows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QModelIndex, Qt

from ui.preferences.issuer_model import ISSUER, IssuerModel, Shown, kind_of
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import KnownIssuer

AS_OF = datetime(2026, 5, 3, 12, tzinfo=UTC)


def issuer(name: str, **changes: object) -> KnownIssuer:
    values: dict[str, object] = {
        "id": f"did:web:{name.lower()}.example",
        "name": name,
        "website": f"https://{name.lower()}.example",
        "location": "Harbour",
        "list_name": "Members",
        "standing": IssuerStanding.LISTED,
        "as_of": AS_OF,
        "origin": "bundled",
    }
    return KnownIssuer(**{**values, **changes})  # type: ignore[arg-type]


ISSUERS = (
    issuer("Lakeshore"),
    issuer("Westmoor", location="Hill"),
    issuer("Sandbox", standing=IssuerStanding.TEST_ONLY),
    issuer("Gone", is_removed=True),
)


@pytest.fixture
def model(qapp: object) -> IssuerModel:
    made = IssuerModel()
    made.show_issuers(ISSUERS)
    return made


def names(model: IssuerModel) -> list[object]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_only_those_that_count_are_shown_at_first(model: IssuerModel) -> None:
    assert names(model) == ["Lakeshore", "Westmoor"]
    assert [model.count(shown) for shown in Shown] == [2, 1, 1]
    assert model.rowCount(model.index(0)) == 0


@pytest.mark.parametrize(
    "text, shown, expected",
    [
        ("hill", Shown.COUNTED, ["Westmoor"]),
        ("LAKE", Shown.COUNTED, ["Lakeshore"]),
        ("members", Shown.COUNTED, ["Lakeshore", "Westmoor"]),
        ("did:web:westmoor", Shown.COUNTED, ["Westmoor"]),
        ("", Shown.TESTS, ["Sandbox"]),
        ("", Shown.REMOVED, ["Gone"]),
        ("nobody", Shown.COUNTED, []),
    ],
)
def test_names_places_websites_lists_and_identifiers_are_searched(
    model: IssuerModel, text: str, shown: Shown, expected: list[str]
) -> None:
    model.look_for(text, shown)
    assert names(model) == expected


def test_rows_say_their_list_date_and_why_they_do_not_count(model: IssuerModel) -> None:
    spoken = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lakeshore. on “Members”, as of 3 May 2026"
    assert model.list_line(ISSUERS[2]).startswith("For tests, does not count · ")
    assert model.tag(ISSUERS[3]) == "Removed by you"
    assert model.index(0).data(ISSUER) == ISSUERS[0]
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None


def test_a_row_is_found_by_its_identifier(model: IssuerModel) -> None:
    assert model.index_of(ISSUERS[1].id).row() == 1
    assert not model.index_of("did:web:nobody.example").isValid()


def test_removed_outweighs_test() -> None:
    both = issuer("Both", standing=IssuerStanding.TEST_ONLY, is_removed=True)
    assert kind_of(both) is Shown.REMOVED


def test_an_issuer_without_a_name_shows_its_identifier_plainly(model: IssuerModel) -> None:
    model.show_issuers((replace(ISSUERS[0], name="", id="did:web:x\u202e.example"),))
    assert names(model) == ["did:web:x.example"]
