"""The publisher's own pages hold together, and its signatures are other people's to check."""

import base64
import json

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.doubles.badge_publisher import BadgePublisher, baked_png, baked_svg, old_badge


def test_a_signed_badge_verifies_under_the_published_key_alone() -> None:
    shop = BadgePublisher()
    head, payload, signature = shop.signed(1).split(".")
    key = serialization.load_pem_public_key(shop.key_document()["publicKeyPem"].encode())
    assert isinstance(key, rsa.RSAPublicKey)
    octets = base64.urlsafe_b64decode(signature + "=" * (-len(signature) % 4))
    key.verify(octets, f"{head}.{payload}".encode(), padding.PKCS1v15(), hashes.SHA256())


def test_withdrawing_changes_the_page_and_the_list() -> None:
    shop = BadgePublisher()
    badge = shop.hosted(1)
    assert shop.documents()[badge["id"]] == badge
    shop.withdraw(1, reason="By mistake")
    assert shop.documents()[badge["id"]]["revoked"] is True
    assert shop.revocation_list()["revokedAssertions"] == [
        {"id": badge["id"], "revocationReason": "By mistake"}
    ]


def test_pages_can_be_left_out() -> None:
    shop = BadgePublisher()
    assert shop.issuer_id not in shop.knowledge(without=("issuer.json",)).documents


@pytest.mark.parametrize("generation", ["0.5", "1.0", "1.1"])
def test_old_badges_bake_into_pictures(generation: str) -> None:
    text = json.dumps(old_badge(generation))
    assert text.encode() in baked_png(text.encode())
    assert text in baked_svg(text).decode()
