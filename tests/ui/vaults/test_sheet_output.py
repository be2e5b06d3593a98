"""The recovery sheet on its way to paper."""

import stat
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.vaults.sheet_output import SheetPrinter, print_pages, save_private
from wallet.errors import Reason, VaultError
from wallet.model.sharing import PagePicture, PagePictures

Show = Callable[[QWidget], QWidget]


def page(colour: bytes) -> PagePicture:
    return PagePicture(width=100, height=141, rgb=colour * 100 * 141)


PAGES = PagePictures(pages=(page(b"\xff\x00\x00"), page(b"\x00\x00\xff")), count=2)


def test_a_saved_sheet_is_for_its_owner_only(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"older")
    save_private(target, b"%PDF")
    assert target.read_bytes() == b"%PDF"
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(VaultError) as caught:
        save_private(tmp_path / "none" / "sheet.pdf", b"%PDF")
    assert caught.value.reason is Reason.STORAGE_FAILED


def test_pages_are_printed_one_to_a_sheet(tmp_path: Path, qapp: object) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    assert print_pages(printer, PAGES)
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    assert len(document) == 2
    centre = document[1].render(scale=1).to_pil().convert("RGB")
    assert centre.getpixel((centre.width // 2, centre.height // 2)) in ((0, 0, 255), (0, 0, 254))
    document.close()


def test_a_printer_that_refuses_is_noticed(tmp_path: Path, qapp: object) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "none" / "out.pdf"))
    assert not print_pages(printer, PAGES)


def test_the_printer_is_asked_for_beside_the_window(show: Show, qtbot: QtBot) -> None:
    window = show(QWidget())
    asker = SheetPrinter(window)
    asker.ask(PAGES)
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    assert dialog.isVisible()
    with qtbot.assertNotEmitted(asker.printed):
        dialog.reject()
