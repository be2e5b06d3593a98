"""Everything the window says to eyes and ears, and which of it is ours in which language."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QMenu, QPlainTextEdit, QWidget

from tests.journeys.person import plain, shown_texts
from tests.places import PROJECT

_TRANSLATIONS = PROJECT / "resources" / "translations" / "es"
_PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|%[0-9]")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def said(window: QWidget) -> dict[str, str]:
    """Return every text of the window, each with where it is: shown, spoken, tip or menu."""
    found = {plain(text): "shown" for text in shown_texts(window)}
    for one in (window, *window.findChildren(QWidget)):
        if one.isVisible():
            found |= {plain(text): where for where, text in _beside(one)}
    for menu in window.findChildren(QMenu):
        found |= {plain(text): "menu" for text in _entries(menu.actions())}
    found.pop("", None)
    return found


def _beside(one: QWidget) -> Iterator[tuple[str, str]]:
    yield "name", one.accessibleName()
    yield "description", one.accessibleDescription()
    yield "tip", one.toolTip()
    yield "title", one.windowTitle()
    if isinstance(one, QLineEdit | QPlainTextEdit):
        yield "placeholder", one.placeholderText()
    if isinstance(one, QComboBox):
        yield from (("choice", one.itemText(place)) for place in range(one.count()))


def _entries(actions: list[QAction]) -> Iterator[str]:
    return (action.text().replace("&", "") for action in actions if not action.isSeparator())


class Dictionary:
    """The window's own texts: English as written in the source, Spanish as translated."""

    def __init__(self, folder: Path = _TRANSLATIONS) -> None:
        self._same: set[str] = set()
        self._english: dict[str, str] = {}
        for file in sorted(folder.glob("*.ts")):
            for message in ElementTree.parse(file).getroot().iter("message"):
                self._learn(message)

    def _learn(self, message: ElementTree.Element) -> None:
        source = plain(message.findtext("source") or "")
        translation = message.find("translation")
        forms = [] if translation is None else list(translation.itertext())
        spanish = plain(" ".join(forms))
        if source == spanish:
            self._same.add(source)
        for part in _PLACEHOLDER.split(source):
            words = part.strip(" .,:;·“”()")
            if len(_LETTERS.findall(words)) >= 3 and words not in spanish:
                self._english[words] = source

    def english_in(self, text: str) -> str:
        """Return a text of ours that stands in ``text`` in English; ``""`` where there is none."""
        return next((source for words, source in self._english.items() if words in text), "")

    def is_same_in_both(self, text: str) -> bool:
        """Return whether we say this in one and the same way in both languages, or need not."""
        return text in self._same or _LETTERS.search(_PLACEHOLDER.sub("", text)) is None
