"""What the share page says of forms: the last button, and what happened once it was pressed."""

from PySide6.QtCore import QObject

from ui.messages.outside_text import isolated
from ui.sharing.begun_with import BegunWith
from ui.sharing.share_work import Left
from ui.showing.notices import Notice
from ui.theme.palettes import Tone
from wallet.model.record import ShareForm


class ShareWords(QObject):
    """A QObject for its ``tr``, which alone knows plurals."""

    def finish(self, form: ShareForm, receiver: str, count: int) -> str:
        """Return what the last button says: "Save file for Acme (4 items)"."""
        if not receiver:
            return self._plain(form, count)
        if form is ShareForm.CODES:
            words = self.tr("Show codes to {receiver} (%n items)", "", count)
        elif form is ShareForm.PAGE:
            words = self.tr("Save page for {receiver} (%n items)", "", count)
        elif form is ShareForm.PACKAGE:
            words = self.tr("Save package for {receiver} (%n items)", "", count)
        else:
            words = self.tr("Save file for {receiver} (%n items)", "", count)
        return words.format(receiver=isolated(receiver, limit=40))

    def chosen_then(self, begun: BegunWith) -> Notice:
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
        return Notice(
            title=self.tr("Choose once more what to show"),
            text=" ".join(parts),
            tone=Tone.UNSURE,
        )

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
