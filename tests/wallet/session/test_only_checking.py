import io
import subprocess
import sys

import pytest

from tests.wallet.session.examples import credentials, verifier
from wallet.session.only_checking import WORD, has_only_checked
from wallet.session.questions import read_answer, read_frame, write_frame, write_question
from wallet.session.setting_out import write_setting


def test_other_words_are_for_somebody_else() -> None:
    for words in ([], ["check"], [WORD, "more"]):
        assert not has_only_checked(words)


@pytest.mark.parametrize("way_in", ["ui.__main__", "wallet.command_line.commands"])
def test_both_ways_into_a_frozen_program_serve(way_in: str) -> None:
    program = f"import sys; sys.argv = [0, {WORD!r}]; import {way_in} as way_in; way_in.main()"
    held = credentials()[:2]
    stream = io.BytesIO()
    write_frame(stream, write_setting(verifier()))
    write_frame(stream, write_question(held))
    ended = subprocess.run(
        [sys.executable, "-c", program],
        input=stream.getvalue(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    content = read_frame(io.BytesIO(ended.stdout))
    assert content is not None
    assert None not in read_answer(content, held)
