"""Forgeries of what certificates sign: sealed European credentials and signed PDF files.

Nobody at hand vouches for a certificate, so none of it may ever be called verified. Its bytes may
be called intact only where they are what was signed: a sealed one's very text, every byte of a PDF
that its signature covers, and what was added behind it said. Keys are throw-away ones, made anew
in each run; what is done to them under a number is always the same.
"""

import base64
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from tests.doubles.pdf_samples import (
    byte_range_of,
    plain_pdf,
    sign_pdf,
    updated,
    with_attachment,
    with_byte_changed,
    with_page_replaced,
    with_title,
)
from tests.rigs.forge.mutants import NOTHING_TO_CHANGE, write
from tests.rigs.forge.samples import NOW
from tests.rigs.forge.structural import CLAIM_MUTATIONS, TYPE_MUTATIONS, Mutation
from tests.rigs.forge.texts import BYTE_MUTATIONS
from tests.wallet.formats.european_samples import Sealer, diploma, encode
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.jose_json import JsonJws
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.model.credential import Credential, Securing
from wallet.model.json_values import as_object
from wallet.model.report import CheckName, Outcome, Report, Verdict
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier

Change: TypeAlias = Callable[[Any, Any, random.Random], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """One original: its bytes, and whether they are intact."""

    name: str
    data: bytes
    is_pdf: bool
    is_intact: bool = True


@cache
def originals() -> tuple[Certified, ...]:
    """Every original, in a fixed order."""
    first, second = Sealer(), Sealer()
    one = first.seal(diploma())
    other = second.seal(diploma(id="urn:credential:2"))
    again = second.seal(one["payload"])
    both = {**one, "signatures": [*one["signatures"], *again["signatures"]]}
    garbled = {**one, "payload": one["payload"].replace("Welding", "Surgery")}
    sealed = {"one": one, "other": other, "both": both, "garbled": garbled}
    signed = sign_pdf(plain_pdf())
    pdfs = {
        "signed": signed,
        "other": sign_pdf(plain_pdf("Diploma of Ben Tal")),
        "changed": with_byte_changed(signed),
        "replaced": with_page_replaced(signed),
    }
    return (
        *(
            Certified(
                name=f"sealed-{name}", data=write(value), is_pdf=False,
                is_intact=name != "garbled",
            )
            for name, value in sealed.items()
        ),
        *(
            Certified(
                name=f"pdf-{name}", data=data, is_pdf=True, is_intact=name in ("signed", "other"),
            )
            for name, data in pdfs.items()
        ),
    )  # fmt: skip


def reports_on(data: bytes) -> Iterator[tuple[Credential, Report]]:
    """Yield everything that certificates secure in ``data``, with what the wallet says of it."""
    verifier = Verifier(bundled_knowledge(), NOW, is_for_once=True)
    for credential in read_items(data, "mutant", bundled_contexts()).all_credentials:
        if credential.securing in (Securing.JADES, Securing.PDF_SIGNATURE):
            yield credential, verifier.verify(credential)


def is_called_intact(report: Report) -> bool:
    """Whether any signature's bytes are called intact."""
    return any(check.outcome is Outcome.PASSED for check in report.of(CheckName.PROOF))


def find_fault(credential: Credential, report: Report) -> str:
    """Say what the wallet must not have said of a mutant, "" where it may."""
    if report.verdict is Verdict.VERIFIED:
        return "verified, though nobody vouches for its certificate"
    if any(check.reason is Reason.INTERNAL_ERROR for check in report.checks):
        return "broken inside"
    if not is_called_intact(report):
        return ""
    if isinstance(credential.secured, JsonJws):
        return "" if _is_sealed_so(credential.secured, report) else "intact, and never sealed so"
    return _fault_of_pdf(credential.original, report)


def _is_sealed_so(read: JsonJws, report: Report) -> bool:
    genuine = {
        base64.urlsafe_b64decode(one["protected"] + "==") + value["payload"].encode()
        for original in originals()
        if not original.is_pdf and original.is_intact
        for value in [json.loads(original.data)]
        for one in value["signatures"]
    }
    said = {
        base64.urlsafe_b64decode(seal.signing_input.partition(b".")[0] + b"==") + read.payload
        for seal, check in zip(read.signatures, report.of(CheckName.PROOF), strict=True)
        if check.outcome is Outcome.PASSED
    }
    return said <= genuine


def _fault_of_pdf(data: bytes, report: Report) -> str:
    for original in originals():
        if not original.is_pdf or not original.is_intact:
            continue
        start, first, second, length = byte_range_of(original.data)
        head, tail = slice(start, start + first), slice(second, second + length)
        if data[head] == original.data[head] and data[tail] == original.data[tail]:
            has_more = bool(data[second + length :].strip())
            is_said = any(remark.reason is Reason.PDF_ADDED_TO for remark in report.remarks)
            return "something was added and not said" if has_more and not is_said else ""
    return "intact, and other bytes than were signed"


# --- mutations of sealed documents


def change_payload(value: Any, _: Any, chance: random.Random) -> bytes:
    """Change what the sealed text says."""
    document = json.loads(value["payload"])
    mutations: tuple[Mutation, ...] = (*CLAIM_MUTATIONS, *TYPE_MUTATIONS)
    changed = chance.choice(mutations)(document, chance)
    return write({**value, "payload": json.dumps(changed)})


def change_spelling(value: Any, _: Any, chance: random.Random) -> bytes:
    """The same document in another spelling: a seal covers the text, not its meaning."""
    document = json.loads(value["payload"])
    text = chance.choice(
        [json.dumps(document, indent=1), json.dumps(document, sort_keys=True),
         value["payload"] + " ", json.dumps(document, separators=(",", ":"))]
    )  # fmt: skip
    return write({**value, "payload": text})


def change_header(value: Any, other: Any, chance: random.Random) -> bytes:
    """Change what the seal says of itself."""
    seals = [dict(one) for one in value["signatures"]]
    seal = chance.choice(seals)
    header = json.loads(base64.urlsafe_b64decode(seal["protected"] + "=="))
    theirs = json.loads(base64.urlsafe_b64decode(other["signatures"][0]["protected"] + "=="))
    header |= chance.choice(
        [{"alg": "none"}, {"alg": "HS256"}, {"alg": "PS256"}, {"x5c": theirs["x5c"]},
         {"x5c": []}, {"x5t#S256": theirs["x5t#S256"]}, {"b64": True}, {"crit": []},
         {"crit": ["exp"]}, {"sigT": "2027-01-01T00:00:00Z"}, {"jwk": {"kty": "oct", "k": "AA"}}]
    )  # fmt: skip
    seal["protected"] = encode(json.dumps(header).encode())
    return write({**value, "signatures": seals})


def mix_seals(value: Any, other: Any, chance: random.Random) -> bytes:
    """Put seals of one to the text of another, drop some, garble some, in either notation."""
    seals = [*value["signatures"], *other["signatures"]]
    chance.shuffle(seals)
    kept = [dict(one) for one in seals[: chance.randrange(len(seals)) + 1]]
    if chance.random() < 0.3:
        kept[0]["signature"] = chance.choice(["", "AA", kept[0]["signature"][:-2] + "AA"])
    if chance.random() < 0.3:
        return write({"payload": value["payload"], **kept[0]})
    if chance.random() < 0.2:
        kept[0]["header"] = {"alg": "none", "x5c": []}
    return write({"payload": value["payload"], "signatures": kept})


def change_bytes(value: Any, _: Any, chance: random.Random) -> bytes:
    """Damage the bytes."""
    return chance.choice(BYTE_MUTATIONS)(write(value), chance) or b"{"


SEALED: tuple[Change, ...] = (
    change_payload, change_payload, change_spelling, change_header, mix_seals, change_bytes,
)  # fmt: skip


# --- mutations of signed PDF files


def flip_bits(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Flip a bit or a few, anywhere."""
    changed = bytearray(data)
    for _number in range(chance.choice((1, 1, 2, 5))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def add_behind(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Add a revision, another file, or what is none."""
    return chance.choice(
        [
            lambda: with_page_replaced(data), lambda: with_title(data, "PhD"),
            lambda: with_attachment(data, "more.txt", b"more"), lambda: data + other,
            lambda: data + b"\n%%EOF\n", lambda: updated(data, lambda _: None),
            lambda: data + b"startxref\n0\n%%EOF",
        ]
    )()  # fmt: skip


def move_range(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Say that other bytes were signed, in as many digits as before."""
    numbers = list(byte_range_of(data))
    at = chance.randrange(4)
    numbers[at] = max(0, numbers[at] + chance.choice((-40, -1, 1, 40, 1000)))
    start = data.index(b"/ByteRange")
    end = data.index(b"]", start) + 1
    text = b"/ByteRange [" + b" ".join(str(one).encode() for one in numbers)
    return data[:start] + text[: end - start - 1].ljust(end - start - 1) + b"]" + data[end:]


def swap_signature(data: bytes, other: bytes, _: random.Random) -> bytes:
    """Put another file's signature in."""
    start, first, second, _length = byte_range_of(data)
    _, their_first, their_second, _ = byte_range_of(other)
    theirs = other[their_first:their_second]
    return data[: start + first] + theirs[: second - first].ljust(second - first) + data[second:]


def cut(data: bytes, _: bytes, chance: random.Random) -> bytes:
    """Cut the end off, or a piece out."""
    at = chance.randrange(1, len(data))
    return data[:at] if chance.random() < 0.4 else data[:at] + data[at + chance.choice((1, 30)) :]


PDF: tuple[Change, ...] = (flip_bits, flip_bits, add_behind, move_range, swap_signature, cut)


def mutant(seed: int, number: int, *, is_pdf: bool) -> bytes:
    """Return mutant ``number`` of a seed; what finds nothing to change is tried anew."""
    chance = random.Random(f"certified {is_pdf} {seed}:{number}")
    pool = [one for one in originals() if one.is_pdf is is_pdf]
    while True:
        one, other = chance.choice(pool), chance.choice(pool)
        given = (one.data, other.data)
        try:
            if is_pdf:
                return chance.choice(PDF)(*given, chance)
            values = (as_object(json.loads(text)) for text in given)
            return chance.choice(SEALED)(*values, chance)
        except NOTHING_TO_CHANGE:
            continue
