"""Two systematic oracles over signed documents: every leaf, every identifier that stands twice.

The leaf oracle changes, adds, drops, moves and retypes at every place; the relocation oracle moves
and exchanges properties between all places of one identifier. Where a change still verifies, the
document must say the same, by another implementation's canonical form, and be shown the same.
"""

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from tests.doubles.issuer_simulator import ALL_SUITES
from tests.places import VECTORS
from tests.rigs.forge.corridor import Finding, Judges, walk, wallet_judges
from tests.rigs.forge.mutants import write
from tests.rigs.forge.oracle import Breach, find_breach
from tests.rigs.forge.people import school
from tests.rigs.forge.places import Place, at, drop, leaves, objects, put
from tests.rigs.forge.samples import samples
from wallet.errors import WalletError
from wallet.model.json_values import as_list

_NEW = (("gpa", "4.0"), ("name", "Doctor of Medicine"), ("description", "With honours."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signed document to work on."""

    name: str
    document: dict[str, Any]


@dataclass(slots=True)
class Examined:
    """What came of one oracle."""

    documents: int = 0
    changes: int = 0
    same: int = 0
    breaches: list[Breach] = field(default_factory=list)

    def add(self, other: "Examined") -> None:
        """Take the counts of another run in."""
        self.documents += other.documents
        self.changes += other.changes
        self.same += other.same
        self.breaches += other.breaches


# --- what there is to work on


def signed_samples() -> list[Signed]:
    """Every sample with embedded proofs."""
    return [Signed(name=one.name, document=one.document) for one in samples() if not one.is_token]


def signed_vectors(suites: tuple[str, ...] = ALL_SUITES) -> Iterator[Signed]:
    """Yield other people's signed documents, signed anew by an issuer of ours under each suite.

    So the whole corridor runs over shapes nobody here thought of. What cannot be signed under the
    safe rules is left out; dates may be over, the bytes are intact all the same.
    """
    for name, document in _vector_documents():
        bare = {member: value for member, value in document.items() if member != "proof"}
        issuer = bare.get("issuer")
        did = school().did
        bare["issuer"] = {**issuer, "id": did} if isinstance(issuer, dict) else did
        for suite in suites:
            try:
                signed = school().issue(bare, suite=suite)
            except (WalletError, TypeError):
                continue
            yield Signed(name=f"{name} {suite}", document=signed)


def _vector_documents() -> Iterator[tuple[str, dict[str, Any]]]:
    for name, row in sorted(json.loads((VECTORS / "expected.json").read_text()).items()):
        path = VECTORS / name.partition("#")[0]
        is_credential = isinstance(row, Mapping) and path.suffix in (".json", ".jsonld")
        if not is_credential or path.stat().st_size > 12_000:
            continue
        try:
            document = json.loads(path.read_text("utf-8"))
        except ValueError:
            continue
        if isinstance(document, dict) and {"proof", "credentialSubject"} <= set(document):
            yield name, document


# --- the changes


def leaf_changes(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every systematic change of ``document`` with what was done."""
    for place, value in leaves(document):
        if {"proofValue", "jws"}.intersection(place):
            continue
        where = "/".join(map(str, place))
        for other in _other_values(value):
            yield f"{where} became {other!r}", put(document, place, other)
        yield f"{where} dropped", drop(document, place)
        yield from _moved(document, place)
    for place, entry in objects(document):
        where = "/".join(map(str, place))
        for name, value in _NEW:
            if name not in entry:
                yield f"{where}/{name} added", put(document, (*place, name), value)
    yield from _context_changes(document)


def _other_values(value: Any) -> list[Any]:
    if isinstance(value, bool):
        return [not value, str(value).lower(), [value, not value]]
    if isinstance(value, int | float):
        return [value + 1, str(value), -value - 1, {"@value": str(value)}]
    if isinstance(value, str):
        changed = [value + "x", value[:-1] if value else "y", value.swapcase(), f" {value}"]
        retyped = [7, True, None, [value, "also"], {"@value": value}, {"@id": value}, {}]
        return [*(one for one in changed if one != value), *retyped, {"@list": [value]}]
    return ["text", 0]


def _moved(document: dict[str, Any], place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    name = place[-1]
    if not isinstance(name, str) or "@context" in place:
        return
    homes = [home for home, entry in objects(document) if home != place[:-1] and name not in entry]
    for home in homes[:2]:
        if _is_word_about_oneself(place[:-1], home):
            continue
        moved = put(drop(document, place), (*home, name), at(document, place))
        yield f"{'/'.join(map(str, place))} moved to {'/'.join(map(str, home))}", moved


def _context_changes(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    entries = list(as_list(document.get("@context")))
    for number in range(len(entries)):
        rest = entries[:number] + entries[number + 1 :]
        yield f"context {number} dropped", {**document, "@context": rest}
        for other in (V1, V2, OPEN_BADGES, {"@vocab": "urn:x:"}, {"name": "urn:x:n"}, None):
            swapped = [*rest[:number], other, *rest[number:]]
            if swapped != entries:
                yield f"context {number} became {other}", {**document, "@context": swapped}
    for one, other in itertools.pairwise(range(len(entries))):
        turned = list(entries)
        turned[one], turned[other] = turned[other], turned[one]
        yield f"contexts {one} and {other} exchanged", {**document, "@context": turned}


def relocations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every move and exchange of a property between two places of one identifier.

    A text that names a node (a link) is a place of that node too.
    """
    by_id: dict[str, list[Place]] = {}
    for place, entry in objects(document):
        identifier = entry.get("id", entry.get("@id"))
        if isinstance(identifier, str):
            by_id.setdefault(identifier, []).append(place)
    for identifier, places in by_id.items():
        for first, second in itertools.permutations(places, 2):
            if _is_word_about_oneself(first, second):
                continue
            yield from _between(document, identifier, first, second)
        for link, value in leaves(document):
            if value == identifier and link[-1] not in ("id", "@id") and "proof" not in link:
                yield from _to_link(document, identifier, places[0], link)


def _is_word_about_oneself(first: Place, second: Place) -> bool:
    """Issuer and subject of one credential inside: the wallet lets it say its own name once.

    Everything stays within what that one issuer says of itself (decision 0010).
    """
    ends = {first[-1:], second[-1:]}
    return len(first) > 1 and first[:-1] == second[:-1] and ends == {
        ("issuer",), ("credentialSubject",),
    }  # fmt: skip


def _between(
    document: dict[str, Any], identifier: str, first: Place, second: Place
) -> Iterator[tuple[str, dict[str, Any]]]:
    one, other = at(document, first), at(document, second)
    for name in one:
        if name in ("id", "@id", "@context"):
            continue
        if one[name] == other.get(name):  # said at both: the graph does not need it twice
            yield f"{identifier}: {name} said once", drop(document, (*first, name))
            continue
        if second[: len(first) + 1] == (*first, name):  # it stands inside what would be moved
            continue
        moved = put(drop(document, (*first, name)), (*second, name), one[name])
        yield f"{identifier}: {name} moved", moved
        if name in other:
            turned = put(put(document, (*first, name), other[name]), (*second, name), one[name])
            yield f"{identifier}: {name} exchanged", turned


def _to_link(
    document: dict[str, Any], identifier: str, home: Place, link: Place
) -> Iterator[tuple[str, dict[str, Any]]]:
    if link[: len(home)] == home and not home:
        return
    node = at(document, home)
    for name, value in node.items():
        if name in ("id", "@id", "@context", "type") or (*home, name) == link[: len(home) + 1]:
            continue
        moved = put(drop(document, (*home, name)), link, {"id": identifier, name: value})
        yield f"{identifier}: {name} moved to the link {'/'.join(map(str, link))}", moved


# --- the oracles


def examine(
    one: Signed,
    changes: Iterator[tuple[str, dict[str, Any]]],
    judges: Judges,
    *,
    is_exact: bool = False,
) -> Examined:
    """Judge every change of one document.

    ``is_exact``: what is shown must be the same down to the place it stands at.
    """
    result = Examined(documents=1)
    original = walk(write(one.document), judges)
    parents: Mapping[str, Finding] = {one.name: original}
    for label, changed in changes:
        if changed == one.document:
            continue
        data = write(changed)
        finding = walk(data, judges)
        result.changes += 1
        kind, detail = find_breach(finding, parents, 0.0)
        if kind != "crash" and not original.intact:
            # A context that pins nothing kept it from being called anything: without that context
            # the same signed graph may be.
            kind = ""
        if not kind and is_exact and _stands_elsewhere(finding, original):
            kind, detail = "verified", "shown elsewhere"
        if kind:
            breach = Breach(kind=kind, detail=f"{one.name}: {label}: {detail}", data=data)
            result.breaches.append(breach)
        result.same += bool(finding.verified)
    return result


def _stands_elsewhere(finding: Finding, original: Finding) -> bool:
    """Whether something is shown at a place it did not stand at.

    What only leaves out what a signed credential inside says as well is excused (decision 0010).
    """
    known = {each.placed for each in original.verified}
    return any(
        each.placed not in known
        and not any(
            each.shown != one.shown and each.says_less_than(one) for one in original.verified
        )
        for each in finding.verified
    )


def examine_leaves(one: Signed) -> Examined:
    """The leaf oracle over one document."""
    return examine(one, leaf_changes(one.document), wallet_judges())


def examine_relocations(one: Signed) -> Examined:
    """The relocation oracle over one document."""
    return examine(one, relocations(one.document), wallet_judges(), is_exact=True)
