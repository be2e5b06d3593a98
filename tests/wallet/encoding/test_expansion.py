"""The door to PyLD: own caches for each set of contexts, nothing fetched, errors translated."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.expansion import dropped_members, expand, resolve_relative
from wallet.encoding.nquads import RELATIVE_HOST
from wallet.errors import InvalidProof, ProofNotChecked, Reason

V2 = "https://www.w3.org/ns/credentials/v2"
URL = "https://example.org/terms"


def terms(**definitions: Any) -> ContextSet:
    return ContextSet({}).with_added([pin_context(URL, {"@context": definitions}, origin="test")])


def expanded(document: dict[str, Any], contexts: ContextSet, *, inline: bool = False) -> Any:
    return expand(document, contexts, has_inline_context=inline)


def test_two_sets_never_share_what_an_address_means() -> None:
    document = {"@context": URL, "name": "x"}
    for _ in range(3):
        first, _ = expanded(document, terms(name="urn:one"))
        other, _ = expanded(document, terms(name="urn:other"))
        assert (list(first[0]), list(other[0])) == (["urn:one"], ["urn:other"])


def test_an_inline_context_leaves_nothing_behind() -> None:
    inline = {"@context": [V2, {"gpa": "urn:gpa"}], "type": "VerifiableCredential", "gpa": "4"}
    assert expanded(inline, bundled_contexts(), inline=True)[1] is False
    plain = {"@context": [V2], "type": "VerifiableCredential", "gpa": "4"}
    assert expanded(plain, bundled_contexts())[1] is True


def test_pinned_documents_are_not_written_to() -> None:
    nested = {"a": {"@id": "urn:a", "@context": ["other", {"b": "urn:b"}]}}
    contexts = terms(**nested).with_added(
        [pin_context("https://example.org/other", {"@context": {}}, origin="test")]
    )
    expanded({"@context": URL, "a": {"b": "x"}}, contexts)
    pinned = contexts.find(URL)
    assert pinned is not None
    assert pinned.document == {"@context": nested}


def test_an_address_inside_a_context_is_not_fetched() -> None:
    contexts = terms(a={"@id": "urn:a", "@context": "https://elsewhere.example/c"})
    with pytest.raises(ProofNotChecked) as caught:
        expanded({"@context": URL, "a": {"b": 1}}, contexts)
    assert caught.value.reason is Reason.CONTEXT_NOT_AT_HAND
    assert caught.value.facts == {"context": "https://elsewhere.example/c"}


@pytest.mark.parametrize("document, reason, where", [
    ({"@context": [V2, {"name": "urn:evil"}]}, Reason.CONTEXT_REDEFINED,
     "protected term redefinition"),
    ({"@context": [V2, {"@vocab": 5}]}, Reason.CONTEXT_REDEFINED, "invalid vocab mapping"),
    ({"@context": V2, "id": 5}, Reason.MEMBER_MALFORMED, "invalid @id value"),
    ({"@context": V2, "type": {"a": 1}}, Reason.MEMBER_MALFORMED, "invalid type value"),
])  # fmt: skip
def test_json_ld_errors_are_named(document: dict[str, Any], reason: Reason, where: str) -> None:
    with pytest.raises(InvalidProof) as caught:
        expanded(document, bundled_contexts(), inline=True)
    assert caught.value.reason is reason
    assert caught.value.facts == {"where": where}


def test_dropped_members_are_named_where_they_stand() -> None:
    document: dict[str, Any] = {
        "@context": [V2],
        "type": "VerifiableCredential",
        "gpa": 1,
        "name": "kept",
        "credentialSubject": [{"gpa": 2}, {"degree": {"name": "hidden"}}],
    }
    assert dropped_members(document, bundled_contexts(), has_inline_context=False) == [
        "credentialSubject.gpa",
        "credentialSubject.degree",
        "gpa",
    ]


def test_a_member_dropped_twice_is_named_once() -> None:
    subjects = [{"gpa": 1}, {"gpa": 2, "other": 3}]
    document = {"@context": [V2], "type": "VerifiableCredential", "credentialSubject": subjects}
    lost = dropped_members(document, bundled_contexts(), has_inline_context=False)
    assert lost == ["credentialSubject.gpa", "credentialSubject.other"]


def test_where_pyld_stumbles_the_kind_is_told() -> None:
    deep: dict[str, Any] = {}
    for _ in range(3_000):
        deep = {"name": deep}
    with pytest.raises(ProofNotChecked) as caught:
        expanded({"@context": [V2], "name": deep}, bundled_contexts())
    assert caught.value.reason is Reason.INTERNAL_ERROR
    assert caught.value.facts == {"kind": "RecursionError"}


def test_a_term_taken_away_by_a_context_is_named() -> None:
    contexts = terms(Thing={"@id": "urn:T", "@context": {"name": None}}, name="urn:name")
    document = {"@context": URL, "@type": "Thing", "name": "x"}
    assert dropped_members(document, contexts, has_inline_context=False) == ["name"]


def test_relative_names_can_be_told() -> None:
    assert resolve_relative("../x").startswith(RELATIVE_HOST)
    assert resolve_relative("did:key:z6Mk") == "did:key:z6Mk"


def test_threads_do_not_meet() -> None:
    document = {"@context": [V2], "type": "VerifiableCredential", "name": "x"}
    alone, _ = expanded(document, bundled_contexts())
    with ThreadPoolExecutor(4) as pool:
        for answer, _ in pool.map(lambda _: expanded(document, bundled_contexts()), range(100)):
            assert answer == alone


def test_pyld_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, wallet.encoding.canonical; sys.exit('pyld' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
