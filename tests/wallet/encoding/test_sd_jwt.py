"""SD-JWTs: every rule of RFC 9901 §4 and §7.1, with tokens cut by another hand."""

import contextlib
import hashlib
import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.sd_jwt_making import (
    HASHES,
    Made,
    base64url,
    bind,
    digest,
    disclosure,
    make_sd_jwt,
)
from tests.places import VECTORS, needs_vectors
from wallet.encoding.sd_jwt import (
    MAX_DISCLOSURES,
    SdJwt,
    digest_of,
    processed_token,
    read_sd_jwt,
    write_sd_jwt,
)
from wallet.errors import InputError, Reason

CLAIMS = {
    "iss": "https://house.example",
    "name": "Ana",
    "address": {"city": "Porto", "street": "Rua 1"},
    "grades": ["A", "B", {"course": "Math", "mark": 17}],
}
FRAME = {
    "_sd": ["name", "address"],
    "address": {"_sd": ["street"], "_sd_decoy": 2},
    "grades": {"_sd": [0, 2], "_sd_decoy": 1, "2": {"_sd": ["mark"]}},
}


def unsigned(header: Mapping[str, Any], payload: Mapping[str, Any]) -> str:
    parts = [base64url(json.dumps(one).encode()) for one in (header, payload)]
    return ".".join([*parts, "AA"])


def made(claims: Mapping[str, Any] = CLAIMS, frame: Any = None, **options: Any) -> Made:
    return make_sd_jwt(claims, FRAME if frame is None else frame, unsigned, **options)


def raw(payload: Mapping[str, Any], *disclosures: str) -> str:
    return "~".join([unsigned({"alg": "ES256"}, payload), *disclosures, ""])


def refusal(text: str) -> str:
    """Return where the reader says that a token is malformed."""
    with pytest.raises(InputError) as caught:
        read_sd_jwt(text)
    assert caught.value.reason is Reason.TOKEN_MALFORMED
    return caught.value.facts["where"]


def test_all_disclosed_is_what_the_issuer_had() -> None:
    read = read_sd_jwt(made().text)
    assert read.payload == CLAIMS
    assert read.hidden == 3  # the decoys
    assert read.binding is None
    assert "_sd" in read.token.payload
    assert processed_token(read).payload == CLAIMS


def test_nothing_disclosed_is_what_stood_open() -> None:
    read = read_sd_jwt(made().showing())
    assert read.payload == {"iss": CLAIMS["iss"], "grades": ["B"]}
    assert read.hidden == 5
    assert read.placed == ()


def test_what_is_placed_says_where_and_inside_what() -> None:
    read = read_sd_jwt(made().text)
    places = {one.pointer: [outer.name for outer in one.within] for one in read.placed}
    assert places == {
        "/name": [], "/address": [], "/address/street": ["address"],
        "/grades/0": [], "/grades/2": [], "/grades/2/mark": [None],
    }  # fmt: skip


def test_pointers_follow_what_is_shown() -> None:
    read = read_sd_jwt(made().showing("/grades/2"))
    assert [one.pointer for one in read.placed] == ["/grades/1"]
    assert read.payload["grades"] == ["B", {"course": "Math"}]


@pytest.mark.parametrize("hash_name", list(HASHES))
def test_each_hash_is_read_and_named(hash_name: str) -> None:
    read = read_sd_jwt(made(hash_name=hash_name).text)
    assert read.payload == CLAIMS
    assert read.hash_name == hash_name


def test_a_token_that_names_no_hash_means_sha_256() -> None:
    assert read_sd_jwt(made(names_hash=False).text).payload == CLAIMS


def test_the_text_is_kept_and_written_again() -> None:
    text = made().text
    read = read_sd_jwt(f" {text}\r\n")
    assert read.text == text
    assert write_sd_jwt(read.compact, read.placed_texts) == text


def test_the_digest_of_a_disclosure_is_that_of_its_text() -> None:
    """Another spelling of the same JSON is another disclosure (§4.2.3)."""
    text = base64url(b'["s",  "name",\n"Ana"]')
    read = read_sd_jwt(raw({"_sd": [digest(text)]}, text))
    assert read.payload == {"name": "Ana"}
    assert (
        refusal(raw({"_sd": [digest(text)]}, base64url(b'["s","name","Ana"]'))) == "unreferenced"
    )


