"""Copies in the backpack: kept byte for byte, said by the learner, never presented."""

from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import GifImagePlugin, Image, ImageSequence

from tests.doubles import pdf_samples
from tests.doubles.photo_samples import jpeg_with_place, picture
from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import InputError, PresentingError, Reason, VaultError
from wallet.model.copy import CopyKind, CopyWords, FileKind
from wallet.model.credential import Container, Form
from wallet.model.not_read import NotRead
from wallet.model.record import Query, VaultChange
from wallet.model.report import Mark, Standing, Verdict
from wallet.model.sharing import ShareOrder
from wallet.session import copies
from wallet.session.bringing_in import look_at
from wallet.session.code_pictures import gif_of
from wallet.session.copies import (
    change_words,
    clean_offer,
    keep_copy,
    may_be_kept,
    offer_copy,
    words_of,
)
from wallet.session.file_views import look_into
from wallet.session.gathering import Incoming
from wallet.session.item_reading import original_of, read_item
from wallet.session.rechecking import check_again
from wallet.session.sharing import make_file, plan_codes_for

WORDS = CopyWords(
    title="Licence of practical nursing", kind=CopyKind.LICENCE, giver="State board", number="PN7"
)


def incoming(data: bytes, name: str = "scan.pdf") -> Incoming:
    return Incoming(name=name, data=data)


def only(change: VaultChange) -> str:
    (record_id,) = change.records
    return record_id


def kept(learner: Pupil, data: bytes, words: CopyWords = WORDS, name: str = "scan.pdf") -> str:
    offer = offer_copy(learner.session, incoming(data, name))
    return only(keep_copy(learner.session, offer, words, now=NOW))


@pytest.mark.parametrize(
    "data",
    [pdf_samples.plain_pdf(), jpeg_with_place(), b"words\r\n", b"\0\1\2\xff" * 999],
    ids=["pdf", "photo", "text", "anything"],
)
def test_every_file_comes_back_byte_for_byte(learner: Pupil, data: bytes) -> None:
    record_id = kept(learner, data, name="my file.bin")
    assert original_of(learner.session, record_id) == ("my file.bin", data)
    view = read_item(learner.session, record_id, now=NOW)
    assert view.record.form is Form.COPY
    assert view.credential.original == data
    assert view.description.title == WORDS.title
    assert view.report.verdict is Verdict.NOT_A_CREDENTIAL
    assert (view.report.mark, view.report.standing) == (Mark.COPY, Standing.UNKNOWN)
    assert (view.issuer_name, view.issuer_is_claim) == ("State board", True)


