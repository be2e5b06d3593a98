"""Must-fail rows 71 and 89: trust packs that are older, altered, unsigned, or by nobody known."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.strict_json import write_json
from wallet.errors import KnowledgeError, Reason
from wallet.model.outside import PackSigner
from wallet.session.opening import knowledge_without_backpack
from wallet.session.trusting import import_trust_pack, list_packs, look_at_trust_pack

COUNSELOR = IssuerSimulator("Counselor", seed=50)
STRANGER = IssuerSimulator("Stranger", seed=51)


def college() -> IssuerSimulator:
    return IssuerSimulator("Westmoor", seed=22, host="westmoor-valley.edu")


def pack_by(key: Any = None, **parts: Any) -> bytes:
    return college().trust_pack(key=key, **parts)


def altered(change: Callable[[dict[str, Any]], object]) -> bytes:
    """A pack the counselor signed, with something changed behind her back."""
    pack = json.loads(pack_by(COUNSELOR.key))
    change(pack)
    return write_json(pack)


def _other_key(pack: dict[str, Any]) -> None:
    document = pack["documents"]["did:web:westmoor-valley.edu"]
    document["verificationMethod"][0]["publicKeyMultibase"] = STRANGER.method.partition("#")[2]


@pytest.mark.parametrize(
    "change",
    [
        _other_key,
        lambda pack: pack.update(made_by="MIT"),
        lambda pack: pack.update(as_of="2026-06-02T00:00:00Z"),
        lambda pack: pack["documents"].clear(),
        lambda pack: pack["documents"].update({"did:web:mit.edu": {"id": "did:web:mit.edu"}}),
        lambda pack: pack["registries"].clear(),
        lambda pack: pack["registries"][0].update(name="Federal Register"),
        lambda pack: pack["registries"][0]["document"]["registry"].update({"did:x:1": {}}),
        lambda pack: pack["contexts"].update({"https://c.example/1": {"@context": {}}}),
        lambda pack: pack["proof"].update(created="2026-06-02T00:00:00Z"),
        lambda pack: pack["proof"].update(verificationMethod=STRANGER.method),
        lambda pack: pack["proof"].update(proofPurpose="authentication"),
        lambda pack: pack["proof"].update(cryptosuite="eddsa-rdfc-2022"),
        lambda pack: pack["proof"].update(proofValue="z" + pack["proof"]["proofValue"][2:]),
        lambda pack: pack.update(proof=[]),
        lambda pack: pack.update(proof="signed"),
    ],
)
def test_must_fail_71_an_altered_pack_is_refused_whoever_vouches_for_it(
    learner: Pupil, change: Callable[[dict[str, Any]], object]
) -> None:
    with pytest.raises(KnowledgeError) as caught:
        import_trust_pack(learner.session, altered(change), now=NOW, is_vouched_for=True)
    assert caught.value.reason in (Reason.PACK_SIGNATURE_BAD, Reason.PACK_MALFORMED)
    assert list_packs(learner.session) == ()


@pytest.mark.parametrize(
    "earlier",
    [timedelta(seconds=1), timedelta(days=1), timedelta(days=400), timedelta(days=9_000)],
)
def test_must_fail_71_an_older_pack_of_the_same_maker(learner: Pupil, earlier: timedelta) -> None:
    key, older = COUNSELOR.key, AS_OF - earlier
    session = import_trust_pack(learner.session, pack_by(key), now=NOW, is_vouched_for=True)
    with pytest.raises(KnowledgeError) as caught:
        import_trust_pack(session, pack_by(key, as_of=older), now=NOW, is_vouched_for=True)
    assert caught.value.reason is Reason.PACK_OLDER
    assert [pack.as_of for pack in list_packs(session)] == [AS_OF]
    # Unsigned, it is nobody's in particular: it may come in, and newer knowledge stays.
    session = import_trust_pack(session, pack_by(as_of=older), now=NOW, is_vouched_for=True)
    assert session.knowledge.documents[college().did].as_of == AS_OF


def _without_proof() -> bytes:
    return altered(lambda pack: pack.pop("proof"))


@pytest.mark.parametrize(
    ("data", "signer"),
    [
        (pack_by(), PackSigner.UNSIGNED),
        (_without_proof(), PackSigner.UNSIGNED),
        (pack_by(STRANGER.key), PackSigner.NOT_APPROVED),
        (pack_by(COUNSELOR.key), PackSigner.NOT_APPROVED),
        (pack_by(STRANGER.key, name="Counselor's pack"), PackSigner.NOT_APPROVED),
        (pack_by(college().key, as_of=AS_OF + timedelta(days=9)), PackSigner.NOT_APPROVED),
    ],
)
def test_must_fail_89_a_pack_by_nobody_approved_needs_somebody_to_vouch(
    learner: Pupil, data: bytes, signer: PackSigner
) -> None:
    view = look_at_trust_pack(knowledge_without_backpack(), data, learner.session)
    assert view.signer is signer
    with pytest.raises(ValueError, match="vouched"):
        import_trust_pack(learner.session, data, now=NOW, is_vouched_for=False)
    assert list_packs(learner.session) == ()


def test_must_fail_89_to_vouch_once_approves_no_key(learner: Pupil) -> None:
    session = import_trust_pack(
        learner.session, pack_by(COUNSELOR.key), now=NOW, is_vouched_for=True
    )
    later = pack_by(COUNSELOR.key, as_of=AS_OF + timedelta(days=1))
    assert look_at_trust_pack(session.knowledge, later, session).signer is PackSigner.NOT_APPROVED
    with pytest.raises(ValueError, match="vouched"):
        import_trust_pack(session, later, now=NOW, is_vouched_for=False)
