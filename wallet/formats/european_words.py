"""How European documents write texts: language maps, notes, concepts of a vocabulary, periods."""

import re
from collections.abc import Iterator

from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.description_texts import first_text, localized
from wallet.model.description import Field

_PERIOD = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?"
)
_UNITS = ("a", "mo", "wk", "d", "h", "min")
# Where a node keeps the words that say what it is, in this order.
_NAMES = (
    "prefLabel", "title", "legalName", "noteLiteral", "fullAddress", "altLabel", "definition",
)  # fmt: skip


def words_in(node: Node) -> Node:
    """Return the node that holds the words of ``node``: itself, its label, its title, its note."""
    for name in _NAMES:
        named = node.at(name)
        if named.value is not None:
            return words_in(named)
    return node


def name_of(node: Node) -> str:
    """Return the first words ``node`` is called by, ``""`` where it has none."""
    return first_text(words_in(node))


def say_words(sheet: Sheet, label: Field, node: Node, *, named: str = "") -> None:
    """Say what each entry of ``node`` is called, in all its languages."""
    for entry in node.entries:
        sheet.say(label, words_in(entry), named=named)
        say_nothing_of(sheet, entry)


def say_nothing_of(sheet: Sheet, node: Node) -> None:
    """Count the identifiers of a vocabulary's concept as said: its words say it."""
    for name in ("id", "notation", "inScheme", "type"):
        for part in _leaves(node.at(name)):
            sheet.said.add(part)


def take_words(sheet: Sheet, node: Node) -> str:
    """Return the first words of ``node`` for use elsewhere; all its languages count as said."""
    found = words_in(node)
    text = first_text(found)
    sheet.said.update([part for part, _ in localized(found)])
    say_nothing_of(sheet, node)
    return text


def say_number(sheet: Sheet, label: Field, node: Node) -> None:
    """Say an identifier by its scheme and its number ("Student ID: 97168A")."""
    for entry in node.entries:
        number = first_text(entry.at("notation"))
        scheme = first_text(entry.at("schemeName")) or name_of(entry.at("spatial"))
        if number:
            sheet.take(entry.at("schemeName"))
            place = entry.at("spatial")
            sheet.said.update([part for part, _ in localized(words_in(place))])
            say_nothing_of(sheet, place)
            text = f"{scheme}: {number}" if scheme else number
            sheet.add(label, text, entry.at("notation").pointer)
            say_nothing_of(sheet, entry)


def say_period(sheet: Sheet, label: Field, node: Node) -> None:
    """Say a duration (ISO 8601 §5.5.2) in units: ``PT60H`` as ``60 h``."""
    for entry in node.entries:
        sheet.said.add(entry)
        sheet.add(label, period_shown(entry.raw), entry.pointer)


def period_shown(text: str) -> str:
    """Return a duration in units that need no translation, or the text where it is none."""
    match = _PERIOD.fullmatch(text)
    if match is None:
        return text
    counted = zip(match.groups(), _UNITS, strict=True)
    return " ".join(f"{number} {unit}" for number, unit in counted if number) or text


def _leaves(node: Node) -> Iterator[Node]:
    if type(node.value) is dict:
        for name in node.value:
            yield from _leaves(node.at(name))
    elif type(node.value) is list:
        for entry in node.entries:
            yield from _leaves(entry)
    elif node.value is not None:
        yield node
