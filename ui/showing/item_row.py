"""An item as a row that opens in place: marks, title, from whom, why; the item itself below."""

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.background.jobs import Cancellation
from ui.background.lanes import Lane
from ui.messages.dates import day
from ui.messages.languages import spoken_language
from ui.messages.mark_names import mark_name, standing_name
from ui.messages.outside_text import isolated
from ui.messages.summary_words import title_words
from ui.messages.why import why
from ui.showing.badges import Badge
from ui.showing.buttons import Button
from ui.showing.flow_layout import FlowLayout
from ui.showing.item_pane import ItemPane, ShownItem
from ui.showing.pictures import decode_picture
from ui.showing.text import PlainLabel
from ui.theme.icons import IconName
from ui.theme.look import look
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.tokens import Space
from wallet.model.localised import title_in
from wallet.model.report import Standing

_PICTURE = 288  # pixels a side a picture is decoded to
_FOLD_EDGES = 48  # pixels beside a title: the arrow, and what surrounds the words
_ARROW = 22  # pixels before a title: what stands under it begins where it begins
_WIDE = 700  # pixels from which buttons stand side by side
_PLAIN = (Standing.CURRENT, Standing.UNKNOWN)


class Acts(QWidget):
    """The buttons of a row: side by side where there is room for all, else wrapped."""

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)

    def sizeHint(self) -> QSize:
        """Ask for room for all that are shown, side by side."""
        shown = [self.flow.itemAt(place) for place in range(self.flow.count())]
        hints = [item.sizeHint() for item in shown if item is not None and not item.isEmpty()]
        if not hints:
            return QSize(0, 0)
        width = sum(hint.width() for hint in hints) + Space.SMALL * (len(hints) - 1)
        return QSize(width, max(hint.height() for hint in hints))


class ItemRow(QFrame):
    """A card. ``lane`` decodes the picture when the row is opened for the first time.

    ``add_act`` puts buttons at the trailing edge; ``notes`` is the place for more lines.
    """

    def __init__(self, item: ShownItem, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._lane = lane
        self.pane: ItemPane | None = None
        self.setProperty("kind", "card")
        self._mark, self._standing, self._practice = Badge(), Badge(), Badge()
        self.fold = Button(kind="fold", icon_name=IconName.CHEVRON_RIGHT)
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._open)
        policy = self.fold.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.fold.setSizePolicy(policy)
        self.issuer = PlainLabel(role="quiet")
        self.why = PlainLabel()
        self.notes = QVBoxLayout()
        self._acts = Acts()
        self._top = QHBoxLayout()
        self._words = QVBoxLayout()
        self._is_wide = True
        self._column = QVBoxLayout(self)
        self._arrange()
        self._say()

    @property
    def title(self) -> str:
        """The item's title as one clean line."""
        described = self.item.description
        title = title_in(described, spoken_language())
        return title_words(title, is_address=described.title_is_address)

    def add_act(self, button: Button) -> None:
        """Put a button beside the marks."""
        self._acts.flow.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        """Let the row grow narrower than its buttons side by side: they wrap."""
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), look().scaled(280)), hint.height())

    def show_words(self, *, is_open: bool) -> None:
        """Show issuer and reason, or only marks and title."""
        self.issuer.setVisible(is_open and bool(self.issuer.text()))
        self.why.setVisible(is_open)
        self.fold.setEnabled(is_open)
        if not is_open:
            self.fold.setChecked(False)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the marks where there is room, else under the words."""
        super().resizeEvent(event)
        self._fit_title()
        is_wide = self.width() >= look().scaled(_WIDE)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        if is_wide:
            self._words.removeWidget(self._acts)
            self._top.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        else:
            self._top.removeWidget(self._acts)
            self._words.addWidget(self._acts)

    def _say(self) -> None:
        item, report = self.item, self.item.report
        self._mark.show_mark(report.mark, mark_name(report.mark, item.reader))
        self._standing.show_standing(report.standing, self._standing_words())
        self._standing.setVisible(report.standing not in _PLAIN)
        self._practice.show_words(Shape.DASH, Tone.SELF, self.tr("Practice item"))
        self._practice.setVisible(item.is_practice)
        title = self.title
        self._fit_title()
        name = isolated(item.signer.name or item.signer.says, limit=120)
        says = self.tr("from {name} (says)") if item.signer.is_claim else self.tr("from {name}")
        self.issuer.setText(says.format(name=name) if name else "")
        self.why.setText(why(report, item.signer, item.reader))
        spoken = [mark_name(report.mark, item.reader)]
        if report.standing not in _PLAIN:
            spoken.append(self._standing_words() or standing_name(report.standing))
        describe(self.fold, ". ".join([*spoken, title]), self.why.text())

    def _fit_title(self) -> None:
        """Cut a long title to one line; the open item and screen readers have it whole."""
        self.notes.setContentsMargins(look().scaled(_ARROW) + Space.SMALL, 0, 0, 0)
        room = self.width() - 2 * Space.LARGE - look().scaled(_FOLD_EDGES)
        metrics, cut = self.fold.fontMetrics(), Qt.TextElideMode.ElideRight
        self.fold.setText(metrics.elidedText(self.title, cut, max(room, look().scaled(120))))

    def _standing_words(self) -> str:
        until = day(self.item.description.valid_until)
        if self.item.report.standing is Standing.EXPIRED and until:
            return self.tr("Expired {day}").format(day=until)
        return ""

    @Slot(bool)
    def _open(self, is_open: bool) -> None:  # noqa: FBT001 - a Qt signal's argument
        self.fold.set_icon(IconName.CHEVRON_DOWN if is_open else IconName.CHEVRON_RIGHT)
        if is_open and self.pane is None:
            self.pane = ItemPane()
            self.pane.show_item(self.item)
            self._column.addWidget(self.pane)
            self._decode()
        if self.pane is not None:
            self.pane.setVisible(is_open)

    def _decode(self) -> None:
        picture = self.item.description.picture
        content = picture.data if picture is not None else b""
        if not content:
            return

        def decode(_cancellation: Cancellation) -> QImage | None:
            return decode_picture(content, _PICTURE)

        self._lane.start(decode, self._take_picture)

    @Slot(object)
    def _take_picture(self, picture: QImage | None) -> None:
        if self.pane is not None:
            self.pane.set_picture(picture)

    def _arrange(self) -> None:
        badges = QWidget()
        flow = FlowLayout(badges)
        for badge in (self._mark, self._standing, self._practice):
            flow.addWidget(badge)
        self.notes.setSpacing(Space.HAIR)
        for label in (self.issuer, self.why):
            self.notes.addWidget(label)
        self._top.setSpacing(Space.LARGE)
        self._top.addWidget(badges, 1, Qt.AlignmentFlag.AlignVCenter)
        self._top.addWidget(self._acts, 0, Qt.AlignmentFlag.AlignTop)
        self._words.setSpacing(0)
        self._words.addLayout(self._top)
        self._words.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeading)
        self._words.addLayout(self.notes)
        self._column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        self._column.setSpacing(Space.LARGE)
        self._column.addLayout(self._words)
