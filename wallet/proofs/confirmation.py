"""The key a token is bound to: the ``cnf`` claim (RFC 7800 §3; RFC 9901 §4.1.2)."""

from wallet.errors import InvalidProof, ProofNotChecked
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_object, as_text
from wallet.proofs.keys import PublicKey, read_jwk, write_did_key


def confirmed_key(claims: JsonObject) -> PublicKey | None:
    """Return the key that ``cnf`` spells out as a JWK, None where it spells none.

    Raises InvalidProof(KEY_MALFORMED), ProofNotChecked(KEY_KIND_WRONG).
    """
    confirmation = as_object(claims.get("cnf"))
    return read_jwk(as_object(confirmation["jwk"])) if "jwk" in confirmation else None


def confirmed_method(claims: JsonObject) -> str:
    """Return the ``kid`` of ``cnf`` where it is the URL of a DID's key, or ``""``.

    A JWK that is spelled out says more, and a ``kid`` beside it nothing else.
    """
    confirmation = as_object(claims.get("cnf"))
    kid = as_text(confirmation.get("kid"))
    return kid if kid.startswith("did:") and "jwk" not in confirmation else ""


def confirmed_did(claims: JsonObject) -> str:
    """Return the DID of the key a token is bound to, ``""`` for none that can be named.

    A key that is spelled out is named by its did:key.
    """
    method = confirmed_method(claims)
    if method:
        return method.partition("#")[0]
    try:
        key = confirmed_key(claims)
    except (InvalidProof, ProofNotChecked):
        return ""
    return "" if key is None else write_did_key(key)


def bound_ids(credential: Credential) -> tuple[str, ...]:
    """Return the identifiers an item was given to: its subjects, and the key a token names."""
    ids = [as_text(subject.get("id")) for subject in credential.subjects]
    if credential.token is not None:
        ids.append(confirmed_did(credential.token.payload))
    return tuple(name for name in ids if name)
