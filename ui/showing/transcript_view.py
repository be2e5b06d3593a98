"""A learner record as a transcript: lines below lines, each with its own mark, some to pick."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.mark_names import mark_name
from ui.messages.outside_text import isolated
from ui.messages.record_lines import line_facts, line_title
from ui.showing.badges import ShapeLabel
from ui.showing.buttons import WrappingButton
from ui.showing.fold import Fold
from ui.showing.inside import NOTHING_KNOWN, Inside
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.marks import MARKS, Shape
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.description import Description
from wallet.model.item import InnerItem
from wallet.model.report import Mark
from wallet.model.transcript import Transcript, TranscriptNode

# Deeper lines stand no further in: the words keep their room.
_MOST_STEPS = 4
# Makes what shows a description in full; made when somebody folds a line open.
MakeDetails = Callable[[Description], QWidget]


class TranscriptView(QWidget):
    """``share_asked`` and ``keep_asked`` carry the places of the lines picked."""

    share_asked = Signal(tuple)
    keep_asked = Signal(tuple)

    def __init__(self, make_details: MakeDetails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_details = make_details
        self._description: Description | None = None
        self._inside = NOTHING_KNOWN
        self.boxes: dict[str, QCheckBox] = {}
        self._picked: set[str] = set()
        self.share_button = WrappingButton(icon_name=IconName.SEND)
        self.keep_button = WrappingButton(icon_name=IconName.DOWNLOAD)
        self.share_button.clicked.connect(self._share)
        self.keep_button.clicked.connect(self._keep)
        self._note = PlainLabel(role="quiet")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.MEDIUM)
        self._acts = QWidget()
        acts = QVBoxLayout(self._acts)
        acts.setContentsMargins(0, Space.SMALL, 0, 0)
        acts.setSpacing(Space.SMALL)
        acts.addWidget(self._note)
        for button in (self.share_button, self.keep_button):
            acts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._lines)
        column.addWidget(self._acts)

    @property
    def picked(self) -> tuple[str, ...]:
        """The places of the lines picked, in reading order."""
        return tuple(place for place in self.boxes if place in self._picked)

    def show_transcript(self, description: Description, inside: Inside) -> None:
        """Show the transcript of ``description``; what was picked before is picked no more."""
        self._description, self._inside = description, inside
        self._picked.clear()
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._lines)
        self.boxes.clear()
        shown = self._description
        if shown is None or shown.transcript is None:
            return
        held = {one.pointer: one for one in shown.held}
        transcript = shown.transcript
        for words in self._remarks(transcript):
            self._lines.addWidget(PlainLabel(words))
        for node in transcript.placed:
            self._line(node, held)
        if transcript.placed and transcript.others:
            self._lines.addWidget(PlainLabel(self.tr("Other items"), role="bold"))
        for node in transcript.others:
            self._line(node, held)
        self._acts.setVisible(bool(self.boxes))
        self._name_acts()

    def _remarks(self, transcript: Transcript) -> list[str]:
        remarks = []
        if transcript.is_partial:
            remarks.append(self.tr("Its issuer says that this record is not complete."))
        if transcript.lost_associations:
            remarks.append(
                self.tr(
                    "%n ties lead to items that are not in this record. Nothing of the record is"
                    " left out here.",
                    "",
                    transcript.lost_associations,
                )
            )
        return remarks

    def _line(self, node: TranscriptNode, held: Mapping[str, Description]) -> None:
        described = held.get(node.pointer)
        inner = self._inside.inner.get(node.pointer)
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        title = PlainLabel(line_title(node), role="bold" if not node.level else "body")
        words.addWidget(title)
        facts = line_facts(node, described.results if described is not None else ())
        if facts:
            words.addWidget(PlainLabel(" · ".join(facts), role="quiet"))
        says = self._who(node, inner)
        words.addWidget(PlainLabel(says, role="small"))
        spoken = [says, line_title(node), *facts]
        if node.level:
            spoken.append(self.tr("level {number}").format(number=node.level + 1))
        if node.is_of_another:
            other = self.tr("Given under another identifier than this record. Is it yours?")
            words.addWidget(PlainLabel(other, role="small"))
            spoken.append(other)
        if described is not None:
            words.addWidget(self._details(described))
        title.setAccessibleName(". ".join(spoken))
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.setContentsMargins(look().scaled(22) * min(node.level, _MOST_STEPS), 0, 0, 0)
        if self._may_pick(inner):
            row.addWidget(self._box(node), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_shape_of(node, inner), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._lines.addLayout(row)

    def _who(self, node: TranscriptNode, inner: InnerItem | None) -> str:
        """Return the line's own mark, and who signed it: what holds it vouches for none of it."""
        if not node.is_item:
            return self.tr("Listed by this record, no item of its own")
        name = isolated(inner.issuer_name if inner is not None else node.says, limit=120)
        if inner is None:
            return self.tr("From {name} (says)").format(name=name) if name else ""
        mark = mark_name(inner.report.mark)
        if not name or inner.report.mark is Mark.SIGNED_BY_ME:
            return mark
        words = self.tr("{mark}: {name}")
        if inner.issuer_is_claim:
            words = self.tr("{mark}: {name} (says)")
        return words.format(mark=mark, name=name)

    def _details(self, described: Description) -> QWidget:
        fold = Fold(self.tr("Everything it says"))

        def fill(is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
            if is_open and not fold.body.count():
                fold.body.addWidget(self._make_details(described))

        fold.toggled.connect(fill)
        return fold

    def _may_pick(self, inner: InnerItem | None) -> bool:
        is_whole = inner is not None and inner.is_signed
        return self._inside.may_act and is_whole

    def _box(self, node: TranscriptNode) -> QCheckBox:
        box = QCheckBox()
        describe(box, self.tr("Pick {title}").format(title=line_title(node)))
        box.setChecked(node.pointer in self._picked)
        box.toggled.connect(lambda is_on: self._pick(node.pointer, is_on=is_on))
        self.boxes[node.pointer] = box
        return box

    def _pick(self, place: str, *, is_on: bool) -> None:
        if is_on:
            self._picked.add(place)
        else:
            self._picked.discard(place)
        self._name_acts()

    def _name_acts(self) -> None:
        count = len(self.picked)
        broken = any(self._inside.inner[place].report.mark is Mark.BROKEN for place in self.picked)
        share, keep = self.tr("Share picked items"), self.tr("Keep picked items on their own")
        if count:
            share = self.tr("Share %n of these items", "", count)
            keep = self.tr("Keep %n as items of their own", "", count)
        self.share_button.setText(share)
        self.keep_button.setText(keep)
        self.share_button.setEnabled(count > 0 and not broken)
        self.keep_button.setEnabled(count > 0)
        self._note.setText(
            self.tr(
                "Pick items to show only these. Each keeps its own signature. The signature of the"
                " whole record does not cover your choice."
            )
        )

    @Slot()
    def _share(self) -> None:
        self.share_asked.emit(self.picked)

    @Slot()
    def _keep(self) -> None:
        self.keep_asked.emit(self.picked)


def _shape_of(node: TranscriptNode, inner: InnerItem | None) -> ShapeLabel:
    shape = ShapeLabel(18)
    drawn = (Shape.DASH, Tone.PLAIN)
    if inner is not None:
        drawn = MARKS[inner.report.mark]
    elif node.is_item:
        drawn = MARKS[Mark.NOT_CHECKED]
    shape.show_shape(*drawn)
    return shape
