"""What a process that only checks is told first: the moment, the knowledge, the learner.

Plain JSON, because nothing here is ever unpickled. Contexts and lists that are part of the program
are named, not sent: the other process has them too, and the digest of all contexts must agree.
"""

import json
from collections.abc import Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any

from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.model.learner import Address, AddressKind, Learner
from wallet.trust.knowledge import (
    Knowledge,
    KnownDocument,
    Registry,
    RegistryEntry,
    bundled_knowledge,
)
from wallet.verification.verifier import Verifier


def write_setting(verifier: Verifier) -> bytes:
    """Return all that ``verifier`` judges by."""
    knowledge, learner = verifier.knowledge, verifier.learner
    plain = {
        "now": verifier.now.isoformat(),
        "contexts": knowledge.contexts.digest,
        "more_contexts": _write_contexts(knowledge.contexts),
        "documents": [
            [known.url, known.document, known.as_of.isoformat(), known.origin]
            for known in knowledge.documents.values()
        ],
        "registries": [_write_registry(registry) for registry in knowledge.registries],
        "practice": _write_registry(knowledge.practice) if knowledge.practice else None,
        "removed_issuers": sorted(knowledge.removed_issuers),
        "dids": sorted(learner.dids),
        "addresses": [
            [address.kind.value, address.value, address.is_past] for address in learner.addresses
        ],
    }
    return json.dumps(plain).encode("ascii")


def read_setting(content: bytes) -> Verifier:
    """Return the verifier that :func:`write_setting` was given.

    Raises ValueError where this program's contexts are others.
    """
    plain = json.loads(content)
    knowledge = Knowledge(
        contexts=_read_contexts(plain["more_contexts"]),
        documents=MappingProxyType(
            {
                url: KnownDocument(
                    url=url,
                    document=document,
                    as_of=datetime.fromisoformat(as_of),
                    origin=origin,
                )
                for url, document, as_of, origin in plain["documents"]
            }
        ),
        registries=tuple(_read_registry(entry) for entry in plain["registries"]),
        practice=_read_registry(plain["practice"]) if plain["practice"] else None,
        removed_issuers=frozenset(plain["removed_issuers"]),
    )
    if knowledge.contexts.digest != plain["contexts"]:
        raise ValueError("other contexts")
    learner = Learner(
        dids=frozenset(plain["dids"]),
        addresses=tuple(
            Address(kind=AddressKind(kind), value=value, is_past=is_past)
            for kind, value, is_past in plain["addresses"]
        ),
    )
    return Verifier(knowledge, datetime.fromisoformat(plain["now"]), learner)


def _write_contexts(contexts: ContextSet) -> list[list[Any]]:
    bundled = frozenset(bundled_contexts().urls())
    found = [contexts.find(url) for url in contexts.urls() if url not in bundled]
    return [
        [
            pinned.url,
            pinned.document,
            pinned.origin,
            pinned.known_at.isoformat() if pinned.known_at else None,
        ]
        for pinned in found
        if pinned is not None
    ]


def _read_contexts(more: Sequence[Sequence[Any]]) -> ContextSet:
    return bundled_contexts().with_added(
        pin_context(
            url,
            document,
            origin=origin,
            known_at=datetime.fromisoformat(known_at) if known_at else None,
        )
        for url, document, origin, known_at in more
    )


def _write_registry(registry: Registry) -> Any:
    bundled = bundled_knowledge().registries
    if registry in bundled:
        return bundled.index(registry)
    return {
        "name": registry.name,
        "url": registry.url,
        "format": registry.format,
        "entries": [
            [entry.issuer_id, entry.name, entry.website, entry.location, entry.is_test]
            for entry in registry.entries
        ],
        "as_of": registry.as_of.isoformat(),
        "origin": registry.origin,
        "is_test": registry.is_test,
    }


def _read_registry(plain: Any) -> Registry:
    if isinstance(plain, int):
        return bundled_knowledge().registries[plain]
    entries = tuple(
        RegistryEntry(
            issuer_id=issuer_id, name=name, website=website, location=location, is_test=is_test
        )
        for issuer_id, name, website, location, is_test in plain["entries"]
    )
    as_of = datetime.fromisoformat(plain["as_of"])
    return Registry(**{**plain, "entries": entries, "as_of": as_of})
