"""A publisher of Open Badges before 3.0, in memory: it issues, bakes, hosts and withdraws.

    shop = BadgePublisher("Harbor Makers", host="badges.example.org")
    badge = shop.hosted(1)                         # an assertion, as its address shows it
    token = shop.signed(2, algorithm="RS256")      # a compact JWS under the published key
    picture = shop.baked_png(badge)                # the same in a picture
    shop.withdraw(1, reason="Issued by mistake")   # gone from its address, or on the list
    knowledge = shop.knowledge()                   # all its pages, as of a day

Addresses, keys and texts follow from the name and the host, so two runs make the same bytes. It
shares nothing with the readers: everything is written from the specification.
"""

import json
import struct
import zlib
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from tests.doubles.issuer_simulator import AS_OF
from tests.doubles.token_keys import TokenKey
from wallet.trust.knowledge import Knowledge, KnownDocument, bundled_knowledge

V1 = "https://w3id.org/openbadges/v1"
V2 = "https://w3id.org/openbadges/v2"
EMAIL = "ada@learner.example"


class BadgePublisher:
    """One issuer of badges and its website."""

    def __init__(
        self, name: str = "Harbor Makers", *, host: str = "badges.example.org",
        algorithm: str = "RS256", keeps_list: bool = True,
    ) -> None:  # fmt: skip
        self.name = name
        self.host = host
        self.key = TokenKey(algorithm, 17)
        self.keeps_list = keeps_list
        self._hosted: dict[str, dict[str, Any]] = {}
        self._withdrawn: dict[str, str] = {}

    # --- its pages

    def url(self, path: str) -> str:
        return f"https://{self.host}/{path}"

    @property
    def issuer_id(self) -> str:
        return self.url("issuer.json")

    def profile(self, **members: Any) -> dict[str, Any]:
        """The issuer's own page."""
        listed = {"revocationList": self.url("revoked.json")} if self.keeps_list else {}
        return {
            "@context": V2,
            "type": "Issuer",
            "id": self.issuer_id,
            "name": self.name,
            "url": self.url(""),
            "email": f"hello@{self.host}",
            "publicKey": self.url("key.json"),
            **listed,
            **members,
        }

    def badge_class(self, **members: Any) -> dict[str, Any]:
        return {
            "@context": V2,
            "type": "BadgeClass",
            "id": self.url("classes/welding.json"),
            "name": "Welding Basics",
            "description": "Joins steel plates safely.",
            "image": self.url("welding.png"),
            "criteria": {"narrative": "Welded three plates under supervision."},
            "issuer": self.issuer_id,
            "tags": ["welding", "steel"],
            "alignment": [
                {
                    "targetName": "Shielded metal arc welding",
                    "targetUrl": "https://skills.example.org/smaw",
                    "targetFramework": "Trade Skills",
                    "targetCode": "W-12",
                }
            ],
            **members,
        }

    def key_document(self, **members: Any) -> dict[str, Any]:
        return {
            "@context": V2,
            "type": "CryptographicKey",
            "id": self.url("key.json"),
            "owner": self.issuer_id,
            "publicKeyPem": self.key.pem,
            **members,
        }

    def revocation_list(self, **members: Any) -> dict[str, Any]:
        return {
            "@context": V2,
            "type": "RevocationList",
            "id": self.url("revoked.json"),
            "issuer": self.issuer_id,
            "revokedAssertions": [
                {"id": name, "revocationReason": reason} if reason else name
                for name, reason in self._withdrawn.items()
            ],
            **members,
        }

    # --- what it issues

    def assertion(self, number: int, **members: Any) -> dict[str, Any]:
        return {
            "@context": V2,
            "type": "Assertion",
            "id": self.url(f"assertions/{number}.json"),
            "recipient": {"type": "email", "hashed": False, "identity": EMAIL},
            "badge": self.url("classes/welding.json"),
            "issuedOn": "2024-05-03T10:00:00Z",
            "verification": {"type": "hosted"},
            **members,
        }

    def hosted(self, number: int, **members: Any) -> dict[str, Any]:
        """An assertion as its own address shows it from now on."""
        badge = self.assertion(number, **members)
        self._hosted[badge["id"]] = badge
        return badge

    def signed(
        self, number: int, *, header: Mapping[str, Any] | None = None, key: TokenKey | None = None,
        **members: Any,
    ) -> str:  # fmt: skip
        """A signed assertion: a compact JWS."""
        by = {"verification": {"type": "signed", "creator": self.url("key.json")}}
        payload = self.assertion(number, **{**by, **members})
        return (key or self.key).sign_token(dict(header or {}), payload)

    def withdraw(self, number: int, *, reason: str = "") -> None:
        """Take an assertion back: its address says so (410 Gone), and so does the list."""
        url = self.url(f"assertions/{number}.json")
        self._withdrawn[url] = reason
        if url in self._hosted:
            said = {"revocationReason": reason} if reason else {}
            self._hosted[url] = {"@context": V2, "type": "Assertion", "id": url, "revoked": True,
                                 **said}  # fmt: skip

    # --- what the outside knows of it

    def documents(self) -> dict[str, Any]:
        pages: dict[str, Any] = {
            self.issuer_id: self.profile(),
            self.url("classes/welding.json"): self.badge_class(),
            self.url("key.json"): self.key_document(),
            **self._hosted,
        }
        if self.keeps_list:
            pages[self.url("revoked.json")] = self.revocation_list()
        return pages

    def knowledge(
        self, *, as_of: datetime = AS_OF, without: tuple[str, ...] = (), **changed: Any
    ) -> Knowledge:
        """What is known once its pages were seen; ``changed`` pages by the end of their name."""
        pages = self.documents()
        for name, page in changed.items():
            pages[self.url(f"{name}.json")] = page
        documents = {
            url: KnownDocument(url=url, document=page, as_of=as_of, origin="a test")
            for url, page in pages.items()
            if not url.endswith(without or ("\0",))
        }
        return replace(bundled_knowledge(), documents=MappingProxyType(documents))


