"""PROOF and SIGNER of a signed badge before 3.0: a compact JWS under a published key.

Open Badges 2.0, signed verification: ``verification.creator`` names a CryptographicKey document;
its ``owner`` is the issuer, and the issuer's own document lists it. In 1.x the key is a bare text
at ``verify.url``, on the issuer's own website. A key that came with the badge is no key here.
"""

from typing import NamedTuple

from wallet.errors import ProofError, ProofNotChecked, Reason
from wallet.model.badge_assertion import AtHand, BadgeAssertion, link_of
from wallet.model.credential import Credential
from wallet.model.proof import CompactToken
from wallet.model.report import Outcome
from wallet.proofs.pem_keys import read_pem_key
from wallet.proofs.tokens import check_algorithm, verify_token
from wallet.trust.hosted_badges import BadgeKey, find_badge_key, is_listed, keys_listed_in
from wallet.trust.hosts import host_of
from wallet.trust.knowledge import Knowledge
from wallet.verification.hosted_checks import names_another_issuer, profile_of, unpinned_where
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    Surroundings,
    answer_for,
    failed,
    not_passed,
    unknown,
)

# Keys of the issuer that are tried where the badge names none.
_MOST_KEYS = 8


class _Tried(NamedTuple):
    proof: Answer
    key: BadgeKey | None


def judge_badge_token(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    """Return PROOF and SIGNER of a signed Open Badge before 3.0."""
    parts, token = credential.secured, credential.token
    if not isinstance(parts, BadgeAssertion) or token is None:
        fault = failed(Reason.TOKEN_MALFORMED, where="token")
        return (ProofAnswers(fault, not_passed()),)
    profile = profile_of(parts)
    tried = _try_keys(token, parts, profile, around.knowledge)
    signer = not_passed()
    if tried.key is not None:
        signer = _tie(tried.key, parts, profile, around.knowledge)
        if signer.outcome is Outcome.PASSED and tried.proof.outcome is not Outcome.PASSED:
            signer = not_passed()
    return (ProofAnswers(tried.proof, signer, unpinned_where=unpinned_where(token.payload)),)


def _try_keys(
    token: CompactToken, parts: BadgeAssertion, profile: AtHand | None, knowledge: Knowledge
) -> _Tried:
    try:
        check_algorithm(token.algorithm)
    except ProofError as error:
        return _Tried(answer_for(error), None)
    named = [parts.key_url] if parts.key_url else _keys_of(profile)
    found = [find_badge_key(url, profile, knowledge) for url in named[:_MOST_KEYS]]
    keys = [key for key in found if key is not None]
    if not keys:
        missing = ProofNotChecked(
            Reason.KEY_NOT_AT_HAND, {"method": (named or [parts.issuer_url])[0][:300]}
        )
        return _Tried(answer_for(missing), None)
    answers = [_Tried(_judge_bytes(token, key), key) for key in keys]
    passed = [tried for tried in answers if tried.proof.outcome is Outcome.PASSED]
    return passed[0] if passed else answers[0]


def _keys_of(profile: AtHand | None) -> list[str]:
    return [] if profile is None else [link_of(key) for key in keys_listed_in(profile.document)]


def _judge_bytes(token: CompactToken, key: BadgeKey) -> Answer:
    try:
        verify_token(token, read_pem_key(key.pem))
    except ProofError as error:
        return answer_for(error)
    facts = {"suite": f"JWS {token.algorithm}", "key": key.id}
    return Answer(Outcome.PASSED, Reason.INTACT, facts)


def _tie(
    key: BadgeKey, parts: BadgeAssertion, profile: AtHand | None, knowledge: Knowledge
) -> Answer:
    """Is the key the issuer's, by the key's own word and by the issuer's document?"""
    issuer = parts.issuer_url
    if not issuer or profile is None:
        return unknown(Reason.SIGNER_NOT_AT_HAND, issuer=issuer or parts.badge_url)
    if key.owner and key.owner != issuer:
        return failed(Reason.SIGNED_BY_ANOTHER, issuer=issuer, signer=key.owner)
    if not is_listed(key.id, profile.document):
        # 1.x issuers list no keys: whoever runs the issuer's website published this one.
        if key.owner or keys_listed_in(profile.document):
            return failed(Reason.KEY_NOT_AUTHORIZED, method=key.id)
        if not host_of(key.id) or host_of(key.id) != host_of(issuer):
            return failed(Reason.SIGNED_BY_ANOTHER, issuer=issuer, signer=key.id)
    if names_another_issuer(parts, knowledge):
        return unknown(Reason.HOSTED_DIFFERS, address=parts.badge_url[:300])
    facts = {"issuer": issuer, "how": "https"}
    return Answer(
        Outcome.PASSED, Reason.SIGNED_BY_ISSUER, facts,
        min(profile.as_of, key.as_of), profile.origin,
    )  # fmt: skip
