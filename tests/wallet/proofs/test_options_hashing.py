"""Options put together from what an issuer's other proofs had give the bytes of the whole road."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.proofs.signed_documents import CONTEXTS, SCHOOL
from wallet.encoding.canonical import Road, canonicalize_document, canonicalize_processed
from wallet.encoding.contexts import ContextSet, pin_context
from wallet.errors import InvalidProof, ProofError
from wallet.model.json_values import JsonObject, JsonValue
from wallet.proofs import options_hashing
from wallet.proofs.options_hashing import canonicalize_options

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v2"
SIGNATURE_2020 = "https://w3id.org/security/suites/ed25519-2020/v1"
OB3 = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
LISTS: list[list[JsonValue]] = [
    [V2], [V2, OB3], [V1, DATA_INTEGRITY], [V1, SIGNATURE_2020], [V1],
]  # fmt: skip
URL = "https://terms.example/v1"
OPTIONS: JsonObject = {
    "type": "DataIntegrityProof",
    "cryptosuite": "eddsa-rdfc-2022",
    "created": "2026-03-01T12:00:00Z",
    "verificationMethod": SCHOOL.method,
    "proofPurpose": "assertionMethod",
}

DATES = st.one_of(
    st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.just(UTC)).map(
        lambda moment: moment.isoformat().replace("+00:00", "Z")
    ),
    st.sampled_from(
        ["", "2026-03-01T12:00:00+01:00", "2026-03-01", "2000-01-01T00:00:00Z", 'a"b']
    ),
)
VALUES = {
    "type": st.sampled_from(["DataIntegrityProof", "Ed25519Signature2020", "Unknown"]),
    "cryptosuite": st.sampled_from(
        ["eddsa-rdfc-2022", "another", 'quoted "2000-01-01T00:00:00Z"']
    ),
    "created": DATES,
    "verificationMethod": st.sampled_from([SCHOOL.method, "did:example:a#b", "relative"]),
    "proofPurpose": st.sampled_from(["assertionMethod", "authentication", "none of them"]),
}
OTHERS: dict[str, st.SearchStrategy[JsonValue]] = {
    "id": st.just("urn:uuid:1"),
    "expires": DATES,
    "domain": st.just("example"),
    "challenge": st.sampled_from(["1", 1, True]),
    "unknown": st.just("word"),
}


def told(options: JsonObject, listed: JsonValue, *, is_whole_road: bool) -> object:
    """Return the bytes, or the refusal with all it says."""
    try:
        if is_whole_road:
            return canonicalize_document({**options, "@context": listed}, CONTEXTS).nquads
        return canonicalize_options(options, listed, CONTEXTS).nquads
    except ProofError as error:
        return type(error), error.reason, error.facts


@given(st.fixed_dictionaries({}, optional=VALUES | OTHERS), st.sampled_from(LISTS))
def test_any_options_have_the_bytes_and_the_refusals_of_the_whole_road(
    options: JsonObject, listed: list[JsonValue]
) -> None:
    whole = told(options, listed, is_whole_road=True)
    assert told(options, listed, is_whole_road=False) == whole
    assert told(options, listed, is_whole_road=False) == whole


@given(st.fixed_dictionaries(VALUES | {"created": DATES}), st.sampled_from(LISTS))
def test_options_of_usual_members_too(options: JsonObject, listed: list[JsonValue]) -> None:
    assert told(options, listed, is_whole_road=False) == told(options, listed, is_whole_road=True)


@pytest.mark.parametrize("value", [1, True, 1.0, None, ["eddsa-rdfc-2022"], {"@value": "x"}])
def test_values_that_are_equal_and_not_the_same_are_kept_apart(value: JsonValue) -> None:
    for options in ({**OPTIONS, "cryptosuite": value}, {**OPTIONS, "created": value}):
        whole = told(options, [V2], is_whole_road=True)
        assert told(options, [V2], is_whole_road=False) == whole


@pytest.mark.parametrize("listed", [None, V2, [], [V2, {"@vocab": "urn:"}], [[V2]], [V2, 1]])
def test_contexts_that_are_no_list_of_addresses_go_the_whole_road(listed: JsonValue) -> None:
    assert told(OPTIONS, listed, is_whole_road=False) == told(OPTIONS, listed, is_whole_road=True)


def test_both_roads_agree_on_what_is_put_together() -> None:
    for number in range(3):
        options = {**OPTIONS, "created": f"2026-03-0{number + 1}T12:00:00.25Z"}
        form = canonicalize_options(options, [V2], CONTEXTS)
        processed = canonicalize_processed({**options, "@context": [V2]}, CONTEXTS)
        assert form.nquads == processed.nquads
        assert form.road is Road.COMPILED
        assert not form.has_unpinned_terms


def test_what_is_one_of_a_kind_is_not_kept() -> None:
    options_hashing._pattern_of.cache_clear()
    canonicalize_options({**OPTIONS, "challenge": "1"}, [V2], CONTEXTS)
    canonicalize_options({**OPTIONS, "verificationMethod": f"did:key:{'z' * 500}"}, [V2], CONTEXTS)
    with pytest.raises(InvalidProof):
        canonicalize_options({**OPTIONS, "verificationMethod": "relative"}, [V2], CONTEXTS)
    assert options_hashing._pattern_of.cache_info().currsize == 0
    canonicalize_options(OPTIONS, [V2], CONTEXTS)
    canonicalize_options({**OPTIONS, "created": "2026-03-02T12:00:00Z"}, [V2], CONTEXTS)
    found = options_hashing._pattern_of.cache_info()
    assert (found.currsize, found.hits) == (1, 1)
    assert found.maxsize is not None


def with_terms(**terms: str) -> ContextSet:
    """Return contexts with one more, which gives each member of options a meaning of its own."""
    own = {name: f"https://terms.example/{name}" for name in OPTIONS if name != "type"} | terms
    kinds = {"id": "@id", "type": "@type", "DataIntegrityProof": "https://terms.example/Proof"}
    return CONTEXTS.with_added([pin_context(URL, {"@context": {**kinds, **own}}, origin="test")])


def test_contexts_that_say_another_thing_of_one_address_are_other_contexts() -> None:
    one = canonicalize_options(OPTIONS, [URL], with_terms())
    other = canonicalize_options(
        OPTIONS, [URL], with_terms(proofPurpose="https://other.example/p")
    )
    assert one.nquads != other.nquads
    assert one.road is Road.COMPILED


@pytest.mark.parametrize("purpose", ["2000-01-01T00:00:00Z", "1999", "2026-03-01T12:00:00Z", ""])
def test_where_the_date_could_decide_more_than_its_own_line(purpose: str) -> None:
    """Another member states the same property, so that the date decides which line is first."""
    for contexts in (with_terms(), with_terms(proofPurpose="https://terms.example/created")):
        for created in ("1998-01-01T00:00:00Z", "2000-01-01T00:00:00Z", "2026-03-02T12:00:00Z"):
            options = {**OPTIONS, "created": created, "proofPurpose": purpose}
            whole = canonicalize_document({**options, "@context": [URL]}, contexts).nquads
            assert canonicalize_options(options, [URL], contexts).nquads == whole
            assert canonicalize_options(options, [URL], contexts).nquads == whole


def test_what_no_plan_says_goes_the_whole_road_each_time() -> None:
    contexts = with_terms(id="https://terms.example/id")
    for _ in range(2):
        form = canonicalize_options(OPTIONS, [URL], contexts)
        whole = canonicalize_document({**OPTIONS, "@context": [URL]}, contexts)
        assert form.nquads == whole.nquads
        assert form.road is Road.PROCESSED
