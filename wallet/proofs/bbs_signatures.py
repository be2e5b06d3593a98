"""BBS signatures over BLS12-381 with SHA-256: many messages, one signature, any of them shown.

Source: "The BBS Signature Scheme" (draft-irtf-cfrg-bbs-signatures), ciphersuite
BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_H2G_HM2S_; section numbers are those of draft 09. The curve is
``py_arkworks_bls12381``; this module is its one door. Octets from outside are read in their one
canonical spelling: no identity, no point outside the subgroup, no scalar that is 0 or too large.
"""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from py_arkworks_bls12381 import GT, G1Point, G2Point, Scalar

from wallet.errors import InvalidProof, ProofNotChecked, Reason

SIGNATURE_SIZE = 80
PUBLIC_KEY_SIZE = 96
# Each message costs a point and its multiple; nobody's credential says so many things.
MAX_MESSAGES = 1_000

_POINT_SIZE = 48
_SCALAR_SIZE = 32
_EXPANDED = 48  # octets a scalar is made of (expand_len)
_ORDER = 0x73EDA753299D7D483339D80809A1D80553BDA402FFFE5BFEFFFFFFFF00000001
_CIPHERSUITE = b"BBS_BLS12381G1_XMD:SHA-256_SSWU_RO_"
_API = _CIPHERSUITE + b"H2G_HM2S_"
# P1 of the ciphersuite (§7.2.2), a point nobody knows the logarithm of.
_P1 = bytes.fromhex(
    "a8ce256102840821a3e94ea9025e4662b205762f9776b3a766c872b948f1fd22"
    "5e7c59698588e70d11406d161b4e28c9"
)

# Returns that many random scalars, each from 1 to the order less 1.
Scalars = Callable[[int], Sequence[int]]


def scalars_from(randomness: Callable[[int], bytes]) -> Scalars:
    """Return a source of scalars nobody can guess (§4.2.1 "calculate_random_scalars").

    ``randomness`` gives so many random octets; as many are taken as leave no bias.
    """

    def draw(count: int) -> list[int]:
        drawn = (int.from_bytes(randomness(_EXPANDED), "big") for _ in range(count))
        return [1 + number % (_ORDER - 1) for number in drawn]

    return draw


random_scalars = scalars_from(secrets.token_bytes)


def public_key_of(secret: int) -> bytes:
    """Return the 96 octets of the public key of a secret scalar (§3.4.2 "SkToPk")."""
    return (G2Point() * _scalar(secret)).to_compressed_bytes()


def sign(secret: int, header: bytes, messages: Sequence[bytes]) -> bytes:
    """Return the 80 octets of a signature over ``header`` and ``messages`` (§3.5.1, §3.6.1)."""
    generators = _generators(len(messages) + 1)
    scalars = [_message_scalar(message) for message in messages]
    domain = _domain(public_key_of(secret), generators, header)
    hashed = b"".join(map(_octets, (secret, *scalars, domain)))
    exponent = _hash_to_scalar(hashed, _API + b"H2S_")
    point = _product(generators, domain, range(len(scalars)), scalars)
    signature = point * _scalar(pow(secret + exponent, -1, _ORDER))
    return signature.to_compressed_bytes() + _octets(exponent)


def verify(public_key: bytes, signature: bytes, header: bytes, messages: Sequence[bytes]) -> None:
    """Check a signature (§3.5.2, §3.6.2).

    Raises InvalidProof(SIGNATURE_MISMATCH | PROOF_MALFORMED | KEY_MALFORMED),
    ProofNotChecked(TOO_MUCH_WORK) for more than MAX_MESSAGES.
    """
    key = _read_key(public_key)
    point, exponent = _read_signature(signature)
    generators = _generators(len(messages) + 1)
    domain = _domain(public_key, generators, header)
    scalars = [_message_scalar(message) for message in messages]
    whole = _product(generators, domain, range(len(scalars)), scalars)
    shifted = key + G2Point() * _scalar(exponent)
    if not GT.pairing_check([point, whole], [shifted, -G2Point()]):
        raise InvalidProof(Reason.SIGNATURE_MISMATCH)


