"""Must-fail rows 28, 47 to 49 and 55 to 60 for tokens that disclose by choice, and for COSE."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.sd_jwt_making import base64url, bind, digest, disclosure, flattened, make_sd_jwt
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import ALL_ALGORITHMS, TokenKey
from tests.wallet.verification.checked import NOW, bytes_of, report_on
from tests.wallet.verification.must_fail import assert_refused, reasons_against, refusals
from wallet.encoding.sd_jwt import MAX_DISCLOSURES
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.report import CheckName, Verdict
from wallet.verification.presentation_verifier import Expectation, verify_presentation
from wallet.verification.verifier import Verifier

HOUSE = TokenIssuer()
KNOWN = HOUSE.knowledge()
HOLDER = TokenKey("EdDSA", 9)
CNF = {"cnf": {"jwk": HOLDER.jwk}}
CLAIMS = {"given_name": "Ana", "grade": "A", "school": {"name": "House", "city": "Porto"}, **CNF}
FRAME = {"_sd": ["given_name", "grade", "school"], "school": {"_sd": ["city"]}, "_sd_decoy": 3}
MADE = HOUSE.sd_jwt(CLAIMS, FRAME)
SHOWN = bind(MADE.showing("/grade"), HOLDER.sign_token, made=NOW.timestamp())
LIE = disclosure("salt", "degree", "PhD")


def test_the_starting_points_verify() -> None:
    for text in (MADE.text, MADE.showing(), MADE.showing("/school/city"), SHOWN):
        assert report_on(text, KNOWN).verdict is Verdict.VERIFIED
        assert report_on(flattened(text), KNOWN).verdict is Verdict.VERIFIED


def with_more(text: str, *disclosures: str) -> str:
    """Put disclosures behind those there are; a key binding stays last."""
    *parts, binding = text.split("~")
    return "~".join([*parts, *disclosures, binding])


@pytest.mark.parametrize("write", [str, flattened], ids=["compact", "flattened"])
@pytest.mark.parametrize("text", [MADE.text, MADE.showing(), SHOWN], ids=["all", "none", "bound"])
@pytest.mark.parametrize(
    "added",
    [
        LIE, disclosure("salt", "PhD"), disclosure("salt", "grade", "A+"),
        HOUSE.sd_jwt({"grade": "A+"}, {"_sd": ["grade"]}).disclosures["/grade"],
        disclosure("salt", "_sd", [digest(LIE)]),
    ],
    ids=["new", "entry", "grade", "of another token", "digests"],
)  # fmt: skip
def test_must_fail_55_a_disclosure_that_no_digest_names(
    text: str, added: str, write: Callable[[str], Any]
) -> None:
    assert refusals(bytes_of(write(with_more(text, added))), KNOWN) == [Reason.TOKEN_MALFORMED]


@pytest.mark.parametrize("place", ["/school/city"])
def test_must_fail_55_what_stands_inside_is_not_shown_without_its_outside(place: str) -> None:
    alone = "~".join([MADE.compact, MADE.disclosures[place], ""])
    assert refusals(alone.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


def signed(payload: Any, *disclosures: str) -> str:
    """A token of the house over any payload: also what no issuer should sign is refused."""
    compact = HOUSE.keys["ES256"].sign_token(
        {"typ": "dc+sd-jwt", "kid": HOUSE.kid("ES256")},
        {"iss": HOUSE.id, "vct": "https://house.example/kinds/diploma", **payload},
    )
    return "~".join([compact, *disclosures, ""])


NAME, OTHER = disclosure("s1", "name", "Ana"), disclosure("s2", "name", "Eva")
INSIDE = disclosure("s3", "inner", {"_sd": [digest(NAME)]})


@pytest.mark.parametrize(
    "text",
    [
        with_more(MADE.text, MADE.disclosures["/grade"]),
        with_more(MADE.text, *MADE.disclosures.values()),
        signed({"_sd": [digest(NAME), digest(NAME)]}, NAME), signed({"_sd": ["x", "x"]}),
        signed({"_sd": [digest(NAME)], "a": {"_sd": [digest(NAME)]}}, NAME),
        signed({"_sd": ["x"], "a": [{"...": "x"}]}),
        signed({"_sd": [digest(NAME), digest(INSIDE)]}, NAME, INSIDE),
        signed({"name": "Bea", "_sd": [digest(NAME)]}, NAME),
        signed({"_sd": [digest(NAME), digest(OTHER)]}, NAME, OTHER),
        signed({"a": {"name": 1, "_sd": [digest(NAME)]}}, NAME),
    ],
    ids=["again", "all again", "digest twice", "unknown digest twice", "two places",
         "object and array", "inside and outside", "clear claim", "two of one name", "deeper"],
)  # fmt: skip
def test_must_fail_56_what_stands_twice(text: str) -> None:
    assert refusals(text.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


@pytest.mark.parametrize("name", ["NAME", "\u017fchool", "school "])
def test_must_fail_56_a_name_that_only_looks_another(name: str) -> None:
    """Two names that are one after folding are two readings of one document."""
    text = disclosure("s", name, "PhD")
    folded = signed({"name": "x", "school": "y", "_sd": [digest(text)]}, text)
    if name.strip().casefold() in ("name", "school") and name != "school ":
        assert refusals(folded.encode(), KNOWN) == [Reason.DUPLICATE_MEMBER]
    else:
        (found,) = read_items(folded.encode(), "a test", KNOWN.contexts).credentials
        assert found.document["school"] == "y"


@pytest.mark.parametrize(
    "parts",
    [("s", "_sd", ["x"]), ("s", "...", "x"), ("s", "_sd_alg", "none"), ("s",), ("s", "n", 1, 2),
     (), (1, "n", 1), ("s", 1, 1), ("s", None, 1), ("s", ["n"], 1)],
)  # fmt: skip
def test_must_fail_57_disclosures_that_are_none(parts: tuple[Any, ...]) -> None:
    text = disclosure(*parts)
    for payload in ({"_sd": [digest(text)]}, {"a": [{"...": digest(text)}]}):
        if len(parts) != 2:
            assert refusals(signed(payload, text).encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


@pytest.mark.parametrize(
    "algorithm",
    ["md5", "sha-1", "SHA-256", "sha256", "none", "", " sha-256", None, 7, ["sha-256"], {}, True],
)
def test_must_fail_57_a_hash_that_is_not_in_the_table(algorithm: Any) -> None:
    text = signed({"_sd_alg": algorithm, "_sd": [digest(NAME)]}, NAME)
    assert refusals(text.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


def test_must_fail_57_the_digest_of_another_hash() -> None:
    text = signed({"_sd_alg": "sha-512", "_sd": [digest(NAME)]}, NAME)
    assert refusals(text.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


def chain(depth: int) -> str:
    texts = [disclosure("s", "end", 1)]
    for number in range(depth):
        texts.append(disclosure("s", f"n{number}", {"_sd": [digest(texts[-1])]}))
    return signed({"_sd": [digest(texts[-1])]}, *texts)


@pytest.mark.parametrize("depth", [70, 1_500, 10_000])
def test_must_fail_58_disclosures_inside_disclosures(depth: int) -> None:
    assert refusals(chain(depth).encode(), KNOWN)[0] in (Reason.TOO_DEEP, Reason.TOO_LARGE)


@pytest.mark.parametrize("count", [25_000, 100_000])
def test_must_fail_58_decoys_without_end(count: int) -> None:
    decoys = [base64url(number.to_bytes(32, "big")) for number in range(count)]
    for payload in ({"_sd": decoys}, {"a": [{"...": decoy} for decoy in decoys]}):
        assert refusals(signed(payload).encode(), KNOWN)[0] in (
            Reason.TOO_LARGE, Reason.TOKEN_MALFORMED,
        )  # fmt: skip


@pytest.mark.parametrize("count", [MAX_DISCLOSURES + 1, 100_000])
def test_must_fail_58_disclosures_without_end(count: int) -> None:
    text = signed({}, *["WyJzIiwxXQ"] * count)
    assert refusals(text.encode(), KNOWN) == [Reason.TOO_LARGE]


STRANGER = TokenKey("EdDSA", 77)


@pytest.mark.parametrize(
    "change",
    [
        {"sd_hash": digest(MADE.text)}, {"sd_hash": ""}, {"sd_hash": None}, {"sd_hash": 7},
        {"sd_hash": digest(MADE.showing("/grade")) + "="},
        {"nonce": None}, {"nonce": 7}, {"nonce": ["n-1"]}, {"aud": None}, {"aud": 7},
        {"aud": ["https://shop.example"]}, {"made": None}, {"made": "2026-07-01"},
        {"made": NOW.timestamp() + 3600}, {"made": True}, {"exp": 1}, {"exp": "never"},
        {"header": {"typ": "JWT"}}, {"header": {"typ": ""}}, {"header": {"typ": 7}},
        {"header": {"typ": "dc+sd-jwt"}},
    ],
)  # fmt: skip
def test_must_fail_59_a_key_binding_that_says_something_else(change: Any) -> None:
    text = bind(MADE.showing("/grade"), HOLDER.sign_token, **{"made": NOW.timestamp(), **change})
    assert_refused(text, Reason.KEY_BINDING_WRONG, knowledge=KNOWN)


@pytest.mark.parametrize("algorithm", ["none", "None", "HS256", ""])
def test_must_fail_59_a_key_binding_that_nobody_signed(algorithm: str) -> None:
    text = bind(
        MADE.showing("/grade"), HOLDER.sign_token, made=NOW.timestamp(), header={"alg": algorithm}
    )
    assert_refused(text, Reason.ALGORITHM_FORBIDDEN, knowledge=KNOWN)


@pytest.mark.parametrize("stranger", [STRANGER, TokenKey("ES256", 3), HOUSE.keys["ES256"]])
def test_must_fail_59_a_key_binding_by_another_key(stranger: TokenKey) -> None:
    text = bind(MADE.showing("/grade"), stranger.sign_token, made=NOW.timestamp())
    wanted = {Reason.SIGNATURE_MISMATCH, Reason.KEY_KIND_WRONG}
    assert_refused(text, wanted, knowledge=KNOWN)
    carried = bind(
        MADE.showing("/grade"), stranger.sign_token, made=NOW.timestamp(),
        header={"jwk": stranger.jwk, "kid": stranger.method},
    )  # fmt: skip
    assert_refused(carried, wanted, knowledge=KNOWN)


def test_must_fail_59_a_key_binding_moved_to_another_choice() -> None:
    binding = SHOWN.rpartition("~")[2]
    for text in (MADE.text, MADE.showing(), MADE.showing("/given_name")):
        assert_refused(text + binding, Reason.KEY_BINDING_WRONG, knowledge=KNOWN)


def test_must_fail_59_a_key_binding_to_no_key() -> None:
    free = HOUSE.sd_jwt({"grade": "A"}, {"_sd": ["grade"]})
    text = bind(free.text, HOLDER.sign_token, made=NOW.timestamp())
    assert_refused(text, Reason.KEY_BINDING_WRONG, knowledge=KNOWN)


@pytest.mark.parametrize(
    "confirmation",
    [{"kid": "did:web:nobody.example#key"}, {"jku": "https://m.example/k"}, {"x5t#S256": "AAAA"},
     {"jwk": {"kty": "oct", "k": "AAAA"}}, {"kid": "key-1"}, {"jwk": {"kty": "EC", "crv": "P-9"}}],
)  # fmt: skip
def test_must_fail_59_a_key_that_cannot_be_found_shows_nothing(confirmation: Any) -> None:
    """Neither the binding alone nor the issuer's signature beside it makes that verified."""
    made = HOUSE.sd_jwt({"cnf": confirmation})
    text = bind(made.text, HOLDER.sign_token, made=NOW.timestamp())
    wanted = {Reason.KEY_BINDING_NOT_CHECKED, Reason.KEY_MALFORMED}
    assert_refused(text, wanted, knowledge=KNOWN)


