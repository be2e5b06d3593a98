"""Checking files one by one, every document in them under its own pointer; nothing is stored."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from wallet.encoding.strict_json import escape_pointer
from wallet.errors import Reason
from wallet.formats.heading import heading_of
from wallet.formats.reader import read_items, read_texts
from wallet.formats.reading import Reading
from wallet.model.credential import Credential
from wallet.model.report import Report, Verdict
from wallet.session.gathering import Incoming, read_incoming
from wallet.session.naming import name_issuer
from wallet.session.watching import Unwatched, Watch
from wallet.trust.completing import complete
from wallet.trust.knowledge import Knowledge
from wallet.verification.verifier import Verifier

if TYPE_CHECKING:
    from wallet.model.not_read import NotRead
    from wallet.model.package import Package
    from wallet.model.presentation import Presentation
    from wallet.model.presentation_report import PresentationReport

# Reasons that say "this is something else", not "this is broken".
_OTHER_THINGS = frozenset(
    {
        Reason.UNRECOGNIZED_FORMAT,
        Reason.FORM_NOT_READ_YET,
        Reason.PDF_NOT_SIGNED,
        Reason.EMPTY_INPUT,
        Reason.NOTHING_BAKED_IN,
        Reason.NO_CODE_FOUND,
        Reason.CODE_INCOMPLETE,
        Reason.CODE_IS_A_LINK,
        Reason.FILE_UNREADABLE,
        Reason.LINK_FILE,
        Reason.ARCHIVE_DAMAGED,
        Reason.ARCHIVE_TOO_LARGE,
        Reason.MEMBER_NAME_UNSAFE,
        Reason.MEMBER_REPEATED,
        Reason.MEMBER_LOCKED,
        Reason.TOO_MANY_LAYERS,
        Reason.BUNDLE_LOCKED,
        Reason.WALLET_LOCKED,
        Reason.NOTHING_SIGNED,
    }
)


class Checked(NamedTuple):
    """A credential found in a file, with its report."""

    pointer: str
    form: str
    title: str
    issuer_name: str
    issuer_is_claim: bool
    report: Report

    @property
    def verdict(self) -> Verdict:
        """The report's verdict."""
        return self.report.verdict


class CheckedPresentation(NamedTuple):
    """A presentation found in a file; its entries are documents of their own."""

    pointer: str
    report: "PresentationReport"

    @property
    def verdict(self) -> Verdict:
        """What the presentation's own proof is worth."""
        return self.report.own_verdict


class CheckedUnread(NamedTuple):
    """Something that is no credential, or of a form not read."""

    pointer: str
    form: str
    reason: Reason
    facts: Mapping[str, str]

    @property
    def verdict(self) -> Verdict:
        """What claims to be a document and is garbled is not verified; another thing is none."""
        is_other = self.reason in _OTHER_THINGS
        return Verdict.NOT_A_CREDENTIAL if is_other else Verdict.NOT_VERIFIED


Document = Checked | CheckedPresentation | CheckedUnread


class FileReport(NamedTuple):
    """Everything found in one file, in order."""

    file: str
    documents: tuple[Document, ...]


def check_files(
    knowledge: Knowledge,
    incoming: Sequence[Incoming],
    *,
    now: datetime,
    challenge: str = "",
    domain: str = "",
    watch: Watch | None = None,
) -> Iterator[FileReport]:
    """Yield a report for each file. Never raises for anything found in one.

    Parts of a moving code in several files are put together at the end, under the first's name.
    """
    watching = watch or Unwatched()
    verifier = Verifier(knowledge, now, is_for_once=True, challenge=challenge, domain=domain)
    asked = (challenge, domain)
    parts: dict[str, tuple[str, ...]] = {}
    for number, entry in enumerate(incoming):
        watching.step(number, len(incoming))
        data = read_incoming(entry)
        if not isinstance(data, bytes):
            yield FileReport(file=_name(entry), documents=(_unread(data),))
            continue
        reading = read_items(data, entry.name, knowledge.contexts, container=entry.container)
        if reading.code_parts:
            parts[_name(entry)] = reading.code_parts
            reading = reading.without_code_parts
        documents = tuple(_documents(reading, verifier, asked))
        yield FileReport(file=_name(entry), documents=documents)
    if parts:
        name = next(iter(parts))
        joined = read_texts(
            (part for some in parts.values() for part in some), name, knowledge.contexts
        )
        yield FileReport(file=name, documents=tuple(_documents(joined, verifier, asked)))


def _name(entry: Incoming) -> str:
    return str(entry.path) if entry.path is not None else entry.name


def _documents(reading: Reading, verifier: Verifier, asked: tuple[str, str]) -> Iterator[Document]:
    for package in reading.packages:
        yield from _package(package, verifier)
    for presentation in reading.presentations:
        yield from _presentation(presentation, verifier, asked)
    for credential in reading.credentials:
        yield _credential(credential, verifier.verify(credential), verifier.knowledge)
    for entry in reading.not_read:
        yield _unread(entry)
    for _ in reading.trust_packs:
        yield CheckedUnread(
            pointer="", form="trust-pack", reason=Reason.UNRECOGNIZED_FORMAT, facts={}
        )


def _package(package: "Package", verifier: Verifier) -> Iterator[Document]:
    """The list of a package, what is wrong with its files, and files nobody signed."""
    report = verifier.verify(package.inventory)
    listed = _credential(package.inventory, report, verifier.knowledge)
    yield listed._replace(form="hand-over")
    for fault in package.faults:
        yield _unread(fault)
    for copy in package.copies:
        pointer = f"/{escape_pointer(copy.name)}"
        yield CheckedUnread(
            pointer=pointer, form="copy", reason=Reason.NOTHING_SIGNED, facts={"name": copy.name}
        )


def _presentation(
    presentation: "Presentation", verifier: Verifier, asked: tuple[str, str]
) -> Iterator[Document]:
    # Few files hold one: imported when the first is found.
    from wallet.verification.presentation_verifier import (  # noqa: PLC0415
        Expectation,
        verify_presentation,
    )

    expectation = Expectation(challenge=asked[0], domain=asked[1])
    report = verify_presentation(presentation, verifier.knowledge, verifier.now, expectation)
    yield CheckedPresentation(pointer=presentation.source.pointer, report=report)
    for credential, item in zip(presentation.credentials, report.items, strict=True):
        yield _credential(credential, item, verifier.knowledge)
    for entry in presentation.unread:
        yield CheckedUnread(
            pointer=entry.pointer, form="unknown", reason=entry.reason, facts=entry.facts
        )


def _heading(credential: Credential) -> tuple[str, str]:
    """Return title and issuer's own name; only forms of their own have to be described for it."""
    if credential.terms is None:
        return heading_of(credential)
    from wallet.formats.description import heading  # noqa: PLC0415 (few files need it)

    return heading(credential)


def _credential(credential: Credential, report: Report, knowledge: Knowledge) -> Checked:
    credential = complete(credential, knowledge)
    title, issuer_says = _heading(credential)
    issuer = name_issuer(credential, issuer_says, report, knowledge)
    return Checked(
        pointer=credential.source.pointer,
        form=credential.form.value,
        title=title,
        issuer_name=issuer.name,
        issuer_is_claim=issuer.is_claim,
        report=report,
    )


def _unread(entry: "NotRead") -> CheckedUnread:
    form = entry.facts.get("form") or entry.facts.get("kind") or "unknown"
    return CheckedUnread(pointer=entry.pointer, form=form, reason=entry.reason, facts=entry.facts)
