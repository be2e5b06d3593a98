from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wallet.vault.items import NOW, make_item, make_report
from wallet.errors import Reason
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Query, SortOrder
from wallet.model.report import Mark, Remark, Standing
from wallet.vault.record_queries import sort_key, write_words
from wallet.vault.vault import Vault

DAY = timedelta(days=1)


def numbers(vault: Vault, query: Query) -> list[int]:
    return [int(summary.id[-5:]) for summary in vault.records.summaries(query, NOW)]


def test_orders(vault: Vault) -> None:
    vault.records.add(
        [
            make_item(1, title="álgebra", issuer="Zoo", awarded_at=NOW - 5 * DAY,
                      valid_until=NOW + 9 * DAY),
            make_item(2, title="Zeta", issuer="éclair", awarded_at=NOW - DAY),
            make_item(3, title="Beta", issuer="Alpha", valid_until=NOW + DAY),
            make_item(4, title="alpha", issuer="Alpha"),
        ]
    )  # fmt: skip
    assert numbers(vault, Query()) == [2, 1, 4, 3]
    assert numbers(vault, Query(sort=SortOrder.TITLE)) == [1, 4, 3, 2]
    assert numbers(vault, Query(sort=SortOrder.ISSUER)) == [4, 3, 2, 1]
    assert numbers(vault, Query(sort=SortOrder.EXPIRES)) == [3, 1, 4, 2]


def test_filters(vault: Vault) -> None:
    vault.records.add(
        [
            make_item(1, compartment=Compartment.WORK, mark=Mark.SIGNED),
            make_item(2, compartment=Compartment.WORK, mark=Mark.COPY, standing=Standing.UNKNOWN),
            make_item(3, compartment=Compartment.SKILLS, keeping=Keeping.HISTORY),
            make_item(4, compartment=Compartment.SKILLS, mark=Mark.BROKEN, keeping=Keeping.BROKEN),
        ]
    )
    by_title = SortOrder.TITLE
    assert numbers(vault, Query(compartment=Compartment.WORK, sort=by_title)) == [1, 2]
    marks = frozenset({Mark.COPY, Mark.BROKEN})
    assert numbers(vault, Query(marks=marks, sort=by_title)) == [2, 4]
    assert numbers(vault, Query(standings=frozenset({Standing.UNKNOWN}))) == [2]
    assert numbers(vault, Query(keeping=Keeping.HISTORY)) == [3]
    assert numbers(vault, Query(keeping=Keeping.CURRENT, sort=by_title)) == [1, 2]
    assert numbers(vault, Query(text="Certificate", marks=marks, sort=by_title)) == [2, 4]


def test_what_has_run_out_since_it_was_checked_is_expired(vault: Vault) -> None:
    vault.records.add(
        [
            make_item(1, valid_until=NOW - DAY),
            make_item(2, valid_until=NOW - DAY, standing=Standing.NOT_ASKED),
            make_item(3, valid_until=NOW - DAY, standing=Standing.ENDED),
            make_item(4, valid_until=NOW + DAY),
            make_item(5),
            make_item(6, valid_until=NOW - DAY, standing=Standing.UNKNOWN, mark=Mark.COPY),
        ]
    )
    found = {
        int(summary.id[-5:]): summary.standing for summary in vault.records.summaries(Query(), NOW)
    }
    assert found == {
        1: Standing.EXPIRED, 2: Standing.EXPIRED, 3: Standing.ENDED, 4: Standing.CURRENT,
        5: Standing.CURRENT, 6: Standing.UNKNOWN,
    }  # fmt: skip
    assert vault.records.summary("item-00001", NOW).standing is Standing.EXPIRED
    assert vault.records.summary("item-00001", NOW - 2 * DAY).standing is Standing.CURRENT
    expired = Query(standings=frozenset({Standing.EXPIRED}), sort=SortOrder.TITLE)
    assert numbers(vault, expired) == [1, 2]
    current = Query(standings=frozenset({Standing.CURRENT}), sort=SortOrder.TITLE)
    assert numbers(vault, current) == [4, 5]


def test_what_needs_attention(vault: Vault) -> None:
    newer = make_report(Remark(reason=Reason.NEWER_VERSION_ANNOUNCED))
    vault.records.add(
        [
            make_item(1, valid_until=NOW + 89 * DAY),
            make_item(2, valid_until=NOW + 91 * DAY),
            make_item(3, valid_until=NOW - DAY),
            make_item(4, standing=Standing.ENDED),
            make_item(5, standing=Standing.SUSPENDED),
            make_item(6, mark=Mark.BROKEN, standing=Standing.UNKNOWN),
            make_item(7, report=newer),
            make_item(8),
            make_item(9, valid_until=NOW - DAY, keeping=Keeping.HISTORY),
            make_item(10, mark=Mark.BROKEN, keeping=Keeping.BROKEN),
            make_item(11, report=newer),
            make_item(12, valid_until=NOW - DAY),
        ]
    )
    vault.records.mark_replaced("item-00011", by="item-00008")
    vault.records.delete(["item-00012"], NOW)
    needed = numbers(vault, Query(needs_attention=True))
    assert sorted(needed) == [1, 3, 4, 5, 6, 7]
    assert vault.records.tally(NOW).needing_attention == len(needed)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("espanol", [1]),
        ("ESPAÑOL", [1]),
        ("esp univ", [1]),
        ("c++", [1, 2]),
        ("data AND", [2]),
        ("data OR intro", []),
        ('"intro" (c', [2]),
        ("zür", [1, 2]),
        ("NEAR(", []),
        ("* - ...", [1, 2]),
        ("", [1, 2]),
        ("  ", [1, 2]),
        ("col:umn", []),
        ("int\x00ro", [2]),
        ("intro*", [2]),
        ("пр", [2]),
    ],
)
def test_search_takes_words_as_they_are_typed(vault: Vault, text: str, found: list[int]) -> None:
    vault.records.add(
        [
            make_item(1, title="A", search_text="Curso de Español Universidad Zürich"),
            make_item(2, title="Intro C", search_text="Intro: C++ and data, Zürich; Привет"),
        ]
    )  # fmt: skip
    assert numbers(vault, Query(text=text, sort=SortOrder.TITLE)) == found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text(max_size=40))
def test_no_text_is_an_error(vault: Vault, text: str) -> None:
    vault.records.summaries(Query(text=text.encode("utf-8", "replace").decode()), NOW)


def test_words_are_quoted() -> None:
    assert write_words('a"b OR c') == '"a"* "b"* "or"* "c"*'
    assert write_words("-- ;") is None


def test_sorting_knows_no_case_and_no_accents() -> None:
    words = ["zebra", "Éclair", "apple", "eclair b"]
    assert sorted(words, key=sort_key) == ["apple", "Éclair", "eclair b", "zebra"]
