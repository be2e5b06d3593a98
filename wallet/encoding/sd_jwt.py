"""An SD-JWT taken apart and put together again (RFC 9901): no key, no verdict.

The issuer signed digests; whoever hands the token on adds the disclosures they stand for. What a
reader may believe is the payload with the disclosures put in their places, and nothing else: a
disclosure that no digest names, a digest met twice or a name that stands there already makes the
whole worthless (§7.1), for each would let somebody show what the issuer never said in that place.

Disclosures are kept as the text they came as: their digest is that of the text (§4.2.3).
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from wallet.encoding.jose_compact import read_token
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import LIMITS, escape_pointer, read_json, read_object, write_json
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject, JsonValue, as_text
from wallet.model.proof import CompactToken

SEPARATOR = "~"
_SPACE = " \t\r\n"
# IANA "Named Information Hash Algorithm" names (§4.1.1); all are as strong as what they protect.
HASHES: Mapping[str, Callable[[bytes], Any]] = {
    "sha-256": hashlib.sha256,
    "sha-384": hashlib.sha384,
    "sha-512": hashlib.sha512,
}
DEFAULT_HASH = "sha-256"
# A learner's token has tens of disclosures.
MAX_DISCLOSURES = 2_000
_MAX_DEPTH = LIMITS.max_depth

_DIGESTS = "_sd"
_HASH_NAME = "_sd_alg"
_HIDDEN_ENTRY = "..."


class Disclosure(NamedTuple):
    """One disclosed member or array entry.

    ``text`` is what stood between the tildes, ``digest`` its digest. ``name`` is None for the
    entry of an array.
    """

    text: str
    digest: str
    name: str | None
    value: JsonValue


class Placed(NamedTuple):
    """Where a disclosure went: the pointer into the payload (RFC 6901).

    ``within`` are the disclosures it stands inside, outermost first: it can be shown only with
    them.
    """

    pointer: str
    disclosure: Disclosure
    within: tuple[Disclosure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SdJwt:
    """An SD-JWT with or without key binding.

    ``token`` is the issuer's JWS, its payload as signed; ``payload`` what it says with every
    disclosure in its place. ``placed`` holds the disclosures in the order in which they came.
    ``hidden`` counts the digests that nothing here discloses (decoys among them). ``binding`` is
    the holder's key binding JWT, ``bound`` the digest it must name (§4.3.1).
    """

    token: CompactToken
    compact: str
    payload: JsonObject
    placed: tuple[Placed, ...]
    hidden: int
    hash_name: str
    binding: CompactToken | None
    binding_text: str
    bound: str

    @property
    def text(self) -> str:
        """The whole in its compact form (§4)."""
        return write_sd_jwt(self.compact, self.placed_texts, self.binding_text)

    @property
    def placed_texts(self) -> tuple[str, ...]:
        """The disclosures as they came."""
        return tuple(one.disclosure.text for one in self.placed)


def write_sd_jwt(compact: str, disclosures: Iterable[str], binding: str = "") -> str:
    """Return the compact form: the issuer's token, each disclosure, and the key binding."""
    return SEPARATOR.join((compact, *disclosures, binding))


def digest_of(text: str, hash_name: str) -> str:
    """Return the digest of a text in US-ASCII, in base64url (§4.2.3, §4.3.1)."""
    return encode_base64url(HASHES[hash_name](text.encode("ascii")).digest())


def read_sd_jwt(text: str) -> SdJwt:
    """Take an SD-JWT apart (§4) and put its disclosures in their places (§7.1).

    Raises InputError(TOKEN_MALFORMED, where): ``tilde``, ``disclosure``, ``_sd``, ``_sd_alg``,
    ``...``, ``digest`` (one that stands twice), ``name`` (one that is there already or may not
    be), ``unreferenced``, ``binding``, and what :func:`read_token` says of the issuer's token;
    TOO_LARGE, TOO_DEEP, DUPLICATE_MEMBER where the whole is beyond what is read.
    """
    text = text.strip(_SPACE)
    if len(text) > LIMITS.max_bytes:
        raise _too_large(LIMITS.max_bytes, len(text))
    compact, *texts = text.split(SEPARATOR)
    if not texts:
        raise _malformed("tilde")
    binding_text = texts.pop()
    if len(texts) > MAX_DISCLOSURES:
        raise _too_large(MAX_DISCLOSURES, len(texts))
    token = _read_part(compact)
    hash_name = _hash_name(token.payload)
    disclosures = {
        one.digest: one for one in (_read_disclosure(part, hash_name) for part in texts)
    }
    if len(disclosures) != len(texts):
        raise _malformed("digest")
    placing = _Placing(disclosures)
    payload = placing.put(token.payload, "", ())
    if len(placing.placed) != len(disclosures):
        raise _malformed("unreferenced")
    placed = tuple(placing.placed[digest] for digest in disclosures)
    return SdJwt(
        token=token,
        compact=compact,
        payload=_checked(payload),
        placed=placed,
        hidden=len(placing.met) - len(placed),
        hash_name=hash_name,
        binding=_read_binding(binding_text),
        binding_text=binding_text,
        bound=digest_of(text[: len(text) - len(binding_text)], hash_name),
    )


def processed_token(read: SdJwt) -> CompactToken:
    """Return the issuer's token with the payload a reader may believe."""
    return read.token._replace(payload=read.payload)


