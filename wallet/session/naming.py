"""Who signed it, in a name people know: from a list, else the website, else what it says."""

from typing import NamedTuple

from wallet.model.credential import Credential
from wallet.model.report import CheckName, Mark, Report
from wallet.trust.issuers import recognise, website_of
from wallet.trust.knowledge import Knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS


class IssuerName(NamedTuple):
    """The name to show. ``is_claim``: only the credential itself says so."""

    name: str
    is_claim: bool
    is_practice: bool


def name_issuer(
    credential: Credential, issuer_says: str, report: Report, knowledge: Knowledge
) -> IssuerName:
    """Return the name to show for a credential's issuer, who says of itself ``issuer_says``.

    A list's name or a website's is given only where the signature ties the credential to that
    issuer; else the name it claims, marked as a claim. One that claims none is called by its
    website; an identifier is no name, and ``""`` where there is nothing else.
    """
    website = website_of(credential.issuer_id)
    says = issuer_says or website
    recognition = recognise(credential.issuer_id, knowledge)
    is_practice = credential.issuer_id in PRACTICE_ISSUER_IDS
    is_tied = report.has_passed(CheckName.PROOF) and report.has_passed(CheckName.SIGNER)
    if not is_tied:
        return IssuerName(name=says, is_claim=True, is_practice=is_practice)
    if recognition is not None and report.mark is Mark.SIGNED:
        return IssuerName(name=recognition.name, is_claim=False, is_practice=is_practice)
    if website:
        return IssuerName(name=website, is_claim=False, is_practice=is_practice)
    return IssuerName(name=says, is_claim=True, is_practice=is_practice)
