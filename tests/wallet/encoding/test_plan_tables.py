"""The shipped tables: valid for the contexts they were compiled from, and unchanged."""

import hashlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from resources import read_resource
from wallet.encoding.context_plan import NotInTables
from wallet.encoding.contexts import ContextSet, PinnedContext, bundled_contexts, pin_context
from wallet.encoding.node_context import NodeContext, Plan
from wallet.encoding.plan_compiling import CompilingPlan
from wallet.encoding.plan_tables import TABLES, TablesPlan, shipped_tables, tables_digest
from wallet.errors import KnowledgeError, Reason

V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"


def without(url: str) -> dict[str, PinnedContext]:
    contexts = bundled_contexts()
    found = {other: contexts.find(other) for other in contexts.urls() if other != url}
    return {other: pinned for other, pinned in found.items() if pinned is not None}


def test_they_say_what_pyld_says() -> None:
    tables, compiled = TablesPlan(read_resource(TABLES)), CompilingPlan(bundled_contexts())
    mine = tables.listed(tables.initial, (V2, OB))
    theirs = compiled.listed(compiled.initial, (V2, OB))
    pairs: list[tuple[Plan, NodeContext]] = [(tables, mine), (compiled, theirs)]
    for name in ("VerifiablePresentation", "VerifiableCredential"):
        scopes = [plan.definition(context, name) for plan, context in pairs]
        below = [
            plan.scoped(context, scope.scope, by_type=True)
            for (plan, context), scope in zip(pairs, scopes, strict=True)
            if scope is not None
        ]
        assert below[0].previous is mine
        for term, definition in compiled.definitions(below[1]).items():
            found = tables.definition(below[0], term)
            assert found is not None
            assert (found.iri, found.datatype, found.containers, found.language) == (
                definition.iri, definition.datatype, definition.containers, definition.language,
            )  # fmt: skip
    assert tables.definition(mine, "gpa") is None
    assert tables.definition(tables.initial, "id") is None


def test_a_term_that_a_context_takes_away_is_away() -> None:
    tables = shipped_tables()
    lines = read_resource(TABLES).split(b"\n")[2:]
    taken = [number for number, line in enumerate(lines) if b":-1" in line]
    assert taken
    record = tables._record(taken[0])
    term = next(term for term, index in record.terms.items() if index == -1)
    assert tables.definition(tables._context(taken[0]), term) is None


def test_what_they_lack_is_said_to_be_lacking() -> None:
    tables = shipped_tables()
    context = tables.listed(tables.initial, (V2,))
    with pytest.raises(NotInTables):
        tables.listed(tables.initial, (OB, V2))
    for by_type in (True, False):
        with pytest.raises(NotInTables):
            tables.scoped(context, 10_000, by_type=by_type)


def test_they_fit_only_the_contexts_they_were_compiled_from() -> None:
    tables = TablesPlan(read_resource(TABLES))
    assert tables.fits(bundled_contexts())
    assert tables.fits(bundled_contexts())
    more = pin_context("https://example.org/c", {"@context": {}}, origin="test")
    assert tables.fits(bundled_contexts().with_added([more]))
    assert not tables.fits(ContextSet({}))
    assert not tables.fits(ContextSet(without(V2)))
    other = pin_context(V2, {"@context": {"name": "urn:evil"}}, origin="test")
    assert not tables.fits(ContextSet({**without(V2), V2: other}))


def test_answers_about_sets_are_kept_up_to_a_bound() -> None:
    tables = TablesPlan(read_resource(TABLES))
    for number in range(40):
        more = pin_context(f"https://example.org/{number}", {"@context": {}}, origin="test")
        assert tables.fits(bundled_contexts().with_added([more]))
    assert len(tables._fits) <= 16


def test_a_changed_file_is_refused() -> None:
    content = read_resource(TABLES)
    body = content.partition(b"\n")[2]
    assert tables_digest() == hashlib.sha256(body).hexdigest() == shipped_tables().digest
    with pytest.raises(KnowledgeError) as caught:
        TablesPlan(content.replace(b"schema.org", b"schema.evil", 1))
    assert caught.value.reason is Reason.PACK_MALFORMED
    assert caught.value.facts == {"where": TABLES}


def test_each_thread_has_a_plan_of_its_own() -> None:
    assert shipped_tables() is shipped_tables()
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(shipped_tables).result()
    assert other is not shipped_tables()
    assert other.digest == tables_digest()
