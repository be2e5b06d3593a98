"""One item as the receiver will see it: mark, standing, what it tells too much of, every field."""

from collections import Counter

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day
from ui.messages.five_lines import Reader
from ui.messages.mark_names import mark_name
from ui.messages.outside_text import isolated
from ui.messages.record_names import sensitivity_name
from ui.messages.summary_words import title_words
from ui.showing.badges import Badge, ShapeLabel
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.item_texts import ItemTexts
from ui.showing.rows import clear_layout
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.look import look
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.seals import seal_pixmap
from ui.theme.tokens import Space
from wallet.model.report import CheckName, Mark, Standing
from wallet.model.sharing import PreviewItem

_WARNINGS = 12  # shown for one item; the rest is counted
_QUIET_STANDINGS = (Standing.UNKNOWN, Standing.CURRENT)


class PreviewCard(QFrame):
    """Shows a :class:`PreviewItem`. Its fields are laid out when they are first folded open."""

    def __init__(self, item: PreviewItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.setProperty("kind", "card")
        self._picture = PictureLabel()
        self._title = PlainLabel(role="strong")
        self._issuer = PlainLabel(role="quiet")
        self._part = PlainLabel(role="small")
        self.kept_back = PlainLabel()
        self.staying = PlainLabel()
        self._mark, self._standing, self._practice = Badge(), Badge(), Badge()
        self._badges = QWidget()
        flow = FlowLayout(self._badges)
        for badge in (self._mark, self._standing, self._practice):
            flow.addWidget(badge)
        self._warnings = QGridLayout()
        self._warnings.setColumnStretch(1, 1)
        self._warnings.setHorizontalSpacing(Space.SMALL)
        self._warnings.setVerticalSpacing(Space.HAIR)
        self.fields = Fold()
        self._texts: ItemTexts | None = None
        self.fields.toggled.connect(self._show_fields)
        self._lay_out()
        self._fill()

    def open_fields(self) -> None:
        """Show every field at once."""
        self.fields.set_open(True)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(self._title)
        words.addWidget(self._issuer)
        words.addWidget(self._part)
        words.addWidget(self._badges)
        words.addWidget(self.kept_back)
        words.addWidget(self.staying)
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(head)
        column.addLayout(self._warnings)
        column.addWidget(self.fields)

    def _fill(self) -> None:
        item = self.item
        described = item.description
        title = title_words(described.title, is_address=described.title_is_address, limit=300)
        self._title.setText(title)
        name = isolated(item.issuer_name, limit=160)
        says = self.tr("from {name} (says)") if item.issuer_is_claim else self.tr("from {name}")
        self._issuer.setText(says.format(name=name))
        self._issuer.setVisible(bool(name))
        part = self.tr(
            "Picked from “{title}”. The signature of the whole record does not cover this choice."
        )
        self._part.setText(part.format(title=isolated(item.part_of, limit=120)))
        self._part.setVisible(bool(item.part_of))
        self.kept_back.setText(self._kept_back())
        self.kept_back.setVisible(item.fields is not None)
        self.staying.setText(self._staying())
        self.staying.setVisible(bool(item.details_on))
        self._mark.show_mark(item.mark, self._mark_words())
        until = day(item.description.valid_until)
        is_expired = item.standing is Standing.EXPIRED and until
        words = self.tr("Expired {day}").format(day=until) if is_expired else ""
        self._standing.show_standing(item.standing, words)
        self._standing.setVisible(item.standing not in _QUIET_STANDINGS)
        self._practice.show_words(Shape.DASH, Tone.SELF, self.tr("Practice item"))
        self._practice.setVisible(item.is_practice)
        self.fields.set_title(self.tr("Everything it says"))
        self._fill_warnings()
        self._draw()

    def _kept_back(self) -> str:
        fields, report = self.item.fields, self.item.report
        if fields is None:
            return ""
        words = self.tr("Shows {shown} of %n fields; the rest stays with you.", "", fields.every)
        words = words.format(shown=fields.shown)
        if report.has_passed(CheckName.PROOF):
            words += " " + self.tr("The issuer’s signature covers what is shown.")
        return words

    def _staying(self) -> str:
        """Say what an item only points at, and which name goes along all the same."""
        item = self.item
        words = self.tr(
            "Details of it stand on {website} and do not go along. Whoever cannot ask there may "
            "not be able to check it."
        ).format(website=isolated(item.details_on, limit=120))
        if item.needs_package and item.listed_as != item.description.title:
            named = isolated(title_words(item.listed_as), limit=120)
            listed = self.tr("The package’s list calls it “{title}”, as you see it.")
            words += " " + listed.format(title=named)
        return words

    def _mark_words(self) -> str:
        item = self.item
        if item.mark is Mark.SIGNED and item.issuer_name and not item.issuer_is_claim:
            return self.tr("Signed by {name}").format(name=isolated(item.issuer_name, limit=60))
        return mark_name(item.mark, Reader.RECEIVER)

    def _fill_warnings(self) -> None:
        clear_layout(self._warnings)
        shown = self.item.warnings[:_WARNINGS]
        for number, warning in enumerate(shown):
            shape = ShapeLabel(16)
            shape.show_shape(Shape.HALF, Tone.UNSURE)
            kind = sensitivity_name(warning.kind)
            words = self.tr("Tells: {kind}, “{value}”").format(
                kind=kind, value=isolated(warning.value, limit=120)
            )
            label = PlainLabel(words)
            label.setProperty("tone", Tone.UNSURE.value)
            self._warnings.addWidget(shape, number, 0, Qt.AlignmentFlag.AlignTop)
            self._warnings.addWidget(label, number, 1)
        more = len(self.item.warnings) - len(shown)
        if more:
            rest = PlainLabel(self.tr("and %n more", "", more), role="quiet")
            self._warnings.addWidget(rest, len(shown), 1)

    def _show_fields(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        if is_open and self._texts is None:
            self._texts = ItemTexts(shows_technical=True)
            self._texts.show_description(self.item.description)
            self.fields.body.addWidget(self._texts)

    def _draw(self) -> None:
        description, side = self.item.description, look().scaled(44)
        self._picture.setPixmap(
            seal_pixmap(
                description.achievement_kind, description.title, side, self.devicePixelRatioF()
            )
        )
        describe(self._picture, self.tr("Decoration"))


def count_kinds(items: tuple[PreviewItem, ...]) -> Counter[str]:
    """Return in how many items each kind of warning stands, by the kind's name, as written."""
    counts: Counter[str] = Counter()
    for item in items:
        counts.update({sensitivity_name(warning.kind) for warning in item.warnings})
    return counts
