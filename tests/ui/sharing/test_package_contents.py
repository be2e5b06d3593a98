"""The files of a package before it leaves."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from tests.conftest import NOW
from tests.doubles.inline_lanes import InlineLane
from tests.doubles.pdf_samples import plain_pdf
from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.messages.languages import Interpreter
from ui.sharing.exact_text import ExactText
from ui.sharing.package_contents import PackageContents
from ui.showing.file_pages import FilePages
from wallet.presenting.zip_files import write_zip
from wallet.settings import Language

PDF = plain_pdf()
PACKAGE = write_zip(
    [
        ("inventory.json", b'{"a": 1}'),
        ("originals/scan.pdf", PDF),
        ("originals/word.bin", b"PK\x00\x01"),
        ("originals/other.bin", b"\xff\xfe"),
    ],
    NOW,
)


@pytest.fixture
def contents(show: Show, interpreter: Interpreter) -> PackageContents:
    interpreter.speak(Language.ENGLISH)
    made = PackageContents(InlineLane())
    show(made)
    made.show_package(PACKAGE)
    return made


def words(contents: PackageContents) -> str:
    QCoreApplication.processEvents()
    labels = contents.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_every_file_is_listed_with_its_size(
    contents: PackageContents, interpreter: Interpreter
) -> None:
    titles = [fold.button.text() for fold in contents.folds]
    assert titles[0] == "inventory.json · 8 bytes"
    assert titles[1].startswith("originals/scan.pdf · ")
    assert "4 files leave in it:" in words(contents)
    interpreter.speak(Language.SPANISH)
    assert "4 archivos" in words(contents)
    assert contents.folds[0].button.text() == "inventory.json · 8 bytes"
    assert nameless(contents) == ()


def test_a_text_opens_as_the_exact_characters(contents: PackageContents) -> None:
    first = contents.folds[0]
    assert first.shown is None, "taken out only when it is wanted"
    first.set_open(True)
    shown = first.shown
    assert isinstance(shown, ExactText) and shown.text == '{"a": 1}'
    first.set_open(False)
    first.set_open(True)
    assert first.shown is shown


def test_a_scan_opens_as_its_pages_and_anything_else_says_what_it_is(
    contents: PackageContents,
) -> None:
    scan, *others = contents.folds[1:]
    scan.set_open(True)
    assert isinstance(scan.shown, FilePages)
    assert scan.shown.view is not None and scan.shown.view.page is not None
    for fold in others:
        fold.set_open(True)
        assert isinstance(fold.shown, FilePages)
        QCoreApplication.processEvents()
        assert fold.shown.note.isVisible() and fold.shown.note.text()


def test_another_package_takes_the_place_of_the_first(contents: PackageContents) -> None:
    before = contents.folds
    contents.show_package(PACKAGE)
    assert contents.folds is before
    contents.show_package(write_zip([("a.json", b"{}")], NOW))
    assert len(contents.folds) == 1
    contents.show_package(b"")
    assert contents.folds == []
