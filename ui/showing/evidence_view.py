"""One piece of evidence: what it is, where it stands, and whether the file is the one meant."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.messages.outside_text import clean, isolated
from ui.messages.record_lines import file_state
from ui.showing.badges import ShapeLabel
from ui.showing.buttons import Button
from ui.showing.links import LinkRow
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.description import Evidence
from wallet.model.resource import ResourceState

STATES = {
    ResourceState.SAME: (Shape.CHECK, Tone.GOOD),
    ResourceState.CHANGED: (Shape.CROSS, Tone.BAD),
    ResourceState.NOT_AT_HAND: (Shape.DASHED, Tone.PLAIN),
    ResourceState.NOT_CHECKED: (Shape.DASHED, Tone.PLAIN),
}


class EvidenceView(QWidget):
    """``compare_asked`` carries the place of the evidence a file is to be compared with."""

    compare_asked = Signal(str)

    def __init__(
        self,
        piece: Evidence,
        state: ResourceState | None = None,
        *,
        may_compare: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """``state`` is None where nothing binds a file."""
        super().__init__(parent)
        self.piece = piece
        self._state = state
        self.state = PlainLabel()
        self._shape = ShapeLabel(16)
        self._state_row = QWidget()
        row = QHBoxLayout(self._state_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.state, 1)
        self.compare = Button(kind="link", icon_name=IconName.FILE_TEXT)
        self.compare.clicked.connect(self._ask)
        self._name = PlainLabel()
        self._kind = PlainLabel(role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.SMALL)
        column.setSpacing(Space.HAIR)
        column.addWidget(self._name)
        for words in (piece.description, piece.narrative):
            if words:
                column.addWidget(PlainLabel(clean(words), role="quiet"))
        column.addWidget(self._kind)
        if piece.link[:4].lower() == "http":
            column.addWidget(LinkRow(piece.link))
        column.addWidget(self._state_row)
        column.addWidget(self.compare, 0, Qt.AlignmentFlag.AlignLeading)
        has_digest = bool(piece.digest_sri or piece.digest_multibase)
        self.compare.setVisible(may_compare and has_digest)
        self.retranslate()

    def show_state(self, state: ResourceState) -> None:
        """Say what a comparison came to."""
        self._state = state
        self.retranslate()
        announce(self, file_state(state))

    def retranslate(self) -> None:
        """Renew the words."""
        piece = self.piece
        name = clean(piece.name, keeps_lines=False) or self.tr("Evidence")
        self._name.setText(name)
        parts = []
        if piece.genre:
            parts.append(self.tr("Kind: {kind}").format(kind=isolated(piece.genre)))
        if piece.audience:
            parts.append(self.tr("For: {audience}").format(audience=isolated(piece.audience)))
        self._kind.setText(" · ".join(parts))
        self._kind.setVisible(bool(parts))
        self.compare.setText(self.tr("Compare with a file…"))
        describe(self.compare, self.tr("Compare {name} with a file").format(name=isolated(name)))
        self._state_row.setVisible(self._state is not None)
        if self._state is not None:
            self._shape.show_shape(*STATES[self._state])
            self.state.setText(file_state(self._state))

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _ask(self) -> None:
        self.compare_asked.emit(self.piece.pointer)
