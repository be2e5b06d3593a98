"""Names that only look different: one name to a reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.encoding import slow_json
from wallet.encoding.member_names import FAMILIAR, are_distinct, fold_name

LOOK_ALIKES = [
    "issuer",
    "Issuer",
    "ISSUER",
    "i\u017fsuer",
    "\ufb01ne",
    "fine",
    "\u212a",
    "k",
    "K",
    "ttl",
    "TTL",
]


def test_no_two_familiar_names_are_one_name() -> None:
    assert len({fold_name(name) for name in FAMILIAR}) == len(FAMILIAR)
    assert {"@context", "credentialSubject", "proofValue"} <= FAMILIAR


@pytest.mark.parametrize("names, distinct", [
    (set(), True),
    ({"id", "name", "type"}, True),
    ({"id", "gpa", "GPS"}, True),
    ({"id", "gpa", "GPA"}, False),
    ({"id", "Issuer"}, True),
    ({"id", "issuer", "Issuer"}, False),
    ({"issuer", "i\u017fsuer"}, False),
    ({"Issuer", "i\u017fsuer"}, False),
    ({"\ufb01ne", "fine"}, False),
])  # fmt: skip
def test_names_that_fold_together_are_not_distinct(names: set[str], distinct: bool) -> None:
    assert are_distinct(names) is distinct


@given(st.sets(st.sampled_from([*sorted(FAMILIAR), *LOOK_ALIKES]) | st.text(max_size=4)))
def test_the_short_way_says_what_the_long_one_says(names: set[str]) -> None:
    assert are_distinct(names) is not slow_json.clashes(dict.fromkeys(names))
    assert [fold_name(name) for name in names] == [slow_json.fold(name) for name in names]
