import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE, make_item, make_report
from wallet.errors import Reason, VaultError
from wallet.formats.equality import EqualityKey
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Query, SortOrder, Summary
from wallet.model.report import Mark, Remark, Standing
from wallet.vault.key_slots import Passphrase
from wallet.vault.records import Records
from wallet.vault.vault import Vault


@pytest.fixture
def records(vault: Vault) -> Records:
    return vault.records


def ids(summaries: list[Summary]) -> list[str]:
    return [summary.id for summary in summaries]


def missing(call: object, *arguments: object) -> str:
    with pytest.raises(VaultError) as raised:
        call(*arguments)  # type: ignore[operator]
    assert raised.value.reason is Reason.RECORD_MISSING
    return raised.value.facts["record"]


def reopened(made: Made) -> Vault:
    made.vault.close()
    return Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)


def test_what_is_kept_comes_back_whole(made: Made) -> None:
    items = [
        make_item(1, title="Diplôme ‹Zürich›", picture=b"\x89PNG\r\n\x1a\n" + bytes(1000)),
        make_item(2, awarded_at=NOW, valid_until=NOW + timedelta(days=400), version_at=NOW),
    ]
    change = made.vault.records.add(items)
    assert change.records == {"item-00001", "item-00002"}
    for again in (False, True):
        vault = reopened(made) if again else made.vault
        for item in items:
            assert vault.records.get(item.record.id) == item.record
            assert vault.records.summary(item.record.id, NOW) == item.summary
    vault.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.lists(st.binary(max_size=5000), min_size=1, max_size=5, unique=True))
def test_originals_are_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, made: Made, originals: list[bytes]
) -> None:
    start = len(made.vault.records.ids())
    items = [make_item(start + n, original=body) for n, body in enumerate(originals)]
    made.vault.records.add(items)
    for item, body in zip(items, originals, strict=True):
        assert made.vault.records.get(item.record.id).original == body


def test_a_digest_of_other_bytes_is_refused(records: Records) -> None:
    item = make_item(1)
    other = make_item(2)
    object.__setattr__(item.record, "digest", other.record.digest)
    with pytest.raises(ValueError, match="digest"):
        records.add([item])
    object.__setattr__(other, "summary", make_item(3).summary)
    with pytest.raises(ValueError, match="different items"):
        records.add([other])
    assert records.ids() == ()


def test_bytes_that_are_not_the_kept_ones_are_not_shown(made: Made) -> None:
    made.vault.records.add([make_item(1)])
    database = made.vault._database
    for statement in (
        "UPDATE originals SET original = x'789c030000000001'",
        "UPDATE originals SET original = x'00'",
        "UPDATE reports SET report = CAST('{}' AS BLOB)",
        "INSERT INTO pictures VALUES (1, x'00')",
    ):
        database.execute("SAVEPOINT before")
        database.execute(statement)
        with pytest.raises(VaultError) as raised:
            made.vault.records.get("item-00001")
        assert (raised.value.reason, raised.value.facts) == (
            Reason.VAULT_DAMAGED, {"where": "record"},
        )  # fmt: skip
        database.execute("ROLLBACK TO before")
        database.execute("RELEASE before")
    assert made.vault.records.get("item-00001") == make_item(1).record


def test_equality_is_asked_for_many_at_once(records: Records) -> None:
    items = [make_item(number) for number in range(1, 4)]
    same_id = replace(
        make_item(4, credential_id="urn:example:1"),
        equality=EqualityKey(issuer_id="did:web:other", credential_id="urn:example:1"),
    )
    records.add([*items, same_id])
    keys = [item.equality for item in (*items, make_item(9))]
    found = records.find_all_equal([*keys, EqualityKey(issuer_id="", credential_id="x")])
    assert {key: [entry.id for entry in entries] for key, entries in found.items()} == {
        item.equality: [item.record.id] for item in items
    }
    digests = [item.record.digest for item in (*items, make_item(9))]
    assert records.find_digests(digests) == {item.record.digest: item.record.id for item in items}
    records.delete(["item-00002"], NOW)
    assert set(records.find_digests(digests).values()) == {"item-00001", "item-00003"}


def test_a_file_name_that_is_no_text(records: Records) -> None:
    records.add([make_item(1, source_name="caf\udce9.json")])
    assert records.get("item-00001").source_name == "caf?.json"


