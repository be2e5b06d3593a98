"""Add something you have: a file, a copy of paper, or what you write down yourself."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.messages.own_names import own_kind_name
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.own_record import OwnKind
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
    """Three ways to add something; each leads on."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
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
        for kind, button in self.kind_buttons.items():
            button.setText(own_kind_name(kind))

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


class _Card(QFrame):
    """One way: what it is for, and its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        self._holder = QWidget()
        self._flow = FlowLayout(self._holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        for widget in (self._title, self._text, self._holder):
            column.addWidget(widget)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def add_buttons(self, buttons: tuple[Button, ...]) -> None:
        """Put its buttons in."""
        for button in buttons:
            self._flow.addWidget(button)

    def set_words(self, title: str, text: str) -> None:
        """Say what it is for."""
        self._title.setText(title)
        self._text.setText(text)
