"""The table of pages."""

import pytest
from pytestqt.qtbot import QtBot

from tests.doubles.shell import RecordingShell
from tests.ui.main_window.sample_pages import TABLE, Plain
from ui.main_window.pages import NEEDS_BACKPACK, PAGES, ROOTS, make_page
from ui.showing.shell import PageName


def test_every_page_has_its_class_in_its_room() -> None:
    assert set(PAGES) == set(PageName)
    assert len(set(PAGES.values())) == len(PAGES)
    for place in PAGES.values():
        module, _, name = place.partition(":")
        assert module.startswith("ui.")
        assert name.endswith("Page")
    assert set(PageName) >= ROOTS
    assert not {PageName.CHECK, PageName.SETTINGS, PageName.HELP} & NEEDS_BACKPACK


def test_a_page_is_imported_and_built(shell: RecordingShell, qtbot: QtBot) -> None:
    page = make_page(PageName.HELP, shell, TABLE)
    qtbot.addWidget(page)
    assert isinstance(page, Plain)
    assert page.shell is shell


def test_what_is_no_page_is_refused(shell: RecordingShell, qtbot: QtBot) -> None:
    table = {PageName.HELP: "tests.ui.main_window.sample_pages:NoPage"}
    with pytest.raises(TypeError):
        make_page(PageName.HELP, shell, table)
