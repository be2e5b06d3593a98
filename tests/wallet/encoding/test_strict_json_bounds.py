"""Broken JSON is refused in one pass, however it is broken."""

import pytest

from wallet.encoding.strict_json import read_json
from wallet.errors import InputError, Reason


@pytest.mark.parametrize(
    "text",
    [
        b'{"a":"' + b'\\"' * 1_000_000,
        b'{"a":"' + b'\\"' * 1_000_000 + b"\\",
        b'{"a":' + b'"\\' * 1_000_000,
        b'"' * 1_000_001,
    ],
    ids=["escaped quotes", "a backslash at the end", "quotes and backslashes", "quotes"],
)
def test_must_fail_fast_where_a_string_never_ends(text: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_json(text)
    assert caught.value.reason is Reason.NOT_JSON


def test_brackets_inside_a_string_that_never_ends_are_not_counted() -> None:
    with pytest.raises(InputError) as caught:
        read_json(b'{"a":"' + b"[" * 1000)
    assert caught.value.reason is Reason.NOT_JSON
