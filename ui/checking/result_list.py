"""Behind the result: each collection's own lines, every item, and what could not be read."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.background.lanes import Lane
from ui.checking.chosen_note import ChosenNote
from ui.checking.package_lines import PackageLines
from ui.checking.result_words import ResultWords
from ui.messages.five_lines import Reader, Signer
from ui.messages.mark_names import outcome_name, presentation_line_name
from ui.messages.outside_text import isolated
from ui.showing.badges import ShapeLabel
from ui.showing.buttons import Button
from ui.showing.inside import Inside
from ui.showing.item_pane import ShownItem
from ui.showing.item_row import ItemRow
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.showing.unread_rows import PackRow, UnreadRow
from ui.theme.marks import OUTCOMES
from ui.theme.tokens import Space
from wallet.model.not_read import NotRead
from wallet.model.report import Outcome
from wallet.session.receiving import Received, ReceivedItem, ReceivedPackage, ReceivedPresentation

_AT_FIRST = 8  # rows built before the page is painted: a screen full
_PER_TURN = 3  # rows built in one turn of the event loop after that
AT_ONCE = 60  # rows built before more are asked for


class CollectionLines(QFrame):
    """What a collection says of itself: a question and its answer on each line."""

    def __init__(self, made: ReceivedPresentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self._words = ResultWords(self)
        self.setProperty("kind", "card")
        self._heading = PlainLabel(role="strong")
        self._name = PlainLabel(role="quiet")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(Space.SMALL)
        self._grid.setVerticalSpacing(Space.HAIR // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._heading)
        column.addWidget(self._name)
        column.addLayout(self._grid)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._grid)
        made = self._made
        self._heading.setText(
            self.tr("The collection itself, with %n item(s)", "", len(made.items))
        )
        self._name.setText(isolated(made.source_name, limit=120))
        self._name.setVisible(bool(made.source_name))
        lines = [line for line in made.report.lines if line.outcome is not Outcome.NOT_APPLICABLE]
        for number, line in enumerate(lines):
            row = number * 3
            mark = ShapeLabel()
            mark.show_shape(*OUTCOMES[line.outcome])
            self._grid.addWidget(mark, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
            question = presentation_line_name(line.line)
            self._grid.addWidget(PlainLabel(question, role="small"), row, 1)
            said = self._words.line_answer(line)
            answer = PlainLabel(said)
            answer.setAccessibleName(f"{question} {outcome_name(line.outcome)}. {said}")
            self._grid.addWidget(answer, row + 1, 1)
            self._grid.setRowMinimumHeight(row + 2, Space.HAIR)


class ResultList(QWidget):
    """Everything that was received, top to bottom. ``pack_wanted`` carries a trust pack's name."""

    pack_wanted = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.rows: list[ItemRow] = []
        self._makers: Iterator[Callable[[], QWidget]] = iter(())
        self._waiting = 0
        self._room = AT_ONCE
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.SMALL)
        self.more_button = Button()
        self.more_button.clicked.connect(self._show_more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._column)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build_more)
        self._name_more()

    def show_received(self, received: Received | None) -> None:
        """Show every item, every collection, and what could not be read."""
        clear_layout(self._column)
        self.rows = []
        makers = list(self._all_makers(received)) if received is not None else []
        self._makers, self._waiting, self._room = iter(makers), len(makers), AT_ONCE
        self._build(_AT_FIRST)
        if self._waiting:
            self._timer.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_more()

    def _all_makers(self, received: Received) -> Iterator[Callable[[], QWidget]]:
        yield from _package_makers(received)
        for made in received.presentations:
            yield _made(CollectionLines, made)
            for item in made.items:
                yield self._row_maker(item)
            for entry in made.unread:
                yield _made(UnreadRow, entry)
        for item in received.items:
            yield self._row_maker(item)
        for name in received.trust_packs:
            yield self._pack_maker(name)
        for entry in received.not_read:
            yield _made(UnreadRow, entry)

    def _row_maker(self, item: ReceivedItem) -> Callable[[], QWidget]:
        def make() -> QWidget:
            row = ItemRow(shown_item(item), self._lane)
            if item.shows_chosen:
                row.notes.addWidget(ChosenNote(item.report))
            self.rows.append(row)
            return row

        return make

    def _pack_maker(self, name: str) -> Callable[[], QWidget]:
        def make() -> QWidget:
            row = PackRow(name)
            row.wanted.connect(self.pack_wanted)
            return row

        return make

    @Slot()
    def _build_more(self) -> None:
        self._build(_PER_TURN)

    def _build(self, count: int) -> None:
        for _ in range(min(count, self._room)):
            make = next(self._makers, None)
            if make is None:
                break
            self._column.addWidget(make())
            self._waiting -= 1
            self._room -= 1
        if not self._waiting or not self._room:
            self._timer.stop()
        self._name_more()

    @Slot()
    def _show_more(self) -> None:
        self._room = AT_ONCE
        self._timer.start()
        self._name_more()

    def _name_more(self) -> None:
        self.more_button.setText(self.tr("Show %n more", "", self._waiting))
        self.more_button.setVisible(self._waiting > 0 and self._room == 0)
        describe(self.more_button, self.more_button.text())


def shown_item(item: ReceivedItem) -> ShownItem:
    """Return an item as its receiver reads it."""
    return ShownItem(
        description=item.description,
        report=item.report,
        signer=Signer(
            name=item.issuer_name,
            is_claim=item.issuer_is_claim,
            says=item.description.issuer_says,
        ),
        is_practice=item.is_practice,
        reader=Reader.RECEIVER,
        inside=Inside(inner={one.pointer: one for one in item.inner}),
    )


def _package_makers(received: Received) -> Iterator[Callable[[], QWidget]]:
    for package in received.packages:
        yield _made(PackageLines, package)
        for fault in package.faults:
            yield _made(UnreadRow, fault)


def _made(
    kind: Callable[..., QWidget], value: NotRead | ReceivedPresentation | ReceivedPackage
) -> Callable[[], QWidget]:
    def make() -> QWidget:
        return kind(value)

    return make
