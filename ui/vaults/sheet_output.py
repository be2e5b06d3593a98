"""The recovery sheet on its way to paper: into a file of one's own, or to a printer."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from wallet.errors import Reason, VaultError
from wallet.model.sharing import PagePicture, PagePictures

# Pixels across a page sent to a printer: A4 at about 300 dots an inch.
PRINT_WIDTH = 2480
# The print service's own socket on this computer. Unless told so, its library would look for the
# service over internet sockets where there is none.
PRINT_SERVICE = "/run/cups/cups.sock"


def save_private(target: Path, content: bytes) -> None:
    """Write ``content`` to ``target``, readable by this person only.

    Raises VaultError(STORAGE_FAILED).
    """
    beside = target.with_name(f".{target.name}.part")
    try:
        number = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        beside.replace(target)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise VaultError(Reason.STORAGE_FAILED) from error


def print_pages(printer: QPrinter, pages: PagePictures) -> bool:
    """Print the pages, each scaled to its paper; return whether the printer took them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    for number, page in enumerate(pages.pages):
        if number:
            printer.newPage()
        picture = _as_image(page)
        paper = painter.viewport()
        size = picture.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(paper.topLeft(), size), picture)
    return painter.end()


class SheetPrinter(QObject):
    """Asks for a printer without blocking the window. ``printed``: whether it took the pages."""

    printed = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._printer: QPrinter | None = None
        self._pages: PagePictures | None = None

    def ask(self, pages: PagePictures) -> None:
        """Show the computer's printers; print ``pages`` on the one chosen."""
        self._pages = pages
        if sys.platform.startswith("linux"):
            os.environ.setdefault("CUPS_SERVER", PRINT_SERVICE)
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setFullPage(True)
        dialog = QPrintDialog(self._printer, self._parent)
        dialog.accepted.connect(self._print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    @Slot()
    def _print(self) -> None:
        printer, pages = self._printer, self._pages
        self._printer = self._pages = None
        if printer is not None and pages is not None:
            self.printed.emit(print_pages(printer, pages))


def _as_image(page: PagePicture) -> QImage:
    stride = page.width * 3
    return QImage(page.rgb, page.width, page.height, stride, QImage.Format.Format_RGB888)
