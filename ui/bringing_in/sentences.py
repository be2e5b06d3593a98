"""What the page says of what was found: how an item stands to the backpack, and the counts."""

from PySide6.QtCore import QCoreApplication, QObject

from ui.messages.five_lines import Signer
from wallet.model.finding import Finding, Findings, Relation
from wallet.model.record import Keeping

translate = QCoreApplication.translate


def signer_of(finding: Finding) -> Signer:
    """Return who is said to have issued it."""
    return Signer(
        name=finding.summary.issuer_name,
        is_claim=finding.summary.issuer_is_claim,
        says=finding.summary.issuer_says,
    )


def relation_sentence(relation: Relation) -> str:
    """Return how an item stands to the backpack, and what keeping it does; "" for a new one."""
    return {
        Relation.NEW: "",
        Relation.SAME: translate("BringIn", "It is in your backpack already, the very same."),
        Relation.NEWER_VERSION: translate(
            "BringIn",
            "A newer version of an item you have. The old one is kept too, as history.",
        ),
        Relation.OLDER_VERSION: translate(
            "BringIn", "An older version of an item you have. The newer one stays the one in use."
        ),
        Relation.REPEATED: translate("BringIn", "It is here twice; once is enough."),
    }[relation]


class CountWords(QObject):
    """Says how much was found, in the language spoken now."""

    def sentence(self, findings: Findings) -> str:
        """Return what was found, in one line of short sentences."""
        items = findings.items
        broken = sum(Keeping.BROKEN in finding.may_keep for finding in items)
        there = sum(not finding.may_keep for finding in items)
        unread = len(findings.not_read)
        parts = []
        if items:
            parts.append(self.tr("%n item(s) found.", "", len(items)))
        if broken:
            parts.append(self.tr("%n is changed or broken.", "", broken))
        if there:
            parts.append(self.tr("%n is already there or here twice.", "", there))
        if unread:
            parts.append(self.tr("%n could not be read.", "", unread))
        return " ".join(parts)
