"""The last button says what happens."""

from itertools import pairwise

import pytest

from ui.messages.languages import Interpreter
from ui.sharing.share_words import ShareWords
from wallet.model.record import ShareForm
from wallet.settings import Language


@pytest.mark.parametrize(
    "form, receiver, count, english, spanish",
    [
        (ShareForm.FILE, "Acme", 4, "Save file for Acme (4 items)", "Guardar archivo para Acme"),
        (ShareForm.FILE, "", 1, "Save file (1 item)", "Guardar archivo (1 elemento)"),
        (ShareForm.PAGE, "Acme", 1, "Save page for Acme (1 item)", "Guardar página para Acme"),
        (ShareForm.PAGE, "", 2, "Save page (2 items)", "Guardar página (2 elementos)"),
        (ShareForm.CODES, "Acme", 2, "Show codes to Acme (2 items)", "Mostrar códigos a Acme"),
        (ShareForm.CODES, "", 2, "Show codes (2 items)", "Mostrar códigos (2 elementos)"),
    ],
)
def test_form_receiver_and_count_are_named(
    form: ShareForm,
    receiver: str,
    count: int,
    english: str,
    spanish: str,
    interpreter: Interpreter,
) -> None:
    words = ShareWords()
    assert words.finish(form, receiver, count)[0] == english
    interpreter.speak(Language.SPANISH)
    assert words.finish(form, receiver, count)[0].startswith(spanish)


def test_a_long_or_twisted_receiver_stays_on_the_button() -> None:
    words = ShareWords().finish(ShareForm.FILE, "A{0}\u202e" + "x" * 300, 1)[0]
    assert len(words) < 120
    assert "\u202e" not in words


def test_of_a_long_receiver_less_and_less_is_said_and_never_less_than_what_happens() -> None:
    receiver = "Human Resources of the City of Springfield"
    said = ShareWords().finish(ShareForm.PACKAGE, receiver, 1)
    assert said[-1] == "Save package (1 item)"
    assert [len(words) for words in said] == sorted((len(words) for words in said), reverse=True)
    assert all(words.startswith("Save package") and words.endswith("(1 item)") for words in said)
    assert ShareWords().finish(ShareForm.FILE, "", 2) == ("Save file (2 items)",)
    assert len(ShareWords().finish(ShareForm.FILE, "Acme", 2)) == 2


def test_a_name_that_fits_nearly_loses_hardly_more_than_it_must() -> None:
    receiver = "Departamento de Personal del Ayuntamiento Sur"
    said = ShareWords().finish(ShareForm.PACKAGE, receiver, 5)
    assert said[0] == f"Save package for {receiver} (5 items)"
    lengths = [len(words) for words in said[:-1]]
    assert max(more - less for more, less in pairwise(lengths)) <= 3
