"""Finds the credential baked into an SVG (Open Badges 3.0 §5.3.1.2; Baked Badges 2.0).

The markup is parsed without resolving anything: entities are refused, no address is followed, and
nothing is drawn. A credential stands in ``verify`` (a compact token) or in the element's text
(JSON). The first element counts; oddities: ``svg:several`` (more than one), ``svg:not-first``
(something stands before it), ``svg:both`` (a ``verify`` beside a text: the text is read).
"""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import defusedxml.ElementTree as SafeTree
from defusedxml.common import DefusedXmlException

from wallet.errors import InputError, Reason
from wallet.formats.baked_png import BakedText

# Open Badges 3.0 names the first, 1 and 2 the second; issuers write variants of both.
NAMESPACES = frozenset(
    {
        "https://purl.imsglobal.org/ob/v3p0",
        "http://openbadges.org",
        "https://openbadges.org",
        "http://openbadges.org/",
        "https://w3id.org/openbadges",
    }
)
NAMES = frozenset({"credential", "assertion"})
MAX_SVG = 10 * 2**20
# Elements and attributes; drawings that people look at have some thousand.
MAX_PARTS = 200_000


def find_baked_text(data: bytes) -> BakedText | None:
    """Return what is baked into the SVG ``data``, or None where there is nothing.

    Raises InputError: PICTURE_DAMAGED (where) for markup that is broken or asks for entities,
    TOO_LARGE (limit, size).
    """
    if len(data) > MAX_SVG:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_SVG), "size": str(len(data))})
    root = _parse(data)
    found = list(_baked_elements(root))
    if not found:
        return None
    element = found[0]
    oddities = []
    if len(found) > 1:
        oddities.append("svg:several")
    if next(iter(root), None) is not element:
        oddities.append("svg:not-first")
    body, attribute = (element.text or "").strip(), (element.get("verify") or "").strip()
    if body and attribute:
        oddities.append("svg:both")
    return BakedText(text=(body or attribute).encode(), oddities=tuple(oddities))


class _BoundedBuilder(ET.TreeBuilder):
    """Builds the tree of a drawing, up to ``MAX_PARTS``."""

    def __init__(self) -> None:
        super().__init__()
        self._left = MAX_PARTS

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self._left -= 1 + len(attrs)
        if self._left < 0:
            raise InputError(
                Reason.TOO_LARGE, {"limit": str(MAX_PARTS), "size": "number of elements"}
            )
        return super().start(tag, attrs)


def _parse(data: bytes) -> ET.Element:
    parser = SafeTree.DefusedXMLParser(target=_BoundedBuilder(), forbid_dtd=False)
    try:
        parser.feed(data)
        root: ET.Element = parser.close()
    except (ET.ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise InputError(Reason.PICTURE_DAMAGED, {"where": "markup"}) from error
    return root


def _baked_elements(root: ET.Element) -> Iterator[ET.Element]:
    for element in root.iter():
        namespace, _, name = str(element.tag).rpartition("}")
        if name in NAMES and namespace.removeprefix("{") in NAMESPACES:
            yield element
