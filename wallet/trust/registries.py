"""Lists of issuers as they are published, read into one form.

``dcc-legacy``: a JSON object of DIDs (Digital Credentials Consortium). ``oidf``: statements of
OpenID Federation 1.0 §3: the registry signs its own configuration and one statement for each
member; only what its ES256 or EdDSA key has signed counts, and nothing under a shared secret.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from wallet.encoding.jose_compact import read_token
from wallet.errors import InputError, ProofError
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.model.proof import CompactToken
from wallet.proofs.keys import read_jwk
from wallet.proofs.tokens import verify_token
from wallet.trust.knowledge import KnownDocument, Registry, RegistryEntry
from wallet.trust.sandbox_marks import is_test_entry, is_test_list

DCC_LEGACY = "dcc-legacy"
OIDF = "oidf"
_STATEMENT = "entity-statement+jwt"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRegistry:
    """A registry as a trust pack carries it: name, address, form and the document itself."""

    name: str
    url: str
    format: str
    document: JsonValue


def read_registry(
    published: PublishedRegistry,
    documents: Mapping[str, KnownDocument],
    *,
    as_of: datetime,
    origin: str,
) -> Registry:
    """Return the list ``published`` holds, each entry marked where it is for tests.

    ``documents`` are those at hand beside it, among them the statements of an ``oidf`` registry.
    A list of another form, or one that is not validly signed at ``as_of``, has no entries: it
    recognises nobody.
    """
    entries: tuple[RegistryEntry, ...] = ()
    title = published.name
    if published.format == DCC_LEGACY:
        entries = tuple(_legacy_entries(as_object(published.document)))
    elif published.format == OIDF:
        anchor = _read_anchor(as_text(published.document), as_of)
        if anchor is not None:
            title = f"{title} {anchor.title}"
            entries = tuple(_members(anchor, documents, as_of))
    return Registry(
        name=published.name,
        url=published.url,
        format=published.format,
        entries=entries,
        as_of=as_of,
        origin=origin,
        is_test=is_test_list(title, published.url),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Anchor:
    """A federation entity whose own configuration holds under its own key."""

    id: str
    title: str
    fetch_url: str
    keys: tuple[JsonObject, ...]


def make_entry(issuer_id: str, name: str, website: str, location: str) -> RegistryEntry:
    """Return one entry, marked as a test where it says so of itself."""
    return RegistryEntry(
        issuer_id=issuer_id,
        name=name.strip(),
        website=website,
        location=location,
        is_test=is_test_entry(issuer_id, name, website),
    )


def _legacy_entries(document: JsonObject) -> Iterator[RegistryEntry]:
    for issuer_id, value in as_object(document.get("registry")).items():
        entry = as_object(value)
        if as_text(entry.get("name")):
            yield make_entry(
                issuer_id,
                as_text(entry["name"]),
                as_text(entry.get("url")),
                as_text(entry.get("location")),
            )


def _read_anchor(text: str, as_of: datetime) -> _Anchor | None:
    """Return the registry of an entity configuration (OpenID Federation 1.0 §3.1), or None."""
    token = _read_statement(text)
    if token is None:
        return None
    keys = tuple(
        as_object(key) for key in as_list(as_object(token.payload.get("jwks")).get("keys"))
    )
    subject = as_text(token.payload.get("sub"))
    if subject != token.payload.get("iss") or not _is_signed(token, keys, as_of):
        return None
    entity = _federation_entity(token)
    return _Anchor(
        id=subject,
        title=as_text(entity.get("organization_name")),
        fetch_url=as_text(entity.get("federation_fetch_endpoint")),
        keys=keys,
    )


def _members(
    anchor: _Anchor, documents: Mapping[str, KnownDocument], as_of: datetime
) -> Iterator[RegistryEntry]:
    """Yield the members whose subordinate statements are at hand and hold (§3.2, §8.1)."""
    for url, known in documents.items():
        member = _subject_asked(url, anchor.fetch_url)
        if not member or not isinstance(known.document, str):
            continue
        token = _read_statement(known.document)
        if token is None or not _is_signed(token, anchor.keys, as_of):
            continue
        entity = _federation_entity(token)
        names = (token.payload.get("iss"), token.payload.get("sub"))
        if names == (anchor.id, member) and as_text(entity.get("organization_name")):
            yield make_entry(
                member,
                as_text(entity["organization_name"]),
                as_text(entity.get("homepage_uri")),
                "",
            )


def _subject_asked(url: str, fetch_url: str) -> str:
    """Return the ``sub`` a fetch request asks for, ``""`` where ``url`` is no such request."""
    address, _, query = url.partition("?")
    if not fetch_url or address != fetch_url:
        return ""
    return parse_qs(urlsplit(url).query if query else "").get("sub", [""])[0]


def _read_statement(text: str) -> CompactToken | None:
    try:
        token = read_token(text)
    except InputError:
        return None
    return token if token.media_type == _STATEMENT else None


def _is_signed(token: CompactToken, keys: tuple[JsonObject, ...], as_of: datetime) -> bool:
    """Whether a statement was in force at ``as_of`` and is signed by the key it names."""
    if not _was_in_force(token.payload, as_of):
        return False
    for jwk in keys:
        if token.key_id and jwk.get("kid") == token.key_id:
            try:
                verify_token(token, read_jwk(jwk))
            except ProofError:
                continue
            return True
    return False


def _was_in_force(payload: JsonObject, as_of: datetime) -> bool:
    issued, expires = _moment(payload.get("iat")), _moment(payload.get("exp"))
    return issued is not None and expires is not None and issued <= as_of < expires


def _moment(seconds: JsonValue) -> datetime | None:
    if isinstance(seconds, bool) or not isinstance(seconds, int | float):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _federation_entity(token: CompactToken) -> JsonObject:
    return as_object(as_object(token.payload.get("metadata")).get("federation_entity"))
