"""Reads what the window shows, speaks and copies; judges whether payloads stand there as text."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QToolTip,
    QWidget,
)

from tests.rigs.payload_planting import Planted
from tests.rigs.payloads import essence

_TAG = re.compile(r"t\d{4}q")
# The exact bytes that leave, shown as they are: JSON escapes what it must.
_BYTES = '{"@context"'
_CUT = "…"
# Rows of a list that are read; the others are made of the same cloth.
_MOST_ROWS = 60
# Pixels of the smallest screen the window is made for.
LEAST_WIDTH = 1024
_HEARD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A text and where it was met: shown, spoken, tip, title, menu, clipboard, page."""

    where: str
    text: str


def everything_said(app: QApplication) -> Iterator[Said]:
    """Everything that the windows shown say to eyes and ears, tips and menus included."""
    for window in app.topLevelWidgets():
        if not window.isVisible():
            continue
        for one in (window, *window.findChildren(QWidget)):
            if one.isVisible():
                yield from _said_by(one)
        for menu in window.findChildren(QMenu):
            yield from _entries(menu)


def _said_by(one: QWidget) -> Iterator[Said]:
    yield Said(where="title", text=one.windowTitle())
    yield Said(where="tip", text=tip_text(one.toolTip()))
    yield Said(where="status tip", text=one.statusTip())
    yield Said(where="spoken", text=one.accessibleName())
    yield Said(where="spoken", text=one.accessibleDescription())
    if _is_tip(one):
        yield Said(where="tip", text=tip_text(one.text()))  # type: ignore[attr-defined]
    elif isinstance(one, QLabel):
        yield Said(where="shown", text=one.text())
    elif isinstance(one, QAbstractButton):
        yield Said(where="shown", text=one.text().replace("&&", "&"))
    elif isinstance(one, QLineEdit):
        yield Said(where="shown", text=one.text())
        yield Said(where="shown", text=one.placeholderText())
    elif isinstance(one, QPlainTextEdit):
        yield from (Said(where="shown", text=line) for line in [one.toPlainText()])
    elif isinstance(one, QComboBox):
        yield from (Said(where="shown", text=one.itemText(at)) for at in range(one.count()))
    elif isinstance(one, QAbstractItemView):
        yield from _rows(one)
    yield from _heard(QAccessible.queryAccessibleInterface(one))


def _is_tip(widget: QWidget) -> bool:
    return widget.metaObject().className() == "QTipLabel"


def _heard(interface: object) -> Iterator[Said]:
    if interface is not None:
        for kind in _HEARD:
            yield Said(where="heard", text=interface.text(kind))  # type: ignore[attr-defined]


def _rows(view: QAbstractItemView) -> Iterator[Said]:
    interface = QAccessible.queryAccessibleInterface(view)
    for place in range(min(interface.childCount(), _MOST_ROWS)):
        yield from _heard(interface.child(place))


def _entries(menu: QMenu) -> Iterator[Said]:
    actions: list[QAction] = menu.actions()
    for action in actions:
        yield Said(where="menu", text=action.text().replace("&&", "&"))
        yield Said(where="tip", text=tip_text(action.toolTip()))


def clipboard_said() -> Iterator[Said]:
    """What lies on the clipboard, under every form but plain text named as a breach."""
    offered = QGuiApplication.clipboard().mimeData()
    for form in offered.formats():
        if form.startswith("text/") and not form.startswith("text/plain"):
            yield Said(where=f"breach: {form}", text=form)
    yield Said(where="clipboard", text=offered.text())


def tip_text(tip: str) -> str:
    """Return what Qt shows for a tooltip: mark-up read where Qt takes it for mark-up."""
    if "<" not in tip and "&" not in tip:
        return tip
    document = QTextDocument()
    document.setHtml(tip)
    return document.toPlainText()


def show_tips(app: QApplication) -> None:
    """Have Qt make each tip that carries a payload, as it would under the mouse."""
    for window in app.topLevelWidgets():
        for one in window.findChildren(QWidget):
            if one.isVisible() and _TAG.search(one.toolTip()):
                QToolTip.showText(one.mapToGlobal(one.rect().center()), one.toolTip(), one)
                app.processEvents()
    QToolTip.hideText()


