"""What to say of a presentation, a trust pack, the backpack itself, and of sharing."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

OTHERS: dict[Reason, Source] = {
    Reason.MADE_BY_HOLDER: (
        QT_TRANSLATE_NOOP("Reasons", "Made by whoever holds the key it names."),
    ),
    Reason.HOLDER_IS_ANOTHER: (
        QT_TRANSLATE_NOOP("Reasons", "It names one person, but another signed it."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender to make it again."),
    ),
    Reason.HOLDER_NOT_NAMED: (QT_TRANSLATE_NOOP("Reasons", "It does not name who made it."),),
    Reason.ANSWERS_YOUR_CHALLENGE: (
        QT_TRANSLATE_NOOP("Reasons", "Made just now, in answer to you."),
    ),
    Reason.CHALLENGE_SELF_CHOSEN: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Made on {created}. Whether it was made for you just now cannot be told.",
        ),
    ),
    Reason.CHALLENGE_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "It answers somebody else’s question, not yours."),
        QT_TRANSLATE_NOOP("Reasons", "It may have been made for another receiver and passed on."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender to make it for you."),
    ),
    Reason.CHALLENGE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "It does not answer the question you asked."),
        QT_TRANSLATE_NOOP("Reasons", "So it may be an older one."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender to make it again."),
    ),
    Reason.DOMAIN_MATCHES: (QT_TRANSLATE_NOOP("Reasons", "Made for {domain}."),),
    Reason.DOMAIN_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "Made for {got}, not for {wanted}."),
        QT_TRANSLATE_NOOP("Reasons", "It was meant for another receiver."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the sender to make it for you."),
    ),
    Reason.DOMAIN_NOT_CHECKED: (
        QT_TRANSLATE_NOOP("Reasons", "It says it was made for {domain}."),
    ),
    Reason.NOT_SIGNED_BY_HOLDER: (
        QT_TRANSLATE_NOOP("Reasons", "Nobody signed the collection itself."),
        QT_TRANSLATE_NOOP("Reasons", "Each item still stands on its own signature."),
    ),
    Reason.INSIDE_UNCHECKED: (
        QT_TRANSLATE_NOOP("Reasons", "Something inside could not be checked."),
    ),
    Reason.PACK_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "This trust pack could not be read."),
        QT_TRANSLATE_NOOP("Reasons", "It is damaged or not a trust pack."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever gave it to you for a new copy."),
    ),
    Reason.PACK_OLDER: (
        QT_TRANSLATE_NOOP("Reasons", "This trust pack is older than what you have."),
        QT_TRANSLATE_NOOP("Reasons", "Newer knowledge is never replaced by older."),
        QT_TRANSLATE_NOOP("Reasons", "Ask for the newest one."),
    ),
    Reason.PACK_SIGNATURE_BAD: (
        QT_TRANSLATE_NOOP("Reasons", "This trust pack was changed after it was signed."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was taken from it."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever gave it to you for a new copy."),
    ),
    Reason.CONTEXT_ALREADY_PINNED: (
        QT_TRANSLATE_NOOP("Reasons", "This trust pack tries to change rules you already have."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was taken from it."),
        QT_TRANSLATE_NOOP("Reasons", "Ask whoever gave it to you what it is for."),
    ),
    Reason.WRONG_PASSPHRASE: (
        QT_TRANSLATE_NOOP("Reasons", "That passphrase does not open this backpack."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was changed or deleted."),
        QT_TRANSLATE_NOOP("Reasons", "Check Caps Lock and the keyboard language, then try again."),
    ),
    Reason.WRONG_RECOVERY_CODE: (
        QT_TRANSLATE_NOOP("Reasons", "That recovery code does not open this backpack."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was changed or deleted."),
        QT_TRANSLATE_NOOP("Reasons", "Check that the sheet belongs to this backpack."),
    ),
    Reason.RECOVERY_GROUP_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "Group {group} of the code is not right."),
        QT_TRANSLATE_NOOP("Reasons", "A digit was probably mistyped."),
        QT_TRANSLATE_NOOP("Reasons", "Compare that group with your sheet."),
    ),
    Reason.KEYRING_NOT_AVAILABLE: (
        QT_TRANSLATE_NOOP("Reasons", "This computer’s keyring cannot be used."),
        QT_TRANSLATE_NOOP("Reasons", "None is set up here that keeps secrets safely."),
        QT_TRANSLATE_NOOP("Reasons", "Open the backpack with your passphrase."),
    ),
    Reason.KEYRING_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "This computer’s keyring is locked."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Unlock it, or open the backpack with your passphrase."),
    ),
    Reason.KEYRING_ENTRY_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "This computer no longer remembers this backpack."),
        QT_TRANSLATE_NOOP("Reasons", "Its entry in the keyring is gone."),
        QT_TRANSLATE_NOOP("Reasons", "Open the backpack with your passphrase."),
    ),
    Reason.VAULT_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack is damaged and was not opened."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing in it was changed."),
        QT_TRANSLATE_NOOP("Reasons", "Restore your last backup from the first screen."),
    ),
    Reason.DRAFT_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "What you had begun to write cannot be read any more."),
        QT_TRANSLATE_NOOP("Reasons", "The part of the backpack it stands in is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "Throw it away, and write it again. Your items stay."),
    ),
    Reason.VAULT_TOO_NEW: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack was made by a newer Rucksack."),
        QT_TRANSLATE_NOOP("Reasons", "This version cannot open it and left it as it is."),
        QT_TRANSLATE_NOOP("Reasons", "Update Rucksack, then open it again."),
    ),
    Reason.VAULT_IN_USE: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack is already open."),
        QT_TRANSLATE_NOOP("Reasons", "Another window or program is using it."),
        QT_TRANSLATE_NOOP("Reasons", "Close it there first."),
    ),
    Reason.VAULT_EMPTY_FILE: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack’s file is empty."),
        QT_TRANSLATE_NOOP("Reasons", "It was probably not copied completely."),
        QT_TRANSLATE_NOOP("Reasons", "Copy it again, or restore your last backup."),
    ),
    Reason.VAULT_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack is no longer there."),
        QT_TRANSLATE_NOOP("Reasons", "Its folder was moved or deleted."),
        QT_TRANSLATE_NOOP("Reasons", "Put the folder back, or restore your last backup."),
    ),
    Reason.VAULT_OLDER_COPY: (
        QT_TRANSLATE_NOOP("Reasons", "This looks like an older copy of your backpack."),
        QT_TRANSLATE_NOOP("Reasons", "This computer has seen a newer one."),
        QT_TRANSLATE_NOOP("Reasons", "Look for the newer copy before you go on."),
    ),
    Reason.VAULT_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "The backpack is locked."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Open it to go on."),
    ),
    Reason.PASSPHRASE_TOO_WEAK: (
        QT_TRANSLATE_NOOP("Reasons", "This passphrase is too easy to guess."),
        QT_TRANSLATE_NOOP("Reasons", "Somebody with a copy of your backpack could open it."),
        QT_TRANSLATE_NOOP("Reasons", "Use the five words offered, or make yours longer."),
    ),
    Reason.STORAGE_FULL: (
        QT_TRANSLATE_NOOP("Reasons", "The disk is full."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was saved, and nothing was lost."),
        QT_TRANSLATE_NOOP("Reasons", "Make room on the disk and try again."),
    ),
    Reason.STORAGE_READ_ONLY: (
        QT_TRANSLATE_NOOP("Reasons", "Rucksack may not write here."),
        QT_TRANSLATE_NOOP("Reasons", "The folder or disk only allows reading."),
        QT_TRANSLATE_NOOP("Reasons", "Choose another folder, or ask for permission to write."),
    ),
    Reason.STORAGE_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "The disk did not accept the change."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was lost; what was saved before is still there."),
        QT_TRANSLATE_NOOP("Reasons", "Try again. If it happens again, check the disk."),
    ),
    Reason.RECORD_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "This item is no longer in the backpack."),
        QT_TRANSLATE_NOOP("Reasons", "It was deleted in the meantime."),
    ),
    Reason.BACKUP_DAMAGED: (
        QT_TRANSLATE_NOOP("Reasons", "This backup is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "Nothing was restored, and nothing was changed."),
        QT_TRANSLATE_NOOP("Reasons", "Try another backup."),
    ),
    Reason.NOTHING_CHOSEN: (
        QT_TRANSLATE_NOOP("Reasons", "Nothing is chosen yet."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Choose at least one item."),
    ),
    Reason.NO_HOLDER_KEY: (
        QT_TRANSLATE_NOOP("Reasons", "This backpack has no key to sign with."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Make one under Settings, or share without a signature."),
    ),
    Reason.TOO_LARGE_FOR_CODE: (
        QT_TRANSLATE_NOOP("Reasons", "Too much for one code."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Choose fewer items, or use a moving code or a file."),
    ),
    Reason.TERM_NOT_IN_CODE_TABLE: (
        QT_TRANSLATE_NOOP("Reasons", "This item cannot be written as one code."),
        QT_TRANSLATE_NOOP("Reasons", "It uses a word the code has no sign for: {term}."),
        QT_TRANSLATE_NOOP("Reasons", "Use the moving code or a file."),
    ),
    Reason.PRACTICE_HOLDER: (
        QT_TRANSLATE_NOOP("Reasons", "Made in a practice backpack."),
        QT_TRANSLATE_NOOP("Reasons", "Its key is public, so anybody could have made it."),
    ),
    Reason.CANNOT_BE_SHARED: (
        QT_TRANSLATE_NOOP("Reasons", "“{title}” cannot be shared that way."),
        "",
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Take it out of the choice, or hand it over another way, such as a package.",
        ),
    ),
    Reason.CANCELLED: (QT_TRANSLATE_NOOP("Reasons", "Stopped. Nothing was stored."),),
    Reason.INTERNAL_ERROR: (
        QT_TRANSLATE_NOOP("Reasons", "Something in Rucksack went wrong."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "This is our mistake, not yours. Your backpack was not changed.",
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Try again. If it happens again, send us the details for support.",
        ),
    ),
}

# Where the damage is when it is met in an open backpack: of one item, one file, one share.
DAMAGED_PARTS = frozenset({"page", "record", "carrier", "report", "share", "evidence", "key"})
PART_DAMAGED: Source = (
    QT_TRANSLATE_NOOP("Reasons", "This part of your backpack cannot be read."),
    QT_TRANSLATE_NOOP("Reasons", "The place it stands in is damaged. All else is still there."),
    QT_TRANSLATE_NOOP("Reasons", "Restore your last backup from the first screen."),
)
