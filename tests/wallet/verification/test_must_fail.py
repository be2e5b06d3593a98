"""Must-fail rows 1 to 15: the bytes, the shape, the dates. The list is must_fail_rows.

Each row is a test with a name of its own and several inputs, and asserts the reason.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from tests.doubles.issuer_simulator import ALL_SUITES, JCS, JSON_SUITES
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    college,
    report_on,
    said,
    school,
)
from tests.wallet.verification.must_fail import (
    KNOWN,
    SIGNED,
    TEXT,
    assert_refused,
    proof_of,
    refusals,
    signed_with_member,
    token_of,
)
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Outcome, Verdict
from wallet.trust.knowledge import bundled_knowledge


def test_the_starting_point_verifies() -> None:
    assert report_on(SIGNED).verdict is Verdict.VERIFIED


@pytest.mark.parametrize(
    "data",
    [
        TEXT[:-1] + b',"issuer":"did:x:1"}',
        b'{"issuer":"did:x:1",' + TEXT[1:],
        TEXT[:-1] + b',"proof":{"a":1,"a":1}}',
        TEXT.replace(b'"criteria":{', b'"criteria":{"narrative":"x",'),
        TEXT.replace(b'"criteria":{', b'"criteria":{"narr\\u0061tive":"x",'),
        TEXT.replace(b'"@context":[', b'"@context":[{"a":"urn:a","a":"urn:b"},'),
        TEXT.replace(b'"proofPurpose"', b'"proofPurpose":"authentication","proofPurpose"'),
        TEXT.replace(b'"name":"Lantern', b'"name":"MIT","name":"Lantern'),
        b"[" + TEXT + b"," + TEXT[:-1] + b',"id":"urn:x:1"}]',
    ],
)
def test_must_fail_01_a_member_twice(data: bytes) -> None:
    assert refusals(data) == [Reason.DUPLICATE_MEMBER]


@pytest.mark.parametrize(
    ("header", "payload"),
    [
        (b'{"alg":"none","alg":"EdDSA"}', b'{"issuer":"did:x:1"}'),
        (b'{"alg":"EdDSA"}', b'{"issuer":"did:x:1","issuer":"did:x:2"}'),
        (b'{"alg":"EdDSA"}', b'{"vc":{"a":1,"\\u0061":2}}'),
    ],
)
def test_must_fail_01_a_member_twice_in_a_token(header: bytes, payload: bytes) -> None:
    assert refusals(token_of(header, payload).encode()) == [Reason.DUPLICATE_MEMBER]


@pytest.mark.parametrize("suite", ALL_SUITES)
@pytest.mark.parametrize(
    "name",
    ["i\u017fsuer", "ISSUER", "Issuer", "issuer\u200b", "\uff49ssuer", "i\u0307ssuer",
     "\u0131ssuer", "\u0456ssuer", "is\u00adsuer", "issuer\u0000", " issuer"],
)  # fmt: skip
def test_must_fail_02_names_that_look_the_same(name: str, suite: str) -> None:
    signed = school().issue(school().plain(), suite=suite)
    twin = {**signed, name: "did:web:mit.edu"}
    read = refusals(write_json(twin))
    if read:
        assert read[0] in (Reason.DUPLICATE_MEMBER, Reason.TEXT_NOT_ALLOWED)
    else:
        wanted = Reason.SIGNATURE_MISMATCH if suite in JSON_SUITES else Reason.TEXT_NOT_PROTECTED
        assert proof_of(twin) == (FAILED, wanted)


@pytest.mark.parametrize(
    "number", [b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-1e999", b"nan", b"0x10", b"1e+400"]
)
@pytest.mark.parametrize("deep", [False, True])
def test_must_fail_03_numbers_that_are_none(number: bytes, deep: bool) -> None:
    value = b'{"a":[' + number + b"]}" if deep else number
    (reason,) = refusals(signed_with_member("n", value))
    assert reason in (Reason.NUMBER_NOT_ALLOWED, Reason.NOT_JSON)


@pytest.mark.parametrize(
    "number",
    [str(2**53), str(-(2**53)), "1" + "0" * 20, "1" + "0" * 5000, "-" + "9" * 400, "9" * 4301],
)
def test_must_fail_04_whole_numbers_that_programs_read_differently(number: str) -> None:
    assert refusals(signed_with_member("n", number.encode())) == [Reason.NUMBER_NOT_ALLOWED]


@pytest.mark.parametrize("depth", [65, 70, 1_000, 100_000])
@pytest.mark.parametrize(
    ("start", "end"), [(b"[", b"]"), (b'{"a":', b"}"), (b'[{"a":', b"}]"), (b"[", b"")]
)
def test_must_fail_05_nesting(depth: int, start: bytes, end: bytes) -> None:
    middle = b"1" if end else b""
    deep = start * depth + middle + end * depth
    for data in (deep, signed_with_member("n", deep)):
        (reason,) = refusals(data)
        assert reason is Reason.TOO_DEEP or (not end and reason is Reason.NOT_JSON)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (signed_with_member("n", b'"\\ud800"'), Reason.TEXT_NOT_ALLOWED),
        (signed_with_member("n", b'"\\udc00\\ud800"'), Reason.TEXT_NOT_ALLOWED),
        (signed_with_member("n\0", b"1"), Reason.TEXT_NOT_ALLOWED),
        (signed_with_member("n\ud800", b"1"), Reason.TEXT_NOT_ALLOWED),
        (TEXT.replace(b"Cave", b"C\xc0\xaf"), Reason.TEXT_NOT_ALLOWED),
        (TEXT.replace(b"Cave", b"C\xed\xa0\x80"), Reason.TEXT_NOT_ALLOWED),
        (TEXT.replace(b"Cave", b"C\xf4\x90\x80\x80"), Reason.TEXT_NOT_ALLOWED),
        (TEXT.replace(b"Cave", b"C\xff"), Reason.TEXT_NOT_ALLOWED),
        (TEXT.replace(b"Cave", b"C\n"), Reason.NOT_JSON),
        (TEXT.decode().encode("utf-16"), Reason.UNRECOGNIZED_FORMAT),
        (TEXT.decode().encode("utf-32"), Reason.UNRECOGNIZED_FORMAT),
        (TEXT.decode().encode("utf-16-le"), Reason.UNRECOGNIZED_FORMAT),
    ],
)
def test_must_fail_06_texts_that_are_none(data: bytes, reason: Reason) -> None:
    assert refusals(data) == [reason]


@pytest.mark.parametrize(
    "value",
    [
        b'"' + b"x" * (6 * 2**20) + b'"',
        b'"' + b"x" * (2**20 + 1) + b'"',
        b'"data:image/png;base64,' + b"A" * (5 * 2**20) + b'"',
        b"[" + b"1," * 20_000 + b"1]",
        b'{"a":[' + b"{}," * 20_000 + b"{}]}",
        b"{" + b",".join(b'"m%d":0' % number for number in range(20_001)) + b"}",
    ],
    ids=["file", "text", "picture", "numbers", "objects", "members"],
)
def test_must_fail_07_too_large(value: bytes) -> None:
    assert refusals(signed_with_member("n", value)) == [Reason.TOO_LARGE]


@pytest.mark.parametrize(
    "more", [b"{}", b"x", b"\0", TEXT, b",", b"]", b"null", b"\x1a", b"/* comment */", b"\n{}"]
)
def test_must_fail_08_anything_behind_it(more: bytes) -> None:
    (reason,) = refusals(TEXT + more)
    assert reason in (Reason.NOT_JSON, Reason.UNRECOGNIZED_FORMAT)


@pytest.mark.parametrize("data", [b"7", b'"x"', b"null", b"[]", b"true", b"[7]", b"{}", b"[[]]"])
def test_must_fail_09_no_object(data: bytes) -> None:
    assert not read_items(data, "x", bundled_knowledge().contexts).credentials
    assert set(refusals(data)) <= {Reason.UNRECOGNIZED_FORMAT, Reason.NOT_JSON}


@pytest.mark.parametrize("proof", [None, [], "x", 7, {}, [None], [[]], ["x"], True, {"type": 7}])
def test_must_fail_09_no_proof(proof: Any) -> None:
    report = report_on({**SIGNED, "proof": proof})
    assert report.verdict in (Verdict.NOT_A_CREDENTIAL, Verdict.NOT_VERIFIED, Verdict.UNKNOWN)
    (_, reason), *_ = said(report, CheckName.PROOF)
    assert reason in (Reason.PROOF_MALFORMED, Reason.NOTHING_SIGNED, Reason.SUITE_NOT_SUPPORTED)


@pytest.mark.parametrize(
    ("contexts", "reason"),
    [
        ([], Reason.CONTEXT_MISSING), ([OPEN_BADGES], Reason.CONTEXT_MISSING),
        ([OPEN_BADGES, V2], Reason.CONTEXT_ORDER), (None, Reason.CONTEXT_MISSING),
        ({}, Reason.CONTEXT_MISSING), ("x", Reason.CONTEXT_MISSING), (7, Reason.CONTEXT_MISSING),
        ([None, V2, OPEN_BADGES], Reason.CONTEXT_ORDER),
        ([[V2, OPEN_BADGES]], Reason.CONTEXT_MISSING),
        ([{"@context": V2}], Reason.CONTEXT_MISSING),
    ],
)  # fmt: skip
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_10_the_first_context(suite: str, contexts: Any, reason: Reason) -> None:
    signed = school().issue(school().open_badge(), suite=suite)
    assert_refused({**signed, "@context": contexts}, reason, CheckName.FORM)


@pytest.mark.parametrize(
    "contexts", [[V1, OPEN_BADGES], V2, [V2], [V2, V1, OPEN_BADGES], [V1, V2, OPEN_BADGES]]
)
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_10_other_contexts(suite: str, contexts: Any) -> None:
    report = report_on(
        {**school().issue(school().open_badge(), suite=suite), "@context": contexts}
    )
    assert report.verdict is Verdict.NOT_VERIFIED


def assert_form_fails(member: str, value: Any, *reasons: Reason) -> None:
    """Whoever signed it: JCS lets an issuer sign any shape, and the form still fails."""
    document = {**school().open_badge(), member: value}
    assert_refused(school().issue(document, suite=JCS), reasons, CheckName.FORM)
    for suite in ALL_SUITES:
        signed = school().issue(school().open_badge(), suite=suite)
        assert report_on({**signed, member: value}).verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize(
    ("member", "value", "reason"),
    [
        ("id", ["urn:a:1", "urn:a:2"], Reason.ID_MALFORMED),
        ("id", "no url", Reason.ID_MALFORMED),
        ("id", 7, Reason.ID_MALFORMED),
        ("id", {}, Reason.ID_MALFORMED),
        ("id", "", Reason.ID_MALFORMED),
        ("issuer", None, Reason.ISSUER_MALFORMED),
        ("issuer", "no url", Reason.ISSUER_MALFORMED),
        ("issuer", 7, Reason.ISSUER_MALFORMED),
        ("issuer", ["did:x:1", "did:x:2"], Reason.ISSUER_MALFORMED),
        ("issuer", {"id": ["did:x:1"]}, Reason.ISSUER_MALFORMED),
        ("issuer", [], Reason.ISSUER_MALFORMED),
        ("issuer", {"id": "MIT"}, Reason.ISSUER_MALFORMED),
        ("issuer", {"id": "", "name": "MIT"}, Reason.ISSUER_MALFORMED),
        ("issuer", {"id": None}, Reason.ISSUER_MALFORMED),
    ],
)
def test_must_fail_11_the_id_and_the_issuer(member: str, value: Any, reason: Reason) -> None:
    assert_form_fails(member, value, reason)


@pytest.mark.parametrize("issuer", [{}, {"name": "MIT"}, {"type": ["Profile"]}])
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_11_an_issuer_without_a_name_signed_nothing(
    suite: str, issuer: dict[str, Any]
) -> None:
    """Data model 2.0 lets an issuer be described only; nobody's key is that issuer's."""
    nameless = {**school().open_badge(), "issuer": issuer}
    report = report_on(school().issue(nameless, suite=suite))
    assert said(report, CheckName.SIGNER) == [(Outcome.FAILED, Reason.SIGNED_BY_ANOTHER)]
    assert report.verdict is Verdict.NOT_VERIFIED
    older = {**school().open_badge(model="1.1"), "issuer": issuer}
    assert_refused(school().issue(older, suite=JCS), Reason.ISSUER_MALFORMED, CheckName.FORM)


@pytest.mark.parametrize(
    "types",
    [[], None, ["OpenBadgeCredential"], "OpenBadgeCredential", 7, [7], {}, [None, None],
     ["verifiablecredential"], [["VerifiableCredential"]]],
)  # fmt: skip
def test_must_fail_12_the_type(types: Any) -> None:
    assert_form_fails("type", types, Reason.TYPE_MISSING, Reason.MEMBER_MALFORMED)


@pytest.mark.parametrize("name", ["NotInAnyContext", "relative/type", "a b", "_:type"])
@pytest.mark.parametrize("suite", [suite for suite in ALL_SUITES if suite not in JSON_SUITES])
def test_must_fail_12_a_type_that_no_context_maps(suite: str, name: str) -> None:
    signed = school().issue(school().open_badge(), suite=suite)
    types: Any = [*signed["type"], name]  # type: ignore[misc]
    report = report_on({**signed, "type": types})
    assert report.verdict is Verdict.NOT_VERIFIED
    assert said(report, CheckName.PROOF)[0][1] in (
        Reason.TEXT_NOT_PROTECTED, Reason.SIGNATURE_MISMATCH,
    )  # fmt: skip


@pytest.mark.parametrize("subject", [None, {}, [], "x", 7, [{}], [None], [[]], [{}, {}], ""])
def test_must_fail_13_the_subject(subject: Any) -> None:
    assert_form_fails(
        "credentialSubject", subject, Reason.SUBJECT_MISSING, Reason.MEMBER_MALFORMED
    )


@pytest.mark.parametrize(
    ("member", "value", "reason"),
    [
        ("validFrom", "2026-02-30T00:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", "99999-01-01T00:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", "2026-01-01T00:00:60Z", Reason.DATE_MALFORMED),
        ("validFrom", "２０２６-01-01T00:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", "20260101T000000Z", Reason.DATE_MALFORMED),
        ("validFrom", "2026-01-01", Reason.DATE_MALFORMED),
        ("validFrom", "2026-01-01T25:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", "2026-01-01T00:00:00+25:00", Reason.DATE_MALFORMED),
        ("validFrom", "2026-13-01T00:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", " 2026-01-01T00:00:00Z", Reason.DATE_MALFORMED),
        ("validFrom", 1767225600, Reason.DATE_MALFORMED),
        ("validFrom", ["2026-01-01T00:00:00Z"], Reason.DATE_MALFORMED),
        ("validFrom", "", Reason.DATE_MALFORMED),
        ("validUntil", "never", Reason.DATE_MALFORMED),
        ("validUntil", "2020-01-01T00:00:00Z", Reason.DATE_ORDER),
    ],
)
def test_must_fail_14_dates(member: str, value: Any, reason: Reason) -> None:
    assert_form_fails(member, value, reason)


def test_a_time_without_a_zone_is_utc_and_remarked_on() -> None:
    document = {**school().open_badge(), "validUntil": "2026-07-01T11:59:59"}
    report = report_on(school().issue(document, suite=JCS))
    assert report.outcome_of(CheckName.FORM) is PASSED
    assert said(report, CheckName.VALIDITY) == [(FAILED, Reason.EXPIRED)]
    assert Reason.DATE_MALFORMED in {remark.reason for remark in report.remarks}


@pytest.mark.parametrize("suite", [*ALL_SUITES, "token"])
@pytest.mark.parametrize(
    ("dates", "reason"),
    [
        ({"valid_until": NOW - timedelta(seconds=1)}, Reason.EXPIRED),
        ({"valid_until": NOW - timedelta(days=400), "valid_from": NOW - timedelta(days=900)},
         Reason.EXPIRED),
        ({"valid_from": NOW + timedelta(days=1)}, Reason.NOT_YET_VALID),
        ({"valid_from": NOW + timedelta(days=4000)}, Reason.NOT_YET_VALID),
    ],
)  # fmt: skip
def test_must_fail_15_over_or_not_begun(suite: str, dates: Any, reason: Reason) -> None:
    for model in ("1.1", "2.0"):
        badge = college().open_badge(model=model, **dates)
        if suite == "token":
            signed: Any = college().issue_token(badge)
        else:
            signed = college().issue(badge, suite=suite)
        assert_refused(signed, reason, CheckName.VALIDITY, KNOWN)


@pytest.mark.parametrize("year", [1970, 2000, 2026])
def test_must_fail_15_a_clock_that_stands_before_everything(year: int) -> None:
    """A clock set back makes nothing good that has not begun."""
    early = datetime(year, 1, 1, tzinfo=UTC)
    report = report_on(SIGNED, now=early)
    assert said(report, CheckName.VALIDITY) == [(FAILED, Reason.NOT_YET_VALID)]
    assert report.verdict is Verdict.NOT_VERIFIED
