"""Forgeries of tokens that disclose by choice, of their key bindings, of COSE messages, and of
compact tokens under the algorithms that other rigs do not have.

Whoever holds such a token may leave out what its issuer hid, and nothing else: an accepted one
must say what some choice among the original's disclosures says (worked out here by another hand,
without the reader), and one with a key binding must be bound as an original was.
"""

import base64
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from itertools import combinations
from typing import Any, TypeAlias

from tests.doubles.credential_samples import V2, open_badge
from tests.doubles.sd_jwt_making import Made, bind, digest, disclosure, flattened
from tests.doubles.token_issuer import TokenIssuer
from tests.doubles.token_keys import TokenKey
from tests.rigs.forge.mutants import NOTHING_TO_CHANGE
from tests.rigs.forge.texts import BYTE_MUTATIONS
from tests.rigs.forge.token_mutations import TOKEN_MUTATIONS
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.jcs import canonical_json
from wallet.encoding.sd_jwt import SdJwt
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.report import Verdict
from wallet.trust.knowledge import Knowledge
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
HOUSE = TokenIssuer()
HOLDER, STRANGER = TokenKey("EdDSA", 11), TokenKey("EdDSA", 12)
Mutation: TypeAlias = Callable[["Original", "Original", random.Random], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """One original: its text, and every document that a choice of its disclosures may show."""

    name: str
    text: bytes
    is_good: bool = True
    may_say: frozenset[bytes] = frozenset()
    bindings: frozenset[str] = field(default=frozenset())


def _cut(value: Any, shown: dict[str, Any]) -> Any:
    """Return ``value`` with what is in ``shown`` (by digest) put in, by no code of the wallet."""
    if isinstance(value, list):
        kept = []
        for entry in value:
            if isinstance(entry, dict) and set(entry) == {"..."}:
                if entry["..."] in shown:
                    kept.append(_cut(shown[entry["..."]][-1], shown))
            else:
                kept.append(_cut(entry, shown))
        return kept
    if not isinstance(value, dict):
        return value
    cut = {name: _cut(one, shown) for name, one in value.items() if name not in ("_sd", "_sd_alg")}
    for one in value.get("_sd", []):
        if one in shown:
            _, name, inner = shown[one]
            cut[name] = _cut(inner, shown)
    return cut


def _may_say(made: Made, drop: tuple[str, ...]) -> frozenset[bytes]:
    payload = json.loads(_decoded(made.compact.split(".")[1]))
    texts = list(made.disclosures.values())
    said = set()
    for count in range(len(texts) + 1):
        for chosen in combinations(texts, count):
            shown = {digest(text): json.loads(_decoded(text)) for text in chosen}
            whole = _cut(payload, shown)
            said.add(canonical_json({k: v for k, v in whole.items() if k not in drop}))
    return frozenset(said)


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


_W3C_CLAIMS = ("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce", "cnf")


@cache
def originals() -> tuple[Original, ...]:
    """Every original, in a fixed order."""
    claims = {"given_name": "Ana", "grade": "A", "school": {"name": "House", "city": "Porto"},
              "marks": [12, 15], "cnf": {"jwk": HOLDER.jwk}}  # fmt: skip
    frame = {"_sd": ["given_name", "school"], "school": {"_sd": ["city"]}, "marks": {"_sd": [1]},
             "_sd_decoy": 2}  # fmt: skip
    badge = open_badge({"id": HOUSE.id, "type": ["Profile"]})
    made = {
        "vc": HOUSE.sd_jwt(claims, frame),
        "vc-es384": HOUSE.sd_jwt({**claims, "sub": "7"}, frame, "ES384"),
        "w3c": HOUSE.w3c_sd_jwt(badge, {"_sd": ["name"], "credentialSubject": {"_sd": ["id"]}}),
        "expired": HOUSE.sd_jwt({**claims, "exp": 1_000}, frame),
        "another-signed": TokenIssuer(seed=2).sd_jwt(claims, frame),
    }
    found = []
    for name, one in made.items():
        drop = _W3C_CLAIMS if name == "w3c" else ()
        is_good = name not in ("expired", "another-signed")
        said = _may_say(one, drop) if is_good else frozenset()
        found.append(Original(name=name, text=one.text.encode(), is_good=is_good, may_say=said))
        if name in ("vc", "vc-es384"):
            shown = one.showing("/school/city")
            text = bind(shown, HOLDER.sign_token, made=NOW.timestamp())
            found.append(
                Original(
                    name=f"{name}-bound", text=text.encode(), may_say=said,
                    bindings=frozenset({text.rpartition("~")[2]}),
                )
            )  # fmt: skip
    for algorithm in ("ES384", "ES512", "RS256", "PS256"):
        token = HOUSE.token(badge, algorithm)
        said = frozenset({canonical_json({**badge, "issuer": HOUSE.id})})
        found.append(Original(name=f"jwt-{algorithm}", text=token.encode(), may_say=said))
    for algorithm in ("ES256", "EdDSA", "PS256"):
        message = HOUSE.cose({**badge, "issuer": HOUSE.id}, algorithm)
        said = frozenset({canonical_json({**badge, "issuer": HOUSE.id})})
        found.append(Original(name=f"cose-{algorithm}", text=message, may_say=said))
    return tuple(found)


@cache
def knowledge() -> Knowledge:
    """What is known while the wallet is lied to."""
    return HOUSE.knowledge()


def verified_in(data: bytes) -> Iterator[Credential]:
    """Yield every credential in ``data`` that the wallet calls verified."""
    verifier = Verifier(knowledge(), NOW, is_for_once=True)
    for credential in read_items(data, "mutant", bundled_contexts()).all_credentials:
        if verifier.verify(credential).verdict is Verdict.VERIFIED:
            yield credential


def is_genuine(credential: Credential) -> bool:
    """Whether an accepted credential says what its issuer and its holder said."""
    said = canonical_json(credential.document)
    read = credential.secured
    binding = read.binding_text if isinstance(read, SdJwt) else ""
    return any(
        original.is_good
        and said in original.may_say
        and (not binding or binding in original.bindings)
        for original in originals()
    )


# --- mutations


def _parts(original: Original) -> list[str]:
    if b"~" not in original.text:
        raise ValueError("no disclosures")
    return original.text.decode().split("~")


def _join(parts: list[str]) -> bytes:
    return "~".join(parts).encode("utf-8", "replace")


def drop_disclosures(one: Original, _: Original, chance: random.Random) -> bytes:
    compact, *texts, binding = _parts(one)
    kept = [text for text in texts if chance.random() < 0.6]
    return _join([compact, *kept, chance.choice([binding, ""])])


def add_disclosure(one: Original, other: Original, chance: random.Random) -> bytes:
    compact, *texts, binding = _parts(one)
    foreign = _parts(other)[1:-1] or [disclosure("s", "grade", "A+")]
    lies = [
        disclosure("s", "degree", "PhD"), disclosure("s", "grade", "A+"), disclosure("s", "PhD"),
        disclosure("s", "_sd", []), chance.choice(foreign), chance.choice(texts or foreign),
    ]  # fmt: skip
    texts.insert(chance.randrange(len(texts) + 1), chance.choice(lies))
    return _join([compact, *texts, binding])


def change_disclosure(one: Original, _: Original, chance: random.Random) -> bytes:
    compact, *texts, binding = _parts(one)
    at = chance.randrange(len(texts))
    value = json.loads(_decoded(texts[at]))
    value[chance.randrange(len(value))] = chance.choice(["PhD", "x", None, 7, {"a": 1}, ["a"]])
    text = json.dumps(value) if chance.random() < 0.8 else json.dumps(value, indent=1)
    texts[at] = base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")
    return _join([compact, *texts, binding])


def order_disclosures(one: Original, _: Original, chance: random.Random) -> bytes:
    compact, *texts, binding = _parts(one)
    chance.shuffle(texts)
    return _join([compact, *texts, binding])


def change_token(one: Original, other: Original, chance: random.Random) -> bytes:
    """Change a compact token: these are of algorithms that other rigs do not have."""
    if b"~" in one.text or b"~" in other.text:
        raise ValueError("no compact token")
    return chance.choice(TOKEN_MUTATIONS)(one.text.decode(), other.text.decode(), chance)


def change_payload(one: Original, other: Original, chance: random.Random) -> bytes:
    """Change the issuer's part: its digests, its claims, its parts."""
    compact, *rest = _parts(one)
    if chance.random() < 0.5:
        mutate = chance.choice(TOKEN_MUTATIONS)
        return _join([mutate(compact, _parts(other)[0], chance).decode("utf-8", "replace"), *rest])
    head, payload, signature = compact.split(".")
    claims = json.loads(_decoded(payload))
    lie = disclosure("s", "degree", "PhD")
    claims.update(
        chance.choice(
            [{"_sd": [*claims.get("_sd", []), digest(lie)]}, {"degree": "PhD"}, {"_sd": []},
             {"_sd_alg": "sha-512"}, {"cnf": {"jwk": STRANGER.jwk}}, {"exp": 4_000_000_000}]
        )
    )  # fmt: skip
    text = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return _join([f"{head}.{text}.{signature}", *rest[:-1], lie, rest[-1]])


def change_binding(one: Original, other: Original, chance: random.Random) -> bytes:
    *parts, binding = _parts(one)
    text = "~".join([*parts, ""])
    changes: list[dict[str, Any]] = [
        {}, {"nonce": "n-2"}, {"aud": "https://other.example"}, {"sd_hash": digest("x")},
        {"made": NOW.timestamp() + 10_000}, {"header": {"typ": "JWT"}},
        {"header": {"alg": "none"}}, {"header": {"jwk": STRANGER.jwk}},
    ]  # fmt: skip
    made = {"made": NOW.timestamp(), **chance.choice(changes)}
    forged = bind(text, STRANGER.sign_token, **made)
    theirs = _parts(other)[-1]
    return chance.choice(
        [forged.encode(), (text + theirs).encode(), (text + binding[:-3] + "AAA").encode(),
         (text + binding + "~").encode(), (text + binding + binding).encode()]
    )  # fmt: skip


def wrap(one: Original, _: Original, chance: random.Random) -> bytes:
    """The same in another dress: JSON, a list, an envelope, a presentation."""
    if one.name.startswith("jwt"):
        raise ValueError("wrapped elsewhere")
    if b"~" not in one.text:
        held = base64.b64encode(one.text).decode()
        address = f"data:application/vc+cose;base64,{held}"
        return chance.choice([held.encode(), json.dumps([held]).encode(), _envelope(address)])
    text = one.text.decode()
    value = flattened(text)
    if chance.random() < 0.4:
        value["header"] = {**value["header"], "alg": "none"}
    kind = chance.choice(["dc+sd-jwt", "vc+sd-jwt", "vc+jwt", "vp+sd-jwt"])
    return chance.choice(
        [json.dumps(value).encode(), json.dumps(text).encode(), json.dumps([text, value]).encode(),
         _envelope(f"data:application/{kind},{text}")]
    )  # fmt: skip


def _envelope(address: str) -> bytes:
    envelope = {"@context": [V2], "type": "EnvelopedVerifiableCredential", "id": address}
    held = {
        "@context": [V2], "type": ["VerifiablePresentation"], "verifiableCredential": [envelope],
    }  # fmt: skip
    return json.dumps(held).encode()


def change_bytes(one: Original, _: Original, chance: random.Random) -> bytes:
    data = bytearray(one.text)
    if b"~" not in one.text or chance.random() < 0.3:
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        return bytes(data)
    return chance.choice(BYTE_MUTATIONS)(one.text, chance) or b"{"


MUTATIONS: tuple[Mutation, ...] = (
    drop_disclosures, add_disclosure, add_disclosure, change_disclosure, order_disclosures,
    change_payload, change_payload, change_token, change_binding, change_binding, wrap,
    change_bytes,
)  # fmt: skip


def mutant(seed: int, number: int) -> bytes:
    """Return mutant ``number`` of a seed; what finds nothing to change is tried anew."""
    chance = random.Random(f"disclosures {seed}:{number}")
    while True:
        one, other = chance.choice(originals()), chance.choice(originals())
        try:
            return chance.choice(MUTATIONS)(one, other, chance)
        except NOTHING_TO_CHANGE:
            continue
