"""A new recovery sheet in place of the old one."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.rows import LabelledField
from ui.showing.secrets import SecretField
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.recovery_sheet import RecoverySheet
from ui.vaults.safe_part import SafePart
from ui.vaults.sheet_output import SheetPrinter
from ui.vaults.sheet_work import drawing_sheet, saving_sheet
from wallet.errors import Reason, WalletError
from wallet.model.sharing import PagePictures
from wallet.session.safekeeping import new_recovery_code


class RecoveryPart(SafePart):
    """Asks for the passphrase, then shows the new code until two groups were typed from it."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.open_button = Button(icon_name=IconName.SCROLL_TEXT)
        self.open_button.clicked.connect(self._unfold)
        self.passphrase = SecretField()
        self.passphrase.entered.connect(self.renew)
        self.field = LabelledField(self.passphrase)
        self.renew_button = Button(kind="primary")
        self.renew_button.clicked.connect(self.renew)
        self.cancel_button = Button()
        self.cancel_button.clicked.connect(self._fold)
        self.sheet = RecoverySheet()
        self.sheet.save_asked.connect(self._ask_where)
        self.sheet.print_asked.connect(self._print)
        self.sheet.confirmed.connect(self._finish)
        self.sheet.later_asked.connect(self._fold)
        self._printer = SheetPrinter(page)
        self.add_row(self.open_button)
        self.body.addWidget(self.field)
        self.add_row(self.renew_button, self.cancel_button)
        self.body.addWidget(self.sheet)
        self._fold_up()

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Recovery sheet"))
        self.text.setText(
            self.tr(
                "Eight groups of digits on paper that open the backpack when the passphrase is "
                "forgotten. A new sheet ends the old one, except for backups made before."
            )
        )
        self.open_button.setText(self.tr("Make a new sheet…"))
        self.field.set_words(self.tr("Your passphrase"))
        self.renew_button.setText(self.tr("Make it"))
        self.cancel_button.setText(self.tr("Keep the old one"))

    def left(self) -> None:
        """Take the code off the screen."""
        self._fold_up()

    def first_focus(self) -> QWidget:
        """The button, or what is open."""
        return self.passphrase if self.open_button.isHidden() else self.open_button

    @Slot()
    def renew(self) -> None:
        """Make a new code; the old one opens no more."""
        session, passphrase = self.session, self.passphrase.text
        if session is None or not self.renew_button.isEnabled():
            return
        if not passphrase:
            self.field.complain(lambda: self.tr("Type your passphrase first."))
            self.passphrase.setFocus()
            return

        def work(_cancellation: Cancellation) -> tuple[str, ...]:
            return new_recovery_code(session, passphrase)

        self.field.complain(None)
        self.page.notices.clear()
        self.renew_button.setEnabled(False)
        self.page.start(
            self.page.shell.lanes.vault,
            self.tr("Making a new recovery code…"),
            work,
            self._renewed,
            failed=self._refused,
            may_cancel=False,
        )

    @Slot(object)
    def _renewed(self, groups: tuple[str, ...]) -> None:
        self._fold_up()
        self.open_button.hide()
        self.sheet.show_groups(groups)
        self.sheet.show()
        self.sheet.first_focus().setFocus()

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self.renew_button.setEnabled(True)
        self.page.show_error(error)
        if error.reason is Reason.WRONG_PASSPHRASE:
            self.field.complain(lambda: self.tr("Not this one."))
            self.passphrase.setFocus()

    @Slot()
    def _finish(self) -> None:
        self._fold()
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("The new recovery sheet is right."),
                text=self.tr("Destroy the old one: it opens only backups made before today."),
                tone=Tone.GOOD,
            )
        )

    @Slot()
    def _ask_where(self) -> None:
        self.page.shell.file_dialogs.ask_save(
            self.page,
            self.tr("Save the recovery sheet"),
            self.tr("Recovery sheet") + ".pdf",
            self._save,
            filters=(self.tr("PDF file (*.pdf)"),),
        )

    def _save(self, target: Path) -> None:
        session, shell = self.session, self.page.shell
        if session is not None:
            groups, paper = self.sheet.groups, shell.settings.paper
            work = saving_sheet(session, groups, target, paper, shell.now())
            words = self.tr("Saving the recovery sheet…")
            self.page.start(shell.lanes.work, words, work, self._saved, may_cancel=False)

    @Slot(object)
    def _saved(self, target: Path) -> None:
        name = isolated(target.name)
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("The sheet was saved as {name}.").format(name=name),
                text=self.tr("Print it, then delete the file or move it off this computer."),
                tone=Tone.GOOD,
            )
        )

    @Slot()
    def _print(self) -> None:
        session, shell = self.session, self.page.shell
        if session is not None:
            work = drawing_sheet(session, self.sheet.groups, shell.settings.paper, shell.now())
            words = self.tr("Drawing the recovery sheet…")
            self.page.start(shell.lanes.work, words, work, self._drawn, may_cancel=False)

    @Slot(object)
    def _drawn(self, pages: PagePictures) -> None:
        self._printer.ask(pages)

    @Slot()
    def _unfold(self) -> None:
        self.open_button.hide()
        for widget in (self.field, self.renew_button, self.cancel_button):
            widget.show()
        self.passphrase.setFocus()

    @Slot()
    def _fold(self) -> None:
        self._fold_up()
        self.open_button.setFocus()

    def _fold_up(self) -> None:
        self.passphrase.clear()
        self.field.complain(None)
        self.sheet.show_groups(())
        self.renew_button.setEnabled(True)
        for widget in (self.field, self.renew_button, self.cancel_button, self.sheet):
            widget.hide()
        self.open_button.show()
