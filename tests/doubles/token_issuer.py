"""An issuer of an https address that signs tokens, SD-JWTs and COSE messages with any algorithm.

    house = TokenIssuer()
    house.token(document, "ES384")             # a compact token
    house.sd_jwt(claims, frame)                # an SD-JWT VC (sd_jwt_making.Made)
    house.cose(document, "ES256")              # a COSE_Sign1 message
    house.knowledge()                          # its controller document, at hand
    house.metadata_knowledge()                 # its JWT VC Issuer Metadata instead

The document of each is what it signs, its issuer put in. It shares nothing with the readers.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

import cbor2

from tests.doubles.sd_jwt_making import Made, make_sd_jwt
from tests.doubles.token_keys import ALL_ALGORITHMS, TokenKey
from wallet.model.json_values import JsonObject
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
COSE_NUMBERS = {
    "ES256": -7, "ES384": -35, "ES512": -36, "ES256K": -47, "EdDSA": -8, "Ed25519": -19,
    "PS256": -37, "PS384": -38, "PS512": -39, "RS256": -257, "RS384": -258, "RS512": -259,
}  # fmt: skip


class TokenIssuer:
    """One issuer with a key for each algorithm; ``seed`` gives it other keys."""

    def __init__(self, name: str = "https://house.example/issuers/7", *, seed: int = 1) -> None:
        self.id = name
        self.keys = {name: TokenKey(name, seed) for name in ALL_ALGORITHMS}

    def kid(self, algorithm: str) -> str:
        return f"{self.id}#{algorithm.lower()}"

    def document(self) -> dict[str, Any]:
        """Its controller document: a JsonWebKey for each algorithm."""
        methods = [
            {
                "id": self.kid(name), "type": "JsonWebKey", "controller": self.id,
                "publicKeyJwk": {**key.jwk, "kid": f"key {name}"},
            }
            for name, key in self.keys.items()
        ]  # fmt: skip
        return {
            "@context": ["https://www.w3.org/ns/cid/v1"],
            "id": self.id,
            "verificationMethod": methods,
            "assertionMethod": [method["id"] for method in methods],
        }

    def metadata(self) -> dict[str, Any]:
        """Its JWT VC Issuer Metadata."""
        keys = [{**key.jwk, "kid": f"key {name}"} for name, key in self.keys.items()]
        return {"issuer": self.id, "jwks": {"keys": keys}}

    def metadata_url(self) -> str:
        start, _, host = self.id.partition("//")
        name, slash, path = host.partition("/")
        return f"{start}//{name}/.well-known/jwt-vc-issuer{slash}{path}"

    def knowledge(self, knowledge: Knowledge | None = None) -> Knowledge:
        return knowing({self.id: self.document()}, knowledge)

    def metadata_knowledge(self, knowledge: Knowledge | None = None) -> Knowledge:
        return knowing({self.metadata_url(): self.metadata()}, knowledge)

    def signed_by(self, algorithm: str) -> TokenKey:
        return self.keys[algorithm]

    def token(
        self,
        document: Mapping[str, Any],
        algorithm: str = "ES256",
        *,
        header: Mapping[str, Any] | None = None,
        claims: Mapping[str, Any] | None = None,
    ) -> str:
        """Return ``document`` by this issuer as a compact token (VC-JOSE-COSE §3.1.1)."""
        head = {"typ": "vc+jwt", "cty": "vc", "kid": self.kid(algorithm), **(header or {})}
        payload = {**document, "issuer": self.id, **(claims or {})}
        return self.keys[algorithm].sign_token(head, payload)

    def sd_jwt(
        self,
        claims: Mapping[str, Any],
        frame: Mapping[str, Any] | None = None,
        algorithm: str = "ES256",
        *,
        header: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Made:
        """Return an SD-JWT VC of ``claims``; ``iss`` and ``vct`` are put in where they lack."""
        whole = {"iss": self.id, "vct": "https://house.example/kinds/diploma", **claims}
        head = {"kid": self.kid(algorithm), **(header or {})}
        sign = self.keys[algorithm].sign_token
        return make_sd_jwt(whole, frame or {}, sign, header=head, **options)

    def w3c_sd_jwt(
        self,
        document: Mapping[str, Any],
        frame: Mapping[str, Any] | None = None,
        algorithm: str = "ES256",
        *,
        header: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Made:
        """Return ``document`` by this issuer as an SD-JWT (VC-JOSE-COSE §3.2.1)."""
        head = {"typ": "vc+sd-jwt", "cty": "vc", "kid": self.kid(algorithm), **(header or {})}
        sign = self.keys[algorithm].sign_token
        payload = {**document, "issuer": self.id}
        return make_sd_jwt(payload, frame or {}, sign, header=head, **options)

    def cose(
        self,
        document: Mapping[str, Any] | bytes,
        algorithm: str = "ES256",
        *,
        protected: Mapping[int, Any] | None = None,
        unprotected: Mapping[int, Any] | None = None,
    ) -> bytes:
        """Return ``document`` by this issuer as COSE_Sign1 (VC-JOSE-COSE §3.3.1).

        ``protected`` adds to or replaces header parameters; None takes one away.
        """
        payload = (
            document if isinstance(document, bytes) else _json({**document, "issuer": self.id})
        )
        head = {
            1: COSE_NUMBERS[algorithm], 3: "application/vc", 4: self.kid(algorithm).encode(),
            16: "application/vc+cose", **(protected or {}),
        }  # fmt: skip
        kept = {number: value for number, value in head.items() if value is not None}
        encoded = cbor2.dumps(kept, canonical=True)
        covered = cbor2.dumps(["Signature1", encoded, b"", payload])
        signature = self.keys[algorithm].sign(covered)
        message = [encoded, dict(unprotected or {}), payload, signature]
        return cbor2.dumps(cbor2.CBORTag(18, message))


def knowing(
    documents: Mapping[str, JsonObject | str], knowledge: Knowledge | None = None
) -> Knowledge:
    """Return ``knowledge`` (the bundled one) with these documents at hand."""
    knowledge = knowledge or bundled_knowledge()
    known = {
        url: KnownDocument(url=url, document=document, as_of=AS_OF, origin="a test")
        for url, document in documents.items()
    }
    return replace(knowledge, documents=MappingProxyType({**knowledge.documents, **known}))


def _json(value: Any) -> bytes:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()
