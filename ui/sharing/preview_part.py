"""Step 3, They will see: the receiver's view, item by item, and what to think of beforehand."""

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui.messages.dates import day
from ui.messages.outside_text import isolated
from ui.sharing.key_names import name_of
from ui.sharing.preview_card import PreviewCard, count_kinds
from ui.showing.badges import ShapeLabel
from ui.showing.buttons import Button
from ui.showing.rows import clear_layout
from ui.showing.text import PlainLabel
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.record import HolderKey
from wallet.model.sharing import Preview

# Cards laid out at once; more come by "Show more", so that the window never stops.
_STEP = 12
# Up to so many items show every field without a press.
_OPEN = 3


class PreviewPart(QWidget):
    """Shows a :class:`Preview`; empty until one is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: Preview | None = None
        self._keys: tuple[HolderKey, ...] = ()
        self._intro = PlainLabel(role="quiet")
        self._once = PlainLabel()
        self._once.hide()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setHorizontalSpacing(Space.LARGE)
        self._facts.setVerticalSpacing(Space.HAIR)
        self._look_twice = QFrame()
        self._look_twice.setProperty("kind", "notice")
        self._look_twice.setProperty("tone", Tone.UNSURE.value)
        self._reasons = QGridLayout(self._look_twice)
        self._reasons.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        self._reasons.setColumnStretch(1, 1)
        self._reasons.setHorizontalSpacing(Space.SMALL)
        self._reasons.setVerticalSpacing(Space.HAIR)
        self.cards: list[PreviewCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.MEDIUM)
        self.more = Button()
        self.more.clicked.connect(self._add_cards)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self._intro)
        column.addWidget(self._once)
        column.addLayout(self._facts)
        column.addWidget(self._look_twice)
        column.addLayout(self._cards)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._fill()

    def show_preview(self, preview: Preview, keys: tuple[HolderKey, ...]) -> None:
        """Show ``preview``; ``keys`` are the learner's, by which the one that signs is named."""
        is_same = self._preview is not None and self._preview.items == preview.items
        self._preview, self._keys = preview, keys
        if not is_same:
            clear_layout(self._cards)
            self.cards = []
            self._add_cards()
        self._fill()

    def retranslate(self) -> None:
        """Renew the words."""
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    @Slot()
    def _add_cards(self) -> None:
        if self._preview is None:
            return
        items = self._preview.items
        for item in items[len(self.cards) : len(self.cards) + _STEP]:
            card = PreviewCard(item)
            if len(items) <= _OPEN:
                card.open_fields()
            self.cards.append(card)
            self._cards.addWidget(card)
        self._show_more_left()

    def _show_more_left(self) -> None:
        left = len(self._preview.items) - len(self.cards) if self._preview else 0
        self.more.setText(self.tr("Show %n more", "", left))
        self.more.setVisible(left > 0)

    def _fill(self) -> None:
        self._intro.setText(
            self.tr(
                "This is all that leaves, field by field. The marks are as your backpack knows "
                "them. Whoever has other lists, or only the file and no internet, may see other "
                "marks, such as “Not checked yet”."
            )
        )
        self._show_more_left()
        clear_layout(self._facts)
        clear_layout(self._reasons)
        self._look_twice.hide()
        repeats = self._preview.repeats if self._preview is not None else 0
        self._once.setText(
            self.tr(
                "You chose %n items more than once, alone or inside a record. Each goes once.",
                "",
                repeats,
            )
        )
        self._once.setVisible(repeats > 0)
        if self._preview is None:
            return
        for row, (label, value) in enumerate(self._fact_rows(self._preview)):
            name = PlainLabel(label, role="quiet")
            self._facts.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(PlainLabel(value), row, 1)
        self._fill_reasons(self._preview)

    def _fact_rows(self, preview: Preview) -> list[tuple[str, str]]:
        rows = [
            (self.tr("For"), isolated(preview.receiver) or self.tr("Nobody named")),
            (self.tr("Why"), isolated(preview.purpose)),
            (self.tr("Until"), day(preview.expires_at)),
            (
                self.tr("Put together by"),
                isolated(name_of(preview.signs_with, self._keys))
                if preview.is_signed
                else self.tr("Nobody: not signed by you"),
            ),
        ]
        return [(label, value) for label, value in rows if value]

    def _fill_reasons(self, preview: Preview) -> None:
        reasons = [
            self.tr("{kind}: in %n items", "", count).format(kind=kind)
            for kind, count in sorted(count_kinds(preview.items).items())
        ]
        if preview.no_longer_good:
            lost = len(preview.no_longer_good)
            reasons.append(self.tr("%n items no longer hold today", "", lost))
        if preview.bound_to_other_keys:
            reasons.append(
                self.tr(
                    "Some items were given to a key that is not in this backpack, so nobody can "
                    "tell from this that they are yours."
                )
            )
        if any(item.is_practice for item in preview.items):
            reasons.append(self.tr("Practice items: they carry the word and prove nothing."))
        if not reasons:
            return
        title = PlainLabel(self.tr("Look twice before this leaves"), role="bold")
        self._reasons.addWidget(title, 0, 0, 1, 2)
        for number, words in enumerate(reasons, start=1):
            shape = ShapeLabel(16)
            shape.show_shape(Shape.HALF, Tone.UNSURE)
            self._reasons.addWidget(shape, number, 0, Qt.AlignmentFlag.AlignTop)
            self._reasons.addWidget(PlainLabel(words), number, 1)
        self._look_twice.show()
