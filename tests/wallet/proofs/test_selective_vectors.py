"""The W3C vectors of ecdsa-sd-2023 (VC-DI-ECDSA) and bbs-2023 (VC-DI-BBS), every value of them."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.places import VECTORS, needs_vectors
from tests.wallet.proofs.eddsa_vectors import split, vector_contexts
from wallet.encoding.placed_statements import lines_under, state, state_placed
from wallet.encoding.strict_json import read_object, value_at
from wallet.errors import ProofNotChecked, Reason
from wallet.model.proof import Proof
from wallet.proofs import bbs_2023, bbs_signatures, ecdsa_sd_2023
from wallet.proofs.cbor_proof_values import read_cbor_value
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.deriving import choose, derive
from wallet.proofs.keys import read_multikey
from wallet.proofs.options import options_of
from wallet.proofs.rdf_hashing import canonicalize_proof_options
from wallet.proofs.statement_groups import (
    hash_lines,
    hmac_labels,
    relabelled_lines,
    shuffled_labels,
    sign_ready,
    split_lines,
)

pytestmark = needs_vectors

ECDSA = VECTORS / "w3c-vc-di-ecdsa" / "TestVectors"
BBS = VECTORS / "w3c-vc-di-bbs" / "TestVectors"


class Case(NamedTuple):
    """Where the values of one example lie."""

    folder: Path
    selective: Path
    unsigned: Path


ECDSA_CASES = [
    Case(
        ECDSA / "ecdsa-sd-2023/prc", ECDSA / "prCredSelective.json", ECDSA / "prCredUnsigned.json"
    ),
    Case(
        ECDSA / "ecdsa-sd-2023/employ",
        ECDSA / "employSelective.json",
        ECDSA / "employmentAuth.json",
    ),
]
BBS_CASES = [
    Case(BBS / "prc", BBS / "prCredSelective.json", BBS / "prCredUnsigned.json"),
    Case(BBS, BBS / "windSelective.json", BBS / "windDoc.json"),
]
ALL_CASES = [*ECDSA_CASES, *BBS_CASES]


def load(case: Case, name: str) -> Any:
    return json.loads((case.folder / name).read_text())


def whole_of(case: Case) -> tuple[Any, Proof]:
    document, (members,) = split(case.folder / "addSignedSDBase.json")
    return document, Proof(members=members)


def is_bbs(case: Case) -> bool:
    return case in BBS_CASES


def ready(case: Case) -> Any:
    document, _ = whole_of(case)
    relabel = shuffled_labels if is_bbs(case) else hmac_labels
    material = load(case, "derivedRecoveredBaseData.json")
    return sign_ready(document, vector_contexts(), bytes.fromhex(material["hmacKey"]), relabel)


def pointers_of(case: Case) -> tuple[Sequence[str], Sequence[str]]:
    mandatory = load(case, "addBaseTransform.json")["mandatoryPointers"]
    return mandatory, json.loads(case.selective.read_text())


@pytest.mark.parametrize("case", ALL_CASES)
def test_canonical_lines(case: Case) -> None:
    document, _ = whole_of(case)
    unsigned = read_object(case.unsigned.read_bytes())
    assert set(document) == set(unsigned)
    found = state(document, vector_contexts())
    assert lines_under(found.dataset, found.labels) == load(case, "addBaseDocCanon.json")
    placed = state_placed(document, vector_contexts())
    assert lines_under(placed.dataset, placed.labels) == load(case, "addBaseDocCanon.json")


@pytest.mark.parametrize("case", ALL_CASES)
def test_lines_under_secret_labels(case: Case) -> None:
    assert list(ready(case).lines) == load(case, "addBaseDocHMACCanon.json")


@pytest.mark.parametrize("case", ALL_CASES)
def test_mandatory_and_other_lines(case: Case) -> None:
    signed = ready(case)
    expected = load(case, "addBaseTransform.json")
    chosen = signed.group(expected["mandatoryPointers"]).numbers
    assert [[number, signed.lines[number]] for number in sorted(chosen)] == (
        expected["mandatory"]["value"]
    )
    others = [[at, line] for at, line in enumerate(signed.lines) if at not in chosen]
    assert others == expected["nonMandatory"]["value"]


@pytest.mark.parametrize("case", ALL_CASES)
def test_pointers_lead_to_the_published_values(case: Case) -> None:
    document, _ = whole_of(case)
    for entry in load(case, "addPointerValues.json"):
        # The older example counts from the subject.
        start = (
            document if entry["pointer"][1:].split("/")[0] in document else subject_of(document)
        )
        assert value_at(start, entry["pointer"]) == entry["value"]


def subject_of(document: Any) -> Any:
    return document["credentialSubject"]


@pytest.mark.parametrize("case", ALL_CASES)
def test_options_and_hashes(case: Case) -> None:
    document, proof = whole_of(case)
    options = canonicalize_proof_options(document, options_of(proof.members), vector_contexts())
    expected = load(case, "addHashData.json")
    published = (case.folder / "addProofConfigCanon.txt").read_bytes()
    assert options.nquads.strip() == published.strip()
    assert hash_lines([options.nquads.decode()]).hex() == expected["proofHash"]
    signed = ready(case)
    mandatory, _ = split_lines(signed.lines, signed.group(pointers_of(case)[0]).numbers)
    assert hash_lines(mandatory).hex() == expected["mandatoryHash"]


@pytest.mark.parametrize("case", ECDSA_CASES)
def test_an_ecdsa_base_proof_holds_what_was_published(case: Case) -> None:
    _, proof = whole_of(case)
    whole = ecdsa_sd_2023.read_whole(read_cbor_value(proof.members))
    for name in ("addRawBaseSignatureInfo.json", "derivedRecoveredBaseData.json"):
        expected = load(case, name)
        key = expected.get("publicKey") or expected["proofPublicKey"]
        assert whole.signature.hex() == expected["baseSignature"]
        assert [signature.hex() for signature in whole.signatures] == expected["signatures"]
        assert whole.statement_key[2:] == read_multikey(key).raw
        assert list(whole.mandatory_pointers) == expected["mandatoryPointers"]
    assert whole.hmac_key.hex() == load(case, "derivedRecoveredBaseData.json")["hmacKey"]
    assert ecdsa_sd_2023.write_whole(whole) == proof.value


@pytest.mark.parametrize("case", BBS_CASES)
def test_a_bbs_base_proof_holds_what_was_published(case: Case) -> None:
    _, proof = whole_of(case)
    whole = bbs_2023.read_whole(read_cbor_value(proof.members))
    for name in ("addRawBaseSignatureInfo.json", "derivedRecoveredBaseData.json"):
        expected = load(case, name)
        assert whole.signature.hex() == expected["bbsSignature"]
        assert list(whole.mandatory_pointers) == expected["mandatoryPointers"]
    hashes = load(case, "addHashData.json")
    assert whole.header.hex() == hashes["proofHash"] + hashes["mandatoryHash"]
    assert bbs_2023.write_whole(whole) == proof.value


@pytest.mark.parametrize("case", BBS_CASES)
def test_a_bbs_signature_is_made_as_published(case: Case) -> None:
    keys = json.loads((BBS / "BBSKeyMaterial.json").read_text())
    secret = int(keys["privateKeyHex"], 16)
    _, proof = whole_of(case)
    whole = bbs_2023.read_whole(read_cbor_value(proof.members))
    signed = ready(case)
    _, others = split_lines(signed.lines, signed.group(pointers_of(case)[0]).numbers)
    assert bbs_signatures.public_key_of(secret).hex() == keys["publicKeyHex"]
    messages = bbs_2023.as_messages(others)
    assert bbs_signatures.sign(secret, whole.header, messages) == whole.signature


@pytest.mark.parametrize("case", ALL_CASES)
def test_groups_are_numbered_as_published(case: Case) -> None:
    signed = ready(case)
    mandatory, selective = pointers_of(case)
    expected = load(case, "derivedGroupIndexes.json")
    always = signed.group(mandatory).numbers
    assert sorted(always) == expected["mandatoryIndexes"]
    assert sorted(signed.group(selective).numbers) == expected["selectiveIndexes"]
    assert sorted(signed.group([*mandatory, *selective]).numbers) == expected["combinedIndexes"]
    if "nonMandatoryIndexes" in expected:
        others = [at for at in range(len(signed.lines)) if at not in always]
        assert others == expected["nonMandatoryIndexes"]


@pytest.mark.parametrize("case", ALL_CASES)
def test_a_choice_is_as_published(case: Case) -> None:
    choice = choose(ready(case), *pointers_of(case))
    assert choice.document == load(case, "derivedUnsignedReveal.json")
    if is_bbs(case):
        expected = load(case, "derivedAdjIndexes.json")
        assert list(choice.mandatory) == expected["adjMandatoryIndexes"]
        assert list(choice.selective) == expected["adjSelectiveIndexes"]
    else:
        expected = load(case, "derivedAdjMandatoryIndexes.json")
        assert list(choice.mandatory) == expected["adjMandatoryIndexes"]
        signatures = load(case, "derivedAdjSignatures.json")
        assert list(choice.selective) == signatures["adjSignatureIndexes"]
    labels = load(case, "derivedDisclosureData.json")["labelMap"]["value"]
    assert [list(pair) for pair in sorted(choice.label_map.items())] == sorted(labels)


@pytest.mark.parametrize("case", ECDSA_CASES)
def test_an_ecdsa_derived_proof_is_made_as_published(case: Case) -> None:
    document, proof = whole_of(case)
    derived = derive(document, proof, pointers_of(case)[1], vector_contexts())
    assert derived == load(case, "derivedRevealDocument.json")


@pytest.mark.parametrize("case", BBS_CASES)
def test_a_bbs_derived_document_is_made_as_published(case: Case) -> None:
    """All but the proof's own octets, which are drawn anew each time."""
    document, proof = whole_of(case)
    derived: Any = derive(document, proof, pointers_of(case)[1], vector_contexts())
    published = load(case, "derivedRevealDocument.json")
    made, expected = (
        bbs_2023.read_derived(read_cbor_value(one["proof"])) for one in (derived, published)
    )
    assert {**derived, "proof": ""} == {**published, "proof": ""}
    assert (made.label_map, made.mandatory, made.selective) == (
        expected.label_map, expected.mandatory, expected.selective,
    )  # fmt: skip
    assert len(made.proof) == len(expected.proof)
    bare = {name: value for name, value in derived.items() if name != "proof"}
    key = read_multikey(proof.verification_method.partition("#")[2])
    verify_proof(bare, Proof(members=derived["proof"]), key, vector_contexts())


