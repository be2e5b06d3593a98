"""A plan that PyLD makes as it is used: equal meanings are one, and all of it is bounded."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from wallet.encoding.context_plan import NULL_SCOPE, Declined
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.plan_compiling import CompilingPlan, compiling_plan

URL = "https://example.org/terms"
V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"


def terms(**definitions: Any) -> ContextSet:
    return ContextSet({}).with_added([pin_context(URL, {"@context": definitions}, origin="test")])


def test_equal_meanings_are_one_context() -> None:
    plan = CompilingPlan(bundled_contexts())
    once = plan.listed(plan.initial, (V2,))
    assert plan.listed(plan.initial, (V2,)) is once
    assert plan.listed(once, (V2,)) is once
    assert plan.listed(once, (V2, OB)) is plan.listed(plan.initial, (V2, OB))
    assert plan.contexts[once.number] is once
    assert plan.size == len(plan.contexts)


def test_definitions_are_those_of_the_context() -> None:
    plan = CompilingPlan(terms(
        a={"@id": "urn:a", "@type": "@id", "@container": "@set", "@context": {"b": "urn:b"}},
        ex={"@id": "urn:ex:", "@prefix": True}, gone=None, no={"@id": "urn:no", "@context": None},
    ))  # fmt: skip
    context = plan.listed(plan.initial, (URL,))
    a = plan.definition(context, "a")
    assert a is not None
    assert (a.iri, a.datatype, a.containers, a.language) == ("urn:a", "@id", ("@set",), None)
    assert plan.definition(context, "b") is None
    assert plan.definitions(context)["gone"].iri == ""
    assert plan.definitions(context)["no"].scope == NULL_SCOPE
    assert context.prefixes == {"ex"}
    below = plan.scoped(context, a.scope, by_type=False)
    assert plan.scoped(context, a.scope, by_type=False) is below
    assert (plan.definitions(below)["b"].iri, below.previous) == ("urn:b", None)
    assert plan.scoped(context, a.scope, by_type=True).previous is context
    assert plan.scoped(context, NULL_SCOPE, by_type=False) is plan.initial


def test_what_pyld_refuses_is_declined() -> None:
    plan = CompilingPlan(bundled_contexts())
    context = plan.listed(plan.initial, (V1,))
    with pytest.raises(Declined):
        plan.listed(context, (V2,))  # protected terms
    for urls in (("https://unknown.example/v1",), (V2, "https://w3id.org/unknown")):
        with pytest.raises(Declined):
            plan.listed(plan.initial, urls)


def test_protected_terms_are_kept_whatever_was_asked_before() -> None:
    own = {"b": "urn:other"}
    contexts = terms(**{
        "@protected": True, "b": "urn:b", "T": {"@id": "urn:T", "@context": own},
        "U": {"@id": "urn:U", "@context": {}},
    })  # fmt: skip
    for permits_first in (False, True):
        plan = CompilingPlan(contexts)
        context = plan.listed(plan.initial, (URL,))
        scopes = {name: plan.definitions(context)[name].scope for name in "TU"}
        typed = plan.scoped(context, scopes["U"], by_type=True)
        if permits_first:
            permitted = plan.scoped(typed, scopes["T"], by_type=False)
            assert plan.definitions(permitted)["b"].iri == "urn:other"
        with pytest.raises(Declined):
            plan.scoped(typed, scopes["T"], by_type=True)


def test_an_allowance_ends() -> None:
    plan = CompilingPlan(bundled_contexts(), allowance=1)
    plan.listed(plan.initial, (V2,))
    with pytest.raises(Declined):
        plan.listed(plan.initial, (V1,))
    assert plan.listed(plan.initial, (V2,)) is not None


def test_a_thread_has_one_plan_for_a_set_and_a_new_allowance_each_time() -> None:
    first = compiling_plan(bundled_contexts())
    first.allowance = 0
    assert compiling_plan(bundled_contexts()) is first
    assert first.allowance > 0
    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(compiling_plan, bundled_contexts()).result() is not first


def test_few_sets_are_kept_and_a_plan_that_grew_too_far_is_dropped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = compiling_plan(terms(a="urn:0"))
    for number in range(1, 5):
        compiling_plan(terms(a=f"urn:{number}"))
    again = compiling_plan(terms(a="urn:0"))
    assert again is not first
    monkeypatch.setattr("wallet.encoding.plan_compiling._MOST_CONTEXTS", 0)
    assert compiling_plan(terms(a="urn:0")) is not again
