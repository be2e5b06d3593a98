"""What the share page says of forms: the last button, and what happened once it was pressed."""

from PySide6.QtCore import QObject

from ui.messages.outside_text import isolated
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
