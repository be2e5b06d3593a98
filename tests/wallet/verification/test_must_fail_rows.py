"""No row of the must-fail list can vanish, and none is forgotten."""

import pytest

from tests.wallet.verification.must_fail_rows import (
    ROWS,
    WAITING,
    named_tests,
    numbers_in,
    rows_tested,
)


def test_the_list_has_93_rows() -> None:
    assert list(ROWS) == list(range(1, 94))
    assert len(set(ROWS.values())) == 93


@pytest.mark.parametrize("number", ROWS)
def test_a_row_has_its_tests_or_waits_for_its_form(number: int) -> None:
    tested = number in rows_tested()
    assert tested is not (number in WAITING), f"row {number}: {ROWS[number]}"


def test_every_number_a_test_carries_is_a_row() -> None:
    numbered = {name: numbers_in(name) for name, _ in named_tests()}
    assert {number for numbers in numbered.values() for number in numbers} <= set(ROWS)
    assert sum(bool(numbers) for numbers in numbered.values()) > 80


@pytest.mark.parametrize(
    ("name", "numbers"),
    [
        ("test_must_fail_07_too_large", (7,)),
        ("test_must_fail_47_48_algorithms", (47, 48)),
        ("test_must_fail_23_and_46_a_context", (23, 46)),
        ("test_must_fail_when_hidden", ()),
        ("test_must_fail_67_127_names", (67,)),
    ],
)
def test_names_carry_numbers(name: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in(name) == numbers
