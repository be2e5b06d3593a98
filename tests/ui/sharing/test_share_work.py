"""What the share page has done on the vault's lane."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.rigs.practice_backpack import Practice
from ui.messages.page_texts import page_texts
from ui.sharing.share_work import (
    find_rows,
    free_path,
    keep_bundle,
    make_order,
    make_page,
    preview_order,
    save_share,
    take_stock,
    use_bundle,
)
from wallet.errors import VaultError
from wallet.model.record import Query, ShareForm
from wallet.model.sharing import ShareOrder
from wallet.session.bundles import delete_bundle, list_bundles, save_bundle
from wallet.session.printing import check_code_of
from wallet.session.sharing import list_shares


def test_stock_holds_items_bundles_and_keys(practice: Practice, now: datetime) -> None:
    stock = take_stock(practice.session, now)
    assert {row.id for row in stock.rows} == set(practice.items.values())
    assert stock.bundles == () and len(stock.keys) == 1


def test_rows_come_with_the_query_they_answer(practice: Practice, now: datetime) -> None:
    query = Query(text="nursing")
    found = find_rows(practice.session, query, now)
    assert found.query == query
    assert practice.items["02-nursing-licence.json"] in {row.id for row in found.rows}
    assert len(found.rows) < len(practice.items)


def test_the_page_belongs_to_the_very_file(
    practice: Practice, now: datetime, tmp_path: Path
) -> None:
    order = ShareOrder(record_ids=(practice.items["01-data-literacy.json"],), receiver="Acme")
    assert preview_order(practice.session, order).preview.receiver == "Acme"
    made = make_order(practice.session, order, now)
    assert made.check_code == check_code_of(made.shared)
    paged = make_page(practice.session, made, page_texts(), paper="a4", chosen_name="Ana", now=now)
    assert paged.shared is made.shared and paged.pdf.startswith(b"%PDF-")
    (tmp_path / "acme.json").write_bytes(b"somebody else's")
    left = save_share(practice.session, paged, tmp_path / "acme.pdf", now)
    assert (tmp_path / "acme.json").read_bytes() == b"somebody else's"
    assert (tmp_path / "acme 2.json").read_bytes() == made.shared.content
    assert left.change.shares
    (entry,) = list_shares(practice.session)
    assert (entry.form, entry.file_name) == (ShareForm.PAGE, "acme.pdf")


def test_nothing_is_logged_that_did_not_leave(
    practice: Practice, now: datetime, tmp_path: Path
) -> None:
    order = ShareOrder(record_ids=(practice.items["01-data-literacy.json"],))
    made = make_order(practice.session, order, now)
    with pytest.raises(VaultError):
        save_share(practice.session, made, tmp_path / "nowhere" / "x.json", now)
    assert list_shares(practice.session) == ()


def test_a_deleted_bundle_comes_back_as_it_was(practice: Practice, now: datetime) -> None:
    ids = (practice.items["01-data-literacy.json"],)
    save_bundle(practice.session, "School", ids, "a note", now=now)
    (bundle,) = list_bundles(practice.session)
    assert use_bundle(practice.session, bundle, now).news.missing == ()
    delete_bundle(practice.session, bundle.id)
    keep_bundle(practice.session, bundle)
    assert list_bundles(practice.session) == (bundle,)


def test_a_free_path_gets_a_number(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    assert free_path(path) == path
    path.touch()
    (tmp_path / "a 2.json").touch()
    assert free_path(path) == tmp_path / "a 3.json"
