"""Redraws a badge's SVG out of what is harmless in it: shapes, colours, gradients.

Nothing of the file is handed on as it stands. Every element and attribute is on a list here, every
value has a form that is checked, and the drawing is written anew from them. What only describes a
drawing (titles, metadata, the credential baked in) or acts (scripts) is left out. A drawing that
needs anything else to look as it was meant (text, pictures, references, filters, masks, patterns)
is not redrawn at all: better none than another one.
"""

import html
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping

import defusedxml.ElementTree as SafeTree
from defusedxml.common import DefusedXmlException

MAX_DRAWING = 512 * 1024  # bytes
MAX_ELEMENTS = 2_000
MAX_DEPTH = 24
_MAX_SHEET = 20_000  # characters of a style sheet
_MAX_VALUE = 2_000  # characters of an attribute that is no list of points
MAX_NUMBERS = 20_000  # numbers in paths, points and transforms, all together
_LARGEST = 32_000.0  # of a coordinate or a line's width
_MOST_SCALED = 1e6  # by all transforms around a shape together
_NARROWEST = 0.1  # of a drawing's sides, the shorter to the longer
_SVG = "http://www.w3.org/2000/svg"
_LINK = "http://www.w3.org/1999/xlink"

_NUMBER = r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?"
_NUMBERS = re.compile(_NUMBER)
_ONE_NUMBER = re.compile(rf"\s*({_NUMBER})(?:px|%)?\s*")
_STEP = re.compile(r"\s*([MmZzLlHhVvCcSsQqTtAa])([eE0-9+\-.,\s]*)")
# Numbers that a step of a path takes (SVG 1.1 §8.3); an arc has two flags among its seven.
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}
_GAP = re.compile(r"[\s,]*")
_FLAG = re.compile("[01]")
_POINTS = re.compile(r"[Ee0-9+\-.,\s]+")
_TRANSFORM = re.compile(
    r"\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([Ee0-9+\-.,\s]+\)[\s,]*)+"
)
_COLOUR = re.compile(
    r"\s*(?:none|#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}|rgb\([0-9.,%\s]+\)|url\(#([\w.-]{1,64})\))\s*"
)
_NAME = re.compile(r"[A-Za-z_][\w.-]{0,63}")
_CLASS = re.compile(r"\.[A-Za-z_][\w-]{0,63}")

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GRADIENTS = frozenset({"linearGradient", "radialGradient"})
_GROUPS = frozenset({"svg", "g", "defs"})
_DRAWN = _SHAPES | _GRADIENTS | _GROUPS | {"stop"}
# Left out: they describe or act, and nobody sees them.
_SILENT = frozenset({"title", "desc", "metadata", "script"})


class NotRedrawnError(Exception):
    """A drawing needs what is not on the list; never leaves this module."""


def redraw(svg: bytes) -> bytes:
    """Return the SVG drawing ``svg`` written anew, ``b""`` where it cannot or may not be.

    The result holds a root with a viewBox, groups, shapes and gradients, refers to nothing outside
    itself, and is bounded: 2,000 elements, 20,000 numbers. Never raises for what ``svg`` holds.
    """
    if len(svg) > MAX_DRAWING:
        return b""
    try:
        root = _parse(svg)
        return _Redrawing(root).write().encode()
    except (NotRedrawnError, ET.ParseError, DefusedXmlException, ValueError, LookupError):
        return b""


class _Bounded(ET.TreeBuilder):
    """Stops at the first element too many, before the tree takes memory."""

    def __init__(self) -> None:
        super().__init__()
        self._left = MAX_ELEMENTS

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self._left -= 1
        if self._left < 0:
            raise NotRedrawnError("elements")
        return super().start(tag, attrs)


def _parse(svg: bytes) -> ET.Element:
    parser = SafeTree.DefusedXMLParser(target=_Bounded(), forbid_dtd=True)
    parser.feed(svg)
    root: ET.Element = parser.close()
    if _split(root.tag) != (_SVG, "svg"):
        raise NotRedrawnError("root")
    return root


def _split(tag: object) -> tuple[str, str]:
    """Return namespace and name; ("", "") for comments and instructions."""
    if not isinstance(tag, str):
        return "", ""
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name


