"""The whole job by keyboard alone: bring in, see what it is worth, share it three ways, check it.

The learner and the recruiter sit at two windows with two data folders; only files go between.
"""

import hashlib
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView

from tests.conftest import NOW
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.journeys.steps import (
    PURPOSE,
    RECEIVER,
    check,
    choose,
    first_run,
    go_back,
    open_folder,
    practise,
    save_file,
    take_in_the_pack,
    walk_to_form,
)
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost
from wallet.session.practising import write_practice_files
from wallet.trust.registries import PublishedRegistry
from wallet.trust.trust_pack import write_trust_pack

THREE = ("Building accessible web pages", "100 hours for the harbour", "Data literacy")
KEY_AWAY = "The signer’s key is not on this computer."


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where the learner saves what the recruiter is to get."""
    folder = tmp_path / "given"
    folder.mkdir()
    return folder


def test_the_practice_learner_shares_three_ways_and_the_recruiter_checks_all(
    sit_down: SitDown, tmp_path: Path, given: Path, cheap_kdf: KdfCost
) -> None:
    learner, received = tmp_path / "learner", tmp_path / "received"
    assert len(write_practice_files(received, now=NOW)) == 23
    practise(learner, cheap_kdf)
    me = sit_down(learner)
    assert me.page is PageName.UNLOCK
    me.press(Qt.Key.Key_Return)
    bring_in_everything(me, received)
    look_at_an_item(me)
    shared = share_three_ways(me, given)
    history_tells(me, shared)
    me.press(Qt.Key.Key_L, CTRL)
    me.stage.wait_until(lambda: not me.window.isVisible())
    assert me.window.session is None
    assert sit_down(learner).page is PageName.UNLOCK

    recruiter = tmp_path / "recruiter"
    me = sit_down(recruiter)
    me.push("Check something I was given")
    assert me.page is PageName.CHECK
    check(me, shared["File"])
    the_recruiter_sees(me, *THREE)
    assert me.says("Made in a practice backpack. Its key is public")
    assert me.says("Whether it was made for you just now cannot be told.")
    phone = shared["Codes on screen"].parent
    check(me, *sorted(phone.glob("*.png")))
    the_recruiter_sees(me, "Data literacy")
    assert me.says("Nobody signed the collection itself.")
    assert me.says("it answers nobody’s question")
    check(me, *phone.glob("*.gif"))
    the_recruiter_sees(me, *THREE)
    assert me.says("Made in a practice backpack. Its key is public")
    check(me, photo_of(shared["Printed page"], phone / "photo.png"))
    the_recruiter_sees(me, "Data literacy")
    assert not list(recruiter.rglob("*")), "checking stores nothing"


def bring_in_everything(me: Person, folder: Path) -> None:
    """Bring in the folder, the trust pack first, and keep each item the way it deserves."""
    open_folder(me, folder)
    assert me.says("22 items found. 1 is changed or broken.")
    assert me.says(KEY_AWAY)
    take_in_the_pack(me, "Signed by somebody not approved")
    assert not me.says(KEY_AWAY), "what was found is looked at again with the pack's key"
    me.push("Keep 21 items")
    assert me.notice() == "21 items kept. 1 more waits for your decision."
    me.push("Bring in")
    me.push("Keep as “Changed or broken”: Certificate in bookkeeping")
    assert me.page is PageName.BACKPACK
    assert me.notice() == "1 item kept."
    assert "All: 22 items" in me.names


def look_at_an_item(me: Person) -> None:
    """Open an item, read why it counts, and come back to the list."""
    me.reach("Items")
    me.go_to_row("Diplomado en gestión cultural")
    me.press(Qt.Key.Key_Return)
    assert me.page is PageName.ITEM
    assert me.says("Not changed since it was signed.")
    me.push("How do we know?")
    go_back(me, PageName.BACKPACK)


def share_three_ways(me: Person, given: Path) -> dict[str, Path]:
    """Hand three items over as a file, as a printed page, and as codes for the phone."""
    choose(me, *THREE)
    me.press(Qt.Key.Key_S, CTRL)
    walk_to_form(me, "File", *THREE, "Practice items: they carry the word and prove nothing.")
    file = save_file(me, given, 3)
    assert file.name.startswith("PRACTICE-")

    me.push("Share again")
    walk_to_form(me, "Printed page", *THREE)
    me.stage.dialogs.to_save.append(given)
    me.push(f"Save page for {RECEIVER} (3 items)")
    assert "Page saved, and the file beside it." in me.notice()
    (page,) = given.glob("*.pdf")
    (beside,) = set(given.glob("*.json")) - {file}
    assert attached_to(page) == beside.read_bytes()

    me.push("Share again")
    walk_to_form(me, "Codes on screen", *THREE)
    me.push(f"Show codes to {RECEIVER} (3 items)")
    assert me.page is PageName.CODES
    assert me.name == "All 3 items together"
    me.stage.dialogs.folders.append(given)
    me.push("For my phone…")
    assert "3 files are ready for your phone." in me.notice()
    (phone,) = (one for one in given.iterdir() if one.is_dir())
    go_back(me, PageName.SHARE)
    (in_folder,) = phone.glob("*.json")
    return {"File": file, "Printed page": page, "Codes on screen": in_folder}


def history_tells(me: Person, shared: dict[str, Path]) -> None:
    """Three entries, the newest first, each with the digest of the very bytes that left."""
    me.push("History")
    me.push("Details for support")
    me.reach("What you shared, the newest first")
    view = me.here
    assert isinstance(view, QListView)
    assert view.model().rowCount() == 3
    for form, path in shared.items():
        me.go_to_row(form)
        assert me.says(hashlib.sha256(path.read_bytes()).hexdigest()), form
        assert me.says(PURPOSE)


def the_recruiter_sees(me: Person, *titles: str) -> None:
    """Item by item: outside a practice backpack each says that it is for practice."""
    assert me.name.startswith("Not everything is certain.")
    assert me.says(f"The collection itself, with {len(titles)} item")
    for title in titles:
        assert title in me.texts
    assert me.texts.count("Practice item") == len(titles)
    assert me.says("Practice items prove nothing.")


def attached_to(page: Path) -> bytes:
    """The one file inside a printed page's PDF."""
    with pypdfium2.PdfDocument(page) as document:
        assert document.count_attachments() == 1
        return bytes(document.get_attachment(0).get_data())


