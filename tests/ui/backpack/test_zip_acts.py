"""Items into a zip from the backpack's page."""

import json
import zipfile
from pathlib import Path

import pytest

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.zip_acts import ZipActs
from ui.showing.page import Page


@pytest.mark.parametrize("count", [0, 2])
def test_the_chosen_items_or_all_are_written(
    shell: RecordingShell, practice: Practice, tmp_path: Path, count: int, qtbot: object
) -> None:
    ids = tuple(practice.good_items[:count])
    acts = ZipActs(Page(shell), lambda: ids)
    target = tmp_path / "mine"
    shell.file_dialogs.to_save.append(target)
    acts.ask()
    with zipfile.ZipFile(tmp_path / "mine.zip") as archive:
        listed = len(json.loads(archive.read("index.json"))["items"])
    assert listed == count or (not count and listed > 10)
    assert "saved as a zip" in shell.notices[-1].title


def test_nothing_is_done_without_a_backpack(
    shell: RecordingShell, practice: Practice, tmp_path: Path, qtbot: object
) -> None:
    acts = ZipActs(Page(shell), tuple)
    shell.session = None
    shell.file_dialogs.to_save.append(tmp_path / "a.zip")
    acts.ask()
    assert list(tmp_path.glob("*.zip")) == []
    acts._stopped()
