"""An item as a row that opens in place."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.doubles.inline_lanes import InlineLane
from tests.doubles.items import make_description, make_report
from ui.accessible.naming import nameless, spoken_name
from ui.messages.five_lines import Signer
from ui.messages.languages import Interpreter
from ui.showing.buttons import Button
from ui.showing.item_pane import ShownItem
from ui.showing.item_row import ItemRow
from wallet.model.description import Field, Picture, Text
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
SIGNER = Signer(name="Lakeshore College", is_claim=False)


def png() -> bytes:
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(picture)
    return bytes(buffer.data().data())


@pytest.fixture
def lane() -> InlineLane:
    return InlineLane()


@pytest.fixture
def row(show: Show, lane: InlineLane) -> ItemRow:
    description = replace(
        make_description(),
        picture=Picture(data=png(), media_type="image/png"),
        title="A & <b>B</b>",
    )
    item = ShownItem(description=description, report=make_report(), signer=SIGNER)
    made = ItemRow(item, lane)
    made.add_act(Button("Act"))
    made.resize(900, 200)
    show(made)
    return made


def test_it_says_what_it_is(row: ItemRow) -> None:
    assert row.fold.text() == "A && <b>B</b>"
    assert spoken_name(row.fold).endswith("Signed. A & <b>B</b>")
    assert row.issuer.text() == "from Lakeshore College"
    assert row.why.text() == "Signed by Lakeshore College."
    assert nameless(row) == ()


def test_it_is_built_and_its_picture_decoded_when_it_is_opened(
    row: ItemRow, lane: InlineLane, qtbot: QtBot
) -> None:
    assert row.pane is None
    assert lane.jobs == []
    qtbot.keyClick(row.fold, Qt.Key.Key_Space)
    assert row.pane is not None
    assert len(lane.jobs) == 1
    assert row.pane._decoded is not None
    row.show_words(is_open=False)
    assert not row.pane.isVisible()
    assert not row.why.isVisible()


def test_a_long_title_widens_nothing(show: Show, lane: InlineLane) -> None:
    description = replace(make_description(), title="Bicycle " * 40)
    row = ItemRow(ShownItem(description=description, report=make_report(), signer=SIGNER), lane)
    row.resize(500, 200)
    show(row)
    assert row.width() == 500
    assert row.fold.text().endswith("…")
    assert row.fold.width() < 500
    assert spoken_name(row.fold).count("Bicycle") > 20


def test_buttons_stand_beside_the_marks_or_under_the_words(row: ItemRow) -> None:
    wide = row._acts.pos().y()
    row.resize(420, 300)
    row._words.activate()
    row.layout().activate()  # type: ignore[union-attr]
    assert row._acts.pos().y() > row.why.pos().y() > wide
    row.resize(900, 300)
    row.layout().activate()  # type: ignore[union-attr]
    assert row._acts.pos().y() < row.why.pos().y()


def test_a_window_made_narrow_makes_the_row_narrow(row: ItemRow) -> None:
    assert row.minimumSizeHint().width() <= 280
    assert row._acts.sizeHint().width() >= row._acts.flow.minimumSize().width()


def test_it_follows_the_language(row: ItemRow, interpreter: Interpreter, qtbot: QtBot) -> None:
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: row.issuer.text() == "de Lakeshore College")


def test_a_title_in_several_languages_is_in_the_windows(
    show: Show, lane: InlineLane, interpreter: Interpreter, qtbot: QtBot
) -> None:
    titles = tuple(
        Text(field=Field.NAME, value=value, language=language, pointer=f"/t/{language}")
        for language, value in (("en", "Harbour studies"), ("es", "Estudios portuarios"))
    )
    described = replace(make_description(), titles=titles)
    row = ItemRow(ShownItem(description=described, report=make_report(), signer=SIGNER), lane)
    show(row)
    assert row.title == "Harbour studies"
    interpreter.speak(Language.SPANISH)
    qtbot.waitUntil(lambda: "Estudios portuarios" in spoken_name(row.fold))


def test_a_badge_without_its_details_is_no_address(show: Show, lane: InlineLane) -> None:
    address = "https://badges.example.org/classes/5"
    description = replace(make_description(), title=address, title_is_address=True)
    row = ItemRow(ShownItem(description=description, report=make_report(), signer=SIGNER), lane)
    show(row)
    assert row.title.startswith("Badge, details not at hand (")
