"""Must-fail rows 67 to 86: where things come from, what they are called, what they come in."""

import struct
import zlib
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from tests.doubles.issuer_simulator import ALL_SUITES, JCS
from tests.wallet.formats import samples
from tests.wallet.verification.checked import (
    UNKNOWN,
    college,
    read,
    report_on,
    said,
    school,
)
from tests.wallet.verification.must_fail import (
    KNOWN,
    SIGNED,
    TEXT,
    TOKEN,
    assert_refused,
    refusals,
)
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.reader import read_items, read_texts
from wallet.model.report import CheckName, Verdict
from wallet.trust.knowledge import bundled_knowledge

HIDDEN_WEBS = [
    "did:web:localhost", "did:web:127.0.0.1", "did:web:169.254.169.254", "did:web:10.0.0.1",
    "did:web:%5B::1%5D", "did:web:college.example%3A8443", "did:web:user%40college.example",
    "did:web:college.example:%2e%2e:etc", "did:web:xn--80ak6aa92e.com", "did:web:", "did:web:a/b",
    "did:web:college.westmoor-valley.edu.", "did:web:COLLEGE.westmoor-valley.edu",
    "did:web:college.westmoor-valley.edu%00", "did:web:college.westmoor-valley.edu:",
]  # fmt: skip


@pytest.mark.parametrize("did", HIDDEN_WEBS)
@pytest.mark.parametrize("suite", [JCS, "token"])
def test_must_fail_67_an_issuers_website_is_never_asked(did: str, suite: str) -> None:
    """No code connects (tests run under a watch for sockets); nothing else stands in for it."""
    document = {**school().plain(), "issuer": did}
    method = f"{did}#key-1"
    if suite == "token":
        signed: Any = school().issue_token(document, header={"kid": method})
    else:
        signed = school().issue(document, suite=suite, method=method)
    wanted = {Reason.KEY_NOT_AT_HAND, Reason.KEY_MALFORMED, Reason.PROOF_MALFORMED}
    assert_refused(signed, wanted, CheckName.PROOF, KNOWN)


LOOKALIKES = [
    "Westmoor College", "Westmoor\u202e College", "W\u0435stmoor College",
    "Westmoor\u200b College", "WESTMOOR COLLEGE", "Westmoor  College", "Westmoor College\u2069",
    "\u2067Westmoor College", "Westm\u043e\u043er College", "Westmoor College \u2705",
]  # fmt: skip


@pytest.mark.parametrize("name", LOOKALIKES)
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_70_a_trusted_name_over_an_unknown_key(suite: str, name: str) -> None:
    genuine, forger = college(), school()
    badge = {**forger.open_badge(), "issuer": {**forger.profile, "name": name}}
    signed = forger.issue(badge, suite=suite)
    report = report_on(signed, KNOWN)
    assert said(report, CheckName.ISSUER) == [(UNKNOWN, Reason.NOT_ON_YOUR_LISTS)]
    shown = describe(read(signed, KNOWN)).issuer_says
    assert not set("\u202e\u2067\u2069\u200b") & set(shown)
    claimed = {**badge, "issuer": {**forger.profile, "id": genuine.did, "name": name}}
    stolen = forger.issue(claimed, suite=suite)
    assert_refused(stolen, Reason.SIGNED_BY_ANOTHER, CheckName.SIGNER, KNOWN)


MARKUP = [
    '<img src="file:///etc/passwd">', '<img src="http://planted.invalid/x">', "<b>bold</b>",
    '<a href="javascript:1">x</a>', "<style>*{color:red}</style>", '<meta http-equiv="refresh">',
    "![x](file:///etc/passwd)", "[x](javascript:1)", "<https://planted.invalid>", "# Heading",
    '<img src="//planted.invalid/share/x">', "&lt;img&gt;", "<svg onload=1>", "$(rm -rf ~)",
]  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_must_fail_72_73_markup_stays_the_text_it_is(text: str) -> None:
    """What reaches the window is the text; the window's own rules stand in tests/ui."""
    badge: Any = {**school().open_badge(achievement=text), "description": text}
    badge["credentialSubject"]["achievement"]["criteria"]["narrative"] = text
    shown = describe(read(school().issue(badge)))
    assert shown.title == text
    said_so = [one for one in shown.texts if one.value == text]
    assert len(said_so) >= 2
    assert not any(one.is_link for one in said_so)


def compressed(text: bytes) -> bytes:
    return samples.chunk(b"iTXt", b"openbadgecredential\0\1\0\0\0" + zlib.compress(text, 9))


