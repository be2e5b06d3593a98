"""Addresses from outside: shown as text, copied on demand, opened only after a second look."""

from PySide6.QtCore import QEvent, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import announce
from ui.messages.outside_text import clean
from ui.showing.buttons import IconButton
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space

OPENABLE = frozenset({"https", "http"})


def openable(address: str) -> QUrl | None:
    """Return the address where a browser may be asked to open it: http and https, nothing else."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in OPENABLE:
        return None
    return url if url.host() and not url.userInfo() else None


class LinkRow(QWidget):
    """An address as text, with Copy, and Open where a browser may open it."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address = clean(address, keeps_lines=False, limit=4096)
        text = PlainLabel(breakable(self._address))
        self._copy = IconButton(IconName.COPY)
        self._copy.clicked.connect(self._copy_address)
        self._open = IconButton(IconName.EXTERNAL_LINK)
        self._open.clicked.connect(self._ask)
        self._open.setVisible(openable(address) is not None)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        row.addWidget(text, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Renew the words."""
        self._copy.set_words(self.tr("Copy address"), self._address)
        self._open.set_words(self.tr("Open in the browser"), self._address)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot()
    def _copy_address(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        announce(self, self.tr("Address copied."))

    @Slot()
    def _ask(self) -> None:
        url = openable(self._address)
        if url is not None:
            OpenAddress(url, self).open()


class OpenAddress(QDialog):
    """Shows the whole address before a browser is asked to open it: leaving cannot be undone."""

    def __init__(self, url: QUrl, parent: QWidget) -> None:
        super().__init__(parent)
        self._url = url
        self.setWindowTitle(self.tr("Open in the browser"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(PlainLabel(self.tr("This address is on {host}.").format(host=url.host())))
        whole = url.toDisplayString(QUrl.ComponentFormattingOption.FullyEncoded)
        column.addWidget(PlainLabel(breakable(whole), role="code"))
        column.addWidget(
            PlainLabel(self.tr("Its owner can see that you opened it."), role="quiet")
        )
        buttons = QDialogButtonBox()
        stay = buttons.addButton(self.tr("Stay here"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.tr("Open address"), QDialogButtonBox.ButtonRole.AcceptRole)
        stay.setDefault(True)
        buttons.rejected.connect(self.reject)
        buttons.accepted.connect(self._open)
        column.addWidget(buttons)
        self.setMinimumWidth(460)
        self.finished.connect(self.deleteLater)
        stay.setFocus()

    @Slot()
    def _open(self) -> None:
        QDesktopServices.openUrl(self._url)
        self.accept()


def breakable(address: str) -> str:
    """Return an address with places where a line may break: long ones must not widen the page."""
    return "".join(f"{one}\u200b" if one in "/?&=:#-_." else one for one in address)
