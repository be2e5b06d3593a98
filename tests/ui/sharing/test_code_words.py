"""How many codes, how long, and what has none of its own."""

import pytest

from ui.messages.languages import Interpreter
from ui.sharing.code_words import CodeWords, usual_frames
from wallet.errors import Reason
from wallet.model.sharing import CodePlan, MovingCode
from wallet.settings import Language


def plan(count: int = 9, misfits: tuple[tuple[str, str], ...] = ()) -> CodePlan:
    return CodePlan(
        stills=(),
        misfits=misfits,
        moving=MovingCode(parts=("a",) * count, fragment_count=count, message_size=2700),
        frames_per_second=7.0,
        seconds_at_best=count / 7,
        seconds_usually=2 * count / 7,
    )


@pytest.mark.parametrize(
    "seconds, words",
    [
        (0.2, "about 1 second"),
        (3.1, "about 4 seconds"),
        (89, "about 89 seconds"),
        (125, "about 2 minutes"),
    ],
)
def test_spans_are_said_as_people_say_them(seconds: float, words: str) -> None:
    assert CodeWords().span(seconds) == words


def test_the_meter_follows_the_pace(interpreter: Interpreter) -> None:
    words = CodeWords()
    assert usual_frames(plan()) == pytest.approx(18)
    assert words.meter(plan(), 9) == (
        "9 codes, one after another. A receiver usually has them all after about 2 seconds."
    )
    assert "about 9 seconds" in words.meter(plan(), 2)
    interpreter.speak(Language.SPANISH)
    assert words.meter(plan(), 2).startswith("9 códigos, uno tras otro.")


def test_misfits_are_named_with_their_reason() -> None:
    words = CodeWords()
    assert words.misfits(plan()) == ""
    said = words.misfits(
        plan(
            misfits=(
                ("Diploma", Reason.TOO_LARGE_FOR_CODE.value),
                ("Token", Reason.CANNOT_BE_SHARED.value),
                ("Odd", Reason.TERM_NOT_IN_CODE_TABLE.value),
                ("New", "SOMETHING_NEW"),
            )
        )
    )
    assert "Diploma (too large for one code)" in said
    assert "Token (in a form these codes do not carry)" in said
    assert "Odd (uses words these codes have no short form for)" in said
    assert "New (" in said
