"""Tokens that disclose by choice, from a file that comes in to what another receives."""

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from tests.doubles.credential_samples import open_badge
from tests.doubles.sd_jwt_making import bind
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey, base64url
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.reader import read_alone
from wallet.model.credential import Form
from wallet.model.learner import Learner
from wallet.model.report import CheckName, Mark, Outcome, Verdict
from wallet.model.sharing import ShareOrder
from wallet.proofs.keys import read_did_key
from wallet.session.examining import examine
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.questions import read_answer, read_question, write_answer, write_question
from wallet.session.receiving import check_received
from wallet.session.sharing import make_file, offer_for, preview_share
from wallet.verification.verifier import Verifier

HOUSE = TokenIssuer()
CLAIMS = {"given_name": "Ana", "birthdate": "2004-05-06", "grade": "A"}
FRAME = {"_sd": ["given_name", "birthdate", "grade"]}


@pytest.fixture
def ana(learner: Pupil) -> Pupil:
    """A learner whose backpack knows the house's keys."""
    session = replace(learner.session, knowledge=HOUSE.knowledge(learner.session.knowledge))
    return replace(learner, session=session)


def bound_to(learner: Pupil) -> dict[str, Any]:
    raw = read_did_key(learner.did).raw
    return {"cnf": {"jwk": {"kty": "OKP", "crv": "Ed25519", "x": base64url(raw)}}}


def received(ana: Pupil, content: bytes, name: str = "bundle.json", **asked: str) -> Any:
    incoming = [Incoming(name=name, data=content)]
    return check_received(ana.session.knowledge, incoming, now=NOW, **asked)


def test_a_chosen_field_leaves_bound_and_is_received(ana: Pupil) -> None:
    made = HOUSE.sd_jwt({**CLAIMS, **bound_to(ana)}, FRAME)
    (item,) = ana.take(made.text)
    view = read_item(ana.session, item, now=NOW)
    assert (view.credential.form, view.report.mark) == (Form.SD_JWT_VC, Mark.SIGNED_NOT_LISTED)
    assert view.report.outcome_of(CheckName.SUBJECT) is Outcome.PASSED
    assert view.record.original == made.text.encode()
    offer = offer_for(ana.session, item)
    assert offer is not None
    assert {one.pointer for one in offer.fields if not one.is_mandatory} == {
        "/given_name", "/birthdate", "/grade",
    }  # fmt: skip
    order = ShareOrder(
        record_ids=(item,), chosen_fields={item: ("/grade",)}, challenge="c-1", domain="shop.org"
    )
    seen = preview_share(ana.session, order)
    values = {text.value for text in seen.items[0].description.texts}
    assert "A" in values
    assert not values & {"Ana", "2004-05-06"}
    shared = make_file(ana.session, order, now=NOW)
    assert base64url(b'"Ana"')[:5] not in shared.content.decode()
    got = received(ana, shared.content, challenge="c-1", domain="shop.org")
    (presentation,) = got.presentations
    assert presentation.report.verdict is Verdict.VERIFIED
    (report,) = presentation.report.items
    assert [line.reason for line in report.of(CheckName.SIGNER)] == [
        "SIGNED_BY_ISSUER", "MADE_WITH_BOUND_KEY",
    ]  # fmt: skip
    assert report.outcome_of(CheckName.SUBJECT) is Outcome.PASSED