def test_the_bound_digest_covers_all_up_to_the_last_tilde() -> None:
    text = made().showing("/name")
    read = read_sd_jwt(bind(text, unsigned))
    assert read.binding is not None
    assert read.binding.payload["sd_hash"] == read.bound
    assert read.bound == base64url(hashlib.sha256(text.encode()).digest())
    assert read.text == bind(text, unsigned)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (raw({}).rstrip("~"), "tilde"),
        (raw({}) + "x", "binding"),
        (raw({}) + "ey.J.x.y", "binding"),
        (raw({}).replace(".", ". ", 1), "payload"),
        (raw({}).replace("~", " ~"), "parts"),
        (raw({}) + " " + unsigned({}, {}), "binding"),
        ("~", "parts"), ("~~", "parts"), ("a.b~", "parts"),
        (raw({"_sd": 7}), "_sd"), (raw({"_sd": [7]}), "_sd"), (raw({"_sd": None}), "_sd"),
        (raw({"_sd": {"a": 1}}), "_sd"), (raw({"a": {"_sd": "x"}}), "_sd"),
        (raw({"...": "x"}), "..."), (raw({"a": {"...": "x"}}), "..."),
        (raw({"a": [{"...": 7}]}), "..."), (raw({"a": [{"...": "x", "b": 1}]}), "..."),
        (raw({"_sd_alg": "md5"}), "_sd_alg"), (raw({"_sd_alg": "sha-1"}), "_sd_alg"),
        (raw({"_sd_alg": None}), "_sd_alg"), (raw({"_sd_alg": ["sha-256"]}), "_sd_alg"),
        (raw({"_sd_alg": "SHA-256"}), "_sd_alg"), (raw({"_sd": ["x", "x"]}), "digest"),
        (raw({"_sd": ["x"], "a": [{"...": "x"}]}), "digest"),
    ],
)  # fmt: skip
def test_what_is_no_sd_jwt_is_refused(text: str, where: str) -> None:
    assert refusal(text) == where


def placed(*parts: Any, at: str = "_sd") -> str:
    """A token whose one disclosure, of these parts, is named at ``at``."""
    text = disclosure(*parts)
    named = {"_sd": [digest(text)]} if at == "_sd" else {"a": [{"...": digest(text)}]}
    return raw({"open": 1, **named}, text)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (placed("s", "_sd", 1), "name"), (placed("s", "...", 1), "name"),
        (placed("s", "_sd_alg", "sha-256"), "name"), (placed("s", "open", 2), "name"),
        (placed("s"), "disclosure"), (placed("s", "n", 1, 2), "disclosure"),
        (placed(), "disclosure"),
        (placed(7, "n", 1), "disclosure"), (placed("s", 7, 1), "disclosure"),
        (placed(None, "n", 1), "disclosure"), (placed("s", 1), "disclosure"),
        (placed("s", "n", 1, at="..."), "disclosure"), (placed("s", at="..."), "disclosure"),
    ],
)  # fmt: skip
def test_a_disclosure_that_is_none_is_refused(text: str, where: str) -> None:
    assert refusal(text) == where


@pytest.mark.parametrize("text", ["", "A", "AAAA", "WyJzIl0=", "W yJzIiwgIm4iLCAxXQ", "e30", "MQ"])
def test_a_disclosure_that_is_no_json_array_is_refused(text: str) -> None:
    assert refusal(raw({"_sd": [digest(text)]}, text)) == "disclosure"


def test_a_disclosure_read_strictly_says_what_is_wrong() -> None:
    twice = base64url(b'["s","n",{"a":1,"a":2}]')
    deep = base64url(b'["s","n",' + b"[" * 70 + b"]" * 70 + b"]")
    for text, reason in ((twice, Reason.DUPLICATE_MEMBER), (deep, Reason.TOO_DEEP)):
        with pytest.raises(InputError) as caught:
            read_sd_jwt(raw({"_sd": [digest(text)]}, text))
        assert caught.value.reason is reason


def test_a_disclosure_that_comes_twice_is_refused() -> None:
    text = disclosure("s", "n", 1)
    assert refusal(raw({"_sd": [digest(text)]}, text, text)) == "digest"


def test_disclosures_inside_disclosures_go_no_deeper_than_any_document() -> None:
    inner = disclosure("s", "n", json.loads("[" * 40 + "]" * 40))
    outer: Any = {"_sd": [digest(inner)]}
    for _ in range(40):
        outer = [outer]
    text = disclosure("s", "m", outer)
    with pytest.raises(InputError) as caught:
        read_sd_jwt(raw({"_sd": [digest(text)]}, text, inner))
    assert caught.value.reason is Reason.TOO_DEEP


