"""Several proofs of one document: sets, and chains in which one builds on another."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.issuer_simulator import (
    ALL_SUITES,
    ECDSA_RDFC,
    ECDSA_SUITES,
    JCS,
    RDFC,
    SIGNATURE_2018,
    SIGNATURE_2020,
    IssuerSimulator,
)
from tests.doubles.tampering import tampered
from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import (
    FAILED,
    NOW,
    PASSED,
    UNKNOWN,
    college,
    holder_simulator,
    lines_of,
    present,
    presentation_report,
    read,
    report_on,
    said,
    school,
)
from wallet.encoding.strict_json import read_object
from wallet.errors import Reason
from wallet.model.report import CheckName, PresentationLine, Report, Verdict
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.proof_checks import MAX_PROOFS
from wallet.verification.verifier import Verifier

INTACT = (PASSED, Reason.INTACT)
BROKEN = (FAILED, Reason.PROOF_CHAIN_BROKEN)
DOUBTFUL = (UNKNOWN, Reason.PREVIOUS_PROOF_NOT_PASSED)
MISMATCH = (FAILED, Reason.SIGNATURE_MISMATCH)
MALFORMED = (FAILED, Reason.PROOF_MALFORMED)
# The contexts of the older suites have no word for what a chain needs.
CHAINING = (RDFC, JCS, *ECDSA_SUITES)
KNOWN = college().knowledge()


def name(number: int) -> str:
    return f"urn:uuid:00000000-0000-4000-e000-{number:012}"


def chain(*suites: str, issuer: IssuerSimulator | None = None, **parts: Any) -> dict[str, Any]:
    """A document with a proof of each suite, each naming the one before it."""
    issuer = issuer or college()
    signed: Any = issuer.open_badge(**parts)
    for number, suite in enumerate(suites):
        before = {"previousProof": name(number - 1)} if number else {}
        signed = issuer.issue(signed, suite=suite, id=name(number), **before)
    return dict(signed)


def proofs_of(report: Report) -> list[tuple[Any, Reason]]:
    return said(report, CheckName.PROOF)


def check(signed: Any, knowledge: Knowledge = KNOWN) -> list[tuple[Any, Reason]]:
    """The PROOF lines of what must not verify."""
    report = report_on(signed, knowledge)
    assert report.verdict is not Verdict.VERIFIED
    return proofs_of(report)


def test_each_proof_has_lines_of_its_own() -> None:
    signed = college().issue(college().issue(college().plain()), suite=JCS)
    report = report_on(signed, KNOWN)
    assert proofs_of(report) == [INTACT] * 2
    assert said(report, CheckName.SIGNER) == [(PASSED, Reason.SIGNED_BY_ISSUER)] * 2
    assert [check.proof for check in report.of(CheckName.PROOF)] == [0, 1]
    assert [check.proof for check in report.of(CheckName.SIGNER)] == [0, 1]
    assert report.verdict is Verdict.VERIFIED


def test_a_second_signer_who_is_not_the_issuer_spoils_it() -> None:
    bare = school().plain()
    proofs = [school().prove(bare), college().prove(bare)]
    report = report_on({**bare, "proof": proofs}, KNOWN)
    assert proofs_of(report) == [INTACT] * 2
    expected = [(PASSED, Reason.SIGNED_BY_ISSUER), (FAILED, Reason.SIGNED_BY_ANOTHER)]
    assert said(report, CheckName.SIGNER) == expected
    assert report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("first", ALL_SUITES)
@pytest.mark.parametrize("second", CHAINING)
def test_a_chain_of_any_two_suites_holds(first: str, second: str) -> None:
    document = college().open_badge(model="1.1")
    # Contexts that define the words of both, from the start: a later one would change the first.
    for suite in (first, second):
        document = {
            **document,
            "@context": college().issue(document, suite=suite)["@context"],
        }
    signed = college().issue(document, suite=first, id=name(0))
    signed = college().issue(signed, suite=second, id=name(1), previousProof=[name(0)])
    report = report_on(signed, KNOWN)
    assert proofs_of(report) == [INTACT, INTACT]
    assert report.verdict is Verdict.VERIFIED
    changed = tampered(signed, "/proof/0/created", "2026-03-01T12:00:01Z")
    assert check(changed)[1][0] is not PASSED


@pytest.mark.parametrize("suite", [SIGNATURE_2018, SIGNATURE_2020])
def test_must_fail_42_a_link_of_a_suite_without_the_word(suite: str) -> None:
    signed: Any = college().issue(college().open_badge(model="1.1"), suite=suite, id=name(0))
    link = {**signed["proof"], "id": name(1), "previousProof": name(0)}
    lines = check({**signed, "proof": [signed["proof"], link]})
    assert lines == [INTACT, (FAILED, Reason.TEXT_NOT_PROTECTED)]


def test_a_chain_of_four_holds_and_each_proof_has_its_lines() -> None:
    signed = chain(RDFC, ECDSA_RDFC, RDFC, RDFC)
    report = report_on(signed, KNOWN)
    assert proofs_of(report) == [INTACT] * MAX_PROOFS
    assert [line.proof for line in report.of(CheckName.SIGNER)] == [0, 1, 2, 3]
    # In whatever order they stand.
    turned = {**signed, "proof": signed["proof"][::-1]}
    assert proofs_of(report_on(turned, KNOWN)) == [INTACT] * MAX_PROOFS


def test_a_link_may_name_several_in_any_order() -> None:
    issuer = college()
    both: Any = issuer.issue(
        issuer.issue(issuer.open_badge(), suite=RDFC, id=name(1)), suite=RDFC, id=name(2)
    )
    for names in ([name(1), name(2)], [name(2), name(1)], [name(2), name(1), name(2)]):
        for suite in (RDFC, JCS):
            signed = issuer.issue(both, suite=suite, previousProof=names)
            assert proofs_of(report_on(signed, KNOWN)) == [INTACT] * 3


def test_the_chain_holds_again_when_it_is_checked_again() -> None:
    credential = read(chain(RDFC, RDFC), KNOWN)
    verifier = Verifier(KNOWN, NOW)
    report = verifier.verify(credential)
    assert report.basis
    assert verifier.verify_again(credential, report) == report


def test_must_fail_42_a_link_whose_earlier_proof_is_gone() -> None:
    signed = chain(RDFC, RDFC, RDFC)
    first, second, third = signed["proof"]
    assert check({**signed, "proof": [second]}) == [BROKEN]
    assert check({**signed, "proof": second}) == [BROKEN]
    assert check({**signed, "proof": [second, third]})[0] == BROKEN
    assert check({**signed, "proof": [first, third]}) == [INTACT, BROKEN]
    # The last link taken away leaves what was signed before it.
    assert proofs_of(report_on({**signed, "proof": [first, second]}, KNOWN)) == [INTACT] * 2


def test_must_fail_42_a_link_whose_earlier_proof_stands_there_twice() -> None:
    signed = chain(RDFC, RDFC)
    first, second = signed["proof"]
    assert check({**signed, "proof": [first, first, second]}) == [INTACT, INTACT, BROKEN]
    twin = college().prove({**signed, "proof": []}, suite=JCS, id=name(0))
    assert check({**signed, "proof": [first, second, twin]})[1] == BROKEN


def test_must_fail_42_a_link_whose_earlier_proof_was_exchanged() -> None:
    signed = chain(RDFC, RDFC)
    second = signed["proof"][1]
    document = {key: value for key, value in signed.items() if key != "proof"}
    for suite, options in ((RDFC, {"nonce": "x"}), (JCS, {}), (ECDSA_RDFC, {})):
        other = college().prove(document, suite=suite, id=name(0), **options)
        assert check({**signed, "proof": [other, second]}) == [INTACT, MISMATCH]


@pytest.mark.parametrize("suite", [RDFC, JCS, SIGNATURE_2020, ECDSA_RDFC])
def test_must_fail_42_circles(suite: str) -> None:
    signed: Any = college().issue(college().open_badge(), suite=suite, id=name(0))
    proof = signed["proof"]
    own = {**proof, "previousProof": name(0)}
    assert check({**signed, "proof": own}) == [BROKEN]
    one = {**proof, "id": name(1), "previousProof": name(2)}
    two = {**proof, "id": name(2), "previousProof": [name(1)]}
    assert check({**signed, "proof": [one, two]}) == [BROKEN, BROKEN]
    # What leads into a circle is as little worth; what stands beside it is judged.
    into = {**proof, "id": name(3), "previousProof": name(1)}
    assert check({**signed, "proof": [into, one, proof, two]}) == [BROKEN, BROKEN, INTACT, BROKEN]


@pytest.mark.parametrize("previous", ["", None, [], {}, 7, [7], ["", name(0)], [name(0), None]])
def test_must_fail_42_names_that_are_none(previous: Any) -> None:
    signed = chain(RDFC, RDFC)
    first, second = signed["proof"]
    twisted = {**second, "previousProof": previous}
    assert check({**signed, "proof": [first, twisted]}) == [INTACT, MALFORMED]


def test_must_fail_42_a_link_without_its_name_of_the_earlier_proof() -> None:
    signed = chain(RDFC, RDFC)
    first, second = signed["proof"]
    loose = {key: value for key, value in second.items() if key != "previousProof"}
    assert check({**signed, "proof": [first, loose]}) == [INTACT, MISMATCH]
    unnamed = {key: value for key, value in first.items() if key != "id"}
    assert check({**signed, "proof": [unnamed, second]}) == [MISMATCH, BROKEN]
    listed = {**first, "id": [name(0)]}
    assert check({**signed, "proof": [listed, second]})[1] == BROKEN


def test_must_fail_42_a_link_over_one_that_does_not_hold() -> None:
    issuer = college()
    signed: Any = issuer.issue(issuer.open_badge(), suite=RDFC, id=name(0))
    bad = {**signed, "proof": {**signed["proof"], "created": "2026-03-01T12:00:01Z"}}
    over = issuer.issue(bad, suite=RDFC, id=name(1), previousProof=name(0))
    assert check(over) == [MISMATCH, DOUBTFUL]
    report = report_on(over, KNOWN)
    assert said(report, CheckName.SIGNER)[1] == (UNKNOWN, Reason.PROOF_NOT_PASSED)
    # And whatever is over that.
    again = issuer.issue(over, suite=RDFC, id=name(2), previousProof=name(1))
    assert check(again) == [MISMATCH, DOUBTFUL, DOUBTFUL]
    ended: Any = issuer.issue(
        issuer.open_badge(), suite=RDFC, id=name(0), expires="2026-06-01T00:00:00Z"
    )
    over = issuer.issue(ended, suite=RDFC, previousProof=name(0))
    assert check(over) == [(FAILED, Reason.PROOF_EXPIRED), DOUBTFUL]


def test_must_fail_41_42_a_link_over_one_of_an_unknown_suite_is_not_known() -> None:
    """An unknown proof beside one that holds does not spoil it; under it, it does."""
    issuer = college()
    signed: Any = issuer.issue(issuer.open_badge(), suite=RDFC, id=name(0))
    unheard = {**signed, "proof": {**signed["proof"], "cryptosuite": "unheard-of"}}
    over = issuer.issue(unheard, suite=RDFC, previousProof=name(0))
    assert check(over) == [(UNKNOWN, Reason.SUITE_NOT_SUPPORTED), DOUBTFUL]
    assert report_on(over, KNOWN).verdict is Verdict.UNKNOWN
    beside = issuer.issue(unheard, suite=RDFC)
    assert report_on(beside, KNOWN).verdict is Verdict.VERIFIED


def test_must_fail_42_somebody_elses_link_is_not_the_issuers() -> None:
    signed = chain(RDFC)
    over = school().issue(signed, suite=RDFC, previousProof=name(0))
    report = report_on(over, KNOWN)
    assert proofs_of(report) == [INTACT, INTACT]
    assert said(report, CheckName.SIGNER)[1] == (FAILED, Reason.SIGNED_BY_ANOTHER)
    assert report.verdict is Verdict.NOT_VERIFIED
    # A stranger's link that fails stays the stranger's.
    twisted = tampered(over, "/proof/1/created", "2026-03-01T12:00:01Z")
    assert said(report_on(twisted, KNOWN), CheckName.SIGNER)[1][1] is Reason.SIGNED_BY_ANOTHER


def test_must_fail_42_a_strangers_link_over_a_bad_one_names_both_faults() -> None:
    signed = chain(RDFC)
    bad = {**signed, "proof": {**signed["proof"], "nonce": "added"}}
    over = school().issue(bad, suite=RDFC, previousProof=name(0))
    report = report_on(over, KNOWN)
    assert proofs_of(report) == [MISMATCH, DOUBTFUL]
    assert said(report, CheckName.SIGNER)[1] == (FAILED, Reason.SIGNED_BY_ANOTHER)


NUMBERS = st.integers(min_value=0, max_value=4)
LINKS = st.none() | st.sampled_from(["", 7]) | NUMBERS | st.lists(NUMBERS, max_size=3)
SIGNED: Any = college().issue(college().plain())


def written(value: Any) -> Any:
    """A link's numbers as names."""
    if isinstance(value, list):
        return [name(number) for number in value]
    return name(value) if value in range(5) else value


