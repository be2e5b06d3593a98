"""Token Status List (draft-ietf-oauth-status-list): a signed token that carries packed statuses.

An entry has ``idx`` and ``uri``; the token found at ``uri`` is typed ``statuslist+jwt``, names
that address as ``sub`` and holds ``status_list`` with ``bits`` (1, 2, 4 or 8) and ``lst``,
base64url of a ZLIB stream. Index 0 is in the lowest bits of the first octet, unlike the W3C's.
"""

from wallet.encoding.bitstring import read_zlib_bits
from wallet.encoding.jose_compact import read_token
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonValue, as_object, as_text
from wallet.model.proof import CompactToken
from wallet.model.report import Check, Outcome
from wallet.trust.knowledge import KnownDocument
from wallet.trust.status_lists import find_status_list
from wallet.verification.proof_checks import ASSERTION
from wallet.verification.status_question import (
    Dated,
    StatusQuestion,
    answer,
    is_delegate,
    stale,
    unknown,
)
from wallet.verification.token_checks import judge_token
from wallet.verification.validity import read_numeric_date

_TYPES = ("statuslist+jwt", "application/statuslist+jwt")
_WIDTHS = (1, 2, 4, 8)
_VALID, _INVALID, _SUSPENDED = 0, 1, 2
_BAD = {_INVALID: Reason.WITHDRAWN, _SUSPENDED: Reason.SUSPENDED}


def ask_token_list(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for an entry of a Token Status List."""
    return (_ask(question),)


def _ask(question: StatusQuestion) -> Check:
    uri = as_text(question.entry.get("uri"))
    facts = {"list": uri}
    index = question.entry.get("idx")
    if not uri or not _is_whole(index):
        return unknown(Reason.STATUS_MALFORMED, facts)
    known = find_status_list(uri, question.knowledge)
    if known is None:
        return unknown(Reason.STATUS_NOT_AT_HAND, facts)
    dated = Dated(as_of=known.as_of, origin=known.origin)
    try:
        token = _read_list(known, uri)
        value = _value_at(token, int(str(index)))
    except InputError:
        return unknown(Reason.STATUS_MALFORMED, facts, dated)
    return _judge(question, token, value, facts, dated)


def _judge(
    question: StatusQuestion, token: CompactToken, value: int, facts: dict[str, str], dated: Dated
) -> Check:
    issuer_id = question.credential.issuer_id
    # A list that names nobody can only be the issuer's own.
    author = as_text(token.payload.get("iss")) or issuer_id
    answers = judge_token(token, author, ASSERTION, question.knowledge, question.now)
    if answers.proof.outcome is not Outcome.PASSED:
        return unknown(Reason.STATUS_NOT_TRUSTED, facts, dated)
    names_issuer = author == issuer_id
    may_speak = answers.signer.outcome is Outcome.PASSED and (
        names_issuer or is_delegate(author, issuer_id, question.knowledge)
    )
    if value in _BAD and (names_issuer or may_speak):
        return answer(Outcome.FAILED, _BAD[value], facts, dated)
    if not may_speak:
        return unknown(Reason.STATUS_NOT_TRUSTED, facts, dated)
    if question.is_stale(dated.as_of) or _has_ended(token, question):
        return stale(facts, dated)
    if value == _VALID:
        return answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated)
    # What an application means by its own numbers, nobody else can say.
    return unknown(Reason.STATUS_KIND_NOT_READ, {"kind": f"0x{value:02x}"}, dated)


def _has_ended(token: CompactToken, question: StatusQuestion) -> bool:
    if "exp" not in token.payload:
        return False
    end = read_numeric_date(token.payload["exp"])
    return end is None or end < question.now


def _read_list(known: KnownDocument, uri: str) -> CompactToken:
    if not isinstance(known.document, str):
        raise InputError(Reason.STATUS_MALFORMED)
    token = read_token(known.document)
    if token.media_type.lower() not in _TYPES or as_text(token.payload.get("sub")) != uri:
        raise InputError(Reason.STATUS_MALFORMED)
    return token


def _value_at(token: CompactToken, index: int) -> int:
    held = as_object(token.payload.get("status_list"))
    width = held.get("bits")
    if not _is_whole(width) or width not in _WIDTHS:
        raise InputError(Reason.STATUS_MALFORMED)
    size = int(str(width))
    octets = read_zlib_bits(as_text(held.get("lst")))
    place = index * size
    if place // 8 >= len(octets):
        raise InputError(Reason.STATUS_MALFORMED)
    return octets[place // 8] >> place % 8 & ((1 << size) - 1)


def _is_whole(value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0
