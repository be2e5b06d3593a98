"""A choice: kept while parts of it are not in sight."""

from hypothesis import given
from hypothesis import strategies as st

from ui.backpack.chosen import Chosen

IDS = st.lists(st.sampled_from("abcdefgh"), unique=True)


def test_what_is_not_shown_stays_chosen() -> None:
    chosen = Chosen()
    chosen.see("abc", "ac")
    chosen.see("de", "e")
    assert chosen.ids == ("a", "c", "e")
    chosen.see("abc", "b")
    assert chosen.ids == ("e", "b") and len(chosen) == 2
    assert chosen.hidden("ab") == ("e",)
    chosen.drop("bz")
    assert chosen.ids == ("e",)
    chosen.choose("xy")
    assert chosen.ids == ("x", "y")


@given(before=IDS, shown=IDS, data=st.data())
def test_of_what_is_shown_exactly_the_picked_are_chosen(
    before: list[str], shown: list[str], data: st.DataObject
) -> None:
    picked = data.draw(st.lists(st.sampled_from(shown), unique=True) if shown else st.just([]))
    chosen = Chosen()
    chosen.choose(before)
    chosen.see(shown, picked)
    assert set(chosen.ids) == (set(before) - set(shown)) | set(picked)
    assert set(chosen.hidden(shown)) == set(before) - set(shown)
