"""OpenCerts and TradeTrust certificates of the older, wrapped form (Open Attestation 2 and 3).

``data`` holds the certificate with a random salt before each value ("uuid:type:value"), and
``signature`` the root of a hash tree that stands on a blockchain. Salts are taken away for people
to read; the file is kept as it is, and the signature not checked. A ``.opencert`` file of today is
a W3C credential and read as one.
"""

import re
from collections.abc import Mapping

from wallet.formats.form_rows import ReadInner
from wallet.formats.named_only import named
from wallet.formats.reading import Place, Reading
from wallet.model.credential import Terms
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text, id_of

KIND = "OpenCerts (Open Attestation)"

_SALTED = re.compile(
    r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}:"
    r"(string|number|boolean|null|undefined):(.*)",
    re.DOTALL,
)
_PROOFS = frozenset({"proof", "signature"})


def is_wrapped(value: JsonObject) -> bool:
    """Whether ``value`` is a wrapped document: data, and the root of its hash tree."""
    signature = value.get("signature") if "data" in value else value.get("proof")
    return "merkleRoot" in as_object(signature) and ("data" in value or "schema" in value)


def read_wrapped(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read a wrapped certificate without its salts."""
    held = as_object(_unsalted(value.get("data"))) or {
        name: entry for name, entry in value.items() if name not in _PROOFS
    }
    issuers = [as_object(entry) for entry in as_list(held.get("issuers"))]
    terms = Terms(
        id=as_text(held.get("id")),
        issuer_id=next((_issuer_id(issuer) for issuer in issuers), id_of(held.get("issuer"))),
        valid_from=as_text(held.get("issuedOn")),
        valid_until=as_text(held.get("expiresOn")),
    )
    return named(held, KIND, terms, original, place)


def _issuer_id(issuer: JsonObject) -> str:
    identity = as_object(issuer.get("identityProof"))
    return as_text(issuer.get("id")) or as_text(identity.get("location"))


def _unsalted(value: JsonValue) -> JsonValue:
    if isinstance(value, str):
        return _value_of(value)
    if isinstance(value, Mapping):
        return {name: _unsalted(entry) for name, entry in value.items()}
    return [_unsalted(entry) for entry in value] if isinstance(value, list) else value


def _value_of(text: str) -> JsonValue:
    found = _SALTED.fullmatch(text)
    if found is None:
        return text
    return None if found[1] in ("null", "undefined") else found[2]
