"""STATUS: has the issuer withdrawn it, as far as the knowledge at hand tells?

The one visible table of kinds of status: each kind has a module that answers for its entries
(``status_*``), by the rules they share (:mod:`wallet.verification.status_question`). They are
imported with the first entry of their kind: most items have none, and the others one kind.
"""

# ruff: noqa: PLC0415 (on use: see above)

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.json_values import JsonValue, as_list, as_text
from wallet.model.report import Check, CheckName, Outcome
from wallet.model.status_kinds import (
    HOSTED_COPY,
    REVOCATION_LIST,
    REVOKED_ITSELF,
    TOKEN_STATUS_LIST,
)
from wallet.trust.knowledge import Knowledge
from wallet.verification.status_question import (
    STALE_AFTER,
    CheckedList,
    ListChecker,
    StatusQuestion,
    unknown,
)

__all__ = ["KINDS", "STALE_AFTER", "CheckedList", "ListChecker", "check_status"]

Kind: TypeAlias = Callable[[StatusQuestion], tuple[Check, ...]]


def _ask_bitstring(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_bit_lists import ask_bitstring

    return ask_bitstring(question)


def _ask_list_2021(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_bit_lists import ask_list_2021

    return ask_list_2021(question)


def _ask_list_2020(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_bit_lists import ask_list_2020

    return ask_list_2020(question)


def _ask_credential_list(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_credential_lists import ask_credential_list

    return ask_credential_list(question)


def _ask_token_list(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_token_list import ask_token_list

    return ask_token_list(question)


def _ask_hosted_copy(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_open_badges import ask_hosted_copy

    return ask_hosted_copy(question)


def _ask_badge_list(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_open_badges import ask_badge_list

    return ask_badge_list(question)


def _ask_the_badge_itself(question: StatusQuestion) -> tuple[Check, ...]:
    from wallet.verification.status_open_badges import ask_the_badge_itself

    return ask_the_badge_itself(question)


# What an entry says its type is -> who answers for it.
KINDS: Mapping[str, Kind] = {
    "BitstringStatusListEntry": _ask_bitstring,
    "StatusList2021Entry": _ask_list_2021,
    "RevocationList2020Status": _ask_list_2020,
    "1EdTechRevocationList": _ask_credential_list,
    TOKEN_STATUS_LIST: _ask_token_list,
    HOSTED_COPY: _ask_hosted_copy,
    REVOCATION_LIST: _ask_badge_list,
    REVOKED_ITSELF: _ask_the_badge_itself,
}

_NO_STATUS = Check(name=CheckName.STATUS, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NO_STATUS)


def _find_kind(named: Sequence[JsonValue]) -> Kind | None:
    """Return who answers for the first of several types that anybody answers for."""
    return next((KINDS[kind] for kind in map(as_text, named) if kind in KINDS), None)


def check_status(
    credential: Credential,
    knowledge: Knowledge,
    now: datetime,
    check_list: ListChecker,
    *,
    proof_outcome: Outcome,
) -> tuple[Check, ...]:
    """Return the STATUS lines for each entry of ``credentialStatus``, or one for none.

    What is withdrawn stays FAILED whatever the proof is worth; nothing passes unless that did.
    """
    entries = credential.status_entries
    if not entries:
        return (_NO_STATUS,)
    checks: list[Check] = []
    for entry in entries:
        named = entry.get("type")
        ask = KINDS.get(named) if type(named) is str else _find_kind(as_list(named))
        if ask is None:
            kinds = ", ".join(map(as_text, as_list(named)))
            checks.append(unknown(Reason.STATUS_KIND_NOT_READ, {"kind": kinds}))
            continue
        checks += ask(StatusQuestion(entry, credential, knowledge, now, check_list))
    if proof_outcome is Outcome.PASSED:
        return tuple(checks)
    return tuple(
        unknown(Reason.PROOF_NOT_PASSED, {}) if check.outcome is Outcome.PASSED else check
        for check in checks
    )
