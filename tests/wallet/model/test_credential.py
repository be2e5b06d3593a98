"""A credential's members, read as they stand and as nothing where they stand otherwise."""

from dataclasses import replace
from typing import Any

import pytest

from wallet.model.credential import Credential, DataModel, Form, Securing, Source, Terms
from wallet.model.proof import CompactToken


def credential(**document: Any) -> Credential:
    return Credential(
        original=b"{}", form=Form.CREDENTIAL, data_model=DataModel.V2_0, securing=Securing.NONE,
        document=document, source=Source(name="a test"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("value", "subjects"),
    [
        (None, ()),
        ({"id": "urn:a"}, ({"id": "urn:a"},)),
        ([{"id": "urn:a"}, {"name": "B"}], ({"id": "urn:a"}, {"name": "B"})),
        ("urn:a", ({},)),
        (["urn:a", {"id": "urn:b"}], ({}, {"id": "urn:b"})),
    ],
)
def test_one_subject_or_several(value: Any, subjects: tuple[Any, ...]) -> None:
    assert credential(credentialSubject=value).subjects == subjects


def test_names_read_as_they_stand() -> None:
    named = credential(id="urn:a", type="VerifiableCredential", issuer={"id": "did:x:a"})
    assert (named.id, named.types, named.issuer_id) == (
        "urn:a", ("VerifiableCredential",), "did:x:a",
    )  # fmt: skip
    assert credential(issuer="did:x:a").issuer_id == "did:x:a"
    odd = credential(id=7, type=["A", 7], issuer=["did:x:a"])
    assert (odd.id, odd.types, odd.issuer_id) == ("", ("A", ""), "")


def test_terms_stand_for_what_another_form_names_otherwise() -> None:
    terms = Terms(
        id="urn:b", types=("Assertion",), issuer_id="https://a.example",
        subjects=({"id": "urn:c"},), status=({"type": "RevocationList"},),
    )  # fmt: skip
    named = replace(credential(id="urn:a", issuer="did:x:a", credentialStatus={}), terms=terms)
    assert (named.id, named.types, named.issuer_id, named.subjects, named.status_entries) == (
        "urn:b", ("Assertion",), "https://a.example", ({"id": "urn:c"},),
        ({"type": "RevocationList"},),
    )  # fmt: skip
    assert credential(credentialStatus=[{"type": "A"}, 7]).status_entries == ({"type": "A"}, {})
    assert credential(credentialStatus={"type": "A"}).status_entries == ({"type": "A"},)


def test_each_way_of_securing_has_a_media_type() -> None:
    kinds = {replace(credential(), securing=securing).media_type for securing in Securing}
    assert {"application/vc+cose", "application/pdf", "application/vc+sd-jwt"} <= kinds
    own = replace(credential(), securing=Securing.SD_JWT, form=Form.SD_JWT_VC)
    assert own.media_type == "application/dc+sd-jwt"


def test_a_registered_status_claim_is_asked_beside_the_members() -> None:
    token = CompactToken(
        header={}, payload={"status": {"status_list": {"idx": 1, "uri": "https://a.example"}}},
        signing_input=b"", signature=b"",
    )  # fmt: skip
    plain = credential(status={"status_list": {}})
    assert plain.status_entries == ()
    (entry,) = replace(plain, token=token).status_entries
    assert entry["uri"] == "https://a.example"
    odd = token._replace(payload={"status": "retired"})
    assert replace(plain, token=odd).status_entries == ()
    message = replace(plain, securing=Securing.COSE, document=token.payload)
    assert message.status_entries == (entry,)