def misread(said: Said, planted: Mapping[str, Planted]) -> str:
    """Return what is wrong where a payload does not stand in a text as it was planted.

    Blanks do not count: a control may be shown as one, and pages break lines where they like.
    """
    if not _TAG.search(said.text):
        return ""
    found = essence(said.text)
    for match in _TAG.finditer(found):
        one = planted.get(match[0])
        if one is None:
            return f"{said.where}: an unknown tag {match[0]}"
        before, after = (_dense(part) for part in essence(one.text).split(match[0], 1))
        ahead, behind = _dense(found[: match.start()]), _dense(found[match.end() :])
        is_right = _stands(behind, after) and (ahead.endswith(before) or _CUT in found)
        if not (is_right or _stands_otherwise(said, found, match, one)):
            got = found[max(0, match.start() - 60) : match.end() + 60]
            return f"{said.where}: {one.payload.name} from {one.place} stands as {got!r}"
    return ""


def _dense(text: str) -> str:
    return text.replace(" ", "")


def _stands(found: str, wanted: str) -> bool:
    """Whether a text goes on as wanted, whole or cut off with an ellipsis."""
    if found.startswith(wanted):
        return True
    return _CUT in found and wanted.startswith(found.split(_CUT)[0])


def _stands_otherwise(said: Said, found: str, tag: re.Match[str], one: Planted) -> bool:
    """Whether a text stands in one of the ways that are another by design.

    A file's name of our making joins words by hyphens; the bytes that leave are shown as JSON; a
    page's text is read as it is drawn, right-to-left words in that order, marks once for each
    glyph they stand on.
    """
    before, after = found[: tag.start()][-1:], found[tag.end() :][:1]
    is_file_name = after in ("-", ".") or (before == "-" and after == "")
    is_drawn = said.where == "page" and _letters(one.text) <= _letters(said.text)
    return is_file_name or _BYTES in found or is_drawn


def _letters(text: str) -> set[str]:
    """The words of a text without marks on letters, and without what stands for a missing one."""
    signs = (
        sign for sign in essence(text) if sign != "?" and unicodedata.category(sign)[0] != "M"
    )
    return {word.lstrip("Z").rstrip(",;") for word in "".join(signs).split()}


def tags_in(said: Said) -> set[str]:
    """The payloads met in a text."""
    return set(_TAG.findall(said.text))


def ill_shown(app: QApplication) -> Iterator[str]:
    """Name labels that sniff their text, pages that scroll sideways, windows too wide."""
    for window in app.topLevelWidgets():
        if not window.isVisible() or _is_tip(window):
            continue
        for label in window.findChildren(QLabel):
            if (
                label.isVisible()
                and not _is_tip(label)
                and label.textFormat() is not Qt.TextFormat.PlainText
            ):
                yield f"a label sniffs its text: {label.text()[:60]!r}"
        if window.minimumSizeHint().width() > LEAST_WIDTH:
            yield f"{type(window).__name__} is too wide: {_widest(window)}"
        for area in window.findChildren(QScrollArea):
            by = area.horizontalScrollBar().maximum()
            if area.isVisible() and by > 0:
                where = type(area.parent()).__name__
                yield f"{where} scrolls sideways by {by} pixels: {_widest(area.widget())}"


def _widest(widget: QWidget | None) -> str:
    """Name the way from a widget to what asks for its width, widest child by widest child."""
    names: list[str] = []
    while widget is not None:
        words = essence(str(widget.property("text") or ""))[:40]
        names.append(f"{type(widget).__name__} {words} {_least(widget)}".replace("  ", " "))
        children = [one for one in widget.children() if isinstance(one, QWidget)]
        visible = [one for one in children if one.isVisible() and not one.isWindow()]
        widget = max(visible, key=_least, default=None)
    return " > ".join(names)


def _least(widget: QWidget) -> int:
    return max(widget.minimumSizeHint().width(), widget.minimumWidth())
