"""The list of shares: what a row says and how it is painted."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from ui.history.share_model import (
    ENTRY,
    ICONS,
    ShareDelegate,
    ShareModel,
    receiver_line,
    title_words,
)
from wallet.model.record import ShareEntry, ShareForm

ENTRY_PLAIN = ShareEntry(
    id="e1",
    shared_at=datetime(2026, 5, 3, 12, 5, tzinfo=UTC),
    receiver="Acme \u202egnp",
    purpose="",
    form=ShareForm.FILE,
    record_ids=("a",),
    titles=("Forklift",),
    digest="0" * 64,
    signed_with="did:key:z6Mk",
)
PROOF = ShareEntry(
    id="e2",
    shared_at=datetime(2026, 5, 4, tzinfo=UTC),
    receiver="",
    purpose="",
    form=ShareForm.PROOF_FOR_ISSUER,
    record_ids=(),
    titles=(),
    digest="1" * 64,
    signed_with="",
)


def test_rows_say_to_whom_when_and_how() -> None:
    model = ShareModel()
    model.show_entries((ENTRY_PLAIN, PROOF))
    assert model.rowCount() == 2 and model.rowCount(model.index(0)) == 0
    assert model.data(model.index(0), ENTRY) is ENTRY_PLAIN
    words = model.index(0).data()
    assert words.startswith("Acme gnp. ") and "3 May 2026" in words and words.endswith("1 item")
    assert model.index(1).data().startswith("No receiver named. ")
    assert "items" not in model.index(1).data(), "an answer to an issuer holds no items"
    assert model.index_of("e2").row() == 1 and not model.index_of("none").isValid()
    assert model.data(model.index_of("none")) is None


def test_names_from_outside_cannot_turn_the_line_around() -> None:
    assert "\u202e" not in receiver_line(ENTRY_PLAIN)
    assert title_words("a\u202eb\nc") == "ab c"
    assert title_words("") == "Untitled item"


def test_every_form_has_its_icon() -> None:
    assert set(ICONS) == set(ShareForm)


def test_a_row_is_painted(qtbot: QtBot) -> None:
    view, model = QListView(), ShareModel()
    qtbot.addWidget(view)
    model.show_entries((ENTRY_PLAIN,))
    view.setModel(model)
    view.resize(400, 120)
    bare = view.grab().toImage()
    view.setItemDelegate(ShareDelegate(view))
    view.setCurrentIndex(model.index(0))
    painted = view.grab().toImage()
    assert painted != bare
    assert view.sizeHintForRow(0) >= 36, "large enough to press"
