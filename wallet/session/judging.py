"""A checked credential together with what people read of it and its issuer's name."""

from dataclasses import dataclass

from wallet.formats.description import describe
from wallet.model.badge_assertion import BadgeAssertion
from wallet.model.credential import Credential
from wallet.model.description import Description
from wallet.model.report import Report
from wallet.session.naming import IssuerName, name_issuer
from wallet.trust.completing import complete
from wallet.trust.hosts import host_of
from wallet.trust.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A credential with its report, what people read of it, and its issuer's name."""

    credential: Credential
    report: Report
    description: Description
    issuer: IssuerName


@dataclass(frozen=True, slots=True, kw_only=True)
class Staying:
    """What is at hand of an item and stays when it leaves: the website, and the title from there.

    Both are ``""`` where nothing stays.
    """

    website: str = ""
    title: str = ""


def judge(credential: Credential, report: Report, knowledge: Knowledge) -> Judged:
    """Put a credential and its report together with description and issuer's name."""
    return judge_alone(complete(credential, knowledge), report, knowledge)


def judge_alone(credential: Credential, report: Report, knowledge: Knowledge) -> Judged:
    """As :func:`judge`, without what the item only points at: as it stands when it leaves."""
    description = describe(credential)
    issuer = name_issuer(credential, description.issuer_says, report, knowledge)
    return Judged(credential=credential, report=report, description=description, issuer=issuer)


def staying_of(credential: Credential, knowledge: Knowledge) -> Staying:
    """Return what ``knowledge`` has at hand of an item that only points at it."""
    whole = complete(credential, knowledge)
    pages = whole.secured.at_hand if isinstance(whole.secured, BadgeAssertion) else {}
    first = next(iter(pages.values()), None)
    if first is None:
        return Staying()
    return Staying(website=host_of(first.url), title=describe(whole).title)
