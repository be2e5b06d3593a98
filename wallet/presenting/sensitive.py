"""Finds in an item what a learner may not want to hand over, before it leaves.

The whole document is looked through, free text included, and what else a token carries. What is
an organisation's own public contact (issuer, creator, parent organisation) is left out; everything
else is taken for somebody's. Patterns are narrow, so that a warning stays worth reading: each kind
of number is known by its own shape or by the name it stands under.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from wallet.encoding.strict_json import escape_pointer
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.description import PrivacyWarning, Sensitivity
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.learner import AddressKind, Learner
from wallet.presenting.sensitive_patterns import (
    BIRTH_NAMES,
    EMAIL,
    IDENTITY_NUMBERS,
    NUMBER_NAMES,
    PHONE,
    PHONE_NAMES,
    POSTAL_ADDRESS,
    POSTAL_NAMES,
    SPOKEN_BIRTH,
    spanish_identity_numbers,
)

# Profiles of organisations, and grammar: nothing in them is the learner's.
_PASSED_OVER = frozenset({"@context", "proof", "issuer", "creator", "parentOrg", "type", "@type"})
_NAME_PARTS = ("givenName", "additionalName", "familyNamePrefix", "familyName")
_ADDRESS_LINE = ("streetAddress", "postOfficeBoxNumber", "postalCode", "addressLocality")
_MACHINE_TEXT = re.compile(r"(?:https?|urn|did|data|ipfs|tag):", re.IGNORECASE)
_SUBJECT_NAME = re.compile(r".*/credentialSubject(?:/\d+)?/name")
_HASH = re.compile(r"(?:sha256|md5)\$[0-9a-fA-F]+")


@dataclass(frozen=True, slots=True)
class _Leaf:
    """A text or number, the name it stands under, and its place."""

    name: str
    value: str
    pointer: str


def find_sensitive(credential: Credential, learner: Learner) -> tuple[PrivacyWarning, ...]:
    """Return a warning for each sensitive value, once per kind and value, in document order.

    Names are compared with the learner's own: a recipient's name that is not one of the current
    ones is told, and a past name wherever it stands. A learner without names on file gets no
    warnings about recipients' names, for nobody can tell whose they are.
    """
    names = _OwnNames.of(learner)
    found: dict[tuple[Sensitivity, str], PrivacyWarning] = {}
    for document, pointer in _documents(credential):
        for warning in _walk(document, pointer, names):
            found.setdefault((warning.kind, warning.value), warning)
    if credential.issuer_id in learner.dids:
        # What a learner signed for themselves carries their own address as the issuer's.
        for warning in _walk(credential.document.get("issuer"), "/issuer", names):
            found.setdefault((warning.kind, warning.value), warning)
    return tuple(found.values())


def _documents(credential: Credential) -> Iterator[tuple[JsonObject, str]]:
    yield credential.document, ""
    if credential.token is not None and "vc" in credential.token.payload:
        rest = {name: one for name, one in credential.token.payload.items() if name != "vc"}
        yield rest, "/token"


def _walk(value: JsonValue, pointer: str, names: "_OwnNames") -> Iterator[PrivacyWarning]:
    if isinstance(value, list | tuple):
        for number, entry in enumerate(value):
            yield from _walk(entry, f"{pointer}/{number}", names)
        return
    if not isinstance(value, Mapping):
        return
    yield from _check_object(value, pointer, names)
    for name, entry in value.items():
        if name in _PASSED_OVER:
            continue
        where = f"{pointer}/{escape_pointer(name)}"
        for leaf in _leaves(name, entry, where):
            yield from _check_leaf(leaf, names)
        yield from _walk(entry, where, names)


def _leaves(name: str, value: JsonValue, pointer: str) -> Iterator[_Leaf]:
    """Yield the texts and numbers that stand under ``name`` itself: alone, or in a list."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        yield _Leaf(name, str(value), pointer)
    elif isinstance(value, list | tuple):
        for number, entry in enumerate(value):
            yield from _leaves(name, entry, f"{pointer}/{number}")
    elif isinstance(value, Mapping) and "@value" in value:
        yield from _leaves(name, value["@value"], f"{pointer}/@value")


def _check_object(value: JsonObject, pointer: str, names: "_OwnNames") -> Iterator[PrivacyWarning]:
    """Check what only several members together say: identities, addresses, names in parts."""
    if "identityHash" in value:
        yield from _check_identity(value, pointer, names)
    if any(isinstance(value.get(part), str) for part in _ADDRESS_LINE):
        line = ", ".join(str(value[part]) for part in _ADDRESS_LINE if value.get(part))
        yield _warn(Sensitivity.POSTAL_ADDRESS, line, pointer)
    parts = [value[part] for part in _NAME_PARTS if isinstance(value.get(part), str)]
    if parts:
        yield from names.check_recipient(" ".join(str(part) for part in parts), pointer)


