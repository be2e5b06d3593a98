"""Help for each task: bringing in, finding, sharing, codes, checking, what is logged."""

from ui.help.topic import Extra, Topic
from ui.messages.marking import QT_TRANSLATE_NOOP

DOING = (
    Topic(
        key="start",
        pages=("welcome", "create", "practice"),
        title=QT_TRANSLATE_NOOP("Help", "First steps"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Rucksack keeps your certificates, badges and licences in a locked backpack on "
                "this computer. You see what each one is worth, and you choose what to show to "
                "whom. It needs no account and no internet.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP("Help", "Create a backpack with a passphrase."),
            QT_TRANSLATE_NOOP("Help", "Print or write down the recovery sheet."),
            QT_TRANSLATE_NOOP("Help", "Bring in your files, or drop them on the window."),
            QT_TRANSLATE_NOOP("Help", "Look at what each item is worth, and keep what you want."),
            QT_TRANSLATE_NOOP("Help", "Choose some items and share them."),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "To try it out first, make a practice backpack. It belongs to an invented "
                "learner, and nothing in it counts anywhere.",
            ),
        ),
    ),
    Topic(
        key="add",
        pages=("add", "copy", "own-record"),
        title=QT_TRANSLATE_NOOP("Help", "Add a copy, or write something down"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Not everything you have is signed. A scan, a photo or any other file can be kept "
                "as a copy, and what was never on paper you can write down yourself.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP(
                "Help", "In the backpack, open the menu More and choose Add something you have."
            ),
            QT_TRANSLATE_NOOP(
                "Help", "For a copy, choose the file and say what it is and who gave it to you."
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "For your own words, say what it was and when. Add files that show it, if you "
                "like, and sign.",
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A copy is always shown as a copy, and your own words as signed by you. Nobody "
                "else has checked them.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Your pay stays a private note unless you tick that it may be shown. Place and "
                "camera are taken out of photos.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Some schools accept a transcript only when their office sends it. A copy, even a "
                "signed PDF, may not be enough there.",
            ),
        ),
    ),
    Topic(
        key="bring-in",
        pages=("bring-in",),
        title=QT_TRANSLATE_NOOP("Help", "Bring items in"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Nothing is stored before you press Keep. First you see what was found, who "
                "signed it and whether it still holds.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP(
                "Help", "Press Bring in, or drop files or whole folders on the window, or paste."
            ),
            QT_TRANSLATE_NOOP("Help", "Read the line under each item. Open it to see why."),
            QT_TRANSLATE_NOOP(
                "Help", "Keep it, keep it as history, or discard it; one by one or all at once."
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Badge files, badge pictures (PNG, SVG), signed text and pictures of QR codes are "
                "read. A photo or a scan of a paper certificate carries no signature: ask the "
                "issuer for the digital one.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "An item that was changed after it was signed can only be kept as “Changed or "
                "broken”, so that it never passes for a good one.",
            ),
        ),
    ),
    Topic(
        key="backpack",
        pages=("backpack",),
        title=QT_TRANSLATE_NOOP("Help", "Find your way in the backpack"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "The row on top shows one compartment at a time. The search looks at everything "
                "people can read in an item. Filters, order and the look of the list are beside "
                "the title.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Press an item to open it. Press its corner, or the Space key, to choose it. What "
                "you chose stays chosen while you search on.",
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "A bundle is a choice with a name. Choose items, press Save as bundle, and find "
                "it again under More. A bundle tells you when one of its items no longer holds.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "What you delete can be brought back for 30 days: More, then Recently deleted.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "“Check again” asks every question anew with what Rucksack knows today, for "
                "example after you took in a trust pack.",
            ),
        ),
    ),
    Topic(
        key="share",
        pages=("share",),
        title=QT_TRANSLATE_NOOP("Help", "Share what you choose"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Nothing leaves before you have seen exactly what the receiver will see. The last "
                "button says what it does.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP(
                "Help",
                "What: choose the items, or a bundle. Of items that allow it, tick the fields "
                "that go along.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "For whom and why: this goes into your history. You may set an end."
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "They will see: read it as the receiver would. Birth dates, numbers, addresses "
                "and other names are pointed out.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "How: a file, codes on the screen, a printed page, or a package."
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Most signed items go whole: leaving a line out would break their signature. If "
                "one says more than you want to say, leave the item out.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Some items let you choose what they tell. At first only what must go does, and "
                "a bundle remembers what you ticked.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "What the receiver does with it afterwards cannot be called back. An end date "
                "only tells them until when it was meant.",
            ),
        ),
    ),
    Topic(
        key="codes",
        pages=("codes",),
        title=QT_TRANSLATE_NOOP("Help", "What codes can do, and what they cannot"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "The codes hold your items themselves, not a link. A wallet or a check page reads "
                "them from the screen or from paper, without internet.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "A phone’s camera alone shows only text that nobody can read. The receiver needs "
                "an app that knows these codes, such as Rucksack.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP("Help", "One code holds one item, if the item is small enough."),
            QT_TRANSLATE_NOOP(
                "Help",
                "The moving code holds everything you chose. It runs until the receiver has all "
                "its parts; how long that takes is said beforehand.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "Make the screen bright and hold the camera still, a hand’s width away."
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Nobody carries a desktop computer to a job fair: “For my phone” makes a folder "
                "with pictures of the codes and the file, to send to your own phone.",
            ),
            QT_TRANSLATE_NOOP(
                "Help", "Where a code would get too large, share a file instead, or fewer items."
            ),
        ),
    ),
    Topic(
        key="my-code",
        pages=("my-code",),
        title=QT_TRANSLATE_NOOP("Help", "My code for issuers"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "An issuer can write your code into what it signs for you. Then you can prove "
                "later that it was given to you, and nobody else can.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Give the code when you sign up for a course or apply for a licence. It tells "
                "nothing about you, but everybody who sees it twice knows that it is the same "
                "person. You can make another one for that reason.",
            ),
        ),
    ),
    Topic(
        key="check",
        pages=("check",),
        title=QT_TRANSLATE_NOOP("Help", "Check something you were given"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "This works without a backpack, and nothing is stored. Open a file, paste, or use "
                "pictures of codes.",
            ),
        ),
        steps=(
            QT_TRANSLATE_NOOP("Help", "Read the bar: it says in one sentence what holds."),
            QT_TRANSLATE_NOOP("Help", "Open a line to see who signed it and how we know."),
            QT_TRANSLATE_NOOP(
                "Help",
                "Compare names with the person before you. A file can be copied: only an answer "
                "to a question you asked was made just now.",
            ),
        ),
    ),
    Topic(
        key="history",
        pages=("history",),
        title=QT_TRANSLATE_NOOP("Help", "What is logged"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help",
                "Each time you share, your history notes when, for whom, why, which items, in "
                "which form, and the exact bytes that left. It lies inside your locked backpack, "
                "so only you can read it.",
            ),
            QT_TRANSLATE_NOOP(
                "Help",
                "Outside the backpack nothing is noted: no log file, no list of recent files, no "
                "message to anybody. Your settings hold only how the window looks and behaves.",
            ),
        ),
        notes=(
            QT_TRANSLATE_NOOP(
                "Help",
                "The check code is the beginning of a number computed from the bytes. If somebody "
                "shows you a file with the same code, it is the one you handed over.",
            ),
        ),
    ),
    Topic(
        key="keys",
        title=QT_TRANSLATE_NOOP("Help", "Keys"),
        opening=(
            QT_TRANSLATE_NOOP(
                "Help", "Everything works by keyboard. The Tab key goes on, Shift and Tab go back."
            ),
        ),
        extra=Extra.KEYS,
    ),
)
