"""One credential looked at: its report, and all that keeping and listing it needs, made once."""

from dataclasses import dataclass

from wallet.model.credential import Credential
from wallet.model.record import Keeping, Summary
from wallet.model.report import Report
from wallet.session.judging import judge
from wallet.session.summaries import search_text, summarize
from wallet.verification.verifier import Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What looking at a credential came to.

    ``summary`` has no id yet; how it is kept and since when is decided later.
    """

    report: Report
    summary: Summary
    search_text: str


def examine(credential: Credential, verifier: Verifier) -> Examined:
    """Check and describe ``credential``. Never raises for anything found in it."""
    judged = judge(credential, verifier.verify(credential), verifier.knowledge)
    return Examined(
        report=judged.report,
        summary=summarize(judged, record_id="", keeping=Keeping.CURRENT, imported_at=verifier.now),
        search_text=search_text(judged),
    )
