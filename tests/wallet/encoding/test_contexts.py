"""Pinned contexts: one meaning for each address, and the bundled ones are the published ones."""

import hashlib
import json
from datetime import UTC, datetime
from importlib import resources

import pytest

from resources import read_resource
from tests.places import VECTORS, needs_vectors
from wallet.encoding.contexts import ContextSet, bundled_contexts, pin_context
from wallet.encoding.jcs import canonical_json
from wallet.errors import KnowledgeError, Reason

INDEX = json.loads(resources.files("resources").joinpath("contexts/index.json").read_text())
_OB = "https://purl.imsglobal.org/spec/ob/v3p0/"
_VALIDATOR = "1edtech-public-validator/contexts/"
_SPECIFICATION = "1edtech-openbadges-specification/ob_v3p0/"
_W3C = "w3c-vc-data-integrity/contexts/"

# Other projects' copies, equal as JSON.
COPIES = {
    "https://www.w3.org/2018/credentials/v1": "w3c-vc-data-model/contexts/credentials/v1",
    "https://www.w3.org/ns/credentials/v2": "w3c-vc-data-model/contexts/credentials/v2",
    "https://www.w3.org/ns/credentials/undefined-terms/v2": (
        "w3c-vc-data-model/contexts/credentials/undefined-terms/v2"
    ),
    "https://w3id.org/security/data-integrity/v1": _W3C + "data-integrity/v1",
    "https://w3id.org/security/data-integrity/v2": _W3C + "data-integrity/v2",
    "https://w3id.org/security/multikey/v1": _W3C + "multikey/v1",
    "https://w3id.org/security/jwk/v1": _W3C + "jwk/v1",
    "https://w3id.org/security/v1": _VALIDATOR + "security-v1.jsonld",
    "https://w3id.org/security/v2": _VALIDATOR + "security-v2.jsonld",
    "https://www.w3.org/ns/did/v1": _VALIDATOR + "did-v1.jsonld",
    "https://w3id.org/security/suites/ed25519-2018/v1": _VALIDATOR + "suites-ed25519-2018.jsonld",
    "https://w3id.org/security/suites/ed25519-2020/v1": _VALIDATOR + "suites-ed25519-2020.jsonld",
    "https://w3id.org/security/suites/jws-2020/v1": _VALIDATOR + "suites-jws-2020.jsonld",
    "https://w3id.org/vc/status-list/2021/v1": (
        "w3c-vc-bitstring-status-list/contexts/2021/v1.jsonld"
    ),
    "https://www.w3.org/ns/credentials/status/v1": (
        "w3c-vc-bitstring-status-list/contexts/v1.jsonld"
    ),
    "https://w3id.org/vc-revocation-list-2020/v1": (
        "spruceid-ssi/crates/contexts/w3id-vc-revocation-list-2020-v1.jsonld"
    ),
    _OB + "context.json": _VALIDATOR + "ob-v3p0.json",
    _OB + "context-3.0.1.json": _SPECIFICATION + "context-3.0.1.json",
    _OB + "context-3.0.2.json": _SPECIFICATION + "context-3.0.2.json",
    _OB + "context-3.0.3.json": _SPECIFICATION + "context-3.0.3.json",
    _OB + "extensions.json": _VALIDATOR + "ob-v3p0-extensions.json",
    "https://purl.imsglobal.org/spec/clr/v2p0/context.json": _VALIDATOR + "clr-v2p0.json",
    "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json": (
        _VALIDATOR + "clr-v2p0-2.0.1.json"
    ),
    "https://w3id.org/dcc/v1": "dcc-context/v1/dcc-context-v1.json",
}
# SHA-256 of the published bytes, where a specification or its repository fixes them.
NORMATIVE = {
    "https://www.w3.org/ns/credentials/v2": (
        "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734"
    ),
    "https://www.w3.org/2018/credentials/v1": (
        "ab4ddd9a531758807a79a5b450510d61ae8d147eab966cc9a200c07095b0cdcc"
    ),
    "https://w3id.org/security/data-integrity/v2": (
        "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4"
    ),
    "https://w3id.org/security/multikey/v1": (
        "ba2c182de2d92f7e47184bcca8fcf0beaee6d3986c527bf664c195bbc7c58597"
    ),
    "https://w3id.org/security/jwk/v1": (
        "0f14b62f6071aafe00df265770ea0c7508e118247d79b7d861a406d2aa00bece"
    ),
    "https://w3id.org/security/suites/ed25519-2020/v1": (
        "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588"
    ),
    _OB + "context-3.0.1.json": (
        "d582f3564282fb3b709136d28412e78e70b678b4dbc2f0221f67d84932748355"
    ),
    _OB + "context-3.0.2.json": (
        "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"
    ),
    _OB + "context-3.0.3.json": (
        "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"
    ),
}
WITHOUT_A_SECOND_COPY = {"https://w3id.org/security/suites/x25519-2020/v1"}


