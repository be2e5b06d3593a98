"""Zip files: members are read, under caps; what would do harm is left alone and named."""

import tracemalloc
import warnings
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import claiming, link_of, locked, zip_of
from tests.wallet.verification.must_fail import TEXT, refusals
from wallet.errors import Reason
from wallet.formats import carried
from wallet.formats.archives import MAX_RATIO, is_safe_name
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading
from wallet.model.credential import Container

BADGE = samples.to_bytes(samples.badge())


def read(data: bytes) -> Reading:
    return read_items(data, "all.zip", samples.contexts())


def told(reading: Reading) -> list[tuple[str, Reason]]:
    return [(entry.facts.get("name", ""), entry.reason) for entry in reading.not_read]


def test_each_member_is_read_with_its_name_and_its_bytes() -> None:
    data = zip_of([("spring/badge.json", BADGE + b"\n"), ("note.txt", b"words")])
    reading = read(data)
    (item,) = reading.credentials
    assert item.original == BADGE
    assert item.around == (b"", b"\n")
    assert item.source.name == "all.zip/spring/badge.json"
    assert item.source.pointer == "/spring~1badge.json"
    assert item.source.container is Container.ARCHIVE
    (other,) = reading.not_read
    assert (other.name, other.reason) == ("all.zip/note.txt", Reason.UNRECOGNIZED_FORMAT)


def test_presentations_and_pictures_in_an_archive_are_what_they_are() -> None:
    shown = samples.to_bytes(
        {
            "@context": [samples.V2],
            "type": ["VerifiablePresentation"],
            "verifiableCredential": [samples.badge()],
        }
    )
    reading = read(zip_of([("shown.json", shown)], packing=zipfile.ZIP_STORED))
    (held,) = reading.presentations
    assert held.credentials[0].source.container is Container.PRESENTATION
    assert held.credentials[0].source.pointer == "/shown.json/verifiableCredential/0"


def test_an_archive_in_an_archive_is_opened_and_one_deeper_is_named() -> None:
    inner = zip_of([("badge.json", BADGE)])
    reading = read(zip_of([("inner.zip", inner)]))
    assert reading.credentials[0].source.pointer == "/inner.zip/badge.json"
    deeper = read(zip_of([("middle.zip", zip_of([("inner.zip", inner)]))]))
    assert deeper.credentials == ()
    assert told(deeper) == [("inner.zip", Reason.TOO_MANY_LAYERS)]


def test_what_systems_add_by_themselves_is_passed_over() -> None:
    names = ["__MACOSX/._badge.json", ".DS_Store", "a/Thumbs.db", "folder/"]
    reading = read(zip_of([*((name, b"") for name in names), ("badge.json", BADGE)]))
    assert len(reading.credentials) == 1
    assert reading.not_read == ()


@pytest.mark.parametrize("name", [
    "../badge.json", "a/../../badge.json", "/etc/badge.json", "C:/badge.json", "a\\b.json", "CON",
    "con.json", "a/LPT1", "nul.txt", "a.", "a ", "a\x01b", "a:b", "./a", "x" * 1025, "what?.json",
])  # fmt: skip
def test_must_fail_80_a_name_that_leads_elsewhere(name: str) -> None:
    assert not is_safe_name(name)
    reading = read(zip_of([(name, TEXT), ("good.json", BADGE)]))
    assert [item.source.pointer for item in reading.credentials] == ["/good.json"]
    assert told(reading) == [(name, Reason.MEMBER_NAME_UNSAFE)]


def test_must_fail_80_a_name_cut_short_by_nul() -> None:
    data = zip_of([("good.jsonX.exe", TEXT)]).replace(b"good.jsonX.exe", b"good.json\0.exe")
    assert refusals(data) == [Reason.MEMBER_NAME_UNSAFE]


def test_must_fail_80_a_name_without_letters() -> None:
    """Found by fuzzing: a name that begins with NUL is none to who reads it as C does."""
    data = zip_of([("X.json", TEXT), ("good.json", BADGE)]).replace(b"X.json", b"\0.json")
    reading = read(data)
    assert [item.source.pointer for item in reading.credentials] == ["/good.json"]
    assert [reason for _, reason in told(reading)] == [Reason.MEMBER_NAME_UNSAFE]


def test_must_fail_80_a_link() -> None:
    assert refusals(link_of("badge.json", "/etc/passwd")) == [Reason.MEMBER_NAME_UNSAFE]


