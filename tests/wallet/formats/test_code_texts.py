import io

import pytest
from PIL import Image

from tests.wallet.formats import samples
from wallet.encoding.cbor_ld import encode_code_text
from wallet.encoding.uniform_resource import PartWriter, write_message
from wallet.errors import Reason
from wallet.formats.code_texts import MAX_TEXTS, unique_texts
from wallet.formats.reader import read_items, read_texts
from wallet.model.credential import Container
from wallet.presenting.qr_codes import make_code, make_frame, write_gif, write_png

CONTEXTS = samples.contexts()


def presentation(**members):
    return {
        "@context": [samples.V1],
        "type": ["VerifiablePresentation"],
        "verifiableCredential": [
            {
                "@context": [samples.V1],
                "id": "urn:uuid:7b2b1f5e-0000-4000-8000-000000000001",
                "type": ["VerifiableCredential"],
                "issuer": samples.ISSUER,
                "issuanceDate": "2026-01-01T00:00:00Z",
                "credentialSubject": {"id": samples.LEARNER},
            }
        ],
        **members,
    }


def parts_of(value, *, size=60):
    writer = PartWriter(write_message(samples.to_bytes(value)), fragment_size=size)
    return [writer.part(number) for number in range(1, writer.fragment_count + 1)]


def test_a_code_gives_back_its_presentation():
    text = encode_code_text(presentation(), CONTEXTS)
    held = read_texts([text], "scan", CONTEXTS).presentations[0]
    assert held.credentials[0].issuer_id == samples.ISSUER
    assert held.source.container is Container.CODE


def test_several_codes_each_have_their_place():
    one = encode_code_text(presentation(), CONTEXTS)
    two = encode_code_text(presentation(id="urn:x:2"), CONTEXTS)
    reading = read_texts([one, two, one], "scan", CONTEXTS)
    assert [held.source.pointer for held in reading.presentations] == ["/0", "/1"]


def test_a_moving_code_comes_together_in_any_order():
    value = presentation()
    parts = parts_of(value)
    assert len(parts) > 3
    held = read_texts(reversed(parts), "scan", CONTEXTS).presentations[0]
    assert held.original == samples.to_bytes(value)


def test_parts_of_two_moving_codes_may_be_mixed():
    one, two = parts_of(presentation()), parts_of(presentation(id="urn:uuid:2"))
    mixed = [part for pair in zip(one, two, strict=False) for part in pair] + one + two
    reading = read_texts(mixed, "scan", CONTEXTS)
    assert len(reading.presentations) == 2
    assert reading.not_read == ()


def test_what_is_missing_is_told_and_kept():
    parts = parts_of(presentation())
    reading = read_texts(parts[1:], "scan", CONTEXTS)
    assert reading.not_read[0].reason is Reason.CODE_INCOMPLETE
    assert reading.not_read[0].facts == {"have": str(len(parts) - 1), "need": str(len(parts))}
    again = read_texts((*reading.code_parts, parts[0]), "scan", CONTEXTS)
    assert len(again.presentations) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("https://example.org/c/1", Reason.CODE_IS_A_LINK),
        ("VP1-BNOTREALLY", Reason.CODE_DAMAGED),
        ("UR:BYTES/1-2/AAAA", Reason.CODE_DAMAGED),
        ("UR:CRYPTO-SEED/OEADGD", Reason.FORM_NOT_READ_YET),
        ("openid-credential-offer://?x=1", Reason.FORM_NOT_READ_YET),
        ("hello", Reason.UNRECOGNIZED_FORMAT),
        ("{", Reason.NOT_JSON),
    ],
)
def test_what_a_code_holds_instead_is_named(text, reason):
    assert read_texts([text], "scan", CONTEXTS).not_read[0].reason is reason


def test_tokens_and_json_in_codes_are_read():
    token = samples.token(samples.badge())
    reading = read_texts([token, samples.to_bytes(samples.badge()).decode()], "scan", CONTEXTS)
    assert len(reading.credentials) == 2


def test_a_text_file_of_codes_is_read_line_by_line():
    parts = parts_of(presentation())
    data = "\r\n".join([*parts, "", encode_code_text(presentation(), CONTEXTS)]).encode()
    assert len(read_items(data, "codes.txt", CONTEXTS).presentations) == 2


def test_pictures_of_codes_are_read():
    parts = parts_of(presentation())
    moving = write_gif([make_frame(part) for part in parts], frames_per_second=7, module_pixels=4)
    assert len(read_items(moving, "moving.gif", CONTEXTS).presentations) == 1
    still = write_png(make_code(encode_code_text(presentation(), CONTEXTS)))
    held = read_items(still, "code.png", CONTEXTS).presentations[0]
    assert held.credentials[0].issuer_id == samples.ISSUER
    assert held.source.container is Container.CODE


def test_a_picture_without_a_code_says_so():
    empty = io.BytesIO()
    Image.new("L", (60, 60), 255).save(empty, "JPEG")
    entry = read_items(empty.getvalue(), "a.jpg", CONTEXTS).not_read[0]
    assert entry.reason is Reason.NO_CODE_FOUND


def test_no_texts_say_so():
    assert read_texts([" "], "scan", CONTEXTS).not_read[0].reason is Reason.NO_CODE_FOUND


def test_texts_are_bounded_and_each_counts_once():
    assert unique_texts([" a ", "a", "", "b"]) == ("a", "b")
    assert len(unique_texts(str(number) for number in range(MAX_TEXTS * 2))) == MAX_TEXTS


def test_a_moving_code_that_carries_no_gzip_is_damaged():
    parts = PartWriter(b"\x45\x1f\x8b\x08\x00\x00", fragment_size=300)
    reading = read_texts([parts.part(1)], "a", CONTEXTS)
    assert [entry.reason for entry in reading.not_read] == [Reason.CODE_DAMAGED]
