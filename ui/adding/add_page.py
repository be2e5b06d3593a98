"""Add something you have: a file, a copy of paper, or what you write down yourself."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.messages.own_names import own_kind_name
from ui.showing.begun import begun_name, begun_way
from ui.showing.buttons import Button
from ui.showing.damaged_draft import DamagedDraft
from ui.showing.flow_layout import FlowLayout
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.own_record import OwnKind
from wallet.session.drafts import BegunDraft, begun_drafts
from wallet.session.gathering import incoming_paths

_ICONS = {
    OwnKind.JOB: IconName.BRIEFCASE,
    OwnKind.VOLUNTEERING: IconName.HEART_HANDSHAKE,
    OwnKind.PROJECT: IconName.HAMMER,
    OwnKind.COURSE: IconName.BOOK_OPEN,
    OwnKind.MILITARY: IconName.SHIELD,
    OwnKind.SKILL: IconName.SPARKLES,
}


class AddPage(Page):
    """Three ways to add something; each leads on.

    Above them stands what was begun and not kept, each with the way back to it.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._begun: tuple[BegunDraft, ...] = ()
        self._begun_card = _Card()
        self._begun_card.hide()
        self._damaged = DamagedDraft(self)
        self._damaged.thrown.connect(self._look)
        self.content.addWidget(self._begun_card)
        self._cards = [_Card() for _ in range(3)]
        self.bring_button = Button(icon_name=IconName.DOWNLOAD)
        self.copy_button = Button(icon_name=IconName.FILES)
        self.kind_buttons = {kind: Button(icon_name=_ICONS[kind]) for kind in OwnKind}
        for card, buttons in zip(
            self._cards,
            ((self.bring_button,), (self.copy_button,), tuple(self.kind_buttons.values())),
            strict=True,
        ):
            card.add_buttons(buttons)
            self.content.addWidget(card)
        self.bring_button.clicked.connect(self._bring_in)
        self.copy_button.clicked.connect(self._ask_file)
        for button in self.kind_buttons.values():
            button.clicked.connect(self._write)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Add something you have"))
        signed, copy, own = self._cards
        signed.set_words(
            self.tr("A badge or credential file"),
            self.tr("You got it from a school, an employer or another app. Rucksack checks it."),
        )
        copy.set_words(
            self.tr("A copy: a PDF, a photo, a scan, any file"),
            self.tr(
                "Kept as it is, with what you say it is. It is always shown as a copy that "
                "nobody signed."
            ),
        )
        own.set_words(
            self.tr("Something you write down yourself"),
            self.tr("You sign it with your own key. It is always shown as signed by you."),
        )
        self.bring_button.setText(self.tr("Bring in…"))
        self.copy_button.setText(self.tr("Keep a copy…"))
        self._begun_card.set_words(
            self.tr("Begun and not finished"),
            self.tr("It is kept in your backpack, locked like your items. Choose one to go on."),
        )
        for button, begun in zip(self._begun_card.buttons, self._begun, strict=True):
            button.setText(begun_name(begun))
        marked = {one.kind for one in self._begun if not one.record_id}
        for kind, button in self.kind_buttons.items():
            name = own_kind_name(kind)
            words = self.tr("{kind} (begun)").format(kind=name) if kind in marked else name
            button.setText(words)

    def opened(self, **arguments: object) -> None:
        """Look for what was begun."""
        self._look()

    def first_focus(self) -> QWidget | None:
        """The first way."""
        return self.bring_button

    @Slot()
    def _bring_in(self) -> None:
        self.shell.navigate(PageName.BRING_IN)

    @Slot()
    def _ask_file(self) -> None:
        self.shell.file_dialogs.ask_open(
            self, self.tr("Choose a file to keep as a copy"), self._keep_copy
        )

    def _keep_copy(self, paths: tuple[Path, ...]) -> None:
        incoming = incoming_paths(paths[:1])
        if incoming:
            self.shell.navigate(PageName.COPY, incoming=incoming[0])

    @Slot()
    def _write(self) -> None:
        chosen = self.sender()
        kind = next((one for one, button in self.kind_buttons.items() if button is chosen), None)
        if kind is not None:
            self.shell.navigate(PageName.OWN_RECORD, kind=kind)

    @Slot()
    def _look(self) -> None:
        on_vault(self, self.tr("Opening…"), begun_drafts, self._show_begun)

    @Slot(object)
    def _show_begun(self, begun: tuple[BegunDraft, ...]) -> None:
        self._begun = begun
        buttons = tuple(
            Button(icon_name=IconName.TRIANGLE_ALERT if one.is_damaged else IconName.PENCIL)
            for one in begun
        )
        self._begun_card.replace_buttons(buttons)
        for button in buttons:
            button.clicked.connect(self._go_on)
        # Tab goes through the page as it is read, though these were made last.
        as_read = (*buttons, self.bring_button, self.copy_button, *self.kind_buttons.values())
        for before, after in pairwise(as_read):
            self.setTabOrder(before, after)
        self._begun_card.setVisible(bool(begun))
        self.retranslate()

    @Slot()
    def _go_on(self) -> None:
        chosen = self.sender()
        pairs = zip(self._begun_card.buttons, self._begun, strict=True)
        begun = next((one for button, one in pairs if button is chosen), None)
        if begun is None:
            return
        if begun.is_damaged:
            self._damaged.tell(begun.key)
        else:
            page, arguments = begun_way(begun)
            self.shell.navigate(page, **arguments)


class _Card(QFrame):
    """One way: what it is for, and its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        self.buttons: tuple[Button, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        for widget in (self._title, self._text, self._holder):
            column.addWidget(widget)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def add_buttons(self, buttons: tuple[Button, ...]) -> None:
        """Put its buttons in."""
        self.buttons += buttons
        for button in buttons:
            self._flow.addWidget(button)

    def replace_buttons(self, buttons: tuple[Button, ...]) -> None:
        """Put others in their place."""
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = ()
        self.add_buttons(buttons)

    def set_words(self, title: str, text: str) -> None:
        """Say what it is for."""
        self._title.setText(title)
        self._text.setText(text)
