"""An issuer in memory: it issues, expires, withdraws, rotates its keys and publishes them.

    school = IssuerSimulator("Lantern Bay", seed=1)                       # a did:key issuer
    college = IssuerSimulator("Westmoor", seed=2, host="college.example.org")   # a did:web issuer
    badge = school.issue(school.open_badge(subject_id=learner))           # a signed JSON object
    token = college.issue_token(college.open_badge(), algorithm="ES256")  # a compact token
    entry = college.status_entry(7); college.withdraw(7)                  # entry for a credential
    knowledge = college.knowledge()                                       # DID document, lists
    pack = college.trust_pack()                                           # the same, as a file

Everything follows from the seed and the moments given, so two runs make the same bytes. It builds
what it signs from the specifications and shares nothing with the readers but the signing itself,
which other people's implementations verify (test_issuer_simulator.py).
"""

import base64
import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from tests.doubles import credential_samples as samples
from tests.doubles.token_keys import TokenKey
from wallet.encoding.contexts import ContextSet
from wallet.encoding.strict_json import write_json
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.proofs import ecdsa_2019, ed25519_signature_2018
from wallet.proofs.cryptosuite import DocumentSigner
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.es256_signing import Es256Key, sign_es256_token
from wallet.proofs.keys import SigningKey, write_multikey
from wallet.proofs.tokens import sign_token
from wallet.trust.knowledge import Knowledge, KnownDocument, Registry, bundled_knowledge
from wallet.trust.registries import PublishedRegistry, make_entry
from wallet.trust.trust_pack import write_trust_pack

RDFC = "eddsa-rdfc-2022"
JCS = "eddsa-jcs-2022"
SIGNATURE_2020 = "Ed25519Signature2020"
SIGNATURE_2018 = ed25519_signature_2018.NAME
ECDSA_RDFC = ecdsa_2019.RDFC
ECDSA_JCS = ecdsa_2019.JCS
# What Ed25519 keys sign, what keys on the NIST curves sign, and all of them.
SUITES = (RDFC, JCS, SIGNATURE_2020)
ECDSA_SUITES = (ECDSA_RDFC, ECDSA_JCS)
ALL_SUITES = (*SUITES, SIGNATURE_2018, *ECDSA_SUITES)
# Those that sign canonical JSON; the others sign a graph.
JSON_SUITES = (JCS, ECDSA_JCS)
CURVES = ("P-256", "P-384")
BITSTRING = "BitstringStatusListEntry"
LIST_2021 = "StatusList2021Entry"
# What is said of the outside in tests is known as of this moment, unless they say otherwise.
AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
LIST_LENGTH = 131_072  # entries (Bitstring Status List §6.1)
SUITE_2020_CONTEXT = "https://w3id.org/security/suites/ed25519-2020/v1"
SUITE_2018_CONTEXT = "https://w3id.org/security/suites/ed25519-2018/v1"
DATA_INTEGRITY_CONTEXT = "https://w3id.org/security/data-integrity/v2"


