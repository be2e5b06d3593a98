"""What files that hold files begin with."""

import pytest

from wallet.formats.carrier_signs import is_link_file, is_mail, is_zip, looks_like_json

MAIL = b"From: a@school.example\r\nSubject: Your badge\r\n\r\nHello"


@pytest.mark.parametrize("data", [
    MAIL, b"\r\n" + MAIL, b"From a@b Tue\n" + MAIL, b"X-Mailer: x\nDate: y\n\nz",
])  # fmt: skip
def test_a_mail_begins_with_headers(data: bytes) -> None:
    assert is_mail(data)


@pytest.mark.parametrize("data", [
    b"Subject: only one\n\nwords", b"From: a@b\n\nwords", b"Dear Maria,\nFrom: us\nTo: you", b"",
    b"{\nfrom: 1\nto: 2", b"title: a\nFrom: b\nFrom: c",
])  # fmt: skip
def test_a_letter_is_no_mail(data: bytes) -> None:
    assert not is_mail(data)


def test_archives_and_links() -> None:
    assert is_zip(b"PK\x03\x04...")
    assert is_zip(b"PK\x05\x06")
    assert not is_zip(b"PK\x01\x02")
    assert is_link_file(b"[InternetShortcut]\nURL=x")
    assert is_link_file(b"bplist00 URL")
    assert not is_link_file(b"<?xml version='1.0'?><svg URL=''/>")
    assert not is_link_file(b"[InternetShortcut] of a text")


@pytest.mark.parametrize("data", [
    b'{"a": 1}', b" \r\n\xef\xbb\xbf{}", b"{", b"{ \n", b'{"type": "VerifiableCredential",',
    b"{'a': 1}", b"{type: 1}", b"{/* a comment */", b"{,", b"{{", b"{@context: 1}",
    b'["a.b.c"]', b"[{}]", b"[", b"[]", b"[1, 2]", b"[null]", b"[-1]", b"[true]", b"[[1]]",
    b'"eyJ.a.b"', b'"eyJ.a.b" \n', b'"eyJ', b'"', b'"a", "b"',
])  # fmt: skip
def test_json_with_a_fault_is_meant_as_json(data: bytes) -> None:
    assert looks_like_json(data)


@pytest.mark.parametrize("data", [
    b"", b"{\\rtf1\\ansi Dear Maria}", b"{% if grade %}", b"[Verse 1]\nla", b"[ Notes ]",
    b"[InternetShortcut]\nURL=x", b'"Course","Grade"\n"Welding","A"', b'"Best" says she',
    b"eyJ.a.b", b"1", b"null", b"<svg/>", b"%PDF-",
])  # fmt: skip
def test_what_only_begins_with_a_bracket_is_no_json(data: bytes) -> None:
    assert not looks_like_json(data)
