import pytest
from hypothesis import given
from hypothesis import strategies as st

from wallet.encoding.base45 import decode_base45, encode_base45
from wallet.errors import InputError


@pytest.mark.parametrize(
    "data, text",  # RFC 9285 §4.3 and §4.4
    [
        (b"AB", "BB8"),
        (b"Hello!!", "%69 VD92EX0"),
        (b"base-45", "UJCLQE7W581"),
        (b"ietf!", "QED8WEX0"),
        (b"", ""),
    ],
)
def test_examples_of_the_specification(data: bytes, text: str) -> None:
    assert encode_base45(data) == text
    assert decode_base45(text) == data


@pytest.mark.parametrize("text", ["A", "BB8A", "GGW", ":::", "bb8", "::", "B\nB"])
def test_other_texts_are_damaged(text: str) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        decode_base45(text)


@given(st.binary(max_size=200))
def test_every_text_comes_back(data: bytes) -> None:
    assert decode_base45(encode_base45(data)) == data
