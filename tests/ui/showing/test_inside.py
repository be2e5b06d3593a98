"""What a page knows of an item's inside, and of an inner item's."""

from tests.doubles.items import make_report
from tests.doubles.records import inner_item
from ui.showing.inside import NOTHING_KNOWN, Inside
from wallet.model.resource import ResourceState


def test_what_is_inside_an_inner_item_has_its_places_from_there() -> None:
    inside = Inside(
        inner={
            place: inner_item(place, place, make_report())
            for place in ("/a", "/a/endorsement/0", "/ab/endorsement/0")
        },
        files={"/evidence/0": ResourceState.SAME},
        may_act=True,
    )
    below = inside.below("/a")
    assert set(below.inner) == {"/endorsement/0"}
    assert (below.files, below.may_act) == ({}, False)
    assert NOTHING_KNOWN.below("/a") == NOTHING_KNOWN
