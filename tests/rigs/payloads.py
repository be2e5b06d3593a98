"""Texts that make a careless window open a file, a connection or a program, or that mislead.

Each payload names what is planted in a ``Trap``: pictures, style sheets and pages that lie ready
in a folder nobody has a reason to open, and a host that does not exist. ``payload.text(trap)`` is
what stands in a credential. ``leads`` payloads have to stand first in a text to have an effect.
"""

import re
from dataclasses import dataclass
from pathlib import Path

# A host nobody has (RFC 6761 §6.4); a name that must never be looked up, let alone connected to.
HOST = "planted.invalid"
# 2 by 2 red pixels, as a PNG file.
PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001049444154789c63"
    "f8cfc000440c100a001fee03fd8b5f14d40000000049454e44ae426082"
)
LONG = 100_000
# Breaches that are committed to see whether they are seen; each has a picture of its own.
BREACHES = ("label", "tooltip", "drawing", "picture")


def drawing_of(picture: Path) -> bytes:
    """Return an SVG drawing that names a picture by its path."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
        f'<image href="{picture}" width="9" height="9"/></svg>'
    ).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A folder with files that nobody may open; ``folder`` is absolute."""

    folder: Path

    @property
    def picture(self) -> Path:
        """The picture that payloads name."""
        return self.folder / "planted.png"

    def write(self) -> None:
        """Put the files there."""
        self.folder.mkdir(parents=True)
        contents = {
            "planted.png": PICTURE,
            "planted.svg": drawing_of(self.picture),
            **{f"planted-{name}.png": PICTURE for name in BREACHES},
            "planted.css": b"* { color: red }",
            "planted.html": b"<b>planted</b>",
            "planted.qml": b"import QtQuick\nText {}",
            "planted.ttf": b"\0\1\0\0",
            "planted.txt": b"planted",
            "planted.md": b"# planted",
        }
        for name, content in contents.items():
            (self.folder / name).write_bytes(content)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """One kind of trick. ``template`` has ``@FILE@`` for an absolute path into the trap without
    its ending, ``@NAME@`` for the same relative to the working directory, ``@HOST@`` for the host.
    """

    name: str
    template: str
    leads: bool = False

    def text(self, trap: Trap) -> str:
        """Return what a credential says."""
        return (
            self.template.replace("@FILE@", f"{trap.folder}/planted")
            .replace("@NAME@", "planted")
            .replace("@HOST@", HOST)
        )


def _p(name: str, template: str, *, leads: bool = False) -> Payload:
    return Payload(name=name, template=template, leads=leads)


