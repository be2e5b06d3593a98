"""Everything that was found, one row each; rows are built a few at a time."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.background.lanes import Lane
from ui.bringing_in.finding_row import Decided, FindingRow
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.showing.unread_rows import PackRow, UnreadRow
from ui.theme.tokens import Space
from wallet.model.finding import Findings
from wallet.model.record import Keeping
from wallet.session.copies import may_be_kept

AT_ONCE = 60  # rows built before the learner asks for more
_AT_FIRST = 4  # rows built before the page is painted
_PER_TURN = 2  # rows built in one turn of the event loop after that


class FindingList(QWidget):
    """Signals as in :class:`FindingRow`; ``pack_wanted`` carries a trust pack's name, and
    ``copy_wanted`` that of a file to be kept as a copy.
    """

    keep_asked = Signal(str, object)
    discard_asked = Signal(str)
    undo_asked = Signal(str)
    pack_wanted = Signal(str)
    copy_wanted = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self._findings = Findings(items=(), not_read=())
        self._decisions: dict[str, tuple[Decided, Keeping]] = {}
        self.rows: dict[str, FindingRow] = {}
        self._makers: Iterator[Callable[[], QWidget]] = iter(())
        self._waiting = 0
        self._limit = AT_ONCE
        self._unread_heading = PlainLabel(role="strong")
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.SMALL)
        self.more_button = Button()
        self.more_button.clicked.connect(self._show_more)
        self.more_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._column)
        column.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeading)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._build_more)

    def show_findings(self, findings: Findings) -> None:
        """Show these, nothing decided yet."""
        clear_layout(self._column)
        self._findings = findings
        self._decisions = {}
        self.rows = {}
        makers = [
            *(self._pack_maker(name) for name in findings.trust_packs),
            *(self._row_maker(place) for place in range(len(findings.items))),
            *(self._unread_maker(place) for place in range(len(findings.not_read))),
        ]
        self._makers = iter(makers)
        self._waiting = len(makers)
        self._limit = AT_ONCE
        self._name_more()
        self._build(_AT_FIRST)
        if self._waiting:
            self._timer.start()

    @property
    def undecided(self) -> tuple[str, ...]:
        """The ids of the findings about which nothing was decided."""
        return tuple(
            finding.id for finding in self._findings.items if finding.id not in self._decisions
        )

    def set_decided(
        self, finding_id: str, decided: Decided, keeping: Keeping = Keeping.CURRENT
    ) -> None:
        """Show what became of a finding."""
        if decided is Decided.OPEN:
            self._decisions.pop(finding_id, None)
        else:
            self._decisions[finding_id] = (decided, keeping)
        row = self.rows.get(finding_id)
        if row is not None:
            row.show_decided(decided, keeping)

    def set_all_decided(self, decided: Mapping[str, tuple[Decided, Keeping]]) -> None:
        """Show what became of many, laid out once and not after each button of each row."""
        is_many = len(decided) > _PER_TURN
        if is_many:
            self.hide()
        for finding_id, (state, keeping) in decided.items():
            self.set_decided(finding_id, state, keeping)
        if is_many:
            self.show()

    def is_kept(self, finding_id: str) -> bool:
        """Return whether the finding was kept."""
        return self._decisions.get(finding_id, (Decided.OPEN,))[0] is Decided.KEPT

    def renew(self, findings: Findings, fresh: Mapping[str, str]) -> None:
        """Take findings whose ids are new (old to new in ``fresh``); those are open again."""
        self._findings = findings
        found = {finding.id: finding for finding in findings.items}
        for old, new in fresh.items():
            self._decisions.pop(old, None)
            row = self.rows.pop(old, None)
            if row is not None and new in found:
                row.finding = found[new]
                self.rows[new] = row
                row.show_decided(Decided.OPEN)

    def focus_row(self, finding_id: str) -> None:
        """Move the keyboard to a row."""
        row = self.rows.get(finding_id)
        if row is not None:
            row.first_focus().setFocus()

    def focus_next(self) -> None:
        """Move the keyboard to the first row that still waits for a decision."""
        waiting = next((one for one in self.undecided if one in self.rows), "")
        self.focus_row(waiting)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._name_more()

    def _row_maker(self, place: int) -> Callable[[], QWidget]:
        def make() -> QWidget:
            finding = self._findings.items[place]
            row = FindingRow(finding, self._lane)
            row.keep_asked.connect(self.keep_asked)
            row.discard_asked.connect(self.discard_asked)
            row.undo_asked.connect(self.undo_asked)
            self.rows[finding.id] = row
            decided, keeping = self._decisions.get(finding.id, (Decided.OPEN, Keeping.CURRENT))
            row.show_decided(decided, keeping)
            return row

        return make

    def _unread_maker(self, place: int) -> Callable[[], QWidget]:
        def make() -> QWidget:
            entry = self._findings.not_read[place]
            row = UnreadRow(entry, may_be_kept=may_be_kept(entry))
            row.copy_wanted.connect(self.copy_wanted)
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
        for _ in range(min(count, self._limit)):
            make = next(self._makers, None)
            if make is None:
                self._waiting = 0
                break
            self._column.addWidget(make())
            self._waiting -= 1
            self._limit -= 1
        if self._waiting == 0 or self._limit == 0:
            self._timer.stop()
            self._name_more()

    @Slot()
    def _show_more(self) -> None:
        self._limit = AT_ONCE
        self.more_button.hide()
        self._timer.start()

    def _name_more(self) -> None:
        self.more_button.setText(self.tr("Show %n more", "", self._waiting))
        self.more_button.setVisible(self._waiting > 0 and self._limit == 0)
