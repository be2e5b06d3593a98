from tests.doubles.credential_samples import open_badge
from tests.doubles.sd_jwt_making import flattened
from tests.doubles.token_issuer import TokenIssuer
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json
from wallet.formats.envelopes import CREDENTIAL_ENVELOPES, open_envelope
from wallet.formats.reader import read_alone
from wallet.model.credential import Credential
from wallet.presenting.envelope_writing import envelope_of

HOUSE = TokenIssuer()
BADGE = open_badge({"id": HOUSE.id})


def credential_of(data: bytes) -> Credential:
    found = read_alone(data, "x", bundled_contexts())
    assert found is not None
    return found


def test_every_kind_goes_in_unchanged_and_opens_again() -> None:
    vc, w3c = HOUSE.sd_jwt({"a": 1}, {"_sd": ["a"]}).text, HOUSE.w3c_sd_jwt(BADGE).text
    token = HOUSE.token(BADGE)
    for data, content in (
        (vc.encode(), vc), (w3c.encode(), w3c), (token.encode(), token),
        (write_json(flattened(vc)), vc),
    ):  # fmt: skip
        opened = open_envelope({"id": envelope_of(credential_of(data))}, CREDENTIAL_ENVELOPES)
        assert opened.content == content
    assert envelope_of(credential_of(vc.encode())).startswith("data:application/dc+sd-jwt,")
    assert envelope_of(credential_of(w3c.encode())).startswith("data:application/vc+sd-jwt,")
    message = HOUSE.cose(BADGE)
    held = envelope_of(credential_of(message))
    assert held.startswith("data:application/vc+cose;base64,")
    envelope = {"type": "EnvelopedVerifiableCredential", "id": held}
    assert credential_of(write_json(envelope)).original == message


def test_what_is_json_needs_none() -> None:
    assert envelope_of(credential_of(write_json(BADGE))) == ""
