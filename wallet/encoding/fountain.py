"""Which fragments of a message go into which part of a moving code (BCR-2024-001).

Sender and receiver draw the same lots from the part's number and the message's checksum, so a
part need not say what it is a mixture of. Every step is fixed by the specification down to the
order of floating-point operations.
"""

import hashlib
import struct
from collections.abc import Iterator, Sequence

_MASK = (1 << 64) - 1


class Xoshiro256:
    """The generator xoshiro256** (Blackman and Vigna), seeded with a SHA-256 of ``seed``."""

    def __init__(self, seed: bytes) -> None:
        self._state = list(struct.unpack(">4Q", hashlib.sha256(seed).digest()))

    def next(self) -> int:
        """Return the next number of 64 bits."""
        state = self._state
        result = _rotate(state[1] * 5 & _MASK, 7) * 9 & _MASK
        shifted = state[1] << 17 & _MASK
        state[2] ^= state[0]
        state[3] ^= state[1]
        state[1] ^= state[2]
        state[0] ^= state[3]
        state[2] ^= shifted
        state[3] = _rotate(state[3], 45)
        return result

    def next_fraction(self) -> float:
        """Return the next number, at least 0 and at most 1."""
        return float(self.next()) / 18446744073709551616.0

    def next_below(self, bound: int) -> int:
        """Return the next whole number from 0 to ``bound`` - 1."""
        # A draw that rounds up to 1 is as good as impossible, but must not leave the range.
        return min(int(self.next_fraction() * bound), bound - 1)

    def next_places(self, bound: int, number: int) -> Iterator[int]:
        """Yield ``number`` whole numbers, the first below ``bound``, each next below one less.

        As often as that many calls of :meth:`next_below`, spelled out: a long code draws millions.
        """
        first, second, third, fourth = self._state
        for below in range(bound, bound - number, -1):
            mixed = second * 5 & _MASK
            mixed = (mixed << 7 | mixed >> 57) * 9 & _MASK
            shifted = second << 17 & _MASK
            third ^= first
            fourth ^= second
            second ^= third
            first ^= fourth
            third ^= shifted
            fourth = (fourth << 45 | fourth >> 19) & _MASK
            place = int(mixed / 18446744073709551616 * below)
            yield place if place < below else below - 1
        self._state = [first, second, third, fourth]


class Sampler:
    """Draws an index with the given relative weights: Walker's alias method as Vose has it."""

    def __init__(self, weights: Sequence[float]) -> None:
        count = len(weights)
        total = 0.0
        for weight in weights:
            total += weight
        shares = [weight * float(count) / total for weight in weights]
        small = [index for index in range(count - 1, -1, -1) if shares[index] < 1]
        large = [index for index in range(count - 1, -1, -1) if shares[index] >= 1]
        self._chances = [1.0] * count
        self._aliases = list(range(count))
        while small and large:
            index, other = small.pop(), large.pop()
            self._chances[index] = shares[index]
            self._aliases[index] = other
            shares[other] += shares[index] - 1
            (small if shares[other] < 1 else large).append(other)

    def next(self, generator: Xoshiro256) -> int:
        """Return the next index, drawing two numbers from ``generator``."""
        first, second = generator.next_fraction(), generator.next_fraction()
        index = min(int(len(self._chances) * first), len(self._chances) - 1)
        return index if second < self._chances[index] else self._aliases[index]


class FragmentChooser:
    """Says which fragments each part of one message holds.

    ``count`` is the number of fragments, ``checksum`` the CRC-32 of the message.
    """

    def __init__(self, count: int, checksum: int) -> None:
        self._count = count
        self._checksum = checksum
        self._degrees = Sampler([1 / float(degree) for degree in range(1, count + 1)])

    def choose(self, number: int) -> int:
        """Return the fragments in part ``number`` (from 1) as a set of bits, bit 0 the first."""
        if number <= self._count:
            return 1 << (number - 1)
        generator = Xoshiro256(struct.pack(">II", number, self._checksum))
        degree = self._degrees.next(generator) + 1
        remaining = list(range(self._count))
        chosen = bytearray(self._count + 7 >> 3)
        for place in generator.next_places(self._count, degree):
            fragment = remaining.pop(place)
            chosen[fragment >> 3] |= 1 << (fragment & 7)
        return int.from_bytes(chosen, "little")


def _rotate(number: int, places: int) -> int:
    return (number << places | number >> (64 - places)) & _MASK
