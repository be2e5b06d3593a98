"""A proof as it stood in the document (VC Data Integrity §2.1), and the parts of a compact JWS."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from wallet.model.json_values import JsonObject, as_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One embedded proof: all its members, unchanged."""

    members: JsonObject

    @property
    def type(self) -> str:
        """``type`` of the proof, or ``""``."""
        value = self.members.get("type")
        return value if isinstance(value, str) else ""

    @property
    def cryptosuite(self) -> str:
        """``cryptosuite``, or ``""`` (older suites are named by their type)."""
        return as_text(self.members.get("cryptosuite"))

    @property
    def suite(self) -> str:
        """The suite's name: the cryptosuite of a DataIntegrityProof, else the type."""
        kind = self.type
        return self.cryptosuite if kind == "DataIntegrityProof" else kind

    @property
    def verification_method(self) -> str:
        """The verification method's URL; ``""`` where it is absent or not a string."""
        return as_text(self.members.get("verificationMethod"))

    @property
    def purpose(self) -> str:
        """``proofPurpose``, or ``""``."""
        return as_text(self.members.get("proofPurpose"))

    @property
    def value(self) -> str:
        """``proofValue``, or ``""``."""
        return as_text(self.members.get("proofValue"))

    @property
    def created(self) -> str:
        """``created`` as it stood, or ``""``."""
        return as_text(self.members.get("created"))

    @property
    def expires(self) -> str:
        """``expires`` as it stood, or ``""``."""
        return as_text(self.members.get("expires"))

    @property
    def challenge(self) -> str:
        """``challenge``, or ``""``."""
        return as_text(self.members.get("challenge"))

    @property
    def domain(self) -> str:
        """``domain``, or ``""``."""
        return as_text(self.members.get("domain"))


class SignedBytes(Protocol):
    """What a signature of JOSE or COSE is judged by, whichever way it was written.

    ``algorithm`` and ``key_id`` by their JOSE names, ``""`` where there are none; ``header`` may
    hold a key of its own; ``signing_input`` are the bytes the signature covers.
    """

    @property
    def algorithm(self) -> str:
        """The algorithm's JOSE name."""

    @property
    def key_id(self) -> str:
        """What names the key."""

    @property
    def header(self) -> JsonObject:
        """The header, where a key may stand."""

    @property
    def signing_input(self) -> bytes:
        """What the signature covers."""

    @property
    def signature(self) -> bytes:
        """The signature."""


class CompactToken(NamedTuple):
    """A compact JWS taken apart (RFC 7515 §7.1): nothing here is verified yet.

    ``signing_input`` are the exact bytes the signature covers; ``payload`` the strict JSON object
    they carry (all JWT claims), ``header`` the protected header.
    """

    header: JsonObject
    payload: JsonObject
    signing_input: bytes
    signature: bytes

    @property
    def algorithm(self) -> str:
        """The ``alg`` header, or ``""``."""
        return as_text(self.header.get("alg"))

    @property
    def media_type(self) -> str:
        """The ``typ`` header, or ``""``."""
        return as_text(self.header.get("typ"))

    @property
    def key_id(self) -> str:
        """The ``kid`` header, or ``""``."""
        return as_text(self.header.get("kid"))
