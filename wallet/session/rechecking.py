"""Checking items of the backpack again: what cannot have changed is taken over, the rest is asked.

An item is never marked as checked without being checked: its bytes are read, its dates, its
status, its signer and its issuer are judged as of now; only FORM and PROOF are taken from the last
report, and only where the verifier finds their basis the same (``Verifier.verify_again``).
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from wallet.errors import Cancelled
from wallet.model.record import Summary, VaultChange
from wallet.model.report import Report
from wallet.session.item_reading import read_credential
from wallet.session.judging import judge
from wallet.session.session import Session
from wallet.session.summaries import search_text, summarize
from wallet.session.watching import Unwatched, Watch
from wallet.verification.verifier import Verifier

# Reports are stored so many at a time: few transactions, and memory that does not grow.
BATCH = 500

_Update = tuple[str, Report, Summary | None, str | None]


def check_again(
    session: Session,
    record_ids: Collection[str] | None,
    *,
    now: datetime,
    watch: Watch | None = None,
) -> VaultChange:
    """Check items anew (all for None) and keep the new reports.

    Raises Cancelled where ``watch`` says stop; what was finished by then is kept. Raises
    VaultError (RECORD_MISSING, VAULT_DAMAGED, STORAGE_*).
    """
    watching = watch or Unwatched()
    ids = session.vault.records.ids() if record_ids is None else tuple(record_ids)
    verifier = Verifier(session.knowledge, now, session.learner)
    updates: list[_Update] = []
    try:
        for number, record_id in enumerate(ids):
            watching.step(number, len(ids))
            updates.append(_checked(session, record_id, verifier))
            if len(updates) == BATCH:
                session.vault.records.update_reports(updates)
                updates = []
    except Cancelled:
        session.vault.records.update_reports(updates)
        raise
    session.vault.records.update_reports(updates)
    return VaultChange(records=frozenset(ids))


def _checked(session: Session, record_id: str, verifier: Verifier) -> _Update:
    record = session.vault.records.get(record_id)
    credential = read_credential(session, record)
    report = verifier.verify_again(credential, record.report)
    # The same answers on the same basis: what lists show was made from just these.
    if report == replace(record.report, checked_at=report.checked_at):
        return record_id, report, None, None
    judged = judge(credential, report, session.knowledge)
    summary = summarize(
        judged, record_id=record.id, keeping=record.keeping, imported_at=record.imported_at
    )
    return record_id, report, summary, search_text(judged)
