"""An Open Badge before 3.0 through the backpack: brought in, shown, checked again, given back."""

from datetime import timedelta

from tests.doubles.badge_publisher import BadgePublisher, as_bytes, baked_png
from tests.wallet.session.opened import NOW, Pupil, file
from wallet.model.description import Field
from wallet.model.record import Keeping, Query
from wallet.model.report import Mark, Standing, Verdict
from wallet.model.sharing import HolderSuite, ShareOrder
from wallet.session.bringing_in import describe_finding
from wallet.session.checking import Checked, check_files
from wallet.session.item_pictures import picture_of
from wallet.session.item_reading import original_of, read_item
from wallet.session.keeping import list_items
from wallet.session.questions import read_question, write_question
from wallet.session.rechecking import check_again
from wallet.session.sharing import preview_share
from wallet.session.trusting import import_trust_pack
from wallet.trust.trust_pack import write_trust_pack


def knowing(learner: Pupil, shop: BadgePublisher) -> Pupil:
    """The learner took in a pack that holds the publisher's pages."""
    pack = write_trust_pack(
        as_of=NOW - timedelta(days=3), documents=shop.documents(), name="Pages"
    )
    session = import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=True)
    return Pupil(session=session, school=learner.school)


def test_a_hosted_badge_is_kept_shown_and_given_back(learner: Pupil) -> None:
    shop = BadgePublisher()
    text = as_bytes(shop.hosted(1))
    pupil = knowing(learner, shop)
    (item,) = pupil.take(text)
    view = read_item(pupil.session, item, now=NOW)
    assert (view.description.title, view.issuer_name) == ("Welding Basics", "badges.example.org")
    assert not view.issuer_is_claim
    assert (view.report.verdict, view.report.mark) == (Verdict.VERIFIED, Mark.COPY)
    hosted = [one.value for one in view.description.texts if one.field is Field.HOSTED_ON]
    assert hosted == ["badges.example.org (2026-06-28)"]
    (row,) = list_items(pupil.session, Query(), now=NOW)
    assert (row.title, row.issuer_says, row.mark) == ("Welding Basics", "Harbor Makers", Mark.COPY)
    assert original_of(pupil.session, item)[1] == text
    # A search finds what its website says of it.
    found = list_items(pupil.session, Query(text="shielded metal"), now=NOW)
    assert [one.id for one in found] == [item]


def test_what_is_found_is_described_as_it_will_be_kept(learner: Pupil) -> None:
    shop = BadgePublisher()
    pupil = knowing(learner, shop)
    findings = pupil.look(as_bytes(shop.hosted(1)), shop.signed(2))
    for finding in findings.items:
        description = describe_finding(finding)
        assert description.title == finding.summary.title == "Welding Basics"
        assert description.issuer_says == "Harbor Makers"
    (alone,) = learner.look(as_bytes(shop.hosted(1))).items
    assert describe_finding(alone).title == alone.summary.title
    assert alone.held.pages == ()


def test_the_picture_on_its_classs_page_is_its_picture(learner: Pupil) -> None:
    shop = BadgePublisher()
    text = as_bytes(shop.hosted(1))
    page = shop.badge_class(image="data:image/png;base64,iVBORw0KGgo=")
    documents = {**shop.documents(), page["id"]: page}
    pack = write_trust_pack(as_of=NOW, documents=documents, name="Pages")
    session = import_trust_pack(learner.session, pack, now=NOW, is_vouched_for=True)
    (item,) = Pupil(session=session, school=learner.school).take(text)
    assert list_items(session, Query(), now=NOW)[0].has_picture
    assert picture_of(session, item) == b"\x89PNG\r\n\x1a\n"


