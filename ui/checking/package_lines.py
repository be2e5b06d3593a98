"""What a package says of itself: whose list it is, for whom, which files are copies."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.dates import long_day
from ui.messages.mark_names import outcome_name
from ui.messages.outside_text import isolated
from ui.messages.reasons import reason_message
from ui.showing.badges import ShapeLabel
from ui.showing.text import PlainLabel
from ui.theme.marks import OUTCOMES
from ui.theme.tokens import Space
from wallet.model.report import Check, CheckName, Outcome
from wallet.session.receiving import ReceivedPackage

_NAMED = 8  # copies named; more of them are counted


class PackageLines(QFrame):
    """A card above the items of a package."""

    def __init__(self, package: ReceivedPackage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._package = package
        self.setProperty("kind", "card")
        self.heading = PlainLabel(role="strong")
        self._name = PlainLabel(role="quiet")
        self.told = PlainLabel()
        self._mark = ShapeLabel()
        self.answer = PlainLabel()
        self.copies = PlainLabel()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self._mark)
        row.addWidget(self.answer, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        for widget in (self.heading, self._name, self.told):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.copies)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        package = self._package
        self.heading.setText(
            self.tr("A package with %n file(s) and their list", "", package.count)
        )
        self._name.setText(isolated(package.source_name, limit=120))
        self._name.setVisible(bool(package.source_name))
        self.told.setText(" ".join(self._told(package)))
        self.told.setVisible(bool(self.told.text()))
        outcome, said = self._answer(package)
        self._mark.show_shape(*OUTCOMES[outcome])
        self.answer.setText(said)
        self.answer.setAccessibleName(f"{outcome_name(outcome)}. {said}")
        self.copies.setText(self._copies(package))
        self.copies.setVisible(bool(package.copies))

    def _told(self, package: ReceivedPackage) -> list[str]:
        parts = []
        if package.receiver:
            receiver = isolated(package.receiver, limit=80)
            parts.append(self.tr("Packed for {receiver}.").format(receiver=receiver))
        if package.purpose:
            purpose = isolated(package.purpose, limit=120)
            parts.append(self.tr("Why: {purpose}.").format(purpose=purpose))
        if package.made_at is not None:
            made = long_day(package.made_at)
            parts.append(self.tr("Made on {date}.").format(date=made))
        return parts

    def _answer(self, package: ReceivedPackage) -> tuple[Outcome, str]:
        """Return what the package comes to: a list that holds is no good sign beside a fault."""
        check = _check_of_list(package)
        if package.faults and check.outcome is Outcome.PASSED:
            words = self.tr(
                "Not everything in it is as its signed list says; what is wrong stands below. The "
                "list itself was not changed."
            )
            return Outcome.FAILED, words
        return check.outcome, self._said(check)

    def _said(self, check: Check) -> str:
        if check.outcome is Outcome.PASSED:
            return self.tr(
                "The list of its files is signed and was not changed. Only the signer’s key is "
                "known, not a name."
            )
        if check.outcome is Outcome.NOT_APPLICABLE:
            return self.tr("Nobody signed the list of its files.")
        return reason_message(check.reason, check.facts).sentence

    def _copies(self, package: ReceivedPackage) -> str:
        named = ", ".join(isolated(name, limit=80) for name in package.copies[:_NAMED])
        words = self.tr(
            "%n file(s) nobody signed, as they were packed: {names}", "", len(package.copies)
        )
        return words.format(names=named)


def _check_of_list(package: ReceivedPackage) -> Check:
    """Return the check that says most of the list: the first that failed or is not known."""
    report = package.report
    checks = [
        *report.of(CheckName.PROOF),
        *report.of(CheckName.SIGNER),
        *report.of(CheckName.VALIDITY),
    ]
    for outcome in (Outcome.FAILED, Outcome.UNKNOWN):
        for check in checks:
            if check.outcome is outcome:
                return check
    return checks[0]
