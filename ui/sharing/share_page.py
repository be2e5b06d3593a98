"""Choose and share: four numbered steps on one page, and a last button that says what happens."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ui.messages.outside_text import isolated
from ui.messages.record_names import share_form_name
from ui.sharing.begun_with import BegunWith, begun_with
from ui.sharing.bundle_desk import BundleDesk
from ui.sharing.bundles_part import BundlesPart
from ui.sharing.choice_part import ChoicePart
from ui.sharing.field_desk import FieldDesk
from ui.sharing.fields_part import FieldsPart
from ui.sharing.finish_button import FinishButton
from ui.sharing.form_part import FORMS, FormPart
from ui.sharing.hand_over import HandOver
from ui.sharing.parts_note import PartsNote
from ui.sharing.preview_part import PreviewPart
from ui.sharing.receiver_part import ReceiverPart
from ui.sharing.share_words import ShareWords
from ui.sharing.share_work import Left, Previewed, Stock, preview_order, what_leaves
from ui.sharing.step_walk import HOW, SEE, WHAT, WHOM, StepWalk
from ui.sharing.stock_desk import StockDesk
from ui.showing.buttons import Button
from ui.showing.empty_state import EmptyState
from ui.showing.page import Page
from ui.showing.shell import PageName, Shell
from ui.showing.vault_work import on_vault
from ui.theme.icons import IconName
from wallet.model.record import HolderKey, VaultChange
from wallet.model.sharing import SharedFile, ShareOrder


class SharePage(Page):
    """Arguments are those of :class:`BegunWith`; ``record_ids`` alone will do.

    ``parts`` are, by record id, the places of items inside that are to leave by themselves.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, is_column=True)
        self._keys: tuple[HolderKey, ...] = ()
        self._previewed: ShareOrder | None = None
        # Of which items it is known how they can travel.
        self._fitted: object = None
        self._opened_with: dict[str, object] = {}
        # Whether a page was shown from here that Back leads away from, to what was begun.
        self._is_away = False
        self._words = ShareWords(self)
        self.choice = ChoicePart()
        self.fields = FieldsPart(self.choice.list)
        self.parts = PartsNote()
        self.bundles = BundlesPart()
        self.receiver = ReceiverPart(shell.now())
        self.preview = PreviewPart()
        self.form = FormPart(shell.lanes.work)
        self.walk = StepWalk(self, self._first_of_steps())
        self.steps, self.next_buttons = self.walk.panel, self.walk.next_buttons
        self.finish_button = FinishButton()
        self.empty = EmptyState(IconName.SEND)
        self.my_code = Button(kind="quiet", icon_name=IconName.QR_CODE)
        self.add_secondary(self.my_code)
        self.stock = StockDesk(self, self.choice)
        self.desk = BundleDesk(self, self.bundles)
        self.field_desk = FieldDesk(self, self.fields)
        self.hand_over = HandOver(self, self.form)
        self._fill_steps()
        self._connect()
        self.retranslate()
        self.walk.begin()
        self._allow_finish()
        self._changed()

    # The frame

    def opened(self, **arguments: object) -> None:
        """Take the items to share; coming back here keeps what was begun."""
        begun = begun_with(arguments)
        is_return = self._is_away and arguments == self._opened_with
        self._is_away = False
        if (begun.record_ids or begun.items_to_choose) and not is_return:
            self._opened_with = dict(arguments)
            self._begin(begun)
        self.stock.load()
        self.hand_over.retranslate()

    def _begin(self, begun: BegunWith) -> None:
        is_same = begun.record_ids == self.choice.chosen and begun.parts == self.parts.chosen_parts
        if not is_same or begun.fields is not None:
            self._begin_with(begun.record_ids, begun.fields or {})
            self.parts.remember(begun.parts)
            self._changed()
            is_known = begun.shared_at is not None and not begun.fields_to_choose
            self.fields.tell_same(begun.receiver, begun.shared_at if is_known else None)
        if begun.shared_at is not None:
            self.receiver.clear()
            self.form.clear()
        if begun.receiver or begun.purpose:
            self.receiver.fill(begun.receiver, begun.purpose)
        if begun.ended_at is not None:
            self.receiver.end_as_then(begun.ended_at)
        if begun.form in FORMS:
            self.form.set_form(begun.form)
        if begun.has_to_be_told:
            now = self.shell.now()
            self.show_notice(lambda: self._words.then(begun, now, self._show_deleted))

    def first_focus(self) -> QWidget | None:
        """The search field, or what matters in the step that is open."""
        if not self.empty.isHidden():
            return self.empty.action
        return self.walk.focus_of(self.steps.current)

    def go_back(self) -> bool:
        """Step back inside the page first."""
        return self.empty.isHidden() and self.walk.go_back()

    def share_choice(self) -> tuple[str, ...]:
        """What is chosen here."""
        return self.choice.chosen

    def retranslate(self) -> None:
        """Set every text."""
        self.set_title(self.tr("Share"))
        self.my_code.setText(self.tr("My code for issuers"))
        for button in self.next_buttons:
            button.setText(self.tr("Continue"))
        self.empty.set_words(
            self.tr("Nothing to share yet"),
            self.tr(
                "Here you choose items, see what the receiver will see, and hand them over as a "
                "file, as codes or on paper. First bring something in."
            ),
            self.tr("Bring in"),
            self.tr("My code for issuers"),
        )
        self.choice.retranslate()
        self.receiver.retranslate()
        self.form.retranslate()
        if self.isVisible():  # else when it is opened again
            self.hand_over.retranslate()
        self._say_answers()

    @property
    def order(self) -> ShareOrder:
        """The share as it stands now."""
        return ShareOrder(
            record_ids=self.choice.chosen,
            receiver=self.receiver.receiver.text().strip(),
            purpose=self.receiver.purpose.text().strip(),
            challenge=self.receiver.challenge.text().strip(),
            domain=self.receiver.domain.text().strip(),
            expires_at=self.receiver.expires_at,
            suite=self.form.suite,
            holder_did=self.form.holder_did,
            chosen_fields=self.field_desk.chosen_fields,
            chosen_parts=self.parts.chosen_parts,
            with_evidence=self.form.with_evidence,
        )

    # Loading

    @Slot(object)
    def _take_stock(self, stock: Stock) -> None:
        self._keys = stock.keys
        self.form.show_keys(stock.keys)
        self.bundles.show_bundles(stock.bundles)
        self.choice.know(stock.rows)
        is_empty = not stock.rows
        self.empty.setVisible(is_empty)
        self.steps.setVisible(not is_empty)
        self.my_code.setVisible(not is_empty)

    @Slot(object, object)
    def _heed(self, change: VaultChange, initiator: object) -> None:
        """Something in the backpack is another: what was made of it is no longer sure."""
        if initiator is self or not (change.records or change.learner or change.bundles):
            return
        self._previewed = self._fitted = None
        self.hand_over.forget()
        self.field_desk.forget()
        if self.isVisible():
            self.stock.load()

    # The steps

    @Slot(object, object)
    def _begin_with(
        self, record_ids: tuple[str, ...], fields: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.walk.begin()
        self.field_desk.remember(fields)
        self.parts.remember({})
        self.choice.choose(record_ids)
        self.walk.go_to(WHAT)

    @Slot()
    def _changed(self) -> None:
        """Something is answered otherwise: later steps follow, and the file is another."""
        self.field_desk.set_choice(self.choice.chosen_rows)
        self.parts.set_choice(self.choice.chosen_rows)
        is_ready = bool(self.choice.chosen) and not self.choice.warnings.broken
        # A bundle holds whole items: one of picked parts would share more when it is used again.
        bundle = () if self.parts.chosen_parts else self.choice.chosen
        self.desk.set_choice(bundle, self.field_desk.chosen_fields)
        self.walk.allow(is_ready)
        self._refresh_step()
        self._say_answers()

    @Slot()
    def _enter_step(self) -> None:
        self._refresh_step()
        self._say_answers()

    def _refresh_step(self) -> None:
        if not self.choice.chosen:
            return
        if self.steps.current in (SEE, HOW):
            self._ask_preview()
        if self.steps.current == HOW:
            if self._fitted == what_leaves(self.order):
                self.hand_over.want(self.order)
            else:
                self.hand_over.forget()  # what is there is of another choice

    def _first_of_steps(self) -> dict[int, Callable[[], QWidget]]:
        return {
            WHAT: lambda: self.choice.search,
            WHOM: lambda: self.receiver.receiver,
            HOW: lambda: self.form.radio(self.form.form),
        }

    def _ask_preview(self) -> None:
        order = self.order
        if order != self._previewed:
            self._previewed = order
            words = self.tr("Preparing what they will see…")
            on_vault(self, words, lambda s: preview_order(s, order), self._show_preview)

    @Slot(object)
    def _show_preview(self, previewed: Previewed) -> None:
        if previewed.order == self.order:
            self.preview.show_preview(previewed.preview, self._keys)
            self._fit_forms(previewed)

    def _fit_forms(self, previewed: Previewed) -> None:
        """Let step 4 offer what can carry the items, before anything is made of them."""
        preview = previewed.preview
        for_package = tuple(item.description for item in preview.for_package)
        self._fitted = what_leaves(previewed.order)
        self.form.show_fit(
            for_package,
            has_others=len(for_package) < len(preview.items),
            evidence_count=preview.evidence_count,
        )
        self._refresh_step()
        self._say_answers()

    @Slot()
    def _allow_finish(self) -> None:
        self.finish_button.setEnabled(self.hand_over.made is not None)

    @Slot(object)
    def _has_left(self, left: Left) -> None:
        self.shell.vault_changed.emit(left.change, self)
        self._start_over()
        self.shell.navigate(PageName.HISTORY, entry_id=left.entry_id)
        self.shell.notify(lambda: self._words.left(left))

    def _start_over(self) -> None:
        self._previewed, self._opened_with, self._fitted = None, {}, None
        self.walk.begin()
        self.field_desk.remember({})
        self.fields.tell_same("", None)
        self.parts.remember({})
        self.choice.choose(())
        self.receiver.clear()
        self.form.clear()
        self.hand_over.forget()

    # Words and layout

    def _say_answers(self) -> None:
        order = self.order
        count = len(order.record_ids)
        chosen = self.tr("%n items", "", count) if count else ""
        named = (isolated(order.receiver, limit=60), isolated(order.purpose, limit=60))
        form = share_form_name(self.form.form) if self.walk.reached == HOW else ""
        answers = (
            (self.tr("What"), chosen),
            (self.tr("For whom and why"), " · ".join(part for part in named if part)),
            (self.tr("They will see"), ""),
            (self.tr("How"), form),
        )
        for number, (title, answer) in enumerate(answers, start=1):
            self.steps.step(number).set_words(title, answer)
        self.finish_button.say(self._words.finish(self.form.form, order.receiver, count))

    def _fill_steps(self) -> None:
        bodies: tuple[tuple[QWidget, ...], ...] = (
            (self.choice, self.parts, self.fields, self.bundles),
            (self.receiver,),
            (self.preview,),
            (self.form,),
        )
        self.walk.fill(bodies, self.finish_button)
        self.content.addWidget(self.steps)
        self.content.addWidget(self.empty)
        self.empty.hide()

    def _connect(self) -> None:
        self.choice.changed.connect(self._changed)
        self.field_desk.changed.connect(self._changed)
        self.parts.changed.connect(self._changed)
        self.receiver.changed.connect(self._changed)
        self.receiver.receiver.returnPressed.connect(self.walk.advance)
        self.receiver.purpose.returnPressed.connect(self.walk.advance)
        self.form.order_changed.connect(self._changed)
        self.form.form_changed.connect(self._changed)
        self.desk.chosen.connect(self._begin_with)
        self.desk.changed.connect(self.stock.load)
        self.stock.taken.connect(self._take_stock)
        self.walk.entered.connect(self._enter_step)
        self.hand_over.ready_changed.connect(self._allow_finish)
        self.hand_over.left.connect(self._has_left)
        self.hand_over.codes_asked.connect(self._show_codes)
        self.finish_button.clicked.connect(self.hand_over.finish)
        self.my_code.clicked.connect(self._show_my_code)
        self.empty.action.clicked.connect(self._bring_in)
        self.empty.second.clicked.connect(self._show_my_code)
        self.shell.vault_changed.connect(self._heed)

    @Slot(object)
    def _show_codes(self, shared: SharedFile) -> None:
        self._is_away = True
        self.shell.navigate(PageName.CODES, shared=shared)

    @Slot()
    def _show_my_code(self) -> None:
        self._is_away = True
        self.shell.navigate(PageName.MY_CODE)

    @Slot()
    def _show_deleted(self) -> None:
        self.shell.navigate(PageName.BACKPACK, is_deleted=True)

    @Slot()
    def _bring_in(self) -> None:
        self.shell.navigate(PageName.BRING_IN)
