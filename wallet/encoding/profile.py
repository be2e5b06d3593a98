"""The part of JSON-LD that a credential may use, checked on the JSON before anything is expanded.

JSON-LD lets a document change the meaning of its own words half way down, hide members in
containers that a reader of plain JSON does not see, and say one thing twice. None of that belongs
in a credential, and all of it has been used to show one thing and sign another. So (VC Data
Integrity §2.4.1, VCDM 2.0 §4.3 and §B.1):

* ``@context`` stands at the top of the document, at the root of an embedded credential and in a
  proof, as addresses of pinned contexts. Inline contexts and catch-alls are let through and
  remembered: what they define is not what anybody agreed on.
* Of JSON-LD's keywords only those for ids, types, values, languages, lists and sets are members.
* ``id`` and ``@id`` (``type`` and ``@type``) never stand side by side.
* A member is called by its term. The graph is the same when ``validUntil`` is spelled as its full
  address, or a value is wrapped in ``@set``, but whoever reads the JSON no longer sees the date:
  other spellings are let through and remembered like terms that nobody pinned.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import escape_pointer
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue, as_list

# More contexts than any credential needs; each may bring others.
MAX_CONTEXTS = 32
_KEYWORDS = frozenset(
    ("@context", "@id", "@type", "@value", "@language", "@direction", "@list", "@set", "@none")
)
# What an inline context may set for all words, and not take away again.
_DEFAULTS = ("@vocab", "@language", "@direction")
_TWINS = (("id", "@id"), ("type", "@type"))
# JCS suites copy the context into the proof, so an embedded credential's proof may carry it.
_MAY_HAVE_CONTEXT = frozenset(("verifiableCredential", "endorsement", "proof"))
_CREDENTIALS = "https://www.w3.org/2018/credentials#"
_SECURITY = "https://w3id.org/security#"
# What decides a verdict is read from the JSON under these names. Contexts may have a second name
# for the same thing ("expiration"), under which the graph says it and no reader would find it.
DECIDING_MEMBERS = {
    **{
        _CREDENTIALS + name: name
        for name in (
            "issuer", "credentialSubject", "credentialStatus", "validFrom", "validUntil",
            "issuanceDate", "expirationDate", "holder", "verifiableCredential",
        )
    },
    **{
        _SECURITY + name: name
        for name in ("proof", "proofPurpose", "verificationMethod", "challenge", "domain")
    },
    _SECURITY + "expiration": "expires",
    _SECURITY + "previousProof": "previousProof",
}  # fmt: skip
# Members whose plain text stands for a node that people are shown: it could take properties.
SHOWN_LINKS = ("issuer", "creator", "holder", "source", "parentOrg")


@dataclass(slots=True, kw_only=True)
class ProfileFindings:
    """What the look at the JSON brought to light.

    ``unpinned_where`` is a JSON pointer to the first context that pins nothing, or to the first
    member under another name than its term; ``""`` where there is none. ``lost`` are dotted paths
    of members that expansion drops without telling.
    """

    has_unpinned_terms: bool = False
    has_inline_context: bool = False
    unpinned_where: str = ""
    lost: list[str] = field(default_factory=list)


def check_profile(document: JsonObject, contexts: ContextSet) -> ProfileFindings:
    """Check ``document`` against the profile above.

    Raises InvalidProof: CONTEXT_MISSING, CONTEXT_REDEFINED (where), MEMBER_MALFORMED (where);
    ProofNotChecked(CONTEXT_NOT_AT_HAND, context).
    """
    if not as_list(document.get("@context")):
        raise InvalidProof(Reason.CONTEXT_MISSING)
    findings = ProfileFindings()
    _check_object(document, _Place("", "", is_root=True), contexts, findings)
    return findings


def dotted(pointer: str) -> str:
    """Return a JSON pointer the way people name a field: dots, without list positions."""
    parts = [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]
    return ".".join(part for part in parts if not part.isdigit())


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an object stands: its pointer, and the member that holds it."""

    pointer: str
    member: str
    is_root: bool = False


