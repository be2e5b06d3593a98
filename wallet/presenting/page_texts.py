"""The catalogue of every text on a printed page. The window fills it in the reader's language.

Templates use named places (``"For {receiver}"``); what is put in is shown, never evaluated. The
English instance is complete and is what the command line prints.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from wallet.errors import Reason
from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Standing

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def write_english_date(moment: datetime) -> str:
    """Write ``moment`` as "24 November 2026"."""
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTexts:
    """Every text on a page. ``language`` is an ISO 639 code; ``write_date`` writes a day.

    Comments name the places a template may use. Raises ValueError where a mark or a standing has
    no words.
    """

    language: str
    write_date: Callable[[datetime], str]
    page_of: str  # page, pages
    footer: str  # date
    practice: str
    practice_sentence: str
    characters_missing: str

    title: str
    title_for: str  # receiver
    from_name: str  # name
    purpose: str  # purpose
    made_on: str  # date
    use_until: str  # date
    not_signed: str
    one_item: str
    many_items: str  # count

    signed_by: str  # issuer
    says: str  # issuer
    marks: Mapping[Mark, str]
    standings: Mapping[Standing, str]  # date; "" says nothing
    practice_item: str
    chosen_fields: str  # shown, count
    covers_what_is_shown: str
    in_progress: str
    awarded: str  # date
    valid_until: str  # date
    comment: str
    skills: str
    results: str
    more: str  # count

    how_title: str
    how_sentences: tuple[str, ...]  # file
    how_without_codes: str  # file; in place of the first sentence where the page has no codes
    check_code: str  # code
    check_code_note: str
    attached: str  # file
    attachment_description: str
    codes_title: str
    codes_note: str
    code_caption: str  # number, title
    code_alternative: str  # number, title
    moving_note: str
    moving_note_unsigned: str
    misfits_note: str  # titles
    misfit: str  # title, why
    misfit_reasons: Mapping[Reason, str]  # CANNOT_BE_SHARED stands for all that are not there

    recovery_title: str
    recovery_backpack: str  # label
    recovery_warning: str
    recovery_group: str  # number
    recovery_checked: str
    recovery_how_title: str
    recovery_sentences: tuple[str, ...]

    issuer_code_title: str
    issuer_code_sentences: tuple[str, ...]
    issuer_code_label: str
    issuer_code_alternative: str

    def __post_init__(self) -> None:
        absent = (set(Mark) - set(self.marks)) | (set(Standing) - set(self.standings))
        if absent:
            raise ValueError(f"no words for {sorted(absent)}")


def chosen_line(fields: FieldCount | None, texts: PageTexts, *, is_intact: bool) -> str:
    """Return what is said of an item that shows chosen ``fields`` only, ``""`` where it shows all.

    ``is_intact``: its issuer's signature holds over what is shown.
    """
    if fields is None:
        return ""
    said = texts.chosen_fields.format(shown=fields.shown, count=fields.every)
    return f"{said} {texts.covers_what_is_shown}" if is_intact else said


ENGLISH = PageTexts(
    language="en",
    write_date=write_english_date,
    page_of="Page {page} of {pages}",
    footer="Made with Rucksack on {date}",
    practice="PRACTICE",
    practice_sentence="Made in a practice backpack: people and issuers are invented.",
    characters_missing="Some characters could not be printed with the fonts of this computer and "
    "are shown as “?”. The attached file has them all.",
    title="Items from a backpack",
    title_for="Items for {receiver}",
    from_name="From {name}",
    purpose="For: {purpose}",
    made_on="Made on {date}",
    use_until="To be used until {date}",
    not_signed="Handed over without the sender’s signature",
    one_item="1 item",
    many_items="{count} items",
    signed_by="Signed by {issuer}",
    says="From: {issuer} (says so itself)",
    marks=MappingProxyType(
        {
            Mark.SIGNED: "Signed",
            Mark.SIGNED_NOT_LISTED: "Signed, not on the sender’s lists",
            Mark.NOT_CHECKED: "Not checked yet",
            Mark.SIGNED_BY_ME: "Signed by the sender",
            Mark.COPY: "Copy, not signed",
            Mark.BROKEN: "Changed or broken",
        }
    ),
    standings=MappingProxyType(
        {
            Standing.CURRENT: "",
            Standing.NOT_ASKED: "Whether the issuer has withdrawn it was not asked",
            Standing.EXPIRED: "Expired: shown as history",
            Standing.NOT_YET: "Not valid yet",
            Standing.SUSPENDED: "Suspended by the issuer",
            Standing.ENDED: "Ended by the issuer: shown as history",
            Standing.UNKNOWN: "",
        }
    ),
    practice_item="Practice item",
    chosen_fields="Shows {shown} of {count} fields: the person who shows it chose them and kept "
    "the rest back.",
    covers_what_is_shown="The issuer’s signature covers what is shown.",
    in_progress="In progress",
    awarded="Awarded on {date}",
    valid_until="Valid until {date}",
    comment="Says:",
    skills="Skills:",
    results="Results:",
    more="and {count} more",
    how_title="How to check this page",
    how_sentences=(
        (
            "Paper proves nothing by itself: the proof is in the file attached to this PDF "
            "({file}) and, item by item, in the codes below."
        ),
        (
            "Open the PDF or scan the codes with a program that checks open badges and verifiable "
            "credentials, such as Rucksack: it tells you whether an item was changed, who "
            "signed it and whether it is still good."
        ),
    ),
    how_without_codes="Paper proves nothing by itself: the proof is in the file attached to this "
    "PDF ({file}).",
    check_code="Check code: {code}",
    check_code_note="A file sent to you later belongs to this page if it shows the same check "
    "code.",
    attached="Attached to this PDF: {file}",
    attachment_description="The items exactly as their issuers signed them",
    codes_title="Codes",
    codes_note="One code for each item. A checking program opens them; a phone’s camera alone "
    "shows only text.",
    code_caption="{number}. {title}",
    code_alternative="Code that holds item {number}, {title}",
    moving_note="All items together, with the sender’s signature, are in the attached file and in "
    "the moving code the sender can show on a screen.",
    moving_note_unsigned="All items together are in the attached file and in the moving code the "
    "sender can show on a screen.",
    misfits_note="Without a code of their own: {titles}. The attached file and the moving code "
    "hold them too.",
    misfit="{title} ({why})",
    misfit_reasons=MappingProxyType(
        {
            Reason.TOO_LARGE_FOR_CODE: "too large for one code",
            Reason.TERM_NOT_IN_CODE_TABLE: "uses words these codes have no short form for",
            Reason.CONTEXT_NOT_AT_HAND: "uses words these codes have no short form for",
            Reason.CANNOT_BE_SHARED: "in a form these codes do not carry",
        }
    ),
    recovery_title="Recovery sheet",
    recovery_backpack="Backpack: {label}",
    recovery_warning="Whoever has this sheet can open the backpack. Keep it where you keep your "
    "passport, and not beside the computer.",
    recovery_group="Group {number}",
    recovery_checked="Checked",
    recovery_how_title="When you need it",
    recovery_sentences=(
        "Tick each group after you have compared it with the screen.",
        (
            "If you forget your passphrase, choose “I forgot my passphrase” where Rucksack asks "
            "for it."
        ),
        "Type the eight groups in order. Rucksack says at once if a group has a slip in it.",
        (
            "Choose a new passphrase. Nobody else can open the backpack for you: without the "
            "passphrase and this sheet its contents are lost."
        ),
    ),
    issuer_code_title="My code for issuers",
    issuer_code_sentences=(
        (
            "Give this code to a school, employer or organisation that wants to issue something "
            "to you: they write it into the item, so that later you can prove it was issued to "
            "you."
        ),
        (
            "It holds no name and opens nothing; whoever gets it from you in two places can see "
            "that both belong to the same person."
        ),
    ),
    issuer_code_label="The same code as text:",
    issuer_code_alternative="Code that holds the identifier printed below",
)
