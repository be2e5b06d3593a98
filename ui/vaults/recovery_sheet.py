"""The recovery sheet: eight groups to print or write down, and a look whether they were."""

from collections.abc import Callable
from secrets import randbelow

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from ui.vaults.recovery_fields import RecoveryFields

ASKED = 2  # groups typed again from the sheet


class RecoverySheet(QWidget):
    """Shows a code, then hides it and asks for two of its groups from the paper.

    ``save_asked`` and ``print_asked`` want the sheet as a page; ``confirmed`` comes once both
    groups were right; ``later_asked`` when the learner goes on without.
    """

    save_asked = Signal()
    print_asked = Signal()
    confirmed = Signal()
    later_asked = Signal()

    def __init__(
        self, pick: Callable[[int], int] = randbelow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pick = pick
        self._groups: tuple[str, ...] = ()
        self.fields: RecoveryFields | None = None
        self._code = QFrame()
        self._code.setProperty("kind", "panel")
        self._code_grid = QGridLayout(self._code)
        self._code_grid.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._code_grid.setHorizontalSpacing(Space.WIDE)
        self._code_grid.setVerticalSpacing(Space.MEDIUM)
        self._warning = PlainLabel()
        self.print_button = Button(icon_name=IconName.PRINTER)
        self.print_button.clicked.connect(self.print_asked)
        self.save_button = Button(icon_name=IconName.SAVE)
        self.save_button.clicked.connect(self.save_asked)
        self.have_button = Button(kind="primary")
        self.have_button.clicked.connect(self._ask)
        self._question = PlainLabel()
        self._asked = QVBoxLayout()
        self.done_button = Button(kind="primary")
        self.done_button.clicked.connect(self._compare)
        self.again_button = Button()
        self.again_button.clicked.connect(self._show_again)
        self.later_button = Button(kind="link")
        self.later_button.clicked.connect(self._warn)
        self._without = PlainLabel(role="bold")
        self.go_on_button = Button(kind="danger")
        self.go_on_button.clicked.connect(self.later_asked)
        self.stay_button = Button()
        self.stay_button.clicked.connect(self._stay)
        self._shown, self._check, self._leave = self._lay_out()
        self.retranslate()

    @property
    def groups(self) -> tuple[str, ...]:
        """The code shown."""
        return self._groups

    def show_groups(self, groups: tuple[str, ...]) -> None:
        """Show a code; ``()`` forgets it."""
        self._groups = groups
        self._fill()
        self._show_step(self._shown)

    def retranslate(self) -> None:
        """Renew the words."""
        self._warning.setText(
            self.tr(
                "If you forget your passphrase, these eight groups open your backpack. "
                "Whoever has them can open it too. Print them or write them down, and keep the "
                "sheet where you keep your passport."
            )
        )
        self.print_button.setText(self.tr("Print the sheet…"))
        self.save_button.setText(self.tr("Save as PDF…"))
        self.have_button.setText(self.tr("I have it on paper"))
        self._question.setText(
            self.tr("Type these groups from your sheet, so that we know it can be read.")
        )
        self.done_button.setText(self.tr("Compare"))
        self.again_button.setText(self.tr("Show the code again"))
        self.later_button.setText(self.tr("Go on without the sheet…"))
        self._without.setText(
            self.tr(
                "Without the sheet, nobody can open this backpack when you forget the "
                "passphrase: not you, not your school, not us. You can make a sheet later, "
                "under Settings."
            )
        )
        self.go_on_button.setText(self.tr("Go on without"))
        self.stay_button.setText(self.tr("Back to the sheet"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange and self._groups:
            self._fill()

    def first_focus(self) -> QWidget:
        """Return what takes the keyboard first in the step shown."""
        if not self._shown.isHidden():
            return self.print_button
        return self.fields.fields[0] if self.fields is not None else self.stay_button

    @Slot()
    def _ask(self) -> None:
        first = self._pick(len(self._groups))
        second = (first + 1 + self._pick(len(self._groups) - 1)) % len(self._groups)
        clear_layout(self._asked)
        self.fields = RecoveryFields(tuple(sorted((first + 1, second + 1))))
        self.fields.entered.connect(self._compare)
        self._asked.addWidget(self.fields)
        self._show_step(self._check)
        self.fields.fields[0].setFocus()

    @Slot()
    def _compare(self) -> None:
        fields = self.fields
        if fields is None or fields.find_fault():
            return
        for number, group in zip(fields.numbers, fields.groups, strict=True):
            if group != self._groups[number - 1]:
                fields.complain_about(
                    number, lambda: self.tr("This is not what the sheet should say.")
                )
                return
        self.confirmed.emit()

    @Slot()
    def _show_again(self) -> None:
        self._show_step(self._shown)
        self.print_button.setFocus()

    @Slot()
    def _warn(self) -> None:
        self._show_step(self._leave)
        self.stay_button.setFocus()

    @Slot()
    def _stay(self) -> None:
        self._show_again()

    def _show_step(self, step: QWidget) -> None:
        for one in (self._shown, self._check, self._leave):
            one.setVisible(one is step)

    def _fill(self) -> None:
        clear_layout(self._code_grid)
        columns = 4 if look().appearance.text_scale < 150 else 2
        for place, group in enumerate(self._groups):
            cell = QVBoxLayout()
            cell.setSpacing(0)
            name = self.tr("Group {number}").format(number=place + 1)
            cell.addWidget(PlainLabel(name, role="small", wraps=False))
            digits = PlainLabel(f"{group[:3]} {group[3:]}", role="heading", wraps=False)
            digits.setAccessibleName(f"{name}: {' '.join(group)}")
            cell.addWidget(digits)
            self._code_grid.addLayout(cell, place // columns, place % columns)

    def _lay_out(self) -> tuple[QWidget, QWidget, QWidget]:
        shown, check, leave = QWidget(), QWidget(), QWidget()
        self._column(
            shown, self._warning, self._code, (self.print_button, self.save_button),
            (self.have_button, self.later_button),
        )  # fmt: skip
        asked = QWidget()
        asked.setLayout(self._asked)
        self._asked.setContentsMargins(0, 0, 0, 0)
        self._column(check, self._question, asked, (self.done_button, self.again_button))
        self._column(leave, self._without, (self.stay_button, self.go_on_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for step in (shown, check, leave):
            column.addWidget(step)
        return shown, check, leave

    @staticmethod
    def _column(step: QWidget, *parts: QWidget | tuple[Button, ...]) -> None:
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.LARGE)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
                continue
            row = QHBoxLayout()
            row.setSpacing(Space.MEDIUM)
            for button in part:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addStretch(1)
            column.addLayout(row)
