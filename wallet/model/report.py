"""A report is a list of checks, never a boolean.

The verdict is one written rule over FORM, PROOF, SIGNER, VALIDITY and STATUS; SUBJECT and ISSUER
never change it. UNKNOWN is never good.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple, NoReturn

from wallet.errors import Reason


class CheckName(StrEnum):
    """The seven questions."""

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    FORM = "FORM"  # is it shaped as its specification asks
    PROOF = "PROOF"  # are the bytes intact under the key named
    SIGNER = "SIGNER"  # is that key the issuer's
    VALIDITY = "VALIDITY"  # is today inside its dates
    STATUS = "STATUS"  # has the issuer withdrawn it
    SUBJECT = "SUBJECT"  # was it given to whoever shows it
    ISSUER = "ISSUER"  # is the issuer on the learner's lists


class Outcome(StrEnum):
    """What a check came to; UNKNOWN is an answer of its own."""

    __hash__ = str.__hash__

    PASSED = "PASSED"
    FAILED = "FAILED"
    UNKNOWN = "UNKNOWN"
    NOT_APPLICABLE = "NOT_APPLICABLE"


class Verdict(StrEnum):
    """The one word for the whole."""

    VERIFIED = "verified"
    NOT_VERIFIED = "not_verified"
    UNKNOWN = "unknown"
    NOT_A_CREDENTIAL = "not_a_credential"


class Mark(StrEnum):
    """The six provenance marks people see."""

    SIGNED = "signed"
    SIGNED_NOT_LISTED = "signed-not-listed"
    NOT_CHECKED = "not-checked"
    SIGNED_BY_ME = "signed-by-me"
    COPY = "copy"
    BROKEN = "broken"


class Standing(StrEnum):
    """Whether it is still good; a question of its own beside the mark."""

    CURRENT = "current"
    NOT_ASKED = "not-asked"  # the status could not be asked
    EXPIRED = "expired"
    NOT_YET = "not-yet"
    SUSPENDED = "suspended"
    ENDED = "ended"
    UNKNOWN = "unknown"  # the signature did not hold, so its dates say nothing


_NO_FACTS: Mapping[str, str] = MappingProxyType({})


class Check(NamedTuple):
    """One answer: what was asked, what came out, why, and on which knowledge it rests.

    ``known_at`` is the date of the knowledge used (None where none was needed), ``origin`` says
    where that knowledge came from. ``proof`` numbers the proof for PROOF and SIGNER lines. Each
    credential checked makes seven and more, so they are tuples: a third of a dataclass's cost.
    """

    name: CheckName
    outcome: Outcome
    reason: Reason
    facts: Mapping[str, str] = _NO_FACTS
    known_at: datetime | None = None
    origin: str = ""
    proof: int = 0


class Remark(NamedTuple):
    """Something worth saying that changes no verdict."""

    reason: Reason
    facts: Mapping[str, str] = _NO_FACTS


def outcome_over(checks: Iterable[Check], name: CheckName) -> Outcome:
    """Return what the lines called ``name`` come to: the worst of them.

    A proof of an unknown suite is reported and does not spoil one that was judged.
    """
    lines = tuple(checks)
    wanted = [line for line in lines if line.name is name]
    if len(wanted) == 1:
        return wanted[0].outcome
    if name in (CheckName.PROOF, CheckName.SIGNER):
        skipped = {line.proof for line in lines if line.reason is Reason.SUITE_NOT_SUPPORTED}
        wanted = [line for line in wanted if line.proof not in skipped] or wanted
    outcomes = {line.outcome for line in wanted}
    for worst in (Outcome.FAILED, Outcome.UNKNOWN, Outcome.PASSED):
        if worst in outcomes:
            return worst
    return Outcome.NOT_APPLICABLE


class NoTruth:
    """What is more than good or bad, and is never asked whether it is true."""

    __slots__ = ()

    def __bool__(self) -> NoReturn:
        raise TypeError("a report is a list of checks, not a boolean: read its verdict")


_ALL_NAMES = frozenset(CheckName)
_NAME_OF = itemgetter(0)  # of a check, which is a tuple


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(NoTruth):
    """All checks of one credential as of ``checked_at`` (aware UTC).

    ``basis`` names what FORM and PROOF rest on (a digest; see ``wallet.verification.basis``):
    while it stays the same these two come out the same. ``""`` where they have to be worked out
    anew each time.
    """

    checks: tuple[Check, ...]
    checked_at: datetime
    remarks: tuple[Remark, ...] = ()
    basis: str = ""

    def __post_init__(self) -> None:
        missing = _ALL_NAMES.difference(map(_NAME_OF, self.checks))
        if missing:
            raise ValueError(f"a report without {sorted(missing)}")

    def of(self, name: CheckName) -> tuple[Check, ...]:
        """Return the checks called ``name``, in order."""
        return tuple([check for check in self.checks if check.name is name])

    def outcomes(self, name: CheckName) -> frozenset[Outcome]:
        """Return the outcomes of the checks called ``name``."""
        return frozenset(check.outcome for check in self.of(name))

    def has_passed(self, name: CheckName) -> bool:
        """Return whether ``name`` PASSED: nothing of it failed and at least one passed.

        UNKNOWN counts against it, except for proofs of an unknown suite beside one that passed.
        """
        return self.outcome_of(name) is Outcome.PASSED

    def outcome_of(self, name: CheckName) -> Outcome:
        """Return the one outcome ``name`` comes to over all its lines (DESIGN decision 1)."""
        return outcome_over(self.checks, name)

    @property
    def verdict(self) -> Verdict:
        """The written rule of DESIGN decision 1."""
        if self._has_nothing_signed:
            return Verdict.NOT_A_CREDENTIAL
        signed = (CheckName.FORM, CheckName.PROOF, CheckName.SIGNER)
        current = (CheckName.VALIDITY, CheckName.STATUS)
        outcomes = {name: self.outcome_of(name) for name in (*signed, *current)}
        if Outcome.FAILED in outcomes.values():
            return Verdict.NOT_VERIFIED
        if all(outcomes[name] is Outcome.PASSED for name in signed) and all(
            outcomes[name] is not Outcome.UNKNOWN for name in current
        ):
            return Verdict.VERIFIED
        return Verdict.UNKNOWN

    @property
    def _has_nothing_signed(self) -> bool:
        return Reason.NOTHING_SIGNED in [check.reason for check in self.of(CheckName.PROOF)]

    @property
    def mark(self) -> Mark:
        """The provenance mark: what the signature is worth, apart from dates and status."""
        if self._has_nothing_signed:
            return Mark.COPY
        outcomes = {
            self.outcome_of(name) for name in (CheckName.FORM, CheckName.PROOF, CheckName.SIGNER)
        }
        if Outcome.FAILED in outcomes:
            return Mark.BROKEN
        if outcomes != {Outcome.PASSED} and not self._is_checked_in_private:
            return Mark.NOT_CHECKED
        if self._is_hosted:
            return Mark.COPY
        if any(check.reason is Reason.ISSUED_BY_YOU for check in self.of(CheckName.ISSUER)):
            return Mark.SIGNED_BY_ME
        return Mark.SIGNED if self.has_passed(CheckName.ISSUER) else Mark.SIGNED_NOT_LISTED

    @property
    def _is_checked_in_private(self) -> bool:
        """Whether all was checked and passed, and only others may not be shown it as it is."""
        lines = [line for line in self.checks if line.reason is not Reason.BASE_PROOF_IS_PRIVATE]
        signed = (CheckName.FORM, CheckName.PROOF, CheckName.SIGNER)
        return all(outcome_over(lines, name) is Outcome.PASSED for name in signed)

    @property
    def _is_hosted(self) -> bool:
        """Whether a website vouches for it: that is as good as it gets, and no signature."""
        return Reason.AS_HOSTED in [check.reason for check in self.of(CheckName.PROOF)]

    @property
    def standing(self) -> Standing:
        """Whether it is still good, as far as anybody knows."""
        mark = self.mark
        if mark is Mark.BROKEN or (mark is Mark.COPY and not self._is_hosted):
            return Standing.UNKNOWN
        current = (*self.of(CheckName.STATUS), *self.of(CheckName.VALIDITY))
        reasons = {check.reason for check in current}
        for reason, standing in _STANDINGS.items():
            if reason in reasons:
                return standing
        if mark is Mark.NOT_CHECKED or self.outcome_of(CheckName.VALIDITY) is Outcome.UNKNOWN:
            return Standing.UNKNOWN
        if self.outcome_of(CheckName.STATUS) is Outcome.UNKNOWN:
            return Standing.NOT_ASKED
        return Standing.CURRENT


_STANDINGS = {
    Reason.WITHDRAWN: Standing.ENDED,
    Reason.SUSPENDED: Standing.SUSPENDED,
    Reason.EXPIRED: Standing.EXPIRED,
    Reason.NOT_YET_VALID: Standing.NOT_YET,
}


class PresentationLine(StrEnum):
    """What is asked of a presentation beside its items, each a line of its own."""

    FORM = "FORM"
    PROOF = "PROOF"  # unchanged since the holder signed it
    HOLDER = "HOLDER"  # the signer is the holder it names
    CHALLENGE = "CHALLENGE"  # made for this receiver, just now
    DOMAIN = "DOMAIN"  # made for this receiver
    EXPIRY = "EXPIRY"  # the proof's own dates
