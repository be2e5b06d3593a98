"""The texts of the page in a zip of items, in the window's language.

The English ones are those the command line writes; a test holds both to the same words.
"""

from PySide6.QtCore import QCoreApplication

from ui.messages.page_texts import page_texts
from wallet.session.packing_up import IndexTexts

translate = QCoreApplication.translate


def index_texts() -> IndexTexts:
    """Return the catalogue the page is written with now."""
    return IndexTexts(
        page=page_texts(),
        heading=translate("IndexTexts", "Items from a backpack"),
        explanation=translate(
            "IndexTexts",
            "Each file is exactly as it came, except where its line says that fields were "
            "kept back. A program that checks credentials, such as Rucksack, tells whether it is "
            "genuine; this page proves nothing.",
        ),
        item=translate("IndexTexts", "Item"),
        state=translate("IndexTexts", "What it is worth"),
        file=translate("IndexTexts", "File"),
        digest=translate("IndexTexts", "Fingerprint (SHA-256)"),
        beside=translate("IndexTexts", "Also in this folder"),
        badge_elsewhere=translate("IndexTexts", "Badge, details not at hand ({website})"),
    )
