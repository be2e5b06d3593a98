"""The scenes that ``screenshots.py`` draws: every page, filled, empty and failing."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QScrollArea
from screenshot_forms import FORM_SCENES, make_forms
from screenshot_props import Props, Scene

from tests.rigs.practice_backpack import (
    CHEAP,
    PASSPHRASE,
    Practice,
    make_practice,
    share_three,
    write_files,
)
from tests.rigs.stage import Stage
from ui.bringing_in.bring_in_page import BringInPage
from ui.sharing.code_panel import MOVING, SINGLE
from ui.sharing.codes_page import CodesPage
from ui.sharing.share_page import SharePage
from ui.showing.item_texts import ItemTexts
from ui.showing.shell import PageName
from wallet.model.record import ShareForm
from wallet.session.opening import close_backpack, create_backpack
from wallet.session.session import Session
from wallet.session.sharing import enter_share

__all__ = ["NOW", "README_PAGES", "SCENES", "Props", "Scene", "make_props", "make_shared"]

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
# The README's pictures, by the scene each shows.
README_PAGES = {
    "backpack": "backpack, filled",
    "item": "item, holds",
    "share": "share, three chosen",
    "check": "check, a presentation that holds",
}


def _search_nothing(stage: Stage, _props: Props) -> None:
    stage.search("zzzz")
    stage.wait(0.3)


def _item(name: str) -> Callable[[Props], Mapping[str, object]]:
    return lambda props: {"record_id": props.item(name)}


def _chosen(props: Props) -> Mapping[str, object]:
    return {"record_ids": props.practice.good_items if props.practice else ()}


def _sharing(number: int, form: ShareForm = ShareForm.FILE) -> Callable[[Stage, Props], None]:
    """Go to a step of sharing, the way a learner does: one Continue after the other."""

    def act(stage: Stage, _props: Props) -> None:
        page = stage.window.stack.page
        if not isinstance(page, SharePage):
            raise TypeError(type(page))
        page.steps.open_step(1)
        page.receiver.fill("Lakeside Clinic", "Application as a nursing assistant")
        for button in page.next_buttons[: number - 1]:
            stage.settle()
            button.click()
        stage.settle()
        page.form.set_form(form)
        page.form.leaving.set_open(form is ShareForm.PAGE)
        if form is ShareForm.PAGE:
            stage.wait_until(lambda: page.form.leaving.pages_shown > 0)

    return act


def _choose_nothing(stage: Stage, _props: Props) -> None:
    page = stage.window.stack.page
    if isinstance(page, SharePage):
        page.steps.open_step(1)
        page.choice.choose(())


def _all_together(stage: Stage, _props: Props) -> None:
    page = stage.window.stack.page
    if isinstance(page, CodesPage):
        stage.settle()
        page.panel.mode_picked.emit(MOVING)


def _open_more(stage: Stage, _props: Props) -> None:
    page = stage.window.stack.page
    stage.settle()
    texts = page.findChild(ItemTexts) if page is not None else None
    if texts is not None and texts.more is not None:
        texts.more.set_open(True)
        stage.settle()
        for area in page.findChildren(QScrollArea):
            area.ensureWidgetVisible(texts.more, 0, 600)


def _one_by_one(stage: Stage, _props: Props) -> None:
    page = stage.window.stack.page
    if isinstance(page, CodesPage):
        stage.settle()
        page.panel.mode_picked.emit(SINGLE)


def _bring_in_broken(stage: Stage, props: Props) -> None:
    # What an earlier scene found still waits there; it is discarded first.
    page = stage.window.stack.page
    if isinstance(page, BringInPage):
        page.deciding.discard(page.deciding.undecided)
        page.look(props.broken)


def _begin_again(stage: Stage, _props: Props) -> None:
    page = stage.window.stack.page
    if page is not None:
        page.primary_button.click()


P = PageName
SCENES = (
    Scene(name="welcome", setting="new", page=P.WELCOME),
    Scene(name="create", setting="new", page=P.CREATE),
    Scene(name="restore", setting="new", page=P.RESTORE),
    Scene(name="unlock", setting="locked", page=P.UNLOCK),
    Scene(name="recover", setting="locked", page=P.RECOVER),
    Scene(name="check, nothing yet", setting="new", page=P.CHECK, act=_begin_again),
    Scene(
        name="check, a presentation that holds",
        setting="practice",
        page=P.CHECK,
        arguments=lambda props: {"paths": (props.shared,)},
    ),
    Scene(
        name="check, not everything certain",
        setting="practice",
        page=P.CHECK,
        arguments=lambda props: {
            "paths": (
                props.files["01-data-literacy.json"],
                props.files["16-photography.json"],
            )
        },
    ),
    Scene(
        name="check, a presentation that was changed",
        setting="practice",
        page=P.CHECK,
        arguments=lambda props: {"paths": (props.tampered,)},
    ),
    Scene(
        name="check, changed and unknown",
        setting="new",
        page=P.CHECK,
        arguments=lambda props: {"paths": tuple(sorted(props.files.values())[-5:])},
    ),
    Scene(
        name="check, nothing readable",
        setting="new",
        page=P.CHECK,
        arguments=lambda props: {"paths": props.broken},
    ),
    Scene(name="backpack, empty", setting="empty", page=P.BACKPACK),
    Scene(name="share, empty backpack", setting="empty", page=P.SHARE),
    Scene(name="history, empty", setting="empty", page=P.HISTORY),
    Scene(
        name="bring in, found",
        setting="empty",
        page=P.BRING_IN,
        arguments=lambda props: {"paths": tuple(props.files.values())},
    ),
    Scene(
        name="bring in, nothing readable",
        setting="empty",
        page=P.BRING_IN,
        act=_bring_in_broken,
    ),
    Scene(name="backpack, filled", setting="practice", page=P.BACKPACK),
    Scene(
        name="backpack, nothing found", setting="practice", page=P.BACKPACK, act=_search_nothing
    ),
    Scene(
        name="item, holds",
        setting="practice",
        page=P.ITEM,
        arguments=_item("01-data-literacy.json"),
    ),
    Scene(
        name="item, more",
        setting="practice",
        page=P.ITEM,
        arguments=_item("01-data-literacy.json"),
        act=_open_more,
    ),
    Scene(name="item, picture", setting="practice", page=P.ITEM, arguments=_item("10-teatro.png")),
    Scene(
        name="item, changed",
        setting="practice",
        page=P.ITEM,
        arguments=_item("15-bookkeeping-changed.json"),
    ),
    Scene(
        name="item, withdrawn",
        setting="practice",
        page=P.ITEM,
        arguments=_item("04-food-handler.json"),
    ),
    Scene(
        name="item, unsigned",
        setting="practice",
        page=P.ITEM,
        arguments=_item("18-welding-unsigned.json"),
    ),
    Scene(name="share, nothing chosen", setting="practice", page=P.SHARE, act=_choose_nothing),
    Scene(
        name="share, three chosen",
        setting="practice",
        page=P.SHARE,
        arguments=_chosen,
        act=_sharing(1),
    ),
    Scene(
        name="share, for whom",
        setting="practice",
        page=P.SHARE,
        arguments=_chosen,
        act=_sharing(2),
    ),
    Scene(
        name="share, they will see",
        setting="practice",
        page=P.SHARE,
        arguments=_chosen,
        act=_sharing(3),
    ),
    Scene(name="share, how", setting="practice", page=P.SHARE, arguments=_chosen, act=_sharing(4)),
    Scene(
        name="share, a page to print",
        setting="practice",
        page=P.SHARE,
        arguments=_chosen,
        act=_sharing(4, ShareForm.PAGE),
    ),
    Scene(name="codes", setting="practice", page=P.CODES, arguments=_chosen, act=_all_together),
    Scene(
        name="codes, one by one",
        setting="practice",
        page=P.CODES,
        arguments=_chosen,
        act=_one_by_one,
    ),
    Scene(name="my code for issuers", setting="practice", page=P.MY_CODE),
    Scene(name="history, filled", setting="practice", page=P.HISTORY),
    Scene(name="settings", setting="practice", page=P.SETTINGS),
    Scene(name="issuers I know", setting="practice", page=P.ISSUERS),
    Scene(
        name="trust pack",
        setting="practice",
        page=P.TRUST_PACK,
        arguments=lambda props: {
            "path": next(p for p in props.files.values() if "pack" in p.name)
        },
    ),
    Scene(
        name="trust pack, damaged",
        setting="practice",
        page=P.TRUST_PACK,
        arguments=lambda props: {"path": props.broken[1]},
    ),
    Scene(name="backup", setting="practice", page=P.BACKUP),
    Scene(name="help", setting="practice", page=P.HELP),
    *FORM_SCENES,
)


def make_props(folder: Path) -> Props:
    """Write the files that scenes bring in or check: good ones, and such as cannot be read."""
    props = Props(folder=folder, files=write_files(folder / "files", NOW))
    bad = {
        "empty.json": b"",
        "page.json": b"<!doctype html><title>Not a badge</title>",
        "cut-off.json": next(iter(props.files.values())).read_bytes()[:700],
        "deep.json": b"[" * 100_000,
        "zeros.bin": bytes(2**20),
    }
    (folder / "bad").mkdir()
    for name, content in bad.items():
        (folder / "bad" / name).write_bytes(content)
    props.broken = tuple(folder / "bad" / name for name in bad)
    return props


def open_setting(stage: Stage, setting: str, props: Props) -> None:
    """Bring the stage's profile into the state the scenes of ``setting`` play in."""
    if setting == "locked":
        stage.run(lambda: close_backpack(_create(stage.data)))
    elif setting == "empty":
        stage.open(lambda: _create(stage.data))
    elif setting == "forms":
        # Its PDF file is signed now: nobody signs in the past.
        stage.moment = now = max(NOW, datetime.now(UTC))
        stage.window.open_session(stage.run(lambda: make_forms(stage.data, props, now)))
    elif setting == "practice":
        props.practice = stage.run(lambda: _fill(stage.data, props))
        stage.window.open_session(props.practice.session)


def _create(data: Path) -> Session:
    return create_backpack(data, PASSPHRASE, now=NOW, cost=CHEAP).session


def _fill(data: Path, props: Props) -> Practice:
    practice = make_practice(data, props.files, NOW)
    shared = share_three(practice, NOW)
    enter_share(
        practice.session,
        shared,
        form=ShareForm.FILE,
        payload=shared.content,
        file_name=shared.file_name,
        now=NOW,
    )
    return practice


def make_shared(props: Props) -> None:
    """Write a presentation of three items, as a receiver gets it."""
    practice = make_practice(props.folder / "giver", props.files, NOW)
    shared = share_three(practice, NOW)
    close_backpack(practice.session)
    props.shared = props.folder / shared.file_name
    props.shared.write_bytes(shared.content)
    props.tampered = props.folder / f"changed-{shared.file_name}"
    title, other = "Licensed nursing assistant", "Licensed nurse and midwife"
    props.tampered.write_bytes(shared.content.replace(title.encode(), other.encode()))
