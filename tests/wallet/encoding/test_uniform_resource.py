import gzip
import json
import re
import zlib
from hashlib import shake_256
from itertools import count
from pathlib import Path

import cbor2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.places import VECTORS, needs_peers, needs_vectors
from tests.wallet.encoding.code_documents import run_peer
from tests.wallet.encoding.test_fountain import make_message
from wallet.encoding.bytewords import encode_bytewords
from wallet.encoding.cbor_items import ItemReader
from wallet.encoding.fountain import Xoshiro256
from wallet.encoding.uniform_resource import (
    MAX_DOCUMENT,
    MAX_FRAGMENTS,
    MAX_MESSAGE,
    PartCollector,
    PartWriter,
    looks_like_part,
    read_message,
    read_part,
    write_message,
)
from wallet.errors import InputError

LITERALS = VECTORS / "bc-ur" / "bc-ur-test-string-literals.json"


def noise(size: int) -> bytes:
    """Bytes that do not compress, the same at every run."""
    return shake_256(b"noise").digest(size)


def part_of(*body: object, number: str = "1-3") -> str:
    return f"ur:bytes/{number}/{encode_bytewords(cbor2.dumps(list(body)))}"


def collect(*texts: str) -> bytes | None:
    collector = PartCollector()
    for text in texts:
        collector.add(text)
    return collector.message


# Messages


@pytest.mark.parametrize("document", [b"{}", b"", b'{"a":"' + b"b" * 100_000 + b'"}', noise(5000)])
def test_a_message_comes_back(document: bytes) -> None:
    message = write_message(document)
    assert read_message(message) == document
    assert write_message(document) == message
    content = cbor2.loads(message)
    assert gzip.decompress(content) == document
    assert content[4:8] == bytes(4)  # no time
    assert content[9] == 255  # no system


def test_messages_without_gzip() -> None:
    assert read_message(cbor2.dumps(b'{"a":1}')) == b'{"a":1}'
    assert read_message(b'{"a":1}') == b'{"a":1}'


@pytest.mark.parametrize(
    "message",
    [
        b"",
        cbor2.dumps("text"),
        cbor2.dumps([b"{}"]),
        cbor2.dumps(b"{}") + b"\0",
        cbor2.dumps(gzip.compress(b"{}")[:-3]),
        cbor2.dumps(gzip.compress(b"{}") + b"more"),
        cbor2.dumps(gzip.compress(b"{}") + gzip.compress(b"{}")),
        cbor2.dumps(gzip.compress(b"{}")[:-8] + bytes(8)),
        cbor2.dumps(b"\x1f\x8b\x08"),
    ],
)
def test_damaged_messages(message: bytes) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        read_message(message)


def test_inflation_has_a_limit() -> None:
    bomb = cbor2.dumps(gzip.compress(bytes(MAX_DOCUMENT + 1)))
    assert len(bomb) < 20_000
    with pytest.raises(InputError, match="TOO_LARGE"):
        read_message(bomb)
    assert len(read_message(cbor2.dumps(gzip.compress(bytes(MAX_DOCUMENT))))) == MAX_DOCUMENT


# Parts


def test_texts_are_in_upper_case_and_number_their_parts() -> None:
    writer = PartWriter(noise(1000), fragment_size=300)
    assert writer.fragment_count == 4
    texts = [writer.part(number) for number in range(1, 14)]
    assert all(re.fullmatch(r"UR:BYTES/\d+-4/[A-Z]+", text) for text in texts)
    assert texts[12].startswith("UR:BYTES/13-4/")
    assert len(set(texts)) == 13
    sizes = {len(read_part(text).fragment) for text in texts}
    assert sizes == {250}  # even, though 300 were allowed


def test_a_message_that_fits_one_code_is_one_code() -> None:
    writer = PartWriter(b"\x42hi", fragment_size=300)
    assert writer.fragment_count == 1
    assert writer.part(1) == writer.part(7)
    assert re.fullmatch(r"UR:BYTES/[A-Z]+", writer.part(1))
    assert collect(writer.part(1)) == b"\x42hi"


@pytest.mark.parametrize("message, size", [(b"", 300), (b"a", 0), (bytes(MAX_FRAGMENTS + 1), 1)])
def test_what_cannot_be_a_moving_code(message: bytes, size: int) -> None:
    with pytest.raises(ValueError, match="moving code"):
        PartWriter(message, fragment_size=size)
    with pytest.raises(ValueError, match="too long"):
        PartWriter(bytes(MAX_MESSAGE + 1), fragment_size=MAX_MESSAGE)