def test_what_is_not_there(records: Records) -> None:
    records.add([make_item(1)])
    assert missing(records.get, "x") == "x"
    assert missing(records.summary, "x", NOW) == "x"
    assert missing(records.delete, ["item-00001", "x"], NOW) == "x"
    assert missing(records.restore, ["x"]) == "x"
    assert missing(records.set_keeping, ["x"], Keeping.HISTORY) == "x"
    assert missing(records.mark_replaced, "item-00001", "x") == "x"
    assert missing(records.mark_replaced, "x", "item-00001") == "x"
    item = make_item(1)
    assert missing(records.update_report, "x", make_report(), item.summary) == "x"
    assert records.summary("item-00001", NOW) == item.summary
    with pytest.raises(VaultError):
        records.add([make_item(2)], replacing=[("x", "item-00002")])
    assert records.ids() == ("item-00001",)


def test_deleting_undoing_and_purging(made: Made) -> None:
    records = made.vault.records
    records.add([make_item(n, picture=b"p" if n == 2 else b"") for n in range(1, 5)])
    later = NOW + timedelta(days=29, hours=23)
    assert records.delete(["item-00002", "item-00003"], NOW).records == {
        "item-00002", "item-00003",
    }  # fmt: skip
    assert ids(records.summaries(Query(sort=SortOrder.TITLE), NOW)) == ["item-00001", "item-00004"]
    assert ids(records.summaries(Query(only_deleted=True, sort=SortOrder.TITLE), NOW)) == [
        "item-00002", "item-00003",
    ]  # fmt: skip
    assert len(records.summaries(Query(include_deleted=True), NOW)) == 4
    assert records.tally(NOW).deleted == 2
    assert records.summaries(Query(text="Certificate 2"), NOW) == []
    assert records.get("item-00002").deleted_at == NOW

    records.restore(["item-00003"])
    records.delete(["item-00002"], later)  # keeps its first date
    assert records.purge(later).records == frozenset()
    assert records.purge(NOW + timedelta(days=30)).records == {"item-00002"}
    assert missing(records.get, "item-00002") == "item-00002"
    assert missing(records.restore, ["item-00002"]) == "item-00002"
    database = made.vault._database
    assert database.value("SELECT count(*) FROM items") == 3
    assert database.value("SELECT count(*) FROM originals") == 3
    assert database.value("SELECT count(*) FROM reports") == 3
    assert database.value("SELECT count(*) FROM pictures") == 0
    found = database.rows("SELECT rowid FROM search WHERE search MATCH 'certificate'")
    assert len(found) == 3
    reopened(made).close()


def test_opening_purges(made: Made) -> None:
    made.vault.records.add([make_item(1), make_item(2)])
    made.vault.records.delete(["item-00001"], NOW)
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW + timedelta(days=31))
    assert vault.records.digests().keys() == {"item-00002"}
    vault.close()


def test_a_row_number_used_again_finds_no_old_words(records: Records) -> None:
    records.add([make_item(1, search_text="kayak")])
    records.delete(["item-00001"], NOW)
    records.purge(NOW + timedelta(days=40))
    records.add([make_item(2, search_text="welding")])
    assert ids(records.summaries(Query(text="kayak"), NOW)) == []
    assert ids(records.summaries(Query(text="weld"), NOW)) == ["item-00002"]


def test_a_new_report_changes_what_the_list_shows(made: Made) -> None:
    records = made.vault.records
    picture = b"\x89PNG"
    records.add([make_item(1, picture=picture, search_text="kayak")])
    before = records.get("item-00001")
    report = make_report(
        Remark(reason=Reason.NEWER_VERSION_ANNOUNCED), checked_at=NOW + timedelta(days=1)
    )
    newer = make_item(
        1,
        title="Other",
        picture=picture,
        mark=Mark.BROKEN,
        standing=Standing.UNKNOWN,
        keeping=Keeping.HISTORY,
    ).summary
    records.update_report("item-00001", report, newer, "canoe")
    found = records.summary("item-00001", NOW)
    assert (found.title, found.mark, found.standing) == ("Other", Mark.BROKEN, Standing.UNKNOWN)
    assert found.keeping is Keeping.CURRENT
    after = records.get("item-00001")
    assert (after.report, after.original, after.picture) == (report, before.original, picture)
    assert ids(records.summaries(Query(text="canoe"), NOW)) == ["item-00001"]
    assert ids(records.summaries(Query(text="kayak"), NOW)) == []
    records.update_report("item-00001", make_report(), newer)
    assert ids(records.summaries(Query(text="canoe"), NOW)) == ["item-00001"]
    reopened(made).close()


