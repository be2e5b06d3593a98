import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.presenting.file_names import safe_part, share_file_name

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
RESERVED = set('<>:"/\\|?*') | {chr(code) for code in range(32)}


def test_the_receivers_name_and_the_day():
    name = share_file_name("Acme & Söhne, S.A.", NOW, ending="json", is_practice=False)
    assert name == "rucksack-Acme-Söhne-S-A-2026-11-24.json"


def test_without_a_receiver():
    name = share_file_name("", NOW, ending="pdf", is_practice=False)
    assert name == "rucksack-2026-11-24.pdf"


def test_practice_says_so_first():
    name = share_file_name("Acme", NOW, ending="json", is_practice=True)
    assert name == "PRACTICE-rucksack-Acme-2026-11-24.json"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "CON"),
        ("evil\u202egnp.exe", "evil-gnp-exe"),
        ("C:\\x", "C-x"),
        ("Café", "Café"),
        ("就业 博览会", "就业-博览会"),
        ("...", ""),
    ],
)
def test_parts(text, part):
    assert safe_part(text) == part


@given(st.text(max_size=300))
def test_any_receiver_gives_a_name_every_system_takes(receiver):
    name = share_file_name(receiver, NOW, ending="json", is_practice=False)
    assert not set(name) & RESERVED
    assert len(name.encode()) <= 120
    assert name.isprintable()
    assert name[0] in string.ascii_letters
    assert name.endswith("-2026-11-24.json")
    stem = name.split(".")
    assert len(stem) == 2