def _read_binding(text: str) -> CompactToken | None:
    if not text:
        return None
    try:
        return _read_part(text)
    except InputError as error:
        raise _malformed("binding") from error


def _read_part(text: str) -> CompactToken:
    """Read a token that has no white space around it: here that would be inside the whole."""
    if text != text.strip(_SPACE):
        raise _malformed("parts")
    return read_token(text)


def _hash_name(payload: JsonObject) -> str:
    name = payload.get(_HASH_NAME, DEFAULT_HASH)
    if as_text(name) not in HASHES:
        raise _malformed(_HASH_NAME)
    return as_text(name)


def _read_disclosure(text: str, hash_name: str) -> Disclosure:
    try:
        value = read_json(decode_base64url(text))
    except InputError as error:
        if error.reason in (Reason.TOO_LARGE, Reason.TOO_DEEP, Reason.DUPLICATE_MEMBER):
            raise
        raise _malformed("disclosure") from error
    if not isinstance(value, list) or len(value) not in (2, 3) or not isinstance(value[0], str):
        raise _malformed("disclosure")
    digest = digest_of(text, hash_name)
    if len(value) == 2:
        return Disclosure(text, digest, None, value[1])
    name = value[1]
    if not isinstance(name, str):
        raise _malformed("disclosure")
    if name in (_DIGESTS, _HASH_NAME, _HIDDEN_ENTRY):
        raise _malformed("name")
    return Disclosure(text, digest, name, value[2])


class _Placing:
    """One walk through the payload and through what it discloses (§7.1 step 3)."""

    def __init__(self, disclosures: Mapping[str, Disclosure]) -> None:
        self._disclosures = disclosures
        self.placed: dict[str, Placed] = {}
        # Every digest met so far: none may stand twice, decoys neither.
        self.met: set[str] = set()

    def put(self, value: JsonObject, pointer: str, within: tuple[Disclosure, ...]) -> JsonObject:
        """Return an object with what it discloses in place of its digests."""
        return self._object(value, pointer, within, 1)

    def _value(
        self, value: JsonValue, pointer: str, within: tuple[Disclosure, ...], depth: int
    ) -> JsonValue:
        if depth > _MAX_DEPTH:
            raise InputError(Reason.TOO_DEEP, {"limit": str(_MAX_DEPTH)})
        if isinstance(value, dict):
            return self._object(value, pointer, within, depth)
        if isinstance(value, list):
            return self._array(value, pointer, within, depth)
        return value

    def _object(
        self, value: JsonObject, pointer: str, within: tuple[Disclosure, ...], depth: int
    ) -> JsonObject:
        if _HIDDEN_ENTRY in value:
            raise _malformed(_HIDDEN_ENTRY)
        members: dict[str, JsonValue] = {}
        for name, member in value.items():
            if name != _DIGESTS and (name != _HASH_NAME or pointer):
                where = f"{pointer}/{escape_pointer(name)}"
                members[name] = self._value(member, where, within, depth + 1)
        for disclosure in self._named_in(value):
            disclosed = disclosure.name
            if disclosed is None:
                raise _malformed("disclosure")
            if disclosed in members:
                raise _malformed("name")
            where = f"{pointer}/{escape_pointer(disclosed)}"
            members[disclosed] = self._disclosed(disclosure, where, within, depth)
        return members

    def _named_in(self, value: JsonObject) -> list[Disclosure]:
        digests = value.get(_DIGESTS, [])
        if not isinstance(digests, list):
            raise _malformed(_DIGESTS)
        found = [self._meet(digest, _DIGESTS) for digest in digests]
        return [disclosure for disclosure in found if disclosure is not None]

    def _array(
        self, values: list[JsonValue], pointer: str, within: tuple[Disclosure, ...], depth: int
    ) -> list[JsonValue]:
        entries: list[JsonValue] = []
        for value in values:
            where = f"{pointer}/{len(entries)}"
            if not isinstance(value, dict) or _HIDDEN_ENTRY not in value:
                entries.append(self._value(value, where, within, depth + 1))
                continue
            if len(value) != 1:
                raise _malformed(_HIDDEN_ENTRY)
            disclosure = self._meet(value[_HIDDEN_ENTRY], _HIDDEN_ENTRY)
            if disclosure is not None and disclosure.name is not None:
                raise _malformed("disclosure")
            if disclosure is not None:
                entries.append(self._disclosed(disclosure, where, within, depth))
        return entries

    def _meet(self, digest: JsonValue, where: str) -> Disclosure | None:
        if not isinstance(digest, str):
            raise _malformed(where)
        if digest in self.met:
            raise _malformed("digest")
        self.met.add(digest)
        return self._disclosures.get(digest)

    def _disclosed(
        self, disclosure: Disclosure, pointer: str, within: tuple[Disclosure, ...], depth: int
    ) -> JsonValue:
        self.placed[disclosure.digest] = Placed(pointer, disclosure, within)
        return self._value(disclosure.value, pointer, (*within, disclosure), depth + 1)


def _checked(payload: JsonObject) -> JsonObject:
    """Ask of the whole what was asked of each part: its size, depth, and names that fold alike."""
    return read_object(write_json(payload))


def _malformed(where: str) -> InputError:
    return InputError(Reason.TOKEN_MALFORMED, {"where": where})


def _too_large(limit: int, size: int) -> InputError:
    return InputError(Reason.TOO_LARGE, {"limit": str(limit), "size": str(size)})
