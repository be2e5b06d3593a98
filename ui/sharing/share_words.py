"""What the share page says of forms: the last button, and what happened once it was pressed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from ui.messages.outside_text import isolated
from ui.sharing.share_work import Left
from ui.showing.notices import Notice
from ui.theme.palettes import Tone
from wallet.model.record import ShareForm

Words = Callable[[int], str]


def finish_words(form: ShareForm, receiver: str, count: int) -> str:
    """Return what the last button says: "Save file for Acme (4 items)"."""
    words = (_FOR if receiver else _PLAIN)[form](count)
    return words.format(receiver=isolated(receiver, limit=40))


def left_notice(left: Left) -> Notice:
    """Return what is said once a share is on the disk and in the log."""
    translate = QCoreApplication.translate
    title = (
        translate("ShareWords", "Page saved, and the file beside it.")
        if left.made.pdf
        else translate("ShareWords", "File saved.")
    )
    text = translate(
        "ShareWords",
        "It is called {name}. Check code {code}: whoever has the file can compare it with you.",
    ).format(name=isolated(left.path.name), code=left.made.check_code)
    return Notice(title=title, text=text, tone=Tone.GOOD)


def _save_file_for(count: int) -> str:
    return QCoreApplication.translate(
        "ShareWords", "Save file for {receiver} (%n items)", "", count
    )


def _save_page_for(count: int) -> str:
    return QCoreApplication.translate(
        "ShareWords", "Save page for {receiver} (%n items)", "", count
    )


def _show_codes_to(count: int) -> str:
    return QCoreApplication.translate(
        "ShareWords", "Show codes to {receiver} (%n items)", "", count
    )


def _save_file(count: int) -> str:
    return QCoreApplication.translate("ShareWords", "Save file (%n items)", "", count)


def _save_page(count: int) -> str:
    return QCoreApplication.translate("ShareWords", "Save page (%n items)", "", count)


def _show_codes(count: int) -> str:
    return QCoreApplication.translate("ShareWords", "Show codes (%n items)", "", count)


_FOR: Mapping[ShareForm, Words] = {
    ShareForm.FILE: _save_file_for,
    ShareForm.PAGE: _save_page_for,
    ShareForm.CODES: _show_codes_to,
}
_PLAIN: Mapping[ShareForm, Words] = {
    ShareForm.FILE: _save_file,
    ShareForm.PAGE: _save_page,
    ShareForm.CODES: _show_codes,
}
