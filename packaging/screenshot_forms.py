"""Scenes of every form an item may have, and of choosing its fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from tests.rigs.form_samples import keep_forms
from tests.rigs.practice_backpack import CHEAP, PASSPHRASE
from tests.rigs.stage import Stage
from ui.sharing.share_page import SharePage
from wallet.session.opening import create_backpack
from wallet.session.session import Session

# Scenes of one item page each, by the form of tests.rigs.form_samples.
ITEM_PAGES = (
    "badge hosted", "badge signed", "transcript", "fields ecdsa", "fields bbs", "sd-jwt", "cose",
    "token", "european", "career profile", "signed pdf", "blockcert", "opencert", "copy",
    "copy photo", "own record",
)  # fmt: skip


@dataclass(slots=True)
class Forms:
    """The ids of the items of each form, once a backpack holds them."""

    ids: Mapping[str, str] = field(default_factory=dict)

    def share(self, *forms: str) -> Mapping[str, object]:
        """Return what the share page is opened with."""
        return {"record_ids": tuple(self.ids[form] for form in forms)}


def make_forms(data: Path, forms: Forms, now: datetime) -> Session:
    """Make a backpack with an item of every form; return it, open, with what it knows."""
    made = create_backpack(data, PASSPHRASE, now=now, cost=CHEAP).session
    session, forms.ids = keep_forms(made, now)
    return session


def tick_some(stage: Stage, _props: object) -> None:
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
        area.ensureWidgetVisible(page.fields, 0, stage.window.height() // 2)


def see_what_is_left(stage: Stage, props: object) -> None:
    """Go on to what the receiver will see of the fields ticked."""
    tick_some(stage, props)
    page = _share_page(stage)
    page.receiver.fill("Lakeside Clinic", "Application as a nursing assistant")
    for button in page.next_buttons[:2]:
        stage.settle()
        button.click()
    stage.settle()


def _share_page(stage: Stage) -> SharePage:
    page = stage.window.stack.page
    if not isinstance(page, SharePage):
        raise TypeError(type(page))
    stage.settle()
    return page