OTHER_TEXT = TEXT.replace(b"Cave Rescue Basics", b"Doctor of Medicine")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (samples.png(samples.text_chunk(OTHER_TEXT)), None),
        (samples.png(samples.text_chunk(OTHER_TEXT), samples.text_chunk(TEXT)), None),
        (samples.png(compressed(OTHER_TEXT)), None),
        (samples.png() + samples.text_chunk(TEXT), Reason.NOTHING_BAKED_IN),
        (samples.png(compressed(b"{" + b" " * 60_000_000)), Reason.TOO_LARGE),
        (samples.png(samples.text_chunk(TEXT))[:-30], Reason.PICTURE_DAMAGED),
        (samples.png(samples.text_chunk(TEXT)).replace(b"Cave", b"Cava", 1),
         Reason.PICTURE_DAMAGED),
        (samples.png(b"\x80\0\0\0iTXt"), Reason.PICTURE_DAMAGED),
        (samples.png(samples.text_chunk(b"https://issuer.example/badge.json", b"openbadges")),
         Reason.LINK_FILE),
        (samples.png(samples.text_chunk(b'"' + TOKEN.encode() + b"x")), Reason.NOT_JSON),
    ],
    ids=["forged", "forged first", "forged compressed", "after the end", "bomb", "cut", "crc",
         "length", "address", "token and more"],
)  # fmt: skip
def test_must_fail_74_baked_pictures(data: bytes, reason: Reason | None) -> None:
    assert refusals(data, KNOWN) == ([] if reason is None else [reason])


def header(width: int, height: int) -> bytes:
    whole = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + whole + struct.pack(">I", zlib.crc32(whole))
    )


@pytest.mark.parametrize(
    "data",
    [
        header(100_000, 100_000) + samples.chunk(b"IDAT", zlib.compress(bytes(9_999_999), 9))
        + samples.chunk(b"IEND", b""),
        header(30_000, 30_000) + samples.chunk(b"IEND", b""),
        header(0, 0) + samples.chunk(b"IEND", b""),
        b"GIF89a" + b"\xff\xff\xff\xff\0\0\0" + b"," * 100, b"\xff\xd8\xff\xe0" + b"\0" * 64,
        b"RIFF\xff\xff\xff\xffWEBPVP8 ", b"icns\0\0\1\0", b"\0\0\2\0" + b"\0" * 40,
        b"BM" + b"\xff" * 60, b"II*\0" + b"\xff" * 40, b"8BPS\0\1" + b"\0" * 40,
    ],
    ids=["huge", "claims", "none", "gif", "jpeg", "webp", "icns", "tga", "bmp", "tiff", "psd"],
)  # fmt: skip
def test_must_fail_75_pictures_that_are_none(data: bytes) -> None:
    (reason,) = refusals(data)
    assert reason in (
        Reason.PICTURE_DAMAGED, Reason.PICTURE_TOO_LARGE, Reason.NOTHING_BAKED_IN,
        Reason.UNRECOGNIZED_FORMAT, Reason.FORM_NOT_READ_YET, Reason.NO_CODE_FOUND,
    )  # fmt: skip


def drawing(inner: str, before: str = "") -> bytes:
    names = (
        'xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"'
    )
    return f"{before}<svg {names}>{inner}</svg>".encode()


def baked(text: bytes) -> str:
    return f"<openbadges:credential><![CDATA[{text.decode()}]]></openbadges:credential>"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (drawing(baked(OTHER_TEXT)), None),
        (drawing(baked(OTHER_TEXT) + baked(TEXT)), None),
        (drawing('<image href="/etc/passwd"/>'), Reason.NOTHING_BAKED_IN),
        (drawing('<script>1</script><foreignObject/>'), Reason.NOTHING_BAKED_IN),
        (drawing("&a;", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
         Reason.PICTURE_DAMAGED),
        (drawing("&b;", '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'),
         Reason.PICTURE_DAMAGED),
        (drawing(baked(TEXT))[:-20], Reason.PICTURE_DAMAGED),
        (drawing('<openbadges:credential verify="https://issuer.example/a.json"/>'),
         Reason.LINK_FILE),
    ],
    ids=["forged", "forged first", "image", "script", "file entity", "entity bomb", "cut",
         "address"],
)  # fmt: skip
def test_must_fail_76_baked_drawings(data: bytes, reason: Reason | None) -> None:
    assert refusals(data, KNOWN) == ([] if reason is None else [reason])


@pytest.mark.parametrize("place", ["png", "svg", "image"])
def test_must_fail_77_what_a_picture_says_is_decoration(place: str) -> None:
    """A picture that reads PhD changes no text: title and texts are those of the signed item."""
    phd = samples.png(samples.chunk(b"tEXt", b"Title\0PhD"), samples.text_chunk(TEXT))
    data = {"png": phd, "svg": drawing("<text>PhD</text>" + baked(TEXT))}.get(place)
    if data is None:
        badge: Any = school().open_badge()
        badge["image"] = {"id": samples.data_url(phd), "type": "Image"}
        shown = describe(read(school().issue(badge)))
    else:
        shown = describe(read_items(data, "x", KNOWN.contexts).credentials[0])
    assert shown.title == "Cave Rescue Basics"
    assert not any("PhD" in one.value for one in shown.texts)
    assert shown.picture is not None


