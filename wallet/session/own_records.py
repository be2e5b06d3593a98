"""Records the learner types in, signed by the learner's own key and always marked so.

Keeping one makes a new item; editing one makes a newer version that takes its place, and the
older one stays as history with its signature. Pay stays a private note beside the record unless
the learner decides that it is to be shown.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

from wallet.encoding.strict_json import read_object, write_json
from wallet.formats.equality import equality_key, version_date
from wallet.formats.reader import read_alone
from wallet.model.credential import Container, Credential
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_text
from wallet.model.own_record import EvidenceFile, OwnField, OwnRecord
from wallet.model.record import CredentialRecord, Keeping, VaultChange
from wallet.model.report import Mark
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey
from wallet.session.bringing_in import digest_of
from wallet.session.evidence import NewEvidence
from wallet.session.examining import examine
from wallet.session.item_reading import read_credential
from wallet.session.learner import default_key
from wallet.session.own_documents import ENGLISH, OwnTexts, read_document, write_document
from wallet.session.session import Session
from wallet.vault.records import NewRecord
from wallet.verification.verifier import Verifier

FILE_NAME = "own-record.json"
_SECOND = timedelta(seconds=1)


def keep_own(
    session: Session,
    record: OwnRecord,
    new_evidence: Sequence[NewEvidence] = (),
    *,
    now: datetime,
    texts: OwnTexts = ENGLISH,
    replaces: str = "",
) -> VaultChange:
    """Sign ``record`` with the learner's default key and keep it; the change names the new item.

    ``new_evidence`` are files that ``record.evidence`` names and that are not in the backpack
    yet; files of the version before stay. ``replaces`` is the record whose newer version this is:
    it keeps its identifier, and the older one becomes history.

    Raises ValueError for a record without title or description, or ``replaces`` that is no record
    of the learner's own; VaultError(RECORD_MISSING, NO_HOLDER_KEY, STORAGE_*).
    """
    if not record.title.strip() or not record.description.strip():
        raise ValueError("a record without a title or what was done")
    before = _earlier(session, replaces) if replaces else None
    credential_id = before.id if before else f"urn:uuid:{uuid4()}"
    did = before.issuer_id if before else default_key(session).did
    signed_at = _later_than(before, now)
    document = write_document(record, did, credential_id, signed_at, texts)
    original = write_json(_signed(session, document, did, signed_at))
    record_id = str(uuid4())
    session.vault.evidence.keep(record_id, [one.data for one in new_evidence])
    session.vault.evidence.hold(record_id, [one.digest for one in record.evidence])
    added = _new_record(session, record_id, original, _private(record), now)
    pairs = [(replaces, record_id)] if replaces else []
    return session.vault.records.add([added], replacing=pairs)


def own_record_of(session: Session, record_id: str) -> OwnRecord:
    """Return what was typed in, to be edited.

    Raises VaultError(RECORD_MISSING), ValueError for an item that is no record of one's own.
    """
    record = session.vault.records.get(record_id)
    credential = read_credential(session, record)
    if credential.issuer_id not in session.learner.dids:
        raise ValueError("signed by somebody else")
    found = read_document(credential.document, _private_pay(record))
    return replace(found, evidence=tuple(_sized(session, one) for one in found.evidence))


def is_own(record: CredentialRecord, credential: Credential) -> bool:
    """Return whether an item, read as ``credential``, is one the learner typed in and may edit."""
    if record.report.mark is not Mark.SIGNED_BY_ME or record.replaced_by:
        return False
    try:
        read_document(credential.document)
    except ValueError:
        return False
    return True


def _earlier(session: Session, record_id: str) -> Credential:
    credential = read_credential(session, session.vault.records.get(record_id))
    if credential.issuer_id not in session.learner.dids:
        raise ValueError("signed by somebody else")
    read_document(credential.document)
    return credential


def _later_than(before: Credential | None, now: datetime) -> datetime:
    """Versions are told apart by their dates, which have whole seconds."""
    moment = now.replace(microsecond=0)
    was = version_date(before) if before is not None else None
    return moment if was is None or moment > was else was + _SECOND


def _signed(session: Session, document: JsonObject, did: str, now: datetime) -> JsonObject:
    key = SigningKey.from_seed(session.vault.learner.signing_seed(did))
    options: JsonObject = {
        "type": "DataIntegrityProof",
        "cryptosuite": "eddsa-rdfc-2022",
        "created": write_timestamp(now),
        "verificationMethod": key.method,
        "proofPurpose": "assertionMethod",
    }
    proof = sign_document(document, options, key, session.knowledge.contexts)
    return {**document, "proof": proof}


def _new_record(
    session: Session, record_id: str, original: bytes, words: bytes, now: datetime
) -> NewRecord:
    credential = read_alone(original, FILE_NAME, session.knowledge.contexts)
    if credential is None:
        raise ValueError("a record that cannot be read again")
    # The moment it is signed at may lie a second ahead where it follows another at once.
    verifier = Verifier(session.knowledge, now, session.learner)
    examined = examine(credential, verifier)
    record = CredentialRecord(
        id=record_id,
        original=original,
        digest=digest_of(original),
        form=credential.form,
        securing=credential.securing,
        container=Container.FILE,
        source_name=FILE_NAME,
        picture=b"",
        report=examined.report,
        keeping=Keeping.CURRENT,
        imported_at=now,
        words=words,
    )
    return NewRecord(
        record=record,
        summary=replace(examined.summary, id=record_id, imported_at=now),
        search_text=examined.search_text,
        equality=equality_key(credential),
        version_at=version_date(credential),
    )


def _private(record: OwnRecord) -> bytes:
    pay = record.value(OwnField.PAY).strip()
    return write_json({"pay": pay}) if pay and not record.pay_is_shown else b""


def _private_pay(record: CredentialRecord) -> str:
    return as_text(read_object(record.words).get("pay")) if record.words else ""


def _sized(session: Session, one: EvidenceFile) -> EvidenceFile:
    found = session.vault.evidence.find(one.digest)
    return replace(one, size=len(found)) if found is not None else one
