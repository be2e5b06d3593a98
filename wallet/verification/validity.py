"""VALIDITY: is the moment inside the dates the credential gives (VCDM 2.0 §4.9, VCDM 1.1 §4.6)?

A token's ``nbf`` and ``exp`` count too (RFC 7519 §4.1): the strictest wins.
"""

from datetime import UTC, datetime, timedelta

from wallet.errors import Reason
from wallet.model.credential import Credential, Terms
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.json_values import JsonValue, as_text
from wallet.model.report import Check, CheckName, Outcome

# Two honest clocks may differ by so much.
CLOCK_SKEW = timedelta(minutes=5)

_STARTS = ("validFrom", "issuanceDate")
_ENDS = ("validUntil", "expirationDate")


def check_validity(credential: Credential, now: datetime, *, proof_outcome: Outcome) -> Check:
    """Return the VALIDITY check at ``now``.

    What is expired stays FAILED whatever the proof is worth; what is in date passes only when
    the proof did.
    """
    starts = _moments(credential, _STARTS, "nbf")
    ends = _moments(credential, _ENDS, "exp")
    facts = {}
    if starts:
        start, text = max(starts) if len(starts) > 1 else starts[0]
        facts["from"] = _written(start, text)
    if ends:
        end, text = min(ends) if len(ends) > 1 else ends[0]
        facts["until"] = _written(end, text)
        if end < now:
            return _check(Outcome.FAILED, Reason.EXPIRED, facts)
    if starts and start > now and start > now + CLOCK_SKEW:
        return _check(Outcome.FAILED, Reason.NOT_YET_VALID, facts)
    unread = "" if credential.terms is None else _unread_end(credential.terms)
    if unread:
        return _check(Outcome.UNKNOWN, Reason.DATE_MALFORMED, {**facts, "where": unread})
    if not facts:
        return _check(Outcome.NOT_APPLICABLE, Reason.NO_DATES, facts)
    if proof_outcome is not Outcome.PASSED:
        return _check(Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED, facts)
    return _check(Outcome.PASSED, Reason.IN_DATE, facts)


def _moments(
    credential: Credential, members: tuple[str, ...], claim: str
) -> list[tuple[datetime, str]]:
    """Return the moments that members and a token's claim name, with the texts that do."""
    if credential.terms is not None:
        terms = credential.terms
        texts = [terms.valid_from if members is _STARTS else terms.valid_until]
        return [(moment, text) for text in texts if (moment := read_timestamp(text)) is not None]
    moments = []
    document = credential.document
    for member in members:
        if member in document:
            text = as_text(document[member])
            moment = read_timestamp(text)
            if moment is not None:
                moments.append((moment, text))
    if credential.token is not None:
        moment = read_numeric_date(credential.token.payload.get(claim))
        if moment is not None:
            moments.append((moment, ""))
    return moments


def _unread_end(terms: Terms) -> str:
    """Return the end of another form that cannot be read: nobody may call it over or not.

    FORM refuses such a date in a W3C credential.
    """
    end = terms.valid_until
    return end[:40] if end and read_timestamp(end) is None else ""


def _written(moment: datetime, text: str) -> str:
    """Return how ``moment`` is written, whole seconds: as the ``text`` it was read from has it."""
    if text[-1:] == "Z" and text[11:13] != "24":
        return text if len(text) == 20 else text[:19] + "Z"
    return write_timestamp(moment)


def read_numeric_date(value: JsonValue) -> datetime | None:
    """Return the moment of a JWT NumericDate (seconds since 1970), or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _check(outcome: Outcome, reason: Reason, facts: dict[str, str]) -> Check:
    return Check(CheckName.VALIDITY, outcome, reason, facts)
