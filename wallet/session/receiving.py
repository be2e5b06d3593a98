"""Checking something somebody handed over: no backpack needed, nothing written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from secrets import token_hex

from wallet.encoding.sd_jwt import SdJwt
from wallet.errors import Reason
from wallet.formats.reading import Reading
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp
from wallet.model.description import Description
from wallet.model.item import InnerItem
from wallet.model.not_read import NotRead
from wallet.model.package import Package
from wallet.model.presentation import Presentation
from wallet.model.presentation_report import PresentationReport
from wallet.model.report import Mark, Report, Verdict
from wallet.session.gathering import Incoming
from wallet.session.inner_items import read_inner
from wallet.session.judging import judge
from wallet.session.reading_all import (
    gather,
    presented_in,
    single_in,
    unread_but_for_copies,
    unread_entries,
)
from wallet.session.watching import Unwatched, Watch
from wallet.trust.knowledge import Knowledge
from wallet.verification.presentation_verifier import Expectation, verify_presentation
from wallet.verification.verifier import Verifier


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedItem:
    """One item somebody handed over, as the receiver sees it."""

    description: Description
    report: Report
    issuer_name: str
    issuer_is_claim: bool
    is_practice: bool
    original: bytes
    source_name: str
    # Whether it says less than its issuer signed, or may: whoever shows it chose fields.
    shows_chosen: bool = False
    # The credentials inside it, each judged by its own signature.
    inner: tuple[InnerItem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPresentation:
    """What somebody handed over in one piece; every item is there, in order."""

    report: PresentationReport
    items: tuple[ReceivedItem, ...]
    unread: tuple[NotRead, ...]
    holder: str
    source_name: str
    original: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPackage:
    """The list in a hand-over package: whose it is, and what of the package is not as listed.

    Its items stand among those received, copies about which the packer wrote among them;
    ``copies`` are names of other files nobody signed.
    """

    report: Report
    holder: str
    receiver: str
    purpose: str
    made_at: datetime | None
    count: int
    copies: tuple[str, ...]
    faults: tuple[NotRead, ...]
    source_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """Everything found in what was handed over."""

    presentations: tuple[ReceivedPresentation, ...]
    items: tuple[ReceivedItem, ...]
    not_read: tuple[NotRead, ...]
    trust_packs: tuple[str, ...] = ()
    # Parts of a moving code that is not complete: (have, need), (0, 0) where there is none.
    code_progress: tuple[int, int] = (0, 0)
    packages: tuple[ReceivedPackage, ...] = ()

    @property
    def all_items(self) -> tuple[ReceivedItem, ...]:
        """Every item, those inside presentations first."""
        inside = (item for entry in self.presentations for item in entry.items)
        return (*inside, *self.items)

    def counted(self) -> "Tally":
        """Return how many items fall to which sentence of the summary."""
        items = self.all_items
        marks = [item.report.mark for item in items]
        return Tally(
            all=len(items),
            signed=sum(mark in (Mark.SIGNED, Mark.SIGNED_NOT_LISTED) for mark in marks),
            by_learner=sum(self._is_by_holder(item) for item in items),
            broken=sum(mark is Mark.BROKEN for mark in marks),
            unknown=sum(mark in (Mark.NOT_CHECKED, Mark.COPY) for mark in marks),
            verified=sum(item.report.verdict is Verdict.VERIFIED for item in items),
        )

    @staticmethod
    def _is_by_holder(item: ReceivedItem) -> bool:
        return item.report.mark is Mark.SIGNED_BY_ME


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts for one sentence a receiver can read aloud."""

    all: int
    signed: int
    by_learner: int
    broken: int
    unknown: int
    verified: int


def new_challenge() -> str:
    """Return a fresh challenge to show to whoever is to prove presence."""
    return token_hex(16)


