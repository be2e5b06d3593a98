"""Lists of bits: what the three kinds share, and how RevocationList2020 differs."""

import json
from typing import Any

import pytest

from tests.doubles.credential_samples import V1
from tests.doubles.issuer_simulator import BITSTRING, JCS, IssuerSimulator
from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import (
    AS_OF,
    FAILED,
    NOT_APPLICABLE,
    PASSED,
    UNKNOWN,
    facts_of,
    read,
    report_on,
    said,
    school,
    with_document,
    without_proof,
)
from tests.wallet.verification.status_samples import (
    GOOD,
    INDEX,
    badge_with,
    checked,
    knowing,
    packed,
    resigned,
    status,
    subject_of,
)
from wallet.encoding.bitstring import read_bitstring
from wallet.errors import Reason
from wallet.model.report import CheckName, Report
from wallet.verification.status_bit_lists import SHORTEST_LIST, read_index

CONTEXT_2020 = "https://w3id.org/vc-revocation-list-2020/v1"
URL_2020 = "https://issuer-21.example/lists/2020"


def list_2020(issuer: IssuerSimulator, *withdrawn: int, **members: Any) -> dict[str, Any]:
    bits = bytearray(SHORTEST_LIST // 8)
    for index in withdrawn:
        bits[index // 8] |= 0x80 >> index % 8
    subject = {
        "id": f"{URL_2020}#list",
        "type": "RevocationList2020",
        "encodedList": packed(bytes(bits)).removeprefix("u"),
    }
    document = {
        "@context": [V1, CONTEXT_2020],
        "id": URL_2020,
        "type": ["VerifiableCredential", "RevocationList2020Credential"],
        "issuer": issuer.did,
        "issuanceDate": "2026-01-01T00:00:00Z",
        "credentialSubject": subject,
    }
    return {**document, **members}


def entry_2020(index: Any = "9", **members: Any) -> dict[str, Any]:
    return {
        "id": f"{URL_2020}#{index}",
        "type": "RevocationList2020Status",
        "revocationListIndex": index,
        "revocationListCredential": URL_2020,
        **members,
    }


def report_2020(document: Any, entry: Any) -> Report:
    issuer = school()
    badge = issuer.plain(model="1.1")
    badge = {**badge, "@context": [*badge["@context"], CONTEXT_2020], "credentialStatus": entry}
    knowledge = with_document(issuer.knowledge(), URL_2020, document)
    return report_on(issuer.issue(badge, suite=JCS), knowledge)


@pytest.mark.parametrize("suite", ["eddsa-rdfc-2022", "eddsa-jcs-2022", "Ed25519Signature2020"])
def test_a_list_of_2020_withdraws_by_its_own_members(suite: str) -> None:
    issuer = school()
    report = report_2020(issuer.issue(list_2020(issuer), suite=suite), entry_2020())
    assert status(report) == [GOOD]
    assert report.of(CheckName.STATUS)[0].known_at == AS_OF
    withdrawn = report_2020(issuer.issue(list_2020(issuer, 9), suite=suite), entry_2020())
    assert status(withdrawn) == [(FAILED, Reason.WITHDRAWN)]
    # Its neighbours are not met.
    for other in ("8", "10", "14"):
        report = report_2020(issuer.issue(list_2020(issuer, 9), suite=suite), entry_2020(other))
        assert status(report) == [GOOD]


@pytest.mark.parametrize(
    "entry",
    [
        entry_2020("-1"),
        entry_2020("01"),
        entry_2020(str(SHORTEST_LIST)),
        entry_2020(revocationListCredential=""),
        entry_2020(type="StatusList2021Entry"),
        # Members of the other kinds are not this kind's.
        {**entry_2020(), "revocationListIndex": None, "statusListIndex": "9"},
    ],
)
def test_must_fail_62_an_entry_of_2020_that_does_not_fit_is_never_good(entry: Any) -> None:
    issuer = school()
    report = report_2020(issuer.issue(list_2020(issuer), suite=JCS), entry)
    assert status(report) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_must_fail_61_a_list_of_2020_that_was_changed_or_is_anothers_is_never_good() -> None:
    issuer, other = school(), IssuerSimulator("Somebody", seed=78)
    signed = issuer.issue(list_2020(issuer, 9), suite=JCS)
    cleared = {**signed, "credentialSubject": list_2020(issuer)["credentialSubject"]}
    anothers = other.issue(list_2020(other), suite=JCS)
    for document in (cleared, without_proof(signed), anothers):
        report = report_2020(document, entry_2020())
        assert status(report) == [(UNKNOWN, Reason.STATUS_NOT_TRUSTED)]


def test_a_list_of_another_kind_is_none() -> None:
    issuer = school()
    other = issuer.issue(
        list_2020(issuer, type=["VerifiableCredential", "StatusList2021Credential"]), suite=JCS
    )
    assert status(report_2020(other, entry_2020())) == [(UNKNOWN, Reason.STATUS_MALFORMED)]


def test_must_fail_62_a_list_shorter_than_the_smallest_is_read_and_its_size_noted() -> None:
    issuer = school()
    short = resigned(
        issuer, credentialSubject=subject_of(issuer, encodedList=packed(bytes(12_500)))
    )
    report = checked(issuer, knowing(issuer, document=short))
    assert status(report) == [GOOD]
    assert facts_of(report, CheckName.STATUS)["entries"] == "100000"
    whole = checked(issuer, knowing(issuer))
    assert "entries" not in facts_of(whole, CheckName.STATUS)


def wide(size: int, value: int, *, entry: dict[str, Any]) -> Report:
    """A message list with entries ``size`` bits wide, of which the third has ``value``."""
    issuer = school()
    number = value << (SHORTEST_LIST * size - 3 * size)
    bits = packed(number.to_bytes(SHORTEST_LIST * size // 8, "big"))
    subject = subject_of(issuer, statusPurpose="message", encodedList=bits)
    url = issuer.status_url(BITSTRING, "message")
    knowledge = with_document(
        issuer.knowledge(), url, resigned(issuer, id=url, credentialSubject=subject)
    )
    whole = {**issuer.status_entry(2, purpose="message"), "statusSize": size, **entry}
    return report_on(issuer.issue(issuer.open_badge(status=whole), suite=JCS), knowledge)


@pytest.mark.parametrize(("size", "value"), [(1, 1), (2, 2), (3, 5), (4, 9), (8, 200)])
def test_must_fail_91_messages_of_every_width_are_shown_and_never_called_withdrawn(
    size: int, value: int
) -> None:
    messages = [{"status": f"0x{value:X}", "message": "m"}, {"status": "0x0", "message": "n"}]
    report = wide(size, value, entry={"statusMessage": messages})
    assert status(report) == [(PASSED, Reason.STATUS_MESSAGE)]
    assert facts_of(report, CheckName.STATUS)["message"] == "m"


@pytest.mark.parametrize(
    ("value", "index"),
    [("0", 0), (0, 0), ("131071", 131071), ("00", None), ("+1", None), (True, None), ([], None)],
)
def test_an_index_has_one_spelling(value: Any, index: int | None) -> None:
    assert read_index(value) == index


# --- what the W3C publishes

EXAMPLES = VECTORS / "w3c-vc-bitstring-status-list/rec-examples"


def example(name: str) -> dict[str, Any]:
    held: dict[str, Any] = json.loads((EXAMPLES / name).read_bytes())
    return held


@needs_vectors
@pytest.mark.parametrize("number", ["003", "004", "005", "007"])
def test_the_w3c_credentials_with_a_status_name_an_entry_of_a_list(number: str) -> None:
    (path,) = EXAMPLES.glob(f"{number}-*.json")
    report = report_on(path.read_bytes())
    # The list's address is an example's: nobody has the list at hand, and that is what is said.
    assert said(report, CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)]


@needs_vectors
def test_the_w3c_credential_with_two_purposes_is_asked_for_both() -> None:
    report = report_on((EXAMPLES / "000-2-1-BitstringStatusListEntry.json").read_bytes())
    assert said(report, CheckName.STATUS) == [(UNKNOWN, Reason.STATUS_NOT_AT_HAND)] * 2


@needs_vectors
def test_an_entry_of_the_w3cs_own_list_is_clear_and_told_from_a_set_one() -> None:
    """The list of the recommendation, as the recommendation's issuer would sign it."""
    issuer = school()
    published = example("002-2-2-BitstringStatusListCredential.json")
    url = published["id"]
    entry = {
        "id": f"{url}#94567",
        "type": "BitstringStatusListEntry",
        "statusPurpose": "revocation",
        "statusListIndex": "94567",
        "statusListCredential": url,
    }
    badge = issuer.issue(issuer.open_badge(status=entry), suite=JCS)
    mine = issuer.issue({**published, "issuer": issuer.did}, suite=JCS)
    assert status(report_on(badge, with_document(issuer.knowledge(), url, mine))) == [GOOD]
    bits = bytearray(read_bitstring(published["credentialSubject"]["encodedList"]))
    bits[94567 // 8] |= 0x80 >> 94567 % 8
    subject = {**published["credentialSubject"], "encodedList": packed(bytes(bits))}
    revoked = issuer.issue(
        {**published, "issuer": issuer.did, "credentialSubject": subject}, suite=JCS
    )
    report = report_on(badge, with_document(issuer.knowledge(), url, revoked))
    assert status(report) == [(FAILED, Reason.WITHDRAWN)]


@needs_vectors
def test_the_w3c_list_of_the_recommendation_is_read_and_all_zero() -> None:
    credential = example("002-2-2-BitstringStatusListCredential.json")
    bits = read_bitstring(credential["credentialSubject"]["encodedList"])
    assert len(bits) * 8 >= SHORTEST_LIST
    assert not any(bits)


@needs_vectors
@pytest.mark.parametrize("number", ["009", "010", "011", "013"])
def test_the_w3c_lists_of_the_appendix_are_lists_of_their_kind(number: str) -> None:
    (path,) = EXAMPLES.glob(f"{number}-*.json")
    credential = read(path.read_bytes())
    assert "BitstringStatusListCredential" in credential.types
    encoded = credential.subjects[0]["encodedList"]
    assert isinstance(encoded, str)
    assert len(read_bitstring(encoded)) * 8 >= SHORTEST_LIST


@needs_vectors
def test_the_test_suites_credential_has_no_status_and_is_asked_for_none() -> None:
    text = (VECTORS / "w3c-vc-bitstring-status-list-test-suite/validVc.json").read_bytes()
    report = report_on(text)
    assert said(report, CheckName.STATUS) == [(NOT_APPLICABLE, Reason.NO_STATUS)]


def test_a_badge_of_a_list_in_every_kind_stays_one_line() -> None:
    issuer = school()
    assert len(report_on(badge_with(issuer, issuer.status_entry(INDEX))).of(CheckName.STATUS)) == 1
