"""Whether an Open Badge before 3.0 was withdrawn: by itself, at its address, on its issuer's list.

Open Badges 2.0 (hosted and signed verification): a hosted assertion is withdrawn where its address
says so (``revoked: true``, which a host answers with 410 Gone); a signed one where the list that
the issuer's own document names (``revocationList``) holds its id. Both are somebody's website on
the day it was seen: what it says of a withdrawal counts at any age, what it does not say for 90
days.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from wallet.errors import Reason
from wallet.model.badge_assertion import BadgeAssertion, link_of
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.model.report import Check, Outcome
from wallet.trust.hosted_badges import find_hosted
from wallet.verification.status_credential_lists import with_reason
from wallet.verification.status_question import Dated, StatusQuestion, answer, stale, unknown

# Members of a list of Open Badges 1.x that are about the list and no badge's uid.
_ABOUT_THE_LIST = frozenset({"@context", "id", "type", "issuer", "revokedAssertions"})


def ask_the_badge_itself(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a badge whose own text says that it is revoked."""
    if _parts_of(question.credential) is None:
        return (_not_read(question),)
    withdrawn = answer(Outcome.FAILED, Reason.WITHDRAWN, {"list": question.credential.id})
    return with_reason(withdrawn, as_text(question.entry.get("reason")))


def ask_hosted_copy(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a hosted badge by what stood at its address."""
    parts = _parts_of(question.credential)
    if parts is None:
        return (_not_read(question),)
    facts = {"list": parts.hosted_at}
    known = find_hosted(parts.hosted_at, question.knowledge)
    if known is None:
        return (unknown(Reason.STATUS_NOT_AT_HAND, facts),)
    dated = Dated(as_of=known.as_of, origin=known.origin)
    if known.document.get("revoked") not in (None, False, "false"):
        withdrawn = answer(Outcome.FAILED, Reason.WITHDRAWN, facts, dated)
        return with_reason(withdrawn, as_text(known.document.get("revocationReason")))
    if question.is_stale(known.as_of):
        return (stale(facts, dated),)
    return (answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated),)


def ask_badge_list(question: StatusQuestion) -> tuple[Check, ...]:
    """Answer for a signed badge by the list its issuer's document names."""
    parts = _parts_of(question.credential)
    if parts is None:
        return (_not_read(question),)
    profile = parts.at_hand.get("issuer")
    if profile is None:
        return (unknown(Reason.STATUS_NOT_AT_HAND, {"list": parts.issuer_url}),)
    url = link_of(profile.document.get("revocationList"))
    facts = {"list": url or parts.issuer_url}
    if not url:
        # An issuer that keeps no list has no way to withdraw what it signed.
        dated = Dated(as_of=profile.as_of, origin=profile.origin)
        if question.is_stale(profile.as_of):
            return (stale(facts, dated),)
        return (answer(Outcome.NOT_APPLICABLE, Reason.NO_STATUS, facts, dated),)
    known = find_hosted(url, question.knowledge)
    if known is None:
        return (unknown(Reason.STATUS_NOT_AT_HAND, facts),)
    dated = Dated(as_of=known.as_of, origin=known.origin)
    return _judge_list(question, known.document, parts.issuer_url, facts, dated)


def _judge_list(
    question: StatusQuestion,
    document: JsonObject,
    issuer_url: str,
    facts: dict[str, str],
    dated: Dated,
) -> tuple[Check, ...]:
    author = link_of(document.get("issuer"))
    names_another = author not in ("", issuer_url)
    is_elsewhere = link_of(document) not in ("", facts["list"])
    if names_another or is_elsewhere:
        return (unknown(Reason.STATUS_NOT_TRUSTED, facts, dated),)
    listed = _withdrawn_in(document)
    if listed is None:
        return (unknown(Reason.STATUS_MALFORMED, facts, dated),)
    names = {question.credential.id, as_text(question.credential.document.get("uid"))} - {""}
    if not names:
        return (unknown(Reason.STATUS_MALFORMED, facts, dated),)
    for entry in listed:
        if entry.name in names:
            return with_reason(
                answer(Outcome.FAILED, Reason.WITHDRAWN, facts, dated), entry.reason
            )
    if question.is_stale(dated.as_of):
        return (stale(facts, dated),)
    return (answer(Outcome.PASSED, Reason.NOT_WITHDRAWN, facts, dated),)


class _Withdrawn(NamedTuple):
    name: str
    reason: str


def _withdrawn_in(document: JsonObject) -> tuple[_Withdrawn, ...] | None:
    """Return what a list withdraws, None for what is no list.

    2.0: ``revokedAssertions`` with ids, or objects with ``id`` or ``uid``; 1.x: an object from uid
    to reason.
    """
    if "revokedAssertions" in document:
        return tuple(_listed_in(document))
    if "type" in document or "@context" in document:
        return None
    return tuple(
        _Withdrawn(name, as_text(reason))
        for name, reason in document.items()
        if name not in _ABOUT_THE_LIST
    )


def _listed_in(document: JsonObject) -> Iterator[_Withdrawn]:
    for entry in as_list(document["revokedAssertions"]):
        reason = as_text(as_object(entry).get("revocationReason"))
        yield _Withdrawn(link_of(entry), reason)
        if isinstance(entry, Mapping) and as_text(entry.get("uid")):
            yield _Withdrawn(as_text(entry["uid"]), reason)


def _parts_of(credential: Credential) -> BadgeAssertion | None:
    """A status entry of this name in another form of credential is not one of ours."""
    return credential.secured if isinstance(credential.secured, BadgeAssertion) else None


def _not_read(question: StatusQuestion) -> Check:
    return unknown(Reason.STATUS_KIND_NOT_READ, {"kind": as_text(question.entry.get("type"))})
