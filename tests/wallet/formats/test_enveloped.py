"""What stands in an envelope goes to the reader of its kind, for either kind of envelope."""

import base64
from typing import Any

import pytest

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.enveloped import read_enveloped
from wallet.formats.reading import Place, Reading, not_read

HERE = Place(name="an envelope")


def envelope(kind: str, address: str) -> dict[str, Any]:
    return {
        "@context": "https://www.w3.org/ns/credentials/v2",
        "type": f"EnvelopedVerifiable{kind}",
        "id": address,
    }


def opened(value: dict[str, Any]) -> tuple[Reading, list[str]]:
    """What was read, and the tokens that were handed on."""
    tokens: list[str] = []

    def read_token(text: str, place: Place) -> Reading:
        tokens.append(text)
        return not_read(place, Reason.NOTHING_SIGNED)

    def read_inner(*_: object) -> Reading:
        raise AssertionError("nothing stands inside")

    return read_enveloped(value, HERE, read_token, read_inner), tokens


@pytest.mark.parametrize(("kind", "media"), [("Credential", "vc"), ("Presentation", "vp")])
def test_a_token_is_handed_on(kind: str, media: str) -> None:
    reading, tokens = opened(envelope(kind, f"data:application/{media}+jwt,a.b.c"))
    assert tokens == ["a.b.c"]
    assert reading.not_read[0].reason is Reason.NOTHING_SIGNED


@pytest.mark.parametrize(("kind", "other"), [("Credential", "vp"), ("Presentation", "vc")])
def test_an_envelope_of_the_other_kind_is_none(kind: str, other: str) -> None:
    with pytest.raises(InputError) as caught:
        opened(envelope(kind, f"data:application/{other}+jwt,a.b.c"))
    assert (caught.value.reason, caught.value.facts) == (
        Reason.MEMBER_MALFORMED, {"where": "/id"},
    )  # fmt: skip


def test_sd_jwts_and_messages_go_to_their_readers() -> None:
    token = samples.token(samples.badge(type=["VerifiableCredential", "OpenBadgeCredential"]))
    reading, tokens = opened(envelope("Credential", f"data:application/vc+sd-jwt,{token}~"))
    assert (len(reading.credentials), tokens) == (1, [])
    with pytest.raises(InputError) as caught:
        noise = base64.b64encode(b"no message").decode()
        opened(envelope("Credential", f"data:application/vc+cose;base64,{noise}"))
    assert caught.value.reason is Reason.TOKEN_MALFORMED
