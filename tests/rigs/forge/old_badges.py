"""Forgeries of Open Badges before 3.0, hosted and signed: what may be called verified of them.

A hosted badge may pass only for being, in the one canonical spelling, what its page had; a signed
one only for the very signing input that was signed. A badge that ended or was withdrawn never
passes. Mutant number N of a seed is always the same bytes.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from tests.doubles.badge_publisher import as_bytes, baked_png, baked_svg
from tests.rigs.forge.mutants import NOTHING_TO_CHANGE
from tests.rigs.forge.people import badge_shop
from tests.rigs.forge.structural import (
    CLAIM_MUTATIONS,
    CONTEXT_MUTATIONS,
    TYPE_MUTATIONS,
    Mutation,
)
from tests.rigs.forge.texts import BYTE_MUTATIONS
from tests.rigs.forge.token_mutations import TOKEN_MUTATIONS
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.jcs import canonical_json
from wallet.formats.reader import read_items
from wallet.model.credential import Credential
from wallet.model.report import Verdict
from wallet.trust.knowledge import Knowledge
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
_WORDS = (
    "eve@learner.example", "https://evil.example/1", "2099-01-01T00:00:00Z", "", None, True, 0, [],
    {}, "signed", "hosted", "Assertion", "sha256$" + "0" * 64,
)  # fmt: skip
_NAMES = (
    "id", "@id", "type", "@type", "badge", "issuer", "recipient", "identity", "verification",
    "verify", "creator", "url", "revoked", "expires", "issuedOn", "narrative", "evidence", "uid",
    "@context", "publicKey", "name", "kid", "jwk",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OldBadge:
    """An original: its text, whether it verifies, and whether it is a token."""

    name: str
    text: bytes
    is_good: bool
    is_token: bool


@cache
def originals() -> tuple[OldBadge, ...]:
    """Every original, in a fixed order."""
    shop = badge_shop()
    pages = shop.documents()
    hosted = [
        OldBadge(
            name=f"hosted-{number}",
            text=as_bytes(pages[shop.url(f"assertions/{number}.json")]),
            is_good=number < 3,
            is_token=False,
        )
        for number in (1, 2, 3)
    ]
    hosted.append(
        OldBadge(name="hosted-4", text=as_bytes(shop.assertion(4)), is_good=False, is_token=False)
    )
    whole = shop.badge_class(issuer=shop.profile())
    tokens = {
        "signed-11": (True, shop.signed(11)),
        "signed-12": (True, shop.signed(12, badge=whole)),
        "signed-13": (False, shop.signed(13, expires="2025-01-01T00:00:00Z")),
        "signed-14": (False, shop.signed(14)),
    }
    return (
        *hosted,
        *(
            OldBadge(name=name, text=text.encode(), is_good=is_good, is_token=True)
            for name, (is_good, text) in tokens.items()
        ),
    )


@cache
def knowledge() -> Knowledge:
    """What is known while the wallet is lied to."""
    return badge_shop().knowledge()


def verified_in(data: bytes) -> Iterator[Credential]:
    """Yield every credential in ``data`` that the wallet calls verified."""
    verifier = Verifier(knowledge(), NOW, is_for_once=True)
    for credential in read_items(data, "mutant", bundled_contexts()).all_credentials:
        if verifier.verify(credential).verdict is Verdict.VERIFIED:
            yield credential


def is_genuine(credential: Credential) -> bool:
    """Whether an accepted badge says exactly what a good original says."""
    for original in originals():
        if not original.is_good or original.is_token is not (credential.token is not None):
            continue
        if credential.token is not None:
            signed = original.text.rpartition(b".")[0]
            if credential.token.signing_input == signed:
                return True
        elif canonical_json(credential.document) == canonical_json(json.loads(original.text)):
            return True
    return False


def mutant(seed: int, number: int) -> bytes:
    """Return mutant ``number`` of a seed."""
    chance = random.Random(f"old badges {seed}:{number}")
    original = chance.choice(originals())
    data = _changed(original, chance)
    wrap = chance.random()
    if wrap < 0.05:
        return baked_png(data)
    if wrap < 0.1 and original.is_token:
        return baked_svg(data.decode("utf-8", "replace"), is_token=True)
    return data


def _changed(original: OldBadge, chance: random.Random) -> bytes:
    if chance.random() < 0.2:
        return _tried(lambda: chance.choice(BYTE_MUTATIONS)(original.text, chance)) or b"{"
    if original.is_token:
        other = chance.choice([one for one in originals() if one.is_token])
        pair = original.text.decode(), other.text.decode()
        return _tried(lambda: chance.choice(TOKEN_MUTATIONS)(*pair, chance)) or original.text
    document: Any = json.loads(original.text)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        document = _tried(lambda held=document: _one_change(held, chance)) or document
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _one_change(document: Any, chance: random.Random) -> Any:
    if chance.random() < 0.5:
        mutations: tuple[Mutation, ...] = (*CLAIM_MUTATIONS, *CONTEXT_MUTATIONS, *TYPE_MUTATIONS)
        return chance.choice(mutations)(document, chance)
    changed = json.loads(json.dumps(document))
    places = [changed, *(one for one in changed.values() if isinstance(one, dict))]
    place = chance.choice(places)
    name = chance.choice((*_NAMES, *place))
    if chance.random() < 0.3:
        place.pop(name, None)
    else:
        place[name] = chance.choice((*_WORDS, changed))
        json.dumps(changed)  # a document that holds itself is none
    return changed


def _tried(change: Any) -> Any:
    try:
        return change()
    except (*NOTHING_TO_CHANGE, RecursionError):
        return None
