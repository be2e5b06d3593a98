"""What of an item may be left out when it is shown, and what always goes along."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wallet.model.description import Field


class DisclosureKind(StrEnum):
    """How an item lets its holder choose fields."""

    ECDSA_SD = "ecdsa-sd-2023"
    BBS = "bbs-2023"
    SD_JWT = "sd-jwt"


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosableField:
    """One thing that is shown or left out as a whole.

    ``pointer`` is where it stands in the document (RFC 6901) and what it is chosen by; ``field``,
    ``label`` and ``value`` are as in :class:`wallet.model.description.Text`. ``is_mandatory``: it
    goes along whatever is chosen, for its issuer asks for it or nothing would be shown without.
    ``status`` is that of a result (Open Badges 3.0, ResultStatusType), to be read behind
    ``value``.
    """

    pointer: str
    field: Field
    value: str
    label: str = ""
    is_mandatory: bool = False
    status: str = ""


class FieldCount(NamedTuple):
    """How many of an item's fields are shown, of how many."""

    shown: int
    every: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisclosureOffer:
    """The fields of an item that may be chosen, in reading order.

    ``cannot_be_linked``: by the signature nobody can tell that two shares come from one item; what
    they show may still tell.
    """

    kind: DisclosureKind
    fields: tuple[DisclosableField, ...]
    cannot_be_linked: bool = False

    @property
    def mandatory(self) -> tuple[DisclosableField, ...]:
        """The fields that go along whatever is chosen."""
        return tuple(field for field in self.fields if field.is_mandatory)

    def count_shown(self, chosen: Collection[str]) -> FieldCount:
        """Return how many fields are shown where those at the pointers ``chosen`` go along.

        What must goes along anyway, and in a token what a chosen field stands inside.
        """
        is_token = self.kind is DisclosureKind.SD_JWT
        shown = sum(
            field.is_mandatory
            or field.pointer in chosen
            or (is_token and any(one.startswith(f"{field.pointer}/") for one in chosen))
            for field in self.fields
        )
        return FieldCount(shown=shown, every=len(self.fields))