class _Redrawing:
    """One drawing on its way; counts what it has cost."""

    def __init__(self, root: ET.Element) -> None:
        self._root = root
        self._numbers = 0
        self._rules = _rules_of(root)
        self._gradients = dict(self._find_gradients())

    def write(self) -> str:
        box = self._view_box()
        inner = "".join(self._element(child, 1, 1.0) for child in self._root)
        attributes = self._attributes(self._root, "svg")
        return f'<svg xmlns="{_SVG}" viewBox="{box}"{attributes}>{inner}</svg>'

    def _find_gradients(self) -> Iterator[tuple[str, ET.Element]]:
        for element in self._root.iter():
            if _split(element.tag)[1] in _GRADIENTS and "id" in element.attrib:
                yield element.attrib["id"], element

    def _view_box(self) -> str:
        given = self._root.get("viewBox", "")
        if not given:
            sides = [_ONE_NUMBER.fullmatch(self._root.get(side, "")) for side in _SIDES]
            given = " ".join(["0", "0", *(side[1] for side in sides if side)])
        numbers = [float(part) for part in re.split(r"[\s,]+", given.strip())]
        if len(numbers) != 4 or not all(abs(number) < _LARGEST for number in numbers):
            raise NotRedrawnError("viewBox")
        width, height = numbers[2:]
        if not (width > 0 < height and min(width, height) >= _NARROWEST * max(width, height)):
            raise NotRedrawnError("viewBox")
        return " ".join(f"{number:.8g}" for number in numbers)

    def _element(self, element: ET.Element, depth: int, scale: float) -> str:
        namespace, name = _split(element.tag)
        if namespace != _SVG or name in _SILENT or name == "style":
            return ""
        if name not in _DRAWN or name == "svg" or depth > MAX_DEPTH:
            raise NotRedrawnError(name)
        said = self._said(element)
        if said.get("display", "") == "none" or said.get("visibility", "") == "hidden":
            return ""
        attributes = self._attributes(element, name)
        scale *= _scale_of(said.get("transform", ""))
        if scale > _MOST_SCALED:
            raise NotRedrawnError("transform")
        inner = "".join(self._element(child, depth + 1, scale) for child in element)
        return f"<{name}{attributes}>{inner}</{name}>"

    def _said(self, element: ET.Element) -> dict[str, str]:
        """What an element says of itself, its classes and its style, the last word winning."""
        said = {name: value for name, value in element.attrib.items() if "}" not in name}
        for word in said.get("class", "").split():
            said |= self._rules.get(word, {})
        return said | _declarations(said.get("style", ""))

    def _attributes(self, element: ET.Element, name: str) -> str:
        kept = []
        for attribute, value in self._said(element).items():
            if attribute in _HARMFUL and value.strip() not in ("none", ""):
                raise NotRedrawnError(attribute)
            check = _ALLOWED.get(attribute)
            if check is None or (name == "svg" and attribute in ("x", "y", *_SIDES)):
                continue
            if (len(value) > _MAX_VALUE and attribute not in _POINTED) or not check(value):
                raise NotRedrawnError(attribute)
            self._count(attribute, value)
            self._check_reference(value)
            kept.append(f' {attribute}="{html.escape(value.strip())}"')
        return "".join(kept) + self._link(element, name)

    def _link(self, element: ET.Element, name: str) -> str:
        """A gradient may take its stops from another, which takes them from nobody."""
        link = element.get(f"{{{_LINK}}}href", element.get("href", ""))
        if not link:
            return ""
        other = self._gradients.get(link.removeprefix("#")) if link.startswith("#") else None
        if name not in _GRADIENTS or other is None or _has_link(other):
            raise NotRedrawnError("href")
        return f' xmlns:xlink="{_LINK}" xlink:href="{html.escape(link)}"'

    def _check_reference(self, value: str) -> None:
        colour = _COLOUR.fullmatch(value)
        if colour is not None and colour[1] and colour[1] not in self._gradients:
            raise NotRedrawnError("url")

    def _count(self, attribute: str, value: str) -> None:
        if attribute in _LONG:
            self._numbers += len(_NUMBERS.findall(value))
            if self._numbers > MAX_NUMBERS:
                raise NotRedrawnError("numbers")


def _has_link(element: ET.Element) -> bool:
    return any(name.rpartition("}")[2] == "href" for name in element.attrib)


def _rules_of(root: ET.Element) -> dict[str, dict[str, str]]:
    """Read style elements that hold classes only, as drawing programs write them."""
    rules: dict[str, dict[str, str]] = {}
    for element in root.iter(f"{{{_SVG}}}style"):
        sheet = element.text or ""
        if len(element) or len(sheet) > _MAX_SHEET:
            raise NotRedrawnError("style")
        *blocks, rest = _without_comments(sheet).split("}")
        if rest.strip():
            raise NotRedrawnError("style")
        for block in blocks:
            names, _, body = block.partition("{")
            for name in names.split(","):
                if _CLASS.fullmatch(name.strip()) is None:
                    raise NotRedrawnError("style")
                word = name.strip()[1:]
                rules[word] = rules.get(word, {}) | _declarations(body)
    return rules


