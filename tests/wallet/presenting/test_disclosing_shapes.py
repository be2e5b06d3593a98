"""Shapes of credentials that other people test selective disclosure with, field by field."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer, octets_from
from tests.places import VECTORS, needs_vectors
from tests.wallet.proofs.eddsa_vectors import split, vector_contexts
from wallet.encoding.strict_json import read_object, write_json
from wallet.formats.reader import read_alone
from wallet.model.proof import Proof
from wallet.presenting.disclosing_statements import derive_chosen, offer_statements
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import read_multikey

pytestmark = needs_vectors

MOCKS = ("alumni", "dl", "employee", "achievement")


def mock(name: str) -> Path:
    return VECTORS / "digitalbazaar" / f"ecdsa-sd-2023-mock-data__{name}Credential.json"


@pytest.mark.parametrize("suite", SELECTIVE)
@pytest.mark.parametrize("name", MOCKS)
def test_each_field_of_a_credential_of_another_shape_can_be_shown(name: str, suite: str) -> None:
    school = SelectiveIssuer(suite=suite)
    contexts = vector_contexts()
    document: Any = read_object(mock(name).read_bytes())
    document = {**document, "issuer": school.did}
    signed = school.issue(document, mandatory=("/issuer",), contexts=contexts)
    credential = read_alone(write_json(signed), "card.json", contexts)
    assert credential is not None
    offer = offer_statements(credential)
    assert offer is not None
    assert len(offer.fields) > 2
    always = {field.pointer for field in offer.mandatory}
    for field in offer.fields:
        chosen = frozenset({field.pointer}) | always
        shown = derive_chosen(credential, chosen, contexts, octets_from("shape"))
        verify_proof(shown.document, shown.proofs[0], school.key.public, contexts)
        broken = replace(shown, document={**shown.document, "issuer": "did:example:another"})
        with pytest.raises(Exception, match=r"SIGNATURE_MISMATCH|PROOF_MALFORMED"):
            verify_proof(broken.document, broken.proofs[0], school.key.public, contexts)


def test_what_1edtech_derived_is_intact() -> None:
    path = VECTORS / "1edtech-public-validator/inspector-vc/ob30/sd/derivedcredential.json"
    document, (members,) = split(path)
    key = read_multikey(members["verificationMethod"].partition("#")[2])
    evidence = verify_proof(document, Proof(members=members), key, vector_contexts())
    assert not evidence.is_private
