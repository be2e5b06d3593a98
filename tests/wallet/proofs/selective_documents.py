"""Base and derived proofs for the tests of this folder, and how they are checked."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import decode_base64url, encode_base64url
from wallet.encoding.strict_json import read_object, write_json
from wallet.errors import Reason, WalletError
from wallet.model.proof import Proof
from wallet.proofs.cryptosuite import Evidence
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import PublicKey

SCHOOLS: Mapping[str, SelectiveIssuer] = {
    suite: SelectiveIssuer(suite=suite) for suite in SELECTIVE
}
WHOLES: Mapping[str, dict[str, Any]] = {
    suite: dict(read_object(school.issue_bytes(school.rich_badge())))
    for suite, school in SCHOOLS.items()
}


def check(document: Mapping[str, Any], key: PublicKey | None = None) -> Evidence:
    """Check a document's one proof under its school's key, or under ``key``."""
    members: Any = document["proof"]
    bare: Any = read_object(write_json({k: v for k, v in document.items() if k != "proof"}))
    own = SCHOOLS[members["cryptosuite"]].key.public
    return verify_proof(bare, Proof(members=members), key or own, bundled_contexts())


def reason_of(document: Mapping[str, Any], key: PublicKey | None = None) -> Reason:
    """Why a document's proof does not hold."""
    try:
        check(document, key)
    except WalletError as error:
        return error.reason
    raise AssertionError("the proof holds")


def with_value(document: Mapping[str, Any], value: str) -> dict[str, Any]:
    return {**document, "proof": {**document["proof"], "proofValue": value}}


def octets_of(document: Mapping[str, Any]) -> bytes:
    return decode_base64url(document["proof"]["proofValue"][1:])


def with_octets(document: Mapping[str, Any], octets: bytes) -> dict[str, Any]:
    return with_value(document, "u" + encode_base64url(octets))


def changed_leaves(value: Any) -> Iterator[Any]:
    """Every way of changing one text of ``value`` but its contexts and its proof."""
    if isinstance(value, dict):
        for name, entry in value.items():
            if name not in ("@context", "proof"):
                yield from ({**value, name: changed} for changed in changed_leaves(entry))
    elif isinstance(value, list):
        for at, entry in enumerate(value):
            for changed in changed_leaves(entry):
                yield [*value[:at], changed, *value[at + 1 :]]
    elif isinstance(value, bool):
        yield not value
    elif isinstance(value, str):
        yield value + "x"
