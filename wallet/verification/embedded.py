"""Credentials that stand inside another document, with their own proofs split off."""

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
    found: list[EmbeddedCredential] = []
    _search_members(document, [], found)
    return tuple(found)


def _search(value: JsonValue, path: list[str], found: list[EmbeddedCredential]) -> None:
    if isinstance(value, dict):
        proofs = _own_proofs(value) if "proof" in value else ()
        if proofs:
            claims = {name: entry for name, entry in value.items() if name != "proof"}
            pointer = "".join(f"/{escape_pointer(part)}" for part in path)
            found.append(EmbeddedCredential(pointer=pointer, document=claims, proofs=proofs))
        else:
            _search_members(value, path, found)
    elif isinstance(value, list):
        for number, entry in enumerate(value):
            if type(entry) is not str:
                path.append(str(number))
                _search(entry, path, found)
                path.pop()


def _search_members(node: JsonObject, path: list[str], found: list[EmbeddedCredential]) -> None:
    for member, value in node.items():
        if type(value) is not str and member != "@context":
            path.append(member)
            _search(value, path, found)
            path.pop()


def _own_proofs(node: JsonObject) -> tuple[Proof, ...]:
    """Return the proofs of an embedded credential, () for what is none.

    An entry that cannot be read as a proof must not vanish: nobody could say all held.
    """
    entries = as_list(node["proof"])
    proofs = tuple(Proof(members=entry) for entry in entries if isinstance(entry, dict))
    return proofs if len(proofs) == len(entries) and "type" in node else ()
