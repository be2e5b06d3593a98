"""Signatures in PDF files: genuine ones, forged ones, and files built to break the reader."""

import re
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pyhanko.pdf_utils import xref
from pyhanko.sign.fields import MDPPerm

from tests.doubles import pdf_samples as samples
from wallet.encoding import pdf_signatures
from wallet.encoding.pdf_signatures import MAX_ROWS, looks_signed, read_signatures
from wallet.errors import Reason
from wallet.model.pdf_signature import Later, PdfSignature, PdfSignatures


def only(data: bytes) -> PdfSignature:
    (one,) = read_signatures(data).signatures
    return one


@pytest.fixture(scope="module")
def signed() -> bytes:
    return samples.sign_pdf(samples.plain_pdf())


def test_a_genuine_signature_covers_the_whole_file(signed: bytes) -> None:
    one = only(signed)
    assert (one.is_intact, one.covers_whole, one.later) == (True, True, Later.NOTHING)
    assert one.covered == len(signed)
    assert (one.name, one.organisation) == (samples.SCHOOL, "Westmoor Valley College")
    assert one.certified_by == "Practice Signing Authority"
    assert one.begins == datetime(2020, 1, 1, tzinfo=UTC)
    assert one.signed_at is not None and one.signed_at.tzinfo is UTC
    assert one.certificate.startswith(b"\x30")
    assert read_signatures(signed).covered == len(signed)


def test_keys_of_both_kinds_are_judged() -> None:
    assert only(samples.sign_pdf(samples.plain_pdf(), rsa_bits=2048)).is_intact


def test_a_file_nobody_signed_holds_no_signature() -> None:
    assert not looks_signed(samples.plain_pdf())
    assert read_signatures(samples.plain_pdf()).signatures == ()


def test_one_byte_changed_is_seen(signed: bytes) -> None:
    one = only(samples.with_byte_changed(signed))
    assert not one.is_intact
    assert read_signatures(samples.with_byte_changed(signed)).covered == 0