def _without_comments(sheet: str) -> str:
    kept, _, rest = sheet.partition("/*")
    while rest:
        _, end, rest = rest.partition("*/")
        if not end:
            raise NotRedrawnError("style")
        more, _, rest = rest.partition("/*")
        kept += more
    return kept


def _declarations(text: str) -> dict[str, str]:
    pairs = (part.partition(":") for part in text.split(";") if part.strip())
    return {name.strip(): value.strip() for name, _, value in pairs}


def _is_number(value: str) -> bool:
    match = _ONE_NUMBER.fullmatch(value)
    return match is not None and abs(float(match[1])) < _LARGEST


def _are_numbers(form: re.Pattern[str]) -> Callable[[str], bool]:
    def check(value: str) -> bool:
        if form.fullmatch(value) is None:
            return not value.strip()
        return all(abs(float(number)) < _LARGEST for number in _NUMBERS.findall(value))

    return check


def _is_path(value: str) -> bool:
    """Whether each step of a path has as many numbers as it takes, and the first is a move."""
    place, first = 0, ""
    while place < len(value):
        step = _STEP.match(value, place)
        if step is None:
            return not value[place:].strip()
        first = first or step[1]
        if not _is_step(step[1].lower(), step[2]):
            return False
        place = step.end()
    return first in ("", "M", "m")


def _is_step(letter: str, text: str) -> bool:
    if letter == "z":
        return not text.strip()
    numbers = _arc_numbers(text) if letter == "a" else _plain_numbers(text)
    takes = 7 if letter == "a" else _TAKES[letter]
    return bool(numbers) and len(numbers) % takes == 0 and all(abs(n) < _LARGEST for n in numbers)


def _plain_numbers(text: str) -> list[float]:
    return [float(n) for n in _NUMBERS.findall(text)] if _only_numbers(text) else []


def _only_numbers(text: str) -> bool:
    return not _NUMBERS.sub("", text).strip(" \t\r\n,")


def _arc_numbers(text: str) -> list[float]:
    """Read an arc's numbers; its flags may stand together and run into what follows."""
    numbers: list[float] = []
    place = _end_of_gap(text, 0)
    while place < len(text):
        form = _FLAG if len(numbers) % 7 in (3, 4) else _NUMBERS
        match = form.match(text, place)
        if match is None:
            return []
        numbers.append(float(match[0]))
        place = _end_of_gap(text, match.end())
    return numbers


def _end_of_gap(text: str, place: int) -> int:
    match = _GAP.match(text, place)
    return match.end() if match is not None else place


def _scale_of(transform: str) -> float:
    """Return by how much, at most, a transform may enlarge."""
    return max([1.0, *(abs(float(number)) for number in _NUMBERS.findall(transform))])


def _one_of(*words: str) -> Callable[[str], bool]:
    return lambda value: value.strip() in words


def _matches(form: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda value: form.fullmatch(value) is not None


_SIDES = ("width", "height")
_POINTED = frozenset({"d", "points"})
_LONG = _POINTED | {"transform", "gradientTransform"}
# What changes a drawing and is not redrawn: with it, nothing is.
_HARMFUL = frozenset({
    "clip-path", "mask", "filter", "marker", "marker-start", "marker-mid", "marker-end",
    "stroke-dasharray", "mix-blend-mode", "isolation", "clip", "cursor", "background",
})  # fmt: skip
_PLACES = (
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", *_SIDES,
    "offset", "opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "stroke-width",
    "stroke-miterlimit",
)  # fmt: skip
_ALLOWED: Mapping[str, Callable[[str], bool]] = {
    **dict.fromkeys(_PLACES, _is_number),
    **dict.fromkeys(("fill", "stroke", "stop-color", "color"), _matches(_COLOUR)),
    **dict.fromkeys(("transform", "gradientTransform"), _are_numbers(_TRANSFORM)),
    "d": _is_path,
    "points": _are_numbers(_POINTS),
    "id": _matches(_NAME),
    "fill-rule": _one_of("nonzero", "evenodd"),
    "stroke-linecap": _one_of("butt", "round", "square"),
    "stroke-linejoin": _one_of("miter", "round", "bevel"),
    "gradientUnits": _one_of("userSpaceOnUse", "objectBoundingBox"),
    "spreadMethod": _one_of("pad", "reflect", "repeat"),
}
