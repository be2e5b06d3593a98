"""A zip of everything: originals, a page, an index; and read again."""

import hashlib
import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.doubles.badge_publisher import BadgePublisher
from tests.wallet.session.opened import NOW, Pupil, pupil
from wallet.errors import Cancelled, Reason, VaultError
from wallet.formats.reader import read_items
from wallet.model.copy import CopyKind, CopyWords
from wallet.model.credential import Form
from wallet.model.finding import Relation
from wallet.model.report import Mark
from wallet.session.bringing_in import describe_finding, keep, suggest_decisions
from wallet.session.copies import keep_copy, offer_copy, words_of
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of, read_item
from wallet.session.looking import Looking
from wallet.session.opening import knowledge_without_backpack
from wallet.session.packing_up import ENGLISH_TEXTS, pack_up
from wallet.session.receiving import check_received
from wallet.session.watching import Unwatched
from wallet.verification.verifier import Verifier


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


def test_a_badge_whose_details_are_away_is_called_by_their_website(
    learner: Pupil, tmp_path: Path
) -> None:
    learner.take(BadgePublisher(host="makers.example.org").hosted(1))
    made = packed(learner, tmp_path / "all.zip")
    assert b"Badge, details not at hand (makers.example.org)" in made.read("index.html")
    (entry,) = json.loads(made.read("index.json"))["items"]
    assert entry["title"] == "https://makers.example.org/classes/welding.json"


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


def with_copies(learner: Pupil, count: int = 1) -> list[bytes]:
    """Keep copies with every word there is; return their files."""
    files = [b"%PDF-1.4 scan " + bytes([65 + number]) for number in range(count)]
    for number, data in enumerate(files):
        offer = offer_copy(learner.session, Incoming(name=f"{number}.pdf", data=data))
        keep_copy(learner.session, offer, replace(WORDS, title=f"Diploma {number}"), now=NOW)
    return files


WORDS = CopyWords(
    title="Diploma",
    kind=CopyKind.DIPLOMA,
    giver="Harbor College",
    given_on=date(2019, 6, 1),
    valid_until=date(2030, 6, 1),
    number="4711",
    note="in the blue folder",
)


def test_copies_come_back_with_what_the_learner_wrote(learner: Pupil, tmp_path: Path) -> None:
    learner.take(learner.badge(1))
    (scan,) = with_copies(learner)
    packed(learner, tmp_path / "all.zip")
    assert b"blue folder" not in packed(learner, tmp_path / "b.zip").read("index.json")
    other = pupil(tmp_path / "other")
    content = (tmp_path / "all.zip").read_bytes()
    findings = other.look(content)
    assert findings.not_read == ()
    _, copy = findings.items
    assert (copy.summary.title, copy.summary.mark) == ("Diploma 0", Mark.COPY)
    assert (copy.summary.issuer_name, copy.summary.issuer_is_claim) == ("Harbor College", True)
    assert describe_finding(copy).achievement_kind == "Diploma"
    keep(other.session, findings, suggest_decisions(findings), now=NOW)
    assert original_of(other.session, copy.id)[1] == scan
    assert words_of(other.session, copy.id) == replace(
        WORDS, title="Diploma 0", number="", note=""
    )
    item = read_item(other.session, copy.id, now=NOW)
    assert (item.credential.form, item.report.mark) == (Form.COPY, Mark.COPY)
    again = other.look(content)
    assert {finding.relation for finding in again.items} == {Relation.SAME}
    other.session.vault.close()


def test_many_copies_come_back_beside_many_items(learner: Pupil, tmp_path: Path) -> None:
    with_copies(learner, 20)
    learner.take(*(learner.badge(n, achievement=f"Knot {n}") for n in range(20)))
    packed(learner, tmp_path / "all.zip")
    other = pupil(tmp_path / "other")
    with Looking(Verifier(other.session.knowledge, NOW), Unwatched(), expected=1, many=5) as run:
        data = (tmp_path / "all.zip").read_bytes()
        run.take(read_items(data, "all.zip", other.session.knowledge.contexts))
        run.finish()
    forms = [held.form for held, _ in run.seen()]
    assert (len(forms), forms.count(Form.COPY)) == (40, 20)
    other.session.vault.close()


def test_whoever_is_given_the_zip_reads_what_it_is(learner: Pupil, tmp_path: Path) -> None:
    with_copies(learner)
    packed(learner, tmp_path / "all.zip")
    incoming = [Incoming(name="all.zip", path=tmp_path / "all.zip")]
    received = check_received(knowledge_without_backpack(), incoming, now=NOW)
    (item,) = received.items
    assert (item.description.title, item.report.mark) == ("Diploma 0", Mark.COPY)
    assert (item.issuer_name, item.issuer_is_claim) == ("Harbor College", True)
    assert received.not_read == ()
