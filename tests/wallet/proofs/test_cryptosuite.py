import pytest

from wallet.encoding.canonical import Road
from wallet.errors import Reason
from wallet.model.report import Remark
from wallet.proofs.cryptosuite import Cryptosuite, Evidence, SignedProof, evidence_of, wrong_kind
from wallet.proofs.cryptosuites import CRYPTOSUITES
from wallet.proofs.keys import KeyKind, PublicKey
from wallet.proofs.options import HashData

REMARK = Remark(reason=Reason.DATE_MALFORMED, facts={"where": "proof.created"})
OTHER = Remark(reason=Reason.TEXT_NOT_PROTECTED, facts={"fields": "@context"})


@pytest.mark.parametrize("name", CRYPTOSUITES)
def test_every_row_takes_some_kind_of_key_in_exactly_one_way(name: str) -> None:
    suite = CRYPTOSUITES[name]
    assert bool(suite.hash_by_key) is not bool(suite.verify_by_key)
    assert suite.key_kinds
    assert all(isinstance(kind, KeyKind) for kind in suite.key_kinds)


@pytest.mark.parametrize("signs_bytes", [True, False])
def test_evidence_is_what_was_hashed_and_what_was_remarked_on(signs_bytes: bool) -> None:
    suite = Cryptosuite(type="T", signs_bytes=signs_bytes)
    read = SignedProof("t", suite, {}, (REMARK,), b"")
    hashed = HashData(b"", True, "/@context/1", Road.COMPILED, False, (OTHER,))
    road = None if signs_bytes else Road.COMPILED
    assert evidence_of(read, hashed) == Evidence(
        True, "/@context/1", (REMARK, OTHER), road, repeats_a_name=False
    )


def test_a_key_of_another_kind_is_named_beside_those_that_are_taken() -> None:
    suite = Cryptosuite(
        type="T",
        hash_by_key={KeyKind.P256: lambda *_: HashData(b"")},
        verify_by_key={KeyKind.P384: lambda *_: evidence_of(*_)},
    )
    error = wrong_kind(suite, PublicKey(kind=KeyKind.X25519, raw=bytes(32)))
    assert error.reason is Reason.KEY_KIND_WRONG
    assert error.facts == {"wanted": "P-256, P-384", "got": "X25519"}
