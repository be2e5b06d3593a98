"""Graphs made to keep a canonicaliser busy for ever: how soon they are refused.

Every one must end as "not checked: too much work" (or, where it is small enough, with a form).
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure, time_once
from tests.benchmarks.sizes import Sizes
from tests.places import VECTORS
from wallet.encoding.canonical import canonicalize_document, canonicalize_nquads
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import ProofNotChecked, Reason
from wallet.model.json_values import JsonObject, JsonValue

AIM = 200  # milliseconds
KNOWS = "<https://hostile.example/knows>"


def measure_hostile(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Each graph, three times at the most: the slowest counts."""
    rounds = min(3, sizes.rounds)
    figures = []
    for name, refuse in _graphs():
        samples = tuple(time_once(lambda refuse=refuse: _ends(refuse)) for _ in range(rounds))  # type: ignore[misc]
        figures.append(
            Figure(
                name=f"refuse {name}",
                samples=samples,
                aim=AIM,
                is_worst_case=True,
                note=_ends(refuse),
            )
        )
    return tuple(figures)


def _graphs() -> Iterator[tuple[str, Callable[[], object]]]:
    for count in (7, 9, 80):
        text = clique(count)
        yield f"a clique of {count} nodes", lambda text=text: canonicalize_nquads(text)  # type: ignore[misc]
    for size in (4, 5, 6):
        text = cliques(40, size)
        yield f"40 cliques of {size} nodes", lambda text=text: canonicalize_nquads(text)  # type: ignore[misc]
    for count in (40, 400):
        text = rings(count)
        yield f"{count} rings of 4 nodes", lambda text=text: canonicalize_nquads(text)  # type: ignore[misc]
    suite = VECTORS / "w3c-rdf-canon" / "rdfc10" / "test074-in.nq"
    if suite.is_file():
        text = suite.read_bytes()
        yield "the W3C suite's own (test 074)", lambda text=text: canonicalize_nquads(text)  # type: ignore[misc]
    contexts = bundled_contexts()
    badge = tied_badge(60)
    yield "a badge with 60 tied evidences", lambda: canonicalize_document(badge, contexts)


def clique(count: int) -> bytes:
    """Return nodes without names that all know one another: none differs from any."""
    return cliques(1, count)


def cliques(count: int, size: int) -> bytes:
    """Return many separate cliques, each like every other."""
    return "".join(
        f"_:c{number}n{one} {KNOWS} _:c{number}n{other} .\n"
        for number in range(count)
        for one in range(size)
        for other in range(size)
        if one != other
    ).encode()


def rings(count: int) -> bytes:
    """Return many separate rings, each like every other."""
    return "".join(
        f"_:r{ring}n{step} {KNOWS} _:r{ring}n{(step + 1) % 4} .\n"
        for ring in range(count)
        for step in range(4)
    ).encode()


def tied_badge(count: int) -> JsonObject:
    """Return a badge whose pieces of evidence are all alike."""
    evidence: list[JsonValue] = [{"type": ["Evidence"], "name": "Work"} for _ in range(count)]
    return {
        "@context": [
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        ],
        "id": "urn:uuid:30000000-0000-4000-8000-000000000000",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://college.example", "type": ["Profile"]},
        "evidence": evidence,
        "credentialSubject": {"type": ["AchievementSubject"]},
    }


def _ends(work: Callable[[], object]) -> str:
    """Return how the work ended; another end than these two is a fault."""
    try:
        work()
    except ProofNotChecked as refused:
        if refused.reason is not Reason.TOO_MUCH_WORK:
            raise
        return "refused"
    return "answered"
