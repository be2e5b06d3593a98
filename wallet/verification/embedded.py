"""Credentials that stand inside another document, with their own proofs split off."""

from typing import NamedTuple

from wallet.model.json_values import JsonObject, as_list
from wallet.model.proof import Proof


class EmbeddedCredential(NamedTuple):
    """One embedded credential: its claims without proofs, and its proofs."""

    document: JsonObject
    proofs: tuple[Proof, ...]


def read_embedded(node: JsonObject) -> EmbeddedCredential | None:
    """Return ``node`` as a credential with proofs of its own; None for what is none.

    An entry that cannot be read as a proof must not vanish: nobody could say all held.
    """
    entries = as_list(node.get("proof"))
    proofs = tuple(Proof(members=entry) for entry in entries if isinstance(entry, dict))
    if not proofs or len(proofs) != len(entries) or "type" not in node:
        return None
    claims = {name: entry for name, entry in node.items() if name != "proof"}
    return EmbeddedCredential(claims, proofs)