def test_must_fail_59_an_unknown_algorithm_of_either_signature_is_never_left_aside() -> None:
    """A proof of an unknown suite spoils nothing beside one that passed: these are not two."""
    made = bind(MADE.text, HOLDER.sign_token, made=NOW.timestamp(), header={"alg": "Ed448"})
    assert_refused(made, Reason.KEY_BINDING_NOT_CHECKED, knowledge=KNOWN)
    forged = make_sd_jwt(
        {"iss": HOUSE.id, "vct": "x", **CNF}, {}, STRANGER.sign_token, header={"alg": "Ed448"}
    )
    shown = bind(forged.text, HOLDER.sign_token, made=NOW.timestamp())
    assert_refused(shown, Reason.SUITE_NOT_SUPPORTED, knowledge=KNOWN)


def presentation_of(text: str) -> bytes:
    envelope = {
        "@context": [V2], "type": ["EnvelopedVerifiableCredential"],
        "id": f"data:application/dc+sd-jwt,{text}",
    }  # fmt: skip
    return json.dumps(
        {"@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [envelope]}
    ).encode()


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ({"challenge": "n-1", "domain": "https://shop.example"}, Verdict.VERIFIED),
        ({"challenge": "n-1"}, Verdict.VERIFIED),
        ({"challenge": "n-2"}, Verdict.NOT_VERIFIED),
        ({"challenge": "n-1", "domain": "https://other.example"}, Verdict.NOT_VERIFIED),
        ({"challenge": "N-1"}, Verdict.NOT_VERIFIED),
    ],
)
def test_must_fail_59_a_key_binding_for_another_receiver(asked: Any, verdict: Verdict) -> None:
    reading = read_items(presentation_of(SHOWN), "a test", KNOWN.contexts)
    (presentation,) = reading.presentations
    report = verify_presentation(presentation, KNOWN, NOW, Expectation(**asked))
    assert [item.verdict for item in report.items] == [verdict]
    (credential,) = presentation.credentials
    assert Verifier(KNOWN, NOW, **asked).verify(credential).verdict is verdict


