"""The W3C suite of VC-JOSE-COSE and other people's tokens, each by its own name.

The suite's mapping says what each file comes to; where the clock says otherwise today (a token
that has ended), or where the suite tries another key than the issuer's, it is said here.
"""

import json
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest

from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import said
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.verifier import Verifier

pytestmark = [needs_vectors, pytest.mark.vectors]

SUITE = VECTORS / "w3c-vc-jose-cose-test-suite"
NOW = datetime(2026, 11, 22, tzinfo=UTC)
# The day on which the suite's own presentation had not ended.
THEN = datetime(2024, 12, 1, tzinfo=UTC)
# Cases whose answer here differs from the suite's, and why.
DIFFERING = {
    "5": "the ES512 token is by key-3 of the same issuer; the suite tries the Ed25519 key",
}


@cache
def known() -> Knowledge:
    pack = read_trust_pack((VECTORS / "trust-pack.json").read_bytes())
    return bundled_knowledge().merged_with(pack)


def verdict_on(data: bytes, now: datetime = NOW) -> Verdict:
    """The worst verdict over what a file holds; what is refused is not verified."""
    knowledge = known()
    reading = read_items(data, "a vector", knowledge.contexts)
    verdicts = [verify_presentation(one, knowledge, now).verdict for one in reading.presentations]
    verifier = Verifier(knowledge, now)
    verdicts += [verifier.verify(one).verdict for one in reading.credentials]
    if reading.not_read or not verdicts:
        return Verdict.NOT_VERIFIED
    order = (Verdict.NOT_VERIFIED, Verdict.UNKNOWN, Verdict.NOT_A_CREDENTIAL, Verdict.VERIFIED)
    return next(verdict for verdict in order if verdict in verdicts)


def cases() -> list[Any]:
    if not SUITE.is_dir():
        return []
    found = []
    for name in ("JOSE", "SDJWT", "COSE"):
        path = SUITE / f"test-mapping__{name}TestMapping.json"
        for title, case in json.loads(path.read_text("utf-8")).items():
            file = SUITE / "input" / case["input_file"]
            if case["fn"] == "verify" and file.is_file():
                found.append(pytest.param(case, id=f"{name}: {title}"))
    return found


@pytest.mark.parametrize("case", cases())
def test_the_w3c_suite(case: dict[str, Any]) -> None:
    verdict = verdict_on((SUITE / "input" / case["input_file"]).read_bytes(), THEN)
    if case["input_file"] == "credential-jose-unknown-extensions.txt":
        assert verdict is Verdict.VERIFIED, DIFFERING["5"]
    elif case["expected_result"] == "success":
        assert verdict is Verdict.VERIFIED
    else:
        # What nobody signed is no credential at all.
        assert verdict in (Verdict.NOT_VERIFIED, Verdict.NOT_A_CREDENTIAL)


def test_the_suite_has_not_shrunk() -> None:
    assert len(cases()) >= 15


def test_a_presentation_that_ended_is_not_verified_today() -> None:
    data = (SUITE / "input/presentation-jose-multiple.txt").read_bytes()
    assert (verdict_on(data, THEN), verdict_on(data)) == (Verdict.VERIFIED, Verdict.NOT_VERIFIED)


def lines(file: str) -> list[Any]:
    knowledge = known()
    (credential,) = read_items((VECTORS / file).read_bytes(), file, knowledge.contexts).credentials
    return said(Verifier(knowledge, NOW).verify(credential), CheckName.PROOF)


def test_a_presented_sd_jwt_of_credo_has_two_lines() -> None:
    """Its key binding was made with the key that ``cnf`` spells out."""
    shown = lines("credo-ts/sdjwtvc.fixtures__sdJwtVcWithSingleDisclosurePresentation.txt")
    assert [reason for _, reason in shown] == [Reason.INTACT, Reason.INTACT]
    bare = lines("credo-ts/sdjwtvc.fixtures__sdJwtVcWithSingleDisclosure.txt")
    assert [reason for _, reason in bare] == [Reason.INTACT]
    broken = lines("credo-ts/sdjwtvc.fixtures__signatureInvalidSdJwtVc.txt")
    assert [reason for _, reason in broken] == [Reason.SIGNATURE_MISMATCH]


def test_the_openid4vp_example_says_what_its_makers_verified() -> None:
    """Printed with line ends inside; without them it is the token they mean."""
    folder = VECTORS / "openid4vp/1.1/examples/sd_jwt_vcld/01"
    wanted = json.loads((folder / "verified_contents.json").read_text("utf-8"))
    for name in ("sd_jwt_issuance.txt", "sd_jwt_presentation.txt"):
        printed = (folder / name).read_bytes()
        (entry,) = read_items(printed, name, known().contexts).not_read
        assert entry.reason is Reason.TOKEN_MALFORMED
        data = b"".join(printed.split())
        (credential,) = read_items(data, name, known().contexts).credentials
        report = Verifier(known(), NOW).verify(credential)
        assert report.verdict is Verdict.UNKNOWN
        if name == "sd_jwt_presentation.txt":
            assert credential.document == wanted
