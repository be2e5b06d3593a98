"""Base proofs of ecdsa-sd-2023 and bbs-2023, as issuers make them: for practice and for tests.

VC-DI-ECDSA §3.6.5 ("Create Base Proof"), VC-DI-BBS §3.4.1. The learner signs nothing this way.
"""

from collections.abc import Callable, Sequence
from typing import Protocol

from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import read_object, write_json
from wallet.model.json_values import JsonObject
from wallet.proofs import bbs_2023, bbs_signatures, ecdsa_sd_2023
from wallet.proofs.es256_signing import Es256Key
from wallet.proofs.keys import KeyKind, PublicKey, make_public_key, write_did_key, write_multikey
from wallet.proofs.options import check_options
from wallet.proofs.rdf_hashing import canonicalize_proof_options
from wallet.proofs.statement_groups import (
    Relabel,
    SignedStatements,
    hmac_labels,
    shuffled_labels,
    sign_ready,
    split_lines,
)

Randomness = Callable[[int], bytes]
_HMAC_KEY_SIZE = 32
_NUMBER_SIZE = 31  # octets; any number of so many is a private key of P-256 but 0


class Es256Signer(Protocol):
    """A P-256 key that signs."""

    def sign(self, message: bytes) -> bytes:
        """Return the 64-octet signature r ‖ s over ``message``."""


class BbsKey:
    """A BLS12-381 key that signs statements; ``secret`` is a scalar from 1."""

    __slots__ = ("public", "secret")

    def __init__(self, secret: int) -> None:
        self.secret = secret
        point = bbs_signatures.public_key_of(secret)
        self.public: PublicKey = make_public_key(KeyKind.BLS12381_G2, point)

    @property
    def did(self) -> str:
        """The key's did:key DID."""
        return write_did_key(self.public)

    @property
    def method(self) -> str:
        """The verification method of :attr:`did`: ``did:key:zUC7…#zUC7…``."""
        return f"{self.did}#{write_multikey(self.public)}"

    def __repr__(self) -> str:
        return f"BbsKey({self.did})"


def sign_ecdsa_sd(
    document: JsonObject,
    options: JsonObject,
    key: Es256Signer,
    mandatory: Sequence[str],
    contexts: ContextSet,
    randomness: Randomness,
) -> JsonObject:
    """Return the ecdsa-sd-2023 base proof over ``document`` (without proofs).

    ``mandatory`` are the pointers to what must always be shown. Raises as
    :func:`wallet.proofs.cryptosuites.sign_document`.
    """
    hmac_key = randomness(_HMAC_KEY_SIZE)
    statement_key = Es256Key(int.from_bytes(randomness(_NUMBER_SIZE), "big") + 1)
    always, others = _prepare(document, options, mandatory, contexts, hmac_key, hmac_labels)
    public = ecdsa_sd_2023.KEY_PREFIX + statement_key.public.raw
    config = canonicalize_proof_options(document, options, contexts)
    proof = ecdsa_sd_2023.WholeProof(
        signature=key.sign(ecdsa_sd_2023.signed_by_issuer(config, public, always)),
        statement_key=public,
        hmac_key=hmac_key,
        signatures=tuple([statement_key.sign(line.encode()) for line in others]),
        mandatory_pointers=tuple(mandatory),
    )
    return {**options, "proofValue": ecdsa_sd_2023.write_whole(proof)}


def sign_bbs(
    document: JsonObject,
    options: JsonObject,
    key: BbsKey,
    mandatory: Sequence[str],
    contexts: ContextSet,
    randomness: Randomness,
) -> JsonObject:
    """Return the bbs-2023 base proof over ``document``; as :func:`sign_ecdsa_sd`."""
    hmac_key = randomness(_HMAC_KEY_SIZE)
    always, others = _prepare(document, options, mandatory, contexts, hmac_key, shuffled_labels)
    config = canonicalize_proof_options(document, options, contexts)
    header = bbs_2023.header_of(config.nquads, always)
    proof = bbs_2023.WholeProof(
        signature=bbs_signatures.sign(key.secret, header, bbs_2023.as_messages(others)),
        header=header,
        public_key=key.public.raw,
        hmac_key=hmac_key,
        mandatory_pointers=tuple(mandatory),
    )
    return {**options, "proofValue": bbs_2023.write_whole(proof)}


def _prepare(
    document: JsonObject,
    options: JsonObject,
    mandatory: Sequence[str],
    contexts: ContextSet,
    hmac_key: bytes,
    relabel: Relabel,
) -> tuple[list[str], list[str]]:
    """Return the lines that must be shown and the others."""
    check_options(options)
    # One object at two places, as a document put together in memory may have, becomes two.
    own = read_object(write_json(document))
    signed: SignedStatements = sign_ready(own, contexts, hmac_key, relabel)
    return split_lines(signed.lines, signed.group(mandatory).numbers)
