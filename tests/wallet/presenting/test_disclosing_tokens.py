"""Choosing disclosures: what is offered, what is shown, and whose key says so to whom."""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.credential_samples import open_badge
from tests.doubles.sd_jwt_making import Made, bind
from tests.doubles.token_issuer import TokenIssuer, knowing
from tests.doubles.token_keys import TokenKey, base64url
from tests.places import NODE, PEERS, VECTORS, needs_peers
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.sd_jwt import SdJwt
from wallet.errors import PresentingError
from wallet.formats.reader import read_alone, read_items
from wallet.model.credential import Credential, Securing
from wallet.model.description import Field
from wallet.model.disclosure import DisclosureKind
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Outcome, Verdict
from wallet.model.sharing import ShareOrder
from wallet.presenting.builder import build_presentation
from wallet.presenting.disclosing import DISCLOSERS, DisclosureMoment, disclose, offer_of
from wallet.presenting.disclosing_tokens import Receiver, show_disclosures
from wallet.proofs.keys import SigningKey
from wallet.verification.presentation_verifier import Expectation, verify_presentation
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
CONTEXTS = bundled_contexts()
HOUSE = TokenIssuer()
KNOWN = HOUSE.knowledge()
MINE = SigningKey.from_seed(bytes(range(32)))
OTHER = SigningKey.from_seed(bytes(32))
CNF = {"jwk": {"kty": "OKP", "crv": "Ed25519", "x": base64url(MINE.public.raw)}}
CLAIMS = {
    "given_name": "Ana", "birthdate": "2004-05-06", "nbf": 1_700_000_000,
    "school": {"name": "House", "address": {"city": "Porto", "street": "Rua 1"}},
    "grades": ["A", {"course": "Math", "mark": 17}, "B"], "open": "yes",
}  # fmt: skip
FRAME = {
    "_sd": ["given_name", "birthdate", "school"], "_sd_decoy": 2,
    "school": {"_sd": ["address"], "address": {"_sd": ["street"]}},
    "grades": {"_sd": [0, 1, 2], "1": {"_sd": ["mark"]}},
}  # fmt: skip
MOMENT = DisclosureMoment(
    contexts=CONTEXTS, now=NOW, randomness=bytes, keys=(MINE,), challenge="c-1",
    domain="https://shop.example",
)  # fmt: skip


def credential_of(text: str | bytes) -> Credential:
    data = text.encode() if isinstance(text, str) else text
    found = read_alone(data, "card.sd-jwt", CONTEXTS)
    assert found is not None
    return found


def whole(algorithm: str = "ES256", cnf: Any = CNF, **more: Any) -> Made:
    bound = {"cnf": cnf} if cnf else {}
    return HOUSE.sd_jwt({**CLAIMS, **bound, **more}, FRAME, algorithm)


def sd_jwt_of(credential: Credential) -> SdJwt:
    assert isinstance(credential.secured, SdJwt)
    return credential.secured


def test_the_table_knows_tokens() -> None:
    assert Securing.SD_JWT in DISCLOSERS


def test_what_the_issuer_hid_is_offered_and_the_rest_goes_along() -> None:
    offer = offer_of(credential_of(whole().text))
    assert offer is not None
    assert (offer.kind, offer.cannot_be_linked) == (DisclosureKind.SD_JWT, False)
    free = {one.pointer: one for one in offer.fields if not one.is_mandatory}
    assert set(free) == {
        "/given_name", "/birthdate", "/school", "/school/address", "/school/address/street",
        "/grades/0", "/grades/1", "/grades/1/mark", "/grades/2",
    }  # fmt: skip
    assert (free["/birthdate"].field, free["/birthdate"].value) == (Field.BIRTH_DATE, "2004-05-06")
    assert (free["/school"].label, free["/school"].value) == ("school", "House")
    assert free["/school/address"].value == "Porto"
    assert free["/grades/1"].value == "Math"
    assert free["/grades/2"].label == "grades"
    always = {one.value for one in offer.mandatory}
    assert {"yes", "Diploma"} <= always
    assert not always & {"Ana", "House", "Porto", "A", "B", "17"}
    pointers = [one.pointer for one in offer.fields]
    assert len(set(pointers)) == len(pointers)