@pytest.mark.parametrize("typ", ["vc+jwt", "JWT", "kb+jwt", "bad+typ", 7, "vp+sd-jwt"])
def test_must_fail_51_an_sd_jwt_of_another_type(typ: Any) -> None:
    text = HOUSE.sd_jwt(CLAIMS, FRAME, header={"typ": typ}).text
    assert_refused(text, Reason.TOKEN_TYPE_WRONG, CheckName.FORM, KNOWN)
    document = {
        "@context": [V2], "type": ["VerifiableCredential"], "credentialSubject": {"id": "urn:x:1"},
    }  # fmt: skip
    held = HOUSE.w3c_sd_jwt(document, {}, header={"typ": typ}).text
    assert_refused(held, Reason.TOKEN_TYPE_WRONG, CheckName.FORM, KNOWN)


@pytest.mark.parametrize("claim", ["iss", "nbf", "exp", "cnf", "vct", "status"])
def test_must_fail_52_a_claim_that_decides_is_never_hidden(claim: str) -> None:
    """SD-JWT VC §2.2.2.3: whoever shows it could leave it out."""
    claims = {**CLAIMS, "nbf": 1_700_000_000, "exp": 4_000_000_000, "status": {"x": {}}}
    made = HOUSE.sd_jwt(claims, {"_sd": [claim]})
    assert_refused(made.text, Reason.TOKEN_CLAIMS_CONFLICT, CheckName.FORM, KNOWN)


