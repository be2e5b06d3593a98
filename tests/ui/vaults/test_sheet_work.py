"""The recovery sheet as lanes make it."""

from datetime import datetime
from pathlib import Path

import pypdfium2

from ui.background.jobs import Cancellation
from ui.vaults.sheet_work import drawing_sheet, saving_sheet
from wallet.session.listing import short_name
from wallet.session.opening import Created


def test_the_sheet_holds_every_group_and_the_name_on_the_list(
    created: Created, tmp_path: Path, now: datetime
) -> None:
    target = tmp_path / "sheet.pdf"
    groups = created.recovery_groups
    work = saving_sheet(created.session, groups, target, "a4", now)
    assert work(Cancellation()) == target
    document = pypdfium2.PdfDocument(target)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    digits = "".join(text.split())
    assert [group in digits for group in groups] == [True] * 8
    assert short_name(created.session.folder.name) in text


def test_the_sheet_is_drawn_sharp_enough_to_print(created: Created, now: datetime) -> None:
    drawn = drawing_sheet(created.session, created.recovery_groups, "us-letter", now)
    pages = drawn(Cancellation())
    assert pages.count == len(pages.pages) == 1
    assert pages.pages[0].width >= 2400
