"""STATUS: has the issuer withdrawn it, as far as the knowledge at hand tells?

Bitstring Status List v1.0 (§3.2, validate algorithm) and StatusList2021. PASSED only when the
list's own signer is tied to the issuer, or to a signer the knowledge trusts for it; FAILED as soon
as the list's bytes are intact and it names the same issuer; older than 90 days is UNKNOWN.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from wallet.encoding.bitstring import read_bitstring
from wallet.errors import InputError, Reason
from wallet.model.credential import Credential
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.model.report import Check, CheckName, Outcome
from wallet.trust.issuers import recognise
from wallet.trust.knowledge import Knowledge
from wallet.trust.status_lists import find_status_list

STALE_AFTER = timedelta(days=90)

_BITSTRING_ENTRY = "BitstringStatusListEntry"
_LIST_2021_ENTRY = "StatusList2021Entry"
# Entry type -> types the list credential and its subject must have.
_KINDS = {
    _BITSTRING_ENTRY: ("BitstringStatusListCredential", "BitstringStatusList"),
    _LIST_2021_ENTRY: ("StatusList2021Credential", "StatusList2021"),
}
_SET_BIT = {"revocation": Reason.WITHDRAWN, "suspension": Reason.SUSPENDED}


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedList:
    """A status list after its own proof was judged, once in a run.

    ``is_intact``: FORM (the meaning of its words too) and PROOF passed. ``is_tied``: its own
    SIGNER passed. ``is_current``: it is inside its own dates.
    """

    credential: Credential
    is_intact: bool
    is_tied: bool
    is_current: bool
    as_of: datetime
    origin: str


_NO_STATUS = Check(name=CheckName.STATUS, outcome=Outcome.NOT_APPLICABLE, reason=Reason.NO_STATUS)

# Finds and judges the list at an address, or None where it is not at hand or unreadable.
ListChecker = Callable[[str], CheckedList | None]


def check_status(
    credential: Credential,
    knowledge: Knowledge,
    now: datetime,
    check_list: ListChecker,
    *,
    proof_outcome: Outcome,
) -> tuple[Check, ...]:
    """Return a STATUS check for each entry of ``credentialStatus``, or one for none."""
    entries = credential.status_entries
    if not entries:
        return (_NO_STATUS,)
    checks = tuple(
        _check_entry(entry, credential, knowledge, now, check_list) for entry in entries
    )
    if proof_outcome is Outcome.PASSED:
        return checks
    return tuple(
        _check(Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED, {})
        if check.outcome is Outcome.PASSED
        else check
        for check in checks
    )


def _check_entry(
    entry: JsonObject,
    credential: Credential,
    knowledge: Knowledge,
    now: datetime,
    check_list: ListChecker,
) -> Check:
    named = [as_text(kind) for kind in as_list(entry.get("type"))]
    kinds = [kind for kind in named if kind in _KINDS]
    if not kinds:
        return _check(Outcome.UNKNOWN, Reason.STATUS_KIND_NOT_READ, {"kind": ", ".join(named)})
    url = as_text(entry.get("statusListCredential"))
    facts = {"list": url}
    index = _read_index(entry.get("statusListIndex"))
    purpose = as_text(entry.get("statusPurpose"))
    if not url or index is None or not purpose:
        return _check(Outcome.UNKNOWN, Reason.STATUS_MALFORMED, facts)
    if find_status_list(url, knowledge) is None:
        return _check(Outcome.UNKNOWN, Reason.STATUS_NOT_AT_HAND, facts)
    checked = check_list(url)
    if checked is None or not _is_list_for(checked.credential, kinds[0], purpose):
        return _check(Outcome.UNKNOWN, Reason.STATUS_MALFORMED, facts)
    try:
        value = _read_value(checked.credential, index, entry)
    except InputError:
        return _check(Outcome.UNKNOWN, Reason.STATUS_MALFORMED, facts)
    return _judge(value, purpose, entry, credential, checked, knowledge, now, facts)


def _judge(
    value: int,
    purpose: str,
    entry: JsonObject,
    credential: Credential,
    checked: CheckedList,
    knowledge: Knowledge,
    now: datetime,
    facts: dict[str, str],
) -> Check:
    dated = (checked.as_of, checked.origin)
    if not checked.is_intact:
        return _check(Outcome.UNKNOWN, Reason.STATUS_NOT_TRUSTED, facts, dated)
    author = checked.credential.issuer_id
    names_issuer = author == credential.issuer_id
    may_speak = checked.is_tied and (
        names_issuer or _is_delegate(author, credential.issuer_id, knowledge)
    )
    if value and purpose in _SET_BIT and (names_issuer or may_speak):
        return _check(Outcome.FAILED, _SET_BIT[purpose], facts, dated)
    if not may_speak:
        return _check(Outcome.UNKNOWN, Reason.STATUS_NOT_TRUSTED, facts, dated)
    if not checked.is_current or now - checked.as_of > STALE_AFTER:
        facts = {**facts, "as_of": checked.as_of.date().isoformat()}
        return _check(Outcome.UNKNOWN, Reason.STATUS_STALE, facts, dated)
    if value and purpose == "refresh":
        return _check(Outcome.PASSED, Reason.NEWER_VERSION_ANNOUNCED, facts, dated)
    if purpose == "message":
        message = _message_for(value, entry)
        return _check(Outcome.PASSED, Reason.STATUS_MESSAGE, {**facts, "message": message}, dated)
    if value:
        return _check(Outcome.UNKNOWN, Reason.STATUS_KIND_NOT_READ, {"kind": purpose}, dated)
    return _check(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated)


def _is_delegate(author: str, issuer_id: str, knowledge: Knowledge) -> bool:
    """Return whether the knowledge trusts ``author`` to say what became of ``issuer_id``'s items.

    Status services sign for many issuers. One that is on the learner's lists may; one that is
    only on test lists may speak of issuers that are on no real list themselves.
    """
    service = recognise(author, knowledge)
    if service is None or service.is_practice:
        return False
    if service.standing is IssuerStanding.LISTED:
        return True
    issuer = recognise(issuer_id, knowledge)
    return issuer is None or issuer.standing is not IssuerStanding.LISTED


def _is_list_for(credential: Credential, kind: str, purpose: str) -> bool:
    """Return whether a list is of the kind and the purpose asked for.

    That it is the list of that address is the knowledge's word, not the list's own: its ``id`` may
    but need not be the address (Bitstring Status List §2.2), and deployed lists are moved about.
    """
    list_type, subject_type = _KINDS[kind]
    subject = credential.subjects[0] if credential.subjects else {}
    purposes = [as_text(entry) for entry in as_list(subject.get("statusPurpose"))]
    return (
        list_type in credential.types
        and subject_type in map(as_text, as_list(subject.get("type")))
        and purpose in purposes
    )


def _read_index(value: JsonValue) -> int | None:
    """Return a list index: a decimal text (or whole number) with one spelling only."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= 12:
        index = int(value)
        return index if str(index) == value else None
    return None


