"""What JSON-LD allows and a credential may not use."""

from typing import Any

import pytest

from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.profile import check_profile, dotted
from wallet.errors import InvalidProof, ProofNotChecked, Reason

V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
CATCH_ALL = "https://www.w3.org/ns/credentials/undefined-terms/v2"


def credential(**more: Any) -> dict[str, Any]:
    return {"@context": [V2, OB], "type": ["VerifiableCredential"], **more}


def test_pinned_addresses_at_the_top() -> None:
    findings = check_profile(credential(), bundled_contexts())
    assert (findings.has_unpinned_terms, findings.unpinned_where, findings.lost) == (False, "", [])
    assert not check_profile({"@context": V2}, bundled_contexts()).has_unpinned_terms


@pytest.mark.parametrize("where", [
    {"verifiableCredential": {"@context": [V2], "type": "x"}},
    {"credentialSubject": {"endorsement": [{"@context": V2, "type": "EndorsementCredential"}]}},
    {"credentialSubject": {"verifiableCredential": [[{"@context": [V2, OB]}]]}},
    {"evidence": {"@context": [V2], "type": ["VerifiableCredential", "x"]}},
    {"evidence": {"@context": [V2], "@type": "VerifiableCredential"}},
    {"evidence": {"@context": [V2], "proof": {"@context": [V2], "type": "DataIntegrityProof"}}},
])  # fmt: skip
def test_pinned_addresses_at_the_root_of_an_embedded_credential(where: dict[str, Any]) -> None:
    assert not check_profile(credential(**where), bundled_contexts()).has_unpinned_terms


@pytest.mark.parametrize("more, where", [
    ({"credentialSubject": {"@context": {"name": None}}}, "/credentialSubject/@context"),
    ({"credentialSubject": {"@context": [V2]}}, "/credentialSubject/@context"),
    ({"a": [{"b/c": [[{"@context": V2}]]}]}, "/a/0/b~1c/0/0/@context"),
    ({"verifiableCredential": [{"@context": None}]}, "/verifiableCredential/0/@context"),
    ({"@context": [V2, None]}, "/@context/1"),
    ({"@context": [V2, 5]}, "/@context/1"),
    ({"@context": [V2, [OB]]}, "/@context/1"),
    ({"@context": [V2, {"@base": "https://a.example/"}]}, "/@context/1"),
    ({"@context": [V2, {"@import": OB}]}, "/@context/1"),
    ({"@context": [V2, {"@vocab": None}]}, "/@context/1"),
    ({"@context": [V2, {"@language": None, "a": "urn:a"}]}, "/@context/1"),
    ({"@context": [V2] * 33}, "/@context"),
])  # fmt: skip
def test_a_context_anywhere_else_is_refused(more: dict[str, Any], where: str) -> None:
    with pytest.raises(InvalidProof) as caught:
        check_profile(credential(**more), bundled_contexts())
    assert caught.value.reason is Reason.CONTEXT_REDEFINED
    assert caught.value.facts == {"where": where}


@pytest.mark.parametrize("document", [
    {"type": "x"}, {"@context": None}, {"@context": []},
])  # fmt: skip
def test_a_document_without_context(document: dict[str, Any]) -> None:
    with pytest.raises(InvalidProof) as caught:
        check_profile(document, bundled_contexts())
    assert caught.value.reason is Reason.CONTEXT_MISSING


@pytest.mark.parametrize("url", [
    "http://www.w3.org/ns/credentials/v2", "file:///etc/passwd", "data:application/json,{}",
    "https://127.0.0.1/", "v2", V2 + "#", V2.upper(),
])  # fmt: skip
def test_an_unknown_address_is_named_and_not_fetched(url: str) -> None:
    with pytest.raises(ProofNotChecked) as caught:
        check_profile({"@context": [V2, url]}, bundled_contexts())
    assert caught.value.reason is Reason.CONTEXT_NOT_AT_HAND
    assert caught.value.facts == {"context": url}


@pytest.mark.parametrize("more, where, is_inline", [
    ({"@context": [V2, {"a": "urn:a"}]}, "/@context/1", True),
    ({"@context": {"a": "urn:a"}}, "/@context", True),
    ({"@context": [V2, CATCH_ALL]}, "/@context/1", False),
    ({"verifiableCredential": [{"@context": [V2, CATCH_ALL, {}]}]},
     "/verifiableCredential/0/@context/1", True),
])  # fmt: skip
def test_what_pins_nothing_is_remembered(
    more: dict[str, Any], where: str, is_inline: bool
) -> None:
    findings = check_profile(credential(**more), bundled_contexts())
    assert findings.has_unpinned_terms
    assert findings.unpinned_where == where
    assert findings.has_inline_context is is_inline


@pytest.mark.parametrize("more, where", [
    ({"@graph": []}, "/@graph"),
    ({"a": {"@included": []}}, "/a/@included"),
    ({"a": [{"@reverse": {}}]}, "/a/0/@reverse"),
    ({"@nest": {}}, "/@nest"),
    ({"name": {"@value": "x", "@index": "y"}}, "/name/@index"),
    ({"@version": 1.1}, "/@version"),
    ({"@vocab": "urn:"}, "/@vocab"),
    ({"@import": V2}, "/@import"),
    ({"@unheard": 1}, "/@unheard"),
    ({"id": "urn:a", "@id": "urn:b"}, "/@id"),
    ({"a": {"type": "x", "@type": "y"}}, "/a/@type"),
])  # fmt: skip
def test_members_outside_the_profile(more: dict[str, Any], where: str) -> None:
    with pytest.raises(InvalidProof) as caught:
        check_profile(credential(**more), bundled_contexts())
    assert caught.value.reason is Reason.MEMBER_MALFORMED
    assert caught.value.facts == {"where": where}


@pytest.mark.parametrize("more, field", [
    ({"name": {"@value": "x", "@direction": "rtl"}}, "name.@direction"),
    ({"a": [{"name": {"@language": "en"}}]}, "a.name.@language"),
    ({"name": {"@value": None, "@language": "en"}}, "name.@value"),
])  # fmt: skip
def test_what_is_dropped_without_telling_is_noted(more: dict[str, Any], field: str) -> None:
    assert check_profile(credential(**more), bundled_contexts()).lost == [field]


def test_a_pointer_as_people_name_a_field() -> None:
    assert dotted("/credentialSubject/0/a~1b/gpa") == "credentialSubject.a/b.gpa"
    assert dotted("") == ""
