from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.reading import Place, Reading, join_readings, not_read, not_read_because
from wallet.model.credential import Container


def test_readings_are_joined_in_order():
    one = not_read(Place(name="a"), Reason.EMPTY_INPUT)
    two = Reading(trust_packs=(b"p",), code_parts=("x",))
    joined = join_readings((one, two, one))
    assert [entry.name for entry in joined.not_read] == ["a", "a"]
    assert joined.trust_packs == (b"p",)
    assert joined.code_parts == ("x",)


def test_nothing_is_empty_and_something_named_is_not():
    assert join_readings(()).is_empty
    assert not not_read(Place(name="a"), Reason.EMPTY_INPUT).is_empty


def test_a_reason_and_its_facts_are_kept():
    error = InputError(Reason.TOO_LARGE, {"limit": "1"})
    entry = not_read_because(Place(name="a", pointer="/0"), error).not_read[0]
    assert (entry.pointer, entry.reason, entry.facts) == ("/0", Reason.TOO_LARGE, {"limit": "1"})


def test_a_place_inside_leaves_the_picture_outside():
    place = Place(name="a", pointer="/1", picture=b"P", oddities=("x",))
    inside = place.inside("/2", Container.LIST)
    assert (inside.source.pointer, inside.picture, inside.oddities) == ("/1/2", b"", ())


def test_entries_of_presentations_count_among_all_credentials():
    held = {"type": "VerifiablePresentation", "verifiableCredential": [samples.badge()]}
    reading = samples.read([held, samples.badge()])
    assert [item.source.pointer for item in reading.all_credentials] == [
        "/0/verifiableCredential/0",
        "/1",
    ]


def test_parts_of_codes_can_be_left_out():
    incomplete = not_read(Place(name="a"), Reason.CODE_INCOMPLETE, have="1", need="2")
    other = not_read(Place(name="b"), Reason.EMPTY_INPUT)
    joined = join_readings((incomplete, other, Reading(code_parts=("x",), trust_packs=(b"p",))))
    left = joined.without_code_parts
    assert [entry.name for entry in left.not_read] == ["b"]
    assert (left.code_parts, left.trust_packs) == ((), (b"p",))
