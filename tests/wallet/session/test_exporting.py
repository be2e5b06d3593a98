"""Originals leave byte for byte, under safe names, and never over another file."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.rigs.practice_backpack import Practice, make_practice
from wallet.errors import Cancelled, Reason, VaultError
from wallet.session.exporting import (
    export_original,
    export_originals,
    original_name,
)
from wallet.session.item_reading import original_of
from wallet.session.opening import close_backpack

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[Practice]:
    made = make_practice(tmp_path / "profile", {}, NOW)
    yield made
    close_backpack(made.session)


@pytest.mark.parametrize("name, expected", [
    ("01-data-literacy.json", "PRACTICE-01-data-literacy.json"),
    ("08-digital-skills.jwt", "PRACTICE-08-digital-skills.jwt"),
    ("10-teatro.png", "PRACTICE-10-teatro.png"),
    ("11-robotica.svg", "PRACTICE-11-robotica.svg"),
])  # fmt: skip
def test_names_end_as_the_bytes_are(practice: Practice, name: str, expected: str) -> None:
    assert original_name(practice.session, practice.items[name]) == expected


def test_an_original_is_written_as_it_came(practice: Practice, tmp_path: Path) -> None:
    record_id = practice.items["10-teatro.png"]
    target = export_original(practice.session, record_id, tmp_path / "badge.png")
    assert target.read_bytes() == original_of(practice.session, record_id)[1]


def test_a_file_that_is_there_stays(practice: Practice, tmp_path: Path) -> None:
    record_id = practice.items["01-data-literacy.json"]
    first, second = export_originals(practice.session, [record_id, record_id], tmp_path / "out")
    assert first.name == "PRACTICE-01-data-literacy.json"
    assert second.name == "PRACTICE-01-data-literacy-2.json"
    assert first.read_bytes() == second.read_bytes()


def test_a_stop_keeps_what_was_finished(practice: Practice, tmp_path: Path) -> None:
    class StopAfterOne:
        def step(self, done: int, total: int) -> None:
            if done == 1:
                raise Cancelled

    ids = practice.good_items
    with pytest.raises(Cancelled):
        export_originals(practice.session, ids, tmp_path / "out", StopAfterOne())
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_refusals_are_errors_of_ours(practice: Practice, tmp_path: Path) -> None:
    with pytest.raises(VaultError) as missing:
        export_originals(practice.session, ["gone"], tmp_path / "out")
    assert missing.value.reason is Reason.RECORD_MISSING
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError) as refused:
        export_originals(practice.session, practice.good_items, tmp_path / "file")
    assert refused.value.reason is Reason.STORAGE_FAILED