@pytest.mark.parametrize(
    ("claims", "check", "reason"),
    [
        ({"exp": 1_000}, CheckName.VALIDITY, Reason.EXPIRED),
        ({"nbf": 4_070_908_800}, CheckName.VALIDITY, Reason.NOT_YET_VALID),
        ({"exp": "1000"}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"nbf": None}, CheckName.FORM, Reason.TOKEN_CLAIMS_CONFLICT),
        ({"vct": ""}, CheckName.FORM, Reason.TYPE_MISSING),
        ({"vct": 7}, CheckName.FORM, Reason.TYPE_MISSING),
        ({"iss": 7}, CheckName.FORM, Reason.ISSUER_MALFORMED),
        ({"iss": "me"}, CheckName.FORM, Reason.ISSUER_MALFORMED),
        ({"cnf": "key"}, CheckName.FORM, Reason.MEMBER_MALFORMED),
        ({"cnf": {"jwk": "key"}}, CheckName.FORM, Reason.MEMBER_MALFORMED),
        ({"status": 7}, CheckName.FORM, Reason.MEMBER_MALFORMED),
        ({"status": {"unheard_of": {}}}, CheckName.STATUS, Reason.STATUS_KIND_NOT_READ),
        ({"status": {"status_list": {"idx": 1, "uri": "https://house.example/s"}}},
         CheckName.STATUS, Reason.STATUS_NOT_AT_HAND),
    ],
)  # fmt: skip
def test_must_fail_52_and_65_claims_of_an_sd_jwt_vc(
    claims: Any, check: CheckName, reason: Reason
) -> None:
    assert_refused(HOUSE.sd_jwt({**CLAIMS, **claims}).text, reason, check, KNOWN)


