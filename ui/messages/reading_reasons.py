"""What to say when a file cannot be read, or is not shaped as it should be."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

READING: dict[Reason, Source] = {
    Reason.UNRECOGNIZED_FORMAT: (
        QT_TRANSLATE_NOOP("Reasons", "This is not a credential Rucksack can read."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "The file holds something else, such as a web page or a document.",
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Ask the issuer for the badge or credential file itself, often a .json or .png file.",
        ),
    ),
    Reason.FORM_NOT_READ_YET: (
        QT_TRANSLATE_NOOP("Reasons", "Rucksack knows this kind of item but cannot read it yet."),
        QT_TRANSLATE_NOOP("Reasons", "It is made in a form this version does not open."),
        QT_TRANSLATE_NOOP("Reasons", "Keep the file; a later version may read it."),
    ),
    Reason.PDF_NOT_SIGNED: (
        QT_TRANSLATE_NOOP("Reasons", "Nobody signed this PDF in a way that can be checked."),
        QT_TRANSLATE_NOOP("Reasons", "What is printed on its pages is not a signature."),
        QT_TRANSLATE_NOOP("Reasons", "You can keep it as a copy in your backpack."),
    ),
    Reason.COPY_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Reasons", "This file is too large to keep in the backpack."),
        QT_TRANSLATE_NOOP("Reasons", "One file may have up to {limit}."),
        QT_TRANSLATE_NOOP("Reasons", "Make a smaller copy, for example fewer pages."),
    ),
    Reason.KIND_NOT_SHOWN: (
        QT_TRANSLATE_NOOP("Reasons", "Rucksack keeps this kind of file but cannot show it."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Save a copy and open it with another program."),
    ),
    Reason.EVIDENCE_CHANGED: (
        QT_TRANSLATE_NOOP("Reasons", "The evidence “{name}” was changed after you signed."),
        QT_TRANSLATE_NOOP("Reasons", "It is not the file your record speaks of."),
        QT_TRANSLATE_NOOP("Reasons", "Edit the record and add the file again."),
    ),
    Reason.EVIDENCE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "The evidence “{name}” is not in this backpack."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Edit the record and add the file again."),
    ),
    Reason.EMPTY_INPUT: (
        QT_TRANSLATE_NOOP("Reasons", "There is nothing in this file."),
        QT_TRANSLATE_NOOP("Reasons", "It may not have finished downloading."),
        QT_TRANSLATE_NOOP("Reasons", "Download it again and try once more."),
    ),
    Reason.NOT_JSON: (
        QT_TRANSLATE_NOOP("Reasons", "This file could not be read."),
        QT_TRANSLATE_NOOP("Reasons", "It is cut off or not written as a credential should be."),
        QT_TRANSLATE_NOOP("Reasons", "Download it again, or ask the issuer for a new copy."),
    ),
    Reason.DUPLICATE_MEMBER: (
        QT_TRANSLATE_NOOP("Reasons", "This file says the same thing twice in different ways."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "“{member}” stands in it twice, so nobody can tell which one counts.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.NUMBER_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("Reasons", "This file holds a number that cannot be read safely."),
        QT_TRANSLATE_NOOP("Reasons", "The number {number} is too large or not a number at all."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TOO_DEEP: (
        QT_TRANSLATE_NOOP("Reasons", "This file is built too deep to be a credential."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack stops here to keep your computer safe."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.TOO_LARGE: (
        QT_TRANSLATE_NOOP("Reasons", "This file is too large to be a credential."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack reads items of up to {limit}."),
        QT_TRANSLATE_NOOP("Reasons", "Check that you chose the right file."),
    ),
    Reason.TEXT_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("Reasons", "This file holds text that cannot be read safely."),
        QT_TRANSLATE_NOOP("Reasons", "Some characters in it are damaged."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PICTURE_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "This picture is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "It could not be opened to look for a badge or a code."),
        QT_TRANSLATE_NOOP("Reasons", "Download it again, or save it once more as PNG or JPEG."),
    ),
    Reason.PICTURE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Reasons", "This picture is too large."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack stops here to keep your computer safe."),
        QT_TRANSLATE_NOOP("Reasons", "Make the picture smaller and try again."),
    ),
    Reason.NOTHING_BAKED_IN: (
        QT_TRANSLATE_NOOP("Reasons", "This picture holds no badge."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "It only looks like one: the signed part was lost, often when the picture "
            "was copied or sent by chat.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Download the badge again from where you got it."),
    ),
    Reason.NO_CODE_FOUND: (
        QT_TRANSLATE_NOOP("Reasons", "No code was found in this picture."),
        QT_TRANSLATE_NOOP("Reasons", "It may be blurred, cut off or too small."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "If there is a code on it, take the picture again, straight on and closer. A photo of "
            "a paper can be kept as a copy in your backpack.",
        ),
    ),
    Reason.CODE_INCOMPLETE: (
        QT_TRANSLATE_NOOP("Reasons", "Some parts of this moving code are still missing."),
        QT_TRANSLATE_NOOP("Reasons", "{have} of {need} parts have been read."),
        QT_TRANSLATE_NOOP("Reasons", "Add more pictures of the code, in any order."),
    ),
    Reason.CODE_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "This code could not be read."),
        QT_TRANSLATE_NOOP("Reasons", "A part of it is damaged or does not belong to it."),
        QT_TRANSLATE_NOOP("Reasons", "Scan it again, or ask for the file instead."),
    ),
    Reason.CODE_IS_A_LINK: (
        QT_TRANSLATE_NOOP("Reasons", "This code is a web address, not an item."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack opens no addresses by itself."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Open the address yourself if you trust it, download the badge there, and "
            "bring in the file.",
        ),
    ),
    Reason.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Reasons", "The file {name} could not be opened."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "It may have been moved, or you may not be allowed to read it.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Check that it is still there and try again."),
    ),
    Reason.WELL_FORMED: (
        QT_TRANSLATE_NOOP("Reasons", "It is written the way such an item should be."),
    ),
    Reason.CONTEXT_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "It does not say which rules it follows."),
        QT_TRANSLATE_NOOP("Reasons", "Without them its words have no fixed meaning."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.CONTEXT_ORDER: (
        QT_TRANSLATE_NOOP("Reasons", "It names the rules it follows in the wrong order."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TYPE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "It does not say what kind of item it is."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.ISSUER_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "It does not say properly who issued it."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.SUBJECT_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "It does not say what it is about."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.ID_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "An identifier in it is not written correctly."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.DATE_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "A date in it is not written correctly."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.DATES_OF_OTHER_MODEL: (
        QT_TRANSLATE_NOOP("Reasons", "It mixes the dates of two different kinds of items."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.DATE_ORDER: (
        QT_TRANSLATE_NOOP("Reasons", "It ends before it begins."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.MEMBER_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "A part of it is not written correctly."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TOKEN_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "It is damaged or cut off."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.TOKEN_TYPE_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "It claims to be another kind of item than it is."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TOKEN_CLAIMS_CONFLICT: (
        QT_TRANSLATE_NOOP("Reasons", "Two parts of it say different things."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.NOTHING_SIGNED: (
        QT_TRANSLATE_NOOP("Reasons", "This is a copy. Nobody signed it."),
        QT_TRANSLATE_NOOP("Reasons", "It says what it says, but nothing shows that it is true."),
        QT_TRANSLATE_NOOP("Reasons", "If you can, ask the issuer for a signed one."),
    ),
}
