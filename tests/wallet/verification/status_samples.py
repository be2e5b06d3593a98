"""Lists a simulated issuer published, and items that point into them."""

import gzip
from typing import Any

from tests.doubles.issuer_simulator import BITSTRING, JCS, IssuerSimulator
from tests.wallet.verification.checked import (
    PASSED,
    report_on,
    said,
    with_document,
    without_proof,
)
from wallet.encoding.multiformats import encode_multibase_base64url
from wallet.errors import Reason
from wallet.model.report import CheckName, Report
from wallet.trust.knowledge import Knowledge

INDEX = 7
GOOD = (PASSED, Reason.NOT_WITHDRAWN)


def status(report: Report) -> list[Any]:
    return said(report, CheckName.STATUS)


def badge_with(issuer: IssuerSimulator, entry: Any) -> dict[str, Any]:
    return issuer.issue(issuer.open_badge(status=entry))


def knowing(issuer: IssuerSimulator, **parts: Any) -> Knowledge:
    """Return what is known once the issuer has published its list."""
    kind, purpose = parts.pop("kind", BITSTRING), parts.pop("purpose", "revocation")
    document = parts.pop("document", None) or issuer.status_list(kind=kind, purpose=purpose)
    url = issuer.status_url(kind, purpose)
    return with_document(issuer.knowledge(), url, document, **parts)


def checked(issuer: IssuerSimulator, knowledge: Knowledge, **entry: Any) -> Report:
    return report_on(badge_with(issuer, {**issuer.status_entry(INDEX), **entry}), knowledge)


def resigned(issuer: IssuerSimulator, *, suite: str = JCS, **members: Any) -> dict[str, Any]:
    """Return the issuer's list with other members, signed by it."""
    return issuer.issue({**without_proof(issuer.status_list()), **members}, suite=suite)


def subject_of(issuer: IssuerSimulator, **members: Any) -> dict[str, Any]:
    subject: Any = issuer.status_list()["credentialSubject"]
    return {**subject, **members}


def packed(data: bytes) -> str:
    return encode_multibase_base64url(gzip.compress(data, mtime=0))