@pytest.mark.parametrize("algorithm", ALL_ALGORITHMS)
def test_must_fail_28_a_signature_over_something_else(algorithm: str) -> None:
    for made in (HOUSE.sd_jwt(CLAIMS, FRAME, algorithm), HOUSE.w3c_sd_jwt({}, {}, algorithm)):
        head, _, signature = made.compact.split(".")
        lie = base64url(json.dumps({"iss": HOUSE.id, "vct": "x", "degree": "PhD"}).encode())
        assert_refused(f"{head}.{lie}.{signature}~", Reason.SIGNATURE_MISMATCH, knowledge=KNOWN)


@pytest.mark.parametrize("algorithm", ["none", "None", "HS256", "hs512", ""])
def test_must_fail_47_48_an_sd_jwt_that_nobody_signed(algorithm: str) -> None:
    text = HOUSE.sd_jwt(CLAIMS, FRAME, header={"alg": algorithm}).text
    assert_refused(text, Reason.ALGORITHM_FORBIDDEN, knowledge=KNOWN)


@pytest.mark.parametrize("header", [{"crit": ["x"], "x": 1}, {"b64": False}, {"crit": []}])
def test_must_fail_49_headers_that_change_the_rules_of_an_sd_jwt(header: Any) -> None:
    text = HOUSE.sd_jwt(CLAIMS, FRAME, header=header).text
    assert refusals(text.encode(), KNOWN) == [Reason.TOKEN_MALFORMED]


def test_must_fail_49_a_key_in_the_header_of_an_sd_jwt_is_nobodys() -> None:
    forged = make_sd_jwt(
        {"iss": HOUSE.id, "vct": "x"}, {}, STRANGER.sign_token, header={"jwk": STRANGER.jwk}
    ).text
    for knowledge in (KNOWN, HOUSE.metadata_knowledge()):
        report = report_on(forged, knowledge)
        assert report.verdict is Verdict.NOT_VERIFIED
    assert report_on(forged).verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(
    "address",
    [
        f"data:application/vc+jwt,{MADE.text}", f"data:application/vc+sd-jwt;base64,{MADE.text}",
        f"data:application/dc+sd-jwt, {LIE}", f"DATA:application/dc+sd-jwt,{MADE.text}",
        f"data:application/dc+sd-jwt,{MADE.compact}", "data:application/dc+sd-jwt,",
        f"data:application/vp+sd-jwt,{MADE.text}", "data:application/vc+cose;base64,",
        "data:application/vc+cose;base64,0oRA", "data:application/vc+cose,0oRA",
    ],
)  # fmt: skip
def test_must_fail_60_an_envelope_of_another_media_type(address: str) -> None:
    envelope = {"@context": [V2], "id": address, "type": ["EnvelopedVerifiableCredential"]}
    found = reasons_against(envelope, KNOWN)
    assert found[CheckName.FORM] & {Reason.MEMBER_MALFORMED, Reason.TOKEN_MALFORMED}


def test_must_fail_59_a_missing_key_binding_shows_nobody() -> None:
    """The issuer's word holds; that whoever shows the copy may, is never called so."""
    for asked in ({}, {"challenge": "n-1"}):
        (credential,) = read_items(MADE.text.encode(), "x", KNOWN.contexts).credentials
        report = Verifier(KNOWN, NOW, **asked).verify(credential)
        assert not report.has_passed(CheckName.SUBJECT)
        assert report.of(CheckName.SUBJECT)[0].reason is Reason.BOUND_KEY_NOT_PROVED
    reading = read_items(presentation_of(MADE.text), "a test", KNOWN.contexts)
    (item,) = verify_presentation(reading.presentations[0], KNOWN, NOW).items
    assert not item.has_passed(CheckName.SUBJECT)
