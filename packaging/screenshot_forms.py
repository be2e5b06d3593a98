"""Scenes of every form an item may have, and of choosing its fields."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea
from screenshot_props import Props, Scene

from tests.rigs.form_samples import keep_forms
from tests.rigs.practice_backpack import CHEAP, PASSPHRASE
from tests.rigs.stage import Stage
from ui.sharing.share_page import SharePage
from ui.showing.shell import PageName as P
from wallet.model.own_record import OwnKind
from wallet.session.opening import create_backpack
from wallet.session.session import Session

# Scenes of one item page each, by the form of tests.rigs.form_samples.
ITEM_PAGES = (
    "badge hosted", "badge signed", "transcript", "fields ecdsa", "fields bbs", "sd-jwt", "cose",
    "token", "european", "career profile", "signed pdf", "blockcert", "opencert", "copy",
    "copy photo", "own record",
)  # fmt: skip


def make_forms(data: Path, props: Props, now: datetime) -> Session:
    """Make a backpack with an item of every form; return it, open, with what it knows."""
    made = create_backpack(data, PASSPHRASE, now=now, cost=CHEAP).session
    session, props.forms = keep_forms(made, now)
    return session


def tick_some(stage: Stage, _props: Props) -> None:
    """Begin at step 1 and tick a result and a skill."""
    page = _share_page(stage)
    page.steps.open_step(1)
    for card in page.fields.cards.values():
        card.choose(
            one.pointer
            for one in card.offer.fields
            if one.pointer.endswith(("/result/0", "/alignment/0"))
        )
        card.fold.set_open(True)
    stage.settle()
    for area in page.findChildren(QScrollArea):
        inside = area.widget()
        if inside is not None and inside.isAncestorOf(page.fields):
            top = page.fields.mapTo(inside, QPoint())
            area.verticalScrollBar().setValue(top.y())


def see_what_is_left(stage: Stage, props: Props) -> None:
    """Go on to what the receiver will see of the fields ticked."""
    tick_some(stage, props)
    page = _share_page(stage)
    page.receiver.fill("Lakeside Clinic", "Application as a nursing assistant")
    for button in page.next_buttons[:2]:
        stage.settle()
        button.click()
    stage.settle()


def _go_to_how(stage: Stage, _props: Props) -> None:
    """Go on to how it is handed over."""
    page = _share_page(stage)
    page.steps.open_step(1)
    for button in page.next_buttons:
        stage.settle()
        button.click()
    stage.settle()


def _share_page(stage: Stage) -> SharePage:
    page = stage.window.stack.page
    if not isinstance(page, SharePage):
        raise TypeError(type(page))
    stage.settle()
    return page


def _item(form: str) -> Callable[[Props], Mapping[str, object]]:
    return lambda props: {"record_id": props.forms[form]}


def _share(*forms: str) -> Callable[[Props], Mapping[str, object]]:
    return lambda props: {"record_ids": tuple(props.forms[form] for form in forms)}


FORM_SCENES = (
    *(
        Scene(name=f"form, {form}", setting="forms", page=P.ITEM, arguments=_item(form))
        for form in ITEM_PAGES
    ),
    Scene(
        name="share, fields to choose",
        setting="forms",
        page=P.SHARE,
        arguments=_share("fields ecdsa"),
        act=tick_some,
    ),
    Scene(
        name="share, several with fields",
        setting="forms",
        page=P.SHARE,
        arguments=_share("fields bbs", "sd-jwt", "token"),
        act=tick_some,
    ),
    Scene(
        name="share, what is left of fields",
        setting="forms",
        page=P.SHARE,
        arguments=_share("fields ecdsa"),
        act=see_what_is_left,
    ),
    Scene(
        name="share, in a package only",
        setting="forms",
        page=P.SHARE,
        arguments=_share("copy", "token"),
        act=_go_to_how,
    ),
    Scene(name="add", setting="forms", page=P.ADD),
    Scene(name="copy, its words", setting="forms", page=P.COPY, arguments=_item("copy")),
    Scene(
        name="own record, military service",
        setting="forms",
        page=P.OWN_RECORD,
        arguments=lambda _props: {"kind": OwnKind.MILITARY},
    ),
    Scene(
        name="own record, to edit",
        setting="forms",
        page=P.OWN_RECORD,
        arguments=_item("own record"),
    ),
)
