import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pypdf import PdfReader

from tests.wallet.presenting.page_reading import (
    alternatives_of,
    attachments_of,
    codes_at,
    text_of,
)
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.model.credential import Credential
from wallet.model.description import Field
from wallet.model.disclosure import FieldCount
from wallet.model.report import Check, CheckName, Mark, Outcome, Report, Standing
from wallet.model.sharing import (
    CodePlan,
    HolderSuite,
    Preview,
    PreviewItem,
    SharedFile,
    ShareOrder,
)
from wallet.presenting.builder import build_presentation
from wallet.presenting.codes import plan_codes
from wallet.presenting.page_texts import ENGLISH, write_english_date
from wallet.presenting.pages import (
    check_code,
    code_width,
    make_page,
)

NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
CHOSEN = ("02", "05", "09", "12", "16", "10", "11")
REPORT = Report(
    checks=tuple(
        Check(name=name, outcome=Outcome.PASSED, reason=Reason.INTACT) for name in CheckName
    ),
    checked_at=NOW,
)
SPANISH = replace(
    ENGLISH,
    language="es",
    title_for="Documentos para {receiver}",
    write_date=lambda moment: f"{moment:%d/%m/%Y}",
)


def item(number: str, credential: Credential, **more: object) -> PreviewItem:
    description = describe(credential)
    shown = PreviewItem(
        record_id=number,
        description=description,
        report=REPORT,
        issuer_name=description.issuer_says,
        issuer_is_claim=False,
        mark=Mark.SIGNED,
        standing=Standing.CURRENT,
    )
    return replace(shown, **more)


def a_preview(items: tuple[PreviewItem, ...], **more: object) -> Preview:
    shown = Preview(
        items=items,
        receiver="Acme Ltd",
        purpose="Job fair in May",
        expires_at=None,
        is_signed=True,
        signs_with="Home",
    )
    return replace(shown, **more)


class Share:
    """What goes into a page of the practice learner's items."""

    def __init__(self, credentials, learner_key, contexts, numbers=CHOSEN) -> None:
        chosen = [credentials[number] for number in numbers]
        order = ShareOrder(record_ids=tuple(numbers), receiver="Acme Ltd")
        self.shared: SharedFile = build_presentation(
            chosen, order, [learner_key], contexts, now=NOW
        )
        titled = [
            (number, describe(credential).title, credential)
            for number, credential in zip(numbers, chosen, strict=True)
        ]
        self.plan: CodePlan = plan_codes(self.shared, titled, contexts)
        self.preview = a_preview(
            tuple(item(number, credential) for number, _, credential in titled)
        )

    def page(self, preview: Preview | None = None, **more: object) -> bytes:
        arguments = {"paper": "a4", "made_at": NOW, **more}
        return make_page(preview or self.preview, self.shared, self.plan, ENGLISH, **arguments)


@pytest.fixture(scope="module")
def share(credentials, learner_key, contexts) -> Share:
    return Share(credentials, learner_key, contexts)


@pytest.fixture(scope="module")
def page(share: Share) -> bytes:
    return share.page(chosen_name="María Núñez")


