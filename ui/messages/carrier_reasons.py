"""What to say of files that hold files: packed files, mails, backups of other apps, packages."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

CARRIERS: dict[Reason, Source] = {
    Reason.LINK_FILE: (
        QT_TRANSLATE_NOOP("Reasons", "This file is only a link to a web address."),
        QT_TRANSLATE_NOOP("Reasons", "The item itself stands at {link}."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Open the address in your browser if you trust it, save the badge or credential "
            "there, and bring in that file.",
        ),
    ),
    Reason.ARCHIVE_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "This packed file could not be opened."),
        QT_TRANSLATE_NOOP("Reasons", "It is cut off or damaged."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Download it again, or unpack it yourself and bring in the files."
        ),
    ),
    Reason.ARCHIVE_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Reasons", "This packed file holds more than Rucksack opens at once."),
        QT_TRANSLATE_NOOP("Reasons", "Some packed files are made to fill a computer’s memory."),
        QT_TRANSLATE_NOOP(
            "Reasons", "If you trust it, unpack it yourself and bring in the files you need."
        ),
    ),
    Reason.MEMBER_NAME_UNSAFE: (
        QT_TRANSLATE_NOOP("Reasons", "A file in it was left alone: {name}."),
        QT_TRANSLATE_NOOP("Reasons", "Its name leads to a place outside of the packed file."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever made it for a clean copy."),
    ),
    Reason.MEMBER_REPEATED: (
        QT_TRANSLATE_NOOP("Reasons", "Two files in it have the same name: {name}."),
        QT_TRANSLATE_NOOP("Reasons", "Nobody can tell which one counts, so both were left alone."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever made it for a clean copy."),
    ),
    Reason.MEMBER_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "{name} is locked with a password."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack cannot open locked files inside a packed file."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Unpack it yourself with the password and bring in the files."
        ),
    ),
    Reason.TOO_MANY_LAYERS: (
        QT_TRANSLATE_NOOP("Reasons", "{name} was not opened."),
        QT_TRANSLATE_NOOP(
            "Reasons", "It is packed inside something that is itself packed in another file."
        ),
        QT_TRANSLATE_NOOP("Reasons", "Unpack it yourself and bring in the files."),
    ),
    Reason.BUNDLE_LOCKED: (
        QT_TRANSLATE_NOOP(
            "Reasons", "{name} is locked with the password of the app it comes from."
        ),
        QT_TRANSLATE_NOOP("Reasons", "That app asked for this password when the file was made."),
        QT_TRANSLATE_NOOP(
            "Reasons", "Open it with the password, or save the items one by one in that app."
        ),
    ),
    Reason.BUNDLE_PASSWORD_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "That password does not open this file."),
        "",
        QT_TRANSLATE_NOOP(
            "Reasons", "Check the spelling, and large and small letters, and try again."
        ),
    ),
    Reason.WALLET_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "This is a locked backup of another app."),
        QT_TRANSLATE_NOOP("Reasons", "Only that app can open it."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "In that app, save the items one by one, or make a backup that is not locked.",
        ),
    ),
    Reason.KEY_PAIR_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "A key in this backup was left out."),
        QT_TRANSLATE_NOOP("Reasons", "Its secret part does not fit its public part."),
        QT_TRANSLATE_NOOP("Reasons", "Make the backup again in the app it comes from."),
    ),
    Reason.MEMBER_CHANGED: (
        QT_TRANSLATE_NOOP("Reasons", "{name} was changed after it was packed."),
        QT_TRANSLATE_NOOP("Reasons", "It is not the file that the list inside speaks of."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender for a new copy of the whole package."),
    ),
    Reason.MEMBER_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "{name} is missing."),
        QT_TRANSLATE_NOOP("Reasons", "The list inside names it, but it is not there."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender for a new copy of the whole package."),
    ),
    Reason.MEMBER_NOT_LISTED: (
        QT_TRANSLATE_NOOP("Reasons", "{name} was added after it was packed."),
        QT_TRANSLATE_NOOP("Reasons", "The list that the sender signed does not name it."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender about it before you rely on it."),
    ),
    Reason.INVENTORY_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "The list inside this package could not be read."),
        QT_TRANSLATE_NOOP("Reasons", "It is not written the way Rucksack writes it."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender for a new copy of the whole package."),
    ),
}
