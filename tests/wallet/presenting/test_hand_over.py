"""The list of a package: a credential of the learner's, signed over every byte."""

from datetime import UTC, datetime, timedelta

from tests.wallet.formats import samples
from wallet.encoding.contexts import bundled_contexts
from wallet.model.package import PackedFile
from wallet.model.report import CheckName, Verdict
from wallet.model.sharing import ShareOrder
from wallet.presenting.hand_over import build_inventory, goes_inside
from wallet.proofs.keys import SigningKey
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
KEY = SigningKey.from_seed(bytes(32))
FILE = PackedFile(name="originals/a.pdf", digest="ab" * 32, size=7, title="Diploma ‹1›")


def built(**parts: object) -> bytes:
    order = ShareOrder(record_ids=("1",), receiver="Clinic", **parts)  # type: ignore[arg-type]
    return build_inventory(
        [FILE], order, KEY, bundled_contexts(), now=NOW, randomness=lambda size: bytes(size)
    )


def test_our_own_verifier_checks_it_as_any_credential() -> None:
    item = samples.credential(built(expires_at=NOW + timedelta(days=1)))
    report = Verifier(bundled_knowledge(), NOW).verify(item)
    assert report.verdict is Verdict.VERIFIED
    late = Verifier(bundled_knowledge(), NOW + timedelta(days=2)).verify(item)
    assert late.verdict is Verdict.NOT_VERIFIED
    changed = samples.credential(built().replace(b"ab" * 32, b"ac" * 32))
    assert not Verifier(bundled_knowledge(), NOW).verify(changed).has_passed(CheckName.PROOF)


def test_the_same_order_gives_the_same_bytes() -> None:
    assert built() == built()
    assert b"validUntil" not in built()


def test_what_goes_inside_a_presentation() -> None:
    signed = samples.badge(proof=samples.proof())
    assert goes_inside(samples.credential(signed))
    assert goes_inside(samples.credential(samples.token(samples.badge())))
    assert not goes_inside(samples.credential(samples.badge()))
    named = samples.read({"signature": {"type": ["MerkleProof2017"]}}).credentials[0]
    assert not goes_inside(named)
