"""Decisions carried out: kept in the vault one act after another, and taken out again."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QObject, Signal, Slot

from ui.background.jobs import Cancellation
from ui.bringing_in.finding_list import FindingList
from ui.bringing_in.finding_row import Decided
from ui.showing.notices import Notice
from ui.showing.page import Page
from wallet.errors import WalletError
from wallet.model.finding import Decision, Finding, Findings, Relation
from wallet.model.record import Keeping, VaultChange
from wallet.session.bringing_in import keep, suggest_decisions, take_back

NOTHING = Findings(items=(), not_read=())


class Deciding(QObject):
    """Holds what was found and what was decided. ``kept`` carries the ids just kept.

    ``changed`` tells that something was decided or undone; ``taken_back`` that what was kept is
    out again.
    """

    kept = Signal(object)
    taken_back = Signal()
    changed = Signal()

    def __init__(self, page: Page, rows: FindingList) -> None:
        super().__init__(page)
        self._page = page
        self._rows = rows
        self.findings = NOTHING
        self._underway: tuple[Decision, ...] = ()
        self._next: list[tuple[Decision, ...]] = []

    def begin(self, findings: Findings) -> None:
        """Take what was found; nothing is decided yet."""
        self.findings = findings
        self._rows.show_findings(findings)
        self.changed.emit()

    @property
    def undecided(self) -> tuple[str, ...]:
        """The ids about which nothing was decided."""
        return self._rows.undecided

    @property
    def suggested(self) -> tuple[Decision, ...]:
        """What "keep all that hold" would keep now."""
        waiting = set(self.undecided)
        return tuple(
            decision
            for decision in suggest_decisions(self.findings)
            if decision.finding_id in waiting
        )

    def keep_one(self, finding_id: str, keeping: Keeping) -> None:
        """Keep one finding that way."""
        finding = next((one for one in self.findings.items if one.id == finding_id), None)
        if finding is None or finding_id not in self.undecided:
            return
        replaces = finding.relates_to if _replaces(finding, keeping) else ""
        self.keep((Decision(finding_id=finding_id, keeping=keeping, replaces=replaces),))

    def keep(self, decisions: tuple[Decision, ...]) -> None:
        """Keep all of these, in one act; acts under way are finished first."""
        if not decisions:
            return
        # Shown as decided at once, so that a second press cannot keep it a second time.
        self._rows.set_all_decided(
            {one.finding_id: (Decided.KEPT, one.keeping) for one in decisions}
        )
        self._next.append(decisions)
        self.changed.emit()
        self._go_on()

    def discard(self, finding_ids: tuple[str, ...]) -> None:
        """Discard findings; nothing was stored, so nothing is deleted."""
        self._show(finding_ids, Decided.DISCARDED)
        self.changed.emit()

    def reopen(self, finding_ids: tuple[str, ...]) -> None:
        """Undo a discard."""
        self._show(finding_ids, Decided.OPEN)
        self.changed.emit()

    def _show(self, finding_ids: tuple[str, ...], decided: Decided) -> None:
        self._rows.set_all_decided(dict.fromkeys(finding_ids, (decided, Keeping.CURRENT)))

    def take_back(self, record_ids: tuple[str, ...]) -> None:
        """Undo a keep: the items go to the deleted ones, where they stay 30 days."""
        shell = self._page.shell
        session, now = shell.session, shell.now()
        if session is None or not record_ids:
            return

        def work(_cancellation: Cancellation) -> tuple[VaultChange, tuple[str, ...]]:
            return take_back(session, record_ids, now=now), record_ids

        words = self.tr("Taking it out again…")
        self._page.start(shell.lanes.vault, words, work, self._taken_back, may_cancel=False)

    @Slot(object)
    def _taken_back(self, taken: tuple[VaultChange, tuple[str, ...]]) -> None:
        change, record_ids = taken
        # The deleted record keeps its id; keeping the finding again makes another record.
        fresh = {record_id: str(uuid4()) for record_id in record_ids}
        self.findings = replace(
            self.findings,
            items=tuple(replace(one, id=fresh.get(one.id, one.id)) for one in self.findings.items),
        )
        self._rows.renew(self.findings, fresh)
        self._page.shell.vault_changed.emit(change, self._page)
        self.changed.emit()
        self.taken_back.emit()

    def _go_on(self) -> None:
        shell = self._page.shell
        session, now, findings = shell.session, shell.now(), self.findings
        if self._underway or not self._next or session is None:
            return
        decisions = self._underway = self._next.pop(0)

        def work(cancellation: Cancellation) -> VaultChange:
            return keep(session, findings, decisions, now=now, watch=cancellation)

        words = self.tr("Keeping…")
        job = self._page.start(shell.lanes.vault, words, work, self._done, failed=self._failed)
        job.cancelled.connect(self._stopped)

    @Slot(object)
    def _done(self, change: VaultChange) -> None:
        kept = tuple(decision.finding_id for decision in self._underway)
        self._underway = ()
        self._page.shell.vault_changed.emit(change, self._page)
        self.kept.emit(kept)
        self._go_on()

    @Slot()
    def _stopped(self) -> None:
        self._reopen()
        self._page.show_notice(lambda: Notice(title=self.tr("Stopped. Nothing was stored.")))

    @Slot(object)
    def _failed(self, error: WalletError) -> None:
        self._reopen()
        self._page.show_error(error)

    def _reopen(self) -> None:
        """What was under way was not kept, and what was to come after it is asked again."""
        waiting = (self._underway, *self._next)
        self._underway, self._next = (), []
        self.reopen(tuple(one.finding_id for decisions in waiting for one in decisions))


def _replaces(finding: Finding, keeping: Keeping) -> bool:
    return finding.relation is Relation.NEWER_VERSION and keeping is not Keeping.BROKEN