def test_names_that_fold_alike_are_refused_in_the_whole() -> None:
    text = disclosure("s", "OPEN", 2)
    with pytest.raises(InputError) as caught:
        read_sd_jwt(raw({"open": 1, "_sd": [digest(text)]}, text))
    assert caught.value.reason is Reason.DUPLICATE_MEMBER


def test_too_many_or_too_much_is_refused() -> None:
    many = [disclosure("s", f"n{number}", number) for number in range(MAX_DISCLOSURES + 1)]
    for text in (raw({"_sd": [digest(one) for one in many]}, *many), "e" * (6 * 2**20) + "~"):
        with pytest.raises(InputError) as caught:
            read_sd_jwt(text)
        assert caught.value.reason is Reason.TOO_LARGE


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text("abcé", max_size=4),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abcdef"), inner, max_size=3)
    ),
    max_leaves=12,
)


@st.composite
def framed(draw: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Claims, and a frame that hides any of them at any depth, with decoys."""

    def frame_for(value: Any) -> dict[str, Any]:
        if isinstance(value, dict):
            names = list(value)
        elif isinstance(value, list):
            names = [str(number) for number in range(len(value))]
        else:
            return {}
        children = zip(names, value.values() if isinstance(value, dict) else value, strict=True)
        return {
            "_sd": draw(st.lists(st.sampled_from(names), unique=True)) if names else [],
            "_sd_decoy": draw(st.integers(0, 2)),
            **{name: frame_for(child) for name, child in children},
        }

    claims = draw(st.dictionaries(st.sampled_from("uvwxyz"), JSON, min_size=1, max_size=4))
    return claims, frame_for(claims)


@given(framed())
def test_whatever_is_hidden_comes_back_in_its_place(given_: tuple[Any, Any]) -> None:
    claims, frame = given_
    cut = made(claims, frame)
    read = read_sd_jwt(cut.text)
    assert read.payload == claims
    assert {one.pointer for one in read.placed} == set(cut.disclosures)


@given(framed(), st.data())
def test_a_choice_shows_no_more_than_was_chosen(given_: tuple[Any, Any], data: Any) -> None:
    claims, frame = given_
    cut = made(claims, frame)
    places = list(cut.disclosures)
    chosen = data.draw(st.lists(st.sampled_from(places), unique=True) if places else st.just([]))
    text = cut.showing(*chosen)
    read = read_sd_jwt(text)
    assert len(read.placed) == text.count("~") - 1
    assert read.text == text
    shown = {one.disclosure.text for one in read.placed}
    assert shown <= set(cut.disclosures.values())


@given(
    st.text("ey.~WyJ =\n", max_size=60)
    | st.binary(max_size=60).map(lambda one: one.decode("latin-1"))
)
def test_nothing_but_an_input_error_is_raised(text: str) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(read_sd_jwt(text), SdJwt)


def test_the_digest_by_name() -> None:
    """The example of RFC 9901 §4.2.3 is of this shape: a digest of a base64url text."""
    for name, make in HASHES.items():
        assert digest_of("WyJz", name) == base64url(make(b"WyJz").digest())


SD_JWT_JS = "sd-jwt-js/packages/core/test"


def frames() -> list[Any]:
    folder = VECTORS / SD_JWT_JS
    return sorted(folder.glob("*.json")) if folder.is_dir() else []


@needs_vectors
@pytest.mark.vectors
@pytest.mark.parametrize("path", frames(), ids=lambda path: path.stem)
def test_the_cases_of_sd_jwt_js(path: Any) -> None:
    """What their frames hide and show again is what is read here."""
    case = json.loads(path.read_text("utf-8"))
    cut = made(case["claims"], case["disclosureFrame"])
    assert read_sd_jwt(cut.text).payload == case["claims"]
    read = read_sd_jwt(cut.showing(*shown_in(case["presentationFrames"] or {})))
    assert holds(read.payload, case["presentedClaims"])
    assert holds(case["claims"], json.loads(json.dumps(read.payload)), in_order=False)


def shown_in(frame: Mapping[str, Any], place: str = "") -> list[str]:
    """Return the pointers that a presentation frame of sd-jwt-js names."""
    found = []
    for name, inner in frame.items():
        where = f"{place}/{name}"
        found += [where] if inner is True else [where, *shown_in(inner, where)]
    return found


def holds(whole: Any, part: Any, *, in_order: bool = True) -> bool:
    """Whether ``whole`` has everything that ``part`` has."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            name in whole and holds(whole[name], inner, in_order=in_order)
            for name, inner in part.items()
        )
    if isinstance(part, list):
        return isinstance(whole, list) and all(
            any(holds(one, inner, in_order=in_order) for one in whole) for inner in part
        )
    return bool(whole == part)
