"""The forge must catch what it is for: flaws planted in the verifiers, one at a time.

Each flaw is a verifier that does what careless ones do. An oracle that lets one pass proves
nothing; so each of these must be found within a few hundred mutants.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.rigs.forge import campaign
from tests.rigs.forge.campaign import SEED, run_numbers
from tests.rigs.forge.corridor import Judges, wallet_judges
from tests.rigs.forge.leaves import (
    examine,
    examine_relocations,
    leaf_changes,
    relocations,
    signed_samples,
)
from tests.rigs.forge.mutants import mutant
from tests.rigs.forge.oracle import Breach
from tests.rigs.forge.samples import NOW, knowledge, samples
from wallet.errors import Reason
from wallet.model.credential import Credential, Securing
from wallet.model.report import Check, CheckName, Outcome, Report
from wallet.verification.presentation_verifier import verify_presentation

MUTANTS = range(9_000)


def passing(report: Report, name: CheckName, *reasons: Reason) -> Report:
    """Return ``report`` with a check called passed where one of ``reasons`` failed it."""
    checks: list[Check] = []
    for check in report.checks:
        is_hit = check.name is name and check.outcome is not Outcome.PASSED
        if is_hit and (not reasons or check.reason in reasons):
            check = check._replace(outcome=Outcome.PASSED)
        checks.append(check)
    return replace(report, checks=tuple(checks))


def skipping(name: CheckName, *reasons: Reason) -> Callable[[], Judges]:
    """A verifier for which these reasons are no reason."""

    def make() -> Judges:
        genuine = wallet_judges()
        return replace(
            genuine, credential=lambda one: passing(genuine.credential(one), name, *reasons)
        )

    return make


def undefined_terms_fall_away() -> Judges:
    """What stock JSON-LD processors do: words that no context defines vanish before hashing."""
    genuine = wallet_judges()
    known = {"gpa", "verified", "__proto__", "relatedResource", ""}

    def verify(one: Credential) -> Report:
        document = {name: value for name, value in one.document.items() if name not in known}
        return genuine.credential(replace(one, document=document))

    return replace(genuine, credential=verify)


def a_leaf_is_lost() -> Judges:
    """A canonical form that has no place for the subject's achievement's name."""
    genuine = wallet_judges()
    names = {one.document.get("id"): one.document for one in samples() if one.document}

    def verify(one: Credential) -> Report:
        had: Any = names.get(one.id, {}).get("credentialSubject")
        subject: Any = one.document.get("credentialSubject")
        if not isinstance(had, dict) or not isinstance(subject, dict) or "achievement" not in had:
            return genuine.credential(one)
        if not isinstance(subject.get("achievement"), dict):
            return genuine.credential(one)
        name = had["achievement"]["name"]
        whole = {**subject, "achievement": {**subject["achievement"], "name": name}}
        return genuine.credential(
            replace(one, document={**one.document, "credentialSubject": whole})
        )

    return replace(genuine, credential=verify)


def tokens_are_believed() -> Judges:
    """A verifier that decodes tokens and forgets to verify them."""
    genuine = wallet_judges()

    def verify(one: Credential) -> Report:
        report = genuine.credential(one)
        if one.securing is not Securing.TOKEN:
            return report
        return passing(passing(report, CheckName.PROOF), CheckName.SIGNER)

    return replace(genuine, credential=verify)


def challenges_are_not_asked() -> Judges:
    """A receiver that never compares the challenge."""
    genuine = wallet_judges()
    return replace(genuine, presentation=lambda one: verify_presentation(one, knowledge(), NOW))


def it_breaks() -> Judges:
    """A verifier that stumbles over a list where it expects a text."""
    genuine = wallet_judges()

    def verify(one: Credential) -> Report:
        _ = str(one.document.get("id", "")).strip() + one.document.get("name", "")  # type: ignore[operator]
        return genuine.credential(one)

    return replace(genuine, credential=verify)


FLAWS: dict[str, tuple[Callable[[], Judges], str]] = {
    "dates are not looked at": (skipping(CheckName.VALIDITY), "verified"),
    "status is not looked at": (skipping(CheckName.STATUS), "verified"),
    "anybody may sign": (skipping(CheckName.SIGNER, Reason.SIGNED_BY_ANOTHER), "verified"),
    "revoked keys count": (skipping(CheckName.SIGNER, Reason.KEY_REVOKED), "verified"),
    "signatures are not checked": (
        skipping(CheckName.PROOF, Reason.SIGNATURE_MISMATCH), "intact",
    ),
    "unpinned words count": (skipping(CheckName.FORM, Reason.TERMS_NOT_PINNED), "verified"),
    "undefined terms fall away": (undefined_terms_fall_away, "intact"),
    "a leaf is lost": (a_leaf_is_lost, "verified"),
    "tokens are believed": (tokens_are_believed, "verified"),
    "challenges are not asked": (challenges_are_not_asked, "verified"),
    "it breaks": (it_breaks, "crash"),
}  # fmt: skip


@pytest.mark.parametrize("name", FLAWS)
def test_a_planted_flaw_is_found(name: str) -> None:
    make, kind = FLAWS[name]
    breaches: list[Breach] = []
    for start in range(MUTANTS.start, MUTANTS.stop, 100):
        breaches += run_numbers(SEED, range(start, start + 100), make).breaches
        if any(breach.kind == kind for breach in breaches):
            break
    assert kind in {breach.kind for breach in breaches}
    first = next(breach for breach in breaches if breach.kind == kind)
    assert mutant(SEED, first.number).data == first.data


def test_without_a_flaw_there_is_nothing_to_find() -> None:
    assert run_numbers(SEED, range(300)).breaches == []


def test_the_leaf_oracle_finds_a_lost_leaf() -> None:
    (one,) = [each for each in signed_samples() if each.name == "rdfc/badge"]
    examined = examine(one, leaf_changes(one.document), a_leaf_is_lost())
    assert any("achievement/name" in breach.detail for breach in examined.breaches)
    dropping = examine(one, leaf_changes(one.document), undefined_terms_fall_away())
    assert any("gpa added" in breach.detail for breach in dropping.breaches)


def test_the_relocation_oracle_finds_a_missing_rule() -> None:
    """Without the rule on repeated ids, a name moves between two places unseen."""
    (one,) = [each for each in signed_samples() if each.name == "rdfc/repeated"]
    judges = skipping(CheckName.PROOF, Reason.REPEATED_ID)()

    def verify(credential: Credential) -> Report:
        report = judges.credential(credential)
        for name in CheckName:
            report = passing(report, name, Reason.PROOF_NOT_PASSED)
        return report

    flawed = replace(judges, credential=verify)
    examined = examine(one, relocations(one.document), flawed, is_exact=True)
    assert examined.changes > 10
    assert any("name said once" in breach.detail for breach in examined.breaches)
    assert examine_relocations(one).breaches == []


def test_what_takes_too_long_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(campaign, "MOST_SECONDS", 0.05)
    monkeypatch.setattr("tests.rigs.forge.oracle.MOST_SECONDS", 0.05)
    genuine = wallet_judges()

    def verify(one: Credential) -> Report:
        ended = time.process_time() + 0.3
        while time.process_time() < ended:
            pass
        return genuine.credential(one)

    tally = run_numbers(SEED, range(4), lambda: replace(genuine, credential=verify))
    assert "slow" in {breach.kind for breach in tally.breaches}
