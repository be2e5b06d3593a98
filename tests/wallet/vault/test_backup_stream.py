import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import Reason, VaultError
from wallet.vault.backup_stream import CHUNK, StreamReader, write_stream

KEY = bytes(range(32))
START = b"a start of any length"


def written(first: bytes, more: bytes) -> bytes:
    target = io.BytesIO()
    write_stream(target, START, KEY, first, io.BytesIO(more))
    return target.getvalue()


def opened(content: bytes, start: bytes = START, key: bytes = KEY) -> StreamReader:
    return StreamReader(io.BytesIO(content[len(START) :]), start, key)


def read_all(content: bytes, start: bytes = START, key: bytes = KEY) -> bytes:
    return b"".join(opened(content, start, key).rest())


@given(
    st.binary(max_size=100),
    st.sampled_from([0, 1, CHUNK - 101, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7]),
)
def test_what_goes_in_comes_out(first: bytes, size: int) -> None:
    more = (b"0123456789abcde" * (size // 15 + 1))[:size]
    content = written(first, more)
    assert read_all(content) == first + more
    reader = opened(content)
    assert reader.read(len(first)) == first
    assert b"".join(reader.rest()) == more
    chunks = max(1, -(-(len(first) + size) // CHUNK))
    assert len(content) == len(START) + 24 + len(first) + size + 17 * chunks


def damage(call: object, *arguments: object) -> None:
    with pytest.raises(VaultError) as raised:
        call(*arguments)  # type: ignore[operator]
    assert raised.value.reason is Reason.BACKUP_DAMAGED


def test_cut_at_a_chunk_is_found() -> None:
    content = written(b"", bytes(3 * CHUNK))
    for chunks in range(3):
        damage(read_all, content[: len(START) + 24 + chunks * (CHUNK + 17)])


def test_no_byte_beyond_the_end() -> None:
    content = written(b"abc", b"")
    damage(read_all, content + b"\x00")
    damage(opened(content).read, 4)


def test_bound_to_start_and_key() -> None:
    content = written(b"abc", bytes(CHUNK))
    damage(read_all, content, b"A start of any length")
    damage(read_all, content, START, bytes(32))


def test_too_short_for_a_stream() -> None:
    content = written(b"abc", b"")
    for length in range(len(START), len(content)):
        damage(read_all, content[:length])


def test_nothing_follows_a_last_chunk_that_is_full() -> None:
    content = written(b"", bytes(CHUNK))
    assert read_all(content) == bytes(CHUNK)
    damage(read_all, content + b"\x00")