def is_whole(place: int, proofs: list[tuple[int, Any]], below: tuple[int, ...] = ()) -> bool:
    """Whether a proof of (its number, the numbers it names) leads to proofs that are all there."""
    wanted = proofs[place][1]
    if wanted is None:
        return True
    numbers = wanted if isinstance(wanted, list) else [wanted]
    if place in below or not numbers or not all(number in range(5) for number in numbers):
        return False
    for number in numbers:
        found = [at for at, (own, _) in enumerate(proofs) if own == number]
        if len(found) != 1 or not is_whole(found[0], proofs, (*below, place)):
            return False
    return True


@given(st.lists(st.tuples(NUMBERS, LINKS), min_size=1, max_size=MAX_PROOFS))
def test_must_fail_42_any_shape_of_links(proofs: list[tuple[int, Any]]) -> None:
    """A link is looked at as a signature only where everything below it is there, once."""
    entries = []
    for number, link in proofs:
        previous = {} if link is None else {"previousProof": written(link)}
        entries.append({**SIGNED["proof"], "id": name(number), **previous})
    lines = check({**SIGNED, "proof": entries})
    assert [line in (BROKEN, MALFORMED) for line in lines] == [
        not is_whole(place, proofs) for place in range(len(proofs))
    ]
    assert all(line[0] is not PASSED for line in lines)


