"""A process that only checks: credentials come in on its standard input, reports go out.

It holds no key, opens no file and no connection, and ends when its input does: with the program
that started it, however that ends.
"""

import os
import signal
import sys
from typing import BinaryIO

from wallet.session.examining import examine
from wallet.session.questions import read_frame, read_question, write_answer, write_frame
from wallet.session.setting_out import read_setting


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer every question until there is none."""
    setting = read_frame(questions)
    if setting is None:
        return
    verifier = read_setting(setting)
    while (question := read_frame(questions)) is not None:
        credentials = read_question(question, verifier.knowledge.contexts)
        answer = write_answer(
            None if credential is None else (credential, examine(credential, verifier))
            for credential in credentials
        )
        write_frame(answers, answer)


def main() -> None:
    """Serve on standard input and output until the input ends."""
    # Ctrl+C in a terminal is for the program that started this.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # The window comes first: whoever waits for it looks at it, too.
    if hasattr(os, "nice"):
        os.nice(5)
    # What anything prints must not get between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        serve(sys.stdin.buffer, answers)