def test_the_hash_is_over_canonical_json_and_over_the_file_alike() -> None:
    for entry in INDEX:
        pinned = bundled_contexts().find(entry["url"])
        assert pinned is not None
        content = resources.files("resources").joinpath("contexts", entry["file"]).read_bytes()
        assert hashlib.sha256(content).hexdigest() == entry["sha256"] == pinned.sha256
        assert canonical_json(pinned.document) == content


def test_every_entry_says_where_it_is_from_and_under_which_licence() -> None:
    for entry in INDEX:
        assert entry.keys() == {"url", "file", "sha256", "source", "licence"}
        assert entry["source"].startswith(("npm ", "PyPI ", "written from "))
        assert entry["licence"]
    assert len({entry["url"] for entry in INDEX}) == len(INDEX) == len(bundled_contexts().urls())


@needs_vectors
def test_each_means_the_same_as_another_projects_copy() -> None:
    assert set(bundled_contexts().urls()) == COPIES.keys() | WITHOUT_A_SECOND_COPY
    for url, path in COPIES.items():
        pinned = bundled_contexts().find(url)
        assert pinned is not None
        assert pinned.document == json.loads((VECTORS / path).read_bytes()), url


@needs_vectors
def test_those_copies_are_the_published_bytes() -> None:
    for url, digest in NORMATIVE.items():
        assert hashlib.sha256((VECTORS / COPIES[url]).read_bytes()).hexdigest() == digest, url


def test_only_undefined_terms_gives_every_word_a_meaning() -> None:
    catch_alls = [
        url
        for url in bundled_contexts().urls()
        if (pinned := bundled_contexts().find(url)) is not None and pinned.is_catch_all
    ]
    assert catch_alls == ["https://www.w3.org/ns/credentials/undefined-terms/v2"]


def test_a_changed_file_is_refused_at_its_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://www.w3.org/ns/credentials/v2"
    entry = next(entry for entry in INDEX if entry["url"] == url)

    def changed(name: str) -> bytes:
        content = read_resource(name)
        is_meant = name == f"contexts/{entry['file']}"
        return content.replace(b"credentialSubject", b"credentialObject") if is_meant else content

    monkeypatch.setattr("wallet.encoding.contexts.read_resource", changed)
    fresh = bundled_contexts.__wrapped__()
    pinned = fresh.find(url)
    assert pinned is not None
    assert fresh == bundled_contexts()
    for _ in range(2):
        with pytest.raises(KnowledgeError) as caught:
            _ = pinned.document
        assert caught.value.reason is Reason.PACK_MALFORMED
        assert caught.value.facts == {"where": entry["file"]}
    other = fresh.find("https://www.w3.org/2018/credentials/v1")
    assert other is not None
    assert other.document is other.document


def test_an_unknown_address_is_not_found() -> None:
    assert bundled_contexts().find("http://www.w3.org/ns/credentials/v2") is None
    assert bundled_contexts().find("https://www.w3.org/ns/credentials/v2#") is None


def test_adding_keeps_the_old_set_and_the_same_document_is_no_change() -> None:
    url = "https://example.org/context"
    at = datetime(2026, 5, 1, tzinfo=UTC)
    added = pin_context(
        url, {"@context": {"a": "urn:a", "b": "urn:b"}}, origin="pack", known_at=at
    )
    more = bundled_contexts().with_added([added])
    assert bundled_contexts().find(url) is None
    assert more.find(url) == added
    assert more != bundled_contexts()
    reordered = pin_context(url, {"@context": {"b": "urn:b", "a": "urn:a"}}, origin="other")
    assert more.with_added([reordered]) is more
    assert bundled_contexts().with_added([reordered]) == more
    assert len({more, bundled_contexts().with_added([reordered])}) == 1


def test_an_address_never_gets_a_second_meaning() -> None:
    url = "https://www.w3.org/ns/credentials/v2"
    other = pin_context(url, {"@context": {"name": "urn:evil"}}, origin="pack")
    with pytest.raises(KnowledgeError) as caught:
        bundled_contexts().with_added([other])
    assert caught.value.reason is Reason.CONTEXT_ALREADY_PINNED
    assert caught.value.facts == {"context": url}


def test_the_empty_set() -> None:
    empty = ContextSet({})
    assert empty.urls() == ()
    assert empty != bundled_contexts()
    assert empty != "a set"
    lists = pin_context("urn:x", {"@context": [{"a": "urn:a"}, {"@vocab": "urn:"}]}, origin="x")
    assert lists.is_catch_all