def test_more_proofs_than_anybody_makes_are_not_judged() -> None:
    signed: Any = college().issue(college().plain(), suite=RDFC, id=name(0))
    links = [
        {**signed["proof"], "id": name(number), "previousProof": name(number - 1)}
        for number in range(1, MAX_PROOFS + 1)
    ]
    crowded = {**signed, "proof": [signed["proof"], *links]}
    assert check(crowded) == [(UNKNOWN, Reason.TOO_MUCH_WORK)]


def test_an_embedded_credential_rests_on_its_whole_chain() -> None:
    """Its proofs decide whether what repeats inside it may stand."""
    inner = chain(RDFC, RDFC)
    outer = college().open_badge(number=2)
    subject: Any = {**outer["credentialSubject"], "verifiableCredential": [inner]}  # type: ignore[dict-item]
    clr = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
    contexts: Any = outer["@context"]
    document = {**outer, "@context": [contexts[0], clr, *contexts[1:]]}
    subject["type"] = ["ClrSubject"]
    subject.pop("achievement")
    document = {
        **document,
        "type": ["VerifiableCredential", "ClrCredential"],
        "credentialSubject": subject,
    }
    signed = college().issue(document, suite=RDFC)
    assert proofs_of(report_on(signed, KNOWN)) == [INTACT]
    cut = {**inner, "proof": [inner["proof"][1]]}
    subject["verifiableCredential"] = [cut]
    signed = college().issue(document, suite=RDFC)
    assert check(signed) == [(UNKNOWN, Reason.REPEATED_ID)]


