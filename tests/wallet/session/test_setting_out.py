import json
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest

from tests.conftest import NOW
from tests.wallet.session.examples import verifier
from wallet.encoding.contexts import pin_context
from wallet.session.setting_out import read_setting, write_setting
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge
from wallet.verification.verifier import Verifier


def check(before: Verifier) -> None:
    content = write_setting(before)
    after = read_setting(content)
    assert after.knowledge == before.knowledge
    assert (after.now, after.learner) == (before.now, before.learner)
    assert write_setting(after) == content


def test_all_that_is_judged_by_arrives() -> None:
    check(verifier())
    check(Verifier(bundled_knowledge(), NOW))


def test_contexts_documents_and_decisions_of_ones_own_arrive() -> None:
    pinned = pin_context(
        "https://school.example/context", {"@context": {"n": "urn:n"}}, origin="pack",
        known_at=NOW,
    )  # fmt: skip
    undated = pin_context("https://school.example/2", {"@context": {}}, origin="pack")
    known = KnownDocument(
        url="did:web:a", document={"id": "did:web:a", "n": 1.5}, as_of=NOW, origin="pack"
    )
    token = KnownDocument(
        url="https://a/list", document="a.b.c", as_of=NOW - timedelta(days=3), origin="pack"
    )
    base = bundled_knowledge()
    knowledge = replace(
        base,
        contexts=base.contexts.with_added([pinned, undated]),
        documents=MappingProxyType({known.url: known, token.url: token}),
        registries=(replace(base.registries[0], name="Édité"), *base.registries[1:]),
        removed_issuers=frozenset({"did:web:b", "did:web:ü"}),
    )
    check(Verifier(knowledge, NOW))


def test_lists_of_the_program_are_named_not_sent() -> None:
    assert len(write_setting(Verifier(bundled_knowledge(), NOW))) < 1000


def test_another_program_with_other_contexts_is_refused() -> None:
    plain = json.loads(write_setting(Verifier(bundled_knowledge(), NOW)))
    with pytest.raises(ValueError, match="contexts"):
        read_setting(json.dumps(plain | {"contexts": "0" * 64}).encode())


def test_a_context_set_without_the_programs_own_is_never_guessed() -> None:
    few = bundled_knowledge().contexts
    lacking = type(few)({url: few.find(url) for url in few.urls()[1:]})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="contexts"):
        read_setting(write_setting(Verifier(Knowledge(contexts=lacking), NOW)))
