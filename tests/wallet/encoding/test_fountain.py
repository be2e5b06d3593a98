import re
from collections import Counter
from itertools import islice
from zlib import crc32

import pytest

from tests.places import VECTORS, needs_vectors
from wallet.encoding.fountain import FragmentChooser, Sampler, Xoshiro256

SPECIFICATION = VECTORS / "ur-specs" / "bcr-2024-001-multipart-ur.md"


def numbers_of(test: str) -> list[int]:
    """The expected numbers of one test in the specification's text."""
    text = SPECIFICATION.read_text("utf-8")
    body = text[text.index(f"func {test}()") :]
    found = re.search(r"let expected\w+ = \[([\d, \s]+)\]", body)
    assert found is not None
    return [int(number) for number in found[1].split(",")]


def places(fragments: int) -> list[int]:
    return [place for place in range(fragments.bit_length()) if fragments >> place & 1]


def make_message(size: int, seed: bytes = b"Wolf") -> bytes:
    """The message of the specification's tests."""
    generator = Xoshiro256(seed)
    return bytes(generator.next_below(256) for _ in range(size))


def test_the_generator_starts_as_the_specification_says() -> None:
    generator = Xoshiro256(b"Wolf")
    assert [generator.next() % 100 for _ in range(10)] == [42, 81, 85, 8, 82, 84, 76, 73, 70, 88]
    generator = Xoshiro256(b"Wolf")
    assert [generator.next_below(10) + 1 for _ in range(8)] == [6, 5, 8, 4, 10, 5, 7, 10]


def test_numbers_stay_below_their_bound() -> None:
    generator = Xoshiro256(b"")
    assert {generator.next_below(3) for _ in range(200)} == {0, 1, 2}
    assert generator.next_below(1) == 0


@pytest.mark.parametrize("bound, number", [(1, 1), (5, 0), (5, 5), (300, 17), (2_048, 2_048)])
def test_places_are_drawn_as_one_would_draw_them_one_by_one(bound: int, number: int) -> None:
    spelled_out, one_by_one = Xoshiro256(b"Wolf"), Xoshiro256(b"Wolf")
    expected = [one_by_one.next_below(bound - drawn) for drawn in range(number)]
    assert list(spelled_out.next_places(bound, number)) == expected
    assert spelled_out.next() == one_by_one.next()


def test_a_place_never_leaves_its_range() -> None:
    generator = Xoshiro256(b"")
    # 2^64 - 1 from here on, which a floating-point number rounds up to 1.
    generator._state = [0, (2**64 - 1) * pow(9, -1, 2**64) % 2**64, 0, 0]
    drawn = generator._state[1]
    rotated = (drawn >> 7 | drawn << 57) % 2**64
    generator._state = [0, rotated * pow(5, -1, 2**64) % 2**64, 0, 0]
    assert list(generator.next_places(7, 1)) == [6]


def test_the_sampler_draws_by_weight() -> None:
    generator = Xoshiro256(b"weights")
    sampler = Sampler([1, 2, 4, 8])
    drawn = Counter(sampler.next(generator) for _ in range(15_000))
    for index, weight in enumerate((1, 2, 4, 8)):
        assert drawn[index] == pytest.approx(1_000 * weight, rel=0.1)
    assert {Sampler([5]).next(generator) for _ in range(20)} == {0}


def test_plain_parts_come_first() -> None:
    chooser = FragmentChooser(5, 12345)
    assert [chooser.choose(number) for number in range(1, 6)] == [1, 2, 4, 8, 16]
    for number in range(6, 60):
        assert 0 < chooser.choose(number) < 32
        assert chooser.choose(number) == FragmentChooser(5, 12345).choose(number)


@needs_vectors
def test_the_generator_and_the_sampler_of_the_specification() -> None:
    generator = Xoshiro256(b"Wolf")
    assert [generator.next() % 100 for _ in range(100)] == numbers_of("testRNG1")
    generator = Xoshiro256(crc32(b"Wolf").to_bytes(4, "big"))
    assert [generator.next() % 100 for _ in range(100)] == numbers_of("testRNG2")
    generator = Xoshiro256(b"Wolf")
    assert [generator.next_below(10) + 1 for _ in range(100)] == numbers_of("testRNG3")
    generator, sampler = Xoshiro256(b"Wolf"), Sampler([1, 2, 4, 8])
    expected = numbers_of("testRandomSampler")
    assert [sampler.next(generator) for _ in range(500)] == expected


@needs_vectors
def test_degrees_of_the_specification() -> None:
    # Eleven fragments, drawn one after another from one generator.
    generator, sampler = Xoshiro256(b"Wolf"), Sampler([1 / degree for degree in range(1, 12)])
    expected = numbers_of("testDegreeChooser")
    assert [sampler.next(generator) + 1 for _ in expected] == expected


@needs_vectors
def test_fragments_of_the_specification() -> None:
    text = SPECIFICATION.read_text("utf-8")
    body = text[text.index("func testFragmentChooser()") :]
    rows = re.finditer(r"^        \[([\d, ]+)\],?$", body, re.MULTILINE)
    expected = [[int(place) for place in row[1].split(",")] for row in islice(rows, 50)]
    chooser = FragmentChooser(11, crc32(make_message(1024)))
    assert [places(chooser.choose(number)) for number in range(1, 51)] == expected
