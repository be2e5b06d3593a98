"""Makes other people's text safe to show: nothing in it may steer how it is read.

Credentials are shown as plain text only. What a reader cannot see but a screen obeys (directional
overrides, controls, zero-width characters, tags) is made visible, so that "gro.tim" stays what it
is (Unicode Technical Report 36 §2.7; VCDM 2.0 §9.4 on code injection).
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x9f"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
# Soft hyphen, Hangul fillers, invisible operators, zero-width space, byte order mark, ...
_INVISIBLE = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164"
    "\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff"
)
_ISOLATE, _END_ISOLATE = "\u2068", "\u2069"


class _Patterns(NamedTuple):
    line_ends: re.Pattern[str]
    hidden: re.Pattern[str]
    lone_joiner: re.Pattern[str]
    maybe_right_to_left: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    """Made when a text first needs them: most are plain, and the classes are wide."""
    return _Patterns(
        # What ends a line and is no "\n".
        line_ends=re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]"),
        hidden=re.compile(f"[{_CONTROLS}{_DIRECTION}{_INVISIBLE}\ud800-\udfff]"),
        # Joiners are letters' business in Persian, Indic scripts and emoji; beside ASCII they
        # only hide.
        lone_joiner=re.compile(
            "(?<![\u0080-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?=[\x00-\x7f]|$)"
        ),
        maybe_right_to_left=re.compile(
            "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff]"
        ),
    )


def plain_text(text: str) -> str:
    """Return ``text`` with hidden characters shown as ``⟨U+202E⟩`` and line ends as ``\\n``.

    A text with right-to-left letters is wrapped in a first-strong isolate (UAX 9 §2.4), so that it
    cannot reorder what stands around it. The isolate is for the screen: what is kept or sent on
    takes :func:`harmless_text`, or each showing would wrap it once more.
    """
    shown = harmless_text(text)
    if shown.isascii() or not _patterns().maybe_right_to_left.search(shown):
        return shown
    if any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in shown):
        return f"{_ISOLATE}{shown}{_END_ISOLATE}"
    return shown


def harmless_text(text: str) -> str:
    """Return ``text`` with hidden characters and line ends as :func:`plain_text`, not isolated.

    It may be kept: given back to this function or to ``plain_text`` it is not changed further.
    """
    if text.isascii() and (
        text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()
    ):
        return text
    patterns = _patterns()
    shown = patterns.line_ends.sub("\n", text)
    shown = patterns.hidden.sub(_show, shown)
    return patterns.lone_joiner.sub(_show, shown)


def _show(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match[0]):04X}⟩"
