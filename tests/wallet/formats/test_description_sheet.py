from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import written
from wallet.model.description import Field


def texts(sheet):
    return [(text.value, text.language, text.pointer) for text in sheet.texts]


def test_all_languages_are_said():
    sheet = Sheet()
    sheet.say(Field.NAME, Node({"en": "Welding", "es": ["Soldadura", "Soldar"]}, "/name"))
    sheet.say(Field.NAME, Node([{"@value": "Soudure", "@language": "fr"}, "x"], "/other"))
    assert texts(sheet) == [
        ("Welding", "en", "/name/en"),
        ("Soldadura", "es", "/name/es/0"),
        ("Soldar", "es", "/name/es/1"),
        ("Soudure", "fr", "/other/0/@value"),
        ("x", "", "/other/1"),
    ]


def test_nothing_is_said_twice():
    sheet = Sheet()
    node = Node("x", "/a")
    assert sheet.take(node) == "x"
    sheet.say(Field.NAME, node)
    assert sheet.texts == []


def test_the_rest_is_said_under_its_own_names():
    sheet = Sheet()
    root = Node(
        {
            "@context": ["https://x.example"],
            "proof": {"proofValue": "z"},
            "type": ["VerifiableCredential", "GradeCredential"],
            "said": "no",
            "gpa": 3.0,
            "passed": True,
            "courses": [{"title": "Algebra"}, {"title": "Drawing"}],
            "nothing": None,
        }
    )
    sheet.take(root.at("said"))
    sheet.say_the_rest(root)
    assert [(text.label, text.value) for text in sheet.texts] == [
        ("type", "GradeCredential"),
        ("gpa", "3"),
        ("passed", "true"),
        ("courses / title", "Algebra"),
        ("courses / title", "Drawing"),
    ]
    # What kind of document it is is a word for machines.
    assert [text.field for text in sheet.texts] == [Field.TECHNICAL, *[Field.OTHER] * 4]


def test_links_are_marked_and_hidden_characters_shown_in_labels_too():
    sheet = Sheet()
    sheet.say_the_rest(Node({"\u202elevel": "https://x.example/a", "b": "see https://x.example"}))
    assert [(text.label, text.is_link) for text in sheet.texts] == [
        ("⟨U+202E⟩level", True),
        ("b", False),
    ]


def test_values_as_people_read_them():
    assert written(Node(3.0)) == "3"
    assert written(Node(0.25)) == "0.25"
    assert written(Node(False)) == "false"
    assert written(Node(None)) == ""
    assert written(Node("data:image/png;base64," + "A" * 978)) == "data:image/png;base64 (1000)"


def test_true_and_its_text_are_one_for_one_signed_graph_may_hold_either():
    sheet = Sheet()
    said = {"@value": "true", "@language": "en"}
    root = Node(
        {"partial": True, "member": False, "written": "true", "name": "Record", "said": said}
    )
    sheet.say(Field.OTHER, root.at("member"), named="member")
    sheet.say(Field.OTHER, root.at("said"), named="said")
    sheet.say_the_rest(root)
    told = {text.label: (text.value, text.is_truth) for text in sheet.texts}
    assert told == {
        "member": ("false", True),
        "partial": ("true", True),
        "written": ("true", True),
        "said": ("true", False),
        "name": ("Record", False),
    }
