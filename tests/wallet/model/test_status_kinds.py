"""Names that readers give to status entries are the names the table of kinds knows."""

from wallet.model.status_kinds import TOKEN_STATUS_LIST, entries_of_claim
from wallet.verification.status import KINDS


def test_a_tokens_list_has_somebody_who_answers_for_it() -> None:
    assert TOKEN_STATUS_LIST in KINDS


def test_each_mechanism_of_a_claim_is_an_entry_and_none_is_one_nobody_answers_for() -> None:
    place = {"idx": 5, "uri": "https://college.example/1"}
    assert entries_of_claim({"status_list": place, "other": {"type": "x"}}) == (
        {**place, "type": TOKEN_STATUS_LIST},
        {"type": "other"},
    )
    assert entries_of_claim({}) == entries_of_claim("good") == ({"type": ""},)
    assert "" not in KINDS
