"""The parts of a COSE_Sign1 message (RFC 9052 §4.2)."""

from dataclasses import dataclass

from wallet.model.json_values import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class CoseSign1:
    """A message: what its headers say, what it carries, and what its signature covers.

    ``algorithm`` by its JOSE name, ``key_id`` as text; ``content_type`` and ``media_type`` (the
    ``typ`` of RFC 9596) ``""`` where they are absent; ``claims`` are the CWT claims of the
    protected header under their JWT names. Nothing here is verified yet.
    """

    algorithm: str
    key_id: str
    content_type: str
    media_type: str
    claims: JsonObject
    payload: bytes
    signing_input: bytes
    signature: bytes

    @property
    def header(self) -> JsonObject:
        """A message carries no key of its own that is read here."""
        return {}
