"""European credentials are told by content and read as the text that is sealed."""

import json

import pytest

from tests.wallet.formats.european_samples import Sealer, diploma, encode
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import read_alone, read_items
from wallet.model.credential import Form, Securing

CONTEXTS = bundled_contexts()
SEALER = Sealer()


def read(value):
    return read_items(json.dumps(value).encode(), "diploma.json", CONTEXTS)


def test_a_sealed_one_is_the_text_inside_its_seal() -> None:
    (item,) = read(SEALER.seal(diploma())).credentials
    assert (item.form, item.securing) == (Form.EUROPEAN, Securing.JADES)
    assert item.document == diploma()
    assert (item.id, item.issuer_id) == ("urn:credential:1", "urn:epass:org:1")
    assert item.terms is not None
    assert item.terms.valid_from == "2026-02-01T00:00:00Z"
    again = read_alone(item.original, "again", CONTEXTS)
    assert again is not None
    assert (again.document, again.secured) == (item.document, item.secured)


def test_one_without_a_seal_is_a_document_nobody_signed() -> None:
    (item,) = read(diploma()).credentials
    assert (item.form, item.securing) == (Form.EUROPEAN, Securing.NONE)
    (held,) = read({"credential": diploma()}).credentials
    assert held.source.pointer == "/credential"


def test_an_embedded_proof_is_split_off_and_a_broken_one_remembered() -> None:
    (item,) = read(diploma(proof={"type": "DataIntegrityProof"})).credentials
    assert (item.securing, len(item.proofs)) == (Securing.EMBEDDED_PROOF, 1)
    assert "proof" not in item.document
    (odd,) = read(diploma(proof=7)).credentials
    assert odd.has_malformed_proof


def test_a_badge_that_is_european_too_is_read_as_the_badge() -> None:
    both = diploma(type=["VerifiableCredential", "OpenBadgeCredential", "EuropeanMicro"])
    assert read(both).credentials[0].form is Form.OPEN_BADGE_3


@pytest.mark.parametrize(
    ("value", "where"),
    [
        ({"payload": "{}", "signatures": []}, "signatures"),
        ({"payload": "{}", "signatures": [7]}, "signatures"),
        ({"payload": "{}", "signatures": [{"protected": "?", "signature": ""}]}, "protected"),
        (SEALER.seal("{}", crit=["b64", "exp"]), "crit"),
        (SEALER.seal("{}", crit=None), "b64"),
    ],
)
def test_what_is_no_seal_is_named(value, where: str) -> None:
    (entry,) = read(value).not_read
    assert (entry.reason, entry.facts) == (Reason.TOKEN_MALFORMED, {"where": where})


def test_a_payload_that_is_no_strict_json_is_not_read() -> None:
    (entry,) = read(SEALER.seal('{"a":1,"a":2}')).not_read
    assert entry.reason is Reason.DUPLICATE_MEMBER


def test_the_flattened_form_is_read_too() -> None:
    sealed = SEALER.seal(diploma())
    flat = {"payload": sealed["payload"], **sealed["signatures"][0]}
    assert read(flat).credentials[0].securing is Securing.JADES
    assert encode(b"a") == "YQ"


def test_of_two_dates_the_stricter_counts() -> None:
    dates = {
        "validFrom": "2026-01-01T00:00:00Z", "issuanceDate": "2026-03-01T00:00:00Z",
        "validUntil": "2030-01-01T00:00:00Z", "expirationDate": "2027-01-01T00:00:00Z",
    }  # fmt: skip
    (item,) = read(diploma(**dates)).credentials
    assert item.terms is not None
    assert item.terms.valid_from == dates["issuanceDate"]
    assert item.terms.valid_until == dates["expirationDate"]
