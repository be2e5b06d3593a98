"""What people do at the window, step by step, as several stories need it; all of it by keys."""

from pathlib import Path

from PySide6.QtCore import Qt

from tests.conftest import NOW
from tests.journeys.person import Person
from ui.showing.shell import PageName
from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE
from wallet.session.opening import KdfCost, close_backpack
from wallet.session.practising import create_practice_backpack

RECEIVER, PURPOSE = "Lakeside Clinic", "Application as a nursing assistant"
OVERALL = (
    "It holds.",
    "Not everything is certain.",
    "Nothing here can be checked.",
    "Something does not hold.",
)


def practise(data: Path, cost: KdfCost, *, is_filled: bool = False) -> None:
    """Make a practice backpack, closed; its passphrase is no secret."""
    made = create_practice_backpack(
        data, PRACTICE_PASSPHRASE, now=NOW, cost=cost, is_filled=is_filled
    )
    close_backpack(made.session)


def first_run(me: Person) -> str:
    """From the first page to one's own empty backpack; return the passphrase."""
    assert me.page is PageName.WELCOME
    me.push("Create my backpack")
    words = next(text for text in me.texts if len(text.split()) == 5 and text.islower())
    me.fill("Type the five words", words)
    me.press(Qt.Key.Key_Return)
    assert me.says("Step 2 of 2.")
    groups = read_sheet(me)
    me.push("I have it on paper")
    for number, digits in groups.items():
        if f"Group {number}" in me.texts:
            me.fill(f"Group {number}", digits)
    me.push("Compare")
    assert me.page is PageName.BACKPACK
    assert me.notice().startswith("Your backpack is ready. The recovery sheet is right.")
    return words


def read_sheet(me: Person) -> dict[int, str]:
    """Read the eight groups off the screen: each stands under its number."""
    texts = me.texts
    found = {
        number: texts[texts.index(f"Group {number}") + 1].replace(" ", "")
        for number in range(1, 9)
    }
    assert all(len(digits) == 6 and digits.isdecimal() for digits in found.values())
    return found


def open_folder(me: Person, folder: Path) -> None:
    """From the empty backpack: open a folder, and see what each file in it is worth."""
    me.push("Bring in your first item")
    me.stage.dialogs.folders.append(folder)
    me.push("Open a folder…")


def take_in_the_pack(me: Person, signer: str) -> None:
    """Decide about the trust pack among the files found, and come back to them."""
    me.push("Look at it")
    assert me.says(signer)
    assert me.name == "Leave it out", "a key pressed too soon decides nothing"
    me.push("Take it in: I vouch for it")
    assert me.says("is taken in")
    go_back(me, PageName.BRING_IN)


def go_back(me: Person, page: PageName) -> None:
    """Press Esc until ``page`` is shown: the first press may only close what was said."""
    for _ in range(3):
        if me.page is page:
            return
        me.press(Qt.Key.Key_Escape)
    assert me.page is page


def choose(me: Person, *titles: str) -> None:
    """Choose items in the backpack's list by Space."""
    me.reach("Items")
    for title in titles:
        me.go_to_row(title)
        me.press(Qt.Key.Key_Space)
    assert me.says(f"{len(titles)} chosen")


def walk_to_form(me: Person, form: str, *titles: str) -> None:
    """Walk through the four steps of a share, reading what leaves, up to the form wanted."""
    assert me.page is PageName.SHARE
    me.push("Continue")
    if not me.says(RECEIVER):
        me.fill("For whom?", RECEIVER)
        me.fill("Why?", PURPOSE)
    me.push("Continue")
    for title in titles:
        assert title in me.texts
    me.push("Continue")
    me.reach(form)
    me.press(Qt.Key.Key_Space)


def save_file(me: Person, folder: Path, count: int) -> Path:
    """Press the last button of a share as a file; return where it is."""
    before = set(folder.iterdir())
    me.stage.dialogs.to_save.append(folder)
    me.push(f"Save file for {RECEIVER} ({count} item{'s' if count > 1 else ''})")
    assert "File saved." in me.notice()
    (file,) = set(folder.iterdir()) - before
    return file


def check(me: Person, *paths: Path) -> str:
    """Open files on the check page; return what the result says, which has the keyboard then."""
    if not me.says("Drop what you were given here"):
        me.push("Check something else")
    me.stage.dialogs.to_open.append(paths)
    me.push("Open files…")
    assert me.name.startswith(OVERALL)
    return me.name
