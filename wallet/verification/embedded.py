"""Credentials that stand inside another document, with their own proofs split off."""

from collections.abc import Iterator
from dataclasses import dataclass

from wallet.encoding.strict_json import escape_pointer
from wallet.model.json_values import JsonObject, JsonValue, as_list
from wallet.model.proof import Proof


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddedCredential:
    """One embedded credential: where it stands, its claims without proofs, its proofs."""

    pointer: str
    document: JsonObject
    proofs: tuple[Proof, ...]


def find_embedded(document: JsonObject) -> tuple[EmbeddedCredential, ...]:
    """Return the outermost credentials inside ``document`` that carry proofs of their own."""
    return tuple(
        found
        for member, value in document.items()
        for found in _walk(value, f"/{escape_pointer(member)}")
    )


def _walk(value: JsonValue, pointer: str) -> Iterator[EmbeddedCredential]:
    if isinstance(value, dict):
        entries = as_list(value.get("proof"))
        proofs = tuple(Proof(members=entry) for entry in entries if isinstance(entry, dict))
        # An entry that cannot be read as a proof must not vanish: nobody could say all held.
        if proofs and len(proofs) == len(entries) and "type" in value:
            claims = {name: entry for name, entry in value.items() if name != "proof"}
            yield EmbeddedCredential(pointer=pointer, document=claims, proofs=proofs)
            return
        for member, entry in value.items():
            yield from _walk(entry, f"{pointer}/{escape_pointer(member)}")
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            yield from _walk(entry, f"{pointer}/{number}")
