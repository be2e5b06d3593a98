import hashlib
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.doubles.badge_publisher import BadgePublisher, as_bytes
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.selective_issuer import SELECTIVE, SelectiveIssuer
from wallet.encoding.json_slices import slices_of
from wallet.encoding.strict_json import LIMITS, Limits, read_object, write_json
from wallet.errors import PresentingError, Reason
from wallet.formats.reader import read_items
from wallet.model.json_values import as_list, as_object
from wallet.model.proof import Proof
from wallet.model.sharing import HolderSuite, SharedFile, ShareOrder
from wallet.presenting.builder import (
    _is_surely_within,
    build_presentation,
    build_proof_for_issuer,
    fits_presentation,
    holder_keys,
)
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import SigningKey
from wallet.proofs.selective_suites import find_whole

NOW = datetime(2026, 11, 22, 10, 15, 30, 987654, tzinfo=UTC)
SIGNED = (HolderSuite.EDDSA_RDFC_2022, HolderSuite.ED25519_SIGNATURE_2020)
EMBEDDED = ("01", "02", "03", "05", "06", "07", "12", "13", "14", "16")
OTHER_KEY = SigningKey.from_seed(hashlib.sha256(b"another key of the learner").digest())
CHALLENGE, DOMAIN = "c0ffee-1234", "recruiter.example"


def an_order(suite: HolderSuite = HolderSuite.EDDSA_RDFC_2022, **more: object) -> ShareOrder:
    return replace(ShareOrder(record_ids=("x",), receiver="Acme", suite=suite), **more)


def fixed_randomness(size: int) -> bytes:
    return bytes(range(size))


def proofs_of(shared: SharedFile) -> list[Proof]:
    document = read_object(shared.content)
    return [Proof(members=as_object(proof)) for proof in as_list(document["proof"])]


def unsigned_part(shared: SharedFile) -> dict[str, object]:
    return {name: value for name, value in read_object(shared.content).items() if name != "proof"}


@pytest.mark.parametrize("suite", SIGNED)
def test_each_original_stands_in_it_byte_for_byte(credentials, learner_key, contexts, suite):
    items = [credentials[number] for number in EMBEDDED]
    shared = build_presentation(items, an_order(suite), [learner_key], contexts, now=NOW)
    cut = slices_of(shared.content, "/verifiableCredential")
    assert cut == tuple(item.original for item in items)


def test_spacing_and_escapes_of_an_original_survive(credentials, learner_key, contexts):
    pretty = json.dumps(json.loads(credentials["02"].original), indent=3, ensure_ascii=True)
    odd = pretty.replace("/", "\\/").encode() + b"\n\n"
    item = read_items(odd, "odd.json", contexts).credentials[0]
    shared = build_presentation([item], an_order(), [learner_key], contexts, now=NOW)
    assert item.original in shared.content
    assert b"\\/" in item.original


@pytest.mark.parametrize("suite", SIGNED)
def test_what_is_read_back_is_what_was_signed(credentials, learner_key, contexts, suite):
    items = [credentials[number] for number in EMBEDDED]
    shared = build_presentation(items, an_order(suite), [learner_key], contexts, now=NOW)
    (proof,) = proofs_of(shared)
    # Not the assembled document but what any other program reads in the finished bytes.
    foreign = json.loads(shared.content)
    assert foreign == read_object(shared.content)
    del foreign["proof"]
    evidence = verify_proof(foreign, proof, learner_key.public, contexts)
    assert not evidence.has_unpinned_terms