@pytest.mark.parametrize(
    "address",
    ["https://planted.invalid/x.png", "http://127.0.0.1/x", "file:///etc/passwd",
     "//planted.invalid/share/x.png", "ftp://planted.invalid/x"],
)  # fmt: skip
def test_must_fail_78_a_remote_picture_is_an_address_and_no_picture(address: str) -> None:
    badge: Any = school().open_badge()
    badge["credentialSubject"]["achievement"]["image"] = {"id": address, "type": "Image"}
    shown = describe(read(school().issue(badge, suite=JCS)))
    assert shown.picture is None or not shown.picture.data
    every = [one.value for one in shown.texts] + [shown.picture.remote if shown.picture else ""]
    assert any(address[:20] in one for one in every)


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><html><body>x</body></html>", b"MZ\x90\0\x03", b"%PDF-1.7\n%x",
        b"\x7fELF\x02\x01", b"\xca\xfe\xba\xbe", b"#!/bin/sh\nrm -rf ~", "x\u202ey".encode(),
        b"<html><!-- " + TEXT + b" --></html>", b"SQLite format 3\0" + bytes(80), b"{\\rtf1}",
        b"From: a@b\n\n" + TEXT, b"<?xml version='1.0'?><a/>", bytes(1000),
    ],
)  # fmt: skip
def test_must_fail_81_a_file_that_is_something_else(data: bytes) -> None:
    (reason,) = refusals(data)
    assert reason in (
        Reason.UNRECOGNIZED_FORMAT, Reason.FORM_NOT_READ_YET, Reason.NOT_JSON,
        Reason.PDF_NOT_SIGNED,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "reason"),
    [
        (["https://example.org/verify?x=1"], Reason.CODE_IS_A_LINK),
        (["HTTP://example.org"], Reason.CODE_IS_A_LINK),
        (["UR:BYTES/1-9/HDXX", "UR:BYTES/2-9/HDXX"], Reason.CODE_DAMAGED),
        (["VP1-BAAAA"], Reason.CODE_DAMAGED),
        (["VP1-B"], Reason.CODE_DAMAGED),
        (["javascript:alert(1)"], Reason.UNRECOGNIZED_FORMAT),
        (["openid-credential-offer://?x=1"], None),
        ([""], Reason.NO_CODE_FOUND),
        (["x" * 100_000], Reason.UNRECOGNIZED_FORMAT),
        (["UR:BYTES/1-1000000/AEAE"] * 500, Reason.CODE_DAMAGED),
    ],
)  # fmt: skip
def test_must_fail_82_codes(texts: list[str], reason: Reason | None) -> None:
    reading = read_texts(texts, "x", bundled_knowledge().contexts)
    assert not reading.credentials
    assert not reading.presentations
    if reason is not None:
        assert {entry.reason for entry in reading.not_read} == {reason}


POISON: list[Any] = [
    {"name": "urn:x:y"}, {"@import": V2}, {"@import": OPEN_BADGES}, {"@import": V1},
    {"@import": OPEN_BADGES, "mappings": {}}, {"@import": V2, "name": "urn:x:y"},
    {"@import": OPEN_BADGES, "mappings": {"name": {"@id": "urn:x:y"}}, "@protected": True},
    {"@vocab": "urn:x:"}, None, {"mappings": None}, {"@version": 1.1, "@propagate": False},
]  # fmt: skip


@pytest.mark.parametrize("poison", POISON)
@pytest.mark.parametrize("position", [0, 1, 2])
@pytest.mark.parametrize("suite", ALL_SUITES)
def test_must_fail_86_a_poisoned_run_changes_nothing(
    suite: str, position: int, poison: Any
) -> None:
    """Nothing a hostile document defines is left behind for the next one."""
    issuer = college()
    genuine = [
        issuer.issue(issuer.open_badge(model=model, number=number), suite=suite)
        for number, model in enumerate(("1.1", "2.0"))
    ]
    doubled = school().issue({**school().plain(), "@context": [V2, V2, OPEN_BADGES]}, suite=suite)
    before = [report_on(one, KNOWN) for one in (*genuine, doubled)]
    evil = replace(KNOWN, documents=MappingProxyType({}))
    for base in ([V2, OPEN_BADGES], [V1, OPEN_BADGES], [V2], [V2, V2]):
        hostile = {**SIGNED, "@context": [*base[:position], poison, *base[position:]]}
        assert report_on(hostile, evil).verdict is not Verdict.VERIFIED
    assert [report_on(one, KNOWN) for one in (*genuine, doubled)] == before
    assert [one.verdict for one in before] == [Verdict.VERIFIED] * 3
