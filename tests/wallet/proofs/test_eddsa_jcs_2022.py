from tests.doubles.issuer_simulator import JCS
from tests.places import needs_vectors
from tests.wallet.proofs.eddsa_vectors import check_every_step
from tests.wallet.proofs.signed_documents import CONTEXTS, SCHOOL
from wallet.proofs.eddsa_jcs_2022 import hash_document
from wallet.proofs.jcs_hashing import hash_canonical_json
from wallet.proofs.options import options_of


@needs_vectors
def test_every_step_gives_the_published_value() -> None:
    check_every_step("eddsa-jcs-2022", "eddsa-jcs-2022", "JCS")


def test_it_covers_canonical_json_under_sha_256() -> None:
    signed = SCHOOL.issue(SCHOOL.open_badge(), suite=JCS)
    document = {name: value for name, value in signed.items() if name != "proof"}
    options = options_of(signed["proof"])  # type: ignore[arg-type]
    hashed = hash_document(document, options, CONTEXTS)
    assert hashed == hash_canonical_json(document, options, CONTEXTS, "sha256")
    assert len(hashed.data) == 64
