import json
import struct
from hashlib import blake2b
from pathlib import Path
from secrets import token_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.vault.items import CHEAP
from wallet.errors import Reason, VaultError
from wallet.vault.header import (
    MAX_BYTES,
    NAMES,
    Header,
    load_headers,
    read_header,
    repair_headers,
    save_header,
    slot_binding,
    write_header,
)
from wallet.vault.key_slots import Passphrase, SlotKind, seal_with_passphrase, seal_with_secret

VAULT_ID = "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"
KEY = bytes(32)


def make_header(generation: int = 7, *, is_practice: bool = False) -> Header:
    binding = slot_binding(VAULT_ID, is_practice=is_practice)
    return Header(
        vault_id=VAULT_ID,
        is_practice=is_practice,
        generation=generation,
        slots=(
            seal_with_passphrase(KEY, Passphrase("x"), CHEAP, binding, token_bytes),
            seal_with_secret(KEY, SlotKind.RECOVERY, bytes(16), binding, token_bytes),
        ),
    )


def with_checksum(content: bytes) -> bytes:
    return content + blake2b(content, digest_size=32, person=b"rucksack header").digest()


def rewritten(content: bytes, **members: object) -> bytes:
    """Change members of the body and make the checksum right again, as an attacker would."""
    length = struct.unpack_from(">I", content, 16)[0]
    body = json.loads(content[20 : 20 + length]) | members
    new = json.dumps(body).encode()
    return with_checksum(content[:16] + struct.pack(">I", len(new)) + new + content[-64:-32])


def problem(content: bytes) -> tuple[Reason, dict[str, str]]:
    with pytest.raises(VaultError) as raised:
        read_header(content)
    return raised.value.reason, raised.value.facts


DAMAGED = (Reason.VAULT_DAMAGED, {"where": "header"})


@given(st.integers(0, 2**53 - 1), st.booleans())
def test_what_is_written_reads_back(generation: int, is_practice: bool) -> None:
    header = make_header(generation, is_practice=is_practice)
    content = write_header(header, KEY)
    found = read_header(content)
    assert found.header == header
    assert found.has_seal_of(KEY)
    assert not found.has_seal_of(b"\x01" * 32)
    assert len(content) < MAX_BYTES


def test_every_flipped_bit_is_damage_and_nothing_else() -> None:
    content = write_header(make_header(), KEY)
    for at in range(len(content)):
        for bit in (1, 128):
            changed = bytearray(content)
            changed[at] ^= bit
            assert problem(bytes(changed)) == DAMAGED, at


def test_every_truncation_is_damage() -> None:
    content = write_header(make_header(), KEY)
    for length in range(len(content)):
        assert problem(content[:length]) == DAMAGED
    assert problem(content + b"\x00") == DAMAGED
    assert problem(bytes(MAX_BYTES + 1)) == DAMAGED


def newer(content: bytes, *, major: int, minor: int, reader: tuple[int, int]) -> bytes:
    start = content[:8] + struct.pack(">HHHH", major, minor, *reader)
    return with_checksum(start + content[16:-32])


def test_newer_versions_are_too_new_or_readable() -> None:
    content = write_header(make_header(), KEY)
    for major, minor, reader in ((2, 0, (2, 0)), (2, 0, (1, 0)), (1, 4, (1, 3)), (1, 0, (2, 0))):
        reason, facts = problem(newer(content, major=major, minor=minor, reader=reader))
        assert (reason, facts) == (Reason.VAULT_TOO_NEW, {"version": f"{major}.{minor}"})
    assert read_header(newer(content, major=1, minor=4, reader=(1, 0))).header.minor == 4


@pytest.mark.parametrize(
    "members",
    [
        {"id": "no uuid"},
        {"id": 7},
        {"generation": -1},
        {"generation": True},
        {"generation": "7"},
        {"slots": [{"kind": "passphrase"}]},
        {"slots": [{"kind": "recovery", "salt": "AA", "nonce": "AA", "sealed": "AA"}]},
        {"slots": [[[[[[[[]]]]]]]]},
    ],
)
def test_a_body_of_another_shape_is_damage(members: dict[str, object]) -> None:
    assert problem(rewritten(write_header(make_header(), KEY), **members)) == DAMAGED


