"""Every issuer on every list, for people to look through."""

from collections.abc import Iterator

from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import KnownIssuer
from wallet.trust.knowledge import Knowledge, Registry, RegistryEntry


def known_issuers(knowledge: Knowledge) -> tuple[KnownIssuer, ...]:
    """Return every issuer on every list, removed ones too, by name; practice issuers come last."""
    tests = {entry.issuer_id for _, entry in _entries(knowledge) if entry.is_test}
    listed = [
        _known_issuer(registry, entry, knowledge, is_test=entry.issuer_id in tests)
        for registry, entry in _entries(knowledge)
    ]
    listed.sort(key=lambda issuer: (issuer.name.casefold(), issuer.id, issuer.list_name))
    practice = knowledge.practice
    if practice is not None:
        listed += [
            _known_issuer(practice, entry, knowledge, is_test=True) for entry in practice.entries
        ]
    return tuple(listed)


def _entries(knowledge: Knowledge) -> Iterator[tuple[Registry, RegistryEntry]]:
    for registry in knowledge.registries:
        for entry in registry.entries:
            yield registry, entry


def _known_issuer(
    registry: Registry, entry: RegistryEntry, knowledge: Knowledge, *, is_test: bool
) -> KnownIssuer:
    return KnownIssuer(
        id=entry.issuer_id,
        name=entry.name,
        website=entry.website,
        location=entry.location,
        list_name=registry.name,
        standing=(
            IssuerStanding.TEST_ONLY if is_test or registry.is_test else IssuerStanding.LISTED
        ),
        as_of=registry.as_of,
        origin=registry.origin,
        is_removed=entry.issuer_id in knowledge.removed_issuers,
    )