def baked_png(text: bytes, *, kind: bytes = b"iTXt") -> bytes:
    """A picture with ``text`` baked in (Baked Badges: keyword ``openbadges``)."""
    frame = b"\0\0\0\0\0" if kind == b"iTXt" else b"\0"
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
        (kind, b"openbadges" + frame + text),
        (b"IDAT", zlib.compress(b"\0\0")),
        (b"IEND", b""),
    )
    body = b"".join(
        struct.pack(">I", len(content)) + name + content
        + struct.pack(">I", zlib.crc32(name + content))
        for name, content in chunks
    )  # fmt: skip
    return b"\x89PNG\r\n\x1a\n" + body


def baked_svg(text: str, *, is_token: bool = False) -> bytes:
    """A drawing with an assertion baked in: a token as attribute, JSON as text."""
    start = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="http://openbadges.org">'
    if is_token:
        inside = f'<openbadges:assertion verify="{text}"/>'
    else:
        inside = f"<openbadges:assertion><![CDATA[{text}]]></openbadges:assertion>"
    return f"{start}{inside}</svg>".encode()


def old_badge(generation: str) -> dict[str, Any]:
    """An assertion of Open Badges 0.5, 1.0 or 1.1, with everything it may hold."""
    issuer = {"name": "Old Harbor", "url": "https://old.example.org"}
    badge = {
        "name": "Knots",
        "description": "Ties six knots.",
        "image": "https://old.example.org/knots.png",
        "criteria": "https://old.example.org/knots.html",
    }
    if generation == "0.5":
        origin = {"origin": "https://old.example.org", "name": "Old Harbor", "org": "Sailors",
                  "contact": "old@old.example.org"}  # fmt: skip
        return {
            "recipient": EMAIL,
            "issued_on": "2011-06-01",
            "badge": {"version": "0.5.0", **badge, "issuer": origin},
        }
    alignment = [{"name": "Knots", "url": "https://skills.example.org/knots", "description": "d"}]
    whole: dict[str, Any] = {
        "uid": "knots-1",
        "recipient": {"type": "email", "hashed": False, "identity": EMAIL},
        "badge": {**badge, "alignment": alignment, "issuer": issuer},
        "issuedOn": 1_430_352_000,
        "expires": "2031-04-30",
        "evidence": "https://old.example.org/proof.html",
        "verify": {"type": "hosted", "url": "https://old.example.org/knots-1.json"},
    }
    if generation == "1.1":
        context: dict[str, Any] = {"@context": V1, "type": "Assertion",
                                   "id": "https://old.example.org/knots-1.json"}  # fmt: skip
        return {**context, **whole}
    return whole


def as_bytes(value: Any) -> bytes:
    return json.dumps(value).encode()
