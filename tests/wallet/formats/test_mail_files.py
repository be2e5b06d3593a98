"""Mail files: attachments are read as the files they are."""

from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from tests.wallet.formats.archives_made import zip_of
from wallet.errors import Reason
from wallet.formats import mail_files
from wallet.formats.reader import read_items
from wallet.formats.reading import Reading
from wallet.model.credential import Container

BADGE = samples.to_bytes(samples.badge())


def mail(words: str = "Here is your badge.") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "registrar@school.example"
    made["To"] = "maria@learner.example"
    made["Subject"] = "Your badge"
    made.set_content(words)
    return made


def attached(made: EmailMessage, content: bytes, name: str) -> EmailMessage:
    made.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return made


def read(made: EmailMessage | bytes) -> Reading:
    return read_items(bytes(made), "badge.eml", samples.contexts())


def test_an_attachment_is_read_byte_for_byte_with_its_name() -> None:
    reading = read(attached(mail(), b"\n" + BADGE + b"\r\n", "Diplôme.json"))
    (item,) = reading.credentials
    assert (item.original, item.around) == (BADGE, (b"\n", b"\r\n"))
    assert item.source.name == "badge.eml/Diplôme.json"
    assert item.source.container is Container.MAIL
    assert reading.not_read == ()


def test_an_archive_in_a_mail_and_a_mail_in_a_mail() -> None:
    inner = attached(mail(), zip_of([("badge.json", BADGE)]), "all.zip")
    assert read(inner).credentials[0].source.pointer == "/all.zip/badge.json"
    outer = mail()
    outer.add_attachment(attached(mail(), BADGE, "badge.json"))
    (item,) = read(outer).credentials
    assert item.source.pointer == "/badge.json"


def test_a_credential_in_the_words_is_found_and_other_words_are_not_named() -> None:
    (item,) = read(mail(BADGE.decode("ascii"))).credentials
    assert item.original == BADGE
    nothing = read(mail())
    assert [entry.reason for entry in nothing.not_read] == [Reason.UNRECOGNIZED_FORMAT]
    assert nothing.not_read[0].facts == {"kind": "mail"}


def test_a_name_with_a_path_keeps_its_last_part_only() -> None:
    (item,) = read(attached(mail(), BADGE, "../../etc/badge.json")).credentials
    assert item.source.pointer == "/badge.json"


def test_an_attachment_that_is_something_else_is_named() -> None:
    (entry,) = read(attached(mail(), b"MZ\x90\x00", "badge.json")).not_read
    assert (entry.name, entry.reason) == ("badge.eml/badge.json", Reason.UNRECOGNIZED_FORMAT)


def test_many_parts_and_deep_ones_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    head = b"From: a@b\nTo: c@d\nMIME-Version: 1.0\n"
    many = head + b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\nboundary\n" * 3000
    assert [entry.reason for entry in read(many).not_read] == [Reason.ARCHIVE_TOO_LARGE]
    monkeypatch.setattr(mail_files, "MAX_DEPTH", 1)
    outer = mail()
    outer.add_attachment(attached(mail(), BADGE, "badge.json"))
    assert Reason.TOO_MANY_LAYERS in [entry.reason for entry in read(outer).not_read]


@pytest.mark.parametrize("data", [
    b"Content-Type: message/rfc822\n\nFrom: a@b\nTo: c@d\n" * 50_000,
    b"Content-Type: multipart/mixed; boundary=x\n\n" + b"--x\n\n" * 500_000,
    b"\n" + b"a\n" * 5_000_000, b"\n" + b"a\r" * 5_000_000,
    b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(990)
    ),
    b"Content-Type: message/rfc822\n\nFrom: a@b\nTo: c@d\n" * 99,
], ids=["mails", "parts", "lines", "old lines", "multiparts", "fewer mails"])  # fmt: skip
def test_must_fail_80_a_mail_made_to_take_long(data: bytes) -> None:
    (entry,) = read(b"From: a@b\nTo: c@d\nMIME-Version: 1.0\n" + data).not_read
    assert entry.reason in (
        Reason.ARCHIVE_TOO_LARGE, Reason.ARCHIVE_DAMAGED, Reason.TOO_MANY_LAYERS,
    )  # fmt: skip


@pytest.mark.parametrize("old, new", [
    (b'filename="badge.json"', b"filename*=no-such-charset''badge.json"),
    (b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: x-uuencode"),
    (b"Content-Transfer-Encoding: base64", b"Content-Transfer-Encoding: \xff"),
])  # fmt: skip
def test_a_part_that_is_spelled_oddly_never_raises(old: bytes, new: bytes) -> None:
    data = bytes(attached(mail(), BADGE, "badge.json"))
    assert old in data
    assert not read(data.replace(old, new)).is_empty


def test_a_charset_that_is_no_text_stops_nothing() -> None:
    """Found by fuzzing: ``charset*=`` is a list of three, which decode() does not take."""
    head = (
        b"From: a@x.example\r\nTo: b@x.example\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    )
    words = b'Content-Type: text/plain; charset*="utf-8"\r\n\r\n\xff words\r\n--b\r\n'
    badge = b"Content-Type: application/json\r\n\r\n" + BADGE + b"\r\n--b--\r\n"
    assert len(read(head + words + badge).credentials) == 1


def test_a_header_without_end_names_nothing() -> None:
    made = attached(mail(), BADGE, "badge.json")
    data = bytes(made).replace(b'filename="badge.json"', b'filename="' + b"x;" * 9000 + b'"')
    (item,) = read(data).credentials
    assert item.source.pointer == "/part-2"


@given(st.binary(max_size=300), st.integers(0, 600))
def test_whatever_is_changed_in_a_mail_nothing_raises(noise: bytes, place: int) -> None:
    data = bytes(attached(mail(), BADGE, "badge.json"))
    changed = data[:place] + noise + data[place + len(noise) :]
    assert read(changed) is not None