@pytest.mark.parametrize("number", [0, -1, 2**32])
def test_parts_are_numbered_from_one(number: int) -> None:
    with pytest.raises(ValueError, match="from 1"):
        PartWriter(noise(1000)).part(number)


def test_plain_parts_in_any_order() -> None:
    message = noise(3000)
    writer = PartWriter(message)
    texts = [writer.part(number) for number in range(10, 0, -1)]
    assert collect(*texts) == message
    assert collect(*texts[1:]) is None
    assert collect(*(text.lower() for text in texts)) == message


def test_mixed_parts_alone_are_enough() -> None:
    message = noise(6000)
    writer = PartWriter(message)
    collector = PartCollector()
    assert collector.progress == (0, 0)
    for number in count(10_000):
        have = collector.progress[0]
        if collector.add(writer.part(number)):
            break
        assert have <= collector.progress[0] < 20
    assert collector.message == message
    assert collector.progress == (20, 20)
    assert number < 10_060


@settings(max_examples=40, deadline=None)
@given(
    st.binary(min_size=1, max_size=900),
    st.integers(1, 120),
    st.permutations(range(1, 400)),
)
def test_whatever_parts_arrive_the_message_is_right(
    message: bytes, size: int, numbers: list[int]
) -> None:
    writer = PartWriter(message, fragment_size=size)
    collector = PartCollector()
    for number in numbers:
        if collector.add(writer.part(number)):
            break
    assert collector.message in (message, None)
    if writer.fragment_count < 60:
        assert collector.message == message


def test_parts_of_another_code_are_left_aside_and_counted() -> None:
    ours, theirs = PartWriter(noise(1000)), PartWriter(noise(1001))
    collector = PartCollector()
    collector.add(ours.part(1))
    assert not collector.add(theirs.part(2))
    assert (collector.ignored, collector.progress) == (1, (1, 4))
    for number in (2, 3, 4):
        collector.add(ours.part(number))
    assert collector.message == noise(1000)
    assert collector.add(theirs.part(3))  # complete stays complete
    assert collector.add(ours.part(9))
    assert (collector.ignored, collector.progress) == (2, (4, 4))


def test_a_contradiction_is_noticed_and_collecting_starts_afresh() -> None:
    message = noise(900)
    writer = PartWriter(message)
    forged = part_of(2, 3, 900, zlib.crc32(message), bytes(300), number="2-3")
    collector = PartCollector()
    collector.add(writer.part(1))
    collector.add(forged)
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        collector.add(writer.part(3))
    assert collector.progress == (0, 0)
    for number in (1, 2, 3):
        collector.add(writer.part(number))
    assert collector.message == message


def test_what_looks_like_a_part() -> None:
    assert looks_like_part("UR:BYTES/1-9/LPAD")
    assert looks_like_part("ur:crypto-psbt/lpad")
    assert not looks_like_part("urn:uuid:1")
    assert not looks_like_part("VP1-B")


