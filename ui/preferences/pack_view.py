"""A trust pack laid out as the decision it is: whose it is, what it adds, what it changes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.messages.dates import day
from ui.messages.outside_text import isolated
from ui.messages.record_names import pack_signer_name
from ui.showing.badges import ShapeLabel
from ui.showing.fold import Fold
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.outside import KeyChange, KnownIssuer, ListChange, PackSigner, TrustPackView

_LISTED = 200  # lines of one kind shown; the rest is counted
_SIGNERS = {
    PackSigner.APPROVED: (Shape.CHECK, Tone.GOOD),
    PackSigner.NOT_APPROVED: (Shape.HALF, Tone.UNSURE),
    PackSigner.UNSIGNED: (Shape.SQUARE, Tone.UNSURE),
}


class PackView(QWidget):
    """Shows a :class:`TrustPackView`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: TrustPackView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)

    def show_view(self, view: TrustPackView) -> None:
        """Lay a pack out."""
        self._view = view
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._column)
        view = self._view
        if view is None:
            return
        self._column.addWidget(self._head(view))
        if view.changed_keys:
            self._column.addWidget(self._changed(view.changed_keys))
        if view.list_changes:
            self._column.addWidget(self._relisted(view.list_changes))
        self._add_lists(view)

    def _head(self, view: TrustPackView) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        grid = QGridLayout(card)
        grid.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.SMALL)
        name = isolated(view.name, limit=160) or self.tr("Trust pack without a name")
        grid.addWidget(PlainLabel(name, role="strong"), 0, 0, 1, 2)
        made_by = isolated(view.made_by, limit=160)
        facts = [
            (self.tr("Made by"), self.tr("{name} (says)").format(name=made_by) if made_by else ""),
            (self.tr("As of"), day(view.as_of)),
        ]
        for row, (label, value) in enumerate(facts, start=1):
            grid.addWidget(PlainLabel(label, role="quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(value or "—"), row, 1)
        mark = ShapeLabel()
        mark.show_shape(*_SIGNERS[view.signer])
        row = len(facts) + 1
        grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        signed = QVBoxLayout()
        signed.setSpacing(Space.HAIR // 2)
        signed.addWidget(PlainLabel(pack_signer_name(view.signer), role="bold"))
        signed.addWidget(PlainLabel(self._signer_note(view.signer), role="quiet"))
        grid.addLayout(signed, row, 1)
        return card

    def _signer_note(self, signer: PackSigner) -> str:
        return {
            PackSigner.APPROVED: self.tr("You approved this maker’s key before."),
            PackSigner.NOT_APPROVED: self.tr(
                "It was not changed since it was signed, but you have not approved this maker. "
                "Ask them whether it is theirs before you vouch for it."
            ),
            PackSigner.UNSIGNED: self.tr(
                "Anybody could have made it. Vouch for it only if you know where it comes from."
            ),
        }[signer]

    def _changed(self, changes: Sequence[KeyChange]) -> QFrame:
        frame, column = _warning(
            self.tr("It changes the keys of %n issuers you know", "", len(changes)),
            self.tr(
                "Issuers do change keys, but so would somebody who wants to sign in their "
                "name. Ask the issuer before you take this in."
            ),
        )
        for change in changes[:_LISTED]:
            column.addWidget(PlainLabel(isolated(change.issuer_id, limit=200), role="bold"))
            for words, keys in (
                (self.tr("until now: {keys}"), change.was),
                (self.tr("from now on: {keys}"), change.becomes),
            ):
                shown = ", ".join(_short(key) for key in keys) or self.tr("none")
                column.addWidget(PlainLabel(words.format(keys=shown), role="small"))
        self._count_rest(column, len(changes))
        return frame

    def _relisted(self, changes: Sequence[ListChange]) -> QFrame:
        frame, column = _warning(
            self.tr("It takes off or renames %n issuers on your lists", "", len(changes)),
            self.tr(
                "What an issuer that is taken off has signed reads “Signed, not on your lists” "
                "afterwards. Ask whoever keeps the list before you take this in."
            ),
        )
        for change in changes[:_LISTED]:
            name = change.was or change.issuer_id
            column.addWidget(PlainLabel(isolated(name, limit=200), role="bold"))
            becomes = isolated(change.becomes, limit=160)
            words = (
                self.tr("from now on: {name} · list “{list}”")
                if becomes
                else self.tr("taken off · list “{list}”")
            )
            said = words.format(name=becomes, list=isolated(change.list_name, limit=120))
            column.addWidget(PlainLabel(said, role="small"))
        self._count_rest(column, len(changes))
        return frame

    def _count_rest(self, column: QVBoxLayout, count: int) -> None:
        if count > _LISTED:
            more = self.tr("and %n more", "", count - _LISTED)
            column.addWidget(PlainLabel(more, role="quiet"))

    def _add_lists(self, view: TrustPackView) -> None:
        counted = [i for i in view.issuers if i.standing is not IssuerStanding.TEST_ONLY]
        tests = [i for i in view.issuers if i.standing is IssuerStanding.TEST_ONLY]
        folds = (
            (self.tr("Puts %n issuers on your lists", "", len(counted)), _names(counted)),
            (self.tr("%n issuers for tests, which never count", "", len(tests)), _names(tests)),
            (
                self.tr("Brings keys of %n issuers", "", len(view.new_keys)),
                [change.issuer_id for change in view.new_keys],
            ),
            (
                self.tr("Brings %n lists of withdrawn items", "", len(view.status_lists)),
                list(view.status_lists),
            ),
            (
                self.tr("Brings %n sets of rules for reading items", "", len(view.contexts)),
                list(view.contexts),
            ),
            (
                self.tr(
                    "You know %n things more recently; they stay", "", len(view.newer_already)
                ),
                list(view.newer_already),
            ),
        )
        is_empty = not view.changed_keys and not view.list_changes
        for title, lines in folds:
            if lines:
                is_empty = False
                self._column.addWidget(self._fold(title, lines))
        if is_empty:
            words = self.tr("It brings nothing that you do not know already.")
            self._column.addWidget(PlainLabel(words))

    def _fold(self, title: str, lines: Sequence[str]) -> Fold:
        fold = Fold(title)
        for line in lines[:_LISTED]:
            fold.body.addWidget(PlainLabel(isolated(line, limit=200)))
        self._count_rest(fold.body, len(lines))
        return fold


def _warning(title: str, text: str) -> tuple[QFrame, QVBoxLayout]:
    """Return a loud frame and the column inside, which begins with ``title`` and ``text``."""
    frame = QFrame()
    frame.setProperty("kind", "notice")
    frame.setProperty("tone", Tone.BAD.value)
    column = QVBoxLayout(frame)
    column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
    column.setSpacing(Space.SMALL)
    column.addWidget(PlainLabel(title, role="strong"))
    column.addWidget(PlainLabel(text))
    return frame, column


def _names(issuers: Sequence[KnownIssuer]) -> list[str]:
    return [f"{issuer.name or issuer.id} · {issuer.list_name}" for issuer in issuers]


def _short(key: str) -> str:
    """Return a key short enough to compare: its beginning and its end."""
    return isolated(key if len(key) <= 24 else f"{key[:12]}…{key[-8:]}")
