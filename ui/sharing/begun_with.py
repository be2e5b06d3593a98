"""What the share page is opened with: which items, what of them, for whom, what is not known."""

from collections.abc import Mapping
from dataclasses import dataclass

from ui.sharing.parts_note import Parts, parts_in


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunWith:
    """The arguments of a share page, each of its own kind.

    ``fields`` are the pointers that were ticked, by record id; None where nobody says anything of
    fields. Titles in ``fields_to_choose`` are of items whose fields have to be chosen again, those
    in ``items_to_choose`` of records that are not chosen, for nobody knows what of them was.
    """

    record_ids: tuple[str, ...]
    parts: Parts
    fields: Parts | None
    receiver: str
    purpose: str
    fields_to_choose: tuple[str, ...]
    items_to_choose: tuple[str, ...]


def begun_with(arguments: Mapping[str, object]) -> BegunWith:
    """Return what a page was opened with; what is missing or of another kind is nothing."""
    fields = arguments.get("fields")
    return BegunWith(
        record_ids=_texts(arguments.get("record_ids")),
        parts=parts_in(arguments.get("parts")),
        fields=parts_in(fields) if isinstance(fields, Mapping) else None,
        receiver=str(arguments.get("receiver") or ""),
        purpose=str(arguments.get("purpose") or ""),
        fields_to_choose=_texts(arguments.get("fields_to_choose")),
        items_to_choose=_texts(arguments.get("items_to_choose")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, tuple | list) else ()
