"""Help for understanding: marks, five lines, lists of issuers, safety, honest limits."""

from ui.help.topic import Extra, Topic
from ui.messages.marking import QT_TRANSLATE_NOOP

KNOWING = (
    Topic(
        key="marks",
        title=QT_TRANSLATE_NOOP("Help", "What the marks mean"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help", "Every item carries one mark. It says what its signature is worth."
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Whether an item is still good is a question of its own: it may have expired or "
                "been ended and still be genuine. Expired is not fake; it was true until then.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A name followed by “(says)” is only what the item claims. A name without it "
                "comes from your own lists, or from the website that vouches for the signature.",
            ),
        ),
        extra=Extra.MARKS,
    ),
    Topic(
        key="item",
        pages=("item",),
        title=QT_TRANSLATE_NOOP("Help", "Read an item: five questions"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Is it unchanged? The signature covers every letter. One changed letter "
                "breaks it.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "Who signed it? The name on your lists, else the website, else a claim."
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Do your lists know the signer? If not, that does not mean it is fake. Ask "
                "somebody you trust, or take in a trust pack.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Is it still good? Its own dates are always checked. Whether the issuer ended it "
                "can only be told from a list the issuer published; the date says how old it is.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Was it given to you? An item may name your code, your name or your address, a "
                "number of the issuer’s own, or nobody.",
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "What could not be checked is said to be not known. It never counts as passed.",
            ),
        ),
    ),
    Topic(
        key="wrong",
        title=QT_TRANSLATE_NOOP("Help", "When an item looks wrong"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help", "Only the issuer can correct an item, because only the issuer can sign it."
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP("Help", "Open the item, then More, then This looks wrong."),
            QT_TRANSLATE_NOOP(
                "Help", "Say what is wrong. A letter is written for you; change it."
            ),
            QT_TRANSLATE_NOOP("Help", "Copy or save the letter and send it the way you like."),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "“Changed or broken” often means that a program wrote the file anew on its way to "
                "you. Ask for the original file.",
            ),
        ),
    ),
    Topic(
        key="issuers",
        pages=("issuers", "trust-pack"),
        title=QT_TRANSLATE_NOOP("Help", "Issuers you know, and trust packs"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A signature says who signed. Your lists say who that is. Some lists come with "
                "Rucksack, with their date; a school or a counselor can give you more.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A trust pack is a file with such knowledge: names of issuers, their keys, and "
                "lists of what was ended. Take one in only from somebody you know. You see what "
                "it adds or changes before it counts.",
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A pack that arrives together with somebody’s items is never used by itself: who "
                "wants to be believed does not choose whom you believe.",
            ),
        ),
    ),
    Topic(
        key="passphrase",
        pages=("unlock", "recover"),
        title=QT_TRANSLATE_NOOP("Help", "Passphrase, recovery sheet, locking"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "The passphrase opens your backpack. Nobody else has a key: not us, not your "
                "school. Five words chosen by chance are easy to keep in mind and hard to guess.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "The recovery sheet is the second way in. Keep it on paper, away from this "
                "computer. Without passphrase and sheet nobody can open the backpack.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Lock ends the program that held the key and starts it afresh. After some minutes "
                "without a key or the mouse that happens by itself, sooner on a shared computer.",
            ),
        ),
    ),
    Topic(
        key="backup",
        pages=("backup", "restore"),
        title=QT_TRANSLATE_NOOP("Help", "Backups"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A backup is one locked file with everything in your backpack. It opens with the "
                "passphrase or the recovery sheet you had when you made it.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP("Help", "Open Settings, then Backup."),
            QT_TRANSLATE_NOOP("Help", "Save it on another disk or a stick. It is read back once."),
            QT_TRANSLATE_NOOP(
                "Help", "To restore it, choose Restore a backup on the very first screen."
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "What you deleted stays in older backups. Delete those too if it must be gone.",
            ),
        ),
    ),
    Topic(
        key="settings",
        pages=("settings",),
        title=QT_TRANSLATE_NOOP("Help", "Make it fit you"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Under Settings you choose the language, the size of the text up to twice as "
                "large, a light, dark or high-contrast look, and less motion.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Say what this computer is: at home, shared, or a counselor’s desk. It decides "
                "how soon the backpack locks.",
            ),
        ),
    ),
    Topic(
        key="limits",
        title=QT_TRANSLATE_NOOP("Help", "What Rucksack cannot promise"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A signature proves who signed, not that what was signed is true.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Without internet, nobody can know what an issuer ended since the last list was "
                "made. The date of the list is always shown.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A weak passphrase can be guessed by somebody who copies your files. Take the "
                "words that are offered.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A program that runs under your name can see what you see. So can a camera, a "
                "key logger, or whoever administers this computer.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A computer that only sleeps keeps keys in its memory. Lock the backpack before "
                "you close the lid, and have the disk encrypted.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "What you handed over stays handed over, and a picture of the screen can be "
                "faked: receivers should check the codes or the file, not a picture.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "Whether something has expired is told by this computer’s clock."
            ),
        ),
    ),
)
