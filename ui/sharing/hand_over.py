"""From an order to what left: the file is made once, looked at, saved and logged as it is."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.messages.index_texts import index_texts
from ui.messages.page_texts import language_of_pages, page_texts
from ui.sharing.form_part import FormPart
from ui.sharing.share_work import (
    Left,
    Made,
    make_order,
    make_package_of,
    make_page,
    save_share,
)
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from ui.theme.look import look
from wallet.errors import WalletError
from wallet.model.record import ShareForm
from wallet.model.sharing import PagePictures, ShareOrder
from wallet.session.printing import look_at_pages

_PAUSE = 400  # milliseconds without a key before a page is laid out again
_PAGE_WIDTH = 300  # pixels of a page's picture at 100 %


class HandOver(QObject):
    """Serves step 4 of ``page``.

    ``ready_changed`` tells that the file is there, or is no longer the one asked for; ``left``
    carries a Left once something is on the disk and in the log, ``codes_asked`` the SharedFile
    that is to be shown as codes.
    """

    ready_changed = Signal()
    left = Signal(object)
    codes_asked = Signal(object)

    def __init__(self, page: Page, form: FormPart) -> None:
        super().__init__(page)
        self._page = page
        self._form = form
        self._order: ShareOrder | None = None
        self._made: Made | None = None
        self._is_making = False
        # What the file under way is, to tell it from what is wanted by the time it fails.
        self._under_way: tuple[ShareOrder, bool] | None = None
        self._has_failed = False
        self._is_asked_to_finish = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._lay_out)
        form.page_changed.connect(self._timer.start)

    @property
    def made(self) -> Made | None:
        """The file as it will leave; None while it is not made, or is another than asked for."""
        made = self._made
        is_package = self._form.form is ShareForm.PACKAGE
        if made is None or made.is_package != is_package or made.shared.order != self._order:
            return None
        return None if is_package and made.language != language_of_pages() else made

    def want(self, order: ShareOrder) -> None:
        """Make the file of ``order``, unless it is there already."""
        self._order = order
        if self.made is None and not self._is_making:
            self._make(order)
        self._show()

    def retranslate(self) -> None:
        """Make anew what is in the words of another language."""
        if self._order is not None:
            self.want(self._order)

    def forget(self) -> None:
        """Drop the file: what comes next is another share."""
        self._order, self._made, self._is_asked_to_finish = None, None, False
        self._timer.stop()
        self._form.leaving.show_pages(None)
        self._show()

    @Slot()
    def finish(self) -> None:
        """Do what the last button says."""
        made, form = self.made, self._form.form
        if made is None:
            return
        if form is ShareForm.CODES:
            self.codes_asked.emit(made.shared)
        elif form is ShareForm.PAGE and not self._has_page(made):
            self._is_asked_to_finish = True
            self._lay_out()
        else:
            self._ask_where(made)

    def _make(self, order: ShareOrder) -> None:
        self._is_making = True
        if self._has_failed:
            self._page.notices.clear()  # it spoke of another way to hand over
            self._has_failed = False
        now = self._page.shell.now()
        is_package = self._form.form is ShareForm.PACKAGE
        self._under_way = (order, is_package)
        texts = index_texts() if is_package else None
        job = on_vault(
            self._page,
            self.tr("Making the file…"),
            lambda s: (
                make_package_of(s, order, texts, now) if texts else make_order(s, order, now)
            ),
            self._take,
            failed=self._fail,
        )
        self._is_making = self._is_making and job is not None

    @Slot(object)
    def _take(self, made: Made) -> None:
        self._is_making = False
        self._made = made
        if self._order is not None and self.made is None:
            self._make(self._order)
        self._show()

    @Slot(object)
    def _fail(self, error: WalletError) -> None:
        self._is_making = False
        wanted = self._order
        if wanted is not None and self._under_way != (
            wanted,
            self._form.form is ShareForm.PACKAGE,
        ):
            self._make(wanted)
            return
        self._show()
        self._has_failed = True
        self._page.show_error(error)

    def _show(self) -> None:
        made = self.made
        shared = made.shared if made is not None else None
        self._form.leaving.show_file(shared, made.check_code if made is not None else "")
        if self._form.form is not ShareForm.PAGE:
            self._form.leaving.show_pages(None)
        elif made is not None and not self._has_page(made):
            self._timer.start()
        elif made is not None and not self._form.leaving.pages_shown:
            self._draw(made)
        self.ready_changed.emit()

    # The printed page

    def _has_page(self, made: Made) -> bool:
        name, paper = self._form.chosen_name.text().strip(), self._page.shell.settings.paper
        wanted = (name, paper, language_of_pages())
        return bool(made.pdf) and (made.chosen_name, made.paper, made.language) == wanted

    @Slot()
    def _lay_out(self) -> None:
        self._timer.stop()
        made = self.made
        if made is None or self._form.form is not ShareForm.PAGE or self._has_page(made):
            return
        texts, now = page_texts(), self._page.shell.now()
        name, paper = self._form.chosen_name.text().strip(), self._page.shell.settings.paper
        on_vault(
            self._page,
            self.tr("Laying out the page…"),
            lambda s: make_page(s, made, texts, paper=paper, chosen_name=name, now=now),
            self._take_page,
        )

    @Slot(object)
    def _take_page(self, made: Made) -> None:
        if self.made is None or self.made.shared != made.shared or not self._has_page(made):
            return
        self._made = made
        self._draw(made)
        if self._is_asked_to_finish:
            self._is_asked_to_finish = False
            self._ask_where(made)

    def _draw(self, made: Made) -> None:
        """Show the page as it will be printed."""
        width = round(look().scaled(_PAGE_WIDTH) * self._page.devicePixelRatioF())
        self._page.start(
            self._page.shell.lanes.work,
            self.tr("Laying out the page…"),
            lambda _cancellation: look_at_pages(made.pdf, width=width),
            self._show_pages,
        )

    @Slot(object)
    def _show_pages(self, pages: PagePictures) -> None:
        if self._form.form is ShareForm.PAGE:
            self._form.leaving.show_pages(pages)

    # Saving

    def _ask_where(self, made: Made) -> None:
        name = Path(made.shared.file_name)
        if made.is_package:
            title, kind = self.tr("Save the package"), self.tr("Zip files (*.zip)")
        elif self._form.form is ShareForm.PAGE:
            name = name.with_suffix(".pdf")
            title, kind = self.tr("Save the page"), self.tr("PDF files (*.pdf)")
        else:
            title, kind = self.tr("Save the file"), self.tr("JSON files (*.json)")
        self._page.shell.file_dialogs.ask_save(
            self._page, title, name.name, self._save, filters=(kind,)
        )

    def _save(self, path: Path) -> None:
        made, now = self.made, self._page.shell.now()
        if made is None:
            return
        is_page = self._form.form is ShareForm.PAGE
        leaving = made if is_page or made.is_package else _without_page(made)
        on_vault(
            self._page, self.tr("Saving…"), lambda s: save_share(s, leaving, path, now), self._gone
        )

    @Slot(object)
    def _gone(self, left: Left) -> None:
        self.left.emit(left)


def _without_page(made: Made) -> Made:
    return Made(shared=made.shared, check_code=made.check_code)
