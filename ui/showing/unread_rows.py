"""Rows for what is no item: files that could not be read, and trust packs."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.messages.dates import number
from ui.messages.outside_text import isolated
from ui.messages.reasons import reason_message
from ui.showing.buttons import Button
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.icons import IconName, icon_pixmap
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.not_read import NotRead


class _Row(QFrame):
    """An icon, a name, a sentence."""

    def __init__(self, icon_name: IconName, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._icon_name = icon_name
        self._picture = PictureLabel()
        self.title = PlainLabel(role="bold")
        self.text = PlainLabel()
        self.more = PlainLabel(role="quiet")
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR // 2)
        for label in (self.title, self.text, self.more):
            words.addWidget(label)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self.row.setSpacing(Space.MEDIUM)
        self.row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self.row.addLayout(words, 1)
        self._draw()

    def retranslate(self) -> None:
        """Say everything again."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        side = look().scaled(20)
        colour, ratio = look().palette.quiet, self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap(self._icon_name, side, colour, ratio))


class UnreadRow(_Row):
    """A file that is no item: what it is, why, and what to do.

    ``copy_wanted`` carries its name where it may be kept as a copy.
    """

    copy_wanted = Signal(str)

    def __init__(
        self, entry: NotRead, parent: QWidget | None = None, *, may_be_kept: bool = False
    ) -> None:
        super().__init__(IconName.FILE, parent)
        self._entry = entry
        self.copy_button = Button(icon_name=IconName.FILES)
        self.copy_button.clicked.connect(self._want_copy)
        self.copy_button.setVisible(may_be_kept)
        self.row.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        said = reason_message(self._entry.reason, self._entry.facts)
        name = isolated(self._entry.name, limit=120) or self.tr("What was pasted")
        which = _number_in_file(self._entry)
        self.title.setText(
            self.tr("{name}, number {number}").format(name=name, number=which) if which else name
        )
        self.text.setText(f"{said.outcome} {said.cause}".strip())
        self.more.setText(said.remedy)
        self.more.setVisible(bool(said.remedy))
        self.copy_button.setText(self.tr("Keep as a copy…"))
        self.copy_button.setAccessibleDescription(name)

    @Slot()
    def _want_copy(self) -> None:
        self.copy_wanted.emit(self._entry.name)


def _number_in_file(entry: NotRead) -> str:
    """Return which of several in a file it is, from 1; "" where it is one, or is named already.

    ``pointer`` is an RFC 6901 pointer: into an archive, whose members ``name`` names too, and
    from there into a document, where the last number counts.
    """
    parts = [part.replace("~1", "/").replace("~0", "~") for part in entry.pointer.split("/")[1:]]
    named = max(
        count
        for count in range(len(parts) + 1)
        if not count or entry.name.endswith("/" + "/".join(parts[:count]))
    )
    numbers = [part for part in parts[named:] if part.isascii() and part.isdecimal()]
    return number(int(numbers[-1]) + 1) if numbers else ""


class PackRow(_Row):
    """A trust pack among the files: a decision of its own. ``wanted`` carries its name."""

    wanted = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(IconName.SHIELD_CHECK, parent)
        self._name = name
        self.button = Button()
        self.button.clicked.connect(self._want)
        self.row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again."""
        name = isolated(self._name, limit=120) or self.tr("What was pasted")
        self.title.setText(name)
        self.text.setText(
            self.tr("A trust pack: it tells Rucksack which issuers and keys to know.")
        )
        self.more.setText(self.tr("Nothing is taken from it before you decide."))
        self.button.setText(self.tr("Look at it"))
        self.button.setAccessibleDescription(name)

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(self._name)
