"""Invented rows that a list draws for nobody before its first real ones come."""

from datetime import UTC, datetime
from string import ascii_lowercase, ascii_uppercase, digits

from wallet.model.credential import Form
from wallet.model.description import Compartment
from wallet.model.record import Keeping, Summary
from wallet.model.report import Mark, Standing

_WHEN = datetime(2000, 1, 1, tzinfo=UTC)
# What titles and names are written with, and turns of it whose seals have every outline there is.
_SIGNS = f"{ascii_lowercase} {digits} {ascii_uppercase} ,.“”’"
_TURNS = (0, 1, 3, 4, 5, 10)


def rehearsal_rows() -> tuple[Summary, ...]:
    """Return rows that show every mark and every outline of a seal; none is anybody's."""
    marks = tuple(Mark)
    titles = [_SIGNS[turn:] + _SIGNS[:turn] for turn in _TURNS]
    return tuple(
        Summary(
            id=title,
            title=title,
            issuer_name=title,
            issuer_is_claim=bool(number % 2),
            compartment=Compartment.EDUCATION,
            achievement_kind="",
            form=Form.OPEN_BADGE_3,
            mark=marks[number % len(marks)],
            standing=Standing.CURRENT,
            keeping=Keeping.CURRENT,
            awarded_at=_WHEN,
            valid_until=None,
            imported_at=_WHEN,
        )
        for number, title in enumerate(titles)
    )
