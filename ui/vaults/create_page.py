"""Making a backpack: the passphrase, then the recovery sheet; the practice backpack at once."""

from pathlib import Path

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from ui.background.jobs import Cancellation
from ui.showing.buttons import Button
from ui.showing.notices import Notice, Saying
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.first_page import FirstPage
from ui.vaults.new_passphrase import NewPassphrase, refuse_weak
from ui.vaults.practice import make_practice
from ui.vaults.recovery_sheet import RecoverySheet
from ui.vaults.sheet_output import SheetPrinter
from ui.vaults.sheet_work import drawing_sheet, saving_sheet
from wallet.errors import VaultError, WalletError
from wallet.model.sharing import PagePictures
from wallet.session.opening import Created, KdfCost, create_backpack
from wallet.session.safekeeping import has_keyring, remember_on_this_computer
from wallet.session.session import Session
from wallet.settings import Place


class CreatePage(FirstPage):
    """Two steps; the backpack exists from the end of the first one.

    ``cost`` of guessing the passphrase: None measures this computer.
    """

    cost: KdfCost | None = None

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._keyring_is_known = False
        self._pending = False
        self.form = NewPassphrase(shell.lanes.work)
        self.form.entered.connect(self.create_backpack)
        self.remember = QCheckBox()
        self.remember.hide()
        self.create_button = Button(kind="primary", icon_name=IconName.LOCK)
        self.create_button.clicked.connect(self.create_backpack)
        self._first = (self.form, self.remember)
        self.sheet = RecoverySheet()
        self.sheet.save_asked.connect(self._ask_where)
        self.sheet.print_asked.connect(self._print)
        self.sheet.confirmed.connect(self._finish)
        self.sheet.later_asked.connect(self._finish_without)
        self._printer = SheetPrinter(self)
        self._printer.printed.connect(self._printed)
        self._kept_note = PlainLabel(role="small")
        for widget in (*self._first, self.sheet):
            self.content.addWidget(widget)
        self.add_actions(self.create_button)
        self.content.addWidget(self._kept_note)
        self.retranslate()
        self._show_step()

    def retranslate(self) -> None:
        """Set every text."""
        self.remember.setText(self.tr("Open it here without asking for the passphrase"))
        self.remember.setToolTip(
            self.tr("This computer’s keyring keeps a key. Only for a computer that is yours.")
        )
        self.create_button.setText(self.tr("Create my backpack"))
        self._kept_note.setText(
            self.tr("The backpack is one folder on this computer. No copy of it goes anywhere.")
        )
        self._name_step()

    def opened(self, **arguments: object) -> None:
        """Begin, go on with the sheet that is not done yet, or make the practice backpack."""
        if arguments.get("is_practice") and not self._pending:
            self._practise()
        elif not self._pending:
            self._look_for_keyring()
        self._show_step()

    def left(self) -> None:
        """Forget what was typed; say so where the sheet is not done."""
        if self._pending:
            QTimer.singleShot(0, self._remind)
        else:
            self.form.clear()

    def first_focus(self) -> QWidget:
        """Where the keyboard begins."""
        return self.sheet.first_focus() if self._pending else self.form.again_field

    def go_back(self) -> bool:
        """Stay while the sheet is not done: it is shown only once."""
        return self._pending

    @Slot()
    def create_backpack(self) -> None:
        """Make the backpack, unless a field has a fault."""
        if self.form.find_fault() or not self.create_button.isEnabled():
            return
        passphrase, is_own = self.form.passphrase, self.form.is_own
        data, now, cost = self.shell.data_folder, self.shell.now(), self.cost
        is_remembered = not self.remember.isHidden() and self.remember.isChecked()

        def create(_cancellation: Cancellation) -> tuple[Created, VaultError | None]:
            refuse_weak(passphrase, is_own=is_own)
            created = create_backpack(data, passphrase, now=now, cost=cost)
            if is_remembered:
                try:
                    remember_on_this_computer(created.session)
                except VaultError as error:
                    return created, error
            return created, None

        self.create_button.setEnabled(False)
        self.notices.clear()
        self.start(
            self.shell.lanes.vault,
            self.tr("Making your backpack…"),
            create,
            self._created,
            failed=self._refused,
            may_cancel=False,
        )

    @Slot(object)
    def _created(self, made: tuple[Created, VaultError | None]) -> None:
        created, trouble = made
        self.create_button.setEnabled(True)
        self.form.clear()
        self._pending = True
        self.sheet.show_groups(created.recovery_groups)
        self.shell.open_session(created.session)
        self.set_can_go_back(False)
        self._show_step()
        self.sheet.first_focus().setFocus()
        if trouble is not None:
            self.show_error(trouble)

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self.create_button.setEnabled(True)
        self.show_error(error)

    def _practise(self) -> None:
        data, now, cost = self.shell.data_folder, self.shell.now(), self.cost

        def make(_cancellation: Cancellation) -> Session:
            return make_practice(data, now, cost)

        self.create_button.setEnabled(False)
        self.start(
            self.shell.lanes.vault,
            self.tr("Packing the practice backpack…"),
            make,
            self._practice_made,
            failed=self._refused,
            may_cancel=False,
        )

    @Slot(object)
    def _practice_made(self, session: Session) -> None:
        self.create_button.setEnabled(True)
        self.shell.open_session(session)
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(
            lambda: Notice(
                title=self.tr("This is the practice backpack."),
                text=self.tr(
                    "The people and issuers in it are invented. Open, check and share as you "
                    "like: nothing here counts outside."
                ),
            )
        )

    # The sheet

    @Slot()
    def _ask_where(self) -> None:
        self.shell.file_dialogs.ask_save(
            self,
            self.tr("Save the recovery sheet"),
            self.tr("Recovery sheet") + ".pdf",
            self._save,
            filters=(self.tr("PDF file (*.pdf)"),),
        )

    def _save(self, target: Path) -> None:
        session = self.shell.session
        if session is None:
            return
        work = saving_sheet(
            session, self.sheet.groups, target, self.shell.settings.paper, self.shell.now()
        )
        words = self.tr("Saving the recovery sheet…")
        self.start(self.shell.lanes.work, words, work, self._saved, may_cancel=False)

    @Slot(object)
    def _saved(self, target: Path) -> None:
        self.show_notice(
            lambda: Notice(
                title=self.tr("The sheet was saved as {name}.").format(name=target.name),
                text=self.tr("Print it, then delete the file or move it off this computer."),
                tone=Tone.GOOD,
            )
        )

    @Slot()
    def _print(self) -> None:
        session = self.shell.session
        if session is None:
            return
        work = drawing_sheet(
            session, self.sheet.groups, self.shell.settings.paper, self.shell.now()
        )
        words = self.tr("Drawing the recovery sheet…")
        self.start(self.shell.lanes.work, words, work, self._drawn, may_cancel=False)

    @Slot(object)
    def _drawn(self, pages: PagePictures) -> None:
        self._printer.ask(pages)

    @Slot(bool)
    def _printed(self, was_taken: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if not was_taken:
            self.show_notice(
                lambda: Notice(
                    title=self.tr("The printer did not take the sheet."),
                    text=self.tr("Save it as PDF, or write the eight groups down by hand."),
                    tone=Tone.BAD,
                )
            )

    @Slot()
    def _finish(self) -> None:
        self._end(
            lambda: Notice(
                title=self.tr("Your backpack is ready."),
                text=self.tr("The recovery sheet is right. Keep it safe, away from here."),
                tone=Tone.GOOD,
            )
        )

    @Slot()
    def _finish_without(self) -> None:
        self._end(
            lambda: Notice(
                title=self.tr("Your backpack is ready, without a recovery sheet."),
                text=self.tr("Make one soon: Settings, then Recovery sheet."),
                tone=Tone.UNSURE,
            )
        )

    def _end(self, say: Saying) -> None:
        self._pending = False
        self.sheet.show_groups(())
        self.shell.navigate(PageName.BACKPACK)
        self.shell.notify(say)

    @Slot()
    def _remind(self) -> None:
        if self._pending and self.shell.session is not None:
            self.shell.notify(
                lambda: Notice(
                    title=self.tr("Your recovery sheet is not on paper yet."),
                    text=self.tr("It is shown only until the backpack is locked."),
                    tone=Tone.UNSURE,
                    action=self.tr("Back to the sheet"),
                    on_action=self._return,
                )
            )

    @Slot()
    def _return(self) -> None:
        self.shell.navigate(PageName.CREATE)

    # The steps

    def _show_step(self) -> None:
        for widget in (self.form, self.create_button, self._kept_note):
            widget.setVisible(not self._pending)
        if self._pending:
            self.remember.hide()
        self.sheet.setVisible(self._pending)
        self._name_step()

    def _name_step(self) -> None:
        if self._pending:
            self.set_title(self.tr("Your recovery sheet"))
            self.lead.setText(self.tr("Step 2 of 2. The backpack is made and open."))
            return
        self.set_title(self.tr("Your passphrase"))
        self.lead.setText(
            self.tr(
                "Step 1 of 2. Your backpack is a locked file on this computer. Nobody else has "
                "a key, so nobody can send you a new one."
            )
        )

    def _look_for_keyring(self) -> None:
        if self.shell.settings.place is not Place.HOME or self._keyring_is_known:
            return

        def look(_cancellation: Cancellation) -> bool:
            return has_keyring()

        self._keyring_is_known = True
        self.shell.lanes.work.start(look, self._offer_keyring)

    @Slot(bool)
    def _offer_keyring(self, is_there: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.remember.setVisible(is_there and not self._pending)
