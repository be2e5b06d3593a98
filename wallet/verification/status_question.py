"""One question about the status of a credential, and what every kind of answer shares.

PASSED only when a list's own signer is tied to the issuer, or to a signer the knowledge trusts for
it; FAILED as soon as the list's bytes are intact and it names the same issuer; knowledge older
than 90 days is UNKNOWN. How often a list wants to be asked again (``ttl``) is a wish to whoever is
online and changes no answer here: the date of the list stands beside each.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import NamedTuple

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.json_values import JsonObject
from wallet.model.report import Check, CheckName, Outcome
from wallet.trust.issuers import recognise
from wallet.trust.knowledge import Knowledge

STALE_AFTER = timedelta(days=90)


class CheckedList(NamedTuple):
    """A status list after its own proof was judged, once in a run.

    ``is_intact``: FORM (the meaning of its words too) and PROOF passed. ``is_tied``: its own
    SIGNER passed. ``is_current``: it is inside its own dates.
    """

    credential: Credential
    is_intact: bool
    is_tied: bool
    is_current: bool
    as_of: datetime
    origin: str


# Finds and judges the list at an address, or None where it is not at hand or unreadable.
ListChecker = Callable[[str], CheckedList | None]


class StatusQuestion(NamedTuple):
    """What is asked: an entry of a credential, by what is known, at a moment.

    One is made for each entry of each credential: a tuple, a third of a dataclass's cost.
    """

    entry: JsonObject
    credential: Credential
    knowledge: Knowledge
    now: datetime
    check_list: ListChecker

    def is_stale(self, as_of: datetime) -> bool:
        """Return whether what was known on ``as_of`` is too old to say that all is well."""
        return self.now - as_of > STALE_AFTER


class Dated(NamedTuple):
    """When and by whose word a list was as it is."""

    as_of: datetime
    origin: str


def answer(
    outcome: Outcome, reason: Reason, facts: dict[str, str], dated: Dated | None = None
) -> Check:
    """Return a STATUS line, dated by the list it rests on."""
    if dated is None:
        return Check(CheckName.STATUS, outcome, reason, facts)
    return Check(CheckName.STATUS, outcome, reason, facts, dated.as_of, dated.origin)


def unknown(reason: Reason, facts: dict[str, str], dated: Dated | None = None) -> Check:
    """Return a STATUS line that says it is not known, and why."""
    return answer(Outcome.UNKNOWN, reason, facts, dated)


def stale(facts: dict[str, str], dated: Dated) -> Check:
    """Return the line for a list that says nothing bad and is too old to say anything good."""
    facts = {**facts, "as_of": dated.as_of.date().isoformat()}
    return unknown(Reason.STATUS_STALE, facts, dated)


def is_delegate(author: str, issuer_id: str, knowledge: Knowledge) -> bool:
    """Return whether the knowledge trusts ``author`` to say what became of ``issuer_id``'s items.

    Status services sign for many issuers. One that is on the learner's lists may; one that is
    only on test lists may speak of issuers that are on no real list themselves.
    """
    service = recognise(author, knowledge)
    if service is None or service.is_practice:
        return False
    if service.standing is IssuerStanding.LISTED:
        return True
    issuer = recognise(issuer_id, knowledge)
    return issuer is None or issuer.standing is not IssuerStanding.LISTED