def test_must_fail_80_one_name_twice() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = zip_of([("a.json", TEXT), ("A.json", BADGE), ("b.json", TEXT), ("b.json", BADGE)])
    reading = read(data)
    assert reading.credentials == ()
    assert {reason for _, reason in told(reading)} == {Reason.MEMBER_REPEATED}


def test_must_fail_80_a_locked_member_is_named() -> None:
    reading = read(locked(zip_of([("badge.json", TEXT)])))
    assert told(reading) == [("badge.json", Reason.MEMBER_LOCKED)]


def test_must_fail_80_a_member_that_unpacks_to_far_more() -> None:
    data = zip_of([("big.json", bytes(20_000_000)), ("badge.json", BADGE)])
    tracemalloc.start()
    reading = read(data)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert told(reading) == [("big.json", Reason.ARCHIVE_TOO_LARGE)]
    assert len(reading.credentials) == 1
    assert most < 5_000_000
    assert MAX_RATIO * len(data) < 20_000_000


def test_must_fail_80_a_member_that_says_it_is_small() -> None:
    data = claiming(zip_of([("big.json", bytes(20_000_000))]), 100)
    assert refusals(data) == [Reason.ARCHIVE_DAMAGED]


def test_must_fail_80_a_member_that_says_it_is_larger() -> None:
    assert refusals(claiming(zip_of([("a.json", TEXT)]), 9000)) == [Reason.ARCHIVE_DAMAGED]


def test_must_fail_80_members_without_number(monkeypatch: pytest.MonkeyPatch) -> None:
    data = zip_of([(f"{number}.json", b"{}") for number in range(60)])
    monkeypatch.setattr("wallet.formats.archives.MAX_MEMBERS", 50)
    assert refusals(data) == [Reason.ARCHIVE_TOO_LARGE]
    monkeypatch.undo()
    monkeypatch.setattr(carried, "MAX_MEMBERS", 50)
    assert refusals(data) == [Reason.ARCHIVE_TOO_LARGE]


def test_must_fail_80_archives_in_an_archive_count_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inner = zip_of([("a.json", bytes(40_000))], packing=zipfile.ZIP_STORED)
    data = zip_of([(f"{number}.zip", inner) for number in range(9)])
    monkeypatch.setattr(carried, "MAX_TOTAL", 200_000)
    reasons = refusals(data)
    assert Reason.ARCHIVE_TOO_LARGE in reasons
    assert len(reasons) < 9


@pytest.mark.parametrize("data", [
    zip_of([("x", b"y")])[:-10], b"PK\x03\x04", b"PK\x05\x06" + bytes(4),
    zip_of([("x", b"y")], packing=zipfile.ZIP_LZMA),
    zip_of([("x", b"y")], packing=zipfile.ZIP_BZIP2),
    zip_of([("a.js", TEXT)]).replace(b"PK\x03\x04", b"PK\x03\x05").replace(b"a.js", b"b.js", 1),
    b"PK\x03\x04" + zip_of([("a.json", TEXT)]).replace(b"PK\x03\x04", b"PK\x03\x05"),
], ids=["cut", "head", "end", "lzma", "bzip2", "other start", "no member there"])  # fmt: skip
def test_must_fail_80_what_is_broken_or_packed_otherwise(data: bytes) -> None:
    assert refusals(data)[0] in (Reason.ARCHIVE_DAMAGED, Reason.UNRECOGNIZED_FORMAT)


def test_an_empty_archive_says_so() -> None:
    assert refusals(zip_of([])) == [Reason.UNRECOGNIZED_FORMAT]


@given(st.binary(max_size=400), st.integers(0, 400))
def test_whatever_is_changed_in_an_archive_nothing_raises(noise: bytes, place: int) -> None:
    data = zip_of([("badge.json", BADGE), ("b.jwt", b"a.b.c")])
    changed = data[:place] + noise + data[place + len(noise) :]
    reading = read(changed)
    assert not reading.is_empty or reading.credentials == ()


def test_must_fail_80_many_members_beyond_what_is_read_end_the_reading() -> None:
    large = b"[" + b"1," * 30_000 + b"1]"
    members = [(f"{number}.json", large) for number in range(40)]
    reasons = refusals(zip_of(members))
    assert reasons.count(Reason.TOO_LARGE) == carried.MAX_STRIKES
    assert reasons[-1] is Reason.ARCHIVE_TOO_LARGE
    nested = zip_of([("inner.zip", zip_of(members)), ("badge.json", BADGE)])
    assert read(nested).credentials == ()
    few = read(zip_of([*members[:3], ("badge.json", BADGE)]))
    assert len(few.credentials) == 1
