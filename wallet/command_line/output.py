"""Printing: results on stdout as JSON or as lines people read, messages on stderr."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from wallet.command_line.messages import (
    BADGE_ELSEWHERE,
    MARKS,
    OUTCOMES,
    STANDINGS,
    check_question,
    sentence_for,
)
from wallet.model.credential import Form
from wallet.model.report import Check, Mark, Report, Standing
from wallet.model.titles import website_for_title


def print_json(value: Any) -> None:
    """Print a value as JSON on stdout."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # Characters that steer a terminal or turn its writing around are escaped, as JSON may.
    shown = (sign if sign.isprintable() or sign == "\n" else _escaped(sign) for sign in text)
    print("".join(shown))


def _escaped(sign: str) -> str:
    return json.dumps(sign)[1:-1]


def tell(sentence: str) -> None:
    """Print a message on stderr."""
    print(sentence, file=sys.stderr)


def print_lines(lines: Iterable[str]) -> None:
    """Print lines on stdout; control characters from credentials are made visible."""
    for line in lines:
        print(safe(line))


def safe(text: str) -> str:
    """Return ``text`` without characters that steer a terminal or turn its writing around."""
    return "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in text)


def title_words(form: Form | str, title: str) -> str:
    """Return what an item is called; a badge whose details are away by where they would be."""
    website = website_for_title(form, title)
    return BADGE_ELSEWHERE.format(website=website) if website else title


def mark_words(mark: Mark, standing: Standing, issuer: str) -> str:
    """Return the mark and the standing in words."""
    words = MARKS[mark].format(issuer=safe(issuer))
    if not issuer:
        # Somebody unnamed says nothing either.
        words = words.removesuffix(" (says)").rstrip(": ")
    return f"{words}. {STANDINGS[standing]}" if STANDINGS[standing] else words


def report_lines(report: Report) -> list[str]:
    """Return a report as lines people read."""
    return [_check_line(check) for check in report.checks]


def _check_line(check: Check) -> str:
    known = f" (as known on {check.known_at:%Y-%m-%d})" if check.known_at else ""
    sentence = sentence_for(check.reason, check.facts)
    return f"  {OUTCOMES[check.outcome]:<9} {check_question(check.name)} {sentence}{known}"


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Return rows as lines with aligned columns."""
    if not rows:
        return []
    widths = [max(len(safe(row[column])) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(
            safe(cell).ljust(width) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    ]
