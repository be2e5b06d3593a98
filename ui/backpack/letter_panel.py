""" "This looks wrong": what is wrong, a letter about it to edit, and ways to take it along."""

from pathlib import Path

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFrame, QPlainTextEdit, QVBoxLayout, QWidget

from ui.accessible.naming import announce, describe
from ui.backpack.letter_words import Trouble, letter, likely_trouble, trouble_name
from ui.messages.outside_text import clean, isolated
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.rows import LabelledField
from ui.showing.shell import Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.description import Field
from wallet.model.item import ItemView


class LetterPanel(QFrame):
    """A letter about one item.

    ``closed`` when the learner is done; ``save_asked`` carries a path and the letter.
    """

    closed = Signal()
    save_asked = Signal(object, str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._view: ItemView | None = None
        self._written = ""
        self.setProperty("kind", "card")
        self._title = PlainLabel(role="heading")
        self._text = PlainLabel(role="quiet")
        self.trouble = QComboBox()
        self.trouble.currentIndexChanged.connect(self._write)
        self._trouble_field = LabelledField(self.trouble)
        self.letter = QPlainTextEdit()
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(look().scaled(220))
        self._letter_field = LabelledField(self.letter)
        self._address = PlainLabel(role="quiet", is_selectable=True)
        self.copy_button = Button(kind="primary", icon_name=IconName.COPY)
        self.save_button = Button(icon_name=IconName.SAVE)
        self.close_button = Button(kind="quiet")
        self.copy_button.clicked.connect(self._copy)
        self.save_button.clicked.connect(self._save)
        self.close_button.clicked.connect(self.closed)
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for button in (self.copy_button, self.save_button, self.close_button):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addWidget(self._trouble_field)
        column.addWidget(self._letter_field)
        column.addWidget(self._address)
        column.addWidget(buttons)
        self.retranslate()
        self.hide()

    def show_item(self, view: ItemView) -> None:
        """Write about ``view``; what is most likely wrong is chosen."""
        self._view = view
        self._written = ""
        places = list(Trouble)
        self.trouble.setCurrentIndex(places.index(likely_trouble(view)))
        self._write()
        self._show_address()

    def retranslate(self) -> None:
        """Renew the words; a letter that was not touched is written anew."""
        self._title.setText(self.tr("This looks wrong"))
        self._text.setText(
            self.tr(
                "Only the issuer can correct an item, for it is signed. Nothing is sent from "
                "here: copy the letter or save it, and send it the way you like."
            )
        )
        current = max(self.trouble.currentIndex(), 0)
        self.trouble.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.trouble.clear()
        self.trouble.addItems([trouble_name(trouble) for trouble in Trouble])
        self.trouble.setCurrentIndex(current)
        self.trouble.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self._trouble_field.set_words(self.tr("What looks wrong?"))
        self._letter_field.set_words(self.tr("Letter to the issuer"))
        self.copy_button.setText(self.tr("Copy the letter"))
        self.save_button.setText(self.tr("Save the letter…"))
        self.close_button.setText(self.tr("Close"))
        describe(self.letter, self.tr("Letter to the issuer"))
        self._write()
        self._show_address()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _write(self) -> None:
        is_untouched = self.letter.toPlainText() == self._written
        if self._view is None or not is_untouched:
            return
        trouble = list(Trouble)[max(self.trouble.currentIndex(), 0)]
        self._written = letter(self._view, trouble)
        self.letter.setPlainText(self._written)

    def _show_address(self) -> None:
        texts = self._view.description.texts if self._view is not None else ()
        found = [text.value for text in texts if text.field is Field.ISSUER_EMAIL]
        self._address.setVisible(bool(found))
        if found:
            words = self.tr("The item gives this address of the issuer: {address}")
            self._address.setText(words.format(address=isolated(found[0])))

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.toPlainText())
        announce(self, self.tr("Letter copied."))
        self.copy_button.setText(self.tr("Copied"))

    @Slot()
    def _save(self) -> None:
        title = self._view.description.title if self._view is not None else ""
        name = clean(title, keeps_lines=False, limit=60)
        kept = "".join(sign if sign.isalnum() else "-" for sign in name).strip("-")
        self._shell.file_dialogs.ask_save(
            self,
            self.tr("Save the letter"),
            self.tr("Letter about {title}").format(title=kept) + ".txt",
            self._save_as,
        )

    def _save_as(self, target: Path) -> None:
        self.save_asked.emit(target, self.letter.toPlainText())