def test_every_part_of_the_file_is_under_the_signature(signed: bytes) -> None:
    first, second = samples.byte_range_of(signed)[1:3]
    for place in range(10, len(signed), max(1, len(signed) // 97)):
        if first <= place < second:
            continue
        changed = signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :]
        found = read_signatures(changed)
        assert not any(one.is_intact for one in found.signatures), place


@pytest.mark.parametrize(
    "certifies, later",
    [
        (None, Later.CHANGED),
        (MDPPerm.NO_CHANGES, Later.CHANGED),
        (MDPPerm.ANNOTATE, Later.CHANGED),
    ],
)
def test_a_page_replaced_behind_the_signature_is_a_change(
    certifies: MDPPerm | None, later: Later
) -> None:
    signed = samples.sign_pdf(samples.plain_pdf(), certifies=certifies)
    one = only(samples.with_page_replaced(signed))
    assert one.is_intact and one.later is Later.CHANGED
    assert one.later_count == 1


@pytest.mark.parametrize(
    "certifies, later",
    [
        (None, Later.FILLED_IN),
        (MDPPerm.FILL_FORMS, Later.ALLOWED),
        (MDPPerm.NO_CHANGES, Later.CHANGED),
    ],
)
def test_filling_in_a_field_is_what_the_signature_says_of_it(
    certifies: MDPPerm | None, later: Later
) -> None:
    signed = samples.sign_pdf(samples.with_form(samples.plain_pdf()), certifies=certifies)
    assert only(samples.with_field_filled(signed)).later is later


def test_a_second_signature_leaves_the_first_as_it_was(signed: bytes) -> None:
    both = samples.sign_pdf(signed, name="Dean", field="Second")
    first, second = read_signatures(both).signatures
    assert (first.name, first.later, first.covered) == (
        samples.SCHOOL, Later.SIGNATURES, len(signed),
    )  # fmt: skip
    assert (second.name, second.later, second.covered) == ("Dean", Later.NOTHING, len(both))
    assert first.is_intact and second.is_intact


def test_another_title_is_allowed_and_not_covered(signed: bytes) -> None:
    one = only(samples.with_title(signed, "Doctor of Medicine"))
    assert one.later is Later.SIGNATURES
    assert one.covered == len(signed)


def test_what_stands_behind_and_belongs_to_no_update_is_a_change(signed: bytes) -> None:
    assert only(signed + b"\n%PDF-1.7 another").later is Later.CHANGED
    assert only(signed + b"\r\n").later is Later.NOTHING
    assert only(samples.with_title(signed, "X") + b"\n<<>>").later is Later.CHANGED


def test_an_update_without_a_table_of_its_own_is_not_judged(signed: bytes) -> None:
    found = read_signatures(signed + b"\n1 0 obj\n<<>>\nendobj\n%%EOF\n")
    assert (found.signatures, found.fault) == ((), Reason.PDF_NOT_READABLE)


def test_a_hole_larger_than_the_signature_is_covered_by_nobody(signed: bytes) -> None:
    """The signature over part: bytes between both ranges that are not the signature's own."""
    first, second, length = samples.byte_range_of(signed)[1:]
    wider = f"{first} {second + 8} {length - 8}".encode()
    old = re.search(rb"/ByteRange \[0 (\d+ \d+ \d+)\s*\]", signed)
    assert old is not None
    changed = signed.replace(old[1], wider.ljust(len(old[1])), 1)
    one = only(changed)
    assert one.covered == 0
    assert not one.is_intact
    assert not one.covers_whole


@pytest.mark.parametrize(
    "numbers", ["0 10 5 3", "0 10 20 999999", "0 1 2 3 4 5", "7 10 20 30", "0 10 20 30"]
)
def test_other_byte_ranges_cover_nothing(signed: bytes, numbers: str) -> None:
    old = re.search(rb"/ByteRange \[(0 \d+ \d+ \d+\s*)\]", signed)
    assert old is not None
    changed = signed.replace(old[1], numbers.encode().ljust(len(old[1])), 1)
    one = only(changed)
    assert (one.covered, one.covers_whole, one.is_intact) == (0, False, False)


def test_a_signer_without_a_certificate_is_a_malformed_signature(signed: bytes) -> None:
    serial = samples.certificate(samples.SCHOOL)[1].serial_number
    number = serial.to_bytes((serial.bit_length() + 8) // 8, "big").hex().upper().encode()
    # In the certificate, as the signer's name, and among what is signed.
    certified, named, among_signed, behind = signed.split(number)
    other = b"01" * (len(number) // 2)
    one = only(certified + number + named + other + among_signed + number + behind)
    assert (one.fault, one.fault_fact) == (Reason.PROOF_MALFORMED, "signature")


@pytest.mark.parametrize("moment", [b"00000101000000Z", b"00000229120000Z", b"20609901000000Z"])
def test_a_certificate_of_no_day_of_the_calendar_is_malformed(
    moment: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, certificate = samples.certificate()
    written: bytes = certificate.dump()
    assert written.count(b"20600101000000Z") == 1
    odd = type(certificate).load(written.replace(b"20600101000000Z", moment))
    monkeypatch.setattr(samples, "certificate", lambda *_, **__: (key, odd))
    (found,) = read_signatures(samples.sign_pdf(samples.plain_pdf())).signatures
    assert (found.fault, found.is_intact) == (Reason.PROOF_MALFORMED, False)


def test_short_keys_protect_nothing() -> None:
    one = only(samples.sign_pdf(samples.plain_pdf(), rsa_bits=1024))
    assert (one.fault, one.fault_fact) == (Reason.ALGORITHM_TOO_OLD, "rsa 1024")


def test_old_digests_protect_nothing() -> None:
    one = only(samples.sign_pdf(samples.plain_pdf(), digest="sha1"))
    assert (one.fault, one.fault_fact) == (Reason.ALGORITHM_TOO_OLD, "sha1")
    assert not one.is_intact


def test_a_kind_of_signature_that_is_not_read_is_named(signed: bytes) -> None:
    other = signed.replace(b"/adbe.pkcs7.detached", b"/adbe.pkcs7.sha1    ")
    one = only(other)
    assert (one.fault, one.fault_fact) == (Reason.SUITE_NOT_SUPPORTED, "PDF adbe.pkcs7.sha1")


def test_a_damaged_message_is_a_signature_that_is_malformed(signed: bytes) -> None:
    first = samples.byte_range_of(signed)[1]
    damaged = signed[: first + 1] + b"00" * 40 + signed[first + 81 :]
    found = read_signatures(damaged)
    assert found.fault is Reason.PDF_NOT_READABLE or found.signatures[0].fault is not None
    assert found.covered == 0


def test_a_file_under_a_password_is_not_judged() -> None:
    from io import BytesIO

    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.pdf_utils.writer import copy_into_new_writer

    # Of a signed file the copy is none, which the library warns of in its log.
    made = copy_into_new_writer(PdfFileReader(BytesIO(samples.plain_pdf())))
    made.encrypt(owner_pass="secret", user_pass="secret")
    out = BytesIO()
    made.write(out)
    assert read_signatures(out.getvalue()).fault is Reason.PDF_LOCKED


def test_work_is_bounded(signed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    many = signed + b"\nstartxref\n0\n%%EOF" * pdf_signatures.MAX_REVISIONS
    assert read_signatures(many).fault is Reason.TOO_MUCH_WORK
    monkeypatch.setattr(pdf_signatures, "MAX_SIGNATURES", 0)
    assert read_signatures(signed).fault is Reason.TOO_MUCH_WORK
    monkeypatch.setattr(pdf_signatures, "MAX_FILE", len(signed) - 1)
    assert read_signatures(signed).fault is Reason.TOO_MUCH_WORK


@pytest.mark.parametrize("cut", [5, 200, 800, 2000, 4000])
def test_a_file_that_breaks_off_raises_nothing(signed: bytes, cut: int) -> None:
    found = read_signatures(signed[:cut])
    assert not any(one.is_intact for one in found.signatures)
    assert found.covered == 0


def test_nothing_of_a_file_goes_to_a_log(
    signed: bytes, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    read_signatures(samples.with_page_replaced(signed))
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def table(rows: bytes, *, claims: int) -> bytes:
    """A file of one table of objects, in a stream that inflates to ``rows``."""
    packed = zlib.compress(rows, 9)
    start = b"%PDF-1.7\n1 0 obj\n<</ByteRange [0 1 2 3]>>\nendobj\n"
    width = b"1 4 1" if rows else b"0 0 0"
    head = b"2 0 obj\n<</Type/XRef/Size %d/W[%s]/Root 1 0 R/Filter/FlateDecode/Length %d>>\n"
    stream = head % (claims, width, len(packed)) + b"stream\n" + packed + b"\nendstream\nendobj\n"
    return start + stream + b"startxref\n%d\n%%%%EOF\n" % len(start)


@pytest.fixture
def rows_asked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows the library was asked for; one more than allowed ends the test at once."""
    count = [0]

    def counting(parse: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
        def rows(*args: Any, **options: Any) -> Iterator[Any]:
            for row in parse(*args, **options):
                count[0] += 1
                if count[0] > MAX_ROWS + 1:
                    # No Exception: what the reader catches of a hostile file is not this.
                    pytest.fail(f"the library was asked for more than {MAX_ROWS} rows")
                yield row

        return rows

    for name in ("parse_xref_table", "parse_xref_stream"):
        parse = getattr(xref, name)
        # As it came: an earlier reading in this process may have put its own bound around it.
        monkeypatch.setattr(xref, name, counting(getattr(parse, "__wrapped__", parse)))
    return count


@pytest.mark.parametrize(
    ("file", "is_counted"),
    [
        # Its rows inflate to more than they may, so none is asked for.
        (table(b"\1\0\0\0\x09\0" * 500_000, claims=500_000), False),
        (table(b"\1\0\0\0\x09\0" * (MAX_ROWS + 1), claims=MAX_ROWS + 1), True),
        (table(b"", claims=2_000_000_000), True),
        (
            b"%PDF-1.7\n1 0 obj\n<</ByteRange [0 1 2 3]>>\nendobj\nxref\n0 300000\n"
            + b"0000000009 00000 n \n" * 300_000
            + b"trailer\n<</Size 300000/Root 1 0 R>>\nstartxref\n49\n%%EOF\n",
            True,
        ),
    ],
)
def test_a_table_of_more_objects_than_any_file_has_is_not_read_to_its_end(
    file: bytes, is_counted: bool, rows_asked: list[int]
) -> None:
    assert read_signatures(file) == PdfSignatures(fault=Reason.PDF_NOT_READABLE)
    assert rows_asked == [MAX_ROWS + 1 if is_counted else 0]
