from tests.wallet.formats import samples
from wallet.formats.description import describe


def described(results, descriptions, **achievement):
    value = samples.badge()
    value["credentialSubject"]["result"] = results
    value["credentialSubject"]["achievement"] |= {"resultDescription": descriptions, **achievement}
    return describe(samples.credential(value))


GRADE = {
    "id": "urn:x:grade",
    "type": "ResultDescription",
    "name": "Final grade",
    "resultType": "LetterGrade",
    "allowedValue": ["D", "C", "B", "A"],
    "requiredValue": "C",
}
RUBRIC = {
    "id": "urn:x:rubric",
    "type": "ResultDescription",
    "name": "Driving",
    "resultType": "RubricCriterionLevel",
    "requiredLevel": "urn:x:basic",
    "rubricCriterionLevel": [
        {"id": "urn:x:basic", "type": "RubricCriterionLevel", "name": "Basic", "points": "1"},
        {
            "id": "urn:x:master",
            "type": "RubricCriterionLevel",
            "name": "Mastery",
            "level": "Mastered",
            "points": "4",
            "description": "Drives backwards.",
        },
    ],
}


def test_a_grade_is_joined_with_its_scale():
    line = described(
        [{"type": "Result", "resultDescription": "urn:x:grade", "value": "A"}], [GRADE]
    )
    result = line.results[0]
    assert (result.name, result.value, result.kind) == ("Final grade", "A", "LetterGrade")
    assert (result.scale, result.required) == ("D, C, B, A", "C")
    assert result.pointer == "/credentialSubject/result/0"
    assert not [text for text in line.texts if text.value.startswith("urn:x")]


def test_a_level_is_named_from_its_rubric():
    result = described(
        [{"resultDescription": "urn:x:rubric", "achievedLevel": "urn:x:master"}], [RUBRIC]
    ).results[0]
    assert result.level == "Mastery (Mastered, 4)"
    assert result.level_description == "Drives backwards."
    assert result.required == "Basic (1)"
    assert result.scale == "Basic (1), Mastery (Mastered, 4)"


def test_a_level_of_another_description_is_found():
    result = described(
        [{"resultDescription": "urn:x:grade", "achievedLevel": "urn:x:master"}], [GRADE, RUBRIC]
    ).results[0]
    assert (result.name, result.level) == ("Final grade", "Mastery (Mastered, 4)")


def test_a_range_is_shown_as_the_issuer_has_it():
    points = {"id": "urn:x:p", "name": "GPA", "valueMin": "0.0", "valueMax": "4.0"}
    result = described([{"resultDescription": "urn:x:p", "value": "3.5"}], [points]).results[0]
    assert (result.scale, result.value) == ("0.0–4.0", "3.5")


def test_without_a_description_the_achievement_names_the_result():
    result = described([{"value": "A", "resultDescription": "urn:x:gone"}], []).results[0]
    assert (result.name, result.value) == ("Forklift Safety", "A")


def test_a_description_in_place_of_its_address_is_read():
    result = described({"value": "A", "resultDescription": GRADE}, []).results[0]
    assert result.name == "Final grade"


def test_an_unfinished_result_says_so():
    for status in ("InProgress", "Enrolled", "OnHold"):
        assert described([{"status": status}], []).in_progress
    for status in ("Completed", "Failed", "Withdrew"):
        assert not described([{"status": status}], []).in_progress


def test_skills_of_results_and_their_descriptions_are_skills_of_the_item():
    one = {"targetName": "Steering", "targetUrl": "https://x.example/s"}
    two = {"targetName": "Braking", "targetUrl": "https://x.example/b"}
    line = described(
        [{"resultDescription": "urn:x:grade", "alignment": one}], [GRADE | {"alignment": [two]}]
    )
    assert [skill.name for skill in line.skills] == ["Steering", "Braking"]
    assert [skill.name for skill in line.results[0].skills] == ["Steering", "Braking"]