def test_a_hidden_title_is_offered_and_an_open_one_goes_along() -> None:
    badge = open_badge({"id": HOUSE.id, "type": ["Profile"]}, subject_id=MINE.did)
    inside = {"credentialSubject": {"achievement": {"_sd": ["name"]}}}
    for frame, is_hidden in (({"_sd": ["validFrom"]}, False), (inside, True)):
        made = HOUSE.w3c_sd_jwt(badge, {**frame, "_sd": [*frame.get("_sd", []), "name"]})
        offer = offer_of(credential_of(made.text))
        assert offer is not None
        titles = [one for one in offer.fields if one.value == "Cave Rescue Basics"]
        assert [one.is_mandatory for one in titles if not one.pointer] == []
        assert "/name" in {one.pointer for one in titles}
        assert (
            "/credentialSubject/achievement/name" in {one.pointer for one in titles}
        ) is is_hidden


def test_kinds_statuses_true_and_false_are_offered_as_what_they_are() -> None:
    claims = {
        "member": False,
        "status": "Completed",
        "both": {"first": True, "second": False},
        "result": {"value": "91", "status": "InProgress"},
        "achievement": {"achievementType": "ext:Shadowing"},
    }
    frame = {
        "_sd": ["member", "status", "both"],
        "result": {"_sd": ["status"]},
        "achievement": {"_sd": ["achievementType"]},
    }
    offer = offer_of(credential_of(HOUSE.sd_jwt({**CLAIMS, **claims}, frame).text))
    assert offer is not None
    found = {one.pointer: one for one in offer.fields}
    assert found["/member"].value == "false"
    assert (found["/status"].value, found["/status"].status) == ("Completed", "")
    assert found["/both"].value == "true, false"
    assert (found["/result/status"].value, found["/result/status"].status) == ("", "InProgress")
    kind = found["/achievement/achievementType"]
    assert (kind.field, kind.value, kind.label) == (Field.ACHIEVEMENT_KIND, "Shadowing", "")


def test_a_token_with_nothing_to_choose_is_shown_as_it_came() -> None:
    free = credential_of(HOUSE.sd_jwt({"open": "yes"}).text)
    assert offer_of(free) is None
    assert disclose(free, frozenset(), MOMENT) is free


@pytest.mark.parametrize("place", list(whole().disclosures))
def test_each_field_alone_verifies_and_shows_nothing_else(place: str) -> None:
    made = whole()
    shown = disclose(credential_of(made.text), frozenset({place}), MOMENT)
    outside = {one for one in made.disclosures if place == one or place.startswith(f"{one}/")}
    wanted = {text for where, text in made.disclosures.items() if where in outside}
    assert set(sd_jwt_of(shown).placed_texts) == wanted
    report = Verifier(KNOWN, NOW, challenge="c-1", domain="https://shop.example").verify(shown)
    assert report.verdict is Verdict.VERIFIED
    assert credential_of(shown.original) == shown
    assert offer_of(shown) is not None


def test_nothing_chosen_shows_what_stands_open() -> None:
    shown = disclose(credential_of(whole().text), frozenset(), MOMENT)
    assert "given_name" not in shown.document
    assert shown.document["open"] == "yes"
    assert Verifier(KNOWN, NOW).verify(shown).verdict is Verdict.VERIFIED


def test_a_field_that_is_not_offered_is_refused() -> None:
    for wrong in ("/nothing", "/grades", "/vct"):
        with pytest.raises(PresentingError):
            disclose(credential_of(whole().text), frozenset({wrong}), MOMENT)


def test_the_binding_names_receiver_challenge_and_day() -> None:
    read = sd_jwt_of(disclose(credential_of(whole().text), frozenset({"/school"}), MOMENT))
    assert read.binding is not None
    assert read.binding.header == {"typ": "kb+jwt", "alg": "EdDSA"}
    assert read.binding.payload == {
        "iat": int(NOW.timestamp()), "aud": "https://shop.example", "nonce": "c-1",
        "sd_hash": read.bound,
    }  # fmt: skip


