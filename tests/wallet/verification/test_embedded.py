from wallet.verification.embedded import find_embedded

PROOF = {"type": "DataIntegrityProof"}


def test_credentials_with_proofs_are_found_where_they_stand() -> None:
    inner = {"type": ["VerifiableCredential"], "name": "in", "proof": PROOF}
    document = {"type": ["x"], "credentialSubject": {"a/b": [{"name": "no"}, inner]}}
    (found,) = find_embedded(document)
    assert found.pointer == "/credentialSubject/a~1b/1"
    assert found.document == {"type": ["VerifiableCredential"], "name": "in"}
    assert [proof.members for proof in found.proofs] == [PROOF]


def test_nothing_is_looked_for_where_words_get_their_meaning() -> None:
    inner = {"type": ["x"], "proof": PROOF}
    assert find_embedded({"@context": [inner], "a": {"@context": {"b": inner}}}) == ()


def test_only_the_outermost_are_found() -> None:
    deepest = {"type": ["x"], "proof": PROOF}
    outer = {"type": ["x"], "inside": deepest, "proof": [PROOF, PROOF]}
    (found,) = find_embedded({"~": outer})
    assert found.pointer == "/~0"
    assert found.document["inside"] == deepest
    assert len(found.proofs) == 2


def test_what_has_no_type_or_no_proof_object_is_none() -> None:
    for value in (
        {"proof": PROOF},
        {"type": ["x"], "proof": None},
        {"type": ["x"], "proof": []},
        {"type": ["x"], "proof": "did:x:proof"},
        {"type": ["x"]},
        "text",
        1,
    ):
        assert find_embedded({"member": value}) == ()


def test_a_proof_that_is_no_object_beside_one_makes_it_unreadable_as_proofs() -> None:
    """Whoever asks whether all proofs held must not be told of the good one alone."""
    assert find_embedded({"member": {"type": ["x"], "proof": [PROOF, "other"]}}) == ()


def test_the_documents_own_proofs_are_left_aside() -> None:
    assert find_embedded({"type": ["x"], "name": "n"}) == ()
