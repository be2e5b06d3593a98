import json

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.session.test_bringing_in import parts_of
from wallet.encoding.cbor_ld import encode_code_text
from wallet.encoding.strict_json import write_json
from wallet.errors import InputError, InvalidProof, Reason, WalletError
from wallet.session.code_pictures import png_of, text_matrix
from wallet.session.documents import canonicalize_bytes, decode_bytes
from wallet.session.opening import knowledge_without_backpack

KNOWN = knowledge_without_backpack()
SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = SCHOOL.issue(SCHOOL.open_badge())


def test_canonical_forms() -> None:
    quads = b"<urn:b> <urn:p> _:x .\n<urn:a> <urn:p> _:x .\n"
    canonical = canonicalize_bytes(quads, KNOWN, form="nquads")
    assert canonical == b"<urn:a> <urn:p> _:c14n0 .\n<urn:b> <urn:p> _:c14n0 .\n"
    assert canonicalize_bytes(canonical, KNOWN, form="nquads", algorithm="sha384") == canonical
    assert canonicalize_bytes(b'{"b": 1.0, "a": "\\u00e9"}', KNOWN, form="jcs") == (
        '{"a":"é","b":1}'.encode()
    )
    plain = write_json(SCHOOL.plain())
    lines = canonicalize_bytes(plain, KNOWN, form="json-ld").decode().splitlines()
    assert lines == sorted(lines)
    assert any("credentials#issuer" in line for line in lines)


def test_what_has_no_canonical_form_is_told() -> None:
    with pytest.raises(InvalidProof) as caught:
        canonicalize_bytes(write_json({**SCHOOL.plain(), "gpa": "4"}), KNOWN, form="json-ld")
    assert caught.value.reason is Reason.TEXT_NOT_PROTECTED
    for data, form in ((b"[]", "json-ld"), (b"{", "jcs"), (b"<urn:a> .", "nquads")):
        with pytest.raises(InputError):
            canonicalize_bytes(data, KNOWN, form=form)


def test_codes_come_back_as_json() -> None:
    text = encode_code_text(SCHOOL.issue(SCHOOL.plain()), KNOWN.contexts)
    expected = json.loads(write_json(SCHOOL.issue(SCHOOL.plain())))
    assert decode_bytes(text.encode(), KNOWN) == expected
    assert decode_bytes(f"\n{text}\r\n".encode(), KNOWN) == expected
    assert decode_bytes(png_of(text_matrix(text)), KNOWN) == expected
    moving = "\n".join(reversed(parts_of(BADGE)))
    assert decode_bytes(moving.encode(), KNOWN) == json.loads(write_json(BADGE))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", Reason.NO_CODE_FOUND),
        (b"just text", Reason.NO_CODE_FOUND),
        (b"VP1-B!!!", Reason.CODE_DAMAGED),
        (b"\xd9\x06", Reason.CODE_DAMAGED),
        (b"\x89PNG\r\n\x1a\n", Reason.PICTURE_DAMAGED),
    ],
)
def test_what_is_no_code_is_told(data: bytes, reason: Reason) -> None:
    with pytest.raises(WalletError) as caught:
        decode_bytes(data, KNOWN)
    assert caught.value.reason is reason


def test_a_moving_code_that_is_not_complete_says_how_far_it_is() -> None:
    parts = parts_of(BADGE)
    with pytest.raises(InputError) as caught:
        decode_bytes("\n".join(parts[:2]).encode(), KNOWN)
    assert caught.value.reason is Reason.CODE_INCOMPLETE
    assert caught.value.facts == {"have": "2", "need": str(len(parts))}
