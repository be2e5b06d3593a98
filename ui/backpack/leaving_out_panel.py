"""What of an item its holder may leave out when sharing it, and what always goes along."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from ui.messages.dates import number
from ui.messages.outside_text import isolated
from ui.showing.item_texts import label_of
from ui.showing.page import Page
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.showing.vault_work import on_vault
from ui.theme.tokens import Space
from wallet.model.credential import Credential, Securing
from wallet.model.description import Text
from wallet.model.disclosure import DisclosableField, DisclosureKind, DisclosureOffer
from wallet.model.item import ItemView
from wallet.session.session import Session


class LeavingOutPanel(QFrame):
    """Stands on an item's ``page``; hidden for an item that is shown whole."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._record_id = ""
        self._offer: DisclosureOffer | None = None
        self.setProperty("kind", "card")
        self._title = PlainLabel(role="bold")
        self._rows = QGridLayout()
        self._rows.setColumnStretch(0, 2)
        self._rows.setColumnStretch(1, 5)
        self._rows.setHorizontalSpacing(Space.LARGE)
        self._rows.setVerticalSpacing(Space.HAIR)
        self._unlinked = PlainLabel(role="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addWidget(self._unlinked)
        self.hide()

    def show_item(self, view: ItemView) -> None:
        """Ask what of ``view`` may be left out, where its signature is of such a kind."""
        self._record_id = record_id = view.record.id
        if not _may_offer(view.credential):
            self.show_offer(None)
            return
        words = self.tr("Looking at the fields…")
        on_vault(self._page, words, lambda s: _find_offer(s, record_id), self._take)

    @Slot(object)
    def _take(self, found: tuple[str, DisclosureOffer | None]) -> None:
        if found[0] == self._record_id:
            self.show_offer(found[1])

    def show_offer(self, offer: DisclosureOffer | None) -> None:
        """Say what may be left out; hide where nothing may."""
        self._offer = offer
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        clear_layout(self._rows)
        offer = self._offer
        self.setVisible(offer is not None)
        if offer is None:
            return
        self._title.setText(self.tr("When you share it, you choose what it tells"))
        optional = [field for field in offer.fields if not field.is_mandatory]
        lines = (
            (self.tr("You can leave out"), _labels(optional)),
            (self.tr("Always goes along"), _labels(offer.mandatory)),
        )
        for row, (name, words) in enumerate(line for line in lines if line[1]):
            label = PlainLabel(name, role="quiet")
            self._rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(PlainLabel(words), row, 1)
        self._unlinked.setText(
            self.tr("Its shares cannot be linked to each other by the signature.")
        )
        self._unlinked.setVisible(offer.cannot_be_linked)


def _may_offer(credential: Credential) -> bool:
    """Whether it is worth asking: most items have a signature over all of them."""
    kinds = {kind.value for kind in DisclosureKind}
    is_parted = any(proof.suite in kinds for proof in credential.proofs)
    return is_parted or credential.securing is Securing.SD_JWT


def _find_offer(session: Session, record_id: str) -> tuple[str, DisclosureOffer | None]:
    # On use: what takes items apart is not loaded to look at one that is shown whole.
    from wallet.session.showing_chosen import offer_for  # noqa: PLC0415

    return record_id, offer_for(session, record_id)


def _labels(fields: Iterable[DisclosableField]) -> str:
    """Return the labels of fields, each once, with how many there are of it."""
    counts = Counter(
        isolated(label_of(Text(field=f.field, label=f.label, value=f.value))) for f in fields
    )
    return ", ".join(
        f"{label} ({number(count)})" if count > 1 else label for label, count in counts.items()
    )