def test_where_nobody_asked_both_name_the_same_fresh_challenge(ana: Pupil) -> None:
    (item,) = ana.take(HOUSE.sd_jwt({**CLAIMS, **bound_to(ana)}, FRAME).text)
    shared = make_file(ana.session, ShareOrder(record_ids=(item,)), now=NOW)
    assert shared.order == ShareOrder(record_ids=(item,))
    assert shared.challenge
    (presentation,) = received(ana, shared.content).presentations
    assert presentation.report.verdict is Verdict.VERIFIED
    text = json.loads(shared.content)["verifiableCredential"][0]["id"]
    binding = json.loads(_decoded(text.rpartition("~")[2].split(".")[1]))
    assert (binding["nonce"], binding["aud"]) == (shared.challenge, "")


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_messages_and_tokens_of_every_kind_are_kept_and_shown(ana: Pupil) -> None:
    badge = open_badge({"id": HOUSE.id, "type": ["Profile"]}, subject_id=ana.did)
    items = ana.take(
        HOUSE.cose(badge), HOUSE.token({**badge, "id": "urn:x:2"}, "PS256"),
        HOUSE.w3c_sd_jwt({**badge, "id": "urn:x:3"}, {"_sd": ["name"]}).text,
    )  # fmt: skip
    assert len(items) == 3
    for item in items:
        view = read_item(ana.session, item, now=NOW)
        assert view.report.verdict is Verdict.VERIFIED
        assert view.credential.original == view.record.original
    shared = make_file(ana.session, ShareOrder(record_ids=tuple(items)), now=NOW)
    (presentation,) = received(ana, shared.content).presentations
    assert [one.verdict for one in presentation.report.items] == [Verdict.VERIFIED] * 3


def test_a_file_of_its_own_is_received_for_whom_it_was_made(ana: Pupil) -> None:
    holder = TokenKey("EdDSA", 5)
    made = HOUSE.sd_jwt({"cnf": {"jwk": holder.jwk}})
    text = bind(made.text, holder.sign_token, made=NOW.timestamp(), aud="shop.org").encode()
    known = HOUSE.knowledge(ana.session.knowledge)
    for asked, verdict in (
        ({"challenge": "n-1", "domain": "shop.org"}, Verdict.VERIFIED), ({}, Verdict.VERIFIED),
        ({"challenge": "n-2"}, Verdict.NOT_VERIFIED), ({"domain": "x"}, Verdict.NOT_VERIFIED),
    ):  # fmt: skip
        got = check_received(known, [Incoming(name="x.sd-jwt", data=text)], now=NOW, **asked)
        (item,) = got.items
        assert item.report.verdict is verdict


@pytest.mark.parametrize("kind", ["sd-jwt", "cose", "bound"])
def test_a_process_that_only_checks_reads_the_same(kind: str) -> None:
    holder = TokenKey("EdDSA", 5)
    made = HOUSE.sd_jwt({**CLAIMS, "cnf": {"jwk": holder.jwk}}, FRAME)
    data = {
        "sd-jwt": made.text.encode(), "cose": HOUSE.cose(open_badge({"id": HOUSE.id})),
        "bound": bind(made.text, holder.sign_token, made=NOW.timestamp()).encode(),
    }[kind]  # fmt: skip
    credential = read_alone(data, "x", bundled_contexts())
    assert credential is not None
    assert read_question(write_question([credential]), bundled_contexts()) == (credential,)
    verifier = Verifier(HOUSE.knowledge(), NOW, Learner())
    answer = write_answer([(credential, examine(credential, verifier))])
    (again,) = read_answer(answer, [credential])
    assert again is not None
    assert again.report.verdict is Verdict.VERIFIED


def test_a_token_that_keeps_something_back_says_so(ana: Pupil) -> None:
    (item,) = ana.take(HOUSE.sd_jwt({**CLAIMS, **bound_to(ana)}, FRAME).text)
    some = ShareOrder(record_ids=(item,), chosen_fields={item: ("/grade",)})
    every = ShareOrder(
        record_ids=(item,), chosen_fields={item: ("/given_name", "/birthdate", "/grade")}
    )
    for order, kept_back in ((some, 2), (every, 0)):
        fields = preview_share(ana.session, order).items[0].fields
        assert (fields.every - fields.shown if fields else 0) == kept_back
        got = received(ana, make_file(ana.session, order, now=NOW).content)
        assert [one.shows_chosen for one in got.all_items] == [bool(kept_back)]
