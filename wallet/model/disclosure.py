"""What of an item may be left out when it is shown, and what always goes along."""

from dataclasses import dataclass
from enum import StrEnum

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
    ``value``; ``is_truth`` as in Text.
    """

    pointer: str
    field: Field
    value: str
    label: str = ""
    is_mandatory: bool = False
    status: str = ""
    is_truth: bool = False


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
