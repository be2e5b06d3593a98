"""The technical report for "Details for support": names and facts, no sentences.

One fact is put in words beside its value: the road on which the signed words got their meaning.
"""

from collections.abc import Mapping

from ui.messages.field_names import field_name
from ui.messages.mark_names import road_name
from ui.messages.outside_text import clean
from wallet.model.dates import write_timestamp
from wallet.model.description import Description, Field, Text
from wallet.model.report import Check, Report

# What only machines need of an item's texts: by what it is, or because it is nothing else.
_TECHNICAL = frozenset(
    {Field.TECHNICAL, Field.IDENTIFIER, Field.RECIPIENT_ID, Field.RECIPIENT_HASHED}
)
_IDENTIFIERS = ("did:", "urn:")


def is_technical(text: Text) -> bool:
    """Return whether a text belongs under "Details for support"."""
    return text.field in _TECHNICAL or text.value.startswith(_IDENTIFIERS)


def technical_lines(description: Description) -> str:
    """Return what an item says to machines only, one text a line, each with its name."""
    lines = [
        f"{clean(text.label, keeps_lines=False) or field_name(text.field)}: "
        f"{clean(text.value, keeps_lines=False, limit=500)}"
        for text in description.texts
        if is_technical(text)
    ]
    inner = [technical_lines(held) for held in description.held]
    return "\n".join([*lines, *filter(None, inner)])


def support_text(report: Report) -> str:
    """Return the report as support needs it: each check with reason, facts, date and origin."""
    lines = [
        f"verdict   {report.verdict.value}",
        f"mark      {report.mark.value}",
        f"standing  {report.standing.value}",
        f"checked   {write_timestamp(report.checked_at)}",
        "",
    ]
    lines += [_check(check) for check in report.checks]
    lines += [
        f"REMARK    {remark.reason.value}{_facts(remark.facts)}" for remark in report.remarks
    ]
    return "\n".join(lines)


def _check(check: Check) -> str:
    number = f" {check.proof}" if check.proof else ""
    text = f"{check.name.value + number:<10}{check.outcome.value:<15}{check.reason.value}"
    text += _facts(check.facts)
    if check.known_at is not None:
        text += f"\n          as of {write_timestamp(check.known_at)}"
    if check.origin:
        text += f"\n          from {clean(check.origin, keeps_lines=False, limit=300)}"
    return text


def _facts(facts: Mapping[str, str]) -> str:
    return "".join(
        f"\n          {name} = {clean(value, keeps_lines=False, limit=500)}{_words(name, value)}"
        for name, value in facts.items()
        if value
    )


def _words(name: str, value: str) -> str:
    words = road_name(value) if name == "road" else ""
    return f" ({words})" if words else ""
