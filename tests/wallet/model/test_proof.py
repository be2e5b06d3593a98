from wallet.model.proof import CompactToken, Proof


def test_the_suite_of_an_older_proof_is_its_type() -> None:
    older = Proof(members={"type": "Ed25519Signature2020", "cryptosuite": "eddsa-rdfc-2022"})
    newer = Proof(members={"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022"})
    assert (older.suite, newer.suite) == ("Ed25519Signature2020", "eddsa-rdfc-2022")


def test_members_of_a_wrong_kind_read_as_absent() -> None:
    proof = Proof(members={"type": ["DataIntegrityProof"], "proofValue": 7, "created": None})
    assert (proof.type, proof.suite, proof.value, proof.created) == ("", "", "", "")


def test_members_read_as_they_stand() -> None:
    proof = Proof(
        members={
            "verificationMethod": "did:key:z6Mk#z6Mk",
            "proofPurpose": "authentication",
            "challenge": " c ",
            "domain": "recruiter.example",
            "expires": "2027-01-01T00:00:00Z",
        }
    )
    assert proof.verification_method == "did:key:z6Mk#z6Mk"
    assert proof.purpose == "authentication"
    assert proof.challenge == " c "
    assert proof.domain == "recruiter.example"
    assert proof.expires == "2027-01-01T00:00:00Z"


def test_a_tokens_header_is_read_as_it_stands_and_nothing_else_is_taken_for_text() -> None:
    token = CompactToken(
        header={"alg": "ES256", "typ": "vc+jwt", "kid": "did:web:a.edu#k"},
        payload={}, signing_input=b"", signature=b"",
    )  # fmt: skip
    assert (token.algorithm, token.media_type, token.key_id) == (
        "ES256", "vc+jwt", "did:web:a.edu#k",
    )  # fmt: skip
    odd = CompactToken(
        header={"alg": ["none"], "typ": 7}, payload={}, signing_input=b"", signature=b""
    )
    assert (odd.algorithm, odd.media_type, odd.key_id) == ("", "", "")
