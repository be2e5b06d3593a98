"""One item in full: picture, mark, five lines on the leading side; what it says on the other."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ui.accessible.naming import describe
from ui.messages.dates import day
from ui.messages.five_lines import Reader, Signer
from ui.messages.languages import spoken_language
from ui.messages.mark_names import mark_name
from ui.messages.outside_text import isolated
from ui.messages.summary_words import title_words
from ui.showing.badges import Badge
from ui.showing.flow_layout import FlowLayout
from ui.showing.inside import NOTHING_KNOWN, Inside
from ui.showing.item_texts import ItemTexts
from ui.showing.report_view import ReportView, SupportDetails
from ui.showing.support_text import technical_lines
from ui.showing.text import PictureLabel, PlainLabel
from ui.theme.look import look
from ui.theme.marks import Shape
from ui.theme.palettes import Tone
from ui.theme.seals import seal_pixmap
from ui.theme.tokens import Space
from wallet.model.description import Description
from wallet.model.item import JoinedEndorsement
from wallet.model.localised import in_language
from wallet.model.report import Mark, Report, Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """What the pane shows: a kept item, a finding, or an item somebody handed over."""

    description: Description
    report: Report
    signer: Signer
    is_practice: bool = False
    endorsements: tuple[JoinedEndorsement, ...] = ()
    reader: Reader = Reader.LEARNER
    inside: Inside = NOTHING_KNOWN
    # More lines under the technical report.
    support: str = ""


class ItemPane(QWidget):
    """Shows a :class:`ShownItem`; one column where the pane is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: ShownItem | None = None
        self._shown: Description | None = None
        self._decoded: QImage | None = None
        self._picture = PictureLabel()
        self._title = PlainLabel(role="heading", is_selectable=True)
        self._issuer = PlainLabel(role="quiet")
        self._badges_holder = QWidget()
        self._badges = FlowLayout(self._badges_holder)
        self._mark = Badge()
        self._standing = Badge()
        self._practice = Badge()
        for badge in (self._mark, self._standing, self._practice):
            self._badges.addWidget(badge)
        self.report_view = ReportView()
        self.texts = ItemTexts()
        self.support = SupportDetails()
        self._heading = QVBoxLayout()
        self._trailing = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()

    def show_item(self, item: ShownItem, picture: QImage | None = None) -> None:
        """Show ``item``; ``picture`` is what :func:`decode_picture` made of its picture."""
        self._item, self._shown = item, None
        self._decoded = picture
        self.report_view.show_report(item.report, item.signer, item.reader)
        technical = technical_lines(item.description)
        more = "\n\n".join(part for part in (item.support, technical) if part)
        self.support.show_report(item.report, more)
        self._fill()

    def set_picture(self, picture: QImage | None) -> None:
        """Give the picture when it has been decoded."""
        self._decoded = picture
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language or palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        elif event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put both sides above each other where there is no room side by side."""
        super().resizeEvent(event)
        is_wide = self.width() >= look().scaled(680)
        direction = (
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        if direction is not self._sides.direction():
            self._sides.setDirection(direction)
            self._place_heading(is_wide=is_wide)
            # Nobody else hears that the pane needs another height now.
            self.updateGeometry()

    def _fill(self) -> None:
        item = self._item
        if item is None:
            return
        # Texts that came in several languages are shown in the window's.
        shown = in_language(item.description, spoken_language())
        if shown != self._shown:
            self._shown = shown
            self.texts.show_description(shown, item.endorsements, item.inside)
        title = title_words(shown.title, is_address=shown.title_is_address, limit=400)
        self._title.setText(title)
        name = isolated(item.signer.name or item.signer.says, limit=160)
        says = self.tr("from {name} (says)") if item.signer.is_claim else self.tr("from {name}")
        self._issuer.setText(says.format(name=name) if name else "")
        self._issuer.setVisible(bool(name))
        self._mark.show_mark(item.report.mark, _mark_words(item))
        standing = item.report.standing
        self._standing.show_standing(standing, _standing_words(item))
        self._standing.setVisible(standing not in (Standing.UNKNOWN, Standing.CURRENT))
        self._practice.show_words(Shape.DASH, Tone.SELF, self.tr("Practice item"))
        self._practice.setVisible(item.is_practice)
        self._draw()

    def _draw(self) -> None:
        item = self._item
        if item is None:
            return
        side, ratio = min(look().scaled(104), 144), self.devicePixelRatioF()
        kind, title = item.description.achievement_kind, item.description.title
        if self._decoded is None:
            self._picture.setPixmap(seal_pixmap(kind, title, side, ratio))
        else:
            pixels = round(side * ratio)
            picture = QPixmap.fromImage(self._decoded).scaled(
                pixels,
                pixels,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(picture)
        describe(self._picture, self.tr("Decoration"))

    def _lay_out(self) -> None:
        leading = QVBoxLayout()
        leading.setSpacing(Space.MEDIUM)
        leading.addWidget(self._picture)
        leading.addWidget(self._badges_holder)
        leading.addWidget(self.report_view)
        leading.addStretch(1)
        card = QFrame()
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        inner.addLayout(leading)
        self._heading.setSpacing(Space.SMALL)
        for widget in (self._title, self._issuer):
            self._heading.addWidget(widget)
        self._trailing.setSpacing(Space.MEDIUM)
        self._trailing.addLayout(self._heading)
        self._trailing.addWidget(self.texts, 1)
        self._sides.setSpacing(Space.WIDE)
        self._sides.addWidget(card, 4)
        self._sides.addLayout(self._trailing, 6)
        self._sides.setAlignment(card, Qt.AlignmentFlag.AlignTop)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.LARGE)
        self._column.addLayout(self._sides)
        self._column.addWidget(self.support)

    def _place_heading(self, *, is_wide: bool) -> None:
        """Say which item it is first of all: above both sides where they stand in one column."""
        old, new = self._trailing, self._column
        if is_wide:
            old, new = new, old
        old.removeItem(self._heading)
        self._heading.setParent(None)
        new.insertLayout(0, self._heading)


def _mark_words(item: ShownItem) -> str:
    """Return "Signed by …" for an issuer on the lists, else the mark's own name."""
    if item.report.mark is Mark.SIGNED and item.signer.name and not item.signer.is_claim:
        return QCoreApplication.translate("ItemPane", "Signed by {name}").format(
            name=isolated(item.signer.name, limit=60)
        )
    return mark_name(item.report.mark, item.reader)


def _standing_words(item: ShownItem) -> str:
    until = day(item.description.valid_until)
    if item.report.standing is Standing.EXPIRED and until:
        return QCoreApplication.translate("ItemPane", "Expired {day}").format(day=until)
    return ""
