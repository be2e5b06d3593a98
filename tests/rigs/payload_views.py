"""Walks through every view of the real window with a round's payloads in it.

``play`` yields the name of each view once it is on the screen; whoever plays looks at it then.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QAbstractButton, QDialog, QMenu, QScrollArea, QWidget

from tests.rigs.payload_planting import Props
from tests.rigs.payloads import HOST
from tests.rigs.practice_backpack import CHEAP, PASSPHRASE
from tests.rigs.stage import Stage
from ui.backpack.backpack_page import BackpackPage
from ui.backpack.item_page import ItemPage
from ui.bringing_in.bring_in_page import BringInPage
from ui.checking.check_page import CheckPage
from ui.history.history_page import HistoryPage
from ui.main_window.crash_page import CrashPage
from ui.preferences.trust_pack_page import TrustPackPage
from ui.sharing.code_panel import MOVING, SINGLE
from ui.sharing.codes_page import CodesPage
from ui.sharing.my_code_page import MyCodePage
from ui.sharing.share_page import SharePage
from ui.showing.buttons import IconButton
from ui.showing.fold import Fold
from ui.showing.item_row import ItemRow
from ui.showing.links import LinkRow, OpenAddress
from ui.showing.notices import Notice, error_notice
from ui.showing.report_view import SupportDetails
from ui.showing.shell import PageName as P
from wallet.errors import Reason, WalletError
from wallet.model.learner import Address, AddressKind
from wallet.model.record import Query, ShareForm
from wallet.session.bundles import save_bundle
from wallet.session.keeping import list_items
from wallet.session.learner import add_key, set_addresses
from wallet.session.opening import create_backpack
from wallet.session.session import Session
from wallet.settings import ListStyle

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
# Facts that sentences name.
_FACTS = (
    "name", "file", "url", "context", "fields", "term", "where", "form", "kind", "suite", "key",
    "group", "list", "issuer", "host", "until", "since", "got", "wanted", "limit", "origin",
)  # fmt: skip


class Walk:
    """One walk through the window."""

    def __init__(self, stage: Stage, props: Props, seed: bytes, saved: Path) -> None:
        self.stage = stage
        self.props = props
        self.shift = props.shift
        self.saved = saved
        saved.mkdir()
        self.session = stage.open(lambda: self._create(seed))
        stage.window.show()
        stage.settle()

    def _create(self, seed: bytes) -> Session:
        words = self.props.words
        made = create_backpack(
            self.stage.data, PASSPHRASE, now=NOW, cost=CHEAP, label=words["key"], seed=seed
        )
        kinds = (AddressKind.NAME, AddressKind.EMAIL, AddressKind.OTHER)
        addresses = [Address(kind=kind, value=words["address"]) for kind in kinds]
        set_addresses(made.session, addresses)
        add_key(made.session, words["key"], now=NOW)
        return made.session

    def play(self) -> Iterator[str]:
        """Show one view after the other."""
        yield from self._bring_in()
        yield from self._backpack()
        yield from self._items()
        yield from self._share()
        yield from self._history()
        yield from self._check()
        yield from self._trust()
        yield from self._rest()

    # Pages, in the order of a life

    def _bring_in(self) -> Iterator[str]:
        page = self._go(P.BRING_IN, BringInPage, paths=(*self.props.items, self.props.pack))
        yield "bring in, found"
        yield from self._open_rows("bring in, open in place")
        for finding in page.deciding.findings.items:
            for way in finding.may_keep[:1]:
                page.deciding.keep_one(finding.id, way)
        self.stage.settle()
        yield "bring in, kept"

    def _backpack(self) -> Iterator[str]:
        rows = self.stage.run(lambda: list_items(self.session, Query(), now=NOW))
        ids = tuple(row.id for row in rows)
        name, now = self.props.words["bundle"], NOW
        self.stage.run(lambda: save_bundle(self.session, name, ids[:3], now=now))
        page = self._go(P.BACKPACK, BackpackPage)
        for style in ListStyle:
            page._restyle(style)
            self.stage.settle()
            yield f"backpack, {style.value}"
        page._fill_more()
        for menu in page.findChildren(QMenu):
            menu.popup(page.mapToGlobal(page.rect().center()))
            self.stage.turn()
            yield "backpack, a menu"
            menu.close()
        self._search()
        yield "backpack, searched"
        self.stage.window.surround.header.search.clear()
        self.stage.settle()

    def _items(self) -> Iterator[str]:
        rows = self.stage.run(lambda: list_items(self.session, Query(), now=NOW))
        self.ids = tuple(row.id for row in rows)
        self.good = self.stage.run(lambda: self._from_files(self.props.shareable))
        self.choosable = self.stage.run(lambda: self._from_files(self.props.choosable))
        for record_id in self.ids:
            page = self._go(P.ITEM, ItemPage, record_id=record_id)
            self._unfold(page)
            page._write_letter()
            self.stage.settle()
            yield "item"
        page = self._go(P.ITEM, ItemPage, record_id=self.good[0])
        self._unfold(page)
        yield from self._copies(page)
        yield from self._addresses(page)
        page = self._go(P.ITEM, ItemPage, record_id=self.ids[-1])
        self.stage.dialogs.to_save.append(self.saved)
        page.export_button.click()
        self.stage.settle()
        yield "item, exported"
        page.delete_action.trigger()
        self.stage.settle()
        yield "item, deleted"

    def _from_files(self, wanted: frozenset[str]) -> tuple[str, ...]:
        records = self.session.vault.records
        names = {record_id: records.get(record_id).source_name for record_id in self.ids}
        return tuple(one for one, name in names.items() if name in wanted)

    def _copies(self, page: QWidget) -> Iterator[str]:
        for details in page.findChildren(SupportDetails):
            details._copy.click()
            yield "clipboard, details for support"
        for row in page.findChildren(LinkRow)[:20]:
            for button in row.findChildren(IconButton)[:1]:
                button.click()
                yield "clipboard, an address"

    def _addresses(self, page: QWidget) -> Iterator[str]:
        url = QUrl(f"https://{HOST}/?<img src='planted.png'>&lt;b&gt;")
        dialog = OpenAddress(url, page)
        dialog.open()
        self.stage.turn()
        yield "an address, before it is opened"
        dialog.reject()
        self.stage.turn()

    def _share(self) -> Iterator[str]:
        yield from self._fields()
        words = self.props.words
        page = self._go(P.SHARE, SharePage, record_ids=self.ids[:6])
        page.receiver.fill(words["receiver"], words["purpose"])
        page.receiver.domain.setText(words["domain"])
        yield "share, what"
        page.choice.choose(self.good)
        self.stage.settle()
        for button in page.next_buttons:
            button.click()
            self.stage.settle()
            self._unfold(page)
            yield "share, a step further"
        for form in (ShareForm.PAGE, ShareForm.FILE):
            page.form.set_form(form)
            page.form.leaving.set_open(True)
            self.stage.settle()
            yield f"share, as a {form.value}"
            self.stage.dialogs.to_save.append(self.saved)
            page.finish_button.click()
            self.stage.settle()
            yield f"share, left as a {form.value}"
            if form is ShareForm.PAGE:
                page = self._share_again(page)
        yield from self._codes()

    def _fields(self) -> Iterator[str]:
        page = self._go(P.SHARE, SharePage, record_ids=self.choosable)
        for card in page.fields.cards.values():
            card.fold.set_open(True)
            card.all_button.click()
        self.stage.settle()
        yield "share, fields to choose"
        for button in page.next_buttons[:2]:
            button.click()
            self.stage.settle()
        self._unfold(page)
        yield "share, what is left of fields"

    def _share_again(self, page: SharePage) -> SharePage:
        page = self._go(P.SHARE, SharePage, record_ids=self.good)
        page.receiver.fill(self.props.words["receiver"], self.props.words["purpose"])
        self.stage.settle()
        for button in page.next_buttons:
            button.click()
            self.stage.settle()
        return page

    def _codes(self) -> Iterator[str]:
        page = self._go(P.CODES, CodesPage, record_ids=self.good)
        for mode in (SINGLE, MOVING):
            page.panel.mode_picked.emit(mode)
            self.stage.turn()
            yield f"codes, {mode}"
        self.stage.window.navigate(P.BACKPACK)
        mine = self._go(P.MY_CODE, MyCodePage)
        self._unfold(mine)
        yield "my code for issuers"

    def _history(self) -> Iterator[str]:
        page = self._go(P.HISTORY, HistoryPage)
        for row in range(page.shares.rowCount()):
            page.list.setCurrentIndex(page.shares.index(row, 0))
            self._unfold(page)
            self.stage.settle()
            yield "history, an entry"

    def _check(self) -> Iterator[str]:
        page = self._go(P.CHECK, CheckPage, paths=(self.props.presentation,))
        yield "check, a presentation"
        yield from self._open_rows("check, open in place")
        self.stage.dialogs.folders.append(self.saved)
        page.save_button.click()
        self.stage.settle()
        yield "check, saved"
        self._go(P.CHECK, CheckPage, paths=self.props.items)
        yield "check, files"
        yield from self._open_rows("check, files open in place")

    def _trust(self) -> Iterator[str]:
        page = self._go(P.TRUST_PACK, TrustPackPage, path=self.props.pack)
        self._unfold(page)
        yield "trust pack"
        page.take.click()
        self.stage.settle()
        yield "trust pack, taken in"
        self.session = self.stage.window.session or self.session
        for name in (P.ISSUERS, P.SETTINGS, P.BACKUP):
            self.stage.window.navigate(name)
            self.stage.settle()
            self._unfold(self.stage.window)
            yield name.value
        for record_id in self.ids[1:4]:
            self._unfold(self._go(P.ITEM, ItemPage, record_id=record_id))
            yield "item, its signer known"

    def _rest(self) -> Iterator[str]:
        words = self.props.words
        facts = dict.fromkeys(_FACTS, words["search"])
        for reason in list(Reason)[self.shift % 8 :: 8]:
            self.stage.window.notify(partial(error_notice, WalletError(reason, facts)))
            self.stage.turn()
            yield f"error {reason.value}"
        self.stage.window.notify(lambda: Notice(title=words["search"], text=words["search"]))
        self.stage.turn()
        yield "a notice"
        self._search()
        self.stage.window.navigate(P.HELP)
        self.stage.settle()
        yield "help"
        dialog: QDialog = CrashPage(words["search"])
        dialog.open()
        self.stage.turn()
        yield "the crash page"
        dialog.reject()
        dialog.deleteLater()
        self.stage.turn()

    # Means

    def _search(self) -> None:
        # Not typed: no key writes what payloads are made of.
        self.stage.window.surround.header.search.setText(self.props.words["search"])
        self.stage.wait(0.3)
        self.stage.settle()

    def _go(self, name: P, kind: type, **arguments: object):  # type: ignore[no-untyped-def]
        self.stage.window.navigate(name, **arguments)
        self.stage.settle()
        page = self.stage.window.stack.page
        if not isinstance(page, kind):
            raise TypeError(f"{name} shows {type(page).__name__}")
        return page

    def _open_rows(self, name: str) -> Iterator[str]:
        page = self.stage.window.stack.page
        for row in page.findChildren(ItemRow) if page is not None else ():
            row.fold.click()
            self.stage.settle()
            self._unfold(row)
            yield name
            row.fold.click()

    def _unfold(self, widget: QWidget) -> None:
        """Open every fold, and scroll through, so that everything is laid out and painted."""
        for fold in widget.findChildren(Fold):
            if fold.isVisible() and not fold.is_open:
                fold.set_open(True)
        for button in widget.findChildren(QAbstractButton):
            if button.isVisible() and button.isCheckable() and button.property("kind") == "fold":
                button.setChecked(True)
        self.stage.settle()
        for area in self.stage.window.findChildren(QScrollArea):
            bar = area.verticalScrollBar()
            for part in range(3):
                bar.setValue(bar.maximum() * part // 2)
                area.viewport().grab()
