from pathlib import Path
from typing import Any

import pytest

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.session.opened import NOW, file
from tests.wallet.session.test_bringing_in import parts_of
from wallet.encoding.strict_json import write_json
from wallet.errors import Cancelled, Reason
from wallet.model.report import Verdict
from wallet.session.checking import (
    Checked,
    CheckedPresentation,
    CheckedUnread,
    FileReport,
    check_files,
)
from wallet.session.gathering import Incoming, incoming_paths
from wallet.session.opening import knowledge_without_backpack

KNOWN = knowledge_without_backpack()


def school() -> IssuerSimulator:
    return IssuerSimulator("Lantern Bay", seed=21)


def badge(number: int = 1) -> dict[str, Any]:
    return school().issue(school().open_badge(number=number))


def check(*incoming: Incoming, **asked: str) -> list[FileReport]:
    return list(check_files(KNOWN, incoming, now=NOW, **asked))


def test_each_document_stands_under_its_own_pointer() -> None:
    holder = IssuerSimulator("me", seed=3)
    whole = holder.issue(
        {
            "@context": [V2], "type": ["VerifiablePresentation"], "holder": holder.did,
            "verifiableCredential": [badge(1), {**badge(2), "name": "Forged"}, 7],
        },
        purpose="authentication", challenge="c-1", suite="eddsa-jcs-2022",
    )  # fmt: skip
    (report,) = check(file(whole, "bundle.json"), challenge="c-1")
    assert report.file == "bundle.json"
    presentation, good, _, unread = report.documents
    assert isinstance(presentation, CheckedPresentation)
    assert isinstance(good, Checked)
    assert isinstance(unread, CheckedUnread)
    assert [document.pointer for document in report.documents] == [
        "",
        "/verifiableCredential/0",
        "/verifiableCredential/1",
        "/verifiableCredential/2",
    ]
    assert [document.verdict for document in report.documents] == [
        Verdict.NOT_VERIFIED,
        Verdict.VERIFIED,
        Verdict.NOT_VERIFIED,
        Verdict.NOT_VERIFIED,
    ]
    assert (good.form, good.title) == ("ob3", "Cave Rescue Basics")
    assert (good.issuer_name, good.issuer_is_claim) == ("Lantern Bay", True)


def test_what_stands_inside_a_credential_is_a_document_too() -> None:
    word = school().issue(school().endorsement())
    signed = school().issue({**school().open_badge(), "endorsement": [word]})
    (report,) = check(file(signed))
    pointers = {document.pointer: document.verdict for document in report.documents}
    assert pointers == {"": Verdict.VERIFIED, "/endorsement/0": Verdict.VERIFIED}


@pytest.mark.parametrize(
    ("data", "verdict", "reason"),
    [
        (b"", Verdict.NOT_A_CREDENTIAL, Reason.EMPTY_INPUT),
        (b"<html></html>", Verdict.NOT_A_CREDENTIAL, Reason.UNRECOGNIZED_FORMAT),
        (b"%PDF-1.7", Verdict.NOT_A_CREDENTIAL, Reason.PDF_NOT_SIGNED),
        (b"https://x.example", Verdict.NOT_A_CREDENTIAL, Reason.CODE_IS_A_LINK),
        (b'{"a":', Verdict.NOT_VERIFIED, Reason.NOT_JSON),
        (b'{"a":1,"a":1}', Verdict.NOT_VERIFIED, Reason.DUPLICATE_MEMBER),
    ],
)
def test_what_is_garbled_is_not_verified_and_what_is_another_thing_is_none(
    data: bytes, verdict: Verdict, reason: Reason
) -> None:
    (report,) = check(file(data))
    (document,) = report.documents
    assert isinstance(document, CheckedUnread)
    assert (document.verdict, document.reason) == (verdict, reason)


def test_a_missing_file_is_named_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "gone.json"
    (report,) = check(Incoming(name="gone.json", path=path))
    assert report.file == str(path)
    (document,) = report.documents
    assert document.verdict is Verdict.NOT_A_CREDENTIAL


def test_a_trust_pack_is_named_as_what_it_is() -> None:
    (report,) = check(file(school().trust_pack()))
    (document,) = report.documents
    assert isinstance(document, CheckedUnread)
    assert (document.form, document.verdict) == ("trust-pack", Verdict.NOT_A_CREDENTIAL)


def test_frames_in_several_files_are_put_together(tmp_path: Path) -> None:
    parts = parts_of(badge())
    for number, part in enumerate(parts):
        (tmp_path / f"{number}.txt").write_text(part, "ascii")
    (tmp_path / "other.json").write_bytes(write_json(badge(2)))
    reports = check(*incoming_paths([tmp_path]))
    found = [
        (report.file, document.verdict) for report in reports for document in report.documents
    ]
    assert found == [
        (str(tmp_path / "other.json"), Verdict.VERIFIED),
        (str(tmp_path / "0.txt"), Verdict.VERIFIED),
    ]


def test_frames_that_are_not_enough_are_told_once_with_how_many() -> None:
    parts = parts_of(badge())
    reports = check(*(file(part, f"{number}") for number, part in enumerate(parts[:2])))
    (document,) = [document for report in reports for document in report.documents]
    assert isinstance(document, CheckedUnread)
    assert document.reason is Reason.CODE_INCOMPLETE
    assert document.facts == {"have": "2", "need": str(len(parts))}
    assert document.verdict is Verdict.NOT_A_CREDENTIAL


def test_a_stop_is_heard_between_files() -> None:
    class Stop:
        def step(self, done: int, total: int) -> None:
            if done == 1:
                raise Cancelled

    found = check_files(KNOWN, [file(badge(1)), file(badge(2))], now=NOW, watch=Stop())
    assert next(found).documents
    with pytest.raises(Cancelled):
        next(found)
