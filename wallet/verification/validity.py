"""VALIDITY: is the moment inside the dates the credential gives (VCDM 2.0 §4.9, VCDM 1.1 §4.6)?

A token's ``nbf`` and ``exp`` count too (RFC 7519 §4.1): the strictest wins.
"""

from datetime import UTC, datetime, timedelta

from wallet.errors import Reason
from wallet.model.credential import Credential
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
    start = max(_moments(credential, _STARTS, "nbf"), default=None)
    end = min(_moments(credential, _ENDS, "exp"), default=None)
    facts = {}
    if start is not None:
        facts["from"] = write_timestamp(start)
    if end is not None:
        facts["until"] = write_timestamp(end)
        if end < now:
            return _check(Outcome.FAILED, Reason.EXPIRED, facts)
    if start is not None and start > now + CLOCK_SKEW:
        return _check(Outcome.FAILED, Reason.NOT_YET_VALID, facts)
    if start is None and end is None:
        return _check(Outcome.NOT_APPLICABLE, Reason.NO_DATES, facts)
    if proof_outcome is not Outcome.PASSED:
        return _check(Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED, facts)
    return _check(Outcome.PASSED, Reason.IN_DATE, facts)


def _moments(credential: Credential, members: tuple[str, ...], claim: str) -> list[datetime]:
    moments = []
    document = credential.document
    for member in members:
        if member in document:
            moment = read_timestamp(as_text(document[member]))
            if moment is not None:
                moments.append(moment)
    if credential.token is not None:
        moment = read_numeric_date(credential.token.payload.get(claim))
        if moment is not None:
            moments.append(moment)
    return moments


def read_numeric_date(value: JsonValue) -> datetime | None:
    """Return the moment of a JWT NumericDate (seconds since 1970), or None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _check(outcome: Outcome, reason: Reason, facts: dict[str, str]) -> Check:
    return Check(name=CheckName.VALIDITY, outcome=outcome, reason=reason, facts=facts)
