"""What the share page is opened with: which items, what of them, for whom, what is not known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from ui.sharing.parts_note import Parts, parts_in
from wallet.model.record import ShareForm


@dataclass(frozen=True, slots=True, kw_only=True)
class BegunWith:
    """The arguments of a share page, each of its own kind.

    ``fields`` are the pointers that were ticked, by record id; None where nobody says anything of
    fields. Titles in ``fields_to_choose`` are of items whose fields have to be chosen again, those
    in ``items_to_choose`` of records that are not chosen, for nobody knows what of them was.

    What is shared again has ``shared_at``, when that was; ``form``, how; ``ended_at``, until when
    it was to be used. ``gone`` are titles of what left then and is not there any more, of
    ``count_then`` records; ``can_come_back`` tells that some of it is only deleted.
    """

    record_ids: tuple[str, ...]
    parts: Parts
    fields: Parts | None
    receiver: str
    purpose: str
    fields_to_choose: tuple[str, ...]
    items_to_choose: tuple[str, ...]
    shared_at: datetime | None = None
    form: ShareForm | None = None
    ended_at: datetime | None = None
    gone: tuple[str, ...] = ()
    count_then: int = 0
    can_come_back: bool = False

    @property
    def has_to_be_told(self) -> bool:
        """Whether something is otherwise than it was then, or not known."""
        told = (self.fields_to_choose, self.items_to_choose, self.gone, self.ended_at)
        return any(told)


def begun_with(arguments: Mapping[str, object]) -> BegunWith:
    """Return what a page was opened with; what is missing or of another kind is nothing."""
    fields, form = arguments.get("fields"), arguments.get("form")
    count = arguments.get("count_then")
    return BegunWith(
        record_ids=_texts(arguments.get("record_ids")),
        parts=parts_in(arguments.get("parts")),
        fields=parts_in(fields) if isinstance(fields, Mapping) else None,
        receiver=str(arguments.get("receiver") or ""),
        purpose=str(arguments.get("purpose") or ""),
        fields_to_choose=_texts(arguments.get("fields_to_choose")),
        items_to_choose=_texts(arguments.get("items_to_choose")),
        shared_at=_moment(arguments.get("shared_at")),
        form=form if isinstance(form, ShareForm) else None,
        ended_at=_moment(arguments.get("ended_at")),
        gone=_texts(arguments.get("gone")),
        count_then=count if isinstance(count, int) else 0,
        can_come_back=arguments.get("can_come_back") is True,
    )


def _moment(value: object) -> datetime | None:
    return value if isinstance(value, datetime) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(entry) for entry in value) if isinstance(value, tuple | list) else ()
