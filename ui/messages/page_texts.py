"""The texts of printed pages in the window's language.

The English ones are those the command line prints; a test holds both to the same words.
"""

from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLocale

from ui.messages.dates import long_day_now
from wallet.errors import Reason
from wallet.model.report import Mark, Standing
from wallet.session.printing import PageTexts

translate = QCoreApplication.translate


def language_of_pages() -> str:
    """Return the language a page is printed in now, as BCP 47 has it ("es")."""
    return QLocale().bcp47Name().partition("-")[0]


def page_texts() -> PageTexts:
    """Return the catalogue a page is printed with now."""
    return PageTexts(
        language=language_of_pages(),
        write_date=long_day_now(),
        marks=_marks(),
        standings=_standings(),
        **_frame(),
        **_head(),
        **_item(),
        **_checking(),
        **_codes(),
        how_sentences=_how(),
        misfit_reasons=_misfits(),
        **_recovery(),
        recovery_sentences=_recovery_how(),
        issuer_code_title=translate("PageTexts", "My code for issuers"),
        issuer_code_sentences=_issuer_code(),
        issuer_code_label=translate("PageTexts", "The same code as text:"),
        issuer_code_alternative=translate(
            "PageTexts", "Code that holds the identifier printed below"
        ),
    )


def _frame() -> dict[str, str]:
    return {
        "page_of": translate("PageTexts", "Page {page} of {pages}"),
        "footer": translate("PageTexts", "Made with Rucksack on {date}"),
        "practice": translate("PageTexts", "PRACTICE"),
        "practice_sentence": translate(
            "PageTexts", "Made in a practice backpack: people and issuers are invented."
        ),
        "characters_missing": translate(
            "PageTexts",
            "Some characters could not be printed with the fonts of this computer and "
            "are shown as “?”. The attached file has them all.",
        ),
    }


def _head() -> dict[str, str]:
    return {
        "title": translate("PageTexts", "Items from a backpack"),
        "title_for": translate("PageTexts", "Items for {receiver}"),
        "from_name": translate("PageTexts", "From {name}"),
        "purpose": translate("PageTexts", "For: {purpose}"),
        "made_on": translate("PageTexts", "Made on {date}"),
        "use_until": translate("PageTexts", "To be used until {date}"),
        "not_signed": translate("PageTexts", "Handed over without the sender’s signature"),
        "one_item": translate("PageTexts", "1 item"),
        "many_items": translate("PageTexts", "{count} items"),
    }


def _item() -> dict[str, str]:
    return {
        "signed_by": translate("PageTexts", "Signed by {issuer}"),
        "says": translate("PageTexts", "From: {issuer} (says so itself)"),
        "practice_item": translate("PageTexts", "Practice item"),
        "chosen_fields": translate(
            "PageTexts",
            "Shows {shown} of {count} fields: the person who shows it chose them and kept "
            "the rest back.",
        ),
        "covers_what_is_shown": translate(
            "PageTexts", "The issuer’s signature covers what is shown."
        ),
        "in_progress": translate("PageTexts", "In progress"),
        "awarded": translate("PageTexts", "Awarded on {date}"),
        "valid_until": translate("PageTexts", "Valid until {date}"),
        "comment": translate("PageTexts", "Says:"),
        "skills": translate("PageTexts", "Skills:"),
        "results": translate("PageTexts", "Results:"),
        "more": translate("PageTexts", "and {count} more"),
    }


def _marks() -> MappingProxyType[Mark, str]:
    return MappingProxyType(
        {
            Mark.SIGNED: translate("PageTexts", "Signed"),
            Mark.SIGNED_NOT_LISTED: translate("PageTexts", "Signed, not on the sender’s lists"),
            Mark.NOT_CHECKED: translate("PageTexts", "Not checked yet"),
            Mark.SIGNED_BY_ME: translate("PageTexts", "Signed by the sender"),
            Mark.COPY: translate("PageTexts", "Copy, not signed"),
            Mark.BROKEN: translate("PageTexts", "Changed or broken"),
        }
    )


def _standings() -> MappingProxyType[Standing, str]:
    return MappingProxyType(
        {
            Standing.CURRENT: "",
            Standing.NOT_ASKED: translate(
                "PageTexts", "Whether the issuer has withdrawn it was not asked"
            ),
            Standing.EXPIRED: translate("PageTexts", "Expired: shown as history"),
            Standing.NOT_YET: translate("PageTexts", "Not valid yet"),
            Standing.SUSPENDED: translate("PageTexts", "Suspended by the issuer"),
            Standing.ENDED: translate("PageTexts", "Ended by the issuer: shown as history"),
            Standing.UNKNOWN: "",
        }
    )


