"""Another passphrase: the one in force, then the new one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.background.jobs import Cancellation
from ui.showing.buttons import Button
from ui.showing.notices import Notice
from ui.showing.page import Page
from ui.showing.rows import LabelledField
from ui.showing.secrets import SecretField
from ui.theme.icons import IconName
from ui.theme.palettes import Tone
from ui.vaults.new_passphrase import NewPassphrase, refuse_weak
from ui.vaults.safe_part import SafePart
from wallet.errors import Reason, WalletError
from wallet.session.safekeeping import change_passphrase


class PassphrasePart(SafePart):
    """Folded to one button until it is wanted."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.open_button = Button(icon_name=IconName.KEY_ROUND)
        self.open_button.clicked.connect(self._unfold)
        self.current = SecretField()
        self.field = LabelledField(self.current)
        self.form = NewPassphrase(page.shell.lanes.work)
        self.form.entered.connect(self.change)
        self.current.entered.connect(self._to_form)
        self.change_button = Button(kind="primary")
        self.change_button.clicked.connect(self.change)
        self.cancel_button = Button()
        self.cancel_button.clicked.connect(self._fold)
        self.add_row(self.open_button)
        self.body.addWidget(self.field)
        self.body.addWidget(self.form)
        self.add_row(self.change_button, self.cancel_button)
        self._show_form(is_open=False)

    def retranslate(self) -> None:
        """Set every text."""
        self.heading.setText(self.tr("Passphrase"))
        self.text.setText(
            self.tr(
                "A new passphrase opens the backpack from then on. Backups made before still "
                "open with the old one."
            )
        )
        self.open_button.setText(self.tr("Change the passphrase…"))
        self.field.set_words(self.tr("The passphrase of today"))
        self.change_button.setText(self.tr("Change it"))
        self.cancel_button.setText(self.tr("Leave it as it is"))

    def left(self) -> None:
        """Forget what was typed."""
        self._show_form(is_open=False)

    def first_focus(self) -> QWidget:
        """The button, or the first field."""
        return self.open_button if self.form.isHidden() else self.current

    @Slot()
    def change(self) -> None:
        """Change the passphrase, unless a field has a fault."""
        session = self.session
        if session is None or not self.change_button.isEnabled():
            return
        if not self.current.text:
            self.field.complain(lambda: self.tr("Type the passphrase of today first."))
            self.current.setFocus()
            return
        if self.form.find_fault():
            return
        current, new, is_own = self.current.text, self.form.passphrase, self.form.is_own

        def work(_cancellation: Cancellation) -> None:
            refuse_weak(new, is_own=is_own)
            change_passphrase(session, current, new)

        self.field.complain(None)
        self.page.notices.clear()
        self.change_button.setEnabled(False)
        self.page.start(
            self.page.shell.lanes.vault,
            self.tr("Changing the passphrase…"),
            work,
            self._changed,
            failed=self._refused,
            may_cancel=False,
        )

    @Slot(object)
    def _changed(self, _nothing: object) -> None:
        self.change_button.setEnabled(True)
        self._fold()
        self.page.show_notice(
            lambda: Notice(
                title=self.tr("Your passphrase is changed."),
                text=self.tr("Your recovery sheet still opens the backpack."),
                tone=Tone.GOOD,
            )
        )

    @Slot(object)
    def _refused(self, error: WalletError) -> None:
        self.change_button.setEnabled(True)
        self.page.show_error(error)
        if error.reason is Reason.WRONG_PASSPHRASE:
            self.field.complain(lambda: self.tr("Not this one."))
            self.current.setFocus()

    @Slot()
    def _to_form(self) -> None:
        self.form.again_field.setFocus()

    @Slot()
    def _unfold(self) -> None:
        self._show_form(is_open=True)
        self.current.setFocus()

    @Slot()
    def _fold(self) -> None:
        self._show_form(is_open=False)
        self.open_button.setFocus()

    def _show_form(self, *, is_open: bool) -> None:
        if not is_open:
            self.current.clear()
            self.field.complain(None)
            self.form.clear()
        self.open_button.setVisible(not is_open)
        for widget in (self.field, self.form, self.change_button, self.cancel_button):
            widget.setVisible(is_open)