def _check_identity(
    value: JsonObject, pointer: str, names: "_OwnNames"
) -> Iterator[PrivacyWarning]:
    identity = value["identityHash"]
    if not isinstance(identity, str) or value.get("hashed") is True or _HASH.fullmatch(identity):
        return
    kind = _plain_name(str(value.get("identityType", "")))
    where = f"{pointer}/identityHash"
    if kind == "name":
        yield from names.check_recipient(identity, where)
    elif kind in BIRTH_NAMES:
        yield _warn(Sensitivity.BIRTH_DATE, identity, where)
    elif kind in PHONE_NAMES:
        yield _warn(Sensitivity.PHONE, identity, where)
    elif kind not in ("emailaddress", "email") and not _MACHINE_TEXT.match(identity):
        yield _warn(Sensitivity.IDENTITY_NUMBER, identity, where)


def _check_leaf(leaf: _Leaf, names: "_OwnNames") -> Iterator[PrivacyWarning]:
    yield from _check_by_name(leaf, names)
    for email in EMAIL.findall(leaf.value):
        yield _warn(Sensitivity.EMAIL, email, leaf.pointer)
    if _MACHINE_TEXT.match(leaf.value):
        return
    for kind, find in _FREE_TEXT.items():
        for text in find(leaf.value):
            yield _warn(kind, text, leaf.pointer)
    yield from names.check_past(leaf.value, leaf.pointer)


def _check_by_name(leaf: _Leaf, names: "_OwnNames") -> Iterator[PrivacyWarning]:
    name = _plain_name(leaf.name)
    for kind, known in _BY_NAME.items():
        if name in known:
            yield _warn(kind, leaf.value, leaf.pointer)
    if name == "name" and _SUBJECT_NAME.fullmatch(leaf.pointer):
        yield from names.check_recipient(leaf.value, leaf.pointer)


_BY_NAME = {
    Sensitivity.BIRTH_DATE: BIRTH_NAMES,
    Sensitivity.IDENTITY_NUMBER: NUMBER_NAMES,
    Sensitivity.PHONE: PHONE_NAMES,
    Sensitivity.POSTAL_ADDRESS: POSTAL_NAMES,
}


def _identity_numbers(text: str) -> Iterator[str]:
    for pattern in IDENTITY_NUMBERS:
        yield from (match[0] for match in pattern.finditer(text))
    yield from spanish_identity_numbers(text)


def _phones(text: str) -> Iterator[str]:
    yield from (match[0].strip() for match in PHONE.finditer(text))


def _spoken_births(text: str) -> Iterator[str]:
    yield from (match[1] for match in SPOKEN_BIRTH.finditer(text))


def _postal_addresses(text: str) -> Iterator[str]:
    yield from (match[0].strip() for match in POSTAL_ADDRESS.finditer(text))


_FREE_TEXT: dict[Sensitivity, Callable[[str], Iterator[str]]] = {
    Sensitivity.BIRTH_DATE: _spoken_births,
    Sensitivity.IDENTITY_NUMBER: _identity_numbers,
    Sensitivity.PHONE: _phones,
    Sensitivity.POSTAL_ADDRESS: _postal_addresses,
}


@dataclass(frozen=True, slots=True)
class _OwnNames:
    """The learner's names, folded for comparison; past ones as patterns of whole words."""

    current: frozenset[str]
    past: tuple[re.Pattern[str], ...]

    @classmethod
    def of(cls, learner: Learner) -> "_OwnNames":
        """Take the names from the learner's addresses."""
        held = [one for one in learner.addresses if one.kind is AddressKind.NAME]
        current = frozenset(_folded(one.value) for one in held if not one.is_past)
        past = {_folded(one.value) for one in held if one.is_past} - current - {""}
        return cls(current, tuple(_words(name) for name in sorted(past)))

    def check_recipient(self, name: str, pointer: str) -> Iterator[PrivacyWarning]:
        """Warn of a recipient's name that is not one of the current ones."""
        if name.strip() and self.current and _folded(name) not in self.current:
            yield _warn(Sensitivity.OTHER_NAME, name, pointer)

    def check_past(self, text: str, pointer: str) -> Iterator[PrivacyWarning]:
        """Warn of a past name wherever it stands."""
        folded = _folded(text)
        for pattern in self.past:
            match = pattern.search(folded)
            if match is not None:
                yield _warn(Sensitivity.OTHER_NAME, text if len(text) <= 80 else match[0], pointer)


def _words(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _plain_name(name: str) -> str:
    """A member's name without prefix, case and separators: schema:birthDate -> birthdate."""
    return re.sub(r"[^a-z0-9]", "", re.split(r"[:/#]", name)[-1].lower())


def _warn(kind: Sensitivity, value: str, pointer: str) -> PrivacyWarning:
    return PrivacyWarning(kind=kind, value=plain_text(value.strip()), pointer=pointer)
