import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.errors import Reason, VaultError
from wallet.vault.recovery_code import (
    GROUPS,
    RecoveryCode,
    is_group_plausible,
    new_recovery_code,
)

secrets = st.binary(min_size=16, max_size=16)


def test_groups_are_sixteen_bits_times_eleven() -> None:
    code = RecoveryCode(bytes.fromhex("0000ffff0001000a1234567890abcdef"))
    assert code.groups == (
        "000000", "720885", "000011", "000110", "051260", "243496", "407385", "579909",
    )  # fmt: skip


@given(secrets, st.sampled_from(["", " ", "-", "\n", " – "]))
def test_what_is_printed_reads_back(secret: bytes, between: str) -> None:
    code = RecoveryCode(secret)
    assert RecoveryCode.parse(between.join(code.groups)) == code


def test_digits_of_any_script() -> None:
    code = RecoveryCode(bytes(range(16)))
    arabic = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
    assert RecoveryCode.parse(" ".join(code.groups).translate(arabic)) == code


@given(secrets, st.integers(0, GROUPS - 1), st.integers(0, 5), st.integers(1, 9))
def test_one_wrong_digit_names_its_group(secret: bytes, group: int, digit: int, by: int) -> None:
    groups = list(RecoveryCode(secret).groups)
    typed = groups[group]
    groups[group] = typed[:digit] + str((int(typed[digit]) + by) % 10) + typed[digit + 1 :]
    for text in (" ".join(groups), "".join(groups)):
        with pytest.raises(VaultError) as raised:
            RecoveryCode.parse(text)
        assert raised.value.reason is Reason.RECOVERY_GROUP_WRONG
        assert raised.value.facts == {"group": str(group + 1)}


@given(secrets, st.integers(0, GROUPS - 1), st.integers(0, 4))
def test_two_swapped_neighbours_name_their_group(secret: bytes, group: int, at: int) -> None:
    groups = list(RecoveryCode(secret).groups)
    typed = groups[group]
    groups[group] = typed[:at] + typed[at + 1] + typed[at] + typed[at + 2 :]
    if groups[group] == typed:
        return
    with pytest.raises(VaultError) as raised:
        RecoveryCode.parse(" ".join(groups))
    assert raised.value.facts == {"group": str(group + 1)}


@pytest.mark.parametrize(
    ("change", "group"),
    [
        (lambda groups: groups[:7], "8"),
        (lambda _: [], "1"),
        (lambda groups: [*groups[:2], groups[2][:5], *groups[3:]], "3"),
        (lambda groups: [*groups, "000011"], "9"),
        (lambda groups: ["720896", *groups[1:]], "1"),  # 65536 times 11
    ],
)
def test_incomplete_and_overlong_codes(change: object, group: str) -> None:
    groups = list(RecoveryCode(bytes(range(16))).groups)
    with pytest.raises(VaultError) as raised:
        RecoveryCode.parse(" ".join(change(groups)))  # type: ignore[operator]
    assert raised.value.facts == {"group": group}


def test_a_group_can_be_judged_while_typing() -> None:
    assert is_group_plausible("000011")
    assert is_group_plausible(" 720885 ")
    assert not is_group_plausible("000012")
    assert not is_group_plausible("00011")
    assert not is_group_plausible("720896")


def test_it_comes_from_the_randomness_given_and_stays_hidden() -> None:
    code = new_recovery_code(lambda size: bytes(range(size)))
    assert code.secret == bytes(range(16))
    assert "secret" not in repr(code)
    assert new_recovery_code() != new_recovery_code()


def test_other_lengths_are_no_code() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        RecoveryCode(bytes(15))
