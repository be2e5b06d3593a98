"""A token that leaves by itself: cut, bound, named for what it is."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.credential_samples import open_badge
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import base64url
from tests.places import NODE, PEERS, VECTORS, needs_peers
from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import PresentingError, Reason
from wallet.model.report import Verdict
from wallet.model.sharing import ShareOrder
from wallet.proofs.keys import read_did_key
from wallet.session.gathering import Incoming
from wallet.session.receiving import check_received
from wallet.session.token_files import make_token_file

HOUSE = TokenIssuer()
ASKED = {"challenge": "c-1", "domain": "https://shop.example"}


@pytest.fixture
def ana(learner: Pupil) -> Pupil:
    session = replace(learner.session, knowledge=HOUSE.knowledge(learner.session.knowledge))
    return replace(learner, session=session)


def bound_item(ana: Pupil, **claims: Any) -> str:
    jwk = {"kty": "OKP", "crv": "Ed25519", "x": base64url(read_did_key(ana.did).raw)}
    made = HOUSE.sd_jwt(
        {"given_name": "Ana", "grade": "A", "cnf": {"jwk": jwk}, **claims},
        {"_sd": ["given_name", "grade"]},
    )
    (item,) = ana.take(made.text)
    return item


def order_for(item: str, *shown: str, **parts: Any) -> ShareOrder:
    return ShareOrder(record_ids=(item,), chosen_fields={item: shown}, **{**ASKED, **parts})


def test_a_token_leaves_cut_and_bound(ana: Pupil) -> None:
    item = bound_item(ana)
    shared = make_token_file(ana.session, order_for(item, "/grade", receiver="Shop"), now=NOW)
    assert shared.file_name == f"rucksack-Shop-{NOW:%Y-%m-%d}.sd-jwt"
    assert shared.media_type == "application/dc+sd-jwt"
    assert (shared.holder_did, shared.challenge) == (ana.did, "c-1")
    assert shared.content.count(b"~") == 2
    incoming = [Incoming(name="x.sd-jwt", data=shared.content)]
    (found,) = check_received(ana.session.knowledge, incoming, now=NOW, **ASKED).items
    assert found.report.verdict is Verdict.VERIFIED
    other = {**ASKED, "challenge": "c-2"}
    (refused,) = check_received(ana.session.knowledge, incoming, now=NOW, **other).items
    assert refused.report.verdict is Verdict.NOT_VERIFIED


def test_a_fresh_challenge_where_nobody_asked(ana: Pupil) -> None:
    shared = make_token_file(ana.session, order_for(bound_item(ana), challenge=""), now=NOW)
    assert len(shared.challenge) == 36


def test_what_is_bound_to_no_key_leaves_as_it_came(ana: Pupil) -> None:
    badge = open_badge({"id": HOUSE.id}, subject_id="did:example:x")
    token, message = HOUSE.token(badge), HOUSE.cose({**badge, "id": "urn:x:2"})
    for data, ending in ((token.encode(), "jwt"), (message, "cose")):
        (item,) = ana.take(data)
        shared = make_token_file(ana.session, order_for(item), now=NOW)
        assert (shared.content, shared.holder_did, shared.challenge) == (data, "", "")
        assert shared.file_name.endswith(f".{ending}")


def test_what_is_no_token_or_several_is_refused(ana: Pupil) -> None:
    (badge,) = ana.take(ana.badge())
    for order, reason in (
        (order_for(badge), Reason.CANNOT_BE_SHARED),
        (ShareOrder(record_ids=()), Reason.NOTHING_CHOSEN),
        (ShareOrder(record_ids=(badge, badge)), Reason.NOTHING_CHOSEN),
    ):
        with pytest.raises(PresentingError) as caught:
            make_token_file(ana.session, order, now=NOW)
        assert caught.value.reason is reason


def test_what_is_broken_stays(ana: Pupil) -> None:
    compact = HOUSE.token(open_badge({"id": HOUSE.id}))
    (item,) = ana.take(f"{compact[:-4]}AAAA")
    with pytest.raises(PresentingError):
        make_token_file(ana.session, order_for(item), now=NOW)


@needs_peers
@pytest.mark.peers
def test_jose_takes_the_file(ana: Pupil, tmp_path: Path) -> None:
    shared = make_token_file(ana.session, order_for(bound_item(ana), "/grade"), now=NOW)
    path, pack = tmp_path / shared.file_name, tmp_path / "pack.json"
    path.write_bytes(shared.content)
    pack.write_text(json.dumps(
        {"as_of": "2026-06-01T00:00:00Z", "documents": {HOUSE.id: HOUSE.document()}}
    ))  # fmt: skip
    command = [
        str(NODE), "jwt.mjs", "--vectors", str(VECTORS), "--trust-pack", str(pack), "--now",
        NOW.isoformat(), "--nonce", "c-1", "--audience", "https://shop.example", str(path),
    ]  # fmt: skip
    done = subprocess.run(command, cwd=PEERS, capture_output=True, text=True, check=False)
    assert json.loads(done.stdout)["errors"] == []
