"""The JSON-LD contexts this wallet knows, each pinned by its hash.

A context decides what a signed word means, so none is ever fetched, and one address never has two
meanings: an address that is not in the set is refused by name, and a second, different document
for an address already pinned is refused too (VC Data Integrity §2.4.1 "Validating Contexts").

The hash is SHA-256 over the *canonical JSON* (RFC 8785) of the document, everywhere: white space
and member order carry no meaning in JSON-LD, so two copies that differ only there are the same
context. The bundled files are stored in that form, so for them it is the hash of the file as well.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from resources import read_resource
from wallet.encoding.jcs import canonical_json
from wallet.encoding.strict_json import PACK_LIMITS, read_json, read_object
from wallet.errors import KnowledgeError, Reason
from wallet.model.json_values import JsonObject, as_list, as_object, as_text

_BUNDLED = "contexts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedContext:
    """One context document: where it is said to live, what it says, and who brought it.

    ``sha256`` is the hex digest over the canonical JSON of :attr:`document`, which ``read``
    returns. ``known_at`` is None for what is bundled.
    """

    url: str
    sha256: str
    origin: str
    known_at: datetime | None = None
    read: Callable[[], JsonObject] = field(repr=False, compare=False)

    @property
    def document(self) -> JsonObject:
        """What it says. Raises KnowledgeError(PACK_MALFORMED, where) as ``read`` does."""
        return self.read()

    @property
    def is_catch_all(self) -> bool:
        """Whether it gives every word a meaning (a top-level ``@vocab``)."""
        entries = as_list(self.document.get("@context"))
        return any(as_object(entry).get("@vocab") is not None for entry in entries)


def pin_context(
    url: str, document: JsonObject, *, origin: str, known_at: datetime | None = None
) -> PinnedContext:
    """Return ``document`` pinned under ``url``; InputError as :func:`canonical_json` raises."""
    digest = hashlib.sha256(canonical_json(document)).hexdigest()
    return PinnedContext(
        url=url, sha256=digest, origin=origin, known_at=known_at, read=lambda: document
    )


@dataclass(frozen=True, slots=True, eq=False)
class ContextSet:
    """An unchanging set of pinned contexts. Two sets are equal when their ``digest`` is."""

    _by_url: Mapping[str, PinnedContext] = field(repr=False)
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        lines = [f"{url} {pinned.sha256}\n" for url, pinned in sorted(self._by_url.items())]
        digest = hashlib.sha256("".join(lines).encode()).hexdigest()
        object.__setattr__(self, "digest", digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ContextSet) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def find(self, url: str) -> PinnedContext | None:
        """Return the context pinned for exactly this address, or None."""
        return self._by_url.get(url)

    def urls(self) -> tuple[str, ...]:
        """The addresses in the set, sorted."""
        return tuple(sorted(self._by_url))

    def with_added(self, more: Iterable[PinnedContext]) -> "ContextSet":
        """Return a set that holds ``more`` as well.

        The same document again is no change. Another document for an address already pinned
        raises KnowledgeError(CONTEXT_ALREADY_PINNED, context).
        """
        by_url = dict(self._by_url)
        for pinned in more:
            if by_url.setdefault(pinned.url, pinned).sha256 != pinned.sha256:
                raise KnowledgeError(Reason.CONTEXT_ALREADY_PINNED, {"context": pinned.url})
        return ContextSet(by_url) if len(by_url) > len(self._by_url) else self


class _BundledFile:
    """A context file of the installation: read, and checked against its hash, at its first use.

    Most checks go by the compiled tables, which are bound to the same hashes, and read none.
    """

    __slots__ = ("_document", "_name", "_sha256")

    def __init__(self, name: str, sha256: str) -> None:
        self._name = name
        self._sha256 = sha256
        self._document: JsonObject | None = None

    def __call__(self) -> JsonObject:
        """Return the document. Raises KnowledgeError(PACK_MALFORMED, where) for a changed file."""
        if self._document is None:
            content = read_resource(f"{_BUNDLED}/{self._name}")
            if hashlib.sha256(content).hexdigest() != self._sha256:
                raise KnowledgeError(Reason.PACK_MALFORMED, {"where": self._name})
            self._document = read_object(content, PACK_LIMITS)
        return self._document


@cache
def bundled_contexts() -> ContextSet:
    """Return the contexts that come with the wallet, as the index of the installation pins them.

    A file that was changed is refused when it is first used: its ``document`` raises
    KnowledgeError(PACK_MALFORMED, where).
    """
    index = read_json(read_resource(f"{_BUNDLED}/index.json"), PACK_LIMITS)
    by_url = {}
    for entry in map(as_object, as_list(index)):
        url, sha256 = as_text(entry.get("url")), as_text(entry.get("sha256"))
        by_url[url] = PinnedContext(
            url=url,
            sha256=sha256,
            origin=as_text(entry.get("source")),
            read=_BundledFile(as_text(entry.get("file")), sha256),
        )
    return ContextSet(by_url)
