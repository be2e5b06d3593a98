"""What a row of the table of embedded proofs looks like, and what passes between its parts.

The table itself is in :mod:`wallet.proofs.cryptosuites`. A suite whose proof is one signature over
one hash says how to hash, for each kind of key it takes; a suite that verifies in a way of its own
(selective disclosure, signatures wrapped in a JWS) brings the verifying.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol, TypeAlias

from wallet.encoding.canonical import Road
from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, Reason
from wallet.model.json_values import JsonObject
from wallet.model.report import Remark
from wallet.proofs.keys import KeyKind, PublicKey
from wallet.proofs.options import HashData, read_proof_value


class Evidence(NamedTuple):
    """What a proof that holds is worth: whether every name's meaning was pinned, and remarks.

    ``road`` is the way a suite that signs a graph took to it, None for one that signs bytes;
    ``repeats_a_name`` is False only where no identifier stands at two places of that graph.
    ``is_private``: a base proof, which only the holder may see (VC-DI-ECDSA §3.6, VC-DI-BBS §3.4).
    """

    has_unpinned_terms: bool
    unpinned_where: str
    remarks: tuple[Remark, ...]
    road: Road | None
    repeats_a_name: bool
    is_private: bool = False


class SignedProof(NamedTuple):
    """A proof taken apart and found well-formed; nothing of it is verified yet.

    ``value`` is what the suite's ``read_value`` took from the proof: the octets of a signature, or
    whatever octets the suite's own verifying reads on.
    """

    name: str
    suite: "Cryptosuite"
    options: JsonObject
    remarks: tuple[Remark, ...]
    value: bytes


class DocumentSigner(Protocol):
    """Whatever signs documents: a learner's key, an issuer's."""

    @property
    def public(self) -> PublicKey:
        """The public half."""

    def sign(self, message: bytes) -> bytes:
        """Return the signature over ``message``, as the suites of the key's kind write it."""


HashDocument: TypeAlias = Callable[[JsonObject, JsonObject, ContextSet], HashData]
OlderHash: TypeAlias = Callable[[JsonObject, JsonObject, ContextSet], bytes]
VerifyDocument: TypeAlias = Callable[[JsonObject, SignedProof, PublicKey, ContextSet], Evidence]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cryptosuite:
    """One row of the table.

    ``hash_by_key``: for each kind of key the suite takes, what its signature covers.
    ``verify_by_key``: for each kind of key, a verifying of the suite's own (the document without
    its proofs, the proof read, the key, the contexts), which raises as
    :func:`wallet.proofs.cryptosuites.verify_proof` does; a suite has one of the two.
    ``value_member`` holds the proof's value, the one member no hash covers, and ``read_value``
    reads it from the proof's members, InvalidProof(PROOF_MALFORMED) where it is none.
    ``make_options`` completes the options of a new proof; ``older_hash`` is a known fault of older
    signers, for explaining. ``signs_bytes``: every byte of the values is covered, not a graph that
    forgets at which place something stood.
    """

    type: str
    hash_by_key: Mapping[KeyKind, HashDocument] = field(default_factory=dict)
    verify_by_key: Mapping[KeyKind, VerifyDocument] = field(default_factory=dict)
    value_member: str = "proofValue"
    read_value: Callable[[JsonObject], bytes] = read_proof_value
    signs_bytes: bool = False
    make_options: Callable[[JsonObject, JsonObject], JsonObject] | None = None
    older_hash: OlderHash | None = None

    @property
    def key_kinds(self) -> tuple[KeyKind, ...]:
        """The kinds of key the suite takes."""
        return (*self.hash_by_key, *self.verify_by_key)


def evidence_of(read: SignedProof, hashed: HashData) -> Evidence:
    """Return the evidence of a proof that holds over what was ``hashed``."""
    return Evidence(
        hashed.has_unpinned_terms,
        hashed.unpinned_where,
        read.remarks + hashed.remarks,
        None if read.suite.signs_bytes else hashed.road,
        hashed.repeats_a_name,
    )


def wrong_kind(suite: Cryptosuite, key: PublicKey) -> InvalidProof:
    """Return the error of a key of a kind that ``suite`` does not take."""
    wanted = ", ".join(suite.key_kinds)
    return InvalidProof(Reason.KEY_KIND_WRONG, {"wanted": wanted, "got": key.kind.value})