@pytest.mark.parametrize("cnf", [None, {"kid": f"{OTHER.did}#x"}, {"jwk": TokenKey("ES256").jwk}])
def test_a_token_bound_to_no_key_of_ours_is_shown_unbound(cnf: Any) -> None:
    shown = disclose(credential_of(whole(cnf=cnf).text), frozenset({"/school"}), MOMENT)
    assert sd_jwt_of(shown).binding is None


def test_a_key_named_by_its_did_signs_as_well() -> None:
    made = whole(cnf={"kid": MINE.method})
    shown = disclose(credential_of(made.text), frozenset({"/school"}), MOMENT)
    report = Verifier(KNOWN, NOW, challenge="c-1").verify(shown)
    assert report.verdict is Verdict.VERIFIED
    assert [line.reason for line in report.of(CheckName.SIGNER)] == [
        "SIGNED_BY_ISSUER", "MADE_WITH_BOUND_KEY",
    ]  # fmt: skip


def test_a_binding_made_for_somebody_else_never_goes_along() -> None:
    holder = TokenKey("EdDSA", 3)
    for cnf in ({"jwk": holder.jwk}, CNF):
        made = HOUSE.sd_jwt({"cnf": cnf})
        text = bind(made.text, holder.sign_token, made=NOW.timestamp())
        shown = disclose(credential_of(text), frozenset(), MOMENT)
        binding = sd_jwt_of(shown).binding
        assert (binding is None) is (cnf is not CNF)
        assert binding is None or binding.payload["nonce"] == "c-1"


def test_what_is_no_sd_jwt_is_not_shown() -> None:
    badge = credential_of(HOUSE.token(open_badge({"id": HOUSE.id})))
    receiver = Receiver(keys=(), challenge="", domain="", now=NOW)
    with pytest.raises(PresentingError):
        show_disclosures(badge, frozenset(), CONTEXTS, receiver)
    broken = replace(sd_jwt_of(credential_of(whole().text)), compact="a.b")
    held = replace(credential_of(whole().text), secured=broken)
    with pytest.raises(PresentingError):
        show_disclosures(held, frozenset(), CONTEXTS, receiver)


def shared(items: list[Credential], order: ShareOrder, moment: DisclosureMoment = MOMENT) -> bytes:
    shown = [disclose(item, frozenset(), moment) for item in items]
    return build_presentation(shown, order, [MINE], CONTEXTS, now=NOW).content


def test_a_presentation_carries_every_kind_and_our_receiving_checks_it() -> None:
    badge = open_badge({"id": HOUSE.id, "type": ["Profile"]}, subject_id=MINE.did)
    items = [
        credential_of(whole().text),
        credential_of(HOUSE.w3c_sd_jwt({**badge, "cnf": CNF}, {"_sd": ["name"]}).text),
        credential_of(HOUSE.cose(badge)),
        credential_of(HOUSE.token(badge, "PS256")),
    ]
    order = ShareOrder(record_ids=("1",), challenge="c-1", domain="https://shop.example")
    (presentation,) = read_items(shared(items, order), "p.json", CONTEXTS).presentations
    assert [item.securing for item in presentation.credentials] == [
        Securing.SD_JWT, Securing.SD_JWT, Securing.COSE, Securing.TOKEN,
    ]  # fmt: skip
    asked = Expectation(challenge="c-1", domain="https://shop.example")
    report = verify_presentation(presentation, KNOWN, NOW, asked)
    assert report.verdict is Verdict.VERIFIED
    subjects = [item.of(CheckName.SUBJECT)[0] for item in report.items]
    assert {check.reason for check in subjects} == {"BOUND_TO_YOUR_KEY"}
    unasked = verify_presentation(presentation, KNOWN, NOW)
    assert [item.verdict for item in unasked.items] == [Verdict.VERIFIED] * 4


