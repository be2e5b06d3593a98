"""A trust pack laid out: what changes is loud, what is old stays."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Show
from tests.ui.preferences.test_issuer_model import ISSUERS
from ui.messages.languages import Interpreter
from ui.preferences.pack_view import PackView
from wallet.model.outside import KeyChange, ListChange, PackSigner, TrustPackView
from wallet.settings import Language

CHANGE = KeyChange(
    issuer_id="did:web:lakeshore.example",
    was=("z6MkOldOldOldOldOldOldOld1",),
    becomes=("z6MkNew",),
)


def view_of(**changes: object) -> TrustPackView:
    values: dict[str, object] = {
        "pack_id": "1",
        "name": "Harbour schools",
        "made_by": "Ana",
        "as_of": datetime(2026, 5, 3, 12, tzinfo=UTC),
        "signer": PackSigner.UNSIGNED,
        "signer_key": "",
        "issuers": (),
        "new_keys": (),
        "changed_keys": (),
        "status_lists": (),
        "contexts": (),
        "newer_already": (),
    }
    return TrustPackView(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def pack(show: Show) -> PackView:
    made = PackView()
    made.resize(600, 600)
    show(made)
    return made


def words(pack: PackView, qtbot: QtBot) -> str:
    qtbot.wait(10)
    texts = [label.text() for label in pack.findChildren(QLabel) if label.isVisible()]
    texts += [button.text() for button in pack.findChildren(QPushButton) if button.isVisible()]
    return "\n".join(texts)


@pytest.mark.parametrize(
    "signer, said",
    [
        (PackSigner.UNSIGNED, "Nobody signed this trust pack"),
        (PackSigner.NOT_APPROVED, "Signed by somebody not approved"),
        (PackSigner.APPROVED, "Signed by somebody you approved"),
    ],
)
def test_who_stands_behind_it_is_said(
    pack: PackView, qtbot: QtBot, signer: PackSigner, said: str
) -> None:
    pack.show_view(view_of(signer=signer))
    shown = words(pack, qtbot)
    assert said in shown
    assert "Ana (says)" in shown and "3 May 2026" in shown
    assert "It brings nothing that you do not know already." in shown


def test_changed_keys_are_loud_and_shown_side_by_side(pack: PackView, qtbot: QtBot) -> None:
    pack.show_view(view_of(changed_keys=(CHANGE,)))
    shown = words(pack, qtbot)
    assert "It changes the keys of 1 issuer you know" in shown
    assert "until now: z6MkOldOldOl…dOldOld1" in shown
    assert "from now on: z6MkNew" in shown
    loud = [frame for frame in pack.findChildren(QFrame) if frame.property("kind") == "notice"]
    assert [frame.property("tone") for frame in loud] == ["bad"]


def test_issuers_taken_off_or_renamed_are_as_loud(pack: PackView, qtbot: QtBot) -> None:
    pack.show_view(
        view_of(
            list_changes=(
                ListChange(
                    issuer_id="did:web:lakeshore.example",
                    list_name="Harbour schools",
                    was="Lakeshore College",
                    becomes="",
                ),
                ListChange(
                    issuer_id="did:web:ivy.example",
                    list_name="Harbour schools",
                    was="Ivy School",
                    becomes="<b>Ivy</b> Academy",
                ),
            )
        )
    )
    shown = words(pack, qtbot)
    assert "It takes off or renames 2 issuers on your lists" in shown
    assert "Lakeshore College\ntaken off · list “Harbour schools”" in shown
    assert "Ivy School\nfrom now on: <b>Ivy</b> Academy · list “Harbour schools”" in shown
    assert "It brings nothing" not in shown
    loud = [frame for frame in pack.findChildren(QFrame) if frame.property("kind") == "notice"]
    assert [frame.property("tone") for frame in loud] == ["bad"]


def test_everything_it_brings_is_counted_and_folds_open(pack: PackView, qtbot: QtBot) -> None:
    pack.show_view(
        view_of(
            issuers=ISSUERS[:3],
            new_keys=(CHANGE,),
            status_lists=("https://a.example/1", "https://a.example/2"),
            contexts=("https://c.example/v1",),
            newer_already=("https://a.example/3",),
        )
    )
    shown = words(pack, qtbot)
    for line in (
        "Puts 2 issuers on your lists",
        "1 issuer for tests, which never counts",
        "Brings keys of 1 issuer",
        "Brings 2 lists of withdrawn items",
        "Brings 1 set of rules for reading items",
        "You know 1 thing more recently; it stays",
    ):
        assert line in shown
    assert "https://a.example/2" not in shown
    for button in pack.findChildren(QPushButton):
        button.click()
    assert "https://a.example/2" in words(pack, qtbot)


def test_a_long_list_is_cut_and_counted(pack: PackView, qtbot: QtBot) -> None:
    pack.show_view(view_of(status_lists=tuple(f"https://a.example/{n}" for n in range(250))))
    pack.findChildren(QPushButton)[0].click()
    assert "and 50 more" in words(pack, qtbot)


def test_it_speaks_spanish(pack: PackView, qtbot: QtBot, interpreter: Interpreter) -> None:
    change = ListChange(issuer_id="did:web:a.example", list_name="L", was="A", becomes="")
    pack.show_view(view_of(changed_keys=(CHANGE,), list_changes=(change,)))
    interpreter.speak(Language.SPANISH)
    shown = words(pack, qtbot)
    assert "Cambia las claves de 1 emisor que usted conoce" in shown
    assert "Quita o cambia de nombre a 1 emisor de sus listas" in shown
    assert "quitado · lista «L»" in shown