@pytest.mark.parametrize("suite", ALL_SUITES)
def test_a_presentation_may_be_signed_with_every_suite(suite: str) -> None:
    holder = holder_simulator()
    shown = present(holder, [chain(RDFC)], suite=suite, challenge="c-1")
    report = presentation_report(shown, KNOWN)
    assert lines_of(report, PresentationLine.PROOF) == [INTACT]
    assert lines_of(report, PresentationLine.HOLDER) == [(PASSED, Reason.MADE_BY_HOLDER)]
    changed = tampered(shown, "/proof/challenge", "c-2")
    assert lines_of(presentation_report(changed, KNOWN), PresentationLine.PROOF)[0][0] is FAILED


def test_must_fail_42_a_presentation_whose_proofs_build_on_each_other() -> None:
    holder = holder_simulator()
    shown = present(holder, [], suite=RDFC, id=name(0), challenge="c-1")
    parts: Any = {"purpose": "authentication", "challenge": "c-1", "previousProof": name(0)}
    both: Any = holder.issue(shown, suite=RDFC, **parts)
    report = presentation_report(both)
    assert lines_of(report, PresentationLine.PROOF) == [INTACT] * 2
    assert report.own_verdict is Verdict.VERIFIED
    cut = presentation_report({**both, "proof": [both["proof"][1]]})
    assert lines_of(cut, PresentationLine.PROOF) == [BROKEN]
    assert cut.own_verdict is Verdict.NOT_VERIFIED


@needs_vectors
@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("signedProofSet1", [INTACT]),
        ("signedProofSet2", [INTACT, INTACT]),
        ("proofChainTempDoc1", [INTACT, INTACT]),
        ("signedProofChain1", [INTACT, INTACT, INTACT]),
        ("signedProofChain2", [INTACT, INTACT, INTACT, INTACT]),
        ("proofChainTempDoc2", [BROKEN]),
    ],
)
def test_the_published_sets_and_chains(file: str, expected: list[Any]) -> None:
    pack = read_trust_pack((VECTORS / "trust-pack.json").read_bytes())
    known = bundled_knowledge().merged_with(pack)
    path = VECTORS / "w3c-vc-di-eddsa" / "TestVectors" / "proof-set-chain" / f"{file}.json"
    report = report_on(dict(read_object(path.read_bytes())), known)
    assert proofs_of(report) == expected
    assert report.verdict is Verdict.NOT_VERIFIED
    if expected != [BROKEN]:
        assert {reason for _, reason in said(report, CheckName.SIGNER)} == {
            Reason.SIGNED_BY_ANOTHER
        }