PAYLOADS = (
    _p("picture by path", "<img src='@FILE@.png'>"),
    _p("picture by file URL", '<img src="file://@FILE@.png">', leads=True),
    _p("picture beside", '<img src="@NAME@.png" width=9 height=9>', leads=True),
    _p("picture by http", '<img src="http://@HOST@/p.png">'),
    _p("picture by https, upper case", '<IMG SRC="https://@HOST@/p.png">', leads=True),
    _p("picture by UNC", '<img src="\\\\@HOST@\\share\\p.png">'),
    _p("picture by file host", '<img src="file://@HOST@/share/p.png">', leads=True),
    _p("picture by qrc", '<img src="qrc:/planted.png"><img src=":/planted.png">'),
    _p("picture as data", '<img src="data:image/png;base64,iVBORw0KGgo=">', leads=True),
    _p("a link", '<a href="file://@FILE@.html">Details</a>'),
    _p("a link to a script", '<a href="javascript:alert(1)">Details</a>', leads=True),
    _p("style with url", "<p style='background:url(file://@FILE@.png)'>x</p>", leads=True),
    _p("style sheet imported", "<style>@import url('file://@FILE@.css');</style>x", leads=True),
    _p("style sheet linked", "<link rel=stylesheet href='file://@FILE@.css'>x", leads=True),
    _p("style of Qt", "} * { background: url(@FILE@.png); border-image: url(@FILE@.png); }"),
    _p("meta refresh", "<meta http-equiv=refresh content='0;url=file://@FILE@.html'>", leads=True),
    _p("base", "<base href='file://@FILE@.html'><img src='planted.png'>", leads=True),
    _p("object", "<object data='file://@FILE@.svg' type='image/svg+xml'></object>", leads=True),
    _p("embed", "<embed src='file://@FILE@.svg'>", leads=True),
    _p("iframe", "<iframe src='file://@FILE@.html'></iframe>", leads=True),
    _p("script", "<script src='http://@HOST@/x.js'></script>", leads=True),
    _p("a whole page", "<!DOCTYPE html><html><body background='@FILE@.png'>x", leads=True),
    _p("a document of Qt", "<qt><img src='@FILE@.png'/></qt>", leads=True),
    _p(
        "table with picture",
        "<table background='@FILE@.png'><tr><td>x</td></tr></table>",
        leads=True,
    ),
    _p("Markdown picture", "![x](file://@FILE@.png)"),
    _p("Markdown picture by http", "![x](http://@HOST@/x.png)"),
    _p("Markdown link", "[verify here](https://@HOST@/login)"),
    _p("Markdown autolinks", "<https://@HOST@> https://@HOST@/a www.@HOST@"),
    _p("Markdown with HTML", "# PhD\n\n<img src='file://@FILE@.png'>\n\n- [x] verified"),
    _p("script address", "javascript:alert(document.cookie)"),
    _p("file address", "file://@FILE@.html"),
    _p("UNC path", "\\\\@HOST@\\share\\planted.txt"),
    _p("percent path", "..%2f..%2f..@FILE@.txt%00.png"),
    _p("path upwards", "../../../../../../..@FILE@.txt"),
    _p(
        "SVG picture",
        "<svg><image href='@FILE@.png' xlink:href='file://@FILE@.png'/></svg>",
        leads=True,
    ),
    _p("SVG use", "<svg><use href='@FILE@.svg#a'/></svg>", leads=True),
    _p(
        "SVG foreign object",
        "<svg><foreignObject><img src='@FILE@.png'/></foreignObject></svg>",
        leads=True,
    ),
    _p(
        "DTD",
        "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY x SYSTEM 'file://@FILE@.txt'>]><a>&x;</a>",
        leads=True,
    ),
    _p("entities", "&lt;img src='@FILE@.png'&gt; &amp;lt;b&amp;gt; &#60;b&#62;", leads=True),
    _p("ampersands", "Fish & Chips && R&D &Open"),
    _p("braces", "{title} {0} {name!r} {} %1 %n %s ${HOME} $(id) `id`"),
    _p("window mark", "[*] unsaved"),
    _p("tab and lines", "one\ttwo\nthree\r\nfour\u2028five"),
    _p("direction override", "\u202egnp.exe\u202c \u2067\u202dabc\u2069 \u200f"),
    _p("zero width", "ver\u200bi\ufeffft\u2060ied\u00ad\u034f\U000e0041"),
    _p(
        "control characters",
        "bell\x07 back\x08\x08 esc\x1b[31mred\x1b]8;;file://@FILE@.html\x1b\\",
    ),
    _p("terminal title", "\x1b]0;owned\x07\x9b31m"),
    _p("right to left", "شهادة موثقة ✔ PhD"),
    _p("stacked marks", "Z" + "\u0351\u0363\u0489\u036b" * 40 + "algo"),
    _p(
        "typesetting",
        '#image("@FILE@.png") #read("@FILE@.txt") $x$ \\ @a <b> #link("http://@HOST@")',
    ),
    _p("formula", '=HYPERLINK("http://@HOST@","x") =cmd|\' /C calc\'!A0'),
    _p("a desktop link", "Exec=xdg-open @FILE@.html"),
    _p("one long word", "W" * LONG),
    _p("many words", "word " * (LONG // 5)),
    _p("many lines", "line\n" * (LONG // 50)),
)

# The signs nobody sees, and the way a place shows one by its number.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffd\U000e0000-\U000e0fff]"
)
_SPACES = re.compile("[\t\n\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_NUMBERED = re.compile("\u27e8U\\+[0-9A-F]{4,6}\u27e9|\u27e8U?\\+?[0-9A-F]*(?=\u2026)")


def essence(text: str) -> str:
    """Return what stays of a text however controls are neutralised: visible signs, single spaces.

    Controls and invisible signs may be shown by their number, replaced or left out (that is the
    documented choice of each place); everything else has to be there, in order.
    """
    shown = _NUMBERED.sub("", _HIDDEN.sub("", _SPACES.sub(" ", text)))
    return " ".join(_CONTROLS.sub("", shown).split())