def check_received(
    knowledge: Knowledge,
    incoming: Sequence[Incoming],
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    watch: Watch | None = None,
) -> Received:
    """Read and check what was handed over. Nothing is stored, nothing raises for its content.

    ``challenge`` and ``domain`` are what the receiver asked with, ``""`` for nothing asked.
    Raises Cancelled where ``watch`` says stop.
    """
    receiving = _Receiving(
        Verifier(knowledge, now, challenge=challenge, domain=domain),
        Expectation(challenge=challenge, domain=domain),
        watch or Unwatched(),
        expected=len(incoming),
    )
    gathered = gather(incoming, knowledge.contexts, receiving.watch, receiving.take)
    return Received(
        presentations=tuple(receiving.presentations),
        items=tuple(receiving.items),
        not_read=unread_but_for_copies(gathered),
        trust_packs=gathered.trust_packs,
        code_progress=gathered.code_progress,
        packages=tuple(receiving.packages),
    )


class _Receiving:
    """One run: everything is checked as soon as it is read, and told item by item."""

    def __init__(
        self, verifier: Verifier, expectation: Expectation, watch: Watch, *, expected: int
    ) -> None:
        self.watch = watch
        self.presentations: list[ReceivedPresentation] = []
        self.items: list[ReceivedItem] = []
        self.packages: list[ReceivedPackage] = []
        self._verifier = verifier
        self._expectation = expectation
        self._total = expected
        self._done = 0

    def take(self, reading: Reading) -> None:
        """Check what one file held."""
        single = single_in(reading)
        count = len(single) + len(presented_in(reading)) + len(reading.copies)
        self._total += max(count, 1) - 1
        for package in reading.packages:
            report = self._verifier.verify(package.inventory)
            self.packages.append(_received_package(package, report))
        for presentation in reading.presentations:
            self.presentations.append(self._presentation(presentation))
        for credential in single:
            self._step()
            report = self._verifier.verify(credential)
            self.items.append(_item(credential, report, self._verifier))
        for copy in reading.copies:
            self._step()
            self.items.append(_item(copy, self._verifier.verify(copy), self._verifier))
        if not count:
            self._step()

    def _step(self) -> None:
        # What several files hold together was expected by nobody.
        self.watch.step(self._done, max(self._done + 1, self._total))
        self._done += 1

    def _presentation(self, presentation: Presentation) -> ReceivedPresentation:
        knowledge, now = self._verifier.knowledge, self._verifier.now
        report = verify_presentation(
            presentation, knowledge, now, self._expectation, step=self._step
        )
        pairs = zip(presentation.credentials, report.items, strict=True)
        return ReceivedPresentation(
            report=report,
            items=tuple([_item(credential, item, self._verifier) for credential, item in pairs]),
            unread=unread_entries(presentation),
            holder=presentation.holder,
            source_name=presentation.source.name,
            original=presentation.original,
        )


def _received_package(package: Package, report: Report) -> ReceivedPackage:
    return ReceivedPackage(
        report=report,
        holder=package.inventory.issuer_id,
        receiver=package.receiver,
        purpose=package.purpose,
        made_at=read_timestamp(package.made_at),
        count=len(package.files),
        copies=tuple(copy.name for copy in package.copies if copy.words is None),
        faults=package.faults,
        source_name=package.name,
    )


def _item(credential: Credential, report: Report, verifier: Verifier) -> ReceivedItem:
    judged = judge(credential, report, verifier.knowledge)
    return ReceivedItem(
        description=judged.description,
        report=report,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        is_practice=judged.issuer.is_practice,
        original=credential.original,
        source_name=credential.source.name,
        shows_chosen=_shows_chosen(credential, report),
        inner=read_inner(judged, verifier),
    )


def _shows_chosen(credential: Credential, report: Report) -> bool:
    """Whether fields were left out, as far as anybody can tell.

    Of a derived proof nobody can see that; a token with digests that nothing discloses may have
    been made so by its issuer.
    """
    if isinstance(credential.secured, SdJwt) and credential.secured.hidden:
        return True
    return any(remark.reason is Reason.FIELDS_LEFT_OUT for remark in report.remarks)
