import hashlib
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resources import read_resource
from tests.wallet.vault.items import NOW, make_report
from wallet.errors import Reason, VaultError
from wallet.session.practice import practice_files
from wallet.vault.packing import (
    DICTIONARIES,
    dictionary,
    pack_original,
    pack_report,
    unpack,
    unpack_report,
)
from wallet.vault.report_rows import write_report

# A dictionary that changed would make unreadable what was packed with it.
SHA256 = {
    "originals-1.txt": "4b810e43ee8c8b0d962289049733fdcdbaf70a5433991dd60abbef873c28ae52",
    "reports-1.txt": "0ab91441d3632ad2d6889203b46c7a27dfe2fc8dabea1929476461cbb87b8d7f",
}


def damage(call: object, *arguments: object) -> str:
    with pytest.raises(VaultError) as raised:
        call(*arguments)  # type: ignore[operator]
    assert raised.value.reason is Reason.VAULT_DAMAGED
    return raised.value.facts["where"]


def test_no_dictionary_ever_changes() -> None:
    for number, name in DICTIONARIES.items():
        content = read_resource(f"packing/{name}")
        assert zlib.adler32(content) == number
        assert hashlib.sha256(content).hexdigest() == SHA256[name]
        assert len(content) <= 32768
    assert sorted(DICTIONARIES.values()) == sorted(SHA256)


@given(st.binary(max_size=3000))
def test_every_byte_comes_back(data: bytes) -> None:
    assert unpack(pack_original(data), len(data)) == data
    assert unpack(zlib.compress(data, 1), len(data)) == data  # as earlier programs packed


@given(st.lists(st.sampled_from(dictionary("originals-1.txt").split(b'"')), max_size=200))
def test_what_looks_like_the_dictionary_comes_back(words: list[bytes]) -> None:
    data = b'"'.join(words)
    assert unpack(pack_original(data), len(data)) == data


@given(st.text(max_size=2000))
def test_every_report_text_comes_back(text: str) -> None:
    text = "{" + text.encode("utf-8", "replace").decode()
    assert unpack_report(pack_report(text)) == text
    assert unpack_report(text) == text
    assert unpack_report(text.encode()) == text


def test_usual_words_need_little_room() -> None:
    files = [file.content for file in practice_files(NOW) if file.content.startswith(b"{")]
    # Pictures, and the labels' keys in proofs for chosen fields, are octets nothing can pack.
    octets = (b"data:image", b"ecdsa-sd-2023")
    badges = [content for content in files if not any(one in content for one in octets)]
    assert len(badges) > 5
    packed = sum(len(pack_original(badge)) for badge in badges)
    assert packed < 0.75 * sum(len(zlib.compress(badge, 9)) for badge in badges)
    report = write_report(make_report())
    assert len(pack_report(report)) < len(report) / 6


def test_what_is_no_stream_is_damage() -> None:
    whole = pack_original(b'{"type": "Achievement"}')
    unknown = whole[:2] + b"\0\0\0\1" + whole[6:]
    for packed in (b"", b"\0", b"nothing packed", whole[:-1], whole[:4], unknown):
        assert damage(unpack, packed, 23) == "record"
    other = pack_report('{"type": "Achievement"}')
    assert unpack(other, 23) == b'{"type": "Achievement"}'


def test_another_length_is_damage() -> None:
    packed = pack_original(b"0123456789")
    assert damage(unpack, packed, 9) == "record"
    bomb = pack_original(bytes(10_000_000))
    assert damage(unpack, bomb, 10) == "record"


def test_a_report_that_is_none_is_damage() -> None:
    assert damage(unpack_report, b"") == "report"
    assert damage(unpack_report, zlib.compress(b"\xff\xfe")) == "report"
    assert damage(unpack_report, b"\x00" * 20) == "report"