def test_a_newer_version_takes_the_place_in_one_transaction(made: Made) -> None:
    records = made.vault.records
    records.add([make_item(1)])
    generation = made.vault.generation
    change = records.add([make_item(2)], replacing=[("item-00001", "item-00002")])
    assert made.vault.generation == generation + 1
    assert change.records == {"item-00001", "item-00002"}
    old = records.get("item-00001")
    assert (old.replaced_by, old.keeping) == ("item-00002", Keeping.HISTORY)
    assert records.summary("item-00001", NOW).is_replaced
    reopened(made).close()


def test_equal_items_newest_version_first(records: Records) -> None:
    key = EqualityKey(issuer_id="did:web:example.org", credential_id="urn:same")
    records.add(
        [
            make_item(1, credential_id="urn:same", version_at=NOW),
            make_item(2, credential_id="urn:same", version_at=NOW + timedelta(days=1)),
            make_item(3, credential_id="urn:same"),
            make_item(4, credential_id="urn:other"),
            make_item(5, credential_id=""),
        ]
    )
    found = records.find_equal(key)
    assert [entry.id for entry in found] == ["item-00002", "item-00001", "item-00003"]
    assert found[0].version_at == NOW + timedelta(days=1)
    records.delete(["item-00002"], NOW)
    assert [entry.id for entry in records.find_equal(key)] == ["item-00001", "item-00003"]
    unusable = EqualityKey(issuer_id="did:web:example.org", credential_id="")
    assert records.find_equal(unusable) == ()


def test_the_very_same_bytes(records: Records) -> None:
    records.add([make_item(1, original=b"same"), make_item(2, original=b"same")])
    digest = hashlib.sha256(b"same").hexdigest()
    assert records.find_digest(digest) == "item-00001"
    records.delete(["item-00001"], NOW)
    assert records.find_digest(digest) == "item-00002"
    assert records.find_digest("0" * 64) is None


def test_counts(records: Records) -> None:
    records.add([make_item(n, compartment=Compartment.WORK) for n in range(3)])
    records.add([make_item(9, compartment=Compartment.SKILLS)])
    records.delete(["item-00001"], NOW)
    counts = records.tally(NOW).by_compartment
    assert counts[Compartment.WORK] == 2
    assert counts[Compartment.SKILLS] == 1
    assert counts[Compartment.EDUCATION] == 0
    assert set(counts) == set(Compartment)


def test_every_item_is_read_back(made: Made) -> None:
    made.vault.records.add([make_item(n) for n in range(3)])
    made.vault.records.delete(["item-00001"], NOW)
    steps: list[tuple[int, int]] = []
    made.vault.records.verify_all(lambda done, total: steps.append((done, total)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    made.vault._database.execute("UPDATE originals SET original = x'00' WHERE row = 2")
    with pytest.raises(VaultError):
        made.vault.records.verify_all()


def test_a_thousand_items_in_one_transaction(made: Made, tmp_path: Path) -> None:
    generation = made.vault.generation
    made.vault.records.add([make_item(number) for number in range(1000)])
    assert made.vault.generation == generation + 1
    assert len(made.vault.records.summaries(Query(), NOW)) == 1000
    assert len(reopened(made).records.summaries(Query(), NOW)) == 1000


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_any_title_comes_back_and_is_covered(made: Made, title: str) -> None:
    number = len(made.vault.records.digests())
    made.vault.records.add([make_item(number, title=title)])
    found = made.vault.records.summary(f"item-{number:05d}", NOW)
    assert found.title == (title or f"Certificate {number}")
    made.vault.check_whole()


def test_what_replaced_an_item_can_be_undone(records: Records) -> None:
    records.add([make_item(1)])
    records.add([make_item(2)], replacing=[("item-00001", "item-00002")])
    assert records.unmark_replaced(["x"]).records == frozenset()
    assert records.unmark_replaced(["item-00002"]).records == {"item-00001"}
    record = records.get("item-00001")
    assert (record.replaced_by, record.keeping) == ("", Keeping.CURRENT)
    assert not records.summary("item-00001", NOW).is_replaced
