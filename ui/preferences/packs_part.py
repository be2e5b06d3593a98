"""The trust packs that were taken in, by whose word and when; and the makers approved."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day
from ui.messages.outside_text import isolated
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.tokens import Space
from wallet.model.outside import ApprovedKey, ImportedPack


class PacksPart(QWidget):
    """``removed`` carries the ImportedPack to take out, ``withdrawn`` the ApprovedKey."""

    removed = Signal(object)
    withdrawn = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packs: tuple[ImportedPack, ...] = ()
        self._makers: tuple[ApprovedKey, ...] = ()
        self._none = PlainLabel(role="quiet")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.MEDIUM)
        self.buttons: dict[str, Button] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._none)
        column.addLayout(self._cards)
        self._heading = PlainLabel(role="strong")
        self._about_makers = PlainLabel(role="quiet")
        self._maker_cards = QVBoxLayout()
        self._maker_cards.setSpacing(Space.MEDIUM)
        column.addWidget(self._heading)
        column.addWidget(self._about_makers)
        column.addLayout(self._maker_cards)
        column.addStretch(1)
        self.retranslate()

    def show_packs(
        self, packs: tuple[ImportedPack, ...], makers: tuple[ApprovedKey, ...] = ()
    ) -> None:
        """Show the packs, the newest import first, and the makers that were approved."""
        self._packs, self._makers = packs, makers
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self._none.setText(
            self.tr(
                "No trust pack was taken in. A trust pack is a file that tells this computer, "
                "without the internet, which keys belong to which issuers and what they withdrew. "
                "Take one in only from somebody you trust."
            )
        )
        self._heading.setText(self.tr("Makers you approved"))
        self._about_makers.setText(
            self.tr("Their trust packs are taken in without asking whether you vouch for them.")
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _fill(self) -> None:
        clear_layout(self._cards)
        self.buttons = {}
        self._none.setVisible(not self._packs)
        for pack in self._packs:
            self._cards.addWidget(self._pack_card(pack))
        clear_layout(self._maker_cards)
        self._heading.setVisible(bool(self._makers))
        self._about_makers.setVisible(bool(self._makers))
        for maker in self._makers:
            self._maker_cards.addWidget(self._maker_card(maker))

    def _pack_card(self, pack: ImportedPack) -> QFrame:
        name = isolated(pack.name, limit=120) or self.tr("Trust pack without a name")
        when = self.tr("As of {day}. Taken in on {imported}.").format(
            day=day(pack.as_of), imported=day(pack.imported_at)
        )
        whose = (
            self.tr("You vouched for it.")
            if pack.is_vouched_for
            else self.tr("Signed by a maker you approved.")
        )
        remove = Button(self.tr("Remove"), "quiet", IconName.TRASH_2)
        describe(remove, self.tr("Remove {name}").format(name=name))
        remove.clicked.connect(self._remover(pack))
        self.buttons[pack.pack_id] = remove
        return self._card(name, f"{when} {whose}", remove)

    def _maker_card(self, maker: ApprovedKey) -> QFrame:
        name = isolated(maker.name, limit=120) or self.tr("A maker without a name")
        when = self.tr("Approved on {day}.").format(day=day(maker.approved_at))
        withdraw = Button(self.tr("Approve no more"), "quiet", IconName.X)
        describe(withdraw, self.tr("Approve {name} no more").format(name=name))
        withdraw.clicked.connect(self._withdrawer(maker))
        self.buttons[maker.key] = withdraw
        return self._card(name, when, withdraw)

    def _card(self, name: str, detail: str, button: Button) -> QFrame:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR // 2)
        words.addWidget(PlainLabel(name, role="bold"))
        words.addWidget(PlainLabel(detail, role="quiet"))
        card = QFrame()
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        row.addLayout(words, 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _remover(self, pack: ImportedPack) -> Callable[[], None]:
        def remove() -> None:
            self.removed.emit(pack)

        return remove

    def _withdrawer(self, maker: ApprovedKey) -> Callable[[], None]:
        def withdraw() -> None:
            self.withdrawn.emit(maker)

        return withdraw
