"""What the share page says of forms: the last button, and what happened once it was pressed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from ui.messages.dates import day, number
from ui.messages.outside_text import isolated
from ui.sharing.begun_with import BegunWith
from ui.sharing.share_work import Left
from ui.showing.notices import Notice
from ui.theme.palettes import Tone
from wallet.model.record import ShareForm

# Characters of a receiver's name on the last button, which says the most that fits.
_NAME = (80, *range(60, 8, -2))
_NAMED = 4  # titles named one by one; the rest is counted


class ShareWords(QObject):
    """A QObject for its ``tr``, which alone knows plurals."""

    def finish(self, form: ShareForm, receiver: str, count: int) -> tuple[str, ...]:
        """Return what the last button says: "Save file for Acme (4 items)".

        The fullest comes first; then a long name is cut, and left out in the last.
        """
        named = (self._named(form, receiver, count, limit) for limit in _NAME if receiver)
        return tuple(dict.fromkeys((*named, self._plain(form, count))))

    def _named(self, form: ShareForm, receiver: str, count: int, limit: int) -> str:
        if form is ShareForm.CODES:
            words = self.tr("Show codes to {receiver} (%n items)", "", count)
        elif form is ShareForm.PAGE:
            words = self.tr("Save page for {receiver} (%n items)", "", count)
        elif form is ShareForm.PACKAGE:
            words = self.tr("Save package for {receiver} (%n items)", "", count)
        else:
            words = self.tr("Save file for {receiver} (%n items)", "", count)
        return words.format(receiver=isolated(receiver, limit=limit))

    def then(self, begun: BegunWith, now: datetime, show_deleted: Callable[[], None]) -> Notice:
        """Return what is otherwise than when it was shared before, or has to be chosen again.

        ``show_deleted`` leads to where what is gone can be brought back.
        """
        parts = self._to_choose(begun)
        asks = bool(parts)
        title = self.tr("Choose once more what to show")
        if begun.gone and not asks:
            title = self._counted_gone(begun)
        elif begun.gone:
            parts.append(self._counted_gone(begun))
        if begun.gone:
            parts.append(self._named_gone(begun.gone))
        if begun.ended_at is not None:
            if not asks and not begun.gone:
                title = self.tr("Look at “Only until” in step 2")
            parts.append(self._ended(begun.ended_at, now))
        return Notice(
            title=title,
            text=" ".join(parts),
            tone=Tone.UNSURE if asks or begun.gone else Tone.PLAIN,
            action=self.tr("Recently deleted") if begun.can_come_back else "",
            on_action=show_deleted if begun.can_come_back else None,
        )

    def _counted_gone(self, begun: BegunWith) -> str:
        words = self.tr(
            "%n of the {count} items are no longer in your backpack.", "", len(begun.gone)
        )
        return words.format(count=number(begun.count_then))

    def _named_gone(self, titles: tuple[str, ...]) -> str:
        quoted = self.tr("“{title}”")
        named = ", ".join(
            quoted.format(title=isolated(title, limit=80)) for title in titles[:_NAMED]
        )
        more = len(titles) - _NAMED
        rest = self.tr("and %n more", "", more) if more > 0 else ""
        words = self.tr("They do not go along: {titles}.", "", len(titles))
        return words.format(titles=f"{named} {rest}".strip())

    def _ended(self, ended_at: datetime, now: datetime) -> str:
        if ended_at < now:
            words = self.tr(
                "Then it was to be used until {day}, which is past. Choose another last day in "
                "step 2."
            )
        else:
            words = self.tr(
                "This share ends again on {day}, as then. Step 2 lets you choose another day."
            )
        return words.format(day=day(ended_at))

    def _to_choose(self, begun: BegunWith) -> list[str]:
        """Return what has to be chosen again, for the history does not know it."""
        parts = []
        if begun.fields_to_choose:
            fields = self.tr(
                "Nobody noted which fields of %n item(s) you showed then: “{title}”. Now only "
                "what must go is ticked.",
                "",
                len(begun.fields_to_choose),
            )
            parts.append(fields.format(title=isolated(begun.fields_to_choose[0], limit=80)))
        if begun.items_to_choose:
            items = self.tr(
                "Nobody noted which parts of %n record(s) left then: “{title}”. Open it to pick "
                "them again, or choose it whole here.",
                "",
                len(begun.items_to_choose),
            )
            parts.append(items.format(title=isolated(begun.items_to_choose[0], limit=80)))
        return parts

    def left(self, left: Left) -> Notice:
        """Return what is said once a share is on the disk and in the log."""
        is_page = bool(left.made.pdf)
        title = (
            self.tr("Page saved, and the file beside it.") if is_page else self.tr("File saved.")
        )
        if left.made.is_package:
            title = self.tr("Package saved.")
        text = self.tr(
            "It is called {name}. Check code {code}: whoever has the file can compare it with you."
        ).format(name=isolated(left.path.name), code=left.made.check_code)
        return Notice(title=title, text=text, tone=Tone.GOOD)

    def _plain(self, form: ShareForm, count: int) -> str:
        if form is ShareForm.CODES:
            return self.tr("Show codes (%n items)", "", count)
        if form is ShareForm.PAGE:
            return self.tr("Save page (%n items)", "", count)
        if form is ShareForm.PACKAGE:
            return self.tr("Save package (%n items)", "", count)
        return self.tr("Save file (%n items)", "", count)