def test_the_shape(credentials, learner_key, contexts):
    order = an_order(challenge=CHALLENGE, domain=DOMAIN, expires_at=NOW + timedelta(days=7))
    shared = build_presentation([credentials["01"]], order, [learner_key], contexts, now=NOW)
    document = read_object(shared.content)
    assert list(document) == ["@context", "type", "holder", "verifiableCredential", "proof"]
    assert document["@context"] == ["https://www.w3.org/ns/credentials/v2"]
    assert document["holder"] == learner_key.did == shared.holder_did
    (proof,) = proofs_of(shared)
    assert {**proof.members, "proofValue": ""} == {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": "2026-11-22T10:15:30Z",
        "verificationMethod": learner_key.method,
        "proofPurpose": "authentication",
        "challenge": CHALLENGE,
        "domain": DOMAIN,
        "expires": "2026-11-29T10:15:30Z",
        "proofValue": "",
    }
    assert shared.challenge == CHALLENGE
    assert shared.digest == hashlib.sha256(shared.content).hexdigest()
    assert shared.media_type == "application/vp"
    assert shared.order is order


def test_the_older_suite_brings_its_context(credentials, learner_key, contexts):
    shared = build_presentation(
        [credentials["01"]],
        an_order(HolderSuite.ED25519_SIGNATURE_2020),
        [learner_key],
        contexts,
        now=NOW,
    )
    document = read_object(shared.content)
    assert document["@context"] == [
        "https://www.w3.org/ns/credentials/v2",
        "https://w3id.org/security/suites/ed25519-2020/v1",
    ]
    (proof,) = proofs_of(shared)
    assert proof.suite == "Ed25519Signature2020"
    assert "domain" not in proof.members
    assert "expires" not in proof.members


def test_a_fresh_challenge_is_a_version_4_uuid(credentials, learner_key, contexts):
    shared = build_presentation(
        [credentials["01"]], an_order(), [learner_key], contexts, now=NOW,
        randomness=fixed_randomness,
    )  # fmt: skip
    assert shared.challenge == "00010203-0405-4607-8809-0a0b0c0d0e0f"
    assert proofs_of(shared)[0].challenge == shared.challenge


def test_two_presentations_have_different_challenges(credentials, learner_key, contexts):
    made = {
        build_presentation(
            [credentials["01"]], an_order(), [learner_key], contexts, now=NOW
        ).challenge
        for _ in range(3)
    }
    assert len(made) == 3


def test_several_keys_sign_a_proof_each(credentials, learner_key, contexts):
    shared = build_presentation(
        [credentials["01"]], an_order(), [learner_key, OTHER_KEY], contexts, now=NOW
    )
    proofs = proofs_of(shared)
    assert [proof.verification_method for proof in proofs] == [
        learner_key.method,
        OTHER_KEY.method,
    ]
    assert len({proof.challenge for proof in proofs}) == 1
    for proof, key in zip(proofs, (learner_key, OTHER_KEY), strict=True):
        verify_proof(unsigned_part(shared), proof, key.public, contexts)
    assert shared.holder_did == learner_key.did


def test_which_keys_are_needed(credentials, learner_key):
    dids = {learner_key.did, OTHER_KEY.did}
    bound, unbound = credentials["01"], credentials["07"]
    assert holder_keys([unbound], dids, OTHER_KEY.did) == (OTHER_KEY.did,)
    assert holder_keys([bound, bound], dids, OTHER_KEY.did) == (OTHER_KEY.did, learner_key.did)
    assert holder_keys([bound], dids, learner_key.did) == (learner_key.did,)
    assert holder_keys([bound], {OTHER_KEY.did}, OTHER_KEY.did) == (OTHER_KEY.did,)


def test_unsigned_names_no_holder_and_needs_no_key(credentials, contexts):
    shared = build_presentation(
        [credentials["01"]], an_order(HolderSuite.UNSIGNED), (), contexts, now=NOW
    )
    document = read_object(shared.content)
    assert set(document) == {"@context", "type", "verifiableCredential"}
    assert (shared.holder_did, shared.challenge) == ("", "")


def test_a_key_given_for_an_unsigned_one_leaves_no_trace(credentials, learner_key, contexts):
    shared = build_presentation(
        [credentials["07"]], an_order(HolderSuite.UNSIGNED), [learner_key], contexts, now=NOW
    )
    assert learner_key.did.encode() not in shared.content


