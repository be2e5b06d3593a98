from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import InvalidProof, Reason
from wallet.proofs import cbor_proof_values as values

PREFIX = bytes.fromhex("d95d00")


def where_of(call: Any, *arguments: Any) -> str:
    with pytest.raises(InvalidProof) as error:
        call(*arguments)
    assert error.value.reason is Reason.PROOF_MALFORMED
    return error.value.facts["where"]


def test_what_is_written_is_read() -> None:
    text = values.write_cbor_value(PREFIX, [b"a", ["b"], {0: 1}])
    data = values.read_cbor_value({"proofValue": text})
    assert data.startswith(PREFIX)
    assert values.read_parts(data, 3) == [b"a", ["b"], {0: 1}]


@pytest.mark.parametrize("body", [
    b"", b"\x83\x01\x02", b"\x82\x01\x02\x03", b"\x9f\x01\x02\xff", b"\xd8\x40\x82\x01\x02",
    b"\x81\x01", b"\xa2\x00\x01\x00\x02", b"\x82\xc2\x41\x01\x02",
])  # fmt: skip
def test_what_is_not_exactly_one_list_of_that_length_is_refused(body: bytes) -> None:
    where_of(values.read_parts, PREFIX + body, 2)


def test_an_indefinite_or_huge_list_is_refused_at_once() -> None:
    where_of(values.read_parts, PREFIX + b"\x82\x9b" + b"\xff" * 8 + b"\x00", 2)
    where_of(values.read_parts, PREFIX + cbor2.dumps([[1] * 100_000, 2]), 2)


@pytest.mark.parametrize("call, part", [
    (values.octets, "text"), (values.octets, None), (values.text, b"octets"), (values.text, 1),
    (values.whole_number, -1), (values.whole_number, True), (values.whole_number, 1.0),
    (values.whole_number, "1"),
])  # fmt: skip
def test_a_part_of_another_type_is_refused(call: Any, part: Any) -> None:
    assert where_of(call, part, "here") == "proofValue: here"


def test_octets_of_another_length_are_refused() -> None:
    assert values.octets(b"ab", "here", 2) == b"ab"
    assert where_of(values.octets, b"abc", "here", 2) == "proofValue: here"


def test_a_list_is_taken_entry_by_entry() -> None:
    assert values.each(["a", "b"], "here", values.text) == ("a", "b")
    assert where_of(values.each, ["a", 1], "here", values.text) == "proofValue: here"
    assert where_of(values.each, {"a": 1}, "here", values.text) == "proofValue: here"


def test_a_label_map_has_numbers_for_canonical_labels() -> None:
    entries = values.label_entries({1: 5, 0: 7}, values.whole_number)
    assert dict(entries) == {"c14n0": 7, "c14n1": 5}
    assert list(values.compressed([("c14n10", 1), ("c14n2", 2)])) == [2, 10]
    for broken in ([1], {"c14n0": 1}, {-1: 1}, {0: -1}):
        assert where_of(values.label_entries, broken, values.whole_number) == "proofValue: labels"


@given(st.binary(max_size=80))
def test_no_octets_do_more_than_be_refused(data: bytes) -> None:
    try:
        values.read_parts(PREFIX + data, 5)
    except InvalidProof as error:
        assert error.reason is Reason.PROOF_MALFORMED
