"""A file ends as its bytes are, whatever it was called."""

import pytest

from wallet.model.credential import Form, Securing
from wallet.presenting.endings import ending_of, media_type_of

EMBEDDED = Securing.EMBEDDED_PROOF


@pytest.mark.parametrize(("content", "securing", "came_as", "expected"), [
    (b' {"a": 1}', EMBEDDED, "badge", ".json"),
    (b"[1]", EMBEDDED, "badge.exe", ".json"),
    (b"{}", EMBEDDED, "diploma.opencert", ".opencert"),
    (b"{}", EMBEDDED, "all.zip/badge.JSONLD", ".jsonld"),
    (b"eyJ.a.b", Securing.TOKEN, "badge.txt", ".jwt"),
    (b"eyJ.a.b~", Securing.SD_JWT, "x", ".sd-jwt"),
    (b'{"payload": ""}', Securing.SD_JWT, "x", ".json"),
    (b"\xd2\x84\x43", Securing.COSE, "x", ".cose"),
    (b"eyJ.a.b", Securing.BADGE_TOKEN, "x", ".jwt"),
    (b"%PDF-1.7", Securing.PDF_SIGNATURE, "x.json", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", EMBEDDED, "x.json", ".png"),
    (b"\xff\xd8\xff\xe0", Securing.NONE, "scan.jpeg", ".jpeg"),
    (b"GIF89a", Securing.NONE, "x", ".gif"),
    (b"RIFF0000WEBP", Securing.NONE, "x", ".webp"),
    (b"<?xml version='1.0'?><svg/>", EMBEDDED, "x", ".svg"),
    (b"<html></html>", Securing.NONE, "x.html", ".txt"),
    (b"PK\x03\x04", Securing.NONE, "letter.docx", ".docx"),
    (b"PK\x03\x04", Securing.NONE, "letter.exe", ".zip"),
    (b"Dear Maria,\n", Securing.NONE, "letter.md", ".md"),
    (b"MZ\x90\x00", Securing.NONE, "run.exe", ".bin"),
    (b"\xa2\x01\x02", Securing.NOT_READ, "licence.cbor", ".cbor"),
    (b"\x01text", Securing.NONE, "x", ".bin"),
])  # fmt: skip
def test_endings(content: bytes, securing: Securing, came_as: str, expected: str) -> None:
    made = ending_of(content, securing=securing, form=Form.CREDENTIAL, came_as=came_as)
    assert made == expected


def test_european_credentials_are_linked_data() -> None:
    assert ending_of(b"{}", securing=Securing.NONE, form=Form.EUROPEAN) == ".jsonld"


@pytest.mark.parametrize(("name", "expected"), [
    ("a.json", "application/json"), ("a.JSONLD", "application/ld+json"),
    ("a.pdf", "application/pdf"),
    ("a.opencert", "application/json"), ("a", "application/octet-stream"),
    ("a.sd-jwt", "application/dc+sd-jwt"), ("a.cose", "application/vc+cose"),
])  # fmt: skip
def test_media_types(name: str, expected: str) -> None:
    assert media_type_of(name) == expected
