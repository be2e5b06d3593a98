"""What goes to a process that only checks, and what comes back: bytes, lengths and JSON.

A question holds some credentials as the bytes they came in; an answer holds, for each, its report
and what lists and searches show of it. Answers come from where hostile bytes were read, so they
are parsed and typed here, never unpickled, and whatever is not as it should be is no answer.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO

from wallet.encoding.contexts import ContextSet
from wallet.errors import VaultError
from wallet.formats.reader import read_alone
from wallet.model.credential import Container, Credential, Form, Source
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Summary
from wallet.model.report import Mark, Standing
from wallet.session.examining import Examined
from wallet.vault.report_rows import read_report, write_report

# No frame is longer (bytes): a question holds a few credentials of at most 5 MiB each.
FRAME_LIMIT = 256 * 2**20
_LENGTH = 4

_FORMS = {form.value: form for form in Form}
_MARKS = {mark.value: mark for mark in Mark}
_STANDINGS = {standing.value: standing for standing in Standing}
_COMPARTMENTS = {compartment.value: compartment for compartment in Compartment}


def write_frame(stream: BinaryIO, content: bytes) -> None:
    """Send ``content`` behind its length. Raises OSError."""
    stream.write(len(content).to_bytes(_LENGTH, "big") + content)
    stream.flush()


def read_frame(stream: BinaryIO) -> bytes | None:
    """Return the next frame, None where the stream ends. Raises OSError, ValueError (too long)."""
    start = stream.read(_LENGTH)
    if len(start) < _LENGTH:
        return None
    length = int.from_bytes(start, "big")
    if length > FRAME_LIMIT:
        raise ValueError("a frame that is too long")
    content = stream.read(length)
    return content if len(content) == length else None


def write_question(credentials: Iterable[Credential]) -> bytes:
    """Return ``credentials`` as the bytes they came in, and where they stood."""
    held = tuple(credentials)
    index = [
        [
            len(one.original),
            one.source.name,
            one.source.pointer,
            one.source.container.value,
            one.oddities,
            one.has_malformed_proof,
        ]
        for one in held
    ]
    head = json.dumps(index).encode("ascii")
    return b"".join((len(head).to_bytes(_LENGTH, "big"), head, *(one.original for one in held)))


def read_question(content: bytes, contexts: ContextSet) -> tuple[Credential | None, ...]:
    """Return the credentials of a question, read anew; None for one that is not read alone."""
    start = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
    found: list[Credential | None] = []
    for size, name, pointer, container, oddities, has_malformed_proof in json.loads(
        content[_LENGTH:start]
    ):
        credential = read_alone(content[start : start + size], name, contexts)
        start += size
        if credential is not None:
            credential = replace(
                credential,
                source=Source(name=name, pointer=pointer, container=Container(container)),
                oddities=tuple(oddities),
                has_malformed_proof=has_malformed_proof,
            )
        found.append(credential)
    return tuple(found)


def write_answer(answers: Iterable[tuple[Credential, Examined] | None]) -> bytes:
    """Return what looking at each credential came to; None for one that was not looked at."""
    return json.dumps(
        [None if entry is None else _write_examined(*entry) for entry in answers],
        separators=(",", ":"),
    ).encode("ascii")


def read_answer(content: bytes, credentials: Sequence[Credential]) -> tuple[Examined | None, ...]:
    """Return what came back for ``credentials``, in order; None for what counts as no answer."""
    nothing = (None,) * len(credentials)
    try:
        entries = json.loads(content)
        if not isinstance(entries, list) or len(entries) != len(credentials):
            return nothing
        return tuple(
            None if entry is None else _read_examined(entry, credential)
            for entry, credential in zip(entries, credentials, strict=True)
        )
    except (ValueError, KeyError, TypeError, RecursionError, VaultError):
        return nothing


def _as_read(credential: Credential) -> list[Any]:
    """What must be the same on both sides, or the other side read something else."""
    return [
        credential.form.value,
        credential.data_model.value,
        credential.securing.value,
        len(credential.proofs),
        credential.id,
        credential.issuer_id,
    ]


def _write_examined(credential: Credential, examined: Examined) -> list[Any]:
    summary = examined.summary
    return [
        _as_read(credential),
        write_report(examined.report),
        examined.search_text,
        summary.title,
        summary.issuer_name,
        summary.issuer_says,
        summary.issuer_is_claim,
        summary.compartment.value,
        summary.achievement_kind,
        summary.form.value,
        summary.mark.value,
        summary.standing.value,
        _write_optional(summary.awarded_at),
        _write_optional(summary.valid_until),
        summary.in_progress,
        summary.is_practice,
        summary.has_picture,
    ]


def _read_examined(entry: list[Any], credential: Credential) -> Examined | None:
    (
        as_read, report_text, words, title, issuer_name, issuer_says, is_claim, compartment, kind,
        form, mark, standing, awarded_at, valid_until, in_progress, is_practice, has_picture,
    ) = entry  # fmt: skip
    texts = (report_text, words, title, issuer_name, issuer_says, kind)
    flags = (is_claim, in_progress, is_practice, has_picture)
    if as_read != _as_read(credential) or not (
        all(isinstance(text, str) for text in texts)
        and all(isinstance(flag, bool) for flag in flags)
    ):
        return None
    report = read_report(report_text)
    summary = Summary(
        id="",
        title=title,
        issuer_name=issuer_name,
        issuer_is_claim=is_claim,
        issuer_says=issuer_says,
        compartment=_COMPARTMENTS[compartment],
        achievement_kind=kind,
        form=_FORMS[form],
        mark=_MARKS[mark],
        standing=_STANDINGS[standing],
        keeping=Keeping.CURRENT,
        awarded_at=_read_optional(awarded_at),
        valid_until=_read_optional(valid_until),
        imported_at=report.checked_at,
        in_progress=in_progress,
        is_practice=is_practice,
        # The picture a badge was baked into stays here.
        has_picture=has_picture or bool(credential.picture),
    )
    return Examined(report=report, summary=summary, search_text=words)


def _write_optional(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _read_optional(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)
