"""SD-JWTs as issuers make them and holders cut them (RFC 9901), written for tests alone.

    made = make_sd_jwt(claims, {"_sd": ["name"], "address": {"_sd": ["city"]}}, key.sign_token)
    made.text                          # everything disclosed
    made.showing("/name")              # only these, and what they stand in
    bind(made.showing("/name"), holder, nonce="n", aud="a", made=1_700_000_000)

A frame names what is hidden at each place: ``_sd`` lists members or indexes, ``_sd_decoy`` counts
decoys, other members lead further down (the frames of sd-jwt-js are of this shape). Salts follow
from a counter, so two runs make the same bytes. It shares no code with the readers.
"""

import base64
import hashlib
import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

Sign: TypeAlias = Callable[[Mapping[str, Any], Mapping[str, Any]], str]
HASHES = {"sha-256": hashlib.sha256, "sha-384": hashlib.sha384, "sha-512": hashlib.sha512}


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def digest(text: str, hash_name: str = "sha-256") -> str:
    return base64url(HASHES[hash_name](text.encode("ascii")).digest())


def disclosure(*parts: Any) -> str:
    """Return the text of a disclosure of these parts."""
    return base64url(json.dumps(list(parts), ensure_ascii=False).encode())


@dataclass(frozen=True)
class Made:
    """The issuer's token, and each disclosure by the place it stands at in the full payload."""

    compact: str
    disclosures: dict[str, str]

    @property
    def text(self) -> str:
        return "~".join([self.compact, *self.disclosures.values(), ""])

    def showing(self, *pointers: str) -> str:
        """Return the token with these disclosures and those that they stand inside."""
        shown = [
            text
            for place, text in self.disclosures.items()
            if any(pointer == place or pointer.startswith(f"{place}/") for pointer in pointers)
        ]
        return "~".join([self.compact, *shown, ""])


@dataclass
class _Making:
    hash_name: str
    disclosures: dict[str, str] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def salt(self) -> str:
        return base64url(hashlib.sha256(f"salt {next(self.numbers)}".encode()).digest()[:16])

    def hide(self, place: str, *parts: Any) -> str:
        text = disclosure(self.salt(), *parts)
        self.disclosures[place] = text
        return digest(text, self.hash_name)

    def decoys(self, count: int) -> list[str]:
        return [digest(self.salt(), self.hash_name) for _ in range(count)]

    def cut(self, value: Any, frame: Mapping[str, Any], place: str) -> Any:
        if isinstance(value, dict):
            return self.cut_object(value, frame, place)
        if isinstance(value, list):
            return self.cut_array(value, frame, place)
        return value

    def cut_object(
        self, value: Mapping[str, Any], frame: Mapping[str, Any], place: str
    ) -> dict[str, Any]:
        hidden = set(map(str, frame.get("_sd", [])))
        cut, digests = {}, self.decoys(frame.get("_sd_decoy", 0))
        for name, member in value.items():
            where = f"{place}/{name}"
            inner = self.cut(member, frame.get(name, {}), where)
            if name in hidden:
                digests.append(self.hide(where, name, inner))
            else:
                cut[name] = inner
        return {**cut, "_sd": sorted(digests)} if digests else cut

    def cut_array(self, value: list[Any], frame: Mapping[str, Any], place: str) -> list[Any]:
        hidden = set(map(str, frame.get("_sd", [])))
        cut: list[Any] = []
        for number, entry in enumerate(value):
            where = f"{place}/{number}"
            inner = self.cut(entry, frame.get(str(number), {}), where)
            cut.append({"...": self.hide(where, inner)} if str(number) in hidden else inner)
        return cut + [{"...": decoy} for decoy in self.decoys(frame.get("_sd_decoy", 0))]


def make_sd_jwt(
    claims: Mapping[str, Any],
    frame: Mapping[str, Any],
    sign: Sign,
    *,
    header: Mapping[str, Any] | None = None,
    hash_name: str = "sha-256",
    names_hash: bool = True,
) -> Made:
    """Return ``claims`` signed by ``sign`` (header, payload), with what ``frame`` hides hidden.

    Disclosures stand in the order outermost first, as each was cut.
    """
    making = _Making(hash_name)
    payload = making.cut(claims, frame, "")
    if names_hash:
        payload = {**payload, "_sd_alg": hash_name}
    compact = sign({"typ": "dc+sd-jwt", **(header or {})}, payload)
    places = sorted(making.disclosures, key=lambda place: place.count("/"))
    return Made(compact, {place: making.disclosures[place] for place in places})


def bind(
    text: str,
    sign: Sign,
    *,
    nonce: Any = "n-1",
    aud: Any = "https://shop.example",
    made: Any = 1_780_000_000,
    header: Mapping[str, Any] | None = None,
    hash_name: str = "sha-256",
    **claims: Any,
) -> str:
    """Return ``text`` (which ends with a tilde) with a key binding signed by ``sign``."""
    payload = {
        "iat": made, "aud": aud, "nonce": nonce, "sd_hash": digest(text, hash_name), **claims,
    }  # fmt: skip
    return text + sign({"typ": "kb+jwt", **(header or {})}, payload)


def flattened(text: str) -> dict[str, Any]:
    """Return the compact form ``text`` in the flattened JSON serialisation (RFC 9901 §8.1)."""
    compact, *disclosures, binding = text.split("~")
    protected, payload, signature = compact.split(".")
    header = {"disclosures": disclosures, **({"kb_jwt": binding} if binding else {})}
    return {"payload": payload, "protected": protected, "signature": signature, "header": header}