class IssuerSimulator:
    """One issuer. ``host`` makes it a did:web issuer of that host, else its key is its name."""

    def __init__(self, name: str, *, seed: int = 1, host: str = "") -> None:
        self.name = name
        self.seed = seed
        self.host = host
        self.generation = 0
        self._retired: list[tuple[SigningKey, datetime | None]] = []
        self._bits: dict[tuple[str, str], set[int]] = {}
        self.key = SigningKey.from_seed(self._secret("ed25519"))
        self.es256_key = Es256Key(int.from_bytes(self._secret("p-256")[:31], "big") + 1)
        self.es384_key = TokenKey("ES384", seed)
        self._uses_p384 = False

    # --- who it is

    @property
    def did(self) -> str:
        return f"did:web:{self.host}" if self.host else self.key.did

    @property
    def method(self) -> str:
        return self._method_of(self.key) if self.host else self.key.method

    @property
    def profile(self) -> dict[str, JsonValue]:
        """The issuer as an Open Badges Profile."""
        return {"id": self.did, "type": ["Profile"], "name": self.name}

    def did_document(self) -> dict[str, JsonValue]:
        """The did:web document: retired keys stay listed, with ``revoked`` where that was said."""
        methods: list[JsonValue] = [
            self._multikey(self._method_of(self.key), write_multikey(self.key.public)),
            self._multikey(f"{self.did}#es256", write_multikey(self.es256_key.public)),
            *self._more_methods(),
        ]
        for key, revoked_at in self._retired:
            method = self._multikey(self._method_of(key), write_multikey(key.public))
            revoked = {"revoked": write_timestamp(revoked_at)} if revoked_at else {}
            methods.append({**method, **revoked})
        ids = [str(method["id"]) for method in methods if isinstance(method, dict)]
        return {
            "@context": ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"],
            "id": self.did,
            "verificationMethod": methods,
            "assertionMethod": ids,
            "authentication": [self.method],
        }

    def known_document(self, as_of: datetime = AS_OF) -> KnownDocument:
        """Its DID document as the wallet keeps it."""
        return KnownDocument(
            url=self.did, document=self.did_document(), as_of=as_of, origin="simulator"
        )

    def rotate_keys(self, *, revoked_at: datetime | None = None) -> None:
        """Take a new key. The old one stays in the document, revoked where a moment is given."""
        self._retired.append((self.key, revoked_at))
        self.generation += 1
        self.key = SigningKey.from_seed(self._secret("ed25519"))

    # --- what it writes

    def plain(self, **parts: Any) -> dict[str, JsonValue]:
        return samples.plain_credential(self.did, **parts)

    def open_badge(self, **parts: Any) -> dict[str, JsonValue]:
        return samples.open_badge(self.profile, **parts)

    def endorsement(self, **parts: Any) -> dict[str, JsonValue]:
        return samples.endorsement(self.profile, **parts)

    def expired_badge(self, now: datetime, **parts: Any) -> dict[str, JsonValue]:
        """A badge that ended the day before ``now``."""
        return self.open_badge(valid_until=now - timedelta(days=1), **parts)

    # --- what it signs

    def issue(
        self,
        document: JsonObject,
        *,
        suite: str = RDFC,
        created: datetime = samples.ISSUED_AT,
        purpose: str = "assertionMethod",
        method: str = "",
        curve: str = "P-256",
        contexts_from: Knowledge | None = None,
        **options: JsonValue,
    ) -> dict[str, JsonValue]:
        """Return ``document`` with a proof of ``suite``; a second call adds a second proof.

        ``curve`` is that of the key where the suite is one of ECDSA. A did:key issuer then signs
        under that key's own DID, which becomes the issuer (or holder) of a document's first proof.
        A proof with ``previousProof`` covers the proofs it names.
        """
        had = document.get("proof")
        bare = {name: value for name, value in document.items() if name != "proof"}
        if had is None:
            bare = self._signed_as(suite, curve, with_suite_context(bare, suite))
        proofs = [] if had is None else list(had) if isinstance(had, list) else [had]
        before = [
            # In a graph, the context said again changes nothing.
            entry if suite in JSON_SUITES else _without_context(entry)
            for entry in proofs
            if entry.get("id") in _texts(options.get("previousProof"))
        ]
        proof = self.prove(
            {**bare, "proof": before} if "previousProof" in options else bare,
            suite=suite, created=created, purpose=purpose, method=method, curve=curve,
            contexts_from=contexts_from, **options,
        )  # fmt: skip
        return {**bare, "proof": proof if had is None else [*proofs, proof]}

    def prove(
        self,
        document: JsonObject,
        *,
        suite: str = RDFC,
        created: datetime = samples.ISSUED_AT,
        purpose: str = "assertionMethod",
        method: str = "",
        curve: str = "P-256",
        contexts_from: Knowledge | None = None,
        **options: JsonValue,
    ) -> JsonObject:
        """Return the proof alone over ``document``, which stands as it is."""
        named: dict[str, JsonValue] = {"type": "DataIntegrityProof", "cryptosuite": suite}
        if suite in _NAMED_BY_TYPE:
            named = {"type": suite}
        members = {
            **named,
            "created": write_timestamp(created),
            "verificationMethod": method or self.method_for(suite, curve),
            "proofPurpose": purpose,
            **options,
        }
        contexts = (contexts_from or bundled_knowledge()).contexts
        if suite == SIGNATURE_2018:
            return _prove_detached(document, members, self.key, contexts)
        return sign_document(document, members, self.key_for(suite, curve), contexts)

    def key_for(self, suite: str, curve: str = "P-256") -> DocumentSigner:
        """The key that makes its proofs of ``suite``."""
        if suite not in ECDSA_SUITES:
            return self.key
        self._uses_p384 = self._uses_p384 or curve == "P-384"
        return self.es384_key if curve == "P-384" else self.es256_key

    def method_for(self, suite: str, curve: str = "P-256") -> str:
        """The verification method its proofs of ``suite`` name."""
        if suite not in ECDSA_SUITES:
            return self.method
        key = self.es384_key if curve == "P-384" else self.es256_key
        return f"{self.did}#es{curve[2:]}" if self.host else key.method

    def _more_methods(self) -> list[JsonValue]:
        """The P-384 key, published by whoever has signed with it."""
        text = write_multikey(self.es384_key.public)
        return [self._multikey(f"{self.did}#es384", text)] if self._uses_p384 else []

    def _signed_as(self, suite: str, curve: str, document: JsonObject) -> dict[str, JsonValue]:
        """Return ``document`` as said by whoever ``suite`` makes of a did:key issuer."""
        whole = dict(document)
        if suite in ECDSA_SUITES and not self.host:
            did = self.method_for(suite, curve).partition("#")[0]
            for member in ("issuer", "holder"):
                named = whole.get(member)
                if named == self.did or (isinstance(named, dict) and named.get("id") == self.did):
                    whole[member] = _renamed(named, did)
        return whole

    def issue_bytes(self, document: JsonObject, **parts: Any) -> bytes:
        """Return :meth:`issue`'s object as the bytes of a file."""
        return write_json(self.issue(document, **parts))

    def issue_token(
        self,
        document: JsonObject,
        *,
        algorithm: str = "EdDSA",
        claim: str = "",
        header: JsonObject | None = None,
        claims: JsonObject | None = None,
    ) -> str:
        """Return ``document`` as a compact token signed with EdDSA or ES256.

        Data model 2.0 makes the document the payload (VC-JOSE-COSE §3.1.1); 1.1, or ``claim``
        "vc", puts it under that claim beside iss, sub, jti, nbf and exp (VCDM 1.1 §6.3.1).
        ``header`` and ``claims`` add to or replace members. A did:key issuer signs ES256 under
        its P-256 key's own DID, which then is the issuer.
        """
        if algorithm == "ES256" and not self.host:
            document = {**document, "issuer": _renamed(document["issuer"], self.es256_key.did)}
        is_wrapped = bool(claim) or samples.V1 in _texts(document.get("@context"))
        payload = _registered_claims(document, claim or "vc") if is_wrapped else document
        payload = {**payload, **(claims or {})}
        head: JsonObject = {
            "typ": "JWT" if is_wrapped else "vc+jwt",
            "kid": self.token_key_id(algorithm),
        }
        head = {**head, **(header or {})}
        if algorithm == "ES256":
            return sign_es256_token(head, payload, self.es256_key)
        return sign_token({"alg": algorithm, **head}, payload, self.key)

    def token_key_id(self, algorithm: str = "EdDSA") -> str:
        """The ``kid`` of its tokens."""
        if algorithm == "ES256":
            return f"{self.did}#es256" if self.host else self.es256_key.method
        return self.method

    # --- what became of it

    def status_url(self, kind: str = BITSTRING, purpose: str = "revocation") -> str:
        host = self.host or f"issuer-{self.seed}.example"
        return f"https://{host}/status/{kind}/{purpose}"

    def status_entry(
        self, index: int, *, kind: str = BITSTRING, purpose: str = "revocation"
    ) -> dict[str, JsonValue]:
        """The ``credentialStatus`` of the credential with this index."""
        url = self.status_url(kind, purpose)
        return {
            "id": f"{url}#{index}",
            "type": kind,
            "statusPurpose": purpose,
            "statusListIndex": str(index),
            "statusListCredential": url,
        }

    def withdraw(self, index: int, *, kind: str = BITSTRING, purpose: str = "revocation") -> None:
        """Set the entry's bit: withdrawn, or suspended for that purpose."""
        self._bits.setdefault((kind, purpose), set()).add(index)

    def restore(self, index: int, *, kind: str = BITSTRING, purpose: str = "revocation") -> None:
        """Clear the entry's bit again."""
        self._bits.get((kind, purpose), set()).discard(index)

    def status_list(
        self,
        *,
        kind: str = BITSTRING,
        purpose: str = "revocation",
        suite: str = RDFC,
        valid_until: datetime | None = None,
        **options: Any,
    ) -> dict[str, JsonValue]:
        """The signed status list credential of that kind and purpose."""
        url = self.status_url(kind, purpose)
        bits = bytearray(LIST_LENGTH // 8)
        for index in self._bits.get((kind, purpose), ()):
            bits[index // 8] |= 0x80 >> index % 8
        packed = base64.urlsafe_b64encode(gzip.compress(bytes(bits), mtime=0)).decode().rstrip("=")
        is_2021 = kind == LIST_2021
        model = "1.1" if is_2021 else "2.0"
        credential: dict[str, JsonValue] = {
            "@context": [samples.V1, samples.STATUS_LIST_2021] if is_2021 else [samples.V2],
            "id": url,
            "type": ["VerifiableCredential", kind.replace("Entry", "Credential")],
            "issuer": self.did,
            **samples.dates(model, samples.ISSUED_AT, valid_until),
            "credentialSubject": {
                "id": f"{url}#list",
                "type": kind.replace("Entry", ""),
                "statusPurpose": purpose,
                "encodedList": packed if is_2021 else "u" + packed,
            },
        }
        return self.issue(credential, suite=suite, **options)

    # --- what the outside knows of it

    def documents(self) -> dict[str, JsonObject]:
        """Everything it publishes, by URL: its DID document and the lists it keeps."""
        documents: dict[str, JsonObject] = {}
        if self.host:
            documents[self.did] = self.did_document()
        for kind, purpose in self._bits:
            documents[self.status_url(kind, purpose)] = self.status_list(
                kind=kind, purpose=purpose
            )
        return documents

    def registry(self, *, name: str = "Simulated Registry", as_of: datetime = AS_OF) -> Registry:
        """A list on which it stands."""
        entry = make_entry(self.did, self.name, f"https://{self.host}" if self.host else "", "")
        return Registry(
            name=name, url=self.registry_url(name), format="dcc-legacy", entries=(entry,),
            as_of=as_of, origin="simulator",
        )  # fmt: skip

    def registry_url(self, name: str) -> str:
        return f"https://registry.invalid/{name.lower().replace(' ', '-')}/{self.seed}.json"

    def knowledge(
        self,
        knowledge: Knowledge | None = None,
        *,
        as_of: datetime = AS_OF,
        is_listed: bool = True,
    ) -> Knowledge:
        """Return ``knowledge`` (the bundled one) with what it publishes, and itself listed."""
        knowledge = knowledge or bundled_knowledge()
        documents = dict(knowledge.documents)
        for url, document in self.documents().items():
            documents[url] = KnownDocument(
                url=url, document=document, as_of=as_of, origin="simulator"
            )
        listed = (self.registry(as_of=as_of),) if is_listed else ()
        return replace(
            knowledge,
            documents=MappingProxyType(documents),
            registries=(*knowledge.registries, *listed),
        )

    def trust_pack(
        self,
        *,
        as_of: datetime = AS_OF,
        name: str = "",
        key: SigningKey | None = None,
        more_documents: Mapping[str, JsonObject | str] | None = None,
    ) -> bytes:
        """A trust pack with what it publishes and a list it stands on, signed where asked."""
        list_name = "Simulated Registry"
        published = PublishedRegistry(
            name=list_name,
            url=self.registry_url(list_name),
            format="dcc-legacy",
            document={"registry": {self.did: {"name": self.name}}},
        )
        return write_trust_pack(
            as_of=as_of,
            documents={**self.documents(), **(more_documents or {})},
            registries=[published],
            name=name,
            made_by=self.name,
            key=key,
        )

    def _secret(self, use: str) -> bytes:
        return hashlib.sha256(f"{self.seed} {use} {self.generation}".encode()).digest()

    def _method_of(self, key: SigningKey) -> str:
        return f"{self.did}#{write_multikey(key.public)}"

    def _multikey(self, name: str, text: str) -> dict[str, JsonValue]:
        return {
            "id": name, "type": "Multikey", "controller": self.did, "publicKeyMultibase": text,
        }  # fmt: skip


# Suites that are named by their type alone, and the context that defines each.
_NAMED_BY_TYPE = {SIGNATURE_2018: SUITE_2018_CONTEXT, SIGNATURE_2020: SUITE_2020_CONTEXT}


def _prove_detached(
    document: JsonObject, members: JsonObject, key: SigningKey, contexts: ContextSet
) -> JsonObject:
    """Return a proof of 2018: what is signed is a detached JWS."""
    hashed = ed25519_signature_2018.hash_document(document, members, contexts)
    signature = key.sign(ed25519_signature_2018.signing_input(hashed))
    return {**members, "jws": ed25519_signature_2018.write_detached(signature)}


def with_suite_context(document: JsonObject, suite: str) -> dict[str, JsonValue]:
    """Return ``document`` with the context that defines the proof's words, where it lacks it."""
    had = document.get("@context")
    contexts = list(had) if isinstance(had, list | tuple) else [had]
    needed = _NAMED_BY_TYPE.get(suite, DATA_INTEGRITY_CONTEXT)
    # The VC 2.0 context defines DataIntegrityProof itself (VCDM 2.0 §4.12), that of 1.1 the type
    # of 2018.
    defining = samples.V1 if suite == SIGNATURE_2018 else samples.V2
    if needed in contexts or (suite != SIGNATURE_2020 and defining in contexts):
        return dict(document)
    return {**document, "@context": [*contexts, needed]}


def _without_context(proof: JsonObject) -> JsonObject:
    return {name: value for name, value in proof.items() if name != "@context"}


def _registered_claims(document: JsonObject, claim: str) -> dict[str, JsonValue]:
    issuer, subject = document["issuer"], document["credentialSubject"]
    issuer_id = issuer if isinstance(issuer, str) else issuer["id"]  # type: ignore[index,call-overload]
    claims: dict[str, JsonValue] = {"iss": issuer_id}
    if isinstance(subject, dict) and "id" in subject:
        claims["sub"] = subject["id"]
    if "id" in document:
        claims["jti"] = document["id"]
    for name, member in (("nbf", "issuanceDate"), ("nbf", "validFrom")):
        if member in document:
            claims[name] = _seconds(document[member])
    for name, member in (("exp", "expirationDate"), ("exp", "validUntil")):
        if member in document:
            claims[name] = _seconds(document[member])
    return {**claims, claim: document}


def _seconds(text: JsonValue) -> int:
    return int(datetime.fromisoformat(str(text)).timestamp())


def _renamed(issuer: JsonValue, did: str) -> JsonValue:
    return {**issuer, "id": did} if isinstance(issuer, dict) else did


def _texts(value: JsonValue) -> list[str]:
    entries = value if isinstance(value, list | tuple) else [value]
    return [entry for entry in entries if isinstance(entry, str)]
