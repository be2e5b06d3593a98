"""A document's statements under secret labels, and which of them JSON pointers choose.

Blank nodes are named by the order a graph has as a whole, which would tell how much of it is not
shown. So each is given a label that only who has the HMAC key can work out (VC-DI-ECDSA §3.3.11
"createHmacIdLabelMapFunction", VC-DI-BBS §3.2.2 "createShuffledIdLabelMapFunction"). Lines are in
the order of these labels, and signed in that order.
"""

import hashlib
import hmac
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from wallet.encoding.canonical import CanonicalForm, Road
from wallet.encoding.contexts import ContextSet
from wallet.encoding.multiformats import encode_multibase_base64url
from wallet.encoding.placed_statements import (
    NO_STATEMENTS,
    Statements,
    lines_under,
    state_placed,
)
from wallet.encoding.selection import select
from wallet.errors import InvalidProof, Reason
from wallet.model.json_values import JsonObject
from wallet.model.report import Remark
from wallet.proofs.cryptosuite import Evidence, SignedProof

# From canonical labels (``c14n0``) to the labels that are signed, without ``_:`` on both sides.
LabelMap: TypeAlias = Mapping[str, str]
Relabel: TypeAlias = Callable[[Iterable[str], bytes], dict[str, str]]


def hmac_labels(labels: Iterable[str], key: bytes) -> dict[str, str]:
    """Return labels as ecdsa-sd-2023 signs them: HMAC-SHA-256 of each, in base64url."""
    return {
        label: encode_multibase_base64url(hmac.digest(key, label.encode(), hashlib.sha256))
        for label in labels
    }


def shuffled_labels(labels: Iterable[str], key: bytes) -> dict[str, str]:
    """Return labels as bbs-2023 signs them: ``b0``, ``b1``… in the order of their HMACs."""
    hashed = hmac_labels(labels, key)
    order = {text: number for number, text in enumerate(sorted(hashed.values()))}
    return {label: f"b{order[text]}" for label, text in hashed.items()}


@dataclass(frozen=True, slots=True)
class SignedStatements:
    """All lines of a document as they are signed, in order, and how to find some of them again.

    ``number_of`` is the place of each line in ``lines``; ``labels`` the secret label of each blank
    node, as it is written in a line (``_:b0``).
    """

    document: JsonObject
    contexts: ContextSet
    statements: Statements
    labels: Mapping[int, str]
    lines: Sequence[str]
    number_of: Mapping[str, int]

    def group(self, pointers: Sequence[str]) -> "Group":
        """Return the statements that RFC 6901 ``pointers`` choose.

        Raises InvalidProof(PROOF_MALFORMED, where: the pointer) for one that leads nowhere.
        """
        try:
            selection = select(self.document, pointers)
        except KeyError as error:
            raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "pointer"}) from error
        if selection is None:
            return Group({}, NO_STATEMENTS, frozenset(), {}, 0)
        part = state_placed(selection.document, self.contexts, selection.sources)
        # A blank node that is not found in the whole keeps a label that no line there has.
        labels = {
            number: self._label_in_whole(part, number) or f"_:{label[2:]}x"
            for number, label in part.labels.items()
        }
        lines = lines_under(part.dataset, labels)
        found = {self.number_of.get(line, -1) for line in lines} - {-1}
        return Group(selection.document, part, frozenset(found), labels, len(lines))

    def _label_in_whole(self, part: Statements, number: int) -> str:
        spot = part.spots.get(number)
        whole = None if spot is None else self.statements.blank_at.get(spot)
        return "" if whole is None else self.labels.get(whole, "")


class Group(NamedTuple):
    """The statements some pointers choose: the part of the document they are, and their numbers.

    ``size`` is how many statements the part makes, ``labels`` are the secret labels of its blank
    nodes.
    """

    document: JsonObject
    part: Statements
    numbers: frozenset[int]
    labels: Mapping[int, str]
    size: int

    @property
    def label_map(self) -> dict[str, str]:
        """From the labels a verifier gives the blank nodes to the secret ones."""
        return {
            canonical[2:]: self.labels[number][2:]
            for number, canonical in self.part.labels.items()
        }


def sign_ready(
    document: JsonObject, contexts: ContextSet, key: bytes, relabel: Relabel
) -> SignedStatements:
    """Return the statements of ``document`` as they are signed under the HMAC ``key``.

    VC-DI-ECDSA §3.4.13 ("canonicalizeAndGroup"), steps 1 to 3. Raises as
    :func:`wallet.encoding.placed_statements.state_placed`.
    """
    whole = state_placed(document, contexts)
    renamed = relabel([label[2:] for label in whole.labels.values()], key)
    labels = {number: f"_:{renamed[label[2:]]}" for number, label in whole.labels.items()}
    lines = lines_under(whole.dataset, labels)
    number_of = {line: number for number, line in enumerate(lines)}
    return SignedStatements(document, contexts, whole, labels, lines, number_of)


def relabelled_lines(statements: Statements, label_map: LabelMap) -> list[str]:
    """Return the lines of what a verifier sees, under the labels that were signed.

    Two nodes under one label would be one node to the signer, so each has its own; a label for a
    node that is not there has no business here. Raises InvalidProof(PROOF_MALFORMED, where).
    """
    canonical = {label[2:] for label in statements.labels.values()}
    if canonical != label_map.keys() or len(set(label_map.values())) < len(label_map):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue: labels"})
    labels = {number: f"_:{label_map[label[2:]]}" for number, label in statements.labels.items()}
    return lines_under(statements.dataset, labels)


def hash_lines(lines: Iterable[str]) -> bytes:
    """Return SHA-256 over lines one after another (VC-DI-ECDSA §3.4.16 "hashMandatoryNQuads")."""
    return hashlib.sha256("".join(lines).encode()).digest()


def split_lines(lines: Sequence[str], chosen: Iterable[int]) -> tuple[list[str], list[str]]:
    """Return the lines whose numbers are ``chosen``, and the others, both in order.

    Raises InvalidProof(PROOF_MALFORMED, where) for a number without a line or given twice.
    """
    numbers = list(chosen)
    wanted = set(numbers)
    if len(wanted) < len(numbers) or any(number >= len(lines) for number in wanted):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue: indexes"})
    first: list[str] = []
    second: list[str] = []
    for number, line in enumerate(lines):
        (first if number in wanted else second).append(line)
    return first, second


def evidence_over(
    read: SignedProof,
    statements: Statements,
    options: CanonicalForm,
    *,
    is_private: bool = False,
) -> Evidence:
    """Return the evidence of a proof that holds over ``statements`` and the proof's ``options``.

    Of a derived proof nobody can see what was left out, so that is remarked on. ``is_private``: a
    base proof, from which others can be derived.
    """
    unpinned: Statements | CanonicalForm = statements
    if not statements.has_unpinned_terms:
        unpinned = options
    remarks = read.remarks
    if not is_private:
        remarks += (Remark(reason=Reason.FIELDS_LEFT_OUT),)
    return Evidence(
        unpinned.has_unpinned_terms,
        unpinned.unpinned_where,
        remarks,
        statements.road if statements.road is Road.PROCESSED else options.road,
        statements.repeats_a_name,
        is_private,
    )