def test_a_badge_that_was_withdrawn_since_is_ended_when_checked_again(learner: Pupil) -> None:
    shop = BadgePublisher()
    text = as_bytes(shop.hosted(1))
    pupil = knowing(learner, shop)
    (item,) = pupil.take(text)
    shop.withdraw(1, reason="Copied")
    newer = write_trust_pack(as_of=NOW, documents=shop.documents(), name="Newer pages")
    session = import_trust_pack(pupil.session, newer, now=NOW, is_vouched_for=True)
    check_again(session, [item], now=NOW)
    assert read_item(session, item, now=NOW).report.standing is Standing.ENDED


def test_a_badge_whose_pages_arrive_later_gets_its_name_then(learner: Pupil) -> None:
    shop = BadgePublisher()
    text = as_bytes(shop.hosted(1))
    (item,) = learner.take(text)
    before = list_items(learner.session, Query(), now=NOW)[0]
    assert (before.title, before.mark) == (shop.url("classes/welding.json"), Mark.NOT_CHECKED)
    pupil = knowing(learner, shop)
    check_again(pupil.session, None, now=NOW)
    after = list_items(pupil.session, Query(), now=NOW)[0]
    assert (after.id, after.title, after.mark) == (item, "Welding Basics", Mark.COPY)


def test_a_signed_badge_in_a_picture_stays_the_picture(learner: Pupil) -> None:
    shop = BadgePublisher()
    picture = baked_png(shop.signed(2).encode())
    pupil = knowing(learner, shop)
    (item,) = pupil.take(picture)
    view = read_item(pupil.session, item, now=NOW)
    assert (view.report.verdict, view.report.mark) == (Verdict.VERIFIED, Mark.SIGNED_NOT_LISTED)
    assert view.credential.picture == picture
    assert original_of(pupil.session, item)[1] == picture


def test_a_forged_copy_is_kept_only_as_what_it_is(learner: Pupil) -> None:
    shop = BadgePublisher()
    pupil = knowing(learner, shop)
    head, payload, signature = shop.signed(2).split(".")
    findings = pupil.look(f"{head}.{payload}.{signature[:-4]}AAAA")
    assert [finding.may_keep for finding in findings.items] == [(Keeping.BROKEN,)]


def test_a_process_that_only_checks_reads_the_same(learner: Pupil) -> None:
    shop = BadgePublisher()
    pupil = knowing(learner, shop)
    held = [file(as_bytes(shop.hosted(1))), file(shop.signed(2).encode(), "badge.jws")]
    reports = list(check_files(pupil.session.knowledge, held, now=NOW))
    titles = [
        document.title
        for report in reports
        for document in report.documents
        if isinstance(document, Checked)
    ]
    assert titles == ["Welding Basics", "Welding Basics"]
    (item,) = pupil.take(as_bytes(shop.hosted(1)))
    credential = read_item(pupil.session, item, now=NOW).credential
    contexts = pupil.session.knowledge.contexts
    assert read_question(write_question([credential]), contexts) == (credential,)


def test_a_preview_shows_a_badge_as_it_leaves_without_the_pages_at_hand(learner: Pupil) -> None:
    shop = BadgePublisher()
    pupil = knowing(learner, shop)
    (item,) = pupil.take(as_bytes(shop.hosted(1)))
    assert read_item(pupil.session, item, now=NOW).description.title == "Welding Basics"
    order = ShareOrder(record_ids=(item,), suite=HolderSuite.UNSIGNED)
    (seen,) = preview_share(pupil.session, order).items
    assert "badges.example.org" in seen.description.title
    shown = " ".join((seen.description.title, *[text.value for text in seen.description.texts]))
    for words in ("Welding Basics", "shielded metal", "Harbor Makers"):
        assert words not in shown
    assert (seen.details_on, seen.listed_as) == ("badges.example.org", "Welding Basics")


def test_what_is_not_at_hand_stays_nowhere(learner: Pupil) -> None:
    (item,) = learner.take(as_bytes(BadgePublisher().hosted(1)))
    order = ShareOrder(record_ids=(item,), suite=HolderSuite.UNSIGNED)
    (seen,) = preview_share(learner.session, order).items
    assert (seen.details_on, seen.listed_as) == ("", "")
