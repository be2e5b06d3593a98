"""PROOF and SIGNER of a hosted badge: nobody signed it, its issuer's website vouches for it.

Open Badges 2.0, hosted verification: the assertion is what stands at its own address, and counts
for the issuer whose document lets badges stand there. Both are known only as of the day they were
seen; a copy that says something else than that day's is neither good nor bad.
"""

from wallet.encoding.jcs import canonical_json
from wallet.errors import InputError, Reason
from wallet.model.badge_assertion import AtHand, BadgeAssertion, link_of
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_list
from wallet.model.report import Outcome
from wallet.trust.hosted_badges import find_hosted, is_in_scope
from wallet.trust.hosts import host_of
from wallet.trust.knowledge import Knowledge
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    Surroundings,
    failed,
    not_passed,
    unknown,
)


def judge_hosted(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    """Return PROOF and SIGNER of a hosted Open Badge before 3.0."""
    parts = credential.secured
    if not isinstance(parts, BadgeAssertion):
        return (ProofAnswers(unknown(Reason.NOTHING_SIGNED), not_passed()),)
    known = find_hosted(parts.hosted_at, around.knowledge)
    proof = _compare(credential.document, parts.hosted_at, known)
    signer = _judge_host(parts, around.knowledge)
    if signer.outcome is Outcome.PASSED and proof.outcome is not Outcome.PASSED:
        signer = not_passed()
    return (ProofAnswers(proof, signer, unpinned_where=unpinned_where(credential.document)),)


def unpinned_where(document: JsonObject) -> str:
    """Return where the document explains its own words, ``""`` where it does not."""
    is_inline = any(not isinstance(entry, str) for entry in as_list(document.get("@context")))
    return "@context" if is_inline else ""


def profile_of(parts: BadgeAssertion) -> AtHand | None:
    """Return the issuer's own document where it is at hand and is that issuer's."""
    profile = parts.at_hand.get("issuer")
    if profile is None or link_of(profile.document) not in ("", profile.url):
        return None
    return profile


def _compare(document: JsonObject, url: str, known: AtHand | None) -> Answer:
    if known is None:
        return unknown(Reason.HOSTED_NOT_AT_HAND, address=url[:300])
    facts = {"address": url[:300], "site": host_of(url)}
    try:
        is_same = canonical_json(document) == canonical_json(known.document)
    except InputError:
        is_same = False
    if is_same:
        return Answer(Outcome.PASSED, Reason.AS_HOSTED, facts, known.as_of, known.origin)
    return Answer(Outcome.UNKNOWN, Reason.HOSTED_DIFFERS, facts, known.as_of, known.origin)


def _judge_host(parts: BadgeAssertion, knowledge: Knowledge) -> Answer:
    issuer = parts.issuer_url
    profile = profile_of(parts)
    if profile is None:
        return unknown(Reason.SIGNER_NOT_AT_HAND, issuer=issuer or parts.badge_url)
    facts = {"issuer": issuer, "site": host_of(parts.hosted_at)}
    if not is_in_scope(parts.hosted_at, issuer, profile.document):
        return failed(Reason.HOSTED_ELSEWHERE, **facts)
    if names_another_issuer(parts, knowledge):
        return unknown(Reason.HOSTED_DIFFERS, address=parts.badge_url[:300])
    return Answer(Outcome.PASSED, Reason.HOSTED_BY_ISSUER, facts, profile.as_of, profile.origin)


def names_another_issuer(parts: BadgeAssertion, knowledge: Knowledge) -> bool:
    """Return whether the badge came inside, and at its own address has another issuer."""
    if not parts.badge or not parts.badge_url:
        return False
    published = find_hosted(parts.badge_url, knowledge)
    return published is not None and link_of(published.document.get("issuer")) != parts.issuer_url
