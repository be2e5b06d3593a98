"""The command line's sentences: one for every reason, in English, in the words of DESIGN.

Facts are put in by name; one that is missing is left out of the sentence.
"""

from collections.abc import Mapping

from wallet.errors import Reason
from wallet.model.report import CheckName, Mark, Outcome, PresentationLine, Standing

MARKS: dict[Mark, str] = {
    Mark.SIGNED: "Signed by {issuer}",
    Mark.SIGNED_NOT_LISTED: "Signed, not on your lists: {issuer}",
    Mark.NOT_CHECKED: "Not checked yet: {issuer} (says)",
    Mark.SIGNED_BY_ME: "Signed by me",
    Mark.COPY: "Copy, not signed",
    Mark.BROKEN: "Changed or broken",
}

BADGE_ELSEWHERE = "Badge, details not at hand ({website})"

STANDINGS: dict[Standing, str] = {
    Standing.CURRENT: "Still good",
    Standing.NOT_ASKED: "Whether it was withdrawn could not be asked",
    Standing.EXPIRED: "Expired",
    Standing.NOT_YET: "Not valid yet",
    Standing.SUSPENDED: "Suspended by the issuer",
    Standing.ENDED: "Ended by the issuer",
    Standing.UNKNOWN: "",
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.PASSED: "yes",
    Outcome.FAILED: "NO",
    Outcome.UNKNOWN: "unknown",
    Outcome.NOT_APPLICABLE: "-",
}

QUESTIONS: dict[CheckName, str] = {
    CheckName.FORM: "Is it well formed?",
    CheckName.PROOF: "Is it unchanged?",
    CheckName.SIGNER: "Did the issuer sign it?",
    CheckName.VALIDITY: "Is it in date?",
    CheckName.STATUS: "Is it still good?",
    CheckName.SUBJECT: "Was it given to whoever shows it?",
    CheckName.ISSUER: "Do your lists know the signer?",
}

LINES: dict[PresentationLine, str] = {
    PresentationLine.FORM: "Is it well formed?",
    PresentationLine.PROOF: "Is it unchanged since it was put together?",
    PresentationLine.HOLDER: "Did its holder sign it?",
    PresentationLine.CHALLENGE: "Was it made for you, just now?",
    PresentationLine.DOMAIN: "Was it made for you?",
    PresentationLine.EXPIRY: "Is it in date?",
}

