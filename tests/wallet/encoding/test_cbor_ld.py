import base64
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.places import VECTORS, needs_peers, needs_vectors
from tests.wallet.encoding.code_documents import (
    V1,
    V2,
    badge,
    run_peer,
    wide_contexts,
    wrapped,
)
from wallet.encoding.base45 import encode_base45
from wallet.encoding.cbor_ld import (
    MAX_BYTES,
    MAX_TEXT,
    decode_cbor_ld,
    decode_cbor_ld_value,
    decode_code_text,
    encode_cbor_ld,
    encode_code_text,
)
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import InputError, PresentingError, ProofNotChecked

MADE_HERE = VECTORS / "interop-made-here"


def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def compress(document: Any) -> Any:
    return cbor2.loads(encode_cbor_ld(document, bundled_contexts())).value


def as_text(data: bytes) -> str:
    return "VP1-B" + base64.b32encode(data).decode().rstrip("=")


# What we write and read ourselves


@pytest.mark.parametrize("context", [V1, V2])
def test_a_badge_comes_back_as_it_was(context: str) -> None:
    document = wrapped(badge(context), context)
    text = encode_code_text(document, bundled_contexts())
    assert text.startswith("VP1-B3ECQD")
    assert decode_code_text(text, bundled_contexts()) == document
    assert len(text) < len(json.dumps(document)) * 0.9


def test_the_same_document_gives_the_same_text_in_any_order_of_members() -> None:
    document = badge()
    turned = dict(reversed(document.items()))
    assert encode_code_text(turned, bundled_contexts()) == encode_code_text(
        document, bundled_contexts()
    )


def test_a_term_without_a_definition_is_refused_by_name() -> None:
    document = wrapped(badge() | {"gpa": "4.0"})
    # OB 3.0.3 has no catch-all; the word would not be in the table of any reader.
    with pytest.raises(PresentingError, match="TERM_NOT_IN_CODE_TABLE") as caught:
        encode_code_text(document, bundled_contexts())
    assert caught.value.facts == {"term": "gpa"}


def test_a_context_that_is_not_at_hand_is_refused_by_address() -> None:
    document = badge() | {"@context": [V2, "https://a.example/c"]}
    with pytest.raises(PresentingError, match="CONTEXT_NOT_AT_HAND") as caught:
        encode_code_text(document, bundled_contexts())
    assert caught.value.facts == {"context": "https://a.example/c"}


@pytest.mark.parametrize(
    "members, term",
    [
        ({"validFrom": 1_700_000_000}, "validFrom"),  # would come back as a text
        ({"proof": {"type": "Ed25519Signature2020", "proofPurpose": 100}}, "proofPurpose"),
        ({"@context": [V2, None]}, "@context"),
        ({"validFrom": 1.5}, ""),  # would not come back at all
    ],
)
def test_a_value_that_would_come_back_changed_is_refused(
    members: dict[str, Any], term: str
) -> None:
    with pytest.raises(PresentingError, match="TERM_NOT_IN_CODE_TABLE") as caught:
        encode_code_text(badge() | members, bundled_contexts())
    assert caught.value.facts == {"term": term}


def test_a_member_that_would_be_lost_is_refused() -> None:
    for document in ({"@context": "", "@id": "a"}, [{"@context": ""}]):
        with pytest.raises(PresentingError, match="TERM_NOT_IN_CODE_TABLE") as caught:
            encode_cbor_ld(document, bundled_contexts())
        assert caught.value.facts == {"term": "@context"}


# Headers


@pytest.mark.parametrize(
    "header", ["d90501", "d90601", "d9cb1d8201"], ids=["legacy", "legacy range", "1.0"]
)
def test_headers_of_compressed_payloads(header: str) -> None:
    # Without any context that has a number, the three are the same behind their headers.
    document = {"@context": [V2], "type": ["VerifiableCredential"], "issuer": "did:web:a.example"}
    data = bytes.fromhex(header) + cbor2.dumps(compress(document))
    assert decode_cbor_ld(data, bundled_contexts()) == document


@pytest.mark.parametrize("header", ["d90500", "d90600", "d9cb1d8200"])
def test_plain_payloads(header: str) -> None:
    document = {"a": [1, None, {"b": "c"}], "@context": "https://a.example/unread"}
    data = bytes.fromhex(header) + cbor2.dumps(document)
    assert decode_cbor_ld(data, bundled_contexts()) == document
    assert decode_code_text("VP1-R" + encode_base45(data), bundled_contexts()) == document


