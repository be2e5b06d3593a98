"""Extensions of Open Badges before 3.0: what they must say of themselves."""

from typing import Any

import pytest

from wallet.errors import Reason
from wallet.verification.form_extensions import extension_fault


def extension(kind: str, **members: Any) -> dict[str, Any]:
    return {"type": ["Extension", kind], **members}


@pytest.mark.parametrize("value", [
    extension("extensions:ExampleExtension", exampleProperty="x"),
    extension("extensions:ExampleExtension", **{"http://schema.org/text": "x"}),
    extension("extensions:ApplyLink", url="https://a.example/"),
    extension("https://w3id.org/openbadges/extensions#ApplyLink", url="https://a.example/"),
    extension("extensions:originalCreator", url="https://a.example/"),
    extension("extensions:GeoCoordinates", description="d", geo={"latitude": 1, "longitude": 2.5}),
    extension("extensions:AssessmentExtension", description="d", assessments=[{"x": 1}]),
    extension("extensions:LicenseExtension", id="CC-BY", name="n"),
    extension("extensions:OfSomebody", anything=[1, 2]),
    extension("https://kinds.example/Own", anything=[1, 2]),
    [extension("extensions:OfSomebody"), extension("extensions:ApplyLink", url="https://a.b/")],
])  # fmt: skip
def test_what_is_well_formed_has_no_fault(value: Any) -> None:
    assert extension_fault({"extensions:one": value}, "") is None
    assert extension_fault({"one": value}, "/badge") is None


@pytest.mark.parametrize(("value", "place"), [
    (extension("extensions:ExampleExtension"), "/exampleProperty"),
    (extension("obi:extensions/#ExampleExtension", **{"http://schema.org/text": 1337}),
     "/http://schema.org/text"),
    (extension("extensions:ApplyLink", url="no url"), "/url"),
    (extension("extensions:ApplyLink"), "/url"),
    (extension("extensions:GeoCoordinates", description="d", geo={"latitude": 1}), "/geo"),
    (extension("extensions:GeoCoordinates", description="d",
               geo={"latitude": True, "longitude": 1}), "/geo"),
    (extension("extensions:GeoCoordinates", description="d", geo=7), "/geo"),
    (extension("extensions:AssessmentExtension", description="d", assessments=[]), "/assessments"),
    (extension("extensions:LicenseExtension", id="CC-BY"), "/name"),
    ({"type": "Extension"}, "/type"),
    ({"type": "extensions:ApplyLink", "url": "https://a.example/"}, "/type"),
    ({"url": "https://a.example/"}, "/type"),
])  # fmt: skip
def test_the_fault_is_named_by_its_place(value: Any, place: str) -> None:
    fault = extension_fault({"extensions:one": value}, "/badge")
    assert fault == (Reason.MEMBER_MALFORMED, {"where": f"/badge/extensions:one{place}"})


def test_contexts_and_other_members_are_no_extensions() -> None:
    owner = {
        "@context": {"type": "Extension"},
        "name": "n",
        "criteria": {"type": "Criteria"},
        "extensions:text": "a plain text",
    }
    assert extension_fault(owner, "") is None
