"""The credentials inside an item: each is checked on its own, and can be kept or shared alone.

What holds them vouches for none of them: a learner record's signature covers the record, an inner
item's covers that item.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wallet.encoding.contexts import ContextSet
from wallet.errors import Reason, VaultError
from wallet.formats.description import heading
from wallet.formats.reader import read_alone, read_items
from wallet.model.credential import Container, Credential, Form, Securing
from wallet.model.item import InnerItem
from wallet.model.record import CredentialRecord
from wallet.session.judging import Judged, judge
from wallet.session.session import Session
from wallet.verification.verifier import Verifier

_PART = "#"  # stands in no record's id
# Descriptions of these forms have no ``held``: what is inside is told by the reader.
_READ_FOR_INNER = frozenset({Form.CAREER_PROFILE})


def read_inner(judged: Judged, verifier: Verifier) -> tuple[InnerItem, ...]:
    """Return the credentials inside an item, each with a report of its own, in order."""
    credential = judged.credential
    if not judged.description.held and credential.form not in _READ_FOR_INNER:
        return ()
    return tuple(
        _inner(pointer, one, verifier)
        for pointer, one in _found_in(credential, verifier.knowledge.contexts)
    )


def _inner(pointer: str, credential: Credential, verifier: Verifier) -> InnerItem:
    judged = judge(credential, verifier.verify(credential), verifier.knowledge)
    return InnerItem(
        pointer=pointer,
        form=credential.form,
        title=judged.description.title,
        issuer_name=judged.issuer.name,
        issuer_is_claim=judged.issuer.is_claim,
        is_signed=credential.securing is not Securing.NONE,
        report=judged.report,
    )


def parts_of(
    session: Session, record: CredentialRecord, credential: Credential, pointers: Iterable[str]
) -> tuple[tuple[CredentialRecord, Credential], ...]:
    """Return chosen inner items as if each were kept by itself, in the record's order.

    Each has its own bytes and a report of its own, as of the record's; its id is the record's,
    followed by its place.
    Raises VaultError(RECORD_MISSING, record) for a pointer where there is none.
    """
    wanted = dict.fromkeys(pointers)
    found = dict(_found_in(credential, session.knowledge.contexts))
    for pointer in wanted:
        if pointer not in found:
            raise VaultError(Reason.RECORD_MISSING, {"record": f"{record.id}#{pointer}"})
    verifier = Verifier(
        session.knowledge, record.report.checked_at, session.learner, is_for_once=True
    )
    return tuple(
        (_as_record(record, pointer, one, verifier), one)
        for pointer, one in found.items()
        if pointer in wanted
    )


def _as_record(
    record: CredentialRecord, pointer: str, part: Credential, verifier: Verifier
) -> CredentialRecord:
    return replace(
        record,
        id=f"{record.id}{_PART}{pointer}",
        original=part.original,
        form=part.form,
        securing=part.securing,
        container=part.source.container,
        picture=b"",
        report=verifier.verify(part),
    )


def inner_credentials(
    session: Session, credential: Credential
) -> Sequence[tuple[str, Credential]]:
    """Return the credentials inside an item with the places a share names them by."""
    return _found_in(credential, session.knowledge.contexts)


def outer_title(session: Session, record: CredentialRecord) -> str:
    """Return the title of the item that a part comes from, ``""`` for a record that is no part."""
    if record.container is not Container.CREDENTIAL:
        return ""
    whole = session.vault.records.get(record.id.partition(_PART)[0])
    outer = read_alone(whole.original, whole.source_name, session.knowledge.contexts)
    return heading(outer)[0] if outer is not None else ""


def _found_in(credential: Credential, contexts: ContextSet) -> Sequence[tuple[str, Credential]]:
    """Return what stands inside with the pointers a description has."""
    reading = read_items(credential.original, credential.source.name, contexts)
    inside = [one for one in reading.credentials if one.source.container is Container.CREDENTIAL]
    # A token that wraps its document has it under a claim, which no description knows.
    wrapped = [
        "/vc" if not one.source.pointer else f"{one.source.pointer}/vc"
        for one in reading.credentials
        if one.token is not None and "vc" in one.token.payload
    ]
    return [(_without_claims(one.source.pointer, wrapped), one) for one in inside]


def _without_claims(pointer: str, wrapped: Sequence[str]) -> str:
    # The deepest first: what stands before it keeps its length.
    for claim in sorted(wrapped, key=len, reverse=True):
        if pointer.startswith(f"{claim}/"):
            pointer = claim.removesuffix("/vc") + pointer[len(claim) :]
    return pointer
