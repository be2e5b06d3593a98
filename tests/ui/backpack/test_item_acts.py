"""Acts on items: what lands in the vault, what is told, and what a stop leaves."""

import pytest

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.item_acts import ItemActs, keep_bundle, recheck
from ui.showing.page import Page
from wallet.errors import Cancelled
from wallet.model.record import Query, SortOrder, VaultChange
from wallet.session.bundles import list_bundles
from wallet.session.keeping import list_items
from wallet.session.opening import knowledge_without_backpack
from wallet.session.watching import Unwatched


@pytest.fixture
def acts(shell: RecordingShell, practice: Practice, qtbot: object) -> ItemActs:
    return ItemActs(Page(shell))


def test_every_change_is_told_with_the_page_as_its_cause(
    acts: ItemActs, practice: Practice, shell: RecordingShell
) -> None:
    heard: list[tuple[VaultChange, object]] = []
    shell.vault_changed.connect(lambda change, page: heard.append((change, page)))
    ids = practice.good_items[:2]
    acts.delete(ids)
    acts.restore(ids)
    assert [change.records for change, _ in heard] == [frozenset(ids)] * 2
    assert all(page is acts._page for _, page in heard)


def test_nothing_is_done_without_a_backpack(acts: ItemActs, shell: RecordingShell) -> None:
    shell.session = None
    acts.delete(("a",))
    acts.check(None)
    assert shell.lanes.vault.jobs == [] and shell.notices == []


def test_a_check_that_changes_something_says_how_many(
    acts: ItemActs, practice: Practice, shell: RecordingShell
) -> None:
    session, now = practice.session, shell.now()
    before = list_items(session, Query(sort=SortOrder.TITLE), now=now)
    shell.open_session(session.knowing(knowledge_without_backpack()))
    acts.check(None)
    after = list_items(session, Query(sort=SortOrder.TITLE), now=now)
    states = {row.id: (row.mark, row.standing) for row in before}
    differing = sum(states[row.id] != (row.mark, row.standing) for row in after)
    assert differing > 5, "nobody knows the practice issuers outside a practice backpack"
    notice = shell.notices[-1]
    assert notice.title == "22 items checked again."
    assert notice.text == f"{differing} of them came out differently than before."


def test_a_stopped_check_says_so(
    acts: ItemActs, practice: Practice, shell: RecordingShell
) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        recheck(practice.session, None, Stop(), now=shell.now())
    stopped: list[bool] = []
    acts.stopped.connect(lambda: stopped.append(True))
    acts._say_stopped()
    assert stopped and shell.notices[-1].title == "Checking was stopped."
    done = recheck(practice.session, practice.good_items, Unwatched(), now=shell.now())
    assert (done.count, done.differing) == (3, 0)


def test_a_bundle_of_the_same_name_is_replaced(practice: Practice, shell: RecordingShell) -> None:
    session, now = practice.session, shell.now()
    first = keep_bundle(session, "Job fair", practice.good_items, now=now)
    second = keep_bundle(session, "job FAIR", practice.good_items[:1], now=now)
    assert (first.was_there, second.was_there) == (False, True)
    (bundle,) = list_bundles(session)
    assert (bundle.name, bundle.record_ids) == ("job FAIR", practice.good_items[:1])