def _read_value(credential: Credential, index: int, entry: JsonObject) -> int:
    """Return the entry's value, 1 bit wide unless ``statusSize`` says more (§2.1)."""
    size = entry.get("statusSize", 1)
    if isinstance(size, bool) or not isinstance(size, int) or not 1 <= size <= 8:
        raise InputError(Reason.STATUS_MALFORMED)
    encoded = as_text(credential.subjects[0].get("encodedList"))
    bits = read_bitstring(encoded)
    value = 0
    for place in range(index * size, (index + 1) * size):
        if place >= len(bits) * 8:
            raise InputError(Reason.STATUS_MALFORMED)
        # Index 0 is the left-most bit (§3.4 bitstring encoding).
        value = value << 1 | (bits[place // 8] >> (7 - place % 8) & 1)
    return value


def _message_for(value: int, entry: JsonObject) -> str:
    for message in map(as_object, as_list(entry.get("statusMessage"))):
        if as_text(message.get("status")).lower() == f"0x{value:x}":
            return as_text(message.get("message"))
    return ""


def _check(
    outcome: Outcome,
    reason: Reason,
    facts: dict[str, str],
    dated: tuple[datetime | None, str] = (None, ""),
) -> Check:
    return Check(
        name=CheckName.STATUS, outcome=outcome, reason=reason, facts=facts,
        known_at=dated[0], origin=dated[1],
    )  # fmt: skip
