"""A derived proof made from a base proof: what was chosen, and what must always be shown.

VC-DI-ECDSA §3.6.8 ("createDisclosureData"), VC-DI-BBS §3.4.8. The whole is never part of what
comes out: neither the HMAC key nor a signature of what is left out.
"""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, Reason
from wallet.model.json_values import JsonObject, JsonValue
from wallet.model.proof import Proof
from wallet.proofs import bbs_2023, bbs_signatures, ecdsa_sd_2023
from wallet.proofs.bbs_signatures import Scalars, random_scalars
from wallet.proofs.cbor_proof_values import read_cbor_value
from wallet.proofs.statement_groups import (
    LabelMap,
    SignedStatements,
    hmac_labels,
    shuffled_labels,
    sign_ready,
)


class Choice(NamedTuple):
    """The part of a document that is shown, and where its statements stand.

    ``mandatory`` are numbers among the statements shown, ``selective`` numbers among all that are
    not mandatory, both from 0 and rising; ``label_map`` as a verifier needs it.
    """

    document: JsonObject
    label_map: LabelMap
    mandatory: tuple[int, ...]
    selective: tuple[int, ...]


def choose(signed: SignedStatements, mandatory: Sequence[str], chosen: Sequence[str]) -> Choice:
    """Return what RFC 6901 pointers ``mandatory`` and ``chosen`` show together.

    Raises InvalidProof(PROOF_MALFORMED, where: pointer) where a pointer leads nowhere, where
    nothing is shown at all, and where the part says something that the whole does not.
    """
    combined = signed.group([*mandatory, *chosen])
    always = signed.group(mandatory).numbers
    shown = sorted(combined.numbers)
    if not shown or combined.size != len(shown):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "pointer"})
    others = [number for number in range(len(signed.lines)) if number not in always]
    return Choice(
        document=combined.document,
        label_map=combined.label_map,
        mandatory=tuple([at for at, number in enumerate(shown) if number in always]),
        selective=tuple([at for at, number in enumerate(others) if number in combined.numbers]),
    )


_Derive: TypeAlias = Callable[
    [JsonObject, bytes, Sequence[str], ContextSet, Scalars], tuple[JsonObject, str]
]


def _derive_ecdsa_sd(
    document: JsonObject,
    value: bytes,
    chosen: Sequence[str],
    contexts: ContextSet,
    _: Scalars,
) -> tuple[JsonObject, str]:
    proof = ecdsa_sd_2023.read_whole(value)
    signed = sign_ready(document, contexts, proof.hmac_key, hmac_labels)
    choice = choose(signed, proof.mandatory_pointers, chosen)
    if choice.selective and choice.selective[-1] >= len(proof.signatures):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "proofValue: signatures"})
    derived = ecdsa_sd_2023.DerivedProof(
        signature=proof.signature,
        statement_key=proof.statement_key,
        signatures=tuple([proof.signatures[number] for number in choice.selective]),
        label_map=choice.label_map,
        mandatory=choice.mandatory,
    )
    return choice.document, ecdsa_sd_2023.write_derived(derived)


def _derive_bbs(
    document: JsonObject,
    value: bytes,
    chosen: Sequence[str],
    contexts: ContextSet,
    scalars: Scalars,
) -> tuple[JsonObject, str]:
    proof = bbs_2023.read_whole(value)
    signed = sign_ready(document, contexts, proof.hmac_key, shuffled_labels)
    choice = choose(signed, proof.mandatory_pointers, chosen)
    always = signed.group(proof.mandatory_pointers).numbers
    others = [line for number, line in enumerate(signed.lines) if number not in always]
    derived = bbs_2023.DerivedProof(
        proof=bbs_signatures.prove(
            proof.public_key,
            proof.signature,
            proof.header,
            b"",
            bbs_2023.as_messages(others),
            choice.selective,
            scalars=scalars,
        ),
        label_map=choice.label_map,
        mandatory=choice.mandatory,
        selective=choice.selective,
        presentation_header=b"",
    )
    return choice.document, bbs_2023.write_derived(derived)


_SUITES: Mapping[str, _Derive] = MappingProxyType(
    {ecdsa_sd_2023.NAME: _derive_ecdsa_sd, bbs_2023.NAME: _derive_bbs}
)


def derive(
    document: JsonObject,
    proof: Proof,
    chosen: Sequence[str],
    contexts: ContextSet,
    *,
    scalars: Scalars = random_scalars,
) -> dict[str, JsonValue]:
    """Return the part of ``document`` (without proofs) that ``chosen`` pointers show, proved.

    ``proof`` is a base proof of a suite in this module; what its issuer made mandatory always
    goes along. Raises InvalidProof(PROOF_MALFORMED), ProofNotChecked as the suites' ``verify``.
    """
    value = read_cbor_value(proof.members)
    part, written = _SUITES[proof.suite](document, value, chosen, contexts, scalars)
    return {**part, "proof": {**proof.members, "proofValue": written}}


def mandatory_pointers(proof: Proof) -> tuple[str, ...] | None:
    """Return the pointers that a base proof's issuer made mandatory, None for any other proof."""
    readers = {ecdsa_sd_2023.NAME: ecdsa_sd_2023, bbs_2023.NAME: bbs_2023}
    suite = readers.get(proof.suite)
    if suite is None:
        return None
    try:
        value = read_cbor_value(proof.members)
    except InvalidProof:
        return None
    return suite.read_whole(value).mandatory_pointers if suite.is_whole(value) else None
