"""The form of a record of one's own."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from ui.accessible.naming import nameless
from ui.adding.own_form import OwnForm
from ui.messages.languages import Interpreter
from wallet.model.own_record import FIELDS_OF, EvidenceFile, OwnField, OwnKind, OwnRecord
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
TODAY = date(2026, 11, 22)


def full(kind: OwnKind) -> OwnRecord:
    return OwnRecord(
        kind=kind,
        title="T",
        description="two\nlines",
        began=date(2020, 1, 1),
        ended=date(2022, 3, 3),
        fields=tuple((field, f"my {field.name}") for field in FIELDS_OF[kind]),
        skills=("Cooking", "Hygiene"),
        evidence=(EvidenceFile(name="a.txt", media_type="text/plain", digest="ab" * 32, size=3),),
        pay_is_shown=OwnField.PAY in FIELDS_OF[kind],
    )


@pytest.mark.parametrize("kind", OwnKind)
def test_what_is_put_in_comes_out(show: Show, kind: OwnKind) -> None:
    form = OwnForm(TODAY)
    form.show_record(kind, full(kind))
    show(form)
    assert form.record == full(kind)
    assert nameless(form) == ()
    shown = {field for field, one in form._fields.items() if one.isVisible()}
    assert shown == set(FIELDS_OF[kind])


def test_what_goes_on_has_no_end(show: Show) -> None:
    form = OwnForm(TODAY)
    show(form)
    form.show_record(OwnKind.JOB, full(OwnKind.JOB))
    form.is_ongoing.setChecked(True)
    assert form.record.ended is None and form.record.is_ongoing
    assert not form.ended.isEnabled()


def test_pay_is_not_shown_unless_it_is_ticked_and_there(show: Show) -> None:
    form = OwnForm(TODAY)
    show(form)
    form.lines[OwnField.PAY].setText("12")
    assert not form.record.pay_is_shown
    form.pay_is_shown.setChecked(True)
    assert form.record.pay_is_shown
    form.lines[OwnField.PAY].setText(" ")
    assert not form.record.pay_is_shown


def test_what_is_missing_is_said(show: Show, interpreter: Interpreter) -> None:
    form = OwnForm(TODAY)
    show(form)
    assert form.complain()
    assert form.title_field._hint.text() == "Say what it was."
    form.title.setText("Cook")
    form.description.setPlainText("I cooked.")
    assert not form.complain()
    interpreter.speak(Language.SPANISH)
    form.retranslate()
    assert form.title_field._label.text() == "¿Cuál era su trabajo?"
