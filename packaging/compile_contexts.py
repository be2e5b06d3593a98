"""Compiles the bundled contexts, through PyLD, into the tables that checking reads.

    python packaging/compile_contexts.py [--out resources/context_plan/tables.json]

The lists of contexts and the nesting of types below are those of Open Badges 3.0, CLR 2.0 and the
W3C's credentials; any other combination is compiled by the wallet itself when it meets one. The
file is the same for the same contexts and the same PyLD; tests/packaging compares it.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from wallet.encoding.context_plan import Declined, TermDefinition
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.encoding.node_context import NodeContext
from wallet.encoding.plan_compiling import CompilingPlan
from wallet.encoding.plan_tables import TABLES

_OUT = Path(__file__).resolve().parent.parent / "resources" / TABLES
_OB = "https://purl.imsglobal.org/spec/ob/v3p0/"
_CLR = "https://purl.imsglobal.org/spec/clr/v2p0/"
_SECURITY = "https://w3id.org/security/"
V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
DID = "https://www.w3.org/ns/did/v1"
EXTENSIONS = f"{_OB}extensions.json"
BADGES = tuple(f"{_OB}{name}.json" for name in (
    "context", "context-3.0.1", "context-3.0.2", "context-3.0.3",
))  # fmt: skip
RECORDS = (f"{_CLR}context.json", f"{_CLR}context-2.0.1.json")
ED2020 = f"{_SECURITY}suites/ed25519-2020/v1"
ED2018 = f"{_SECURITY}suites/ed25519-2018/v1"
DATA_INTEGRITY = f"{_SECURITY}data-integrity/v2"
DATA_INTEGRITY_1 = f"{_SECURITY}data-integrity/v1"
STATUS = (
    "https://www.w3.org/ns/credentials/status/v1", "https://w3id.org/vc/status-list/2021/v1",
    "https://w3id.org/vc-revocation-list-2020/v1",
)  # fmt: skip
DCC = "https://w3id.org/dcc/v1"
KEYS = (
    f"{_SECURITY}multikey/v1", f"{_SECURITY}jwk/v1", f"{_SECURITY}suites/x25519-2020/v1",
)  # fmt: skip

_CREDENTIAL = "VerifiableCredential"
# The kinds of node below, the types that such a node has, and the members of it that hold nodes.
PROOFS = (
    "DataIntegrityProof", "Ed25519Signature2020", "Ed25519Signature2018", "JsonWebSignature2020",
)  # fmt: skip
METHODS = (
    "Multikey", "Ed25519VerificationKey2020", "Ed25519VerificationKey2018", "JsonWebKey",
    "JsonWebKey2020", "X25519KeyAgreementKey2020",
)  # fmt: skip
TYPES = {
    "proof": PROOFS,
    "key": METHODS,
    "endorser": ("Profile",),
    "subject": ("AchievementSubject", "ClrSubject", "BitstringStatusList", "StatusList2021",
                "RevocationList2020", "Profile"),
    "endorsed": ("EndorsementSubject",),
    "status": ("BitstringStatusListEntry", "StatusList2021Entry", "RevocationList2020Status",
               "1EdTechRevocationList"),
    "schema": ("1EdTechJsonSchemaValidator2019", "JsonSchema", "JsonSchemaValidator2018"),
    "refresh": ("1EdTechCredentialRefresh",),
}  # fmt: skip
_OF_ANY_CREDENTIAL = {
    "credentialStatus": "status", "credentialSchema": "schema", "refreshService": "refresh",
    "evidence": "Evidence", "proof": "proof", "image": "Image", "termsOfUse": "part",
}  # fmt: skip
MEMBERS = {
    "credential": _OF_ANY_CREDENTIAL
    | {"issuer": "Profile", "credentialSubject": "subject", "endorsement": "endorsement"},
    "endorsement": _OF_ANY_CREDENTIAL
    | {"issuer": "endorser", "credentialSubject": "endorsed"},
    "proof": {"proofPurpose": "part"},
    "presentation": {"verifiableCredential": "credential", "holder": "Profile", "proof": "proof"},
    "controller": dict.fromkeys((
        "verificationMethod", "assertionMethod", "authentication", "keyAgreement",
        "capabilityInvocation", "capabilityDelegation",
    ), "key"),
    "endorser": {"address": "Address", "image": "Image", "otherIdentifier": "IdentifierEntry"},
    "Profile": {"address": "Address", "image": "Image", "otherIdentifier": "IdentifierEntry",
                "parentOrg": "endorser", "endorsement": "endorsement"},
    "subject": {"achievement": "Achievement", "identifier": "IdentityObject", "image": "Image",
                "result": "Result", "source": "Profile", "association": "Association",
                "verifiableCredential": "credential"},
    "Achievement": {"alignment": "Alignment", "creator": "Profile", "criteria": "Criteria",
                    "image": "Image", "otherIdentifier": "IdentifierEntry",
                    "related": "Related", "resultDescription": "ResultDescription",
                    "endorsement": "endorsement"},
    "ResultDescription": {"alignment": "Alignment",
                          "rubricCriterionLevel": "RubricCriterionLevel"},
    "RubricCriterionLevel": {"alignment": "Alignment"},
    "Result": {"alignment": "Alignment"},
    "Address": {"geo": "GeoCoordinates"},
}  # fmt: skip
# Kinds that bring their own list of contexts.
EMBEDDED = ("credential", "endorsement")


def context_lists() -> Iterator[tuple[str, ...]]:
    """Yield the lists of contexts that documents of this field have."""
    for suite in ((), (ED2020,), (DATA_INTEGRITY,)):
        yield (V1, *suite)
        yield (V2, *suite)
        for badge in BADGES:
            yield (V1, badge, *suite)
        for badge in BADGES[2:]:
            yield (V2, badge, *suite)
    for suite in ((), (ED2020,)):
        yield (V1, BADGES[0], EXTENSIONS, *suite)
        yield (V1, BADGES[1], EXTENSIONS, *suite)
        yield (V2, BADGES[3], EXTENSIONS, *suite)
        yield (V1, RECORDS[0], BADGES[0], EXTENSIONS, *suite)
        yield (V2, RECORDS[1], BADGES[3], EXTENSIONS, *suite)
        yield (V2, RECORDS[1], BADGES[3], *suite)
        yield (V1, BADGES[1], STATUS[0], *suite)
        yield (V1, STATUS[1], *suite)
    yield (V1, BADGES[3], DATA_INTEGRITY, ED2020)
    yield (V1, BADGES[1], STATUS[0], ED2020, DATA_INTEGRITY)
    yield (V1, STATUS[2])
    yield (V1, DATA_INTEGRITY_1)
    yield (V1, ED2020, DCC)
    yield (V1, ED2020, DCC, DATA_INTEGRITY)
    for one in (ED2020, ED2018, DATA_INTEGRITY, DATA_INTEGRITY_1, *KEYS):
        yield (one,)
        yield (DID, one)
    yield (DID,)
    yield (DID, ED2020, KEYS[2])


# The number of a context and the kind of node.
_Stop: TypeAlias = tuple[int, str]


class _Explorer:
    """Goes wherever documents of this field go, so that a compiling plan has been there."""

    def __init__(self, contexts: ContextSet) -> None:
        self.plan = CompilingPlan(contexts, allowance=1_000_000)
        self._lists = [*dict.fromkeys(context_lists())]
        self._seen: set[_Stop] = set()
        self._todo: list[tuple[NodeContext, str, tuple[str, ...]]] = []

    def run(self) -> None:
        """Follow every list, and from there every kind of node below."""
        for urls in self._lists:
            for kind in ("credential", "presentation", "controller", "proof", "key"):
                self._list(self.plan.initial, urls, kind)
            self._explore()

    def _explore(self) -> None:
        while self._todo:
            context, kind, urls = self._todo.pop(0)
            for node in self._typed(context, kind):
                for name in sorted(self.plan.definitions(node)):
                    self._member(node, name, kind, urls)

    def _list(self, context: NodeContext, urls: tuple[str, ...], kind: str) -> None:
        try:
            self._note(self.plan.listed(context, urls), kind, urls)
        except Declined:
            return

    def _note(self, context: NodeContext, kind: str, urls: tuple[str, ...]) -> None:
        if (context.number, kind) not in self._seen:
            self._seen.add((context.number, kind))
            self._todo.append((context, kind, urls))

    def _typed(self, context: NodeContext, kind: str) -> Iterator[NodeContext]:
        yield context
        for types in self._types(context, kind):
            inner = context
            try:
                for name in sorted(types):
                    definition = self.plan.definition(context, name)
                    if definition is not None and definition.scope > 1:
                        inner = self.plan.scoped(inner, definition.scope, by_type=True)
            except Declined:
                continue
            if inner is not context:
                yield inner

    def _types(self, context: NodeContext, kind: str) -> Iterator[tuple[str, ...]]:
        if kind == "presentation":
            yield ("VerifiablePresentation",)
        elif kind in EMBEDDED:
            yield (_CREDENTIAL,)
            for name, term in self.plan.definitions(context).items():
                is_endorsement = name == "EndorsementCredential"
                if (
                    term.scope > 1
                    and name.endswith("Credential")
                    and (is_endorsement or kind == "credential")
                ):
                    yield (_CREDENTIAL, name)
        else:
            yield from ((name,) for name in TYPES.get(kind, (kind,)))

    def _member(self, node: NodeContext, name: str, kind: str, urls: tuple[str, ...]) -> None:
        below = MEMBERS.get(kind, {}).get(name)
        if below is None and self.plan.definitions(node)[name].scope:
            return
        try:
            _, _, _, place = node.action(name)
        except Declined:
            return
        if place is None or below is None:
            return
        self._note(place.below, below, urls)
        if below in EMBEDDED:
            # A presentation holds anything; in a credential stands what has no more contexts.
            holds_any = kind == "presentation" and {*urls} <= {V1, ED2020, DATA_INTEGRITY}
            for embedded in self._lists:
                is_part = {*embedded} <= {*urls} and (V2 in urls or kind == "subject")
                if holds_any or is_part or embedded == urls:
                    self._list(place.below, embedded, below)


class _Writer:
    """Writes what a plan has become: definitions once, contexts as differences."""

    def __init__(self, plan: CompilingPlan) -> None:
        self._terms: list[dict[str, int]] = []
        self._definitions: dict[TermDefinition, int] = {}
        self._plan = plan
        self._steps: dict[int, tuple[dict[str, int], dict[str, int], dict[str, int]]] = {
            number: ({}, {}, {}) for number in range(plan.size)
        }
        for (number, scope, by_type), following in plan.steps.items():
            self._steps[number][by_type][f"{scope}"] = following.number
        for (number, urls), following in plan.lists.items():
            self._steps[number][2][" ".join(urls)] = following.number

    def lines(self) -> Iterator[str]:
        """Yield one line a context."""
        for context in self._plan.contexts:
            terms = {
                name: self._definitions.setdefault(definition, len(self._definitions))
                for name, definition in self._plan.definitions(context).items()
            }
            parent, differing = self._difference(terms)
            self._terms.append(terms)
            previous = context.previous.number if context.previous else -1
            flags = [int(context.is_plain), int(context.is_beyond), context.language]
            prefixes = sorted(context.prefixes)
            steps = self._steps[context.number]
            yield _json([parent, previous, flags, prefixes, differing, *steps])

    def _difference(self, terms: dict[str, int]) -> tuple[int, dict[str, int]]:
        """Return the context before that differs least, and the difference; -1 takes away."""
        best, fewest = -1, {**terms}
        for number, other in enumerate(self._terms):
            if abs(len(other) - len(terms)) < len(fewest):
                differing = dict(terms.items() - other.items())
                differing |= dict.fromkeys(other.keys() - terms.keys(), -1)
                if len(differing) < len(fewest):
                    best, fewest = number, differing
        return best, dict(sorted(fewest.items()))

    def definitions(self) -> list[list[Any]]:
        """Return all definitions by number."""
        return [
            [
                term.iri, term.datatype, term.containers, term.language, term.scope,
                int(term.is_prefix), int(term.is_beyond),
            ]
            for term in self._definitions
        ]  # fmt: skip


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def compile_tables(contexts: ContextSet) -> bytes:
    """Return the tables' file for a set of contexts."""
    explorer = _Explorer(contexts)
    explorer.run()
    writer = _Writer(explorer.plan)
    lines = [*writer.lines()]
    head = {
        "contexts": {
            url: pinned.sha256 for url in _urls() if (pinned := contexts.find(url)) is not None
        },
        "definitions": writer.definitions(),
    }
    body = "\n".join((_json(head), *lines, "")).encode()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _urls() -> list[str]:
    return sorted({url for urls in context_lists() for url in urls})


def main() -> None:
    """Write the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--out", type=Path, default=_OUT)
    out = parser.parse_args().out
    content = compile_tables(bundled_contexts())
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(content)
    print(f"{out}: {len(content)} bytes, {len(content.splitlines()) - 2} contexts")


if __name__ == "__main__":
    main()
