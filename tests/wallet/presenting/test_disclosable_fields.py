from typing import Any

from tests.doubles import credential_samples as samples
from tests.doubles.selective_issuer import ALWAYS, SelectiveIssuer
from tests.wallet.presenting.test_disclosing import credential_of
from wallet.encoding.strict_json import value_at, write_json
from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField
from wallet.presenting.disclosable_fields import fields_of, going_along


def fields(document: Any, mandatory: tuple[str, ...] = ALWAYS) -> dict[str, DisclosableField]:
    credential = credential_of(write_json(document))
    found = {field.pointer: field for field in fields_of(credential, mandatory)}
    for pointer in found:
        value_at(credential.document, pointer)
    return found


def subject(**members: Any) -> dict[str, Any]:
    return {**samples.plain_credential("did:example:a"), "credentialSubject": members}


def always(found: dict[str, DisclosableField]) -> set[str]:
    return {pointer for pointer, field in found.items() if field.is_mandatory}


def test_a_badge_says_what_it_is_whatever_is_chosen() -> None:
    found = fields(SelectiveIssuer().rich_badge())
    assert always(found) == {
        "/issuer",
        "/validFrom",
        "/credentialSubject/achievement/name",
        "/credentialSubject/achievement/description",
        "/credentialSubject/achievement/criteria",
    }


def test_fields_have_the_labels_and_values_people_read() -> None:
    found = fields(SelectiveIssuer().rich_badge())
    said = {pointer: (field.field, field.value) for pointer, field in found.items()}
    assert found["/credentialSubject/result/0"].status == "Completed"
    assert said["/issuer"] == (Field.ISSUER, "Lantern Bay")
    assert said["/credentialSubject/achievement/alignment/1"] == (Field.SKILL, "light")
    assert said["/credentialSubject/identifier/0"] == (Field.RECIPIENT_EMAIL, "ada@example.org")
    assert said["/credentialSubject/result/0"] == (
        Field.RESULT, "Cave Rescue Basics · 91",
    )  # fmt: skip
    kind = said["/credentialSubject/achievement/achievementType"]
    assert kind == (Field.ACHIEVEMENT_KIND, "Certificate")


def test_the_items_name_and_the_achievements_are_told_apart() -> None:
    found = fields(SelectiveIssuer().rich_badge())
    assert found["/name"].field is Field.ITEM_NAME
    assert found["/credentialSubject/achievement/name"].field is Field.ACHIEVEMENT_NAME


def test_each_part_of_a_name_says_itself_only() -> None:
    found = fields(subject(id="urn:a", givenName="María", familyName="Núñez"))
    told = [(one.field, one.value) for one in found.values() if "Name" in one.pointer]
    assert told == [
        (Field.RECIPIENT_GIVEN_NAME, "María"), (Field.RECIPIENT_FAMILY_NAME, "Núñez"),
    ]  # fmt: skip


def test_true_and_false_are_spelled_and_kinds_stand_without_their_mark() -> None:
    document = subject(
        id="did:example:b",
        member=True,
        both={"id": "urn:x:1", "note": "here", "open": False},
        achievement={"id": "urn:x:2", "type": ["Achievement"], "achievementType": "ext:Shadowing"},
    )
    found = fields(document)
    told = {pointer: field.value for pointer, field in found.items()}
    assert told["/credentialSubject/member"] == "true"
    assert told["/credentialSubject/both/open"] == "false"
    assert told["/credentialSubject/both/note"] == "here"
    kind = found["/credentialSubject/achievement/achievementType"]
    assert (kind.field, kind.value) == (Field.ACHIEVEMENT_KIND, "Shadowing")


def test_fields_stand_in_reading_order() -> None:
    pointers = list(fields(SelectiveIssuer().rich_badge()))
    wanted = [
        "/credentialSubject/achievement/name",
        "/credentialSubject/achievement/description",
        "/issuer",
        "/validFrom",
        "/credentialSubject/result/0",
        "/credentialSubject/result/1",
        "/credentialSubject/achievement/alignment/0",
    ]
    assert [pointer for pointer in pointers if pointer in wanted] == wanted


def test_the_issuers_own_pointers_cover_what_is_below_them() -> None:
    assert always(fields(subject(id="urn:a", name="A", age=3), ("/credentialSubject",))) >= {
        "/credentialSubject/name", "/credentialSubject/age",
    }  # fmt: skip
    whole = fields(subject(id="urn:a", name="A"), ("",))
    assert always(whole) == set(whole)


