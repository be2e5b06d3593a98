"""One item in full."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import failed, make_description, make_report
from ui.accessible.naming import nameless
from ui.messages.five_lines import Signer
from ui.messages.languages import Interpreter
from ui.showing.item_pane import ItemPane, ShownItem
from ui.theme.look import Appearance, look
from wallet.errors import Reason
from wallet.model.report import CheckName, Report
from wallet.settings import Language, Theme

Show = Callable[[QWidget], QWidget]
LISTED = Signer(name="Lakeshore College", is_claim=False, says="Lakeshore")


def shown(
    show: Show, report: Report | None = None, signer: Signer = LISTED, *, is_practice: bool = False
) -> ItemPane:
    pane = ItemPane()
    pane.show_item(
        ShownItem(
            description=make_description(),
            report=make_report() if report is None else report,
            signer=signer,
            is_practice=is_practice,
        )
    )
    pane.resize(1000, 800)
    show(pane)
    return pane


def test_a_signed_item_names_its_signer(show: Show) -> None:
    pane = shown(show)
    assert pane._mark.accessibleName() == "Signed by Lakeshore College"
    assert pane._issuer.text() == "from Lakeshore College"
    assert not pane._standing.isVisible()
    assert not pane._practice.isVisible()
    assert nameless(pane) == ()


def test_a_broken_item_names_nobody_as_its_signer(show: Show) -> None:
    broken = make_report(failed(CheckName.PROOF, Reason.SIGNATURE_MISMATCH))
    pane = shown(show, broken, Signer(name="MIT", is_claim=True, says="MIT"))
    assert pane._mark.accessibleName() == "Changed or broken"
    assert pane._issuer.text() == "from MIT (says)"


def test_what_ended_and_what_is_practice_is_said_at_the_top(show: Show) -> None:
    ended = make_report(failed(CheckName.STATUS, Reason.WITHDRAWN))
    pane = shown(show, ended, is_practice=True)
    assert pane._standing.accessibleName() == "Ended by the issuer"
    assert pane._practice.accessibleName() == "Practice item"
    assert pane._practice.isVisible()


def test_the_picture_is_decoration_and_comes_later(show: Show) -> None:
    pane = shown(show)
    seal = pane._picture.pixmap().toImage()
    picture = QImage(300, 200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF0000"))
    pane.set_picture(picture)
    assert pane._picture.pixmap().toImage() != seal
    assert pane._picture.accessibleName() == "Decoration"
    assert pane._picture.pixmap().width() <= 144
    pane.set_picture(None)
    assert pane._picture.pixmap().toImage() == seal


def test_a_narrow_pane_is_one_column(show: Show) -> None:
    pane = shown(show)
    assert pane._sides.direction() is QBoxLayout.Direction.LeftToRight
    pane.resize(500, 800)
    QCoreApplication.processEvents()
    assert pane._sides.direction() is QBoxLayout.Direction.TopToBottom
    look().apply(Appearance(theme=Theme.DARK))


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    pane = shown(show)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: pane._issuer.text() == "de Lakeshore College")
    assert pane._mark.accessibleName() == "Firmado por Lakeshore College"