def test_other_types_are_not_read_yet() -> None:
    with pytest.raises(InputError, match="FORM_NOT_READ_YET") as caught:
        read_part("UR:CRYPTO-SEED/OYADGD")
    assert caught.value.facts == {"form": "ur:crypto-seed"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ur:bytes",
        "ur:bytes/",
        "ur:bytes/1-3/",
        "ur:bytes/0-3/aead",
        "ur:bytes/1/aead",
        "ur:bytes/1-3/aead",
        " ur:bytes/aead",
        "ur:bytes/" + "a" * 9_000,
        part_of(1, 3, 900, 0, bytes(300), number="2-3"),
        part_of(1, 3, 900, 0, bytes(300), number="1-4"),
        part_of(1, 3, 900, 0, bytes(299)),
        part_of(1, 3, 900, 0, bytes(451)),
        part_of(1, 3, 900, 0, b""),
        part_of(1, 3, 900, 0),
        part_of(1, 3, 900, 0, "text"),
        part_of(1, 3, 900, -1, bytes(300)),
        part_of(1, 3, 900, 2**32, bytes(300)),
        part_of(2**32, 3, 900, 0, bytes(300), number=f"{2**32}-3"),
        part_of(1, 10**9, 10**9, 0, b"a", number=f"1-{10**9}"),
        part_of(1, 3, 3 * MAX_MESSAGE, 0, bytes(1000)),
    ],
)
def test_damaged_parts(text: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        read_part(text)


@given(st.text(max_size=60), st.sampled_from(["", "ur:bytes/", "UR:BYTES/1-2/"]))
def test_arbitrary_texts_are_refused(text: str, prefix: str) -> None:
    with pytest.raises(InputError):
        read_part(prefix + text)


# Other people's codes


@needs_vectors
def test_vectors_of_the_reference_implementation() -> None:
    literals = json.loads(LITERALS.read_text("utf-8"))
    raw = PartWriter(make_message(256), fragment_size=30)
    for number, expected in enumerate(literals["test_fountain_encoder_cbor"], 1):
        body = "".join(read_body(raw.part(number)))
        assert body == expected
    wrapped = PartWriter(cbor2.dumps(make_message(256)), fragment_size=30)
    assert wrapped.fragment_count == 9
    for number, expected in enumerate(literals["test_ur_encoder"], 1):
        assert wrapped.part(number).lower() == expected
    single = PartWriter(cbor2.dumps(make_message(50)), fragment_size=1000)
    assert single.part(1).lower() == literals["test_single_part_ur"][0]
    assert collect(*literals["test_ur_encoder"][11:], *literals["test_ur_encoder"][:6]) == (
        cbor2.dumps(make_message(256))
    )


def read_body(text: str) -> str:
    """The CBOR of a part, in hexadecimal."""
    part = read_part(text)
    return cbor2.dumps(
        [part.number, part.count, part.message_size, part.checksum, part.fragment]
    ).hex()


@needs_vectors
def test_fragments_of_the_specification() -> None:
    text = (VECTORS / "ur-specs" / "bcr-2024-001-multipart-ur.md").read_text("utf-8")
    body = text[text.index("func testPartitionAndJoin()") :]
    expected = re.findall(r'^        "([0-9a-f]{188})",?$', body, re.MULTILINE)[:11]
    writer = PartWriter(make_message(1024), fragment_size=100)
    fragments = [read_part(writer.part(number)).fragment.hex() for number in range(1, 12)]
    assert fragments == expected


@needs_vectors
def test_examples_in_the_specification_of_uniform_resources() -> None:
    text = (VECTORS / "ur-specs" / "bcr-2020-005-ur.md").read_text("utf-8")
    parts = re.findall(r"^ur:seed/([a-z0-9/-]+)$", text, re.MULTILINE)
    message = read_part("ur:bytes/" + max(parts, key=len)).fragment
    (first,) = (part for part in parts if part.startswith("1-3/"))
    assert read_part("ur:bytes/" + first).checksum == zlib.crc32(message)
    assert PartWriter(message, fragment_size=20).part(1).lower() == "ur:bytes/" + first
    assert ItemReader(message).read()


@needs_vectors
def test_parts_of_the_deployed_library() -> None:
    path = VECTORS / "interop-made-here" / "ur-gzip-vectors.json"
    for vector in json.loads(path.read_text("utf-8")):
        content = bytes.fromhex(vector["gzipHex"])
        writer = PartWriter(cbor2.dumps(content), fragment_size=vector["maxFragmentLen"])
        assert writer.fragment_count == vector["fragments"]
        numbers = range(1, len(vector["parts"]) + 1)
        assert [writer.part(number).lower() for number in numbers] == vector["parts"]
        message = collect(*vector["parts"][vector["fragments"] :])
        assert message is not None
        assert read_message(message) == gzip.decompress(content)


@needs_vectors
@needs_peers
@pytest.mark.peers
def test_the_deployed_library_reads_ours_and_we_read_its(tmp_path: Path) -> None:
    document = b'{"a":"' + noise(2000).hex().encode() + b'"}'
    writer = PartWriter(write_message(document), fragment_size=200)
    generator = Xoshiro256(b"losses")
    seen = [
        writer.part(number)
        for number in range(3, 12 * writer.fragment_count)
        if generator.next_below(10) >= 3
    ]
    parts, plain = tmp_path / "parts.txt", tmp_path / "plain.json"
    parts.write_text("\n".join(seen), "ascii")
    plain.write_bytes(document)
    assert run_peer("ur.mjs", "decode", parts, "--gzip") == document
    theirs = run_peer("ur.mjs", "encode", plain, "--gzip", "--fragment", "200", "--skip", "5")
    message = collect(*theirs.decode().split())
    assert message is not None
    assert read_message(message) == document
