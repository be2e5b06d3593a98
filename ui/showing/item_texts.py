"""What an item says: its texts, facts, skills, results, evidence and recommendations."""

import re
from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.messages.dates import day_of_text
from ui.messages.field_names import field_name
from ui.messages.kind_names import kind_name
from ui.messages.language_names import language_name
from ui.messages.member_names import member_name
from ui.messages.outside_text import clean, isolated
from ui.messages.result_words import status_words, truth_name
from ui.showing.chips import FactChip
from ui.showing.evidence_view import EvidenceView
from ui.showing.flow_layout import FlowLayout
from ui.showing.fold import Fold
from ui.showing.inside import NOTHING_KNOWN, Inside
from ui.showing.links import LinkRow
from ui.showing.recommendations import other_rows, recommendation_rows
from ui.showing.rows import clear_layout
from ui.showing.support_text import is_technical
from ui.showing.text import PlainLabel
from ui.showing.transcript_view import TranscriptView
from ui.theme.tokens import Space
from wallet.model.description import Description, Evidence, Field, ResultLine, Skill, Text
from wallet.model.item import JoinedEndorsement
from wallet.model.own_record import OwnField

# Long texts stand as paragraphs under their label; the rest are facts in two columns.
_PARAGRAPHS = frozenset(
    {Field.DESCRIPTION, Field.CRITERIA, Field.NARRATIVE, Field.COMMENT, Field.TERMS_OF_USE}
)
_DATES = frozenset(
    {
        Field.AWARDED,
        Field.VALID_FROM,
        Field.VALID_UNTIL,
        Field.ACTIVITY_START,
        Field.ACTIVITY_END,
        Field.BIRTH_DATE,
    }
)
_SKIPPED = frozenset({Field.NAME})  # it is the title
_PARTIAL = "/partial"  # what the transcript says in a sentence of its own
# Lines of a life: days stand in the middle of them.
_LINES = frozenset({Field.EDUCATION, Field.EMPLOYMENT, Field.PAPER_HELD, Field.HOSTED_ON})
# What the learner typed in about a record of their own stands in results, for want of members.
_OWN = frozenset(field.value for field in OwnField)
# A label made of members' names; what issuers wrote themselves keeps its letters.
_WORDS = re.compile(r"[a-záéíóúñ][a-záéíóúñ0-9 -]*( / [a-záéíóúñ][a-záéíóúñ0-9 -]*)*")
_FEW = 20  # texts an item may have to be called one that says little
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
# What few people look for: all of it is shown, under a line that folds open.
_SELDOM = frozenset({Field.OTHER, Field.ISSUER_NUMBER, Field.REFRESH, Field.RELATED})
_INNER_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class ItemTexts(QWidget):
    """Shows a description, top to bottom in reading order.

    ``shows_technical``: what only machines need is shown here too, folded; elsewhere the page has
    a place for it. ``share_asked`` and ``keep_asked`` carry the places of inner items picked,
    ``compare_asked`` that of the evidence a file is to be compared with.
    """

    share_asked = Signal(tuple)
    keep_asked = Signal(tuple)
    compare_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, shows_technical: bool = False) -> None:
        super().__init__(parent)
        self._shows_technical = shows_technical
        self._description: Description | None = None
        self._endorsements: tuple[JoinedEndorsement, ...] = ()
        self._inside = NOTHING_KNOWN
        self.transcript: TranscriptView | None = None
        self.evidence: dict[str, EvidenceView] = {}
        self.more: Fold | None = None
        self.technical: Fold | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)

    def show_description(
        self,
        description: Description,
        endorsements: tuple[JoinedEndorsement, ...] = (),
        inside: Inside = NOTHING_KNOWN,
    ) -> None:
        """Show ``description``, endorsements that are items of their own, and what is inside."""
        if description is not self._description:
            self.more = self.technical = None  # what was folded open was another item's
        self._description = description
        self._endorsements, self._inside = endorsements, inside
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow another language: labels change, the issuer's texts stay as they are."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        is_open = [fold is not None and fold.is_open for fold in (self.more, self.technical)]
        self.more = self.technical = self.transcript = None
        self.evidence.clear()
        clear_layout(self._column)
        shown = self._description
        if shown is None:
            return
        self._transcript(shown)
        texts = [text for text in shown.texts if text.field not in _SKIPPED and text.value]
        record = shown.transcript
        if record is not None and record.nodes and record.is_partial:
            texts = [text for text in texts if text.pointer != _PARTIAL]
        for label, group in groupby((t for t in texts if t.field in _PARAGRAPHS), label_of):
            self._paragraphs(label, group)
        self._skills(self.tr("Skills"), shown.skills)
        self._skills(self.tr("Levels"), shown.levels)
        own = [_as_fact(line) for line in shown.results if line.kind in _OWN]
        self._results(tuple(line for line in shown.results if line.kind not in _OWN))
        facts = [text for text in texts if text.field not in _PARAGRAPHS]
        technical = [text for text in facts if is_technical(text)]
        facts = [text for text in facts if not is_technical(text)]
        seldom = [] if _says_little(shown, facts) else [t for t in facts if t.field in _SELDOM]
        self._facts([*own, *(text for text in facts if text not in seldom)])
        self._evidence(self.tr("Evidence"), shown.evidence)
        self._evidence(self.tr("Files it speaks of"), shown.resources)
        inside = self._inside
        joined = recommendation_rows(shown, self._endorsements, inside, self._details)
        self._rows(self.tr("Recommendations"), joined)
        others = other_rows(shown, inside, self._details)
        self._rows(self.tr("Also inside this item"), others)
        self._more(seldom, is_open=is_open[0])
        if self._shows_technical:
            self._technical(technical, is_open=is_open[1])
        self._column.addStretch(1)

    def _heading(self, words: str) -> None:
        if self._column.count():
            self._column.addSpacing(Space.SMALL)
        self._column.addWidget(PlainLabel(words, role="bold"))

    def _paragraphs(self, label: str, texts: Iterable[Text]) -> None:
        """Put texts that follow each other under one heading."""
        self._heading(label)
        for text in texts:
            self._column.addWidget(value_widget(text))

    def _skills(self, words: str, skills: tuple[Skill, ...]) -> None:
        if not skills:
            return
        self._heading(words)
        holder = QWidget()
        flow = FlowLayout(holder)
        for skill in skills:
            detail = " · ".join(part for part in (skill.framework, skill.code) if part)
            flow.addWidget(FactChip(skill.name, detail or skill.description))
        self._column.addWidget(holder)

    def _results(self, results: tuple[ResultLine, ...]) -> None:
        if not results:
            return
        self._heading(self.tr("Results"))
        grid = _grid()
        for row, result in enumerate(results):
            name = clean(result.name, keeps_lines=False) or self.tr("Result")
            grid.addWidget(PlainLabel(name, role="quiet"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(PlainLabel(self._result_words(result)), row, 1)
        self._column.addLayout(grid)

    def _result_words(self, result: ResultLine) -> str:
        value = isolated(result.value or result.level or status_words(result.status))
        parts = [value]
        if result.scale:
            parts.append(self.tr("(scale: {scale})").format(scale=isolated(result.scale)))
        if result.level and result.value:
            parts.append(isolated(result.level))
        if result.required:
            parts.append(self.tr("(needed: {value})").format(value=isolated(result.required)))
        return " ".join(part for part in parts if part)

    def _facts(self, texts: list[Text]) -> None:
        if texts:
            self._heading(self.tr("Facts"))
            self._column.addLayout(_facts_grid(texts))

    def _more(self, texts: list[Text], *, is_open: bool) -> None:
        """Put what few people look for under one line: complete, and out of the way."""
        if not texts:
            return
        self._column.addSpacing(Space.SMALL)
        self.more = Fold(self.tr("More from this item (%n)", "", len(texts)))
        self.more.body.addLayout(_facts_grid(texts))
        self.more.set_open(is_open)
        self._column.addWidget(self.more)

    def _technical(self, texts: list[Text], *, is_open: bool) -> None:
        if not texts:
            return
        self.technical = Fold(self.tr("Details for support"))
        self.technical.body.addLayout(_facts_grid(texts))
        self.technical.set_open(is_open)
        self._column.addWidget(self.technical)

    def _evidence(self, words: str, evidence: tuple[Evidence, ...]) -> None:
        if not evidence:
            return
        self._heading(words)
        for piece in evidence:
            view = EvidenceView(
                piece, self._inside.files.get(piece.pointer), may_compare=self._inside.may_act
            )
            view.compare_asked.connect(self.compare_asked)
            self.evidence[piece.pointer] = view
            self._column.addWidget(view)

    def _transcript(self, shown: Description) -> None:
        if shown.transcript is None or not shown.transcript.nodes:
            return
        self._heading(self.tr("What this record holds"))
        self.transcript = TranscriptView(self._details)
        self.transcript.show_transcript(shown, self._inside)
        self.transcript.share_asked.connect(self.share_asked)
        self.transcript.keep_asked.connect(self.keep_asked)
        self._column.addWidget(self.transcript)

    def _rows(self, words: str, rows: list[QWidget]) -> None:
        if rows:
            self._heading(words)
            for row in rows:
                self._column.addWidget(row)

    def _details(self, inner: Description) -> QWidget:
        """Return everything an inner item says; what only machines need is there, folded."""
        view = ItemTexts(shows_technical=True)
        view.show_description(inner, inside=self._inside.below(inner.pointer))
        return view


def _as_fact(line: ResultLine) -> Text:
    return Text(field=Field.OTHER, label=line.name, value=line.value, pointer=line.pointer)


def _says_little(shown: Description, texts: list[Text]) -> bool:
    """Whether what the issuer calls in words of its own is all there is to read."""
    told = (shown.skills, shown.results, shown.evidence, shown.endorsements, shown.held)
    is_told = shown.transcript is not None or any(told)
    is_told = is_told or any(text.field in _PARAGRAPHS for text in shown.texts)
    return not is_told and len(texts) <= _FEW


def label_of(text: Text) -> str:
    """Return the label of a text: our name for its field, or the issuer's own.

    Names of members such as credentialSubject may go over two lines where there is little room.
    """
    if text.field is Field.OTHER and text.label:
        label = isolated(member_name(text.label))
        if _WORDS.fullmatch(label):
            label = label[0].upper() + label[1:]
        return _INNER_CAPITAL.sub("\u200b", label)
    return field_name(text.field)


def value_words(text: Text) -> str:
    """Return a text as it is shown.

    Days, languages, kinds of the standard's list, and yes and no are said in the window's
    language; everything else stands as it is.
    """
    if text.is_truth:
        return truth_name(is_true=text.value == "true")
    if text.field is Field.ACHIEVEMENT_KIND:
        return kind_name(text.value)
    if text.field is Field.LANGUAGE:
        return language_name(clean(text.value))
    if text.field in _DATES:
        return day_of_text(text.value)
    if text.field in _LINES:
        words = _DAY.sub(lambda found: day_of_text(found[0]), clean(text.value))
        if words.endswith("–"):
            return words + QCoreApplication.translate("ItemTexts", " today")
        return words
    return clean(text.value)


def value_widget(text: Text) -> QWidget:
    """Return the widget that shows a text: an address with its buttons, or plain text."""
    if text.is_link:
        return LinkRow(text.value)
    return PlainLabel(value_words(text), language=text.language, is_selectable=True)


def _facts_grid(texts: list[Text]) -> QGridLayout:
    """Return labels and values in two columns; several keywords are one row.

    What is said twice in the same words, of two parts of an item, is one row too.
    """
    tags = [text for text in texts if text.field is Field.TAG and not text.is_link]
    grid = _grid()
    row = 0
    said: set[tuple[str, str]] = set()
    for text in texts:
        words = (label_of(text), text.value)
        if text in tags[1:] or words in said:
            continue
        said.add(words)
        label = PlainLabel(label_of(text), role="quiet")
        value = _tags_widget(tags) if text in tags else value_widget(text)
        # A row of buttons is taller than a line of text: both stand on one line.
        alignment = Qt.AlignmentFlag.AlignVCenter if text.is_link else Qt.AlignmentFlag.AlignTop
        grid.addWidget(label, row, 0, alignment)
        grid.addWidget(value, row, 1)
        row += 1
    return grid


def _tags_widget(tags: list[Text]) -> QWidget:
    words = " · ".join(isolated(tag.value, limit=400) for tag in tags)
    return PlainLabel(words, language=tags[0].language, is_selectable=True)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setColumnStretch(0, 5)
    grid.setColumnStretch(1, 11)
    grid.setHorizontalSpacing(Space.LARGE)
    grid.setVerticalSpacing(Space.SMALL)
    return grid