def test_dates_and_the_way_to_ask_for_its_status_go_along() -> None:
    document = {
        **subject(id="urn:a", name="A"),
        "validUntil": "2030-01-01T00:00:00Z",
        "credentialStatus": {"type": "BitstringStatusListEntry"},
    }
    assert always(fields(document, ())) == {
        "/issuer", "/validFrom", "/validUntil", "/credentialStatus", "/credentialSubject/id",
    }  # fmt: skip


def test_something_of_the_subject_goes_along() -> None:
    assert "/credentialSubject/type" in always(fields(subject(type="Person", name="A")))
    assert "/credentialSubject/name" in always(fields(subject(name="A", age=3)))
    blank = always(fields(subject(id="_:b0", name="A")))
    assert "/credentialSubject/name" in blank
    several = {**subject(), "credentialSubject": [{"id": "urn:a", "name": "A"}, {"name": "B"}]}
    assert "/credentialSubject/0/id" in always(fields(several))
    # Nothing can be done for a subject that says nothing at all: FORM says so.
    assert always(fields(subject())) == {"/issuer", "/validFrom"}


def test_objects_are_whole_where_a_part_would_belong_to_nothing() -> None:
    found = set(
        fields(
            subject(
                id="urn:a",
                plain={"a": 1, "b": 2},
                worded={"@value": "x", "@language": "en"},
                named={"id": "urn:b", "name": "B", "deep": {"type": "T", "x": 1}},
                only={"id": "urn:c"},
                blank={"id": "_:x", "name": "B"},
                inner={"type": "T", "proof": {"type": "P"}, "name": "N"},
                texts=["a", "b"],
                things=[{"id": "urn:d", "x": 1}, "e"],
            )
        )
    )
    assert {pointer for pointer in found if pointer.startswith("/credentialSubject")} == {
        "/credentialSubject/id",
        "/credentialSubject/plain",
        "/credentialSubject/worded",
        "/credentialSubject/named/name",
        "/credentialSubject/named/deep/x",
        "/credentialSubject/only",
        "/credentialSubject/blank",
        "/credentialSubject/inner",
        "/credentialSubject/texts",
        "/credentialSubject/things/0",
        "/credentialSubject/things/1",
    }


def test_a_result_brings_what_says_how_to_read_it() -> None:
    badge: Any = SelectiveIssuer().rich_badge()
    told = badge["credentialSubject"]["achievement"]["resultDescription"][0]
    other = {**told, "id": "urn:uuid:00000000-0000-4000-8000-00000000000b"}
    badge["credentialSubject"]["achievement"]["resultDescription"] = [told, other]
    results = badge["credentialSubject"]["result"]
    badge["credentialSubject"]["result"] = [
        {**results[0], "resultDescription": told["id"]}, results[1],
    ]  # fmt: skip
    credential = credential_of(write_json(badge))
    found = fields(badge)
    first = "/credentialSubject/achievement/resultDescription/0"
    assert first not in found
    assert "/credentialSubject/achievement/resultDescription/1" in found
    assert going_along(credential, frozenset({"/credentialSubject/result/0"})) == {first}
    assert going_along(credential, frozenset({"/credentialSubject"})) == {first}
    assert going_along(credential, frozenset({"/credentialSubject/result/1"})) == set()


def test_a_single_result_is_whole() -> None:
    found = fields(subject(id="urn:a", result={"type": ["Result"], "value": "5"}))
    assert "/credentialSubject/result" in found
    assert "/credentialSubject/result/value" not in found


def test_names_with_slashes_are_escaped() -> None:
    assert "/credentialSubject/a~1b~0c" in fields(subject(**{"id": "urn:a", "a/b~c": 1}))


def test_what_people_do_not_read_by_itself_is_written_out() -> None:
    long = "x" * 500
    found = fields(
        subject(
            id="urn:a",
            image={"id": "data:image/png;base64,AAAA", "type": "Image", "caption": "A cave"},
            picture=[{"type": "T", "yes": True, "no": None, "n": 1.5, "@lang": "x"}],
            note={"text": long},
        )
    )
    assert found["/credentialSubject/picture/0"].value == "true, 1.5"
    assert found["/credentialSubject/note"].value.endswith("…")
    assert len(found["/credentialSubject/note"].value) < 400
    assert found["/credentialSubject/note"].label
