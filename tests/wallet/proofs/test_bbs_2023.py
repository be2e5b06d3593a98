from typing import Any

import cbor2
import pytest

from tests.doubles.selective_issuer import BBS, SelectiveIssuer
from tests.wallet.proofs.selective_documents import (
    SCHOOLS,
    WHOLES,
    check,
    octets_of,
    reason_of,
    with_octets,
)
from wallet.encoding.canonical import Road
from wallet.errors import Reason
from wallet.proofs import bbs_2023 as suite

SCHOOL = SCHOOLS[BBS]
WHOLE = WHOLES[BBS]
CHOSEN = ("/credentialSubject/achievement/name", "/credentialSubject/result/1")
DERIVED: Any = SCHOOL.derive(WHOLE, *CHOSEN)


def parts_of(document: Any) -> list[Any]:
    return list(cbor2.loads(octets_of(document)[3:]))


def with_part(document: Any, at: int, part: Any) -> Any:
    parts = parts_of(document)
    parts[at] = part
    return with_octets(document, octets_of(document)[:3] + cbor2.dumps(parts))


def test_a_base_proof_holds_and_is_private() -> None:
    evidence = check(WHOLE)
    assert evidence.is_private
    assert evidence.remarks == ()
    assert evidence.road is Road.COMPILED


def test_a_derived_proof_holds_and_says_that_fields_may_be_left_out() -> None:
    evidence = check(DERIVED)
    assert not evidence.is_private
    assert [remark.reason for remark in evidence.remarks] == [Reason.FIELDS_LEFT_OUT]


def test_what_is_written_is_read() -> None:
    whole = suite.read_whole(octets_of(WHOLE))
    derived = suite.read_derived(octets_of(DERIVED))
    assert suite.write_whole(whole) == WHOLE["proof"]["proofValue"]
    assert suite.write_derived(derived) == DERIVED["proof"]["proofValue"]
    assert suite.is_whole(octets_of(WHOLE))
    assert not suite.is_whole(octets_of(DERIVED))


def test_two_shares_have_no_octets_of_the_proof_in_common() -> None:
    one, other = (parts_of(SCHOOL.derive(WHOLE, *CHOSEN))[0] for _ in range(2))
    for at in range(0, 144, 48):
        assert one[at : at + 48] != other[at : at + 48]
    for at in range(144, len(one), 32):
        assert one[at : at + 32] != other[at : at + 32]


def test_another_key_does_not_fit() -> None:
    other = SelectiveIssuer(suite=BBS, seed=2).key.public
    assert reason_of(WHOLE, other) is Reason.SIGNATURE_MISMATCH
    assert reason_of(DERIVED, other) is Reason.SIGNATURE_MISMATCH
    stolen = with_part(WHOLE, 2, other.raw)
    assert reason_of(stolen, other) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("document", [WHOLE, DERIVED])
def test_every_option_of_the_proof_is_covered(document: Any) -> None:
    changed = {**document, "proof": {**document["proof"], "created": "2026-03-02T12:00:00Z"}}
    assert reason_of(changed) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("document, at, part", [
    (WHOLE, 0, bytes(79)), (WHOLE, 0, bytes(80)), (WHOLE, 1, bytes(63)), (WHOLE, 2, bytes(95)),
    (WHOLE, 3, bytes(31)), (WHOLE, 4, "text"), (WHOLE, 4, ["/absent"]), (DERIVED, 0, "text"),
    (DERIVED, 0, b""), (DERIVED, 0, bytes(272)), (DERIVED, 1, {}), (DERIVED, 1, {0: b"b0"}),
    (DERIVED, 2, [99]), (DERIVED, 2, [0, 0]), (DERIVED, 3, []), (DERIVED, 3, [9, 8]),
    (DERIVED, 3, [0]), (DERIVED, 4, "text"),
])  # fmt: skip
def test_a_part_that_is_not_as_it_must_be_is_malformed(document: Any, at: int, part: Any) -> None:
    assert reason_of(with_part(document, at, part)) is Reason.PROOF_MALFORMED


def test_numbers_must_rise_and_be_those_of_messages() -> None:
    numbers = parts_of(DERIVED)[3]
    assert reason_of(with_part(DERIVED, 3, numbers[::-1])) is Reason.PROOF_MALFORMED
    beyond = [*numbers[:-1], 10_000]
    assert reason_of(with_part(DERIVED, 3, beyond)) is Reason.PROOF_MALFORMED
    moved = [*numbers[:-1], numbers[-1] + 1]
    assert reason_of(with_part(DERIVED, 3, moved)) is Reason.SIGNATURE_MISMATCH


def test_the_header_is_what_the_document_says() -> None:
    assert reason_of(with_part(WHOLE, 1, bytes(64))) is Reason.SIGNATURE_MISMATCH
    assert reason_of(with_part(DERIVED, 4, b"another")) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("tag, option", [
    (4, "anonymous_holder_binding"), (5, "anonymous_holder_binding"), (6, "pseudonym"),
    (7, "pseudonym"), (8, "holder_binding_pseudonym"), (9, "holder_binding_pseudonym"),
])  # fmt: skip
def test_other_feature_options_are_named_and_not_judged(tag: int, option: str) -> None:
    octets = bytes([0xD9, 0x5D, tag]) + octets_of(DERIVED)[3:]
    changed = with_octets(DERIVED, octets)
    assert reason_of(changed) is Reason.SUITE_NOT_SUPPORTED


def test_the_tag_is_the_suites_own() -> None:
    for document in (WHOLE, DERIVED):
        for tag in ("d95d00", "d95d01", "d95d0a", "da005d", "d95e02"):
            octets = bytes.fromhex(tag) + octets_of(document)[3:]
            assert reason_of(with_octets(document, octets)) is Reason.PROOF_MALFORMED


def test_very_long_proofs_are_not_tried() -> None:
    long = parts_of(DERIVED)[0][:144] + bytes(31) + b"\1"
    assert reason_of(with_part(DERIVED, 0, long + long[144:] * 2_000)) is Reason.TOO_MUCH_WORK
    numbers = list(range(49_000))
    assert reason_of(with_part(DERIVED, 3, numbers)) is Reason.PROOF_MALFORMED
