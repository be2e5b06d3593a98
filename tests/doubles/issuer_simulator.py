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

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

from tests.doubles import credential_samples as samples
from tests.doubles.embedded_proofs import (
    ALL_SUITES,
    CURVES,
    ECDSA_JCS,
    ECDSA_RDFC,
    ECDSA_SUITES,
    JCS,
    JSON_SUITES,
    RDFC,
    SIGNATURE_2018,
    SIGNATURE_2020,
    SUITES,
    make_proof,
    renamed,
    said_by,
    with_earlier,
    with_suite_context,
)
from tests.doubles.status_list_samples import (
    BITSTRING,
    LIST_2021,
    LIST_LENGTH,
    status_list_credential,
)
from tests.doubles.token_claims import is_first_model, registered_claims
from tests.doubles.token_keys import TokenKey
from wallet.encoding.strict_json import write_json
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, JsonValue
from wallet.proofs.cryptosuite import DocumentSigner
from wallet.proofs.es256_signing import Es256Key, sign_es256_token
from wallet.proofs.keys import SigningKey, write_multikey
from wallet.proofs.tokens import sign_token
from wallet.trust.knowledge import Knowledge, KnownDocument, Registry, bundled_knowledge
from wallet.trust.registries import PublishedRegistry, make_entry
from wallet.trust.trust_pack import write_trust_pack

# What is said of the outside in tests is known as of this moment, unless they say otherwise.
AS_OF = datetime(2026, 6, 1, tzinfo=UTC)


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
        document = self.did_document()
        return KnownDocument(url=self.did, document=document, as_of=as_of, origin="simulator")

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

    def learner_record(self, items: Sequence[JsonValue], **parts: Any) -> dict[str, JsonValue]:
        """A learner record of ``items``, which are signed already or not, by whomever."""
        return samples.learner_record(self.profile, items, **parts)

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
            bare = with_suite_context(bare, suite)
            if suite in ECDSA_SUITES and not self.host:
                bare = said_by(bare, self.did, self.method_for(suite, curve).partition("#")[0])
        proofs = [] if had is None else list(had) if isinstance(had, list) else [had]
        proof = self.prove(
            with_earlier(bare, proofs, suite, options),
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
        members = {
            "created": write_timestamp(created),
            "verificationMethod": method or self.method_for(suite, curve),
            "proofPurpose": purpose,
            **options,
        }
        contexts = (contexts_from or bundled_knowledge()).contexts
        return make_proof(document, suite, members, self.key_for(suite, curve), contexts)

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
        key = write_multikey(self.es384_key.public)
        return [self._multikey(f"{self.did}#es384", key)] if self._uses_p384 else []

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
            document = {**document, "issuer": renamed(document["issuer"], self.es256_key.did)}
        is_wrapped = bool(claim) or is_first_model(document)
        payload = registered_claims(document, claim or "vc") if is_wrapped else document
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
        indices = self._bits.get((kind, purpose), set())
        credential = status_list_credential(
            url, self.did, indices, kind=kind, purpose=purpose, valid_until=valid_until
        )
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
        key = {"publicKeyMultibase": text}
        return {"id": name, "type": "Multikey", "controller": self.did, **key}


# fmt: off
__all__ = [
    "ALL_SUITES", "AS_OF", "BITSTRING", "CURVES", "ECDSA_JCS", "ECDSA_RDFC", "ECDSA_SUITES", "JCS",
    "JSON_SUITES", "LIST_2021", "LIST_LENGTH", "RDFC", "SIGNATURE_2018", "SIGNATURE_2020",
    "SUITES", "IssuerSimulator",
]