def _checking() -> dict[str, str]:
    return {
        "how_title": translate("PageTexts", "How to check this page"),
        "how_without_codes": translate(
            "PageTexts",
            "Paper proves nothing by itself: the proof is in the file attached to this PDF "
            "({file}).",
        ),
        "check_code": translate("PageTexts", "Check code: {code}"),
        "check_code_note": translate(
            "PageTexts",
            "A file sent to you later belongs to this page if it shows the same check code.",
        ),
        "attached": translate("PageTexts", "Attached to this PDF: {file}"),
        "attachment_description": translate(
            "PageTexts", "The items exactly as their issuers signed them"
        ),
    }


def _how() -> tuple[str, ...]:
    return (
        translate(
            "PageTexts",
            "Paper proves nothing by itself: the proof is in the file attached to this PDF "
            "({file}) and, item by item, in the codes below.",
        ),
        translate(
            "PageTexts",
            "Open the PDF or scan the codes with a program that checks open badges and verifiable "
            "credentials, such as Rucksack: it tells you whether an item was changed, who "
            "signed it and whether it is still good.",
        ),
    )


def _codes() -> dict[str, str]:
    return {
        "codes_title": translate("PageTexts", "Codes"),
        "codes_note": translate(
            "PageTexts",
            "One code for each item. A checking program opens them; a phone’s camera alone "
            "shows only text.",
        ),
        "code_caption": translate("PageTexts", "{number}. {title}"),
        "code_alternative": translate("PageTexts", "Code that holds item {number}, {title}"),
        "moving_note": translate(
            "PageTexts",
            "All items together, with the sender’s signature, are in the attached file and in "
            "the moving code the sender can show on a screen.",
        ),
        "moving_note_unsigned": translate(
            "PageTexts",
            "All items together are in the attached file and in the moving code the "
            "sender can show on a screen.",
        ),
        "misfits_note": translate(
            "PageTexts",
            "Without a code of their own: {titles}. The attached file and the moving code "
            "hold them too.",
        ),
        "misfit": translate("PageTexts", "{title} ({why})"),
    }


def _misfits() -> MappingProxyType[Reason, str]:
    words = translate("PageTexts", "uses words these codes have no short form for")
    return MappingProxyType(
        {
            Reason.TOO_LARGE_FOR_CODE: translate("PageTexts", "too large for one code"),
            Reason.TERM_NOT_IN_CODE_TABLE: words,
            Reason.CONTEXT_NOT_AT_HAND: words,
            Reason.CANNOT_BE_SHARED: translate("PageTexts", "in a form these codes do not carry"),
        }
    )


def _recovery() -> dict[str, str]:
    return {
        "recovery_title": translate("PageTexts", "Recovery sheet"),
        "recovery_backpack": translate("PageTexts", "Backpack: {label}"),
        "recovery_warning": translate(
            "PageTexts",
            "Whoever has this sheet can open the backpack. Keep it where you keep your "
            "passport, and not beside the computer.",
        ),
        "recovery_group": translate("PageTexts", "Group {number}"),
        "recovery_checked": translate("PageTexts", "Checked"),
        "recovery_how_title": translate("PageTexts", "When you need it"),
    }


def _recovery_how() -> tuple[str, ...]:
    return (
        translate("PageTexts", "Tick each group after you have compared it with the screen."),
        translate(
            "PageTexts",
            "If you forget your passphrase, choose “I forgot my passphrase” where Rucksack asks "
            "for it.",
        ),
        translate(
            "PageTexts",
            "Type the eight groups in order. Rucksack says at once if a group has a slip in it.",
        ),
        translate(
            "PageTexts",
            "Choose a new passphrase. Nobody else can open the backpack for you: without the "
            "passphrase and this sheet its contents are lost.",
        ),
    )


def _issuer_code() -> tuple[str, ...]:
    return (
        translate(
            "PageTexts",
            "Give this code to a school, employer or organisation that wants to issue something "
            "to you: they write it into the item, so that later you can prove it was issued to "
            "you.",
        ),
        translate(
            "PageTexts",
            "It holds no name and opens nothing; whoever gets it from you in two places can see "
            "that both belong to the same person.",
        ),
    )
