"""What stood at the addresses an Open Badge before 3.0 points at, as far as it is at hand.

Only finds and joins: an assertion names its BadgeClass, that names its Issuer, that names its keys
and its list of withdrawn badges. Nothing is fetched, nothing is judged; what was found keeps its
date and is never taken for part of the assertion.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType

from wallet.encoding.strict_json import read_object
from wallet.errors import InputError
from wallet.model.badge_assertion import AtHand, BadgeAssertion, link_of
from wallet.model.credential import Credential, Form
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.proofs.pem_keys import PEM_MARK
from wallet.trust.hosts import host_of
from wallet.trust.knowledge import Knowledge


def find_hosted(url: str, knowledge: Knowledge) -> AtHand | None:
    """Return the JSON object known under exactly ``url``, or None."""
    known = knowledge.documents.get(url) if url else None
    if known is None:
        return None
    document = known.document
    if isinstance(document, str):
        try:
            document = read_object(document.encode("utf-8", "replace"))
        except InputError:
            return None
    return AtHand(url=url, document=document, as_of=known.as_of, origin=known.origin)


def with_badge_at_hand(credential: Credential, knowledge: Knowledge) -> Credential:
    """Return an Open Badge before 3.0 with the BadgeClass and the Issuer it only points at."""
    return join_pages(credential, lambda url: find_hosted(url, knowledge))


def join_pages(credential: Credential, find: Callable[[str], AtHand | None]) -> Credential:
    """Return an Open Badge before 3.0 with the pages that ``find`` returns for its addresses.

    What came inside the assertion stays as it is. ``terms.issuer_id`` becomes the issuer's
    address where it was not inside.
    """
    parts = credential.secured
    if not isinstance(parts, BadgeAssertion) or parts.kind != "Assertion":
        return credential
    at_hand: dict[str, AtHand] = {}
    badge_document: JsonObject = parts.badge
    if not badge_document:
        badge = find(parts.badge_url)
        if badge is not None:
            at_hand["badge"] = badge
            badge_document = badge.document
    named = badge_document.get("issuer")
    inside = as_object(named)
    issuer_url = link_of(named) or as_text(inside.get("origin"))
    issuer = find(issuer_url)
    if issuer is not None:
        at_hand["issuer"] = issuer
    joined = replace(
        parts, issuer_url=issuer_url, issuer=inside, at_hand=MappingProxyType(at_hand)
    )
    terms = credential.terms
    if terms is not None:
        terms = terms._replace(issuer_id=issuer_url)
    return replace(credential, secured=joined, terms=terms)


def pages_beside(credential: Credential, knowledge: Knowledge) -> tuple[AtHand, ...]:
    """Return what is at hand of the pages an item points at, to be joined to it again later."""
    if credential.form is not Form.OPEN_BADGE_2:
        return ()
    parts = with_badge_at_hand(credential, knowledge).secured
    return tuple(parts.at_hand.values()) if isinstance(parts, BadgeAssertion) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeKey:
    """A key of a badge issuer as published: whose it says it is, and the text that holds it."""

    id: str
    owner: str
    pem: str
    as_of: datetime
    origin: str


def find_badge_key(url: str, profile: AtHand | None, knowledge: Knowledge) -> BadgeKey | None:
    """Return the key published at ``url`` or spelled out in the issuer's ``profile``, or None.

    A CryptographicKey document (Open Badges 2.0), or the bare text of a key (1.x), which says of
    no owner.
    """
    known = knowledge.documents.get(url) if url else None
    if known is not None and isinstance(known.document, str):
        if PEM_MARK in known.document:
            return BadgeKey(
                id=url, owner="", pem=known.document, as_of=known.as_of, origin=known.origin
            )
        return None
    if known is not None and isinstance(known.document, Mapping):
        return _key_in(known.document, url, known.as_of, known.origin)
    if profile is None:
        return None
    for entry in keys_listed_in(profile.document):
        members = as_object(entry)
        if members and (not url or link_of(members) == url):
            return _key_in(members, link_of(members), profile.as_of, profile.origin)
    return None


def keys_listed_in(profile: JsonObject) -> tuple[JsonValue, ...]:
    """Return what an issuer's document names as its keys: addresses, or keys spelled out."""
    return tuple(as_list(profile.get("publicKey")))


def is_listed(key_url: str, profile: JsonObject) -> bool:
    """Return whether the issuer's document names the key at ``key_url``."""
    return any(link_of(entry) == key_url for entry in keys_listed_in(profile))


def is_in_scope(url: str, issuer_id: str, profile: JsonObject) -> bool:
    """Return whether the issuer lets hosted badges stand at ``url``.

    Open Badges 2.0, VerificationObject: ``startsWith`` and ``allowedOrigins`` of the issuer's
    document; without them the host of the issuer's own address. One of several will do.
    """
    if not url.startswith(("https://", "http://")) or not host_of(url):
        return False
    rules = as_object(profile.get("verification"))
    starts = _texts(rules.get("startsWith"))
    origins = [entry.lower() for entry in _texts(rules.get("allowedOrigins"))]
    if "startsWith" in rules and not any(_starts_with(url, start) for start in starts):
        return False
    if "allowedOrigins" in rules:
        return any(host_of(url) == (host_of(entry) or entry) for entry in origins)
    return bool(starts) or host_of(url) == host_of(issuer_id)


def _starts_with(url: str, start: str) -> bool:
    # "https://example.org" is no start of "https://example.org.evil.example/".
    return url.startswith(start) and host_of(url) == host_of(start) and bool(host_of(start))


def _texts(value: JsonValue) -> list[str]:
    return [as_text(entry) for entry in as_list(value) if as_text(entry)]


def _key_in(members: JsonObject, url: str, as_of: datetime, origin: str) -> BadgeKey | None:
    pem = as_text(members.get("publicKeyPem"))
    if not pem or (link_of(members) and link_of(members) != url):
        return None
    return BadgeKey(
        id=url, owner=link_of(members.get("owner")), pem=pem, as_of=as_of, origin=origin
    )
