"""The recovery code: 48 digits on a sheet of paper that open the backpack without the passphrase.

128 random bits in 8 groups of 6 digits; a group is a 16-bit value times 11, so that a wrong digit
or two swapped neighbours make the group no multiple of 11 and the group can be named. Digits read
aloud and typed in any language and on any number pad; no word list.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from secrets import token_bytes
from typing import Self

from wallet.errors import Reason, VaultError

GROUPS = 8
GROUP_DIGITS = 6
SECRET_BYTES = 16
_FACTOR = 11
_HIGHEST = 0xFFFF * _FACTOR


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """128 bits that open one slot. Never shown by ``repr``."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != SECRET_BYTES:
            raise ValueError(f"a recovery code has {SECRET_BYTES} bytes")

    @property
    def groups(self) -> tuple[str, ...]:
        """The code as it is printed: 8 groups of 6 digits."""
        values = (
            int.from_bytes(self.secret[at : at + 2], "big") for at in range(0, SECRET_BYTES, 2)
        )
        return tuple(f"{value * _FACTOR:0{GROUP_DIGITS}d}" for value in values)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code as people type it: any decimal digits, spaces and dashes where they like.

        Raises VaultError(RECOVERY_GROUP_WRONG, group): the first group, counted from 1, that is
        incomplete or cannot be right. Digits beyond the eighth group are a wrong group 9.
        """
        digits = "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
        groups = _typed_groups(text) or [
            digits[at : at + GROUP_DIGITS] for at in range(0, len(digits), GROUP_DIGITS)
        ]
        groups += [""] * (GROUPS - len(groups))
        return cls(
            b"".join(_read_group(group, number) for number, group in enumerate(groups, start=1))
        )


def new_recovery_code(randomness: Callable[[int], bytes] = token_bytes) -> RecoveryCode:
    """Return a fresh code from ``randomness`` (a source of that many random bytes)."""
    return RecoveryCode(randomness(SECRET_BYTES))


def is_group_plausible(text: str) -> bool:
    """Return whether one typed group can be right: six digits, a multiple of 11 in range.

    For marking a wrong group while the learner still types.
    """
    digits = "".join(str(unicodedata.decimal(sign)) for sign in text if sign.isdecimal())
    return len(digits) == GROUP_DIGITS and int(digits) % _FACTOR == 0 and int(digits) <= _HIGHEST


def _typed_groups(text: str) -> list[str]:
    """Return the groups where people set them apart themselves: a lost digit then names its group.

    Only where there are eight of them: any other spacing says nothing about groups.
    """
    spaced = "".join(sign if sign.isdecimal() else " " for sign in text).split()
    if len(spaced) != GROUPS:
        return []
    return ["".join(str(unicodedata.decimal(sign)) for sign in part) for part in spaced]


def _read_group(group: str, number: int) -> bytes:
    if number > GROUPS or not is_group_plausible(group):
        raise VaultError(Reason.RECOVERY_GROUP_WRONG, {"group": str(number)})
    return (int(group) // _FACTOR).to_bytes(2, "big")
