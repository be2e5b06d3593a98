"""Trust packs: a file that carries knowledge of the outside to machines that never go online.

A JSON object of ``type`` RucksackTrustPack with ``as_of``, ``documents`` by URL, ``registries``
and ``contexts`` by URL, and optionally ``name``, ``made_by`` and a ``proof`` (eddsa-jcs-2022 by a
did:key over the pack without its proof). Reading one takes nothing from it: what it would change
is laid out as a decision, and whose word it rests on is a key, never the name it gives itself.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from wallet.encoding.contexts import ContextSet, PinnedContext, pin_context
from wallet.encoding.strict_json import PACK_LIMITS, escape_pointer, read_object, write_json
from wallet.errors import InputError, KnowledgeError, ProofError, Reason
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.issuer_standing import IssuerStanding
from wallet.model.json_values import JsonObject, JsonValue, as_object, as_text
from wallet.model.outside import KnownIssuer, PackSigner, TrustPackView
from wallet.model.proof import Proof
from wallet.proofs import eddsa_jcs_2022
from wallet.proofs.cryptosuites import DATA_INTEGRITY_PROOF, sign_document, verify_proof
from wallet.proofs.keys import DID_KEY, SigningKey, read_did_key
from wallet.trust.knowledge import Knowledge, KnownDocument, Registry
from wallet.trust.pack_changes import is_status_list, key_changes, list_changes, newer_already
from wallet.trust.registries import PublishedRegistry, read_registry

PACK_TYPE = "RucksackTrustPack"
_PURPOSE = "assertionMethod"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrustPack:
    """A trust pack as read. ``signature_ok`` is True, or None where nobody signed it.

    ``signer_key`` is the did:key that signed it, ``digest`` the hex SHA-256 of ``original``, which
    names the pack; ``name`` and ``made_by`` are what it says of itself.
    """

    name: str
    made_by: str
    as_of: datetime
    documents: Mapping[str, KnownDocument]
    registries: tuple[Registry, ...]
    contexts: tuple[PinnedContext, ...]
    signer_key: str
    signature_ok: bool | None
    digest: str
    original: bytes


def read_trust_pack(data: bytes) -> TrustPack:
    """Return the trust pack in ``data`` (JSON, within PACK_LIMITS).

    Raises KnowledgeError(PACK_MALFORMED, where: a JSON pointer) and
    KnowledgeError(PACK_SIGNATURE_BAD) where it carries a proof that does not hold, or of another
    suite: a broken signature is worse than none.
    """
    try:
        pack = read_object(data, PACK_LIMITS)
    except InputError as error:
        raise KnowledgeError(Reason.PACK_MALFORMED, {"where": ""}) from error
    as_of = read_timestamp(as_text(pack.get("as_of")))
    if pack.get("type") != PACK_TYPE or as_of is None:
        raise _malformed("/type" if pack.get("type") != PACK_TYPE else "/as_of")
    signer_key = _verify_pack(pack) if "proof" in pack else ""
    digest = hashlib.sha256(data).hexdigest()
    origin = _text(pack, "name") or _text(pack, "made_by") or f"trust pack {digest[:12]}"
    documents = _read_documents(pack, as_of, origin)
    return TrustPack(
        name=_text(pack, "name"),
        made_by=_text(pack, "made_by"),
        as_of=as_of,
        documents=documents,
        registries=tuple(
            read_registry(published, documents, as_of=as_of, origin=origin)
            for published in _read_registries(pack)
        ),
        contexts=_read_contexts(pack, as_of, origin),
        signer_key=signer_key,
        signature_ok=True if signer_key else None,
        digest=digest,
        original=data,
    )


def view_trust_pack(
    pack: TrustPack, knowledge: Knowledge, approved_keys: frozenset[str]
) -> TrustPackView:
    """Lay out what taking ``pack`` in would add to and change in ``knowledge``.

    ``approved_keys`` are the did:keys the learner approved as makers of packs.
    """
    new_keys, changed_keys = key_changes(pack.documents, knowledge)
    signer = PackSigner.UNSIGNED
    if pack.signature_ok:
        is_approved = pack.signer_key in approved_keys
        signer = PackSigner.APPROVED if is_approved else PackSigner.NOT_APPROVED
    return TrustPackView(
        pack_id=pack.digest,
        name=pack.name,
        made_by=pack.made_by,
        as_of=pack.as_of,
        signer=signer,
        signer_key=pack.signer_key,
        issuers=tuple(_issuers(pack.registries)),
        new_keys=new_keys,
        changed_keys=changed_keys,
        status_lists=tuple(
            url for url, known in pack.documents.items() if is_status_list(known.document)
        ),
        contexts=tuple(
            context.url for context in pack.contexts if not knowledge.contexts.find(context.url)
        ),
        newer_already=newer_already(pack.documents, pack.registries, knowledge),
        list_changes=list_changes(pack.registries, knowledge),
    )


def write_trust_pack(
    *,
    as_of: datetime,
    documents: Mapping[str, JsonObject | str],
    registries: Iterable[PublishedRegistry] = (),
    contexts: Mapping[str, JsonObject] | None = None,
    name: str = "",
    made_by: str = "",
    key: SigningKey | None = None,
) -> bytes:
    """Return a trust pack, signed by ``key`` where one is given (eddsa-jcs-2022, dated ``as_of``).

    Raises InvalidProof(PROOF_MALFORMED) where a value has no canonical JSON form.
    """
    pack: dict[str, JsonValue] = {
        "type": PACK_TYPE,
        **({"name": name} if name else {}),
        **({"made_by": made_by} if made_by else {}),
        "as_of": write_timestamp(as_of),
        "documents": dict(documents),
        "registries": [_write_registry(registry) for registry in registries],
        "contexts": dict(contexts or {}),
    }
    if key is not None:
        options = {
            "type": DATA_INTEGRITY_PROOF,
            "cryptosuite": eddsa_jcs_2022.NAME,
            "created": write_timestamp(as_of),
            "verificationMethod": key.method,
            "proofPurpose": _PURPOSE,
        }
        pack["proof"] = sign_document(pack, options, key, ContextSet({}))
    return write_json(pack)


def _write_registry(registry: PublishedRegistry) -> JsonObject:
    return {
        "name": registry.name,
        "url": registry.url,
        "format": registry.format,
        "document": registry.document,
    }


def _verify_pack(pack: JsonObject) -> str:
    """Return the did:key that signed the pack; KnowledgeError(PACK_SIGNATURE_BAD)."""
    proof = Proof(members=as_object(pack["proof"]))
    did, _, fragment = proof.verification_method.partition("#")
    is_ours = proof.type == DATA_INTEGRITY_PROOF and proof.cryptosuite == eddsa_jcs_2022.NAME
    if not is_ours or DID_KEY + fragment != did or proof.purpose != _PURPOSE:
        raise KnowledgeError(Reason.PACK_SIGNATURE_BAD)
    unsigned = {name: value for name, value in pack.items() if name != "proof"}
    try:
        verify_proof(unsigned, proof, read_did_key(did), ContextSet({}))
    except ProofError as error:
        raise KnowledgeError(Reason.PACK_SIGNATURE_BAD) from error
    return did


def _read_documents(pack: JsonObject, as_of: datetime, origin: str) -> Mapping[str, KnownDocument]:
    documents = {}
    for url, document in _objects(pack, "documents"):
        if not isinstance(document, Mapping | str):
            raise _malformed(f"/documents/{escape_pointer(url)}")
        documents[url] = KnownDocument(url=url, document=document, as_of=as_of, origin=origin)
    return MappingProxyType(documents)


def _read_registries(pack: JsonObject) -> Iterable[PublishedRegistry]:
    listed = pack.get("registries", ())
    if not isinstance(listed, list | tuple):
        raise _malformed("/registries")
    for number, value in enumerate(listed):
        entry = as_object(value)
        texts = [as_text(entry.get(name)) for name in ("name", "url", "format")]
        if not all(texts) or not isinstance(entry.get("document"), Mapping | str):
            raise _malformed(f"/registries/{number}")
        name, url, form = texts
        yield PublishedRegistry(name=name, url=url, format=form, document=entry["document"])


def _read_contexts(pack: JsonObject, as_of: datetime, origin: str) -> tuple[PinnedContext, ...]:
    contexts = []
    for url, document in _objects(pack, "contexts"):
        if not isinstance(document, Mapping) or "@context" not in document:
            raise _malformed(f"/contexts/{escape_pointer(url)}")
        contexts.append(pin_context(url, document, origin=origin, known_at=as_of))
    return tuple(contexts)


def _objects(pack: JsonObject, member: str) -> Iterable[tuple[str, JsonValue]]:
    value = pack.get(member, {})
    if not isinstance(value, Mapping):
        raise _malformed(f"/{member}")
    return value.items()


def _text(pack: JsonObject, member: str) -> str:
    value = pack.get(member, "")
    if not isinstance(value, str):
        raise _malformed(f"/{member}")
    return value


def _issuers(registries: Iterable[Registry]) -> Iterable[KnownIssuer]:
    for registry in registries:
        for entry in registry.entries:
            is_test = registry.is_test or entry.is_test
            yield KnownIssuer(
                id=entry.issuer_id,
                name=entry.name,
                website=entry.website,
                location=entry.location,
                list_name=registry.name,
                standing=IssuerStanding.TEST_ONLY if is_test else IssuerStanding.LISTED,
                as_of=registry.as_of,
                origin=registry.origin,
            )


def _malformed(where: str) -> KnowledgeError:
    return KnowledgeError(Reason.PACK_MALFORMED, {"where": where})
