"""A recruiter without a backpack: asks for proof, pastes, collects a moving code's pictures."""

from pathlib import Path

import pytest
from PIL import Image, ImageSequence
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.journeys.conftest import SitDown
from tests.journeys.person import CTRL, Person
from tests.journeys.steps import check, choose, practise, save_file, walk_to_form
from ui.showing.shell import PageName
from wallet.session.opening import KdfCost

ITEM = "Data literacy"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where the learner saves what the recruiter is to get."""
    folder = tmp_path / "given"
    folder.mkdir()
    return folder


@pytest.fixture
def learner(tmp_path: Path, cheap_kdf: KdfCost) -> Path:
    """The practice learner's data folder: her backpack filled, and closed."""
    practise(tmp_path / "learner", cheap_kdf, is_filled=True)
    return tmp_path / "learner"


def begin_to_share(me: Person) -> None:
    """Open the backpack, choose one item, and go to sharing it."""
    me.press(Qt.Key.Key_Return)
    assert me.page is PageName.BACKPACK
    choose(me, ITEM)
    me.press(Qt.Key.Key_S, CTRL)


def share_again(me: Person, given: Path, challenge: str) -> Path:
    """From the history: share the same once more, with the receiver's code in it."""
    me.push("Share again")
    me.push("Continue")
    me.push("They gave me a code to answer")
    me.fill("Their code", challenge)
    me.push("Continue")
    me.push("Continue")
    return save_file(me, given, 1)


def test_an_answer_is_fresh_and_a_file_made_before_is_not(
    sit_down: SitDown, tmp_path: Path, learner: Path, given: Path
) -> None:
    me = sit_down(learner)
    begin_to_share(me)
    walk_to_form(me, "File", ITEM)
    older = save_file(me, given, 1)

    recruiter = sit_down(tmp_path / "recruiter", beside=me)
    recruiter.push("Check something I was given")
    check(recruiter, older)
    assert recruiter.says("Whether it was made for you just now cannot be told.")
    recruiter.push("Ask for proof that it was made just now")
    assert recruiter.name == "Copy the text"
    recruiter.press(Qt.Key.Key_Space)
    challenge = QGuiApplication.clipboard().text()
    assert len(challenge) == 32
    assert recruiter.says("It answers somebody else’s question, not yours.")
    assert recruiter.says("Something does not hold")

    me.turn_to_it()
    (tmp_path / "answer").mkdir()
    answer = share_again(me, tmp_path / "answer", challenge)
    recruiter.turn_to_it()
    said = check(recruiter, answer)
    assert "Made just now, in answer to you." in said
    assert said.startswith("Not everything is certain."), "practice items prove nothing"
    assert check(recruiter, older).startswith("Something does not hold.")


def test_what_is_pasted_is_checked_as_a_file_is(
    sit_down: SitDown, tmp_path: Path, learner: Path, given: Path
) -> None:
    me = sit_down(learner)
    begin_to_share(me)
    walk_to_form(me, "File", ITEM)
    text = save_file(me, given, 1).read_text("utf-8")
    me = sit_down(tmp_path / "recruiter")
    QGuiApplication.clipboard().setText(text)
    me.press(Qt.Key.Key_V, CTRL)
    assert me.page is PageName.CHECK
    assert me.says("The collection itself, with 1 item")
    assert ITEM in me.texts
    assert me.says("Made in a practice backpack. Its key is public")
    me.push("Check something else")
    QGuiApplication.clipboard().clear()
    me.push("Paste")
    assert me.notice().startswith("There is nothing to paste.")


def test_pictures_of_a_moving_code_come_in_any_order_and_some_are_missing(
    sit_down: SitDown, tmp_path: Path, learner: Path, given: Path
) -> None:
    me = sit_down(learner)
    begin_to_share(me)
    walk_to_form(me, "Codes on screen", ITEM)
    me.push("Show codes to Lakeside Clinic (1 item)")
    me.stage.dialogs.to_save.append(given)
    me.push("Save as GIF")
    (moving,) = given.glob("*.gif")
    frames = frames_of(moving, given)
    assert len(frames) > 6
    mixed = frames[::-2] + frames[::2]

    me = sit_down(tmp_path / "recruiter")
    me.push("Check something I was given")
    check(me, *mixed[:3])
    assert "parts of this moving code are here." in me.notice()
    me.stage.dialogs.to_open.append(tuple(mixed[4:]))
    me.push("Add pictures…")
    assert me.says("The collection itself, with 1 item"), me.notice()
    assert me.texts.count("Practice item") == 1
    assert me.notice() == ""


def frames_of(moving: Path, folder: Path) -> list[Path]:
    """Each frame of a moving code as a picture of its own, as photos of a screen would be."""
    paths = []
    with Image.open(moving) as picture:
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            paths.append(folder / f"photo-{number:03d}.png")
            frame.convert("L").save(paths[-1])
    return paths
