"""Recommendations of an item, and whatever else stands inside it, each worth its own signature."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.messages.outside_text import clean, isolated
from ui.showing.badges import Badge
from ui.showing.fold import Fold
from ui.showing.inside import Inside
from ui.showing.text import PlainLabel
from ui.theme.tokens import Space
from wallet.model.description import Description, EndorsementLine
from wallet.model.item import InnerItem, JoinedEndorsement
from wallet.model.report import Report

# What names somebody to machines only.
_NO_NAMES = ("did:", "urn:")

MakeDetails = Callable[[Description], QWidget]


def recommendation_rows(
    shown: Description,
    joined: Iterable[JoinedEndorsement],
    inside: Inside,
    make_details: MakeDetails,
) -> list[QWidget]:
    """Return a row for each recommendation: those that came with the item, then those beside it.

    One whose signature nobody judged here shows no mark at all.
    """
    held = {one.pointer: one for one in shown.held}
    rows: list[QWidget] = [
        _came_with(line, inside.inner.get(line.pointer), held.get(line.pointer), make_details)
        for line in shown.endorsements
    ]
    for entry in joined:
        row = _Row(entry.report)
        row.say(_from(entry.issuer_name, is_claim=entry.issuer_is_claim), entry.comment)
        rows.append(row)
    return rows


def other_rows(shown: Description, inside: Inside, make_details: MakeDetails) -> list[QWidget]:
    """Return a row for each credential inside that is neither a line nor a recommendation."""
    told = {line.pointer for line in shown.endorsements}
    if shown.transcript is not None:
        told |= {node.pointer for node in shown.transcript.nodes}
    rows: list[QWidget] = []
    for held in shown.held:
        if held.pointer not in told:
            inner = inside.inner.get(held.pointer)
            row = _Row(inner.report if inner is not None else None)
            name, is_claim = _signer(inner, held.issuer_says)
            row.say(_from(name, is_claim=is_claim), held.title)
            row.fold(held, make_details)
            rows.append(row)
    known = {held.pointer for held in shown.held}
    for inner in inside.inner.values():
        is_inside_another = any(inner.pointer.startswith(f"{place}/") for place in known)
        if inner.pointer not in known and not is_inside_another:
            row = _Row(inner.report)
            row.say(_from(inner.issuer_name, is_claim=inner.issuer_is_claim), inner.title)
            rows.append(row)
    return rows


class _Row(QWidget):
    """A mark where somebody judged the signature, who says so, and what."""

    def __init__(self, report: Report | None) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, Space.SMALL)
        self._column.setSpacing(Space.HAIR)
        if report is not None:
            badge = Badge()
            badge.show_mark(report.mark)
            self._column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeading)

    def say(self, who: str, what: str) -> None:
        self._column.addWidget(PlainLabel(who, role="quiet"))
        self._column.addWidget(PlainLabel(clean(what)))

    def fold(self, described: Description, make_details: MakeDetails) -> None:
        words = QCoreApplication.translate("Recommendations", "Everything it says")
        fold = Fold(words)

        def fill(is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
            if is_open and not fold.body.count():
                fold.body.addWidget(make_details(described))

        fold.toggled.connect(fill)
        self._column.addWidget(fold)


def _came_with(
    line: EndorsementLine,
    inner: InnerItem | None,
    held: Description | None,
    make_details: MakeDetails,
) -> QWidget:
    row = _Row(inner.report if inner is not None else None)
    name, is_claim = _signer(inner, line.says)
    row.say(_from(name, is_claim=is_claim), line.comment)
    if held is not None:
        row.fold(held, make_details)
    return row


def _signer(inner: InnerItem | None, says: str) -> tuple[str, bool]:
    return (says, True) if inner is None else (inner.issuer_name, inner.issuer_is_claim)


def _from(name: str, *, is_claim: bool) -> str:
    words = QCoreApplication.translate("Recommendations", "From {name}")
    if is_claim:
        words = QCoreApplication.translate("Recommendations", "From {name} (says)")
    if not name or name.lower().startswith(_NO_NAMES):
        words = QCoreApplication.translate("Recommendations", "From somebody who gives no name")
    return words.format(name=isolated(name))
