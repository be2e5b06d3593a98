"""A zip of everything: originals, a page, an index; and read again."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import Cancelled, Reason, VaultError
from wallet.session.item_reading import original_of
from wallet.session.packing_up import ENGLISH_TEXTS, pack_up


def packed(learner: Pupil, target: Path, ids: list[str] | None = None) -> zipfile.ZipFile:
    pack_up(learner.session, ids, target, ENGLISH_TEXTS, now=NOW)
    return zipfile.ZipFile(io.BytesIO(target.read_bytes()))


def test_each_original_is_there_with_its_fingerprint(learner: Pupil, tmp_path: Path) -> None:
    first, second = learner.take(learner.badge(1), learner.badge(2, achievement="Rope Work"))
    made = packed(learner, tmp_path / "all.zip", [second, first])
    index = json.loads(made.read("index.json"))
    assert made.namelist() == [
        "index.html", "index.json", "originals/badge.json", "originals/badge-2.json",
    ]  # fmt: skip
    for record_id, entry in zip((second, first), index["items"], strict=True):
        content = made.read(entry["file"])
        assert content == original_of(learner.session, record_id)[1]
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
        assert (entry["size"], entry["mediaType"]) == (len(content), "application/json")
    assert [entry["title"] for entry in index["items"]] == ["Rope Work", "Cave Rescue Basics"]
    assert b"<script" not in made.read("index.html")


def test_the_same_items_give_the_same_bytes(learner: Pupil, tmp_path: Path) -> None:
    learner.take(learner.badge(1), learner.badge(2, achievement="Rope Work"))
    one = packed(learner, tmp_path / "one.zip").filename, (tmp_path / "one.zip").read_bytes()
    packed(learner, tmp_path / "two.zip")
    assert (tmp_path / "two.zip").read_bytes() == one[1]


def test_it_comes_back_as_the_same_items(learner: Pupil, tmp_path: Path) -> None:
    learner.take(learner.badge(1), learner.badge(2, achievement="Rope Work"))
    packed(learner, tmp_path / "all.zip")
    findings = learner.look((tmp_path / "all.zip").read_bytes())
    assert [finding.relation.value for finding in findings.items] == ["same", "same"]
    assert findings.not_read == ()


def test_nothing_is_written_where_it_was_stopped(learner: Pupil, tmp_path: Path) -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            raise Cancelled

    learner.take(learner.badge(1))
    with pytest.raises(Cancelled):
        pack_up(learner.session, None, tmp_path / "a", ENGLISH_TEXTS, now=NOW, watch=Stop())
    assert list(tmp_path.glob("a*")) == []
    with pytest.raises(VaultError) as missing:
        pack_up(learner.session, ["gone"], tmp_path / "a", ENGLISH_TEXTS, now=NOW)
    assert missing.value.reason is Reason.RECORD_MISSING
