"""Whom a backpack belongs to: what its items are matched against."""

from enum import StrEnum
from typing import NamedTuple


class AddressKind(StrEnum):
    """What kind of name or address it is (Open Badges 3.0 IdentifierTypeEnum, the ones used)."""

    NAME = "name"
    EMAIL = "emailAddress"
    STUDENT_NUMBER = "studentId"
    PHONE = "phone"
    OTHER = "identifier"


class Address(NamedTuple):
    """A name or address of the learner, present or past."""

    kind: AddressKind
    value: str
    is_past: bool = False


class Learner(NamedTuple):
    """Whom items are matched against: the learner's keys and addresses."""

    dids: frozenset[str] = frozenset()
    addresses: tuple[Address, ...] = ()