def prove(
    public_key: bytes,
    signature: bytes,
    header: bytes,
    presentation_header: bytes,
    messages: Sequence[bytes],
    disclosed: Sequence[int],
    *,
    scalars: Scalars = random_scalars,
) -> bytes:
    """Return a proof that shows only the messages numbered ``disclosed``, in rising order.

    §3.5.3, §3.6.3, §3.7.1, §3.7.2. Two proofs from one signature have nothing in common. Raises as
    :func:`verify` for malformed octets; the signature itself is not checked.
    """
    point, exponent = _read_signature(signature)
    generators = _generators(len(messages) + 1)
    domain = _domain(public_key, generators, header)
    said = [_message_scalar(message) for message in messages]
    hidden = [number for number in range(len(said)) if number not in set(disclosed)]
    r1, r2, e_blind, r1_blind, r3_blind, *blinds = scalars(5 + len(hidden))
    whole = _product(generators, domain, range(len(said)), said)
    d = whole * _scalar(r2)
    a_bar = point * _scalar(r1 * r2)
    b_bar = d * _scalar(r1) - a_bar * _scalar(exponent)
    t1 = a_bar * _scalar(e_blind) + d * _scalar(r1_blind)
    t2 = d * _scalar(r3_blind) + _sum([generators[1 + number] for number in hidden], blinds)
    challenge = _challenge(
        (a_bar, b_bar, d, t1, t2),
        [(number, said[number]) for number in disclosed],
        domain,
        presentation_header,
    )
    r3 = pow(r2, -1, _ORDER)
    answers = [
        e_blind + exponent * challenge,
        r1_blind - r1 * challenge,
        r3_blind - r3 * challenge,
        *(blind + said[number] * challenge for number, blind in zip(hidden, blinds, strict=True)),
        challenge,
    ]
    points = (a_bar, b_bar, d)
    return b"".join(
        [point.to_compressed_bytes() for point in points] + [_octets(answer) for answer in answers]
    )


def verify_proof(
    public_key: bytes,
    proof: bytes,
    header: bytes,
    presentation_header: bytes,
    messages: Sequence[bytes],
    disclosed: Sequence[int],
) -> None:
    """Check a proof that ``messages``, numbered ``disclosed``, are among those signed.

    §3.5.4, §3.6.4, §3.7.3. Raises as :func:`verify`; numbers that do not rise or that no message
    has are InvalidProof(PROOF_MALFORMED).
    """
    key = _read_key(public_key)
    (a_bar, b_bar, d), answers = _read_proof(proof)
    e_answer, r1_answer, r3_answer, *hidden_answers, challenge = answers
    count = len(hidden_answers) + len(disclosed)
    _check_numbers(disclosed, messages, count)
    generators = _generators(count + 1)
    domain = _domain(public_key, generators, header)
    said = [_message_scalar(message) for message in messages]
    shown = set(disclosed)
    hidden = [number for number in range(count) if number not in shown]
    t1 = b_bar * _scalar(challenge) + a_bar * _scalar(e_answer) + d * _scalar(r1_answer)
    known = _product(generators, domain, disclosed, said)
    t2 = (
        known * _scalar(challenge)
        + d * _scalar(r3_answer)
        + _sum([generators[1 + number] for number in hidden], hidden_answers)
    )
    expected = _challenge(
        (a_bar, b_bar, d, t1, t2),
        list(zip(disclosed, said, strict=True)),
        domain,
        presentation_header,
    )
    if expected != challenge or not GT.pairing_check([a_bar, b_bar], [key, -G2Point()]):
        raise InvalidProof(Reason.SIGNATURE_MISMATCH)


def _check_numbers(disclosed: Sequence[int], messages: Sequence[bytes], count: int) -> None:
    rising = all(one < other for one, other in pairwise(disclosed))
    if len(messages) != len(disclosed) or not rising or (disclosed and disclosed[-1] >= count):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue: indexes"})


@lru_cache(maxsize=8)
def _generators(count: int) -> tuple[G1Point, ...]:
    """Return Q1 and the generators of ``count - 1`` messages (§4.1.1 "create_generators")."""
    if count > MAX_MESSAGES + 1:
        raise ProofNotChecked(Reason.TOO_MUCH_WORK)
    seed_name, point_name = _API + b"SIG_GENERATOR_SEED_", _API + b"SIG_GENERATOR_DST_"
    value = _expand(_API + b"MESSAGE_GENERATOR_SEED", seed_name, _EXPANDED)
    found = []
    for number in range(1, count + 1):
        value = _expand(value + number.to_bytes(8, "big"), seed_name, _EXPANDED)
        found.append(G1Point.hash_to_curve(value, point_name))
    return tuple(found)


def _domain(public_key: bytes, generators: Sequence[G1Point], header: bytes) -> int:
    """Return what ties a signature to key, count of messages and header (§4.2.3)."""
    q1, *others = [point.to_compressed_bytes() for point in generators]
    parts = [
        public_key, _count(len(others)), q1, *others, _API, _count(len(header)), header,
    ]  # fmt: skip
    return _hash_to_scalar(b"".join(parts), _API + b"H2S_")


def _product(
    generators: Sequence[G1Point], domain: int, numbers: Sequence[int], said: Sequence[int]
) -> G1Point:
    """Return P1 + Q1 * domain + H_i * message_i over the messages numbered ``numbers``."""
    points = [generators[0], *(generators[1 + number] for number in numbers)]
    return _first_point() + _sum(points, [domain, *said])


