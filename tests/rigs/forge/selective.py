"""Originals whose holder chose what to show, and the full copies they were derived from.

A full copy is no good sample: its bytes are intact and it is never verified.
"""

from collections.abc import Callable
from typing import Any

from tests.doubles.selective_issuer import BBS, ECDSA_SD, SelectiveIssuer
from tests.rigs.forge.people import learner

SHORT = {ECDSA_SD: "ecdsa-sd", BBS: "bbs"}
_RESULT = "/credentialSubject/result/0"
_SKILL = "/credentialSubject/achievement/alignment/1"


def selective_documents(suite: str) -> dict[str, tuple[bool, Callable[[], dict[str, Any]]]]:
    """Return makers of documents by name, with whether what they make verifies."""
    one, other = SelectiveIssuer(suite=suite), SelectiveIssuer(suite=suite, seed=2)
    whole = one.issue(one.rich_badge())
    plain = one.issue(one.open_badge(number=82, subject_id=learner().did), mandatory=())
    expired = one.issue({**one.open_badge(number=83), "validUntil": "2026-05-01T00:00:00Z"})
    strange = other.issue(one.open_badge(number=84))
    return {
        "least": (True, lambda: one.derive(whole, "/credentialSubject/type")),
        "one-result": (True, lambda: one.derive(whole, "/credentialSubject/achievement", _RESULT)),
        "one-skill": (True, lambda: one.derive(whole, "/credentialSubject/achievement/name",
                                               "/credentialSubject/achievement/description",
                                               "/credentialSubject/achievement/criteria", _SKILL)),
        "all": (True, lambda: one.derive(whole, "")),
        "nothing-mandatory": (True, lambda: one.derive(plain, "/issuer", "/credentialSubject")),
        "full-copy": (False, lambda: whole),
        "expired": (False, lambda: one.derive(expired, "/validUntil", "/credentialSubject")),
        "another-signed": (False, lambda: other.derive(strange, "/credentialSubject")),
    }  # fmt: skip
