import io
import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from tests.places import NODE, PEERS, SHARED, needs_peers
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.equality import equality_key
from wallet.formats.reader import Reading, read_items
from wallet.model.credential import Container, Credential, DataModel, Form, Securing
from wallet.model.learner import Learner
from wallet.model.report import (
    CheckName,
    Mark,
    Outcome,
    PresentationLine,
    Report,
    Standing,
    Verdict,
)
from wallet.presenting.builder import build_proof_for_issuer
from wallet.proofs.keys import SigningKey
from wallet.session.practice import PracticeFile, practice_files, practice_learner
from wallet.session.practice_keys import learner_did
from wallet.session.practice_knowledge import with_practice_issuers
from wallet.trust.knowledge import Knowledge, bundled_knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUER_IDS, PRACTICE_LEARNER_ID
from wallet.trust.trust_pack import read_trust_pack
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
LATER = datetime(2031, 2, 28, 23, 59, 59, 5, tzinfo=UTC)
CURRENT, UNKNOWN = Standing.CURRENT, Standing.UNKNOWN
# What each file is there to show: verdict, mark, standing inside a practice backpack.
EXPECTED = {
    "01-data-literacy.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "02-nursing-licence.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "03-first-aid.json": (Verdict.NOT_VERIFIED, Mark.SIGNED, Standing.EXPIRED),
    "04-food-handler.json": (Verdict.NOT_VERIFIED, Mark.SIGNED, Standing.ENDED),
    "05-carpentry.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "06-accessible-web.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "07-harbour-hours.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "08-digital-skills.jwt": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "09-cloud-foundations.jwt": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "10-teatro.png": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "11-robotica.svg": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "12-recommendation.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "13-spreadsheets.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "14-spreadsheets-again.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "15-bookkeeping-changed.json": (Verdict.NOT_VERIFIED, Mark.BROKEN, UNKNOWN),
    "16-photography.json": (Verdict.VERIFIED, Mark.SIGNED_NOT_LISTED, CURRENT),
    "17-gestion-cultural.json": (Verdict.UNKNOWN, Mark.NOT_CHECKED, UNKNOWN),
    "18-welding-unsigned.json": (Verdict.NOT_A_CREDENTIAL, Mark.COPY, UNKNOWN),
    # The full copy, which is for its holder alone.
    "20-cloud-security.json": (Verdict.UNKNOWN, Mark.SIGNED, CURRENT),
    "21-media-record.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
    "22-proteccion-de-datos.json": (Verdict.UNKNOWN, Mark.SIGNED, CURRENT),
    "23-expediente-de-teatro.json": (Verdict.VERIFIED, Mark.SIGNED, CURRENT),
}
PACK = "19-trust-pack.json"


def files_by_name(now: datetime = NOW) -> dict[str, PracticeFile]:
    return {file.name: file for file in practice_files(now)}


def read(file: PracticeFile) -> Reading:
    return read_items(file.content, file.name, bundled_contexts())


def only(name: str, now: datetime = NOW) -> Credential:
    reading = read(files_by_name(now)[name])
    assert not reading.not_read
    outermost, *inside = reading.credentials
    assert all(one.source.container is Container.CREDENTIAL for one in inside)
    return outermost


def learner() -> Learner:
    maria = practice_learner()
    return Learner(
        dids=frozenset({SigningKey.from_seed(maria.seed).did}), addresses=maria.addresses
    )


def practice_knows(now: datetime = NOW) -> Knowledge:
    return with_practice_issuers(bundled_knowledge(), now)


def report_on(name: str, knowledge: Knowledge, now: datetime = NOW) -> Report:
    return Verifier(knowledge, now, learner()).verify(only(name, now))


def reasons(report: Report, name: CheckName) -> set[Reason]:
    return {check.reason for check in report.of(name)}


def test_the_files():
    assert [file.name for file in practice_files(NOW)] == sorted([*EXPECTED, PACK])


def test_the_same_moment_gives_the_same_bytes():
    assert practice_files(NOW) == practice_files(NOW)


@pytest.mark.parametrize("now", [NOW, LATER])
@pytest.mark.parametrize("name", EXPECTED)
def test_each_item_shows_what_it_is_there_for(name, now):
    report = report_on(name, practice_knows(now), now)
    assert (report.verdict, report.mark, report.standing) == EXPECTED[name]