def test_an_item_of_another_occasion_inside_a_presentation_fails() -> None:
    old = replace(MOMENT, challenge="c-0")
    order = ShareOrder(record_ids=("1",), challenge="c-1", domain="https://shop.example")
    data = shared([credential_of(whole().text)], order, old)
    (presentation,) = read_items(data, "p.json", CONTEXTS).presentations
    (item,) = verify_presentation(presentation, KNOWN, NOW).items
    assert item.verdict is Verdict.NOT_VERIFIED
    assert item.of(CheckName.PROOF)[1].facts == {"where": "nonce"}


def test_the_learner_sees_that_it_is_theirs() -> None:
    credential = credential_of(whole().text)
    mine = Verifier(KNOWN, NOW, Learner(dids=frozenset({MINE.did}))).verify(credential)
    assert mine.of(CheckName.SUBJECT)[0].reason == "BOUND_TO_YOUR_KEY"
    others = Verifier(KNOWN, NOW, Learner(dids=frozenset({OTHER.did}))).verify(credential)
    assert others.of(CheckName.SUBJECT)[0].outcome is Outcome.FAILED


def judged(path: Path, pack: Path, *more: str) -> dict[str, Any]:
    command = [
        str(NODE), "jwt.mjs", "--vectors", str(VECTORS), "--trust-pack", str(pack),
        "--now", "2026-07-01T12:00:00Z", *more, str(path),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=PEERS, capture_output=True, text=True, check=False)
    return json.loads(done.stdout)


def trust_pack(folder: Path) -> Path:
    path = folder / "pack.json"
    pack = {"as_of": "2026-06-01T00:00:00Z", "documents": {HOUSE.id: HOUSE.document()}}
    path.write_text(json.dumps({**pack, "type": "RucksackTrustPack", "registries": []}))
    return path


@needs_peers
@pytest.mark.peers
@pytest.mark.parametrize(
    "place", [None, "/given_name", "/school/address/street", "/grades/1/mark"]
)
@pytest.mark.parametrize("algorithm", ["EdDSA", "ES256", "ES384", "ES512", "RS256", "PS256"])
def test_jose_verifies_what_is_shown(tmp_path: Path, algorithm: str, place: str | None) -> None:
    chosen = frozenset([place] if place else [])
    shown = disclose(credential_of(whole(algorithm).text), chosen, MOMENT)
    path = tmp_path / "shown.sd-jwt"
    path.write_bytes(shown.original)
    asked = ("--nonce", "c-1", "--audience", "https://shop.example")
    answer = judged(path, trust_pack(tmp_path), *asked)
    assert (answer["verified"], answer["errors"]) == (True, [])
    for wrong in (("--nonce", "c-2"), ("--nonce", "c-1", "--audience", "https://other.example")):
        assert judged(path, trust_pack(tmp_path), *wrong)["verified"] is False


@needs_peers
@pytest.mark.peers
def test_jose_and_we_refuse_the_same(tmp_path: Path) -> None:
    shown = disclose(credential_of(whole().text), frozenset({"/school"}), MOMENT)
    text = shown.original.decode()
    unbound = text.rpartition("~")[0] + "~"
    other = whole().disclosures["/given_name"]
    forged = [
        text.replace("~", f"~{other}~", 1), f"{unbound}{text.rpartition('~')[2][:-4]}AAAA",
        unbound.replace("~", f"~{base64url(b'[1,2]')}~", 1),
    ]  # fmt: skip
    for number, bad in enumerate(forged):
        path = tmp_path / f"{number}.sd-jwt"
        path.write_text(bad)
        assert judged(path, trust_pack(tmp_path), "--nonce", "c-1")["verified"] is False
        found = read_items(bad.encode(), "x", CONTEXTS).credentials
        assert all(
            Verifier(KNOWN, NOW).verify(one).verdict is not Verdict.VERIFIED for one in found
        )


def test_knowledge_of_nothing_leaves_it_open() -> None:
    shown = disclose(credential_of(whole().text), frozenset(), MOMENT)
    assert Verifier(knowing({}), NOW).verify(shown).verdict is Verdict.UNKNOWN