SENTENCES: dict[Reason, str] = {
    Reason.UNRECOGNIZED_FORMAT: "This is no credential ({kind}).",
    Reason.FORM_NOT_READ_YET: "This is {form}: we cannot check this kind yet.",
    Reason.EMPTY_INPUT: "The file is empty.",
    Reason.NOT_JSON: "The file is garbled: it breaks off or is no JSON.",
    Reason.DUPLICATE_MEMBER: "The file says the same thing twice ({member}): nobody can tell "
    "which was meant.",
    Reason.NUMBER_NOT_ALLOWED: "The file holds a number that programs read differently.",
    Reason.TOO_DEEP: "The file is nested deeper than any credential.",
    Reason.TOO_LARGE: "The file is larger than any credential.",
    Reason.TEXT_NOT_ALLOWED: "The file holds text that is not allowed in a credential.",
    Reason.PICTURE_DAMAGED: "The picture is damaged or of a kind that is not read.",
    Reason.PICTURE_TOO_LARGE: "The picture is too large.",
    Reason.NOTHING_BAKED_IN: "The picture holds no badge.",
    Reason.NO_CODE_FOUND: "The picture holds no code.",
    Reason.CODE_INCOMPLETE: "The moving code is not complete: {have} of {need} parts.",
    Reason.CODE_DAMAGED: "The code is damaged.",
    Reason.CODE_IS_A_LINK: "The code holds an address, not a credential: {link}",
    Reason.FILE_UNREADABLE: "The file cannot be read: {name}",
    Reason.PDF_NOT_SIGNED: "This is a PDF that nobody signed in a way that can be checked.",
    Reason.COPY_TOO_LARGE: "The file is too large to keep: {size} of at most {limit} bytes.",
    Reason.KIND_NOT_SHOWN: "Files of this kind are kept but not shown: {kind}",
    Reason.EVIDENCE_CHANGED: "The evidence was changed after the record was signed: {name}",
    Reason.EVIDENCE_MISSING: "The evidence is not in this backpack: {name}",
    Reason.LINK_FILE: "The file is a link; open it in a browser and save the file there: {link}",
    Reason.ARCHIVE_DAMAGED: "The archive or mail cannot be read: it is cut off or damaged.",
    Reason.ARCHIVE_TOO_LARGE: "The archive holds too many files, or unpacks to far too much.",
    Reason.MEMBER_NAME_UNSAFE: "A file's name leads out of the archive; left alone: {name}",
    Reason.MEMBER_REPEATED: "Two files of the archive have one name; left alone: {name}",
    Reason.MEMBER_LOCKED: "A file of the archive is locked with a password: {name}",
    Reason.TOO_MANY_LAYERS: "Packed too deeply, not opened: {name}",
    Reason.BUNDLE_LOCKED: "Locked with the password of the app it comes from: {name}",
    Reason.BUNDLE_PASSWORD_WRONG: "The password does not open this bundle.",
    Reason.WALLET_LOCKED: "A locked backup of another wallet: only that wallet opens it.",
    Reason.KEY_PAIR_WRONG: "A key was left out; secret and public part do not fit: {key}",
    Reason.MEMBER_CHANGED: "A file is not the one that the list inside speaks of: {name}",
    Reason.MEMBER_MISSING: "A file that the list inside names is missing: {name}",
    Reason.MEMBER_NOT_LISTED: "A file is not on the list that the sender signed: {name}",
    Reason.INVENTORY_MALFORMED: "The package's list cannot be read: {where}",
    Reason.WELL_FORMED: "Well formed.",
    Reason.CONTEXT_MISSING: "It does not name the standard its words come from.",
    Reason.CONTEXT_ORDER: "It names the standards of its words in the wrong order.",
    Reason.TYPE_MISSING: "It does not say that it is a {type}.",
    Reason.ISSUER_MALFORMED: "It does not name its issuer properly.",
    Reason.SUBJECT_MISSING: "It does not say what it is about.",
    Reason.ID_MALFORMED: "An identifier is malformed: {where}",
    Reason.DATE_MALFORMED: "A date is malformed: {where}",
    Reason.DATES_OF_OTHER_MODEL: "It mixes the dates of two generations: {member}",
    Reason.DATE_ORDER: "It ends before it begins.",
    Reason.MEMBER_MALFORMED: "A part of it is malformed: {where}",
    Reason.TOKEN_MALFORMED: "The token is malformed: {where}",
    Reason.TOKEN_TYPE_WRONG: "The token says it is something else: {typ}",
    Reason.TOKEN_CLAIMS_CONFLICT: "The token contradicts what it carries: {claim}",
    Reason.NOTHING_SIGNED: "Nobody signed it.",
    Reason.INTACT: "Not changed since it was signed.",
    Reason.SIGNATURE_MISMATCH: "It was changed after it was signed, or is damaged. Ask the issuer "
    "for a new copy.",
    Reason.PROOF_MALFORMED: "The signature is malformed: {where}",
    Reason.SUITE_NOT_SUPPORTED: "We cannot check this kind of signature yet: {suite}",
    Reason.ALGORITHM_FORBIDDEN: "This kind of signature protects nothing: {algorithm}",
    Reason.ALGORITHM_TOO_OLD: "It is signed in a way that no longer protects it: {algorithm}",
    Reason.PDF_CHANGED: "The PDF was changed after it was signed.",
    Reason.PDF_FILLED_IN: "Fields of the PDF were filled in after it was signed; the signature "
    "does not say whether that was allowed.",
    Reason.PDF_ADDED_TO: "Something the signature allows was added to the PDF later.",
    Reason.PDF_PARTLY_SIGNED: "The signature covers only a part of the PDF.",
    Reason.PDF_LOCKED: "The PDF is locked with a password: its signature cannot be checked.",
    Reason.PDF_NOT_READABLE: "The PDF is damaged or of an unusual build: its signature cannot be "
    "checked.",
    Reason.PDF_HAS_SCRIPTS: "The PDF carries programs; they are never run.",
    Reason.REGISTRAR_COPY: "Some schools accept a transcript only when the registrar sends it.",
    Reason.CERTIFICATE_OUT_OF_DATE: "Signed at {signed} (says); the certificate counts from "
    "{begins} to {ends}.",
    Reason.KEY_MALFORMED: "The key is malformed.",
    Reason.KEY_KIND_WRONG: "The key is of another kind than the signature needs.",
    Reason.KEY_NOT_AT_HAND: "The signer's key is not at hand. A trust pack can bring it.",
    Reason.CONTEXT_NOT_AT_HAND: "The words it uses are not at hand: {context}",
    Reason.CONTEXT_REDEFINED: "It gives words another meaning inside: {where}",
    Reason.TEXT_NOT_PROTECTED: "It contains text the signature does not protect: {fields}",
    Reason.TERMS_NOT_PINNED: "What its words mean is not fixed: {where}",
    Reason.BASE_PROOF_IS_PRIVATE: (
        "This is the holder's own full copy, from which fields are chosen. "
        "Nobody else should have it."
    ),
    Reason.FIELDS_LEFT_OUT: "It shows chosen fields only; others may have been left out.",
    Reason.REPEATED_ID: "It speaks of the same thing in two places, and the signature does not "
    "tell them apart: {id}",
    Reason.TOO_MUCH_WORK: "It is built so that checking would take too long.",
    Reason.WRONG_PURPOSE: "The signature was made for another purpose: {got}",
    Reason.PROOF_EXPIRED: "The signature itself ended on {expires}.",
    Reason.PROOF_CHAIN_NOT_SUPPORTED: "We cannot check signatures that build on each other yet.",
    Reason.PROOF_CHAIN_BROKEN: (
        "The signature builds on one that is missing, stands there twice, or leads back to it: "
        "{proof}"
    ),
    Reason.PREVIOUS_PROOF_NOT_PASSED: "The signature builds on one that is in doubt: {proof}",
    Reason.PROOF_NOT_PASSED: "Nothing can be said while the signature is in doubt.",
    Reason.INNER_PROOF_NOT_PASSED: "Something inside is not properly signed: {where}",
    Reason.SIGNED_BY_ISSUER: "The key is the issuer's: {issuer}",
    Reason.AS_HOSTED: "Nobody signed it; it is as {site} had it.",
    Reason.HOSTED_NOT_AT_HAND: (
        "Nobody signed it; its website vouches for it, and that page is not at hand: {address}"
    ),
    Reason.HOSTED_DIFFERS: "It is not as the page at hand has it: {address}",
    Reason.HOSTED_BY_ISSUER: "The issuer's website has it: {site}",
    Reason.HOSTED_ELSEWHERE: "It stands on another website than its issuer's: {site}",
    Reason.SIGNED_BY_ANOTHER: "Signed by somebody else than the issuer it names: {signer}",
    Reason.SIGNER_NOT_AT_HAND: "Whose key it is cannot be told: {issuer} is not at hand.",
    Reason.KEY_NOT_AUTHORIZED: "The issuer does not list this key for signing: {method}",
    Reason.KEY_REVOKED: "The issuer withdrew this key on {since}.",
    Reason.KEY_EXPIRED: "The key ended on {since}.",
    Reason.MADE_WITH_BOUND_KEY: "Shown with the key it was given to, on {created}.",
    Reason.KEY_BINDING_WRONG: "The key binding does not hold: {where}",
    Reason.KEY_BINDING_NOT_CHECKED: "The key binding cannot be checked: {kind}",
    Reason.KEY_ONLY_IN_TOKEN: "The key came with the item itself: whose it is, nobody said.",
    Reason.CERTIFICATE_NOT_LISTED: (
        "Sealed by {signer} (says); no list of authorities is at hand that knows {authority}."
    ),
    Reason.DOCUMENT_OF_ANOTHER: "The key list belongs to somebody else: {got}",
    Reason.IN_DATE: "In date.",
    Reason.NO_DATES: "It has no end date.",
    Reason.EXPIRED: "It was good until {until}. It may still be shown as history.",
    Reason.NOT_YET_VALID: "It begins on {from}. Is this computer's clock right?",
    Reason.NO_STATUS: "The issuer gives no way to withdraw it.",
    Reason.NOT_WITHDRAWN: "The issuer has not withdrawn it.",
    Reason.WITHDRAWN: "The issuer ended it.",
    Reason.SUSPENDED: "The issuer suspended it.",
    Reason.STATUS_NOT_AT_HAND: "Could not ask the issuer whether it is still good. Last asked: "
    "never.",
    Reason.STATUS_STALE: "What is known of it is too old: {as_of}",
    Reason.STATUS_NOT_TRUSTED: "The list of withdrawn items is not signed by the issuer.",
    Reason.STATUS_MALFORMED: "The list of withdrawn items cannot be read.",
    Reason.STATUS_KIND_NOT_READ: "We cannot read this kind of list yet: {kind}",
    Reason.STATUS_MESSAGE: "The issuer says: {message}",
    Reason.NEWER_VERSION_ANNOUNCED: "The issuer says that a newer version exists.",
    Reason.REFRESH_OFFERED: "The issuer may have a newer version at {address}",
    Reason.BOUND_TO_YOUR_KEY: "It was given to this key.",
    Reason.BOUND_KEY_NOT_PROVED: (
        "It was given to the key {subject}; nothing here shows who holds that key."
    ),
    Reason.BOUND_TO_ANOTHER_KEY: "It was given to another key: {subject}",
    Reason.ADDRESS_MATCHES: "It was given to {address}.",
    Reason.ADDRESS_DOES_NOT_MATCH: "It was given to a name or address that is not known here.",
    Reason.ISSUERS_OWN_NUMBER: "It names its owner by the issuer's own number: {subject}",
    Reason.NOT_BOUND: "It does not say to whom it was given.",
    Reason.SAMPLE_SUBJECT: "It was given to a sample: {subject}",
    Reason.ON_YOUR_LISTS: "{name}, on the list {list}.",
    Reason.SELF_ISSUED: "Signed by the one it is about. Nobody else has checked it.",
    Reason.NOT_ON_YOUR_LISTS: "Not on your lists. That does not mean it is fake.",
    Reason.ONLY_ON_TEST_LISTS: "Only on a list for tests: {name}, {list}.",
    Reason.ISSUED_BY_YOU: "Whoever holds it signed it themselves.",
    Reason.PRACTICE_ISSUER: "Practice item: anybody could have signed it.",
    Reason.NO_LISTS: "There are no lists.",
    Reason.MADE_BY_HOLDER: "Signed by {holder}.",
    Reason.HOLDER_IS_ANOTHER: "It names {holder} and is signed by {signer}.",
    Reason.HOLDER_NOT_NAMED: "It names nobody; {signer} signed it.",
    Reason.ANSWERS_YOUR_CHALLENGE: "It answers what you asked: made just now.",
    Reason.CHALLENGE_SELF_CHOSEN: "Made on {created} by whoever holds the key; that it is shown "
    "by them today, it does not prove.",
    Reason.CHALLENGE_WRONG: "It answers another question than yours: it may be an old one.",
    Reason.CHALLENGE_MISSING: "It answers no question.",
    Reason.DOMAIN_MATCHES: "Made for {domain}.",
    Reason.DOMAIN_WRONG: "Made for {got}, not for {wanted}.",
    Reason.DOMAIN_NOT_CHECKED: "For whom it was made is not checked. {domain}",
    Reason.NOT_SIGNED_BY_HOLDER: "Whoever put it together did not sign it.",
    Reason.PRACTICE_HOLDER: "Made with the practice key: anybody could have made it.",
    Reason.INSIDE_UNCHECKED: "Something in it could not be read ({count}).",
    Reason.PACK_MALFORMED: "This is no usable trust pack: {where}",
    Reason.PACK_OLDER: "A newer trust pack is there already: {have}",
    Reason.PACK_SIGNATURE_BAD: "The trust pack was changed after it was signed. Do not use it.",
    Reason.CONTEXT_ALREADY_PINNED: "The trust pack gives known words another meaning: {context}",
    Reason.WRONG_PASSPHRASE: "That passphrase does not open this backpack. Nothing was changed "
    "or deleted.",
    Reason.WRONG_RECOVERY_CODE: "That recovery code does not open this backpack. Nothing was "
    "changed.",
    Reason.RECOVERY_GROUP_WRONG: "There is a typing mistake in group {group}.",
    Reason.KEYRING_NOT_AVAILABLE: "This computer has no keyring Rucksack trusts. Use the "
    "passphrase.",
    Reason.KEYRING_LOCKED: "This computer's keyring is locked. Use the passphrase.",
    Reason.KEYRING_ENTRY_MISSING: "This computer's keyring does not know this backpack. Use the "
    "passphrase.",
    Reason.VAULT_DAMAGED: "This backpack is damaged ({where}). Restore a backup.",
    Reason.DRAFT_DAMAGED: "What was begun in a form cannot be read any more. Throw it away in "
    "the window.",
    Reason.VAULT_TOO_NEW: "This backpack was made by a newer Rucksack ({version}). Nothing was "
    "changed.",
    Reason.VAULT_IN_USE: "This backpack is already open elsewhere.",
    Reason.VAULT_EMPTY_FILE: "This backpack's file is empty. Restore a backup.",
    Reason.VAULT_MISSING: "There is no backpack.",
    Reason.VAULT_OLDER_COPY: "This is an older copy of the backpack: {have}, last seen {seen}.",
    Reason.VAULT_LOCKED: "The backpack is locked.",
    Reason.PASSPHRASE_TOO_WEAK: "That passphrase is too easy to guess.",
    Reason.STORAGE_FULL: "The disk is full. Nothing was lost.",
    Reason.STORAGE_READ_ONLY: "The disk cannot be written to. Nothing was lost.",
    Reason.STORAGE_FAILED: "The disk refused. Nothing was lost.",
    Reason.RECORD_MISSING: "There is no such item: {record}",
    Reason.BACKUP_DAMAGED: "This backup is damaged.",
    Reason.NOTHING_CHOSEN: "Nothing was chosen.",
    Reason.NO_HOLDER_KEY: "There is no key to sign with.",
    Reason.TOO_LARGE_FOR_CODE: "Too much for one code. Use the moving code or a file.",
    Reason.TERM_NOT_IN_CODE_TABLE: "It fits no single code. Use the moving code or a file.",
    Reason.CANNOT_BE_SHARED: "What was changed or is broken cannot be shared, and what a signed "
    "file cannot hold only with --as package: {title}",
    Reason.CANCELLED: "Stopped. What was not finished was not stored.",
    Reason.INTERNAL_ERROR: "Something went wrong inside Rucksack ({kind}). Nothing was lost.",
}


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def sentence_for(reason: Reason, facts: Mapping[str, str]) -> str:
    """Return the sentence for a reason, with its facts put in."""
    sentence = SENTENCES[reason].format_map(_Facts(facts))
    return sentence.replace(" ()", "").replace(": .", ".").rstrip(": ")


def check_question(name: CheckName) -> str:
    """Return the question a check answers."""
    return QUESTIONS[name]
