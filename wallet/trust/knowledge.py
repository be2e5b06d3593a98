"""What the wallet knows of the outside, as of a moment: contexts, documents, lists of issuers.

A ``Knowledge`` is one frozen value that every check takes as an argument; nothing here asks the
clock or a network. Documents are kept as they came, unchecked: whoever uses one checks it.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple, Protocol

from resources import read_resource
from wallet.encoding.contexts import ContextSet, PinnedContext, bundled_contexts
from wallet.encoding.strict_json import PACK_LIMITS, read_object
from wallet.errors import KnowledgeError, Reason
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject, as_list, as_object, as_text

BUNDLED = "bundled"
BUNDLED_FORMAT = "rucksack-issuer-list"
# The lists that come with the wallet: files of resources/issuer_lists, without their ending.
BUNDLED_LISTS = ("dcc-community-registry", "dcc-registry", "dcc-sandbox-registry")


class KnownDocument(NamedTuple):
    """A document the wallet has at hand under its address, as it was on ``as_of`` (aware UTC).

    DID and controller documents, status list credentials, statements of registries and hosted
    objects; ``document`` is a JSON object or a compact token. ``origin`` says where it came from.
    """

    url: str
    document: JsonObject | str
    as_of: datetime
    origin: str


class RegistryEntry(NamedTuple):
    """One issuer on a list. ``is_test``: the entry says of itself that it is for tests."""

    issuer_id: str
    name: str
    website: str = ""
    location: str = ""
    is_test: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Registry:
    """A list of issuers. ``is_test``: the whole list is for tests, no entry ever counts."""

    name: str
    url: str
    format: str
    entries: tuple[RegistryEntry, ...]
    as_of: datetime
    origin: str
    is_test: bool = False
    _by_id: Mapping[str, tuple[RegistryEntry, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_id: dict[str, tuple[RegistryEntry, ...]] = {}
        for entry in self.entries:
            by_id[entry.issuer_id] = (*by_id.get(entry.issuer_id, ()), entry)
        object.__setattr__(self, "_by_id", by_id)

    def entries_of(self, issuer_id: str) -> tuple[RegistryEntry, ...]:
        """Return the entries for exactly ``issuer_id``, in the list's order; () for none."""
        return self._by_id.get(issuer_id, ())


class NewKnowledge(Protocol):
    """What :meth:`Knowledge.merged_with` takes: a trust pack is one."""

    @property
    def documents(self) -> Mapping[str, KnownDocument]:
        """Documents by URL."""

    @property
    def registries(self) -> tuple[Registry, ...]:
        """Lists of issuers."""

    @property
    def contexts(self) -> tuple[PinnedContext, ...]:
        """Contexts to pin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """Everything known, as one value.

    ``practice`` holds the practice issuers, only inside a practice backpack; ``removed_issuers``
    are ids the learner struck from every list.
    """

    contexts: ContextSet
    documents: Mapping[str, KnownDocument] = field(default_factory=lambda: MappingProxyType({}))
    registries: tuple[Registry, ...] = ()
    practice: Registry | None = None
    removed_issuers: frozenset[str] = frozenset()

    def merged_with(self, pack: NewKnowledge) -> "Knowledge":
        """Return this knowledge with ``pack``'s; for each URL the newer stays.

        Equally old is not newer: what is already there stays. Raises
        KnowledgeError(CONTEXT_ALREADY_PINNED, context) where a context is pinned with other
        content; nothing is taken then.
        """
        contexts = self.contexts.with_added(pack.contexts)
        documents = dict(self.documents)
        for url, known in pack.documents.items():
            if url not in documents or known.as_of > documents[url].as_of:
                documents[url] = known
        registries = {registry.url: registry for registry in self.registries}
        for registry in pack.registries:
            had = registries.get(registry.url)
            if had is None or registry.as_of > had.as_of:
                registries[registry.url] = registry
        return replace(
            self,
            contexts=contexts,
            documents=MappingProxyType(documents),
            registries=tuple(registries.values()),
        )


@functools.cache
def bundled_knowledge() -> Knowledge:
    """Return what Rucksack ships: the pinned contexts and the public DCC lists, dated."""
    return Knowledge(
        contexts=bundled_contexts(),
        registries=tuple(
            read_issuer_list(read_resource(f"issuer_lists/{name}.json")) for name in BUNDLED_LISTS
        ),
    )


def read_issuer_list(data: bytes) -> Registry:
    """Return a bundled list of issuers (made by ``packaging/make_issuer_list.py``).

    Raises KnowledgeError(PACK_MALFORMED) where it has no date.
    """
    listing = read_object(data, PACK_LIMITS)
    as_of = read_timestamp(as_text(listing.get("as_of")))
    if as_of is None:
        raise KnowledgeError(Reason.PACK_MALFORMED, {"where": "/as_of"})
    return Registry(
        name=as_text(listing.get("name")),
        url=as_text(listing.get("source")),
        format=BUNDLED_FORMAT,
        entries=tuple(_read_entry(as_object(entry)) for entry in as_list(listing.get("entries"))),
        as_of=as_of,
        origin=BUNDLED,
        is_test=listing.get("test") is True,
    )


def _read_entry(entry: JsonObject) -> RegistryEntry:
    return RegistryEntry(
        issuer_id=as_text(entry.get("id")),
        name=as_text(entry.get("name")),
        website=as_text(entry.get("website")),
        location=as_text(entry.get("location")),
        is_test=entry.get("test") is True,
    )
