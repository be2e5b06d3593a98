"""Items for the tests of the vault: small, different, as of one fixed moment."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from wallet.errors import Reason
from wallet.formats.equality import EqualityKey
from wallet.model.credential import Container, Form, Securing
from wallet.model.description import Compartment
from wallet.model.record import Arrival, Carrier, CredentialRecord, Keeping, Summary
from wallet.model.report import Check, CheckName, Mark, Outcome, Remark, Report, Standing
from wallet.vault.key_slots import KdfCost
from wallet.vault.records import NewRecord

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
# The cheapest Argon2id there is; only for tests.
CHEAP = KdfCost(memory=8192, iterations=1)
PASSPHRASE = "five words make a sentence"
COMPARTMENTS = tuple(Compartment)

_GOOD = {
    CheckName.FORM: (Outcome.PASSED, Reason.WELL_FORMED),
    CheckName.PROOF: (Outcome.PASSED, Reason.INTACT),
    CheckName.SIGNER: (Outcome.PASSED, Reason.SIGNED_BY_ISSUER),
    CheckName.VALIDITY: (Outcome.PASSED, Reason.IN_DATE),
    CheckName.STATUS: (Outcome.NOT_APPLICABLE, Reason.NO_STATUS),
    CheckName.SUBJECT: (Outcome.UNKNOWN, Reason.NOT_BOUND),
    CheckName.ISSUER: (Outcome.PASSED, Reason.ON_YOUR_LISTS),
}


def make_report(*remarks: Remark, checked_at: datetime = NOW) -> Report:
    checks = tuple(
        Check(
            name=name,
            outcome=outcome,
            reason=reason,
            facts={"name": "Universität Zürich", "list": "the list"},
            known_at=NOW - timedelta(days=3) if name is CheckName.ISSUER else None,
            origin="bundled",
        )
        for name, (outcome, reason) in _GOOD.items()
    )
    return Report(checks=checks, checked_at=checked_at, remarks=remarks)


def make_item(
    number: int,
    *,
    title: str = "",
    issuer: str = "Universität Zürich",
    search_text: str = "",
    original: bytes | None = None,
    picture: bytes = b"",
    report: Report | None = None,
    compartment: Compartment | None = None,
    mark: Mark = Mark.SIGNED,
    standing: Standing = Standing.CURRENT,
    keeping: Keeping = Keeping.CURRENT,
    awarded_at: datetime | None = None,
    valid_until: datetime | None = None,
    credential_id: str | None = None,
    version_at: datetime | None = None,
    source_name: str = "badge.json",
) -> NewRecord:
    record_id = f"item-{number:05d}"
    title = title or f"Certificate {number}"
    body = (
        original
        if original is not None
        else b'{"id": "urn:example:%d", "n": "%s"}'
        % (
            number,
            b"x" * (number % 50),
        )
    )
    made = make_report() if report is None else report
    record = CredentialRecord(
        id=record_id,
        original=body,
        digest=hashlib.sha256(body).hexdigest(),
        form=Form.OPEN_BADGE_3,
        securing=Securing.EMBEDDED_PROOF,
        container=Container.FILE,
        source_name=source_name,
        picture=picture,
        report=made,
        keeping=keeping,
        imported_at=NOW + timedelta(seconds=number),
    )
    summary = Summary(
        id=record_id,
        title=title,
        issuer_name=issuer,
        issuer_is_claim=False,
        compartment=compartment or COMPARTMENTS[number % len(COMPARTMENTS)],
        achievement_kind="Certificate",
        form=record.form,
        mark=mark,
        standing=standing,
        keeping=keeping,
        awarded_at=awarded_at,
        valid_until=valid_until,
        imported_at=record.imported_at,
        has_picture=bool(picture),
        issuer_says=issuer,
    )
    return NewRecord(
        record=record,
        summary=summary,
        search_text=search_text or f"{title} {issuer}",
        equality=EqualityKey(
            issuer_id="did:web:example.org",
            credential_id=f"urn:example:{number}" if credential_id is None else credential_id,
        ),
        version_at=version_at,
    )


def arrived(
    item: NewRecord, *, before: bytes = b"", after: bytes = b"", carrier: bytes = b""
) -> NewRecord:
    """Return ``item`` as it would be had it come that way."""
    digest = hashlib.sha256(carrier).hexdigest() if carrier else ""
    arrival = Arrival(before=before, after=after, carrier=digest)
    kept = Carrier(name="all.json", digest=digest, content=carrier) if carrier else None
    return replace(item, record=replace(item.record, arrival=arrival), carrier=kept)


def with_words(item: NewRecord, words: bytes) -> NewRecord:
    """Return ``item`` with what the learner wrote about it."""
    return replace(item, record=replace(item.record, words=words))
