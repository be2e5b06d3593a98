"""Proof sets and proof chains: which proofs build on which, and what that makes of them.

Every proof of a set is judged by itself. A proof of a chain names earlier ones (``previousProof``)
and is made over the document together with these: it is good only where each of them is there,
once, and holds (VC Data Integrity §2.1.2, §4.5, §4.6). One that names a proof that is not there,
that stands there twice, or that comes back to itself has FAILED, whatever its bytes.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from wallet.errors import Reason
from wallet.model.json_values import JsonObject, JsonValue, as_list
from wallet.model.proof import Proof
from wallet.model.report import Outcome
from wallet.proofs.cryptosuites import find_suite
from wallet.trust.verification_methods import MethodFinder
from wallet.verification.proof_checks import (
    Answer,
    ProofAnswers,
    SignedDocument,
    failed,
    judge_proof,
    not_passed,
    unknown,
)

PREVIOUS = "previousProof"


class _Link(NamedTuple):
    """The places of the proofs that one names, or what is wrong with what it names."""

    before: tuple[int, ...] = ()
    fault: Answer | None = None


def judge_together(
    entries: Sequence[tuple[SignedDocument, Proof]], methods: MethodFinder, now: datetime
) -> list[ProofAnswers]:
    """Return PROOF and SIGNER for each proof of one document, in order.

    ``entries`` hold all proofs of the document, each with what it is judged over.
    """
    if not any(PREVIOUS in proof.members for _, proof in entries):
        return [judge_proof(signed, proof, methods, now) for signed, proof in entries]
    proofs = [proof for _, proof in entries]
    links = _read_links(proofs)
    answers: dict[int, ProofAnswers] = {}
    for number in _order(links):
        signed, proof = entries[number]
        link = links[number]
        if link.before:
            before = [proofs[place].members for place in link.before]
            signed = signed._replace(document=_together(signed.document, before, proof))
        own = judge_proof(signed, proof, methods, now)
        doubtful = [place for place in link.before if not _passed(answers[place])]
        answers[number] = _resting_on(own, proofs[doubtful[0]]) if doubtful else own
    return [
        answers[number] if number in answers else _broken(link, proofs[number])
        for number, link in enumerate(links)
    ]


def _read_links(proofs: Sequence[Proof]) -> list[_Link]:
    places: dict[str, list[int]] = {}
    for number, proof in enumerate(proofs):
        name = proof.members.get("id")
        if isinstance(name, str):
            places.setdefault(name, []).append(number)
    return [_read_link(proof, places) for proof in proofs]


def _read_link(proof: Proof, places: dict[str, list[int]]) -> _Link:
    if PREVIOUS not in proof.members:
        return _Link()
    names = _texts(proof.members[PREVIOUS])
    if not names:
        return _Link(fault=failed(Reason.PROOF_MALFORMED, where=PREVIOUS))
    before: set[int] = set()
    for name in names:
        found = places.get(name, [])
        if len(found) != 1:
            return _Link(fault=failed(Reason.PROOF_CHAIN_BROKEN, proof=name[:300]))
        before.update(found)
    # §4.6 takes them in the order in which the document lists them.
    return _Link(before=tuple(sorted(before)))


def _texts(value: JsonValue) -> list[str]:
    """Return the names in ``previousProof``, [] where anything else stands there."""
    entries = as_list(value)
    texts = [entry for entry in entries if isinstance(entry, str) and entry]
    return texts if len(texts) == len(entries) else []


def _order(links: Sequence[_Link]) -> list[int]:
    """Return the proofs that can be judged, each behind those it names; no member of a circle."""
    ordered: list[int] = []
    waiting = [number for number, link in enumerate(links) if link.fault is None]
    while True:
        ready = [number for number in waiting if set(links[number].before) <= set(ordered)]
        if not ready:
            return ordered
        ordered += ready
        waiting = [number for number in waiting if number not in ready]


def _together(
    document: JsonObject, before: Sequence[JsonObject], proof: Proof
) -> dict[str, JsonValue]:
    """Return the document with the proofs that ``proof`` names, as it was when that was made."""
    suite = find_suite(proof.suite, proof.type)
    if suite is not None and not suite.signs_bytes:
        # A graph has no place for a context that is the document's own, said once more.
        before = [_without_same_context(entry, document) for entry in before]
    return {**document, "proof": list(before)}


def _without_same_context(members: JsonObject, document: JsonObject) -> JsonObject:
    if "@context" not in members or members["@context"] != document.get("@context"):
        return members
    return {name: value for name, value in members.items() if name != "@context"}


def _passed(answers: ProofAnswers) -> bool:
    return answers.proof.outcome is Outcome.PASSED


def _resting_on(own: ProofAnswers, doubtful: Proof) -> ProofAnswers:
    """What fails by itself stays FAILED; what holds over something doubtful is not known."""
    if not _passed(own):
        return own
    name = doubtful.members.get("id")
    proof = unknown(Reason.PREVIOUS_PROOF_NOT_PASSED, proof=str(name)[:300])
    signer = not_passed() if own.signer.outcome is Outcome.PASSED else own.signer
    return own._replace(proof=proof, signer=signer, key=None)


def _broken(link: _Link, proof: Proof) -> ProofAnswers:
    """The answers of a proof that names what is not there, or that leads back to itself."""
    name = _texts(proof.members[PREVIOUS])
    fault = link.fault or failed(Reason.PROOF_CHAIN_BROKEN, proof=name[0][:300])
    return ProofAnswers(fault, not_passed())
