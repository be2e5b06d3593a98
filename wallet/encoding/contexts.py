"""The JSON-LD contexts this wallet knows, each pinned by its hash.

A context decides what a signed word means, so none is ever fetched, and one address never has two
meanings: an address that is not in the set is refused by name, and a second, different document
for an address already pinned is refused too (VC Data Integrity §2.4.1 "Validating Contexts").

The hash is SHA-256 over the *canonical JSON* (RFC 8785) of the document, everywhere: white space
and member order carry no meaning in JSON-LD, so two copies that differ only there are the same
context. The bundled files are stored in that form, so for them it is the hash of the file as well.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from importlib import resources

from wallet.encoding.jcs import canonical_json
from wallet.encoding.strict_json import PACK_LIMITS, read_json, read_object
from wallet.errors import KnowledgeError, Reason
from wallet.model.json_values import JsonObject, as_list, as_object, as_text

_BUNDLED = "contexts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedContext:
    """One context document: where it is said to live, what it says, and who brought it.

    ``sha256`` is the hex digest over the canonical JSON of ``document``. ``known_at`` is None for
    what is bundled.
    """

    url: str
    sha256: str
    document: JsonObject
    origin: str
    known_at: datetime | None = None

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
        url=url, sha256=digest, document=document, origin=origin, known_at=known_at
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


@cache
def bundled_contexts() -> ContextSet:
    """Return the contexts that come with the wallet, each file checked against its hash.

    Raises KnowledgeError(PACK_MALFORMED, where) where a file of the installation was changed.
    """
    folder = resources.files("resources").joinpath(_BUNDLED)
    index = read_json(folder.joinpath("index.json").read_bytes(), PACK_LIMITS)
    by_url = {}
    for entry in map(as_object, as_list(index)):
        name = as_text(entry.get("file"))
        content = folder.joinpath(name).read_bytes()
        digest = hashlib.sha256(content).hexdigest()
        if digest != entry.get("sha256"):
            raise KnowledgeError(Reason.PACK_MALFORMED, {"where": name})
        url = as_text(entry.get("url"))
        by_url[url] = PinnedContext(
            url=url,
            sha256=digest,
            document=read_object(content, PACK_LIMITS),
            origin=as_text(entry.get("source")),
        )
    return ContextSet(by_url)