def test_it_is_listed_and_found_by_the_learners_words(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    (row,) = learner.session.vault.records.summaries(Query(text="nursing PN7"), NOW)
    assert (row.id, row.mark, row.form) == (record_id, Mark.COPY, Form.COPY)
    assert row.achievement_kind == "License"


def test_other_words_may_be_written_later(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    other = CopyWords(title="Old licence", kind=CopyKind.LICENCE, valid_until=date(2020, 1, 1))
    change = change_words(learner.session, record_id, other, now=NOW + timedelta(days=1))
    assert change.records == {record_id}
    assert words_of(learner.session, record_id) == other
    view = read_item(learner.session, record_id, now=NOW)
    assert view.description.title == view.summary.title == "Old licence"
    assert view.record.original == b"words"
    assert view.summary.imported_at == NOW
    assert view.report.mark is Mark.COPY


def test_a_photo_may_be_freed_of_place_and_camera(learner: Pupil) -> None:
    offer = offer_copy(learner.session, incoming(jpeg_with_place(), "photo.jpg"))
    assert (offer.kind, offer.hidden, offer.removed) == (
        FileKind.JPEG, ("place", "camera"), (),
    )  # fmt: skip
    clean = clean_offer(offer)
    assert (clean.hidden, clean.removed) == ((), ("place", "camera"))
    record_id = only(keep_copy(learner.session, clean, WORDS, now=NOW))
    name, data = original_of(learner.session, record_id)
    assert (name, data) == ("photo.jpg", clean.data)
    assert b"Pear Phone" not in data
    assert words_of(learner.session, record_id).removed == ("place", "camera")
    change_words(learner.session, record_id, WORDS, now=NOW)
    assert words_of(learner.session, record_id).removed == ("place", "camera")


def test_the_same_file_is_known_again(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    assert offer_copy(learner.session, incoming(b"words")).same_as == record_id


def test_what_is_no_file_is_refused(
    learner: Pupil, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for wrong, reason in (
        (Incoming(name="gone", path=tmp_path / "gone"), Reason.FILE_UNREADABLE),
        (incoming(b""), Reason.EMPTY_INPUT),
    ):
        with pytest.raises(InputError) as caught:
            offer_copy(learner.session, wrong)
        assert caught.value.reason is reason
    monkeypatch.setattr(copies, "MAX_COPY", 4)
    with pytest.raises(InputError) as caught:
        offer_copy(learner.session, incoming(b"words"))
    assert caught.value.facts == {"limit": "4", "size": "5"}


def test_a_copy_has_a_title(learner: Pupil) -> None:
    offer = offer_copy(learner.session, incoming(b"words"))
    with pytest.raises(ValueError, match="title"):
        keep_copy(learner.session, offer, CopyWords(title=" "), now=NOW)
    record_id = kept(learner, b"words")
    with pytest.raises(ValueError, match="title"):
        change_words(learner.session, record_id, CopyWords(title=""), now=NOW)


def test_only_copies_have_words(learner: Pupil) -> None:
    (badge,) = learner.take(learner.badge())
    with pytest.raises(ValueError, match="ob3"):
        words_of(learner.session, badge)
    with pytest.raises(VaultError):
        words_of(learner.session, "nobody")


def test_files_that_are_no_credential_are_offered(learner: Pupil) -> None:
    findings = look_at(
        learner.session,
        [
            incoming(pdf_samples.plain_pdf(), "scan.pdf"),
            incoming(picture("JPEG"), "photo.jpg"),
            incoming(b"", "empty"),
        ],
        now=NOW,
    )
    assert [may_be_kept(entry) for entry in findings.not_read] == [True, True, False]
    inside = NotRead(name="list.json", pointer="/1", reason=Reason.NOT_JSON)
    assert not may_be_kept(inside)


def test_checking_again_leaves_a_copy_a_copy(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    check_again(learner.session, None, now=NOW + timedelta(days=1))
    view = read_item(learner.session, record_id, now=NOW)
    assert (view.report.mark, view.description.title) == (Mark.COPY, WORDS.title)


def test_a_copy_is_never_inside_a_presentation(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    with pytest.raises(PresentingError) as caught:
        make_file(learner.session, ShareOrder(record_ids=(record_id,), receiver="Acme"), now=NOW)
    assert caught.value.reason is Reason.CANNOT_BE_SHARED


def test_words_damaged_in_the_backpack_are_told(learner: Pupil) -> None:
    record_id = kept(learner, b"words")
    record = learner.session.vault.records.get(record_id)
    summary = learner.session.vault.records.summary(record_id, NOW)
    learner.session.vault.records.rewrite_words(record_id, b"[]", record.report, summary, "")
    with pytest.raises(VaultError) as caught:
        read_item(learner.session, record_id, now=NOW)
    assert caught.value.facts == {"where": "words"}


def test_the_container_is_remembered(learner: Pupil) -> None:
    pasted = Incoming(name="", data=b"a letter", container=Container.PASTED)
    record_id = only(
        keep_copy(learner.session, offer_copy(learner.session, pasted), WORDS, now=NOW)
    )
    assert learner.session.vault.records.get(record_id).container is Container.PASTED


def test_a_file_that_can_be_checked_is_told(learner: Pupil) -> None:
    signed = pdf_samples.sign_pdf(pdf_samples.plain_pdf())
    assert offer_copy(learner.session, incoming(signed)).is_credential
    assert not offer_copy(learner.session, incoming(pdf_samples.plain_pdf())).is_credential


def test_a_moving_picture_is_looked_into_where_it_begins_with_a_code(learner: Pupil) -> None:
    items = learner.take(learner.badge(1))
    shared = make_file(learner.session, ShareOrder(record_ids=tuple(items)), now=NOW)
    plan = plan_codes_for(learner.session, shared)
    code = gif_of(plan.moving, frames_per_second=5.0)
    assert offer_copy(learner.session, incoming(code, "code.gif")).is_credential
    frames = [frame.copy() for frame in ImageSequence.Iterator(Image.open(BytesIO(code)))]
    blank = Image.new("L", frames[0].size, 255)
    out = BytesIO()
    blank.save(out, "GIF", save_all=True, append_images=frames)
    offer = offer_copy(learner.session, incoming(out.getvalue(), "film.gif"))
    assert (offer.kind, offer.is_credential) == (FileKind.GIF, False)


def test_hundreds_of_frames_are_not_unpacked_to_keep_a_copy(
    learner: Pupil, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames = [Image.new("L", (40, 40), number % 256) for number in range(600)]
    out = BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    sought: list[int] = []
    seek = GifImagePlugin.GifImageFile.seek

    def counting(picture: GifImagePlugin.GifImageFile, frame: int) -> None:
        sought.append(frame)
        seek(picture, frame)

    monkeypatch.setattr(GifImagePlugin.GifImageFile, "seek", counting)
    offer = offer_copy(learner.session, incoming(out.getvalue(), "film.gif"))
    view = look_into(offer.data, number=0, width=100, height=100)
    assert view.page is not None and not offer.is_credential
    assert set(sought) <= {0}


@pytest.mark.parametrize("data", [b"GIF89a", b"GIF89a" + bytes(40)])
def test_a_damaged_moving_picture_may_be_kept_too(learner: Pupil, data: bytes) -> None:
    assert not offer_copy(learner.session, incoming(data, "film.gif")).is_credential