def photo_of(page: Path, picture: Path) -> Path:
    """A photo of the printed page: its sheets one below the other at 200 dots an inch."""
    with pypdfium2.PdfDocument(page) as document:
        sheets = [sheet.render(scale=200 / 72).to_pil() for sheet in document]
    whole = Image.new("RGB", (sheets[0].width, sum(sheet.height for sheet in sheets)), "white")
    height = 0
    for sheet in sheets:
        whole.paste(sheet, (0, height))
        height += sheet.height
    whole.save(picture)
    return picture


TITLES = ("Night-shift nursing", "Welding, first level")


@pytest.fixture
def college() -> IssuerSimulator:
    """An issuer known by its website; its key is not on anybody's computer yet."""
    return IssuerSimulator("Westmoor Valley College", seed=5, host="westmoor-valley.edu")


@pytest.fixture
def received(tmp_path: Path, college: IssuerSimulator) -> Path:
    """Two badges, and a trust pack with the college's key and a list it stands on."""
    folder = tmp_path / "received"
    folder.mkdir()
    for number, title in enumerate(TITLES):
        badge = college.open_badge(achievement=title, number=number)
        (folder / f"{number}.json").write_bytes(college.issue_bytes(badge))
    valley = PublishedRegistry(
        name="Colleges of the valley",
        url="https://registry.colleges-of-the-valley.org/list.json",
        format="dcc-legacy",
        document={"registry": {college.did: {"name": college.name}}},
    )
    pack = write_trust_pack(
        as_of=NOW, documents=college.documents(), registries=[valley], name="The valley"
    )
    (folder / "pack.json").write_bytes(pack)
    return folder


def test_real_items_hold_on_another_computer_and_one_changed_byte_does_not(
    sit_down: SitDown, tmp_path: Path, given: Path, received: Path
) -> None:
    me = sit_down(tmp_path / "learner")
    me.push("Español")
    assert me.says("Le damos la bienvenida a Rucksack")
    me.push("English")
    passphrase = first_run(me)
    open_folder(me, received)
    assert me.says("2 items found.")
    assert me.says("The issuer’s own list of keys is not on this computer.")
    take_in_the_pack(me, "Anybody could have made it.")
    me.push("Keep 2 items")
    assert me.says(f"Signed. {TITLES[0]}. Westmoor Valley College.")
    choose(me, *TITLES)
    me.press(Qt.Key.Key_S, CTRL)
    walk_to_form(me, "File", *TITLES)
    file = save_file(me, given, 2)
    me.press(Qt.Key.Key_L, CTRL)
    me.stage.wait_until(lambda: not me.window.isVisible())

    me = sit_down(tmp_path / "learner")
    me.fill("Passphrase", passphrase)
    me.press(Qt.Key.Key_Return)
    assert me.page is PageName.BACKPACK
    assert me.says(f"Signed. {TITLES[0]}. Westmoor Valley College.")

    me = sit_down(tmp_path / "recruiter")
    me.push("Check something I was given")
    assert check(me, file).startswith("Not everything is certain.")
    check(me, received / "pack.json")
    me.push("Look at it")
    me.push("Use it until Rucksack closes")
    assert me.page is PageName.CHECK
    said = check(me, file)
    assert said.startswith("It holds. 2 items: 2 signed by the source. Not changed since signed.")
    for title in TITLES:
        assert title in me.texts
    assert me.texts.count("Signed by Westmoor Valley College.") == 2

    changed = given / "changed.json"
    changed.write_bytes(file.read_bytes().replace(b"Welding, first", b"Wilding, first", 1))
    said = check(me, changed)
    assert said.startswith(
        "Something does not hold. 2 items: 1 signed by the source and 1 changed or broken."
    )
    assert me.texts.count("Signed by Westmoor Valley College.") == 1
    assert not list((tmp_path / "recruiter").rglob("*")), "checking stores nothing"
