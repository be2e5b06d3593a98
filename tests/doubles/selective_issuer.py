"""An issuer whose credentials let their holders choose fields: ecdsa-sd-2023 and bbs-2023.

    school = SelectiveIssuer("Lantern Bay", suite=ECDSA_SD)
    whole = school.issue(school.open_badge(), mandatory=("/issuer", "/validFrom"))
    shown = school.derive(whole, "/credentialSubject/achievement/name")

Everything follows from the seed, as with :class:`tests.doubles.issuer_simulator.IssuerSimulator`;
only the proofs derived under bbs-2023 differ each time, unless scalars are given.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Any

from tests.doubles import credential_samples as samples
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import read_object, write_json
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.proof import Proof
from wallet.proofs.deriving import derive
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.selective_signing import BbsKey, sign_bbs, sign_ecdsa_sd
from wallet.proofs.selective_suites import BBS_2023, ECDSA_SD_2023

ECDSA_SD = ECDSA_SD_2023
BBS = BBS_2023
SELECTIVE = (ECDSA_SD, BBS)
ALWAYS = ("/issuer", "/validFrom")
# With what a text may hold and a reader of lines could take for more.
NARRATIVE = 'A day "underground",\nand a test of _:b0 things.'


def octets_from(seed: str) -> Callable[[int], bytes]:
    """Return a source of octets that gives the same ones each time."""
    count = 0

    def draw(size: int) -> bytes:
        nonlocal count
        count += 1
        return hashlib.shake_256(f"{seed} {count}".encode()).digest(size)

    return draw


class SelectiveIssuer:
    """A did:key issuer of base proofs of one suite."""

    def __init__(self, name: str = "Lantern Bay", *, suite: str = ECDSA_SD, seed: int = 1) -> None:
        self.name = name
        self.suite = suite
        self.seed = seed
        number = int.from_bytes(octets_from(f"{suite} {seed}")(31), "big") + 1
        self.key: Any = Es256Key(number) if suite == ECDSA_SD else BbsKey(number)

    @property
    def did(self) -> str:
        return str(self.key.did)

    @property
    def method(self) -> str:
        return str(self.key.method)

    @property
    def profile(self) -> dict[str, JsonValue]:
        return {"id": self.did, "type": ["Profile"], "name": self.name}

    def open_badge(self, **parts: Any) -> dict[str, JsonValue]:
        return samples.open_badge(self.profile, **parts)

    def rich_badge(self, *, narrative: str = NARRATIVE) -> dict[str, JsonValue]:
        """A badge with objects that have no names of their own, in lists and in each other."""
        badge: Any = read_object(write_json(self.open_badge()))
        achievement = badge["credentialSubject"]["achievement"]
        achievement["criteria"] = {"narrative": narrative}
        achievement["alignment"] = [
            {"type": ["Alignment"], "targetName": name, "targetUrl": f"https://{name}.example/"}
            for name in ("rope", "light", "maps")
        ]
        achievement["resultDescription"] = [
            {
                "id": "urn:uuid:00000000-0000-4000-8000-00000000000a",
                "type": ["ResultDescription"],
                "name": "Test",
                "resultType": "Percent",
            }
        ]
        badge["credentialSubject"]["result"] = [
            {"type": ["Result"], "value": value, "status": "Completed"} for value in ("91", "78")
        ]
        badge["credentialSubject"]["identifier"] = [
            {
                "type": "IdentityObject",
                "hashed": False,
                "identityHash": text,
                "identityType": "emailAddress",
            }
            for text in ("ada@example.org", "ada@example.com")
        ]
        return dict(badge)

    def issue(
        self,
        document: JsonObject,
        *,
        mandatory: Sequence[str] = ALWAYS,
        contexts: Any = None,
        **options: JsonValue,
    ) -> dict[str, JsonValue]:
        """Return ``document`` with a base proof."""
        members: JsonObject = {
            "type": "DataIntegrityProof",
            "cryptosuite": self.suite,
            "created": write_timestamp(samples.ISSUED_AT),
            "verificationMethod": self.method,
            "proofPurpose": "assertionMethod",
            **options,
        }
        sign: Any = sign_ecdsa_sd if self.suite == ECDSA_SD else sign_bbs
        draw = octets_from(f"issue {self.suite} {self.seed}")
        pinned = contexts or bundled_contexts()
        return {
            **document,
            "proof": sign(document, members, self.key, mandatory, pinned, draw),
        }

    def issue_bytes(self, document: JsonObject, **parts: Any) -> bytes:
        return write_json(self.issue(document, **parts))

    def derive(self, whole: JsonObject, *chosen: str, **parts: Any) -> dict[str, JsonValue]:
        """Return what ``chosen`` pointers show of a credential with a base proof."""
        members: Any = whole["proof"]
        bare = read_object(write_json({k: v for k, v in whole.items() if k != "proof"}))
        return derive(bare, Proof(members=members), chosen, bundled_contexts(), **parts)
