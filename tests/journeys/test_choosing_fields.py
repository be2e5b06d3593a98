"""Showing only some fields of an item, by keyboard alone: the receiver gets these, no others."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.journeys.steps import check, choose, practise, save_file, walk_to_form
from ui.showing.item_row import ItemRow
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost

ITEM = "Cloud security"
SHOWN, KEPT = ("Passwords and keys", "96"), ("After an attack", "58")


def test_a_good_result_is_shown_and_a_poor_one_stays_at_home(
    sit_down: SitDown, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    given = tmp_path / "given"
    given.mkdir()
    practise(tmp_path / "learner", cheap_kdf, is_filled=True)
    me = sit_down(tmp_path / "learner")
    me.press(Qt.Key.Key_Return)
    choose(me, ITEM)
    me.press(Qt.Key.Key_S, CTRL)
    assert me.page is PageName.SHARE
    assert me.says("At first it tells the least.")
    tick(me, f"Result: {SHOWN[0]} · {SHOWN[1]}")
    me.reach("Let all fields go along")
    me.reach("Let only go along what must")
    walk_to_form(me, "File", ITEM, *SHOWN)
    assert not me.says(KEPT[0]) and not me.says(KEPT[1])
    file = save_file(me, given, 1)
    assert SHOWN[1].encode() in file.read_bytes()
    assert KEPT[0].encode() not in file.read_bytes()

    me = sit_down(tmp_path / "recruiter")
    me.push("Check something I was given")
    assert check(me, file).startswith("Not everything is certain.")
    (row,) = me.window.findChildren(ItemRow)
    me.reach(row.fold.accessibleName())
    me.press(Qt.Key.Key_Space)
    assert me.says("Not changed since it was signed.")
    assert SHOWN[0] in me.texts and SHOWN[1] in me.texts
    assert not me.says(KEPT[0])


def tick(me: Person, name: str) -> None:
    """Go to a box by its name and tick it."""
    box = me.reach(name)
    assert isinstance(box, QCheckBox) and not box.isChecked()
    me.press(Qt.Key.Key_Space)
    assert box.isChecked()