@pytest.mark.parametrize("case", ALL_CASES)
def test_a_verifier_sees_the_published_lines_and_values(case: Case) -> None:
    document, (members,) = split(case.folder / "derivedRevealDocument.json")
    value = read_cbor_value(members)
    expected = load(case, "verifyDerivedProofValue.json") if not _lacks(case) else None
    read: Any = bbs_2023.read_derived(value) if is_bbs(case) else ecdsa_sd_2023.read_derived(value)
    lines = relabelled_lines(state(document, vector_contexts()), read.label_map)
    if expected is None:
        assert len(lines) > len(read.mandatory)
        return
    assert lines == load(case, "verifyNQuads.json")
    assert [list(pair) for pair in sorted(read.label_map.items())] == sorted(expected["labelMap"])
    assert list(read.mandatory) == expected["mandatoryIndexes"]
    if is_bbs(case):
        assert read.proof.hex() == expected["bbsProof"]
        assert list(read.selective) == expected["adjSelectedIndexes"]
    else:
        assert read.signature.hex() == expected["baseSignature"]
        assert [one.hex() for one in read.signatures] == expected["signatures"]
        data = load(case, "verifyCreateVerifyData.json")
        mandatory, others = split_lines(lines, read.mandatory)
        assert others == data["nonMandatory"]
        assert hash_lines(mandatory).hex() == data["mandatoryHash"]