def test_two_slots_of_a_kind_are_damage() -> None:
    content = write_header(make_header(), KEY)
    length = struct.unpack_from(">I", content, 16)[0]
    slots = json.loads(content[20 : 20 + length])["slots"]
    assert problem(rewritten(content, slots=[*slots, slots[0]])) == DAMAGED


def test_a_body_that_is_no_strict_json_is_damage() -> None:
    content = write_header(make_header(), KEY)
    for body in (b'{"id": 1, "id": 2}', b"[]", b"\xff", b"[" * 5000):
        start = content[:16] + struct.pack(">I", len(body)) + body + bytes(32)
        assert problem(with_checksum(start)) == DAMAGED


def test_slots_of_other_kinds_are_kept() -> None:
    guardian = {"kind": "guardian", "key": "x25519", "sealed": "AAAA"}
    content = write_header(make_header(), KEY)
    length = struct.unpack_from(">I", content, 16)[0]
    slots = json.loads(content[20 : 20 + length])["slots"]
    found = read_header(rewritten(content, slots=[*slots, guardian])).header
    assert found.other_slots == (guardian,)
    assert read_header(write_header(found, KEY)).header == found


def test_one_of_two_copies_is_enough(tmp_path: Path) -> None:
    content = write_header(make_header(), KEY)
    save_header(tmp_path, content)
    for name in NAMES:
        for damage in (b"", b"RUCKSACK", content[:-1], None):
            if damage is None:
                (tmp_path / name).unlink()
            else:
                (tmp_path / name).write_bytes(damage)
            assert [copy.content for copy in load_headers(tmp_path)] == [content]
            assert repair_headers(tmp_path, content)
            assert (tmp_path / name).read_bytes() == content
            assert not repair_headers(tmp_path, content)


def test_the_newer_copy_counts(tmp_path: Path) -> None:
    old, new = (write_header(make_header(generation), KEY) for generation in (7, 8))
    for a, b in ((old, new), (new, old)):
        (tmp_path / "hdr.a").write_bytes(a)
        (tmp_path / "hdr.b").write_bytes(b)
        assert [copy.content for copy in load_headers(tmp_path)] == [new, old]


def test_no_whole_copy(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as raised:
        load_headers(tmp_path)
    assert raised.value.reason is Reason.VAULT_MISSING
    for name in NAMES:
        (tmp_path / name).write_bytes(b"RUCKSACK")
    with pytest.raises(VaultError) as raised:
        load_headers(tmp_path)
    assert (raised.value.reason, raised.value.facts) == DAMAGED


def test_a_newer_copy_is_never_passed_over(tmp_path: Path) -> None:
    content = write_header(make_header(), KEY)
    (tmp_path / "hdr.a").write_bytes(newer(content, major=2, minor=0, reader=(2, 0)))
    (tmp_path / "hdr.b").write_bytes(content)
    with pytest.raises(VaultError) as raised:
        load_headers(tmp_path)
    assert raised.value.reason is Reason.VAULT_TOO_NEW


def test_headers_are_for_their_owner_alone(tmp_path: Path) -> None:
    save_header(tmp_path, write_header(make_header(), KEY))
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in NAMES} == {0o600}
    assert sorted(path.name for path in tmp_path.iterdir()) == list(NAMES)


def test_a_length_that_is_not_the_bodys_is_damage() -> None:
    content = write_header(make_header(), KEY)
    for length in (0, 1, 2**31):
        changed = bytearray(content[:-32])
        struct.pack_into(">I", changed, 16, length)
        checksum = blake2b(changed, digest_size=32, person=b"rucksack header").digest()
        with pytest.raises(VaultError) as raised:
            read_header(bytes(changed) + checksum)
        assert (raised.value.reason, raised.value.facts) == (
            Reason.VAULT_DAMAGED, {"where": "header"},
        )  # fmt: skip
