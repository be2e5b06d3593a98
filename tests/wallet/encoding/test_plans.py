"""Which plan walks a document: tables first, then PyLD's, and never a mixture of the two."""

from typing import Any

from wallet.encoding.context_plan import NotInTables
from wallet.encoding.contexts import ContextSet, bundled_contexts
from wallet.encoding.document_walk import walk_document
from wallet.encoding.plan_tables import shipped_tables
from wallet.encoding.plans import walk_by_plan
from wallet.encoding.rdfc import canonicalize_dataset

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"


def credential(*urls: str, **more: Any) -> dict[str, Any]:
    return {"@context": [*urls], "type": ["VerifiableCredential"], "issuer": "did:e:i", **more}


def by_tables(document: dict[str, Any]) -> bool:
    try:
        walk_document(document, shipped_tables().initial)
    except NotInTables:
        return False
    return True


def test_a_usual_list_goes_by_the_tables_another_by_the_compiling_plan() -> None:
    usual = credential(V2, name="x")
    unusual = credential(V2, "https://w3id.org/security/jwk/v1", name="x")
    assert (by_tables(usual), by_tables(unusual)) == (True, False)
    walked = [walk_by_plan(document, bundled_contexts()) for document in (usual, unusual)]
    assert walked[0] is not None
    assert walked[1] is not None
    assert canonicalize_dataset(walked[0].dataset) == canonicalize_dataset(walked[1].dataset)


def test_where_the_tables_do_not_fit_pyld_is_asked() -> None:
    pinned = bundled_contexts().find(V2)
    assert pinned is not None
    assert walk_by_plan(credential(V2), ContextSet({V2: pinned})) is not None


def test_no_plan_answers_for_what_is_outside_all() -> None:
    assert walk_by_plan(credential(V2, gpa="4.0"), bundled_contexts()) is None
    assert walk_by_plan(credential(V2, "https://unknown.example/v1"), bundled_contexts()) is None


def test_nesting_beyond_the_stack_is_no_answer() -> None:
    deep: dict[str, Any] = {}
    for _ in range(3_000):
        deep = {"id": "urn:x", "evidence": deep}
    assert walk_by_plan(credential(V2, evidence=deep), bundled_contexts()) is None