def _lacks(case: Case) -> bool:
    """The older of the BBS examples comes without what its verifier sees."""
    return not (case.folder / "verifyDerivedProofValue.json").exists()


@pytest.mark.parametrize("case", ALL_CASES)
@pytest.mark.parametrize("name", ["addSignedSDBase.json", "derivedRevealDocument.json"])
def test_published_proofs_hold(case: Case, name: str) -> None:
    document, (members,) = split(case.folder / name)
    key = read_multikey(members["verificationMethod"].partition("#")[2])
    evidence = verify_proof(document, Proof(members=members), key, vector_contexts())
    assert evidence.is_private is (name == "addSignedSDBase.json")


@pytest.mark.parametrize("folder", ["HolderBinding", "Pseudonym", "PseudonymHB"])
@pytest.mark.parametrize("name", ["addSignedSDBase.json", "derivedRevealDocument.json"])
def test_options_beyond_the_baseline_are_not_judged(folder: str, name: str) -> None:
    document, (members,) = split(BBS / folder / name)
    key = read_multikey(members["verificationMethod"].partition("#")[2])
    with pytest.raises(ProofNotChecked) as error:
        verify_proof(document, Proof(members=members), key, vector_contexts())
    assert error.value.reason is Reason.SUITE_NOT_SUPPORTED
    assert "bbs-2023 (" in error.value.facts["suite"]