def test_the_same_item_twice_goes_in_once(credentials, learner_key, contexts):
    items = [credentials["01"], credentials["02"], credentials["01"]]
    shared = build_presentation(items, an_order(), [learner_key], contexts, now=NOW)
    assert len(slices_of(shared.content, "/verifiableCredential")) == 2


@pytest.mark.parametrize("number", ["08", "09"])
def test_a_token_goes_in_enveloped_and_comes_out_unchanged(
    credentials, learner_key, contexts, number
):
    token = credentials[number]
    shared = build_presentation(
        [token, credentials["01"]], an_order(), [learner_key], contexts, now=NOW
    )
    document = read_object(shared.content)
    envelope = as_object(as_list(document["verifiableCredential"])[0])
    assert envelope == {
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "id": "data:application/vc+jwt," + token.original.decode(),
        "type": ["EnvelopedVerifiableCredential"],
    }
    (presentation,) = read_items(shared.content, "vp.json", contexts).presentations
    assert presentation.credentials[0].original == token.original
    verify_proof(unsigned_part(shared), proofs_of(shared)[0], learner_key.public, contexts)


def test_everything_can_be_read_back_by_the_reader(credentials, learner_key, contexts):
    items = [credentials[number] for number in (*EMBEDDED, "08", "09", "10", "11")]
    shared = build_presentation(items, an_order(), [learner_key], contexts, now=NOW)
    (presentation,) = read_items(shared.content, shared.file_name, contexts).presentations
    assert [item.original for item in presentation.credentials] == [
        item.original for item in items
    ]
    assert presentation.holder == learner_key.did
    assert not presentation.unread


def test_practice_items_are_named_so(credentials, learner_key, contexts):
    shared = build_presentation([credentials["16"]], an_order(), [learner_key], contexts, now=NOW)
    assert shared.file_name == "PRACTICE-rucksack-Acme-2026-11-22.json"


def refused(items, contexts, keys, **order) -> PresentingError:
    with pytest.raises(PresentingError) as caught:
        build_presentation(items, an_order(**order), keys, contexts, now=NOW)
    return caught.value


def test_nothing_chosen(learner_key, contexts):
    assert refused([], contexts, [learner_key]).reason is Reason.NOTHING_CHOSEN


def test_no_key(credentials, contexts):
    assert refused([credentials["01"]], contexts, []).reason is Reason.NO_HOLDER_KEY


def test_what_nobody_signed_is_refused_by_its_title(credentials, learner_key, contexts):
    error = refused([credentials["01"], credentials["18"]], contexts, [learner_key])
    assert error.reason is Reason.CANNOT_BE_SHARED
    assert error.facts == {"title": "First steps in welding"}


def test_a_badge_before_3_0_travels_beside_a_presentation_and_never_in_it(learner_key, contexts):
    shop = BadgePublisher()
    for value in (as_bytes(shop.assertion(1, badge=shop.badge_class())), shop.signed(1).encode()):
        item = read_items(value, "a badge", contexts).credentials[0]
        error = refused([item], contexts, [learner_key])
        assert error.reason is Reason.CANNOT_BE_SHARED


def test_what_fits_is_what_can_be_built(credentials, learner_key, contexts):
    shop = BadgePublisher()
    badge = as_bytes(shop.assertion(1, badge=shop.badge_class()))
    (hosted,) = read_items(badge, "a badge", contexts).credentials
    for item in (*credentials.values(), hosted):
        can_be_built = True
        try:
            build_presentation([item], an_order(), [learner_key], contexts, now=NOW)
        except PresentingError as error:
            # A full copy fits by what is derived from it; that it never leaves is another rule.
            can_be_built = find_whole(item.proofs) is not None
            assert error.reason is Reason.CANNOT_BE_SHARED
        assert fits_presentation(item) is can_be_built
    assert not fits_presentation(hosted)


