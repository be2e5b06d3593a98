import io
import subprocess
import sys

from tests.wallet.session.examples import credentials, verifier
from wallet.session.crew import worker_command
from wallet.session.examining import examine
from wallet.session.questions import read_answer, read_frame, write_frame, write_question
from wallet.session.setting_out import write_setting
from wallet.session.worker import serve


def asked(*batches: object) -> io.BytesIO:
    stream = io.BytesIO()
    write_frame(stream, write_setting(verifier()))
    for batch in batches:
        write_frame(stream, write_question(batch))  # type: ignore[arg-type]
    stream.seek(0)
    return stream


def test_it_answers_until_there_is_no_question() -> None:
    held = credentials()
    answers = io.BytesIO()
    serve(asked(held[:3], held[3:]), answers)
    answers.seek(0)
    for batch in (held[:3], held[3:]):
        content = read_frame(answers)
        assert content is not None
        assert read_answer(content, batch) == tuple(examine(one, verifier()) for one in batch)
    assert read_frame(answers) is None
    serve(io.BytesIO(), answers)


def test_it_ends_with_its_input_and_prints_nothing_between() -> None:
    held = credentials()[:2]
    ended = subprocess.run(
        worker_command(),
        input=asked(held).getvalue(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    answers = io.BytesIO(ended.stdout)
    content = read_frame(answers)
    assert content is not None
    assert None not in read_answer(content, held)
    assert answers.read() == b""


def test_it_loads_neither_vault_nor_window() -> None:
    program = (
        "import sys, wallet.session.worker;"
        "print([name for name in sys.modules if name.split('.')[0] in"
        " ('sqlcipher3', 'PySide6', 'keyring', 'pyld', 'socket', 'ssl', 'asyncio')])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert ended.stdout.strip() == "[]"