@pytest.mark.parametrize(
    "header, entry", [("d9cb1d821864", 100), ("d90664", 100), ("d9069082414e", 10_000)]
)
def test_tables_of_other_registry_entries_are_not_read_yet(header: str, entry: int) -> None:
    with pytest.raises(InputError, match="FORM_NOT_READ_YET") as caught:
        decode_cbor_ld(bytes.fromhex(header) + b"\xa0", bundled_contexts())
    assert caught.value.facts == {"form": f"CBOR-LD {entry}"}


@pytest.mark.parametrize(
    "header",
    [
        "d906818241",  # cut off
        "d90681824100",  # one, in two bytes
        "d9068182420101",  # bytes behind the number
        "d906818141",  # one entry only
        "d906818201",  # no bytes
        "d9cb1d8101",
        "d9cb1d8220",
    ],
)
def test_headers_have_one_spelling(header: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        decode_cbor_ld(bytes.fromhex(header) + b"\xa0", bundled_contexts())


# Hostile texts and bytes


@pytest.mark.parametrize(
    "text",
    [
        "",
        "VP1-",
        "VP2-BAAAA",
        "vp1-b3ecqd",
        "VP1-B",
        "VP1-B3",
        "VP1-B3ECQDI!",
        "VP1-B" + "3ECQDIA="[:7].lower(),
        "VP1-B====",
        "VP1-1AAAA",
        "VP1-R",
        "VP1-R:::",
        "VP1-B" + "A" * (MAX_TEXT + 1),
        as_text(bytes.fromhex("d90501")),
        as_text(bytes.fromhex("d90501a0ff")),
        as_text(bytes.fromhex("d905018102")),
        as_text(bytes.fromhex("d90502a0")),
        as_text(bytes.fromhex("d9cb1d8301a000")),
        as_text(bytes.fromhex("d9cb1d82f5a0")),
        as_text(bytes.fromhex("d9050041ff")),
        as_text(bytes.fromhex("d90500a10102")),
        as_text(bytes.fromhex("d90501a1008101")),
        as_text(bytes.fromhex("d90501") + b"\x81" * 3_000),
        as_text(bytes.fromhex("d90501a101") + cbor2.dumps([17, 20] * 1_500)),
    ],
)
def test_damaged_codes(text: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        decode_code_text(text, bundled_contexts())


def test_an_unknown_letter_is_a_form_not_read_yet() -> None:
    with pytest.raises(InputError, match="FORM_NOT_READ_YET") as caught:
        decode_code_text("VP1-ZAAAA", bundled_contexts())
    assert caught.value.facts == {"form": "VP1-Z"}


def test_set_bits_behind_the_last_byte_are_damage() -> None:
    text = as_text(bytes.fromhex("d90501a0"))
    assert decode_code_text(text, bundled_contexts()) == {}
    assert text[-1] == "A"
    with pytest.raises(InputError):
        decode_code_text(text[:-1] + "B", bundled_contexts())


def test_too_many_bytes() -> None:
    with pytest.raises(InputError):
        decode_cbor_ld(bytes(MAX_BYTES + 1), bundled_contexts())


def test_several_documents_are_not_one() -> None:
    data = encode_cbor_ld([{}, {}], bundled_contexts())
    assert decode_cbor_ld_value(data, bundled_contexts()) == [{}, {}]
    with pytest.raises(InputError):
        decode_cbor_ld(data, bundled_contexts())


@given(st.binary(max_size=80), st.sampled_from(["d90501", "d90500", "d9cb1d8201", "d90601", ""]))
def test_arbitrary_bytes_are_read_or_refused(data: bytes, header: str) -> None:
    with suppress(InputError, ProofNotChecked):
        decode_cbor_ld_value(bytes.fromhex(header) + data, bundled_contexts())


@given(st.data())
def test_a_code_with_one_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    code = bytearray(encode_cbor_ld(wrapped(badge()), bundled_contexts()))
    code[data.draw(st.integers(3, len(code) - 1))] = data.draw(st.integers(0, 255))
    with suppress(InputError, ProofNotChecked):
        decode_cbor_ld(bytes(code), bundled_contexts())


# Other people's codes


@needs_vectors
def test_codes_of_the_deployed_library_byte_for_byte() -> None:
    vectors = load(MADE_HERE / "vpqr2-vectors.json")
    assert len(vectors) == 12
    for vector in vectors:
        assert encode_code_text(vector["vp"], wide_contexts()) == vector["text"]
        data = encode_cbor_ld(vector["vp"], wide_contexts())
        assert data.hex() == vector.get("cborldHex", data.hex())
        assert decode_code_text(vector["text"], wide_contexts()) == vector["vp"]


@needs_vectors
@pytest.mark.parametrize(
    "name, is_ours",
    [
        ("v1-1-ed2020.vpqr2", True),
        ("v1-1-ed2020.v6-legacy", True),
        ("v1-1-ed2020.v6-1.0", False),
        ("v2-1-ed2020.vpqr2", True),
        ("v2-1-di.vpqr2", True),
        ("v2-1-unsigned.vpqr2", True),
    ],
)
def test_presentations_as_codes(name: str, is_ours: bool) -> None:
    text = (MADE_HERE / f"{name}.txt").read_text("ascii").strip()
    document = load(MADE_HERE / f"{name.partition('.')[0]}.json")
    assert decode_code_text(text, wide_contexts()) == document
    assert (encode_code_text(document, wide_contexts()) == text) is is_ours


@needs_vectors
@pytest.mark.parametrize(
    "folder, name, is_ours",
    [
        ("digitalbazaar", "exampleQrCodeDataB", True),
        ("digitalbazaar", "exampleQrCodeDataR", False),
        ("digitalbazaar", "exampleCborld1QrCodeDataR", False),
        ("digitalcredentials-vpqr", "exampleQrCodeData", True),
    ],
)
def test_codes_of_the_libraries_own_tests(folder: str, name: str, is_ours: bool) -> None:
    text = (VECTORS / folder / f"vpqr-mock-data__{name}.txt").read_text("ascii").strip()
    document = load(VECTORS / folder / "vpqr-mock-data__exampleVp.json")
    assert decode_code_text(text, wide_contexts()) == document
    assert (encode_code_text(document, wide_contexts()) == text) is is_ours


@needs_vectors
@pytest.mark.parametrize(
    "name",
    ["cit", "didKey", "empty-array", "empty-object", "note", "prc", "uncompressible"],
)
def test_examples_of_cbor_ld(name: str) -> None:
    folder = VECTORS / "cborld-examples"
    data = (folder / f"{name}.cborld").read_bytes()
    document = load(folder / f"{name}.jsonld")
    assert decode_cbor_ld_value(data, wide_contexts()) == document
    # The newer library wrote "prc": it shortens data: addresses, which the older cannot read.
    assert (encode_cbor_ld(document, wide_contexts()) == data) is (name != "prc")


@needs_vectors
def test_every_fixture_of_the_consortium_that_has_a_code_comes_back() -> None:
    folder = VECTORS / "dcc-vc-test-fixtures"
    read = 0
    for path in sorted(folder.rglob("*.json")):
        credential = load(path) if path.stat().st_size else None
        if not isinstance(credential, dict) or "credentialSubject" not in credential:
            continue
        document = wrapped(credential, credential["@context"][0])
        try:
            text = encode_code_text(document, wide_contexts())
        except PresentingError as error:
            assert error.reason.value in ("TERM_NOT_IN_CODE_TABLE", "CONTEXT_NOT_AT_HAND")
            continue
        assert decode_code_text(text, wide_contexts()) == document
        read += 1
    assert read > 50


@needs_vectors
@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize("context", [V1, V2])
def test_the_deployed_reader_reads_ours_and_writes_the_same(context: str, tmp_path: Path) -> None:
    document = wrapped(badge(context), context)
    text = encode_code_text(document, bundled_contexts())
    code, plain = tmp_path / "code.txt", tmp_path / "plain.json"
    code.write_text(text, "ascii")
    plain.write_text(json.dumps(document), "utf-8")
    assert json.loads(run_peer("vpqr.mjs", "decode", code)) == document
    assert run_peer("vpqr.mjs", "encode", plain).decode().strip() == text


@needs_vectors
@needs_peers
@pytest.mark.peers
def test_the_deployed_reader_reads_what_its_own_writer_cannot_write(tmp_path: Path) -> None:
    document = wrapped(
        badge()
        | {
            "id": "urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057",
            "validFrom": "1969-01-01T00:00:00Z",
        }
    )
    code = tmp_path / "code.txt"
    code.write_text(encode_code_text(document, bundled_contexts()), "ascii")
    assert json.loads(run_peer("vpqr.mjs", "decode", code)) == document
