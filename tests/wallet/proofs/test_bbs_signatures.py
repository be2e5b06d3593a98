"""BBS by itself; the published values are in test_selective_vectors.py."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.proofs import bbs_signatures as bbs

SECRET = 1234567890123456789
KEY = bbs.public_key_of(SECRET)
HEADER = b"header"
MESSAGES = [b"one", b"", b"three", b"four " * 100, b"five"]
SIGNATURE = bbs.sign(SECRET, HEADER, MESSAGES)
SHOWN = [0, 3]
PROOF = bbs.prove(KEY, SIGNATURE, HEADER, b"here", MESSAGES, SHOWN)
INFINITY = bytes([0xC0]) + bytes(47)
ORDER = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001


def reason_of_signature(
    signature: bytes = SIGNATURE,
    *,
    key: bytes = KEY,
    header: bytes = HEADER,
    messages: list[bytes] = MESSAGES,
) -> Reason:
    with pytest.raises((InvalidProof, ProofNotChecked)) as error:
        bbs.verify(key, signature, header, messages)
    return error.value.reason


def reason_of_proof(
    proof: bytes = PROOF,
    *,
    key: bytes = KEY,
    header: bytes = HEADER,
    presented: bytes = b"here",
    messages: tuple[bytes, ...] = (MESSAGES[0], MESSAGES[3]),
    shown: tuple[int, ...] = (0, 3),
) -> Reason:
    with pytest.raises((InvalidProof, ProofNotChecked)) as error:
        bbs.verify_proof(key, proof, header, presented, messages, shown)
    return error.value.reason


def test_a_signature_and_its_proof_hold() -> None:
    bbs.verify(KEY, SIGNATURE, HEADER, MESSAGES)
    bbs.verify_proof(KEY, PROOF, HEADER, b"here", [MESSAGES[0], MESSAGES[3]], SHOWN)
    assert len(SIGNATURE) == bbs.SIGNATURE_SIZE
    assert len(KEY) == bbs.PUBLIC_KEY_SIZE
    assert len(PROOF) == 3 * 48 + (4 + 3) * 32


def test_all_messages_or_none_may_be_shown() -> None:
    everything = list(range(len(MESSAGES)))
    for shown in ([], everything):
        proof = bbs.prove(KEY, SIGNATURE, HEADER, b"", MESSAGES, shown)
        bbs.verify_proof(KEY, proof, HEADER, b"", [MESSAGES[at] for at in shown], shown)


def test_no_message_at_all_can_be_signed() -> None:
    signature = bbs.sign(SECRET, HEADER, [])
    bbs.verify(KEY, signature, HEADER, [])
    proof = bbs.prove(KEY, signature, HEADER, b"", [], [])
    bbs.verify_proof(KEY, proof, HEADER, b"", [], [])


@settings(max_examples=15, deadline=None)
@given(st.lists(st.binary(max_size=20), min_size=1, max_size=6), st.data())
def test_any_choice_of_any_messages_holds(messages: list[bytes], data: st.DataObject) -> None:
    shown = sorted(data.draw(st.sets(st.integers(0, len(messages) - 1))))
    signature = bbs.sign(SECRET, b"", messages)
    proof = bbs.prove(KEY, signature, b"", b"", messages, shown)
    bbs.verify_proof(KEY, proof, b"", b"", [messages[at] for at in shown], shown)


def test_everything_that_is_signed_is_covered() -> None:
    mismatch = Reason.SIGNATURE_MISMATCH
    assert reason_of_signature(header=b"other") is mismatch
    assert reason_of_signature(messages=[*MESSAGES[:-1], b"six"]) is mismatch
    assert reason_of_signature(messages=MESSAGES[:-1]) is mismatch
    assert reason_of_signature(messages=[*MESSAGES, b""]) is mismatch
    assert reason_of_signature(messages=MESSAGES[::-1]) is mismatch
    assert reason_of_signature(key=bbs.public_key_of(SECRET + 1)) is mismatch
    assert reason_of_proof(header=b"other") is mismatch
    assert reason_of_proof(presented=b"there") is mismatch
    assert reason_of_proof(messages=(b"one", b"x")) is mismatch
    assert reason_of_proof(shown=(0, 4)) is mismatch
    assert reason_of_proof(key=bbs.public_key_of(SECRET + 1)) is mismatch


@pytest.mark.parametrize("shown", [(3, 0), (0, 0), (0, 5), (0,)])
def test_numbers_rise_and_are_those_of_messages(shown: tuple[int, ...]) -> None:
    assert reason_of_proof(shown=shown) is Reason.PROOF_MALFORMED


def test_every_octet_of_a_proof_counts() -> None:
    for at in range(0, len(PROOF), 7):
        changed = PROOF[:at] + bytes([PROOF[at] ^ 1]) + PROOF[at + 1 :]
        assert reason_of_proof(changed) in (Reason.SIGNATURE_MISMATCH, Reason.PROOF_MALFORMED)


@pytest.mark.parametrize("octets", [
    b"", SIGNATURE[:-1], SIGNATURE + b"\0", INFINITY + SIGNATURE[48:], SIGNATURE[:48] + bytes(32),
    SIGNATURE[:48] + ORDER.to_bytes(32, "big"), bytes(80), b"\xff" * 80,
])  # fmt: skip
def test_a_signature_that_is_none_is_malformed(octets: bytes) -> None:
    assert reason_of_signature(octets) is Reason.PROOF_MALFORMED


@pytest.mark.parametrize("octets", [
    b"", PROOF[:-1], PROOF + b"\0", INFINITY + PROOF[48:],
    PROOF[:96] + INFINITY + PROOF[144:], PROOF[:144] + bytes(32) + PROOF[176:],
    PROOF[:-32] + ORDER.to_bytes(32, "big"), PROOF[:144] + PROOF[144 : 144 + 96],
])  # fmt: skip
def test_a_proof_that_is_none_is_malformed(octets: bytes) -> None:
    assert reason_of_proof(octets) is Reason.PROOF_MALFORMED


def test_a_key_that_is_no_point_of_the_group_is_malformed() -> None:
    infinity = bytes([0xC0]) + bytes(95)
    # A point of the curve over the extension field, outside the subgroup.
    for key in (infinity, infinity[:-1] + b"\1", b"\xff" * 96, KEY[:-1], b""):
        assert reason_of_signature(key=key) is Reason.KEY_MALFORMED
        assert reason_of_proof(key=key) is Reason.KEY_MALFORMED


def test_very_many_messages_are_not_tried() -> None:
    many = [b""] * (bbs.MAX_MESSAGES + 1)
    assert reason_of_signature(messages=many) is Reason.TOO_MUCH_WORK
    long = PROOF[:144] + PROOF[144:176] * (bbs.MAX_MESSAGES + 5)
    assert reason_of_proof(long) is Reason.TOO_MUCH_WORK
    count = bbs.MAX_MESSAGES
    assert (
        reason_of_proof(messages=tuple(many[:count]), shown=tuple(range(count)))
        is Reason.TOO_MUCH_WORK
    )


def test_random_scalars_are_scalars_and_differ() -> None:
    found = bbs.random_scalars(50)
    assert len(set(found)) == 50
    assert all(0 < number < ORDER for number in found)


def test_scalars_are_made_of_the_octets_given() -> None:
    drawn: list[int] = []

    def octets(size: int) -> bytes:
        drawn.append(size)
        return bytes(size)

    assert bbs.scalars_from(octets)(3) == [1, 1, 1]
    assert drawn == [48, 48, 48]