def test_every_code_is_read_from_the_pixels_at_200_dpi(share, page):
    texts = {still.text for still in share.plan.stills}
    assert len(texts) == len(CHOSEN) - 1
    assert codes_at(page) == texts


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_largest_codes_fit_the_paper_and_are_read(share, paper):
    still = share.plan.stills[0]
    large = tuple(
        replace(
            still,
            record_id=share.plan.stills[place].record_id,
            text=f"VP1-B{place}" + "A7" * (length // 2),
            version=version,
        )
        for place, (length, version) in enumerate([(4280, 40), (4260, 40), (3380, 36)])
    )
    plan = replace(share.plan, stills=large)
    pdf = make_page(share.preview, share.shared, plan, ENGLISH, paper=paper, made_at=NOW)
    assert codes_at(pdf) == {still.text for still in large}


def test_the_presentation_is_attached_byte_for_byte(share, page):
    assert attachments_of(page) == {share.shared.file_name: [share.shared.content]}


def test_the_text_holds_every_line(share, page):
    text = text_of(page)
    description = share.preview.items[0].description
    assert description.valid_until is not None
    for line in (
        "Items for Acme Ltd",
        "From María Núñez",
        "For: Job fair in May",
        "7 items",
        "Made on 22 November 2026",
        "1. Licensed nursing assistant",
        "Signed by Westmoor Board of Care Professions",
        f"Valid until {write_english_date(description.valid_until)}",
        "Skills: Measuring vital signs, Moving patients safely, Infection control",
        "Results: Hours on the job 5412",
        "May give basic care under the direction of a nurse in Westmoor.",
        "Says: I supervised María for three years.",
        "7. Robótica para principiantes",
        *ENGLISH.codes_note.split("\n"),
        "1. Licensed nursing assistant",
        f"Check code: {check_code(share.shared)}",
        f"Attached to this PDF: {share.shared.file_name}",
        ENGLISH.how_sentences[0].format(file=share.shared.file_name),
        ENGLISH.how_sentences[1],
        ENGLISH.moving_note,
        "Without a code of their own: Cloud foundations (in a form these codes do not carry).",
        "Page 1 of ",
    ):
        assert unbroken(line) in unbroken(text), line


def unbroken(text: str) -> str:
    """A line may be broken at a space or after a hyphen."""
    return "".join(text.replace("-", "").split())


def test_items_come_before_codes(page):
    text = text_of(page)
    assert text.index("7. Robótica") < text.index(ENGLISH.how_title) < text.index("Codes")


def test_it_is_tagged_and_names_its_language_and_title(page):
    reader = PdfReader(io.BytesIO(page))
    catalogue = reader.trailer["/Root"]
    assert "/StructTreeRoot" in catalogue
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"
    assert catalogue["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "Items for Acme Ltd"
    assert reader.metadata.author == "María Núñez"
    assert b"pdfuaid" in page or b"pdfuaid" in catalogue["/Metadata"].get_data()


def test_every_code_has_a_text_for_those_who_do_not_see_it(share, page):
    alternatives = alternatives_of(page)
    assert len(alternatives) == len(share.plan.stills)
    assert "Code that holds item 1, Licensed nursing assistant" in alternatives


def test_without_a_name_or_a_receiver_nothing_is_said_of_them(share):
    preview = a_preview(share.preview.items[:1], receiver="", purpose="")
    pdf = share.page(preview)
    text = text_of(pdf)
    assert text.startswith("Items from a backpack 1 item · Made on")
    metadata = PdfReader(io.BytesIO(pdf)).metadata
    assert metadata is not None
    assert metadata.author is None


def test_the_learners_identifier_is_only_in_the_attachment(share, page):
    assert share.shared.holder_did not in text_of(page)
    assert share.shared.challenge not in text_of(page)


def test_the_same_page_has_the_same_bytes(share, page):
    assert share.page(chosen_name="María Núñez") == page


def test_in_another_language(share):
    pdf = make_page(
        share.preview, share.shared, share.plan, SPANISH, paper="us-letter", made_at=NOW
    )
    assert "Documentos para Acme Ltd" in text_of(pdf)
    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == "es"
    box = PdfReader(io.BytesIO(pdf)).pages[0].mediabox
    assert (box.width, box.height) == (612, 792)


@pytest.mark.parametrize("texts", [ENGLISH, SPANISH], ids=["en", "es"])
@pytest.mark.parametrize("length", [6, 14, 22, 31, 40, 46])
def test_the_name_of_the_file_is_printed_exactly_as_it_is(share, texts, length):
    # Spanish repeats a hyphen at a line's end; a name copied so would find no file.
    receiver = "Clínica-del-Lago-" * 5
    name = f"PRACTICE-rucksack-{receiver[:length].strip('-')}-2026-11-24.json"
    shared = replace(share.shared, file_name=name)
    pdf = make_page(share.preview, shared, share.plan, texts, paper="a4", made_at=NOW)
    assert text_of(pdf).count(name) == 2


@pytest.mark.parametrize("word", ["Clínica-", "W", "-".join("abcdefgh"), "Αθήνα-"])
def test_a_name_longer_than_a_line_is_broken_and_gains_nothing(share, word):
    name = f"PRACTICE-rucksack-{(word * 120)[:100].strip('-')}-2026-11-24.json"
    shared = replace(share.shared, file_name=name)
    pdf = make_page(share.preview, shared, share.plan, SPANISH, paper="a4", made_at=NOW)
    assert "".join(text_of(pdf).split()).count(name) == 2


@pytest.mark.parametrize("mark", Mark)
def test_each_mark_has_its_words(share, mark):
    preview = a_preview((replace(share.preview.items[0], mark=mark, issuer_is_claim=True),))
    text = text_of(share.page(preview))
    assert ENGLISH.marks[mark] in text
    assert "From: Westmoor Board of Care Professions (says so itself)" in text
    assert "Signed by Westmoor" not in text


@pytest.mark.parametrize(
    "standing", [standing for standing in Standing if ENGLISH.standings[standing]]
)
def test_each_standing_has_its_words(share, standing):
    preview = a_preview((replace(share.preview.items[0], standing=standing),))
    assert ENGLISH.standings[standing] in text_of(share.page(preview))


def test_unsigned_is_said(share):
    preview = a_preview(share.preview.items, is_signed=False)
    text = text_of(share.page(preview))
    assert ENGLISH.not_signed in text
    assert ENGLISH.moving_note_unsigned in text
    assert ENGLISH.moving_note not in text


def test_an_end_is_said(share):
    preview = a_preview(share.preview.items, expires_at=NOW + timedelta(days=9))
    assert "To be used until 1 December 2026" in text_of(share.page(preview))


def test_practice_is_on_every_page(share):
    items = tuple(replace(shown, is_practice=True) for shown in share.preview.items)
    pdf = share.page(a_preview(items))
    pages = PdfReader(io.BytesIO(pdf)).pages
    assert len(pages) >= 2
    assert all("PRACTICE" in page.extract_text() for page in pages)
    assert "Practice item" in text_of(pdf)


@pytest.mark.parametrize("is_practice", [False, True])
def test_a_practice_backpack_marks_pages_of_any_items(share, is_practice):
    shared = replace(share.shared, file_name="rucksack.json")
    pdf = make_page(
        share.preview, shared, share.plan, ENGLISH, paper="a4", made_at=NOW,
        is_practice=is_practice,
    )  # fmt: skip
    assert ("PRACTICE" in text_of(pdf)) is is_practice


def test_hostile_titles_are_shown_and_nothing_else(share):
    title = (
        '#panic("x") *bold* $x$ <b>bold</b> #include("/etc/passwd") \\u{202e} @ref `raw` '
        "https://evil.example [link] = heading // comment"
    )
    shown = share.preview.items[0]
    hostile = replace(shown, description=replace(shown.description, title=title))
    pdf = share.page(a_preview((hostile,), receiver=title, purpose=title))
    text = text_of(pdf)
    assert text.count(title) >= 3
    assert "root:" not in text
    # An address is text: nothing on the page can be clicked.
    assert all("/Annots" not in page for page in PdfReader(io.BytesIO(pdf)).pages)


def test_text_that_steers_direction_is_printed_without_steering(share):
    shown = share.preview.items[0]
    title = "invoice\u202efdp.exe\u200b\u2066\ufeff\u0007"
    hostile = replace(shown, description=replace(shown.description, title=title))
    assert "1. invoicefdp.exe" in text_of(share.page(a_preview((hostile,))))


def test_characters_no_font_has_are_marked_and_said(share):
    shown = share.preview.items[0]
    # Cuneiform: in no font this project bundles; the page comes out all the same.
    title = "Sumerian \U00012000\U0001203b\U00012100 for beginners"
    rare = replace(shown, description=replace(shown.description, title=title))
    text = text_of(share.page(a_preview((rare,))))
    assert "for beginners" in text
    is_shown = "\U00012000" in text
    assert is_shown or "Sumerian ??? for beginners" in text
    assert is_shown is (ENGLISH.characters_missing not in text)


def test_right_to_left_and_greek_are_printed(share):
    shown = share.preview.items[0]
    title = "Ελληνικά και русский"
    other = replace(shown, description=replace(shown.description, title=title))
    text = text_of(share.page(a_preview((other,))))
    assert title in text


def test_many_items_flow_over_pages(share):
    items = share.preview.items * 8
    reader = PdfReader(io.BytesIO(share.page(a_preview(items))))
    assert len(reader.pages) > 3
    assert f"Page 1 of {len(reader.pages)}" in reader.pages[0].extract_text()


def test_long_lists_are_cut_and_say_so(share):
    shown = share.preview.items[0]
    skill = shown.description.skills[0]
    skills = tuple(replace(skill, name=f"Skill {number}") for number in range(30))
    long = replace(shown, description=replace(shown.description, skills=skills))
    text = text_of(share.page(a_preview((long,))))
    assert "Skill 11, and 18 more" in text
    assert "Skill 12" not in text


def test_a_long_description_is_cut_after_a_word(share):
    shown = share.preview.items[0]
    (before, *rest) = (text for text in shown.description.texts if text.field is Field.DESCRIPTION)
    assert not rest
    long = replace(before, value="abcdefghi " * 40)
    texts = tuple(long if text is before else text for text in shown.description.texts)
    item_long = replace(shown, description=replace(shown.description, texts=texts))
    text = text_of(share.page(a_preview((item_long,))))
    assert "abcdefghi " * 24 + "…" in text
    assert "abcdefghi " * 25 not in text


def test_widths_follow_versions():
    assert code_width(40) == pytest.approx(185 * 0.44)
    assert code_width(1) == 34.0
    assert code_width(40) < (210 - 36 - 6) / 2


def test_the_check_code_is_the_start_of_the_digest(share):
    digest = share.shared.digest.upper()
    assert check_code(share.shared) == f"{digest[:4]} {digest[4:8]}"


def test_an_unsigned_share_can_be_printed(credentials, contexts, share):
    order = ShareOrder(record_ids=("02",), suite=HolderSuite.UNSIGNED)
    shared = build_presentation([credentials["02"]], order, (), contexts, now=NOW)
    pdf = make_page(
        a_preview(share.preview.items[:1], is_signed=False), shared, share.plan, ENGLISH,
        paper="a4", made_at=NOW,
    )  # fmt: skip
    assert attachments_of(pdf) == {shared.file_name: [shared.content]}


def test_chosen_fields_are_said_to_be_chosen(share):
    fields = FieldCount(shown=3, every=12)
    first = share.preview.items[0]
    text = text_of(share.page(a_preview((replace(first, fields=fields),))))
    said = " ".join(text.split())
    assert "Shows 3 of 12 fields" in said and ENGLISH.covers_what_is_shown in said
    broken = Report(
        checks=tuple(check._replace(outcome=Outcome.FAILED) for check in REPORT.checks),
        checked_at=NOW,
    )
    text = text_of(share.page(a_preview((replace(first, fields=fields, report=broken),))))
    said = " ".join(text.split())
    assert "Shows 3 of 12 fields" in said and ENGLISH.covers_what_is_shown not in said