def _sum(points: Sequence[G1Point], scalars: Sequence[int]) -> G1Point:
    if not points:
        return G1Point.identity()
    return G1Point.multiexp_unchecked(list(points), [_scalar(number) for number in scalars])


def _challenge(
    points: Sequence[G1Point],
    disclosed: Sequence[tuple[int, int]],
    domain: int,
    presentation_header: bytes,
) -> int:
    """Return the challenge of a proof (§3.7.4 "ProofChallengeCalculate")."""
    parts = [_count(len(disclosed))]
    for number, scalar in disclosed:
        parts += [_count(number), _octets(scalar)]
    parts += [point.to_compressed_bytes() for point in points]
    parts += [_octets(domain), _count(len(presentation_header)), presentation_header]
    return _hash_to_scalar(b"".join(parts), _API + b"H2S_")


def _message_scalar(message: bytes) -> int:
    """§4.1.2 "messages_to_scalars"."""
    return _hash_to_scalar(message, _API + b"MAP_MSG_TO_SCALAR_AS_HASH_")


def _hash_to_scalar(message: bytes, tag: bytes) -> int:
    """§4.2.2 "hash_to_scalar"."""
    return int.from_bytes(_expand(message, tag, _EXPANDED), "big") % _ORDER


def _expand(message: bytes, tag: bytes, size: int) -> bytes:
    """RFC 9380 §5.3.1 "expand_message_xmd" with SHA-256."""
    closing = tag + bytes([len(tag)])
    first = hashlib.sha256(
        bytes(64) + message + size.to_bytes(2, "big") + b"\0" + closing
    ).digest()
    block = hashlib.sha256(first + b"\1" + closing).digest()
    expanded = block
    for number in range(2, -(-size // 32) + 1):
        mixed = bytes(one ^ other for one, other in zip(first, block, strict=True))
        block = hashlib.sha256(mixed + bytes([number]) + closing).digest()
        expanded += block
    return expanded[:size]


@cache
def _first_point() -> G1Point:
    return G1Point.from_compressed_bytes(_P1)


def _read_key(data: bytes) -> G2Point:
    """§4.2.4.3 "octets_to_pubkey"."""
    try:
        key = G2Point.from_compressed_bytes(data)
    except ValueError as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "point"}) from error
    if key == G2Point.identity() or key.to_compressed_bytes() != data:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "point"})
    return key


def _read_signature(data: bytes) -> tuple[G1Point, int]:
    """§4.2.4.1 "octets_to_signature"."""
    if len(data) != SIGNATURE_SIZE:
        raise _malformed()
    return _read_point(data[:_POINT_SIZE]), _read_scalar(data[_POINT_SIZE:])


def _read_proof(data: bytes) -> tuple[tuple[G1Point, ...], tuple[int, ...]]:
    """§4.2.4.2 "octets_to_proof": three points, four scalars, one more for each hidden message."""
    start = 3 * _POINT_SIZE
    scalars, rest = divmod(len(data) - start, _SCALAR_SIZE)
    if scalars < 4 or rest:
        raise _malformed()
    if scalars > MAX_MESSAGES + 4:
        raise ProofNotChecked(Reason.TOO_MUCH_WORK)
    points = [_read_point(data[at : at + _POINT_SIZE]) for at in range(0, start, _POINT_SIZE)]
    numbers = [
        _read_scalar(data[at : at + _SCALAR_SIZE]) for at in range(start, len(data), _SCALAR_SIZE)
    ]
    return tuple(points), tuple(numbers)


def _read_point(data: bytes) -> G1Point:
    try:
        point = G1Point.from_compressed_bytes(data)
    except ValueError as error:
        raise _malformed() from error
    if point == G1Point.identity():
        raise _malformed()
    return point


def _read_scalar(data: bytes) -> int:
    number = int.from_bytes(data, "big")
    if not 0 < number < _ORDER:
        raise _malformed()
    return number


def _malformed() -> InvalidProof:
    return InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue: BBS"})


def _scalar(number: int) -> Scalar:
    return Scalar.from_be_bytes(_octets(number % _ORDER))


def _octets(number: int) -> bytes:
    return (number % _ORDER).to_bytes(_SCALAR_SIZE, "big")


def _count(number: int) -> bytes:
    return number.to_bytes(8, "big")


__all__ = [
    "MAX_MESSAGES", "PUBLIC_KEY_SIZE", "SIGNATURE_SIZE", "Scalars", "prove", "public_key_of",
    "random_scalars", "scalars_from", "sign", "verify", "verify_proof",
]  # fmt: skip
