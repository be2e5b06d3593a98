"""Items known by name only: kept byte for byte, shown as far as they can be read, not checked.

Blockcerts 1 and 2 (a Merkle proof to a blockchain; Blockcerts 3 and other credentials with proofs
of unknown suites are W3C credentials and read as such), mdoc (ISO 18013-5, 18013-7) and AnonCreds.
The first of an item's types is the kind's own name, the same in every language.
"""

import re
from collections.abc import Mapping
from typing import Any

from wallet.encoding.cbor_view import view_cbor
from wallet.errors import InputError
from wallet.formats.carrier_signs import from_base64
from wallet.formats.reading import Place, Reading
from wallet.model.credential import Credential, DataModel, Form, Securing, Terms
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text, id_of

BLOCKCERTS, MDOC, ANONCREDS = "Blockcerts", "mdoc (ISO 18013-5)", "AnonCreds"

# "…:2:name:version" and "…/2/name/version" (AnonCreds, legacy and did:indy methods).
_SCHEMA_NAME = re.compile(r"[:/]2[:/]([^:/]+)[:/][\w.]+$")
_PROOFS = frozenset({"signature", "receipt", "proof", "signature_correctness_proof", "rev_reg",
                     "witness"})  # fmt: skip


def named(document: JsonObject, kind: str, terms: Terms, original: bytes, place: Place) -> Reading:
    """Return an item that is known by the name ``kind`` only, as its readers hand it on."""
    item = Credential(
        original=original,
        form=Form.NAMED_ONLY,
        data_model=DataModel.NONE,
        securing=Securing.NOT_READ,
        document=document,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        terms=Terms(
            id=terms.id,
            types=(kind, *terms.types),
            issuer_id=terms.issuer_id,
            valid_from=_moment(terms.valid_from),
            valid_until=_moment(terms.valid_until),
        ),
    )
    return Reading(credentials=(item,))


def _moment(text: str) -> str:
    return text if read_timestamp(text) is not None else ""


def read_blockcerts(value: JsonObject, original: bytes, place: Place) -> Reading:
    """Read a certificate of Blockcerts 1 or 2: its badge, without its Merkle proof."""
    held = as_object(value.get("document")) or value
    badge = as_object(held.get("badge")) or as_object(held.get("certificate"))
    issued = held if "issuedOn" in held else as_object(held.get("assertion"))
    terms = Terms(
        id=as_text(value.get("id")),
        issuer_id=id_of(badge.get("issuer")),
        valid_from=as_text(issued.get("issuedOn")),
        valid_until=as_text(held.get("expires")),
    )
    return named(_without_proofs(value), BLOCKCERTS, terms, original, place)


def read_anoncreds(value: JsonObject, original: bytes, place: Place) -> Reading:
    """Read what AnonCreds shows in the clear: each value as it was written, not as a number."""
    identifiers = as_object(next(iter(as_list(value.get("identifiers"))), None)) or value
    shown = as_object(value.get("values")) or _revealed(value)
    document: dict[str, JsonValue] = {
        name: identifiers[name] for name in ("schema_id", "cred_def_id") if name in identifiers
    }
    called = _SCHEMA_NAME.search(as_text(identifiers.get("schema_id")))
    if called is not None:
        document["name"] = called[1]
    document["values"] = {name: as_object(entry).get("raw") for name, entry in shown.items()}
    terms = Terms(issuer_id=as_text(identifiers.get("cred_def_id")))
    return named(document, ANONCREDS, terms, original, place)


def _revealed(value: JsonObject) -> JsonObject:
    return as_object(as_object(value.get("requested_proof")).get("revealed_attrs"))


def read_mdoc(value: JsonObject, original: bytes, place: Place) -> Reading:
    """Read an mdoc that was written as JSON."""
    return _mdoc(value, original, place)


def read_mdoc_bytes(data: bytes, place: Place) -> Reading:
    """Read an mdoc as far as it can be shown. Never raises."""
    try:
        value = view_cbor(data)
    except InputError:
        value = {}
    return _mdoc(value if isinstance(value, Mapping) else {}, data, place)


def read_mdoc_text(text: str, place: Place) -> Reading:
    """Read an mdoc in base64; its original is the text."""
    held = read_mdoc_bytes(from_base64(text) or b"", place).credentials[0]
    terms = held.terms or Terms()
    inner = Terms(types=held.types[1:], valid_from=terms.valid_from, valid_until=terms.valid_until)
    return named(held.document, MDOC, inner, text.encode("ascii"), place)


def _mdoc(value: JsonObject, original: bytes, place: Place) -> Reading:
    first = as_object(next(iter(as_list(value.get("documents"))), None)) or value
    signed = as_object(first.get("issuerSigned")) or first
    security = _security_of(signed)
    spaces = {
        name: _elements(entries) for name, entries in as_object(signed.get("nameSpaces")).items()
    }
    kind = as_text(first.get("docType")) or as_text(security.get("docType"))
    validity = as_object(security.get("validityInfo"))
    # "mDL", where the whole name is "org.iso.18013.5.1.mDL".
    called = kind.rpartition(".")[2]
    document: dict[str, JsonValue] = {"docType": kind, **spaces}
    if called and not called.isdecimal():
        document = {"name": called, **document}
    if validity:
        document["validityInfo"] = validity
    terms = Terms(
        types=(kind,) if kind else (),
        valid_from=as_text(validity.get("validFrom")),
        valid_until=as_text(validity.get("validUntil")),
    )
    return named(document, MDOC, terms, original, place)


def _security_of(signed: JsonObject) -> JsonObject:
    """The mobile security object: the payload of the issuer's COSE_Sign1, where it was opened."""
    auth = as_list(signed.get("issuerAuth"))
    return next((entry for entry in auth if isinstance(entry, Mapping) and "docType" in entry), {})


def _elements(entries: JsonValue) -> JsonValue:
    """Each element by its own name, beside digests and random numbers."""
    if isinstance(entries, Mapping):
        return entries
    held: dict[str, Any] = {}
    for entry in as_list(entries):
        element = as_object(entry)
        name = as_text(element.get("elementIdentifier"))
        if name:
            held[name] = element.get("elementValue")
    return held


def _without_proofs(value: JsonObject) -> JsonObject:
    return {name: entry for name, entry in value.items() if name not in _PROOFS}
