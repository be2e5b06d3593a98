"""What the share page is opened with."""

from ui.sharing.begun_with import begun_with


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


def test_what_is_of_another_kind_is_nothing() -> None:
    begun = begun_with({"record_ids": "abc", "parts": ("a",), "fields": ("b",)})
    assert (begun.record_ids, begun.parts, begun.fields) == ((), {}, None)
    assert begun_with({"fields": {}}).fields == {}
