"""What the share page is opened with."""

from datetime import UTC, datetime

from ui.sharing.begun_with import begun_with
from wallet.model.record import ShareForm


def test_nothing_is_nothing() -> None:
    begun = begun_with({})
    assert (begun.record_ids, begun.parts, begun.fields) == ((), {}, None)
    assert (begun.receiver, begun.purpose) == ("", "")
    assert (begun.fields_to_choose, begun.items_to_choose) == ((), ())


def test_everything_is_taken_as_what_it_is() -> None:
    begun = begun_with(
        {
            "record_ids": ["a", "b"],
            "parts": {"a": ("/x",)},
            "fields": {"b": ("/y",)},
            "receiver": "Acme",
            "purpose": None,
            "fields_to_choose": ("B",),
            "items_to_choose": ("C",),
        }
    )
    assert (begun.record_ids, begun.parts, begun.fields) == (
        ("a", "b"), {"a": ("/x",)}, {"b": ("/y",)},
    )  # fmt: skip
    assert (begun.receiver, begun.purpose) == ("Acme", "")
    assert (begun.fields_to_choose, begun.items_to_choose) == (("B",), ("C",))
    assert begun.has_to_be_told


def test_what_is_shared_again_says_how_and_when() -> None:
    when = datetime(2026, 5, 3, tzinfo=UTC)
    again = begun_with(
        {
            "form": ShareForm.PAGE,
            "shared_at": when,
            "ended_at": when,
            "gone": ("A",),
            "count_then": 2,
            "can_come_back": True,
        }
    )
    assert (again.form, again.shared_at, again.ended_at) == (ShareForm.PAGE, when, when)
    assert (again.gone, again.count_then, again.can_come_back) == (("A",), 2, True)
    assert begun_with({"gone": ("A",)}).has_to_be_told
    assert begun_with({"ended_at": when}).has_to_be_told
    assert not begun_with({"form": ShareForm.PAGE, "shared_at": when}).has_to_be_told


def test_what_is_of_another_kind_is_nothing() -> None:
    begun = begun_with({"record_ids": "abc", "parts": ("a",), "fields": ("b",)})
    assert (begun.record_ids, begun.parts, begun.fields) == ((), {}, None)
    assert begun_with({"fields": {}}).fields == {}
    others = begun_with({"form": "page", "shared_at": "2026", "count_then": "2"})
    assert (others.form, others.shared_at, others.count_then) == (None, None, 0)