@pytest.mark.parametrize("name", EXPECTED)
def test_outside_a_practice_backpack_nothing_is_real(name):
    report = report_on(name, bundled_knowledge())
    assert report.verdict is not Verdict.VERIFIED
    assert reasons(report, CheckName.ISSUER) == {Reason.PRACTICE_ISSUER}


def test_all_issuers_are_practice_issuers():
    assert {only(name).issuer_id for name in EXPECTED} == PRACTICE_ISSUER_IDS


def test_every_form_of_the_wallet_is_there():
    items = [only(name) for name in EXPECTED]
    suites = {proof.suite for item in items for proof in item.proofs}
    assert suites == {
        "eddsa-rdfc-2022", "eddsa-jcs-2022", "Ed25519Signature2020", "ecdsa-sd-2023",
    }  # fmt: skip
    assert {item.token.algorithm for item in items if item.token} == {"EdDSA", "ES256"}
    assert {item.data_model for item in items} == {DataModel.V1_1, DataModel.V2_0}
    assert {item.form for item in items} == {
        Form.OPEN_BADGE_3, Form.ENDORSEMENT, Form.COMPREHENSIVE_LEARNER_RECORD,
    }  # fmt: skip
    assert {item.securing for item in items} == {
        Securing.EMBEDDED_PROOF, Securing.TOKEN, Securing.NONE,
    }  # fmt: skip
    containers = {item.source.container for item in items}
    assert containers == {Container.FILE, Container.PICTURE_PNG, Container.PICTURE_SVG}
    assert all(not item.oddities for item in items)


def test_the_licence_expires_in_sixty_days():
    assert describe(only("02-nursing-licence.json")).valid_until == NOW + timedelta(days=60)


def test_the_course_is_in_progress():
    assert describe(only("06-accessible-web.json")).in_progress


def test_the_newer_version_replaces_the_older():
    older, newer = only("13-spreadsheets.json"), only("14-spreadsheets-again.json")
    assert equality_key(older) == equality_key(newer)
    before, after = describe(older), describe(newer)
    assert before.valid_from is not None
    assert after.valid_from is not None
    assert before.valid_from < after.valid_from
    assert (before.results[0].value, after.results[0].value) == ("71", "94")


def test_the_rubric_reads_as_words():
    description = describe(only("01-data-literacy.json"))
    assert {skill.name for skill in description.skills} >= {
        "Survey design",
        "Interpreting charts and tables",
        "Explaining data to a general audience",
    }
    assert (description.results[0].name, description.results[0].level) == (
        "Final project",
        "Advanced",
    )
    assert description.evidence[0].name == "How far is the bus?"


def test_the_recommendation_speaks_of_the_apprenticeship():
    (subject,) = only("12-recommendation.json").subjects
    assert subject["id"] == only("05-carpentry.json").id


def test_the_address_matches_through_its_hash():
    report = report_on("07-harbour-hours.json", practice_knows())
    assert reasons(report, CheckName.SUBJECT) == {Reason.ADDRESS_MATCHES}


def test_most_items_are_bound_to_the_learners_key():
    bound = [
        name
        for name in EXPECTED
        if learner_did() in {subject.get("id") for subject in only(name).subjects}
    ]
    assert len(bound) == len(EXPECTED) - 2


def test_the_trust_pack_settles_the_diploma():
    pack = read_trust_pack(files_by_name()[PACK].content)
    assert pack.signature_ok is True
    knowledge = practice_knows().merged_with(pack)
    report = report_on("17-gestion-cultural.json", knowledge)
    assert (report.verdict, report.mark) == (Verdict.VERIFIED, Mark.SIGNED)
    assert Reason.KEY_NOT_AT_HAND in reasons(
        report_on("17-gestion-cultural.json", practice_knows()), CheckName.PROOF
    )


def test_the_pack_is_found_as_one():
    assert read(files_by_name()[PACK]).trust_packs == (files_by_name()[PACK].content,)


