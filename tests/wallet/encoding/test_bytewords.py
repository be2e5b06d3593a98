import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.places import VECTORS, needs_vectors
from wallet.encoding.bytewords import WORDS, decode_bytewords, encode_bytewords
from wallet.errors import InputError


def test_the_table_can_be_told_apart_by_first_and_last_letters() -> None:
    assert len(WORDS) == 256
    assert all(len(word) == 4 for word in WORDS)
    assert len({word[0] + word[3] for word in WORDS}) == 256
    assert sorted(WORDS) == list(WORDS)


def test_the_example_of_the_specification() -> None:
    data = bytes([0, 1, 2, 128, 255])
    assert encode_bytewords(data) == "aeadaolazmjendeoti"
    assert decode_bytewords("aeadaolazmjendeoti") == data


@pytest.mark.parametrize("text", ["", "aeadao", "aeadaolazojendeowf", "xxadaolazmjendeoti", "aea"])
def test_other_texts_are_damaged(text: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        decode_bytewords(text)


@given(st.binary(max_size=300))
def test_every_text_comes_back(data: bytes) -> None:
    assert decode_bytewords(encode_bytewords(data)) == data


@given(st.binary(min_size=1, max_size=60), st.data())
def test_a_wrong_word_is_always_noticed(data: bytes, drawn: st.DataObject) -> None:
    text = encode_bytewords(data)
    place = 2 * drawn.draw(st.integers(0, len(text) // 2 - 1))
    word = drawn.draw(st.sampled_from(WORDS))
    changed = text[:place] + word[0] + word[3] + text[place + 2 :]
    if changed != text:
        with pytest.raises(InputError):
            decode_bytewords(changed)


@needs_vectors
def test_the_table_is_the_specifications() -> None:
    text = (VECTORS / "ur-specs" / "bcr-2020-012-bytewords.md").read_text("utf-8")
    rows = re.findall(r"^0x[0-9a-f]{2}: ([a-z ]+)$", text, re.MULTILINE)
    assert tuple(" ".join(rows).split()) == WORDS


@needs_vectors
def test_the_vectors_of_the_reference_implementation() -> None:
    path = VECTORS / "bc-ur" / "bc-ur-test-string-literals.json"
    literals = json.loads(path.read_text("utf-8"))["test_bytewords_2"]
    spelled = "".join(part for part in literals if " " in part).split()
    minimal = "".join(part for part in literals if " " not in part)
    assert "".join(word[0] + word[3] for word in spelled) == minimal
    data = bytes(WORDS.index(word) for word in spelled)[:-4]
    assert len(data) == 100
    assert encode_bytewords(data) == minimal
    assert decode_bytewords(minimal) == data
