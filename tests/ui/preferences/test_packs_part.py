"""Trust packs that were taken in."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from ui.accessible.naming import nameless
from ui.preferences.packs_part import PacksPart
from wallet.model.outside import ApprovedKey, ImportedPack

PACK = ImportedPack(
    pack_id="1",
    name="Harbour schools",
    as_of=datetime(2026, 5, 3, 12, tzinfo=UTC),
    imported_at=datetime(2026, 6, 4, 12, tzinfo=UTC),
    signer_key="",
    is_vouched_for=True,
)


def words(part: PacksPart) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_none_yet_says_what_a_trust_pack_is(show: Show) -> None:
    part = PacksPart()
    show(part)
    assert "A trust pack is a file that tells this computer" in words(part)


def test_a_pack_says_by_whose_word_and_when(show: Show, qtbot: QtBot) -> None:
    part = PacksPart()
    show(part)
    part.show_packs((PACK,))
    qtbot.wait(10)
    assert "As of 3 May 2026. Taken in on 4 Jun 2026. You vouched for it." in words(part)
    assert nameless(part) == ()
    with qtbot.waitSignal(part.removed) as removed:
        part.buttons["1"].click()
    assert removed.args == [PACK]


def test_a_maker_says_since_when_and_can_be_approved_no_more(show: Show, qtbot: QtBot) -> None:
    part = PacksPart()
    show(part)
    part.show_packs((PACK,))
    assert "Makers you approved" not in words(part)
    maker = ApprovedKey(
        key="did:key:z6Mk", name="Career Centre", approved_at=datetime(2026, 5, 3, 12, tzinfo=UTC)
    )
    part.show_packs((PACK,), (maker,))
    qtbot.wait(10)
    shown = words(part)
    assert "Makers you approved" in shown and "Career Centre\nApproved on 3 May 2026." in shown
    assert nameless(part) == ()
    with qtbot.waitSignal(part.withdrawn) as withdrawn:
        part.buttons[maker.key].click()
    assert withdrawn.args == [maker]