def test_one_grade_was_changed_and_nothing_else():
    changed = files_by_name()["15-bookkeeping-changed.json"].content
    mended = changed.replace(b'"value":"3.8"', b'"value":"2.8"')
    assert mended != changed
    (credential,) = read_items(mended, "mended.json", bundled_contexts()).credentials
    report = Verifier(practice_knows(), NOW, learner()).verify(credential)
    assert report.verdict is Verdict.VERIFIED


def test_a_removed_practice_status_list_is_missed():
    knowledge = replace(practice_knows(), documents={})
    assert reasons(report_on("04-food-handler.json", knowledge), CheckName.STATUS) == {
        Reason.STATUS_NOT_AT_HAND
    }


def test_the_png_is_a_small_picture():
    with Image.open(io.BytesIO(files_by_name()["10-teatro.png"].content)) as picture:
        picture.load()
        assert (picture.format, picture.size) == ("PNG", (160, 160))
        assert len(picture.convert("RGBA").getcolors(256 * 256) or ()) > 3
    assert len(files_by_name()["10-teatro.png"].content) < 10_000


def test_every_file_is_small():
    assert max(len(file.content) for file in practice_files(NOW)) < 10_000


# --- judged by other people's implementations ------------------------------------------------


def judge(tool: str, *arguments: str) -> list[dict[str, object]]:
    run = subprocess.run(
        [NODE or "node", str(PEERS / tool), *arguments,
         "--vectors", str(SHARED / "vectors"), "--now", "2026-11-22T12:00:00Z"],
        capture_output=True, text=True, timeout=120, check=False, cwd=PEERS,
    )  # fmt: skip
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
    assert lines, run.stderr
    return lines


@needs_peers
@pytest.mark.peers
def test_the_peer_agrees_on_what_is_sound(tmp_path: Path):
    sound, unsound = [], []
    for name, (verdict, _, _) in EXPECTED.items():
        item = only(name)
        if item.securing is not Securing.EMBEDDED_PROOF or "17" in name:
            continue
        path = tmp_path / f"{name}.json"
        path.write_bytes(item.original)
        # The withdrawn one is unsound only to whoever has the status list.
        is_sound = verdict is Verdict.VERIFIED or "04" in name
        (sound if is_sound else unsound).append(str(path))
    # A full copy is shown to nobody, in neither language: the peer refuses both too.
    assert (len(sound), len(unsound)) == (14, 4)
    for line in judge("verify.mjs", "credential", "--ignore-status", *sound):
        assert line["verified"], line
    for line in judge("verify.mjs", "credential", "--ignore-status", *unsound):
        assert not line["verified"], line


@needs_peers
@pytest.mark.peers
def test_jose_reads_the_tokens(tmp_path: Path):
    paths = []
    for name in ("08-digital-skills.jwt", "09-cloud-foundations.jwt"):
        path = tmp_path / name
        path.write_bytes(files_by_name()[name].content)
        paths.append(str(path))
    for line in judge("jwt.mjs", *paths):
        assert line["verified"], line


def test_the_practice_learner_is_known_by_the_published_key() -> None:
    assert SigningKey.from_seed(practice_learner().seed).did == PRACTICE_LEARNER_ID


@pytest.mark.parametrize(
    ("inside", "outcome", "reason", "verdict"),
    [
        (True, Outcome.PASSED, Reason.MADE_BY_HOLDER, Verdict.VERIFIED),
        (False, Outcome.UNKNOWN, Reason.PRACTICE_HOLDER, Verdict.UNKNOWN),
    ],
)
def test_a_published_key_shows_nobodys_possession_outside(
    inside: bool, outcome: Outcome, reason: Reason, verdict: Verdict
) -> None:
    now = datetime(2026, 11, 22, tzinfo=UTC)
    key = SigningKey.from_seed(practice_learner().seed)
    knowledge = bundled_knowledge()
    shared = build_proof_for_issuer("c", "", key, knowledge.contexts, now=now)
    (made,) = read_items(shared.content, "proof.json", knowledge.contexts).presentations
    known = with_practice_issuers(knowledge, now) if inside else knowledge
    report = verify_presentation(made, known, now)
    (line,) = [line for line in report.lines if line.line is PresentationLine.HOLDER]
    assert (line.outcome, line.reason, report.own_verdict) == (outcome, reason, verdict)
