"""What to say of a signature, its signer, dates, status, receiver and issuer."""

from ui.messages.marking import QT_TRANSLATE_NOOP
from ui.messages.message import Source
from wallet.errors import Reason

CHECKS: dict[Reason, Source] = {
    Reason.INTACT: (QT_TRANSLATE_NOOP("Reasons", "Not changed since it was signed."),),
    Reason.SIGNATURE_MISMATCH: (
        QT_TRANSLATE_NOOP("Reasons", "This item was changed after it was signed, or is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "The signature does not fit what it says now."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PROOF_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "The signature is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "It is not written the way a signature should be."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.SUITE_NOT_SUPPORTED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "We can open this but cannot check this kind of signature yet.",
        ),
        "",
        QT_TRANSLATE_NOOP("Reasons", "You can keep it; a later version may check it."),
    ),
    Reason.ALGORITHM_FORBIDDEN: (
        QT_TRANSLATE_NOOP("Reasons", "It is signed in a way that protects nothing."),
        QT_TRANSLATE_NOOP("Reasons", "Anybody could have made this signature."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.ALGORITHM_TOO_OLD: (
        QT_TRANSLATE_NOOP("Reasons", "It is signed in an old way that no longer protects it."),
        QT_TRANSLATE_NOOP("Reasons", "Today somebody could make a false one that fits as well."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a newly signed copy."),
    ),
    Reason.PDF_CHANGED: (
        QT_TRANSLATE_NOOP("Reasons", "This PDF was changed after it was signed."),
        QT_TRANSLATE_NOOP("Reasons", "What its pages show now may not be what the signer signed."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PDF_FILLED_IN: (
        QT_TRANSLATE_NOOP("Reasons", "Fields of this PDF were filled in after it was signed."),
        QT_TRANSLATE_NOOP("Reasons", "The signature does not say whether that was allowed."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer whether it is as it should be."),
    ),
    Reason.PDF_ADDED_TO: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Something the signature allows was added to this PDF later, such as another "
            "signature.",
        ),
    ),
    Reason.PDF_PARTLY_SIGNED: (
        QT_TRANSLATE_NOOP("Reasons", "The signature covers only a part of this PDF."),
        QT_TRANSLATE_NOOP("Reasons", "The rest could have been written by anybody."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PDF_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "The signature could not be checked here."),
        QT_TRANSLATE_NOOP("Reasons", "This PDF is locked with a password."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a copy without a password."),
    ),
    Reason.PDF_NOT_READABLE: (
        QT_TRANSLATE_NOOP("Reasons", "The signature could not be checked here."),
        QT_TRANSLATE_NOOP("Reasons", "This PDF is damaged or built in an unusual way."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PDF_HAS_SCRIPTS: (
        QT_TRANSLATE_NOOP("Reasons", "This PDF carries small programs. Rucksack never runs them."),
    ),
    Reason.REGISTRAR_COPY: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Some schools and offices accept a transcript only when the registrar sends it.",
        ),
    ),
    Reason.CERTIFICATE_OUT_OF_DATE: (
        QT_TRANSLATE_NOOP(
            "Reasons", "It says it was signed at a time when its certificate did not count."
        ),
        QT_TRANSLATE_NOOP("Reasons", "The certificate counts from {begins} to {ends}."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.KEY_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "The signer’s key is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "So the signature cannot hold."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.KEY_KIND_WRONG: (
        QT_TRANSLATE_NOOP("Reasons", "The signature and the signer’s key do not belong together."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.KEY_NOT_AT_HAND: (
        QT_TRANSLATE_NOOP("Reasons", "The signature could not be checked here."),
        QT_TRANSLATE_NOOP("Reasons", "The signer’s key is not on this computer."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "You can still keep and read the item. A trust pack that knows this issuer "
            "lets you check it.",
        ),
    ),
    Reason.CONTEXT_NOT_AT_HAND: (
        QT_TRANSLATE_NOOP("Reasons", "The signature could not be checked here."),
        QT_TRANSLATE_NOOP("Reasons", "The rules this item follows are not on this computer."),
        QT_TRANSLATE_NOOP("Reasons", "A trust pack can bring them. You can still keep the item."),
    ),
    Reason.CONTEXT_REDEFINED: (
        QT_TRANSLATE_NOOP("Reasons", "This item changes the meaning of its own words."),
        QT_TRANSLATE_NOOP("Reasons", "So what you read may not be what was signed."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TEXT_NOT_PROTECTED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "This item contains text the signature does not protect: {fields}.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Anybody could change that text without being noticed."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a corrected copy."),
    ),
    Reason.TERMS_NOT_PINNED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "The signature fits, but the item explains some of its words itself.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack cannot be sure what those words mean."),
    ),
    Reason.BASE_PROOF_IS_PRIVATE: (
        QT_TRANSLATE_NOOP("Reasons", "This full copy is only for the person it was given to."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "To show it, share it from a backpack: then only chosen fields leave.",
        ),
    ),
    Reason.FIELDS_LEFT_OUT: (
        QT_TRANSLATE_NOOP("Reasons", "This item shows chosen fields only."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Whoever shared it may have left others out, such as the day it ends.",
        ),
    ),
    Reason.REPEATED_ID: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "The signature fits, but parts of this item could have been swapped.",
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "The same name stands at two places that say different things.",
        ),
    ),
    Reason.TOO_MUCH_WORK: (
        QT_TRANSLATE_NOOP("Reasons", "This item was built so that checking it never ends."),
        QT_TRANSLATE_NOOP("Reasons", "Rucksack stopped to keep your computer safe."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.WRONG_PURPOSE: (
        QT_TRANSLATE_NOOP("Reasons", "The signature was made for something else."),
        QT_TRANSLATE_NOOP("Reasons", "A signature for one purpose says nothing about another."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PROOF_EXPIRED: (
        QT_TRANSLATE_NOOP("Reasons", "The signature was only meant to count until {expires}."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask for a new copy."),
    ),
    Reason.PROOF_CHAIN_NOT_SUPPORTED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "This item has signatures that build on each other, which Rucksack cannot check yet.",
        ),
        "",
        QT_TRANSLATE_NOOP("Reasons", "You can keep it; a later version may check it."),
    ),
    Reason.PROOF_CHAIN_BROKEN: (
        QT_TRANSLATE_NOOP("Reasons", "A signature this one builds on is not as it should be."),
        QT_TRANSLATE_NOOP("Reasons", "The earlier signature was taken out or put in twice."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.PREVIOUS_PROOF_NOT_PASSED: (
        QT_TRANSLATE_NOOP("Reasons", "This signature builds on another one that is in doubt."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Look at what is said of the other signature."),
    ),
    Reason.PROOF_NOT_PASSED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Not asked, because the signature did not hold or could not be checked.",
        ),
    ),
    Reason.INNER_PROOF_NOT_PASSED: (
        QT_TRANSLATE_NOOP("Reasons", "An item inside this one does not hold."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Open it to see why."),
    ),
    Reason.SIGNED_BY_ISSUER: (QT_TRANSLATE_NOOP("Reasons", "The key belongs to the issuer."),),
    Reason.SIGNED_BY_ANOTHER: (
        QT_TRANSLATE_NOOP("Reasons", "It was signed by somebody other than the issuer it names."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Anybody can name a well-known issuer; only the issuer can sign for it.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer whether this item is theirs."),
    ),
    Reason.SIGNER_NOT_AT_HAND: (
        QT_TRANSLATE_NOOP("Reasons", "Whose key it is could not be found out here."),
        QT_TRANSLATE_NOOP("Reasons", "The issuer’s own list of keys is not on this computer."),
        QT_TRANSLATE_NOOP("Reasons", "A trust pack that knows this issuer answers it."),
    ),
    Reason.KEY_NOT_AUTHORIZED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer does not use this key for signing items."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer whether this item is theirs."),
    ),
    Reason.KEY_REVOKED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer withdrew this key on {since}."),
        QT_TRANSLATE_NOOP("Reasons", "What it signs no longer counts."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.KEY_EXPIRED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer’s key was no longer in use after {since}."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for a new copy."),
    ),
    Reason.KEY_ONLY_IN_TOKEN: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "The key came inside the item itself, so it says nothing about who signed.",
        ),
        "",
        QT_TRANSLATE_NOOP("Reasons", "A trust pack that knows this issuer answers it."),
    ),
    Reason.DOCUMENT_OF_ANOTHER: (
        QT_TRANSLATE_NOOP("Reasons", "The list of keys found for this issuer is somebody else’s."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Do not rely on this item before you asked the issuer."),
    ),
    Reason.CERTIFICATE_NOT_LISTED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "It carries the seal of {signer} (says), but who that is could not be confirmed here.",
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "{authority} vouches for the seal, and no list of such offices is on this computer.",
        ),
        QT_TRANSLATE_NOOP(
            "Reasons", "Ask the school, or have it checked where the official lists are kept."
        ),
    ),
    Reason.IN_DATE: (QT_TRANSLATE_NOOP("Reasons", "Today lies within its dates."),),
    Reason.NO_DATES: (QT_TRANSLATE_NOOP("Reasons", "It has no end date."),),
    Reason.EXPIRED: (
        QT_TRANSLATE_NOOP("Reasons", "It expired on {until}."),
        QT_TRANSLATE_NOOP("Reasons", "It was true until then. You may still show it as history."),
        QT_TRANSLATE_NOOP("Reasons", "If you need a current one, ask the issuer to renew it."),
    ),
    Reason.NOT_YET_VALID: (QT_TRANSLATE_NOOP("Reasons", "It only counts from {from}."),),
    Reason.NO_STATUS: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer keeps no list of withdrawn items for it."),
    ),
    Reason.NOT_WITHDRAWN: (QT_TRANSLATE_NOOP("Reasons", "The issuer had not ended it."),),
    Reason.WITHDRAWN: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer ended it."),
        QT_TRANSLATE_NOOP("Reasons", "It no longer counts, even though it was not changed."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer why, and whether there is a new one."),
    ),
    Reason.SUSPENDED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer paused it."),
        QT_TRANSLATE_NOOP("Reasons", "It may count again later."),
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer what is needed."),
    ),
    Reason.STATUS_NOT_AT_HAND: (
        QT_TRANSLATE_NOOP("Reasons", "Could not ask the issuer whether this is still good."),
        QT_TRANSLATE_NOOP("Reasons", "The issuer’s list is not on this computer."),
        QT_TRANSLATE_NOOP("Reasons", "A trust pack can bring it."),
    ),
    Reason.STATUS_STALE: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Whether it was ended was last asked on {as_of}, too long ago to count.",
        ),
        "",
        QT_TRANSLATE_NOOP("Reasons", "A newer trust pack brings the list up to date."),
    ),
    Reason.STATUS_NOT_TRUSTED: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "A list says whether it was ended, but the list is not signed by the issuer.",
        ),
        QT_TRANSLATE_NOOP("Reasons", "So it does not count."),
    ),
    Reason.STATUS_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer’s list of ended items is damaged."),
        QT_TRANSLATE_NOOP("Reasons", "So nobody can tell from it whether this is still good."),
    ),
    Reason.STATUS_KIND_NOT_READ: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer’s list is of a kind Rucksack cannot read yet."),
    ),
    Reason.STATUS_MESSAGE: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer left a message about it: {message}"),
    ),
    Reason.NEWER_VERSION_ANNOUNCED: (
        QT_TRANSLATE_NOOP("Reasons", "The issuer says there is a newer version."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "Ask the issuer for it."),
    ),
    Reason.BOUND_TO_YOUR_KEY: (QT_TRANSLATE_NOOP("Reasons", "Given to your key."),),
    Reason.BOUND_TO_ANOTHER_KEY: (
        QT_TRANSLATE_NOOP("Reasons", "Given to a key that is not in this backpack."),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "You can keep it, but you cannot show that it is yours with this backpack.",
        ),
    ),
    Reason.ADDRESS_MATCHES: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Given to {address}, which is one of your names or addresses.",
        ),
    ),
    Reason.ADDRESS_DOES_NOT_MATCH: (
        QT_TRANSLATE_NOOP("Reasons", "Given to a name or address that is not among yours."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "If it is yours, add that name or address under Settings."),
    ),
    Reason.ISSUERS_OWN_NUMBER: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Given to a number that only the issuer can match to a person.",
        ),
    ),
    Reason.NOT_BOUND: (QT_TRANSLATE_NOOP("Reasons", "It does not say whom it was given to."),),
    Reason.SAMPLE_SUBJECT: (
        QT_TRANSLATE_NOOP("Reasons", "This is a sample. It was given to nobody."),
    ),
    Reason.ON_YOUR_LISTS: (QT_TRANSLATE_NOOP("Reasons", "{name} is on your list “{list}”."),),
    Reason.SELF_ISSUED: (
        QT_TRANSLATE_NOOP("Reasons", "The person it is about signed it."),
        QT_TRANSLATE_NOOP("Reasons", "Nobody else has checked it."),
    ),
    Reason.NOT_ON_YOUR_LISTS: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "This issuer is not on your lists. That does not mean the item is fake.",
        ),
    ),
    Reason.ONLY_ON_TEST_LISTS: (
        QT_TRANSLATE_NOOP(
            "Reasons",
            "This issuer is only on a list for tests, so it does not count as known.",
        ),
    ),
    Reason.ISSUED_BY_YOU: (
        QT_TRANSLATE_NOOP("Reasons", "You signed this yourself. Nobody else has checked it."),
    ),
    Reason.PRACTICE_ISSUER: (
        QT_TRANSLATE_NOOP("Reasons", "This is a practice item. Its issuer does not exist."),
    ),
    Reason.NO_LISTS: (
        QT_TRANSLATE_NOOP("Reasons", "You have no lists of issuers, so nobody is known."),
        "",
        QT_TRANSLATE_NOOP("Reasons", "A trust pack can bring one."),
    ),
}