def _check_object(
    node: JsonObject, place: _Place, contexts: ContextSet, findings: ProfileFindings
) -> None:
    _check_names(node, place.pointer)
    _note_silent_losses(node, place.pointer, findings)
    _note_other_spellings(node, place.pointer, findings)
    if "@context" in node:
        _check_context(node, place, contexts, findings)
    for name, value in node.items():
        if name == "@context":
            continue
        for pointer, child in _objects_in(value, f"{place.pointer}/{escape_pointer(name)}"):
            _check_object(child, _Place(pointer, name), contexts, findings)


def _check_names(node: JsonObject, pointer: str) -> None:
    for name in node:
        if name.startswith("@") and name not in _KEYWORDS:
            raise _malformed(f"{pointer}/{escape_pointer(name)}")
    for plain, keyword in _TWINS:
        if plain in node and keyword in node:
            raise _malformed(f"{pointer}/{keyword}")


def _objects_in(value: JsonValue, pointer: str) -> Iterator[tuple[str, JsonObject]]:
    if isinstance(value, Mapping):
        yield pointer, value
    elif isinstance(value, list | tuple):
        for index, entry in enumerate(value):
            yield from _objects_in(entry, f"{pointer}/{index}")


def _note_silent_losses(node: JsonObject, pointer: str, findings: ProfileFindings) -> None:
    """Note what JSON-LD processors drop without an event: RDF has no place for it."""
    if "@direction" in node:
        findings.lost.append(dotted(pointer + "/@direction"))
    if "@language" in node and "@value" not in node:
        findings.lost.append(dotted(pointer + "/@language"))
    if "@value" in node and node["@value"] in (None, []) and len(node) > 1:
        findings.lost.append(dotted(pointer + "/@value"))


def _note_other_spellings(node: JsonObject, pointer: str, findings: ProfileFindings) -> None:
    """Note names that say what a term says and that no reader of plain JSON looks for."""
    for name in node:
        if name in ("@id", "@set") or ":" in name:
            _note_unpinned(findings, f"{pointer}/{escape_pointer(name)}")


def _check_context(
    node: JsonObject, place: _Place, contexts: ContextSet, findings: ProfileFindings
) -> None:
    where = f"{place.pointer}/@context"
    if not place.is_root and not may_have_context(node, place.member):
        raise InvalidProof(Reason.CONTEXT_REDEFINED, {"where": where})
    entries = as_list(node["@context"])
    if len(entries) > MAX_CONTEXTS or node["@context"] is None:
        raise InvalidProof(Reason.CONTEXT_REDEFINED, {"where": where})
    for index, entry in enumerate(entries):
        pointer = f"{where}/{index}" if isinstance(node["@context"], list | tuple) else where
        if isinstance(entry, str):
            pinned = contexts.find(entry)
            if pinned is None:
                raise ProofNotChecked(Reason.CONTEXT_NOT_AT_HAND, {"context": entry[:200]})
            if pinned.is_catch_all:
                _note_unpinned(findings, pointer)
        elif isinstance(entry, Mapping) and not _redefines(entry):
            findings.has_inline_context = True
            _note_unpinned(findings, pointer)
        else:
            raise InvalidProof(Reason.CONTEXT_REDEFINED, {"where": pointer})


def _redefines(context: JsonObject) -> bool:
    """Null wipes what words mean, a base gives relative names a meaning, an import hides some."""
    is_wiping = any(name in context and context[name] is None for name in _DEFAULTS)
    return is_wiping or "@base" in context or "@import" in context


def may_have_context(node: JsonObject, member: str) -> bool:
    """Whether an object held by ``member`` is one that may bring its own ``@context``."""
    types = as_list(node.get("type", node.get("@type")))
    return member in _MAY_HAVE_CONTEXT or "proof" in node or "VerifiableCredential" in types


def _note_unpinned(findings: ProfileFindings, pointer: str) -> None:
    if not findings.has_unpinned_terms:
        findings.has_unpinned_terms = True
        findings.unpinned_where = pointer


def _malformed(where: str) -> InvalidProof:
    return InvalidProof(Reason.MEMBER_MALFORMED, {"where": where})
