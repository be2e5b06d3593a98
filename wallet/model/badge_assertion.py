"""What an Open Badge before 3.0 is taken apart into: which generation, how it is vouched for.

Assertion, BadgeClass and Issuer are three documents that point at each other by address, or hold
each other. What came inside the assertion and what was only found at its address must never be
mixed up: the first is covered by whatever covers the assertion, the second is somebody's website
on some day.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from wallet.model.json_values import JsonObject, JsonValue, as_object, as_text


class BadgeGeneration(StrEnum):
    """Which edition of Open Badges a document follows."""

    V0_5 = "0.5"
    V1_0 = "1.0"
    V1_1 = "1.1"
    V2 = "2"  # 2.0 and 2.1, which share their terms


class BadgeVerification(StrEnum):
    """How an assertion says it is to be verified (Open Badges 2.0, VerificationObject)."""

    HOSTED = "hosted"
    SIGNED = "signed"
    NOT_SAID = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHand:
    """A document that was found at an address, as of a moment (aware UTC)."""

    url: str
    document: JsonObject
    as_of: datetime
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeAssertion:
    """One document of Open Badges before 3.0, taken apart.

    ``kind`` is its class ("Assertion", "BadgeClass", ...; ``""`` for none known). ``hosted_at`` is
    the address that vouches for a hosted assertion, ``key_url`` the key a signed one names.
    ``at_hand`` are the BadgeClass and the Issuer it only points at, by "badge" and "issuer", where
    somebody who has them at hand has put them in.
    """

    generation: BadgeGeneration
    kind: str
    verification: BadgeVerification = BadgeVerification.NOT_SAID
    hosted_at: str = ""
    key_url: str = ""
    badge: JsonObject = field(default_factory=lambda: MappingProxyType({}))
    badge_url: str = ""
    issuer: JsonObject = field(default_factory=lambda: MappingProxyType({}))
    issuer_url: str = ""
    at_hand: Mapping[str, AtHand] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def issuer_id(self) -> str:
        """The issuer's address, by what is inside or at hand; ``""`` where nobody says."""
        return self.issuer_url

    @property
    def profile(self) -> JsonObject:
        """The issuer's own document, as it was found at its address; empty where it was not."""
        known = self.at_hand.get("issuer")
        return {} if known is None else known.document


def link_of(value: JsonValue) -> str:
    """Return the address that a value is or has (``id``, ``@id``), else ``""``."""
    if isinstance(value, str):
        return value
    held = as_object(value)
    return as_text(held.get("id")) or as_text(held.get("@id"))
