"""The window shows of a signed item what was signed, and marks what is not good on every page.

The surfaces below the window are in ``tests/rigs/test_verified_fields.py``.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.shell import RecordingShell
from tests.journeys.person import plain, row_text, shown_texts
from tests.rigs.unsigned_text import Case, failing_cases, loose_cases
from ui.backpack.backpack_page import BackpackPage
from ui.backpack.item_page import ItemPage
from ui.bringing_in.bring_in_page import BringInPage
from ui.checking.check_page import CheckPage
from ui.messages.mark_names import mark_name
from ui.sharing.leaving_view import LeavingView
from ui.sharing.share_page import SharePage
from ui.showing.badges import Badge
from ui.showing.fold import Fold
from ui.showing.item_row import ItemRow
from ui.showing.page import Page
from ui.showing.report_view import ReportView, SupportDetails
from wallet.model.finding import Decision
from wallet.model.record import Query
from wallet.model.report import Mark
from wallet.session.bringing_in import keep, look_at
from wallet.session.gathering import Incoming
from wallet.session.keeping import list_items
from wallet.session.learner import default_key
from wallet.session.opening import KdfCost, close_backpack, create_backpack
from wallet.session.session import Session

Show = Callable[[QWidget], QWidget]
SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
GOOD = (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)


@pytest.fixture
def session(shell: RecordingShell, cheap_kdf: KdfCost) -> Iterator[Session]:
    made = create_backpack(
        shell.data_folder, "five plain words for tests", now=shell.now(), cost=cheap_kdf
    )
    shell.open_session(made.session)
    yield made.session
    close_backpack(made.session)


@pytest.fixture
def loose(session: Session) -> tuple[Case, ...]:
    return loose_cases(SCHOOL, default_key(session).did)


@pytest.fixture
def failing(session: Session) -> tuple[Case, ...]:
    return failing_cases(SCHOOL, default_key(session).did)


def written(cases: tuple[Case, ...], folder: Path) -> tuple[Path, ...]:
    folder.mkdir(exist_ok=True)
    paths = tuple(folder / case.file_name for case in cases)
    for case, path in zip(cases, paths, strict=True):
        path.write_bytes(case.content)
    return paths


def kept(session: Session, shell: RecordingShell, cases: tuple[Case, ...]) -> dict[str, str]:
    """Keep every case that may be kept; the records' ids by the files' names."""
    given = [Incoming(name=case.file_name, data=case.content) for case in cases]
    findings = look_at(session, given, now=shell.now())
    decisions = [
        Decision(finding_id=finding.id, keeping=finding.may_keep[0])
        for finding in findings.items
        if finding.may_keep
    ]
    keep(session, findings, decisions, now=shell.now())
    records = session.vault.records
    return {records.get(one.finding_id).source_name: one.finding_id for one in decisions}


def unfold(page: QWidget) -> None:
    for _ in range(2):
        for fold in page.findChildren(Fold):
            fold.set_open(True)
        QCoreApplication.processEvents()


def build(page: Page) -> None:
    """Let the page build its rows, a few in each turn."""
    for _ in range(200):
        QCoreApplication.processEvents()


def loose_words(page: QWidget, cases: tuple[Case, ...]) -> list[str]:
    """Texts of the page that say a marker outside the report and the details for support."""
    # "As it leaves" shows the very bytes, second proofs and all.
    kinds = (ReportView, SupportDetails, LeavingView)
    reports = [one for kind in kinds for one in page.findChildren(kind)]
    in_report = {one for report in reports for one in report.findChildren(QWidget)}
    found = []
    for widget in (page, *page.findChildren(QWidget)):
        if widget in in_report or widget in reports:
            continue
        said = [*_own(widget), widget.accessibleName(), widget.accessibleDescription()]
        said += [widget.toolTip(), widget.windowTitle()]
        found += [text for text in said for case in cases if case.marker in text]
    return found


def _own(widget: QWidget) -> list[str]:
    text = widget.property("text") or widget.property("plainText") or ""
    return [str(text)]


def signed_around(cases: tuple[Case, ...]) -> tuple[Case, ...]:
    """The cases whose marker has no business anywhere, and those it may be reported of."""
    return tuple(case for case in cases if "item" not in case.may_be_in)


def test_findings_say_only_what_was_signed(
    shell: RecordingShell, loose: tuple[Case, ...], tmp_path: Path, show: Show
) -> None:
    page = BringInPage(shell)
    show(page)
    page.look(written(signed_around(loose), tmp_path / "files"))
    build(page)
    rows = page.findChildren(ItemRow)
    assert len(rows) >= 20
    for row in rows:
        row.fold.click()
        unfold(row)
    assert loose_words(page, loose) == []


def test_a_received_item_says_only_what_was_signed(
    shell: RecordingShell, loose: tuple[Case, ...], tmp_path: Path, show: Show
) -> None:
    page = CheckPage(shell)
    show(page)
    given = tuple(case for case in signed_around(loose) if not case.is_file_name)
    page.check(written(given, tmp_path / "files"))
    build(page)
    rows = page.findChildren(ItemRow)
    assert len(rows) >= 15
    for row in rows:
        row.fold.click()
        unfold(row)
    # A presentation nobody signed is held by nobody in particular; its claim is not repeated.
    assert loose_words(page, given) == []


def test_an_item_in_full_says_only_what_was_signed(
    shell: RecordingShell, session: Session, loose: tuple[Case, ...], show: Show
) -> None:
    ids = kept(session, shell, signed_around(loose))
    assert len(ids) >= 20
    page = ItemPage(shell)
    show(page)
    for record_id in ids.values():
        page.opened(record_id=record_id)
        unfold(page)
        assert loose_words(page, loose) == []
        assert any("Diving" in text for text in shown_texts(page)), list(shown_texts(page))


def test_the_list_and_the_preview_say_only_what_was_signed(
    shell: RecordingShell, session: Session, loose: tuple[Case, ...], show: Show
) -> None:
    ids = kept(session, shell, signed_around(loose))
    backpack = BackpackPage(shell)
    show(backpack)
    backpack.opened()
    QCoreApplication.processEvents()
    said = " ".join(shown_texts(backpack))
    assert not any(case.marker in said for case in loose)
    share = SharePage(shell)
    show(share)
    share.opened(record_ids=tuple(ids.values()))
    for button in share.next_buttons:
        button.click()
        unfold(share)
    assert loose_words(share, loose) == []


def badges_of(widget: QWidget) -> list[str]:
    return [badge.accessibleName() for badge in widget.findChildren(Badge) if badge.isVisible()]


NOT_GOOD = (Mark.BROKEN, Mark.COPY, Mark.NOT_CHECKED)


@pytest.mark.parametrize("kind", [BringInPage, CheckPage])
def test_each_row_that_is_not_good_says_so(
    shell: RecordingShell, failing: tuple[Case, ...], tmp_path: Path, show: Show, kind: type[Page]
) -> None:
    page = kind(shell)
    show(page)
    paths = written(failing, tmp_path / "files")
    page.look(paths) if isinstance(page, BringInPage) else page.opened(paths=paths)
    build(page)
    rows = page.findChildren(ItemRow)
    assert len(rows) >= 6
    for row in rows:
        (mark, *_) = badges_of(row)
        assert row.item.report.mark in NOT_GOOD
        assert mark == mark_name(row.item.report.mark, row.item.reader)
        assert row.why.text() or row.item.report.mark is Mark.COPY
        row.fold.click()
        assert mark in badges_of(row)[1:], "the open item has the mark too"


def test_the_item_and_its_row_in_the_list_say_so(
    shell: RecordingShell, session: Session, failing: tuple[Case, ...], show: Show
) -> None:
    ids = kept(session, shell, failing)
    assert len(ids) >= 6
    rows = {row.id: row for row in list_items(session, Query(), now=shell.now())}
    backpack = BackpackPage(shell)
    show(backpack)
    backpack.opened()
    QCoreApplication.processEvents()
    model = backpack.view.list.model()
    spoken = [row_text(model.index(number, 0)) for number in range(model.rowCount())]
    page = ItemPage(shell)
    show(page)
    for record_id in ids.values():
        mark = rows[record_id].mark
        assert mark in NOT_GOOD
        (line,) = [text for text in spoken if rows[record_id].title in text]
        assert mark_name(mark) in line
        page.opened(record_id=record_id)
        assert mark_name(mark) in badges_of(page)
        assert not any(plain(mark_name(good)) in badges_of(page) for good in GOOD)
