"""The form beside a copy."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from ui.accessible.naming import nameless
from ui.adding.copy_form import CopyForm
from ui.messages.languages import Interpreter
from wallet.model.copy import CopyKind, CopyWords
from wallet.settings import Language

Show = Callable[[QWidget], QWidget]
TODAY = date(2026, 11, 22)
WORDS = CopyWords(
    title="JST", kind=CopyKind.MILITARY, giver="ACE", given_on=date(2024, 5, 3),
    valid_until=date(2030, 1, 1), number="7", note="two\nlines", removed=("place",),
)  # fmt: skip


def test_what_is_put_in_comes_out(show: Show, interpreter: Interpreter) -> None:
    form = CopyForm(TODAY)
    show(form)
    form.show_words(WORDS)
    assert form.words == WORDS
    interpreter.speak(Language.SPANISH)
    form.retranslate()
    assert form.words == WORDS
    assert nameless(form) == ()
    assert form.kind.currentText() == "Documento militar"


def test_only_the_title_is_asked_for(show: Show) -> None:
    form = CopyForm(TODAY)
    show(form)
    assert form.words == CopyWords(title="")
    assert form.complain_without_title()
    assert form.title_field._hint.text() == "Give it a name first."
    form.title.setText("Letter")
    assert not form.complain_without_title()
    assert form.words == CopyWords(title="Letter")
