import io
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.session.examples import credentials, verifier
from wallet.session import questions
from wallet.session.examining import examine
from wallet.session.questions import (
    read_answer,
    read_frame,
    read_question,
    write_answer,
    write_frame,
    write_question,
)


def answered() -> bytes:
    return write_answer((one, examine(one, verifier())) for one in credentials())


@given(st.lists(st.binary(max_size=200), max_size=5))
def test_frames_arrive_one_by_one(contents: list[bytes]) -> None:
    stream = io.BytesIO()
    for content in contents:
        write_frame(stream, content)
    stream.seek(0)
    assert [read_frame(stream) for _ in contents] == contents
    assert read_frame(stream) is None


def test_a_frame_cut_short_is_the_end() -> None:
    stream = io.BytesIO()
    write_frame(stream, b"abc")
    for size in range(7):
        assert read_frame(io.BytesIO(stream.getvalue()[:size])) is None


def test_a_frame_that_is_too_long_is_never_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "FRAME_LIMIT", 2)
    with pytest.raises(ValueError, match="too long"):
        read_frame(io.BytesIO(b"\0\0\0\3abc"))


def test_credentials_are_read_over_there_as_here() -> None:
    held = credentials()
    assert len(held) > 15
    again = read_question(write_question(held), verifier().knowledge.contexts)
    # The picture a badge was baked into is not needed there.
    assert again == tuple(replace(one, picture=b"") for one in held)


def test_what_is_no_credential_over_there_gets_no_answer() -> None:
    held = credentials()[:2]
    odd = (held[0], replace(held[1], original=b"{}"))
    again = read_question(write_question(odd), verifier().knowledge.contexts)
    assert (again[0], again[1]) == (held[0], None)
    assert write_answer([None]) == b"[null]"
    assert read_answer(b"[null]", held[:1]) == (None,)


def test_answers_arrive_whole() -> None:
    held = credentials()
    assert read_answer(answered(), held) == tuple(examine(one, verifier()) for one in held)
    assert any(one.picture for one in held)


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"[]", b"null", b"[1]", b"[[]]", b"[" * 100_000, b"\xff", b'[{"a":1}]']
)
def test_nonsense_is_no_answer(content: bytes) -> None:
    assert read_answer(content, credentials()[:1]) == (None,)


def test_no_part_of_an_answer_may_be_of_another_kind() -> None:
    held = credentials()[:1]
    whole: list[Any] = json.loads(answered())[0]
    for place in range(len(whole)):
        for odd in (None, 7, "x", True, [], {}):
            entry = [*whole[:place], odd, *whole[place + 1 :]]
            (found,) = read_answer(json.dumps([entry]).encode(), held)
            if found is not None:
                assert type(odd) is type(whole[place]) or (odd is None and place in (12, 13))
                assert isinstance(found.summary.has_picture, bool)


def test_an_answer_about_another_credential_is_none() -> None:
    one, other = credentials()[:2]
    entries = json.loads(answered())
    assert read_answer(json.dumps([entries[1], entries[0]]).encode(), (one, other)) == (None, None)