def test_what_no_receiver_would_read_is_refused(credentials, learner_key, contexts):
    item = credentials["01"]
    heavy = replace(item, original=item.original[:-1] + b',"x":"' + b"y" * 2**20 + b'z"}')
    assert refused([heavy], contexts, [learner_key]).reason is Reason.TOO_LARGE


@pytest.mark.parametrize("challenge", ["x" * (2**20 + 1), "y" * 70_000, "é" * 40_000])
def test_a_long_challenge_is_read_as_strictly(credentials, learner_key, contexts, challenge):
    """What stands in the proof counts too: a receiver would refuse the whole for it."""
    items = [credentials["01"]]
    if len(challenge) > LIMITS.max_text:
        error = refused(items, contexts, [learner_key], challenge=challenge)
        assert error.reason is Reason.TOO_LARGE
        return
    shared = build_presentation(
        items, an_order(challenge=challenge), [learner_key], contexts, now=NOW
    )
    assert read_object(shared.content)["proof"]["challenge"] == challenge


@pytest.mark.parametrize("spare", [0, 1, 190, 2_000])
def test_the_proof_itself_may_be_what_is_too_much(credentials, learner_key, contexts, spare):
    """Read without its proof it is within the limit; with it, it is what a receiver reads."""
    item = credentials["01"]
    entry = item.original.rstrip()
    missing = LIMITS.max_bytes - len(entry) - 400 - spare
    padded = replace(item, original=entry[:-1] + b" " * missing + b"}")
    try:
        shared = build_presentation([padded], an_order(), [learner_key], contexts, now=NOW)
    except PresentingError as error:
        assert error.reason is Reason.TOO_LARGE
        assert spare < 2_000
    else:
        assert len(shared.content) <= LIMITS.max_bytes
        read_object(shared.content)
        assert spare == 2_000


@given(st.binary(max_size=60), st.lists(st.integers(0, 9), max_size=8))
def test_what_is_surely_within_is_within(text, numbers):
    """The quick answer is never better than the reader's own."""
    value = {"a": text.decode("latin-1"), "b": numbers, "c": [{"d": numbers}, None]}
    written = json.dumps(value).encode()
    for most in range(3, 40):
        if _is_surely_within(written, Limits(max_nodes=most, max_bytes=200)):
            assert read_object(written, Limits(max_nodes=most, max_bytes=200)) == value
    assert _is_surely_within(written, Limits())
    assert not _is_surely_within(written, Limits(max_bytes=10))


def test_a_proof_for_an_issuer(learner_key, contexts):
    shared = build_proof_for_issuer(CHALLENGE, DOMAIN, learner_key, contexts, now=NOW)
    document = read_object(shared.content)
    assert list(document) == ["@context", "type", "holder", "proof"]
    (proof,) = proofs_of(shared)
    assert (proof.challenge, proof.domain) == (CHALLENGE, DOMAIN)
    assert proof.purpose == "authentication"
    verify_proof(unsigned_part(shared), proof, learner_key.public, contexts)
    assert shared.file_name == "rucksack-key-recruiter-example-2026-11-22.json"


@pytest.mark.parametrize("suite", SELECTIVE)
def test_a_full_copy_never_leaves(suite, learner_key, contexts):
    school, college = SelectiveIssuer(suite=suite), IssuerSimulator("Westmoor", seed=2)
    whole = school.issue(school.open_badge())
    around = college.issue({**college.open_badge(number=2), "endorsement": [whole]})
    for value in (whole, around):
        item = read_items(write_json(value), "card.json", contexts).credentials[0]
        error = refused([item], contexts, [learner_key])
        assert error.reason is Reason.CANNOT_BE_SHARED
        assert error.facts == {"title": "Cave Rescue Basics"}
    shown = write_json(school.derive(whole, "/credentialSubject"))
    build_presentation(
        read_items(shown, "card.json", contexts).credentials,
        ShareOrder(record_ids=("1",)),
        [learner_key],
        contexts,
        now=NOW,
    )
