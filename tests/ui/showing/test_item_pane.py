"""One item in full."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.items import failed, make_description, make_report
from ui.accessible.naming import nameless
from ui.messages.five_lines import Signer
from ui.messages.languages import Interpreter
from ui.showing.item_pane import ItemPane, ShownItem
from ui.showing.text import PlainLabel
from ui.theme.look import Appearance, look
from wallet.errors import Reason
from wallet.model.description import Field, Text
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


def _top(pane: ItemPane, widget: QWidget) -> int:
    return widget.mapTo(pane, QPoint()).y()


def test_a_narrow_pane_is_one_column(show: Show) -> None:
    pane = shown(show)
    assert pane._sides.direction() is QBoxLayout.Direction.LeftToRight
    for _ in range(2):
        pane.resize(500, 800)
        QCoreApplication.processEvents()
        assert pane._sides.direction() is QBoxLayout.Direction.TopToBottom
        heights = [_top(pane, one) for one in (pane._title, pane._issuer, pane._badges_holder)]
        assert heights == sorted(set(heights)), "which item it is comes first of all"
        pane.resize(1000, 800)
        QCoreApplication.processEvents()
        assert pane._title.mapTo(pane, QPoint()).x() > pane._picture.mapTo(pane, QPoint()).x()
    look().apply(Appearance(theme=Theme.DARK))


def test_it_follows_the_language(show: Show, interpreter: Interpreter, qtbot: QtBot) -> None:
    pane = shown(show)
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: pane._issuer.text() == "de Lakeshore College")
    assert pane._mark.accessibleName() == "Firmado por Lakeshore College"


def test_texts_in_several_languages_follow_the_window(
    show: Show, interpreter: Interpreter, qtbot: QtBot
) -> None:
    def said(field: Field, english: str, spanish: str) -> tuple[Text, Text]:
        return (
            Text(field=field, value=english, language="en", pointer=f"/{field}/en"),
            Text(field=field, value=spanish, language="es", pointer=f"/{field}/es"),
        )

    titles = said(Field.NAME, "Harbour studies", "Estudios portuarios")
    texts = said(Field.DESCRIPTION, "Ships and tides.", "Barcos y mareas.")
    pane = ItemPane()
    pane.show_item(
        ShownItem(
            description=replace(make_description(), titles=titles, texts=texts),
            report=make_report(),
            signer=LISTED,
        )
    )
    show(pane)

    def shown_texts() -> list[str]:
        labels = pane.findChildren(PlainLabel)
        return [label.text() for label in labels if label.isVisible()]

    assert "Harbour studies" in shown_texts() and "Ships and tides." in shown_texts()
    assert "Barcos y mareas." not in shown_texts()
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: "Barcos y mareas." in shown_texts())
    assert "Estudios portuarios" in shown_texts() and "Ships and tides." not in shown_texts()


def test_what_is_for_machines_stands_under_details_for_support(show: Show) -> None:
    texts = (Text(field=Field.IDENTIFIER, value="urn:uuid:7"),)
    pane = ItemPane()
    pane.show_item(
        ShownItem(
            description=replace(make_description(), texts=texts),
            report=make_report(),
            signer=LISTED,
            support="file        x.json",
        )
    )
    show(pane)
    pane.support.set_open(True)
    (box,) = pane.findChildren(QPlainTextEdit)
    assert box.toPlainText().endswith("file        x.json\n\nIdentifier: urn:uuid:7")
    assert not [label for label in pane.findChildren(PlainLabel) if "urn:" in label.text()]


def test_a_badge_without_its_details_is_no_address(show: Show) -> None:
    address = "https://badges.example.org/classes/5"
    pane = ItemPane()
    pane.show_item(
        ShownItem(
            description=replace(make_description(), title=address, title_is_address=True),
            report=make_report(),
            signer=Signer(name="Lakeshore College", is_claim=False),
        )
    )
    show(pane)
    assert pane._title.text().startswith("Badge, details not at hand (")
