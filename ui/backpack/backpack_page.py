"""The backpack: compartments, search, filters, cards or rows, and what is done with a choice."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.backpack.attention_card import AttentionCard
from ui.backpack.bundle_words import BundleWords
from ui.backpack.choice_bar import ChoiceBar
from ui.backpack.compartments import Compartments
from ui.backpack.empty_states import practice_files
from ui.backpack.item_acts import ItemActs
from ui.backpack.items_view import ItemsView
from ui.backpack.list_tools import ListTools
from ui.backpack.listing_reader import ListingReader
from ui.backpack.more_menu import MoreMenu
from ui.backpack.view_state import Listing, Place, ViewState
from ui.backpack.zip_acts import ZipActs
from ui.messages.dates import number
from ui.messages.record_names import compartment_name
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.tokens import Space
from wallet.model.description import Compartment
from wallet.model.record import Bundle, SortOrder, VaultChange
from wallet.session.bundles import BundleNews, bundle_news
from wallet.settings import ListStyle

if TYPE_CHECKING:
    from wallet.session.gathering import Incoming

_ALL = "all"
# Pixels at 100 % text: a narrower page shows tools as icons, a lower one folds the chips.
_NARROW, _LOW = 720, 440


class BackpackPage(Page):
    """Shows the items; a search hides, a choice stays."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, scrolls=False)
        self._state = ViewState()
        self._listing: Listing | None = None
        self._bundle: Bundle | None = None
        self._bundle_words = BundleWords(self)
        self.reader = ListingReader(shell, self)
        self.view = ItemsView(shell)
        self.acts = ItemActs(self)
        self.tools = ListTools()
        self.more = MoreMenu(self.tools.more_menu, self)
        self.chips = Compartments()
        self.attention = AttentionCard()
        self.hint = PlainLabel(role="quiet")
        self.bar = ChoiceBar()
        self._lay_out_page()
        self._connect()
        self._take_settings()
        self.retranslate()

    # What the frame calls

    def retranslate(self) -> None:
        """Set every text of the page."""
        titles = {
            Place.ITEMS: self.tr("Backpack"),
            Place.ATTENTION: self.tr("Needs attention"),
            Place.DELETED: self.tr("Recently deleted"),
        }
        self.set_title(titles[self._state.place])
        is_home = self._state.place is Place.ITEMS
        self.set_primary(self.tr("Bring in") if is_home else "", IconName.PLUS)
        self.hint.setText(
            self.tr("Deleted items stay here for 30 days. After that they are gone for good.")
        )
        self._show_chips()
        self._fill_more()

    def prepare(self) -> None:
        """Get the first picture ready, its items as well."""
        super().prepare()
        self.view.list.rehearse()

    def opened(self, **arguments: object) -> None:
        """Read the items again: much may have happened since; ``is_deleted`` shows the bin."""
        if arguments.get("is_deleted") is True and self._state.place is not Place.DELETED:
            self._show_deleted()
            return
        self._reload()

    def first_focus(self) -> QWidget | None:
        """Return the list, or what its place says to do."""
        return self.view.first_focus()

    def go_back(self) -> bool:
        """Undo the last narrowing: a name being asked for, a choice, another place."""
        if self.bar.is_naming:
            self.bar.end_naming()
        elif self.view.chosen:
            self.view.choose(())
        elif self._state.place is not Place.ITEMS:
            self._go_to(Place.ITEMS)
        else:
            return False
        return True

    def share_choice(self) -> tuple[str, ...]:
        """Return the ids of the chosen records."""
        return () if self._state.place is Place.DELETED else self.view.chosen

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words and chips only where there is room for them: the list comes first."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_narrow = self.width() < look().scaled(_NARROW)
        self.tools.set_narrow(is_narrow)
        self.bar.set_narrow(is_narrow)
        is_low = self.height() < look().scaled(_LOW)
        self.chips.set_compact(is_low)
        self.attention.set_compact(is_low)

    # Reading and showing

    @Slot()
    def _reload(self) -> None:
        """Read everything anew: much may have changed."""
        self.reader.forget()
        self.reader.ask(self._state)

    @Slot()
    def _session_changed(self) -> None:
        """Read the new backpack now, or when the page is opened."""
        if self.isVisible():
            self._reload()

    @Slot(object)
    def _show(self, listing: Listing) -> None:
        before, self._listing = self._listing, listing
        is_home = self._state.place is Place.ITEMS
        is_bare = is_home and not listing.counts.all
        self.view.show_rows(listing.rows, self._state, is_bare=is_bare)
        self.chips.setVisible(is_home and not is_bare)
        self.tools.setVisible(not is_bare or listing.counts.deleted > 0)
        self.hint.setVisible(self._state.place is Place.DELETED)
        # The empty page offers to bring in itself: one loud button is enough.
        self.primary_button.setVisible(is_home and not is_bare)
        self.attention.show_count(listing.counts.needs_attention if is_home else 0)
        is_counted_anew = before is None or before.counts is not listing.counts
        if is_counted_anew or self.chips.current != self._chip_key:
            self._show_chips()
        self._show_choice()

    def _show_chips(self) -> None:
        counts = self._listing.counts if self._listing is not None else None
        by_compartment: Mapping[Compartment, int] = counts.by_compartment if counts else {}
        chips = [self._chip(_ALL, self.tr("All"), counts.all if counts else 0)]
        chips += [
            self._chip(one.value, compartment_name(one), by_compartment.get(one, 0))
            for one in Compartment
        ]
        self.chips.show_chips(chips, self._chip_key)

    @property
    def _chip_key(self) -> str:
        chosen = self._state.compartment
        return _ALL if chosen is None else chosen.value

    def _chip(self, key: str, name: str, count: int) -> tuple[str, str, str]:
        spoken = self.tr("{name}: %n items", "", count).format(name=name)
        return key, f"{name}  {number(count)}", spoken

    # Narrowing

    def _change(self, state: ViewState) -> None:
        if state != self._state:
            self._state = state
            self.view.scroll_to_start()
            self.reader.ask(state)

    def _go_to(self, place: Place) -> None:
        self.view.choose(())
        self.notices.clear()
        self.tools.clear_filters()
        self.set_can_go_back(place is not Place.ITEMS)
        self._change(self._state.at(place))
        self.retranslate()

    @Slot(str)
    def _search(self, text: str) -> None:
        self._change(replace(self._state, text=text.strip()))

    @Slot(str)
    def _pick_compartment(self, key: str) -> None:
        self._change(replace(self._state, compartment=None if key == _ALL else Compartment(key)))

    @Slot(object)
    def _sort(self, sort: SortOrder) -> None:
        self._change(replace(self._state, sort=sort))

    @Slot()
    def _filter(self) -> None:
        tools = self.tools
        self._change(
            replace(
                self._state,
                marks=tools.marks,
                standings=tools.standings,
                is_history=tools.is_history,
            )
        )

    @Slot()
    def _show_everything(self) -> None:
        self.tools.clear_filters()
        has_text = bool(self._state.text)
        self._change(self._state.cleared())
        if has_text:
            self.shell.search_changed.emit("")

    @Slot()
    def _show_attention(self) -> None:
        self._go_to(Place.ATTENTION)

    @Slot()
    def _show_deleted(self) -> None:
        self._go_to(Place.DELETED)

    @Slot(object)
    def _restyle(self, style: ListStyle) -> None:
        self.shell.change_settings(replace(self.shell.settings, list_style=style))

    @Slot()
    def _take_settings(self) -> None:
        self._fit()
        style = self.shell.settings.list_style
        self.view.list.show_style(style)
        self.tools.show_style(style)

    # Choosing

    @Slot()
    def _choose_none(self) -> None:
        self.view.choose(())
        self.view.list.setFocus()

    @Slot()
    def _show_choice(self) -> None:
        is_deleted = self._state.place is Place.DELETED
        count = len(self.view.chosen)
        self.bar.show_choice(count, self.view.hidden_count, is_deleted=is_deleted)
        self._fill_more()

    def _fill_more(self) -> None:
        if self._listing is not None:
            self.more.fill(
                self._listing.bundles,
                chosen=len(self.view.chosen),
                deleted=self._listing.counts.deleted,
            )

    # Doing

    @Slot(str)
    def _open(self, record_id: str) -> None:
        self.shell.navigate(PageName.ITEM, record_id=record_id)

    @Slot()
    def _share(self) -> None:
        self.shell.navigate(PageName.SHARE, record_ids=self.view.chosen)

    @Slot()
    def _delete(self) -> None:
        ids = self.view.chosen_or_current
        if ids and self._state.place is not Place.DELETED:
            self.acts.delete(ids)

    @Slot()
    def _restore(self) -> None:
        self.acts.restore(self.view.chosen)

    @Slot()
    def _export(self) -> None:
        self.acts.ask_export(self.view.chosen)

    @Slot()
    def _check(self) -> None:
        self.acts.check(self.view.chosen or None)

    @Slot(str)
    def _save_bundle(self, name: str) -> None:
        self.acts.save_bundle(name, self.view.chosen)

    @Slot(object)
    def _use_bundle(self, bundle: Bundle) -> None:
        session, now = self.shell.session, self.shell.now()
        if session is None:
            return
        self._bundle = bundle
        self.start(
            self.shell.lanes.vault,
            self.tr("Looking at the bundle…"),
            lambda _cancellation: bundle_news(session, bundle, now=now),
            self._take_bundle,
        )

    @Slot(object)
    def _take_bundle(self, news: BundleNews) -> None:
        bundle = self._bundle
        if bundle is None:
            return
        if self._state.place is not Place.ITEMS:
            self._go_to(Place.ITEMS)
        missing = set(news.missing)
        self.view.choose(tuple(one for one in bundle.record_ids if one not in missing))
        self.show_notice(lambda: self._bundle_words.notice(bundle, news))

    @Slot()
    def _bring_in(self) -> None:
        self.shell.navigate(PageName.BRING_IN)

    @Slot()
    def _practise(self) -> None:
        now = self.shell.now()
        self.start(
            self.shell.lanes.work,
            self.tr("Making the practice files…"),
            lambda _cancellation: practice_files(now),
            self._bring_in_practice,
        )

    @Slot(object)
    def _bring_in_practice(self, incoming: "tuple[Incoming, ...]") -> None:
        self.shell.navigate(PageName.BRING_IN, incoming=incoming)

    @Slot(object, object)
    def _vault_changed(self, change: VaultChange, initiator: object) -> None:
        self.view.forget(change.records, is_foreign=initiator is not self)
        if change.records or change.bundles or change.knowledge:
            self._reload()

    @Slot()
    def _forget_choice(self) -> None:
        self.view.choose(())

    # Building

    def _connect(self) -> None:
        shell, bar, more = self.shell, self.bar, self.more
        shell.search_changed.connect(self._search)
        shell.vault_changed.connect(self._vault_changed)
        shell.session_changed.connect(self._session_changed)
        shell.settings_changed.connect(self._take_settings)
        self.reader.answered.connect(self._show)
        self.reader.failed.connect(self.show_error)
        self.primary_button.clicked.connect(self._bring_in)
        self.view.opened.connect(self._open)
        self.view.chosen_changed.connect(self._show_choice)
        self.view.delete_asked.connect(self._delete)
        self.chips.picked.connect(self._pick_compartment)
        self.attention.asked.connect(self._show_attention)
        self.tools.sorted_by.connect(self._sort)
        self.tools.filtered.connect(self._filter)
        self.tools.styled.connect(self._restyle)
        self.view.empty.bring_in_asked.connect(self._bring_in)
        self.view.empty.practice_asked.connect(self._practise)
        self.view.empty.everything_asked.connect(self._show_everything)
        self.acts.deleted.connect(self._forget_choice)
        self.acts.restored.connect(self._forget_choice)
        self.acts.stopped.connect(self._reload)
        bar.share_asked.connect(self._share)
        bar.export_asked.connect(self._export)
        bar.delete_asked.connect(self._delete)
        bar.restore_asked.connect(self._restore)
        bar.none_asked.connect(self._choose_none)
        bar.named.connect(self._save_bundle)
        more.add_asked.connect(lambda: self.shell.navigate(PageName.ADD))
        more.all_asked.connect(self.view.list.selectAll)
        more.check_asked.connect(self._check)
        more.deleted_asked.connect(self._show_deleted)
        more.zip_asked.connect(ZipActs(self, lambda: self.view.chosen).ask)
        more.bundle_asked.connect(self._use_bundle)
        more.bundle_unwanted.connect(self.acts.delete_bundle)

    def _lay_out_page(self) -> None:
        self.content.setSpacing(Space.MEDIUM)
        self.content.setContentsMargins(Space.WIDE, Space.HAIR, Space.WIDE, Space.SMALL)
        self.add_secondary(self.tools)
        for widget in (self.chips, self.attention, self.hint):
            self.content.addWidget(widget)
        self.content.addWidget(self.view, 1)
        self.add_foot(self.bar)
        self.hint.hide()
