"""A hand-over package: made, read again, and read where somebody changed it."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer
from tests.doubles.token_issuer import TokenIssuer
from tests.wallet.formats.test_named_only import BLOCKCERT
from tests.wallet.session.opened import NOW, Pupil, file, pupil
from tests.wallet.session.test_inner_items import FIRST, SECOND, record
from wallet.errors import PresentingError, Reason, VaultError
from wallet.model.copy import CopyKind, CopyWords, FileKind
from wallet.model.credential import Container
from wallet.model.finding import Decision
from wallet.model.own_record import OwnKind, OwnRecord
from wallet.model.record import Keeping
from wallet.model.report import Mark, Verdict
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.presenting.zip_files import write_zip
from wallet.session.bringing_in import keep, look_at
from wallet.session.checking import CheckedUnread, check_files
from wallet.session.copies import CopyOffer, keep_copy
from wallet.session.evidence import take_evidence
from wallet.session.gathering import Incoming
from wallet.session.handing_over import ENGLISH_TEXTS, make_package, part_items
from wallet.session.item_reading import read_credential, read_item
from wallet.session.opening import knowledge_without_backpack
from wallet.session.own_records import keep_own
from wallet.session.receiving import Received, check_received
from wallet.session.sharing import preview_share

KNOWN = knowledge_without_backpack()
PLAIN = {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
         "name": "A copy", "issuer": "did:example:1",
         "credentialSubject": {"id": "did:example:2"}}  # fmt: skip

Members = dict[str, bytes]


def package(learner: Pupil, *documents: Any, **parts: Any) -> bytes:
    ids = learner.take(*documents)
    order = ShareOrder(record_ids=tuple(ids), receiver="Clinic", purpose="a job", **parts)
    return make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content


def members(content: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def changed(content: bytes, change: Callable[[Members], None]) -> bytes:
    held = members(content)
    change(held)
    return write_zip(held.items(), NOW)


def receive(content: bytes) -> Received:
    return check_received(KNOWN, [Incoming(name="for-clinic.zip", data=content)], now=NOW)


def reasons(received: Received) -> list[tuple[Reason, str]]:
    (made,) = received.packages
    return [(fault.reason, fault.facts.get("name", "")) for fault in made.faults]


@pytest.fixture
def made(learner: Pupil) -> bytes:
    return package(learner, learner.badge(1), learner.badge(2, achievement="Knots"), BLOCKCERT)


def test_what_a_presentation_holds_is_in_it_and_the_rest_beside(made: bytes) -> None:
    held = members(made)
    assert list(held) == [
        "inventory.json", "index.html", "presentation.json", "originals/badge.json",
    ]  # fmt: skip
    assert len(json.loads(held["presentation.json"])["verifiableCredential"]) == 2
    assert json.loads(held["originals/badge.json"]) == BLOCKCERT


def test_the_list_names_every_file_and_what_it_is_for(learner: Pupil, made: bytes) -> None:
    held = members(made)
    inventory = json.loads(held["inventory.json"])
    subject = inventory["credentialSubject"]
    assert (subject["receiver"], subject["purpose"]) == ("Clinic", "a job")
    assert inventory["issuer"] == learner.did
    listed = {one["name"]: one for one in subject["files"]}
    assert set(listed) == set(held) - {"inventory.json"}
    for name, one in listed.items():
        assert one["sha256"] == hashlib.sha256(held[name]).hexdigest()
        assert one["size"] == len(held[name])
    assert listed["originals/badge.json"]["title"] == "Welding Certificate"
    assert listed["presentation.json"]["mediaType"] == "application/vp"
    assert b"<script" not in held["index.html"]


def test_it_is_received_item_by_item_and_its_list_is_checked(learner: Pupil, made: bytes) -> None:
    received = receive(made)
    (one,) = received.packages
    assert (one.report.verdict, one.holder) == (Verdict.VERIFIED, learner.did)
    assert (one.receiver, one.purpose, one.made_at) == ("Clinic", "a job", NOW)
    assert (one.count, one.faults, one.copies) == (3, (), ())
    assert [item.report.mark for item in received.all_items] == [
        Mark.SIGNED_NOT_LISTED, Mark.SIGNED_NOT_LISTED, Mark.NOT_CHECKED,
    ]  # fmt: skip
    assert received.not_read == ()


def test_a_package_of_nothing_a_presentation_holds(learner: Pupil) -> None:
    content = package(learner, BLOCKCERT, suite=HolderSuite.UNSIGNED)
    assert "presentation.json" not in members(content)
    (one,) = receive(content).packages
    assert one.report.verdict is Verdict.VERIFIED


def test_must_fail_80_a_file_that_was_changed_is_named(made: bytes) -> None:
    def change(held: Members) -> None:
        held["originals/badge.json"] = held["originals/badge.json"].replace(b"Welding", b"Doctor")

    received = receive(changed(made, change))
    assert reasons(received) == [(Reason.MEMBER_CHANGED, "originals/badge.json")]


def test_must_fail_80_a_file_that_is_missing_is_named(made: bytes) -> None:
    received = receive(changed(made, lambda held: held.pop("presentation.json") and None))
    assert reasons(received) == [(Reason.MEMBER_MISSING, "presentation.json")]
    assert len(received.all_items) == 1


def test_must_fail_80_a_file_that_was_added_is_named_and_not_read(
    learner: Pupil, made: bytes
) -> None:
    stranger = IssuerSimulator("Stranger", seed=77)
    text = json.dumps(stranger.issue(stranger.open_badge())).encode()
    received = receive(changed(made, lambda held: held.update({"originals/phd.json": text})))
    assert reasons(received) == [(Reason.MEMBER_NOT_LISTED, "originals/phd.json")]
    assert len(received.all_items) == 3


def test_must_fail_80_a_list_that_was_changed_does_not_verify(made: bytes) -> None:
    def change(held: Members) -> None:
        held["inventory.json"] = held["inventory.json"].replace(b"a job", b"a loan")

    (one,) = receive(changed(made, change)).packages
    assert one.report.verdict is Verdict.NOT_VERIFIED


@pytest.mark.parametrize("old, new", [
    (b'"files":[', b'"files":[7,'), (b'"size":', b'"size":"x","was":'),
    (b'"name":"presentation.json"', b'"name":"../presentation.json"'),
    (b'"name":"presentation.json"', b'"name":"index.html"'),
    (b'"sha256":"', b'"sha256":"z'), (b'"files":', b'"filed":'),
])  # fmt: skip
def test_a_list_that_is_none_says_so(made: bytes, old: bytes, new: bytes) -> None:
    def change(held: Members) -> None:
        held["inventory.json"] = held["inventory.json"].replace(old, new, 1)

    received = receive(changed(made, change))
    assert received.packages == ()
    assert [entry.reason for entry in received.not_read] == [Reason.INVENTORY_MALFORMED]


def test_a_presentation_of_somebody_else_is_named(
    learner: Pupil, made: bytes, tmp_path: Any
) -> None:
    other = pupil(tmp_path / "other")
    theirs = members(package(other, other.badge(1)))["presentation.json"]

    def change(held: Members) -> None:
        held["presentation.json"] = theirs

    found = reasons(receive(changed(made, change)))
    other.session.vault.close()
    assert (Reason.HOLDER_IS_ANOTHER, "") in found


def test_the_command_line_tells_each_part(made: bytes) -> None:
    (report,) = check_files(KNOWN, [file(made, "a.zip")], now=NOW)
    shown = [
        (one.pointer, getattr(one, "form", "vp"), one.verdict.value) for one in report.documents
    ]
    assert shown == [
        ("/inventory.json", "hand-over", "verified"),
        ("/presentation.json", "vp", "verified"),
        ("/presentation.json/verifiableCredential/0", "ob3", "verified"),
        ("/presentation.json/verifiableCredential/1", "ob3", "verified"),
        ("/originals~1badge.json", "named-only", "unknown"),
    ]
    spoilt = changed(made, lambda held: held.update({"originals/note.txt": b"words"}))
    (report,) = check_files(KNOWN, [file(spoilt, "a.zip")], now=NOW)
    (added,) = [one for one in report.documents if isinstance(one, CheckedUnread)]
    assert (added.reason, added.verdict) == (Reason.MEMBER_NOT_LISTED, Verdict.NOT_VERIFIED)


def test_nothing_chosen_and_what_is_broken(learner: Pupil) -> None:
    with pytest.raises(PresentingError) as nothing:
        part_items(learner.session, ())
    assert nothing.value.reason is Reason.NOTHING_CHOSEN
    (broken,) = learner.take({**learner.badge(1), "name": "Other"}, keeping=Keeping.BROKEN)
    with pytest.raises(PresentingError) as refused:
        part_items(learner.session, [broken])
    assert refused.value.reason is Reason.CANNOT_BE_SHARED


def test_a_last_day_of_use_is_signed(learner: Pupil) -> None:
    until = NOW + timedelta(days=30)
    content = package(learner, learner.badge(1), expires_at=until)
    assert json.loads(members(content)["inventory.json"])["validUntil"].startswith("2026-07-31")
    assert b"31 July 2026" in members(content)["index.html"]


def test_an_item_nobody_signed_is_named_as_a_copy(learner: Pupil) -> None:
    content = package(learner, learner.badge(1), PLAIN)
    (row,) = [item for item in receive(content).all_items if item.report.mark is Mark.COPY]
    assert row.description.title == "A copy"


def test_a_scanned_paper_travels_beside_and_is_told_as_a_copy(learner: Pupil) -> None:
    pdf = b"%PDF-1.4\n% a scan\n"
    offer = CopyOffer(name="scan.pdf", data=pdf, container=Container.FILE, kind=FileKind.PDF)
    change = keep_copy(
        learner.session, offer, CopyWords(title="Old diploma", kind=CopyKind.DIPLOMA), now=NOW
    )
    order = ShareOrder(record_ids=tuple(change.records))
    content = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content
    assert members(content)["originals/scan.pdf"] == pdf
    received = receive(content)
    (one,) = received.packages
    assert (one.count, one.copies, one.faults) == (2, (), ())
    (item,) = received.items
    assert (item.report.mark, item.original) == (Mark.COPY, pdf)
    assert (item.description.title, item.description.achievement_kind) == (
        "Old diploma", "Diploma",
    )  # fmt: skip
    (report,) = check_files(KNOWN, [file(content, "a.zip")], now=NOW)
    copy = report.documents[-1]
    assert isinstance(copy, CheckedUnread)
    assert (copy.form, copy.verdict) == ("copy", Verdict.NOT_A_CREDENTIAL)


def test_what_is_noted_of_a_copy_stays_with_the_learner(learner: Pupil) -> None:
    offer = CopyOffer(name="a.pdf", data=b"%PDF-1", container=Container.FILE, kind=FileKind.PDF)
    words = CopyWords(title="Licence", giver="Board", number="PN-4711", note="renew in May")
    order = ShareOrder(record_ids=tuple(keep_copy(learner.session, offer, words, now=NOW).records))
    seen = preview_share(learner.session, order).items[0].description
    assert {text.value for text in seen.texts} == {"Licence", "Board"}
    content = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content
    told = b"".join(members(content).values())
    assert b"Board" in told
    assert b"PN-4711" not in told and b"renew in May" not in told


def test_a_full_copy_inside_something_else_does_not_leave(learner: Pupil) -> None:
    school = SelectiveIssuer()
    whole = school.issue(school.open_badge())
    with pytest.raises(PresentingError) as error:
        package(learner, {**PLAIN, "endorsement": [whole]})
    assert error.value.reason is Reason.CANNOT_BE_SHARED


def test_evidence_goes_along_where_the_learner_says_so(learner: Pupil) -> None:
    letter = take_evidence(Incoming(name="Danke, Ana!.txt", data=b"Thank you"))
    record = OwnRecord(
        kind=OwnKind.JOB, title="Cook", description="I cooked.", evidence=(letter.file,)
    )
    (record_id,) = keep_own(learner.session, record, [letter], now=NOW).records
    order = ShareOrder(record_ids=(record_id,), receiver="Clinic")
    without = make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content
    assert b"Thank you" not in members(without).values()
    with_it = replace(order, with_evidence=True)
    content = make_package(learner.session, with_it, ENGLISH_TEXTS, now=NOW).content
    (name,) = [name for name, data in members(content).items() if data == b"Thank you"]
    assert name.startswith("originals/evidence-1-") and name.endswith(".txt")
    (received,) = receive(content).packages
    assert received.faults == () and received.copies == (name,)
    learner.session.vault._database.execute("UPDATE evidence SET content = x'00'")
    with pytest.raises(VaultError) as caught:
        make_package(learner.session, with_it, ENGLISH_TEXTS, now=NOW)
    assert caught.value.reason is Reason.EVIDENCE_CHANGED


def test_only_evidence_of_ones_own_records_is_offered_and_goes_along(learner: Pupil) -> None:
    letter = take_evidence(Incoming(name="thanks.txt", data=b"Thank you"))
    record = OwnRecord(
        kind=OwnKind.JOB, title="Cook", description="I cooked.", evidence=(letter.file,)
    )
    (own,) = keep_own(learner.session, record, [letter], now=NOW).records
    # An issuer's badge that speaks of the very same file, which it has on its own website.
    evidence = read_credential(learner.session, learner.session.vault.records.get(own))
    (others,) = learner.take(
        learner.school.issue(
            {
                **learner.school.open_badge(number=3, subject_id=learner.did),
                "evidence": evidence.document["evidence"],
            }
        )
    )
    (plain,) = learner.take(learner.badge(4))
    order = ShareOrder(record_ids=(own, others, plain), with_evidence=True)
    shown = preview_share(learner.session, order)
    assert [item.evidence for item in shown.items] == [(letter.file.digest,), (), ()]
    assert shown.evidence_count == 1
    learner.session.vault._database.execute("DELETE FROM evidence_of")
    learner.session.vault._database.execute("DELETE FROM evidence")
    # What an issuer speaks of is nothing that is missing here.
    make_package(
        learner.session, replace(order, record_ids=(others, plain)), ENGLISH_TEXTS, now=NOW
    )
    with pytest.raises(VaultError) as caught:
        make_package(learner.session, order, ENGLISH_TEXTS, now=NOW)
    assert caught.value.reason is Reason.EVIDENCE_MISSING


@pytest.mark.parametrize("suite", SELECTIVE)
def test_the_page_tells_no_field_that_was_kept_back(learner: Pupil, suite: str) -> None:
    school = SelectiveIssuer(suite=suite)
    document = {**school.open_badge(), "awardedDate": "2011-05-06T00:00:00Z"}
    (item,) = learner.take(school.issue(document))
    order = ShareOrder(record_ids=(item,))
    kept_back = members(make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content)
    told = (b"2011-05-06", b"6 May 2011")
    assert not any(day in data for data in kept_back.values() for day in told)
    page = kept_back["index.html"].decode()
    assert "exactly as it came, except where its line says that fields were kept back." in page
    assert document["credentialSubject"]["achievement"]["name"] in page
    chosen = replace(order, chosen_fields={item: ("/awardedDate",)})
    page = members(make_package(learner.session, chosen, ENGLISH_TEXTS, now=NOW).content)[
        "index.html"
    ].decode()
    assert "6 May 2011" in page


def test_the_page_names_what_was_picked_and_not_the_record_around_it(learner: Pupil) -> None:
    (item,) = learner.take(record(learner))
    whole = read_item(learner.session, item, now=NOW).description.title
    order = ShareOrder(record_ids=(item,), chosen_parts={item: (FIRST, SECOND)})
    page = members(make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content)[
        "index.html"
    ].decode()
    assert whole not in page
    assert page.count("presentation.json</a>") == 2 and "Rope Work" in page


def test_the_name_an_item_came_under_stays_where_fields_were_kept_back(learner: Pupil) -> None:
    house = TokenIssuer()
    claims = {"given_name": "Ana", "birthdate": "2004-05-06", "grade": "A"}
    claims["vct"] = "https://house.example/Diploma"
    frame = {"_sd": ["given_name", "birthdate", "grade"]}
    ids: list[str] = []
    for name in ("Ana Lopez - grade A - expelled.txt", "Diploma.txt"):
        token = house.sd_jwt({**claims, "jti": f"urn:x:{len(ids)}"}, frame).text
        ids += take_named(learner, token.encode(), name)
    ids += take_named(learner, json.dumps(BLOCKCERT).encode(), "Diploma.json")
    chosen = dict.fromkeys(ids[:2], ("/birthdate",))
    order = ShareOrder(record_ids=tuple(ids), chosen_fields=chosen)
    held = members(make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content)
    names = [name for name in held if name.startswith("originals/")]
    assert names == [
        "originals/Diploma.sd-jwt", "originals/Diploma-2.sd-jwt", "originals/Diploma.json",
    ]  # fmt: skip
    told = b"\n".join((*held.values(), *(name.encode() for name in held)))
    assert not any(word in told for word in (b"Ana", b"Lopez", b"expelled", b"grade-A"))
    (one,) = receive(make_package(learner.session, order, ENGLISH_TEXTS, now=NOW).content).packages
    assert one.faults == ()


def test_what_says_no_title_of_itself_is_named_by_its_form(learner: Pupil) -> None:
    token = TokenIssuer().sd_jwt({"vct": "---", "grade": "A"}, {"_sd": ["grade"]}).text
    ids = take_named(learner, token.encode(), "expelled.txt")
    content = make_package(
        learner.session, ShareOrder(record_ids=tuple(ids)), ENGLISH_TEXTS, now=NOW
    ).content
    assert "originals/sd-jwt-vc.sd-jwt" in members(content)


def take_named(learner: Pupil, data: bytes, name: str) -> list[str]:
    findings = look_at(learner.session, [Incoming(name=name, data=data)], now=NOW)
    decisions = [Decision(finding_id=one.id, keeping=one.may_keep[0]) for one in findings.items]
    keep(learner.session, findings, decisions, now=NOW)
    return [one.finding_id for one in decisions]
