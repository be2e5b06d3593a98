"""A checked credential together with what people read of it and its issuer's name."""

from dataclasses import dataclass

from wallet.formats.description import describe
from wallet.model.credential import Credential
from wallet.model.description import Description
from wallet.model.report import Report
from wallet.session.naming import IssuerName, name_issuer
from wallet.trust.completing import complete
from wallet.trust.knowledge import Knowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A credential with its report, what people read of it, and its issuer's name."""

    credential: Credential
    report: Report
    description: Description
    issuer: IssuerName


def judge(credential: Credential, report: Report, knowledge: Knowledge) -> Judged:
    """Put a credential and its report together with description and issuer's name."""
    return judge_alone(complete(credential, knowledge), report, knowledge)


def judge_alone(credential: Credential, report: Report, knowledge: Knowledge) -> Judged:
    """As :func:`judge`, without what the item only points at: as it stands when it leaves."""
    description = describe(credential)
    issuer = name_issuer(credential, description.issuer_says, report, knowledge)
    return Judged(credential=credential, report=report, description=description, issuer=issuer)
