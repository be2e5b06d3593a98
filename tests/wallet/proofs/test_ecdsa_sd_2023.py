from dataclasses import replace
from typing import Any

import cbor2
import pytest

from tests.doubles.selective_issuer import ECDSA_SD, SelectiveIssuer
from tests.wallet.proofs.selective_documents import (
    SCHOOLS,
    WHOLES,
    check,
    octets_of,
    reason_of,
    with_octets,
    with_value,
)
from wallet.encoding.canonical import Road
from wallet.errors import Reason
from wallet.proofs import ecdsa_sd_2023 as suite
from wallet.proofs.keys import KeyKind

SCHOOL = SCHOOLS[ECDSA_SD]
WHOLE = WHOLES[ECDSA_SD]
DERIVED: Any = SCHOOL.derive(
    WHOLE, "/credentialSubject/achievement/name", "/credentialSubject/result/1"
)


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
    assert not evidence.has_unpinned_terms


def test_a_derived_proof_holds_and_says_that_fields_may_be_left_out() -> None:
    evidence = check(DERIVED)
    assert not evidence.is_private
    assert [remark.reason for remark in evidence.remarks] == [Reason.FIELDS_LEFT_OUT]
    assert evidence.road is Road.COMPILED


def test_what_is_written_is_read() -> None:
    whole = suite.read_whole(octets_of(WHOLE))
    derived = suite.read_derived(octets_of(DERIVED))
    assert suite.write_whole(whole) == WHOLE["proof"]["proofValue"]
    assert suite.write_derived(derived) == DERIVED["proof"]["proofValue"]
    assert suite.is_whole(octets_of(WHOLE))
    assert not suite.is_whole(octets_of(DERIVED))


def test_another_key_or_kind_of_key_does_not_fit() -> None:
    other = SelectiveIssuer(suite=ECDSA_SD, seed=2).key.public
    assert reason_of(WHOLE, other) is Reason.SIGNATURE_MISMATCH
    assert reason_of(DERIVED, other) is Reason.SIGNATURE_MISMATCH
    assert reason_of(DERIVED, replace(other, kind=KeyKind.ED25519)) is Reason.KEY_KIND_WRONG


@pytest.mark.parametrize("document", [WHOLE, DERIVED])
def test_every_option_of_the_proof_is_covered(document: Any) -> None:
    for name, value in (("created", "2026-03-02T12:00:00Z"), ("expires", "2030-01-01T00:00:00Z")):
        changed = {**document, "proof": {**document["proof"], name: value}}
        assert reason_of(changed) is Reason.SIGNATURE_MISMATCH


@pytest.mark.parametrize("document", [WHOLE, DERIVED])
@pytest.mark.parametrize("at, part", [
    (0, b""), (0, bytes(63)), (0, "text"), (1, bytes(35)), (1, bytes.fromhex("8024") + bytes(32)),
    (1, 7), (4, "text"), (4, [b"octets"]),
])  # fmt: skip
def test_a_part_that_is_not_as_it_must_be_is_malformed(document: Any, at: int, part: Any) -> None:
    assert reason_of(with_part(document, at, part)) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("document, at, part", [
    (WHOLE, 2, bytes(31)), (WHOLE, 3, b"one"), (WHOLE, 3, [bytes(63)]), (WHOLE, 3, []),
    (WHOLE, 4, ["/absent"]), (WHOLE, 4, ["issuer"]), (DERIVED, 2, []), (DERIVED, 2, [b""]),
    (DERIVED, 3, {}), (DERIVED, 3, {0: bytes(31)}), (DERIVED, 3, {0: "u"}), (DERIVED, 4, [99]),
    (DERIVED, 4, [0, 0]), (DERIVED, 4, [-1]), (DERIVED, 4, [True]),
])  # fmt: skip
def test_a_part_that_does_not_fit_the_document_is_malformed(
    document: Any, at: int, part: Any
) -> None:
    assert reason_of(with_part(document, at, part)) is Reason.PROOF_MALFORMED


def test_a_statement_key_off_the_curve_is_refused() -> None:
    broken = bytes.fromhex("802402") + b"\xff" * 32
    assert reason_of(with_part(DERIVED, 1, broken)) is Reason.SIGNATURE_MISMATCH


def test_a_statement_key_that_the_issuer_did_not_sign_is_refused() -> None:
    other = SelectiveIssuer(suite=ECDSA_SD, seed=2)
    whole = other.issue(other.rich_badge())
    stolen = with_part(DERIVED, 1, parts_of(whole)[1])
    assert reason_of(stolen) is Reason.SIGNATURE_MISMATCH


def test_signatures_belong_to_their_statements() -> None:
    for document, at in ((WHOLE, 3), (DERIVED, 2)):
        signatures = parts_of(document)[at]
        turned = [signatures[1], signatures[0], *signatures[2:]]
        assert reason_of(with_part(document, at, turned)) is Reason.SIGNATURE_MISMATCH


def test_calling_a_statement_mandatory_does_not_make_it_so() -> None:
    parts = parts_of(DERIVED)
    assert reason_of(with_part(DERIVED, 4, [])) is Reason.SIGNATURE_MISMATCH
    more = next(number for number in range(20) if number not in parts[4])
    changed = with_part(with_part(DERIVED, 4, [*parts[4], more]), 2, parts[2][:-1])
    assert reason_of(changed) is Reason.SIGNATURE_MISMATCH


def test_two_nodes_under_one_label_are_refused() -> None:
    pair: Any = SCHOOL.derive(WHOLE, "/credentialSubject/result")
    labels = parts_of(pair)[3]
    assert len(labels) == 2
    assert reason_of(with_part(pair, 3, dict.fromkeys(labels, labels[0]))) is (
        Reason.PROOF_MALFORMED
    )


def test_the_tag_is_the_suites_own() -> None:
    for document in (WHOLE, DERIVED):
        for tag in ("d95d02", "d95d03", "d95d04", "da005d", "d95e00", "000000"):
            octets = bytes.fromhex(tag) + octets_of(document)[3:]
            assert reason_of(with_octets(document, octets)) is Reason.PROOF_MALFORMED


def test_nothing_may_follow_or_be_missing() -> None:
    for document in (WHOLE, DERIVED):
        octets = octets_of(document)
        assert reason_of(with_octets(document, octets + b"\0")) is Reason.PROOF_MALFORMED
        assert reason_of(with_octets(document, octets[:-1])) is Reason.PROOF_MALFORMED
        value = document["proof"]["proofValue"]
        assert reason_of(with_value(document, "z" + value[1:])) is Reason.PROOF_MALFORMED


def test_very_many_signatures_are_not_tried() -> None:
    many = [bytes(64)] * (suite.MAX_SIGNATURES + 1)
    assert reason_of(with_part(WHOLE, 3, many)) is Reason.TOO_MUCH_WORK
    assert reason_of(with_part(DERIVED, 2, many)) is Reason.TOO_MUCH_WORK


def test_very_many_indexes_and_labels_are_refused() -> None:
    assert reason_of(with_part(DERIVED, 4, list(range(100_000)))) is Reason.PROOF_MALFORMED
    labels = {number: bytes(32) for number in range(10_000)}
    assert reason_of(with_part(DERIVED, 3, labels)) is Reason.PROOF_MALFORMED
