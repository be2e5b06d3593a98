"""FORM of Open Badges before 3.0: what each class must have, by its own edition."""

from typing import Any

import pytest

from tests.doubles.badge_publisher import V2, BadgePublisher, as_bytes, old_badge
from tests.places import VECTORS, needs_vectors
from tests.wallet.verification.checked import read
from wallet.errors import Reason
from wallet.model.credential import Form, Securing
from wallet.verification.form import Fault
from wallet.verification.form_open_badge_2 import find_open_badge_2_fault

SHOP = BadgePublisher()
DATE, ID, CONTEXT, TYPE = (
    Reason.DATE_MALFORMED, Reason.ID_MALFORMED, Reason.CONTEXT_MISSING, Reason.TYPE_MISSING,
)  # fmt: skip


def fault_in(value: Any) -> Fault | None:
    text = value.encode() if isinstance(value, str) else as_bytes(value)
    return find_open_badge_2_fault(read(text))


def where(value: Any) -> str:
    fault = fault_in(value)
    assert fault is not None
    assert fault[0] is Reason.MEMBER_MALFORMED
    return fault[1]["where"]


def without(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {member: entry for member, entry in value.items() if member != name}


@pytest.mark.parametrize("value", [
    SHOP.assertion(1),
    SHOP.signed(1),
    SHOP.assertion(1, badge=SHOP.badge_class(issuer=SHOP.profile())),
    SHOP.assertion(1, badge={"id": SHOP.url("classes/welding.json"), "type": "BadgeClass"}),
    SHOP.assertion(1, evidence=["https://e.example/1", {"narrative": "n"}]),
    SHOP.assertion(1, image="data:image/png;base64,AAAA"),
    SHOP.assertion(1, image={"id": "https://e.example/i.png"}, narrative={"en": "a", "es": "b"}),
    SHOP.assertion(1, id="https://x.example/1", expires="2031-01-01T00:00Z", revoked=False),
    SHOP.assertion(1, recipient={"type": "email", "hashed": True, "salt": "",
                                 "identity": "md5$" + "0" * 32}),
    {**SHOP.assertion(1), "@context": ["https://purl.imsglobal.org/spec/ob/v2p1"]},
    SHOP.badge_class(), SHOP.badge_class(criteria="https://e.example/c"),
    SHOP.badge_class(description={"@value": "d", "@language": "en"}, tags=[]),
    SHOP.badge_class(alignment="https://e.example/a"),
    SHOP.profile(), SHOP.profile(type=["Profile", "https://e.example/Cool"]),
    SHOP.key_document(), SHOP.revocation_list(revokedAssertions=["urn:a", {"uid": "7"}]),
    old_badge("0.5"), old_badge("1.0"), old_badge("1.1"),
    {"@context": V2, "type": "Criteria", "narrative": "n"},
    {"@context": V2, "type": "Endorsement", "claim": {"id": "urn:a"}, "issuer": "urn:b",
     "issuedOn": "2017-10-01T00:00Z"},
    {"@context": V2, "type": "AlignmentObject", "targetName": "n", "targetUrl": "https://a.example/"},
])  # fmt: skip
def test_what_is_well_formed_has_no_fault(value: Any) -> None:
    assert fault_in(value) is None


@pytest.mark.parametrize(("value", "reason"), [
    (SHOP.assertion(1, **{"@context": "https://w3id.org/openbadges/invalid"}), CONTEXT),
    ({**old_badge("1.1"), "@context": "https://w3id.org/openbadges/v7"}, CONTEXT),
    (without(SHOP.assertion(1), "@context"), CONTEXT),
    (SHOP.assertion(1, type="Thing"), TYPE),
    (without(SHOP.assertion(1), "type"), TYPE),
    ({"@context": V2, "name": "x"}, TYPE),
    (SHOP.assertion(1, id="urn:uuid:1"), ID),
    (SHOP.assertion(1, id=7), ID),
    (without(SHOP.assertion(1), "id"), ID),
    (SHOP.signed(1, id="no url"), ID),
    (SHOP.badge_class(id="no url"), ID),
    (SHOP.profile(id="no url"), ID),
    (without(SHOP.assertion(1), "issuedOn"), DATE),
    (SHOP.assertion(1, issuedOn="2024-05-03"), DATE),
    (SHOP.assertion(1, issuedOn=1_430_352_000), DATE),
    (SHOP.assertion(1, issuedOn="soon"), DATE),
    (SHOP.assertion(1, expires="soon"), DATE),
    ({**old_badge("1.0"), "issuedOn": "soon"}, DATE),
    ({**old_badge("0.5"), "issued_on": "soon"}, DATE),
    (SHOP.assertion(1, expires="2020-01-01T00:00:00Z"), Reason.DATE_ORDER),
    ({**old_badge("1.0"), "expires": "2001-04-30"}, Reason.DATE_ORDER),
])  # fmt: skip
def test_the_fault_is_named(value: Any, reason: Reason) -> None:
    fault = fault_in(value)
    assert fault is not None
    assert fault[0] is reason


PLAIN = {"type": "email", "hashed": False, "identity": "a@b.example"}


@pytest.mark.parametrize(("members", "place"), [
    ({"recipient": "a@b.example"}, "/recipient"),
    ({"recipient": {**PLAIN, "identity": ""}}, "/recipient/identity"),
    ({"recipient": {**PLAIN, "identity": 7}}, "/recipient/identity"),
    ({"recipient": without(PLAIN, "type")}, "/recipient/type"),
    ({"recipient": without(PLAIN, "hashed")}, "/recipient/hashed"),
    ({"recipient": {**PLAIN, "hashed": "yes"}}, "/recipient/hashed"),
    ({"recipient": {**PLAIN, "hashed": True}}, "/recipient/identity"),
    ({"recipient": {**PLAIN, "salt": 7}}, "/recipient/salt"),
    ({"badge": None}, "/badge"),
    ({"badge": "no url"}, "/badge"),
    ({"badge": {"id": "no url"}}, "/badge"),
    ({"badge": SHOP.badge_class(name="")}, "/badge/name"),
    ({"badge": SHOP.badge_class(criteria={})}, "/badge/criteria"),
    ({"badge": SHOP.badge_class(issuer=SHOP.profile(email=""))}, "/badge/issuer/email"),
    ({"image": "no url"}, "/image"),
    ({"evidence": "no url"}, "/evidence/0"),
    ({"evidence": [{"narrative": "n"}, 7]}, "/evidence/1"),
    ({"narrative": 7}, "/narrative"),
    ({"narrative": {"en": 7}}, "/narrative"),
    ({"revoked": "no"}, "/revoked"),
    ({"verification": {"type": "other"}}, "/verification/type"),
    ({"verification": "hosted"}, "/verification/type"),
])  # fmt: skip
def test_members_of_an_assertion(members: dict[str, Any], place: str) -> None:
    assert where(SHOP.assertion(1, **members)) == place


@pytest.mark.parametrize(("value", "place"), [
    (SHOP.badge_class(description=None), "/description"),
    (SHOP.badge_class(criteria="no url"), "/criteria"),
    (SHOP.badge_class(image=7), "/image"),
    (SHOP.badge_class(issuer="no url"), "/issuer"),
    (SHOP.badge_class(tags=["a", 7]), "/tags/1"),
    (SHOP.badge_class(alignment=[7]), "/alignment/0"),
    (SHOP.badge_class(alignment=[{"targetUrl": "https://a.example/"}]), "/alignment/0/targetName"),
    (SHOP.badge_class(alignment={"targetName": "n", "targetUrl": "x"}), "/alignment/0/targetUrl"),
    (SHOP.profile(name=None), "/name"),
    (SHOP.profile(url="no url"), "/url"),
    (SHOP.profile(image=[7]), "/image"),
    (SHOP.key_document(owner=None), "/owner"),
    (SHOP.key_document(publicKeyPem=None), "/publicKeyPem"),
    (without(SHOP.revocation_list(), "revokedAssertions"), "/revokedAssertions"),
    (SHOP.revocation_list(revokedAssertions=["urn:a", {}]), "/revokedAssertions/1"),
    ({"@context": V2, "type": "Endorsement", "issuer": "urn:b"}, "/claim"),
    ({"@context": V2, "type": "Endorsement", "claim": "urn:a", "issuer": {}}, "/issuer"),
    ({**old_badge("0.5"), "badge": {"name": "n"}}, "/badge/description"),
    ({**old_badge("0.5"), "recipient": ""}, "/recipient"),
    ({**old_badge("1.0"), "recipient": "a@b.example"}, "/recipient"),
    ({**old_badge("1.0"), "verify": {"type": "signed"}}, "/verify/url"),
    ({**old_badge("1.0"), "verify": {"url": "https://a.example/"}}, "/verify/type"),
    ({**old_badge("1.0"), "badge": {**old_badge("1.0")["badge"], "alignment": [{"name": "n"}]}},
     "/badge/alignment/0/url"),
])  # fmt: skip
def test_members_of_the_other_classes_and_editions(value: Any, place: str) -> None:
    assert where(value) == place


def test_a_broken_extension_is_a_fault_wherever_it_stands() -> None:
    broken = {"type": ["Extension", "extensions:ApplyLink"], "url": 7}
    assert where(SHOP.assertion(1, **{"extensions:applyLink": broken})) == (
        "/extensions:applyLink/url"
    )
    inside = SHOP.badge_class(**{"extensions:applyLink": broken})
    assert where(SHOP.assertion(1, badge=inside)) == "/badge/extensions:applyLink/url"


def test_what_no_reader_took_apart_has_no_form() -> None:
    credential = read(as_bytes(SHOP.hosted(1)))
    bare = type(credential)(
        original=b"{}", form=Form.OPEN_BADGE_2, data_model=credential.data_model,
        securing=Securing.NONE, document={}, source=credential.source,
    )  # fmt: skip
    assert find_open_badge_2_fault(bare) == (TYPE, {"type": "Assertion"})


OB20 = VECTORS / "1edtech-public-validator/inspector-vc/ob20"
CORE = VECTORS / "1edtech-openbadges-validator-core/components"


@needs_vectors
@pytest.mark.parametrize(("name", "is_well_formed"), [
    ("0_5_assertion.json", True),
    ("0_5_1_assertion.json", True),
    ("1_0_assertion_with_errors.json", False),
    ("1_0_basic_assertion.json", True),
    ("1_0_basic_assertion_with_extra_properties.json", True),
    ("1_0_basic_badgeclass.json", True),
    ("1_1_basic_assertion.json", True),
    ("1_1_basic_badgeclass.json", True),
    ("1_1_basic_issuer.json", True),
    ("2_0_basic_assertion.json", True),
    ("2_0_basic_badgeclass.json", True),
    ("2_0_basic_issuer.json", True),
])  # fmt: skip
def test_the_older_validators_samples(name: str, is_well_formed: bool) -> None:
    fault = find_open_badge_2_fault(read((CORE / name).read_bytes()))
    assert (fault is None) is is_well_formed


@needs_vectors
@pytest.mark.parametrize(("folder", "faulty"), [
    (".", {"assertion-with-extension-node-invalid.json", "basic-assertion-invalid-context.json",
           "basic-assertion-expired-before-issued.json", "redirected-validation-subject.json"}),
    ("rdf-validation", {"invalid-class.json"}),
])  # fmt: skip
def test_1edtechs_own_samples(folder: str, faulty: set[str]) -> None:
    found = set()
    for path in sorted((OB20 / folder).glob("*.json")):
        try:
            credential = read(path.read_bytes())
        except AssertionError:
            found.add(path.name)  # no JSON: it holds remarks
            continue
        if find_open_badge_2_fault(credential) is not None:
            found.add(path.name)
    assert found == faulty
