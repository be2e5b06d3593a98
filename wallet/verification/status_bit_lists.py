"""Lists of bits inside a signed credential: three kinds that differ in the names of their members.

Bitstring Status List v1.0 (§2.1, §3.2 validate algorithm), StatusList2021 and RevocationList2020.
"""

from typing import NamedTuple

from wallet.encoding.bitstring import read_bitstring
from wallet.errors import InputError, Reason
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text
from wallet.model.report import Check, Outcome
from wallet.trust.status_lists import find_status_list
from wallet.verification.status_question import (
    CheckedList,
    Dated,
    StatusQuestion,
    answer,
    is_delegate,
    stale,
    unknown,
)

# Bitstring Status List §6.1: shorter lists tell whose entry is asked for; they are read and noted.
SHORTEST_LIST = 131_072
_SET_BIT = {"revocation": Reason.WITHDRAWN, "suspension": Reason.SUSPENDED}
_WIDEST_ENTRY = 8


class BitList(NamedTuple):
    """How a kind names its members.

    ``purpose`` is what lists of the kind are always for, ``""`` where entry and list say it.
    """

    list_type: str
    subject_type: str
    url_member: str = "statusListCredential"
    index_member: str = "statusListIndex"
    purpose: str = ""
    may_be_wide: bool = False


BITSTRING = BitList("BitstringStatusListCredential", "BitstringStatusList", may_be_wide=True)
LIST_2021 = BitList("StatusList2021Credential", "StatusList2021")
LIST_2020 = BitList(
    "RevocationList2020Credential",
    "RevocationList2020",
    url_member="revocationListCredential",
    index_member="revocationListIndex",
    purpose="revocation",
)


def ask_bitstring(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a ``BitstringStatusListEntry``."""
    return (_ask(BITSTRING, question),)


def ask_list_2021(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a ``StatusList2021Entry``."""
    return (_ask(LIST_2021, question),)


def ask_list_2020(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a ``RevocationList2020Status``."""
    return (_ask(LIST_2020, question),)


def _ask(kind: BitList, question: StatusQuestion) -> Check:
    entry = question.entry
    url = as_text(entry.get(kind.url_member))
    facts = {"list": url}
    index = read_index(entry.get(kind.index_member))
    purpose = kind.purpose or as_text(entry.get("statusPurpose"))
    if not url or index is None or not purpose:
        return unknown(Reason.STATUS_MALFORMED, facts)
    if find_status_list(url, question.knowledge) is None:
        return unknown(Reason.STATUS_NOT_AT_HAND, facts)
    checked = question.check_list(url)
    if checked is None or not _is_list_for(checked.credential, kind, purpose):
        return unknown(Reason.STATUS_MALFORMED, facts)
    try:
        value, entries = _read_value(checked.credential, kind, index, entry)
    except InputError:
        return unknown(Reason.STATUS_MALFORMED, facts)
    if entries < SHORTEST_LIST:
        facts["entries"] = str(entries)
    return _judge(value, purpose, question, checked, facts)


def _judge(
    value: int,
    purpose: str,
    question: StatusQuestion,
    checked: CheckedList,
    facts: dict[str, str],
) -> Check:
    dated = Dated(as_of=checked.as_of, origin=checked.origin)
    if not checked.is_intact:
        return unknown(Reason.STATUS_NOT_TRUSTED, facts, dated)
    author, issuer_id = checked.credential.issuer_id, question.credential.issuer_id
    names_issuer = author == issuer_id
    may_speak = checked.is_tied and (
        names_issuer or is_delegate(author, issuer_id, question.knowledge)
    )
    if value and purpose in _SET_BIT and (names_issuer or may_speak):
        return answer(Outcome.FAILED, _SET_BIT[purpose], facts, dated)
    if not may_speak:
        return unknown(Reason.STATUS_NOT_TRUSTED, facts, dated)
    if not checked.is_current or question.is_stale(checked.as_of):
        return stale(facts, dated)
    if value and purpose == "refresh":
        return answer(Outcome.PASSED, Reason.NEWER_VERSION_ANNOUNCED, facts, dated)
    if purpose == "message":
        facts["message"] = _message_for(value, question.entry)
        return answer(Outcome.PASSED, Reason.STATUS_MESSAGE, facts, dated)
    if value:
        return unknown(Reason.STATUS_KIND_NOT_READ, {"kind": purpose}, dated)
    return answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated)


def _is_list_for(credential: Credential, kind: BitList, purpose: str) -> bool:
    """Return whether a list is of the kind and the purpose asked for.

    That it is the list of that address is the knowledge's word, not the list's own: its ``id`` may
    but need not be the address (Bitstring Status List §2.2), and deployed lists are moved about.
    """
    subject = credential.subjects[0] if credential.subjects else {}
    purposes = [as_text(entry) for entry in as_list(subject.get("statusPurpose"))]
    return (
        kind.list_type in credential.types
        and kind.subject_type in map(as_text, as_list(subject.get("type")))
        and (purpose in purposes or bool(kind.purpose))
    )


def read_index(value: JsonValue) -> int | None:
    """Return a list index: a decimal text (or whole number) with one spelling only."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and len(value) <= 12 and value.isascii() and value.isdigit():
        return int(value) if value[0] != "0" or value == "0" else None
    return None


def _read_value(
    credential: Credential, kind: BitList, index: int, entry: JsonObject
) -> tuple[int, int]:
    """Return the entry's value, 1 bit wide unless it says more (§2.1), and how many there are."""
    size = entry.get("statusSize", 1) if kind.may_be_wide else 1
    if isinstance(size, bool) or not isinstance(size, int) or not 1 <= size <= _WIDEST_ENTRY:
        raise InputError(Reason.STATUS_MALFORMED)
    bits = read_bitstring(as_text(credential.subjects[0].get("encodedList")))
    entries = len(bits) * 8 // size
    if index >= entries:
        raise InputError(Reason.STATUS_MALFORMED)
    value = 0
    for place in range(index * size, (index + 1) * size):
        # Index 0 is the left-most bit (§3.4 bitstring encoding).
        value = value << 1 | (bits[place // 8] >> (7 - place % 8) & 1)
    return value, entries


def _message_for(value: int, entry: JsonObject) -> str:
    for message in map(as_object, as_list(entry.get("statusMessage"))):
        if as_text(message.get("status")).lower() == f"0x{value:x}":
            return as_text(message.get("message"))
    return ""
