import pytest

from tests.doubles.credential_samples import OPEN_BADGES, V1, V2
from wallet.encoding.contexts import bundled_contexts
from wallet.proofs.proof_types import maps_to_nothing

CONTEXTS = bundled_contexts()
CATCH_ALL = "https://www.w3.org/ns/credentials/undefined-terms/v2"


@pytest.mark.parametrize(
    ("kind", "listed", "expected"),
    [
        ("SomeProofType", [V2, OPEN_BADGES], True),
        ("dataintegrityproof", [V2], True),
        ("Ed25519Signature2020", [V2], True),
        ("DataIntegrityProof", [V2], False),
        ("RsaSignature2018", [V1], False),
        ("RsaSignature2018", [V2], False),
        ("BbsBlsSignature2020", [V1], False),
        ("JsonWebSignature2020", [V2, OPEN_BADGES], False),
        ("JsonWebSignature2021", [V2, OPEN_BADGES], True),
        ("https://suites.example/#Other", [V2], False),
        ("urn:suite:other", [V1], False),
        # A catch-all gives every word a meaning, and a context that is not at hand may.
        ("SomeProofType", [V2, CATCH_ALL], False),
        ("SomeProofType", [V2, "https://suites.example/context"], False),
        # What is wrong with these is said elsewhere.
        ("", [V2], False),
        ("SomeProofType", None, False),
        ("SomeProofType", 7, False),
    ],
)
def test_a_type_no_context_knows_maps_to_nothing(kind, listed, expected) -> None:
    document = {"id": "urn:uuid:1"} if listed is None else {"@context": listed}
    assert maps_to_nothing(kind, document, CONTEXTS) is expected
