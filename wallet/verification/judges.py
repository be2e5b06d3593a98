"""The one visible table of who judges what: PROOF and SIGNER by how a credential is secured.

Embedded proofs are judged by the verifier itself, with all that stands inside the document. Every
other way of securing has a judge here: it takes the credential as its reader left it and returns
one pair of answers for each signature. A judge never raises for anything found in a credential.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wallet.errors import Reason
from wallet.model.credential import Credential, Securing
from wallet.verification.proof_checks import (
    ASSERTION,
    ProofAnswers,
    Surroundings,
    failed,
    not_passed,
    unknown,
)

Judge: TypeAlias = Callable[[Credential, Surroundings], tuple[ProofAnswers, ...]]


def _judge_token(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    if credential.token is None:
        fault = failed(Reason.TOKEN_MALFORMED, where="token")
        return (ProofAnswers(fault, not_passed()),)
    from wallet.verification.token_checks import judge_token  # noqa: PLC0415 (few files are one)

    author = credential.issuer_id
    return (judge_token(credential.token, author, ASSERTION, around.knowledge, around.now),)


def _judge_sd_jwt(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.verification.sd_jwt_checks import judge_sd_jwt  # noqa: PLC0415 (few files are one)

    return judge_sd_jwt(credential, around)


def _judge_hosted(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.verification.hosted_checks import judge_hosted  # noqa: PLC0415 (few are one)

    return judge_hosted(credential, around)


def _judge_badge_token(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.verification.badge_token_checks import judge_badge_token  # noqa: PLC0415 (few)

    return judge_badge_token(credential, around)


def _judge_jades(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.verification.jades_checks import judge_jades  # noqa: PLC0415 (few files are one)

    return judge_jades(credential, around)


def _judge_pdf(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.verification.pdf_checks import judge_pdf  # noqa: PLC0415 (few files are one)

    return judge_pdf(credential, around)


def _judge_cose(credential: Credential, around: Surroundings) -> tuple[ProofAnswers, ...]:
    from wallet.model.cose import CoseSign1  # noqa: PLC0415 (few files are one)
    from wallet.verification.token_checks import judge_token  # noqa: PLC0415

    if not isinstance(credential.secured, CoseSign1):
        fault = failed(Reason.TOKEN_MALFORMED, where="token")
        return (ProofAnswers(fault, not_passed()),)
    author = credential.issuer_id
    return (judge_token(credential.secured, author, ASSERTION, around.knowledge, around.now),)


def _judge_named_only(credential: Credential, _: Surroundings) -> tuple[ProofAnswers, ...]:
    kind = credential.types[0] if credential.types else ""
    return (ProofAnswers(unknown(Reason.SUITE_NOT_SUPPORTED, suite=kind), not_passed()),)


JUDGES: Mapping[Securing, Judge] = {
    Securing.TOKEN: _judge_token,
    Securing.SD_JWT: _judge_sd_jwt,
    Securing.COSE: _judge_cose,
    Securing.JADES: _judge_jades,
    Securing.HOSTED: _judge_hosted,
    Securing.BADGE_TOKEN: _judge_badge_token,
    Securing.PDF_SIGNATURE: _judge_pdf,
    Securing.NOT_READ: _judge_named_only,
}
