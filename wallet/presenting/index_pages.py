"""The readable page in a zip of items: plain HTML, no script, nothing loaded from anywhere.

Every text that comes from an item is escaped and set apart from the direction of the rest
(``bdi``); the page forbids itself to load or run anything.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from urllib.parse import quote

from wallet.model.disclosure import FieldCount
from wallet.model.report import Mark, Standing
from wallet.presenting.page_texts import PageTexts, chosen_line

# The marks of what was found signed and whole; any other item's issuer is only a name beside it.
_SIGNED = (Mark.SIGNED, Mark.SIGNED_NOT_LISTED, Mark.SIGNED_BY_ME)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color-scheme:light dark}table{border-collapse:collapse;width:100%}caption{text-align:start}"
    "th,td{text-align:start;vertical-align:top;padding:.5rem;border-bottom:1px solid #8886}"
    "code{overflow-wrap:anywhere;font-size:.85em}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexTexts:
    """The texts of the page beside those it has in common with a printed one (``page``)."""

    page: PageTexts
    heading: str
    explanation: str
    item: str
    state: str
    file: str
    digest: str
    beside: str
    badge_elsewhere: str  # {website}: what a badge is called whose details are not at hand


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """One file on the page. ``issuer_is_claim``: the name is only what the item says.

    ``website`` is where the details would be found of a badge that has only their address.
    """

    file: str
    digest: str
    title: str
    issuer: str = ""
    issuer_is_claim: bool = False
    mark: Mark | None = None
    standing: Standing = Standing.CURRENT
    awarded_at: datetime | None = None
    valid_until: datetime | None = None
    is_practice: bool = False
    website: str = ""
    fields: FieldCount | None = None  # those shown, where others were kept back


ENGLISH_INDEX = {
    "heading": "Items from a backpack",
    "explanation": "Each file is exactly as it came, except where its line says that fields were "
    "kept back. A program that checks credentials, such as Rucksack, tells whether it is "
    "genuine; this page proves nothing.",
    "item": "Item",
    "state": "What it is worth",
    "file": "File",
    "digest": "Fingerprint (SHA-256)",
    "beside": "Also in this folder",
    "badge_elsewhere": "Badge, details not at hand ({website})",
}


def make_index(
    rows: Sequence[IndexRow],
    texts: IndexTexts,
    *,
    made_at: datetime,
    lines: Sequence[str] = (),
    is_practice: bool = False,
) -> bytes:
    """Return the page (UTF-8). ``lines`` stand below the heading: for whom, what for."""
    page = texts.page
    head = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(page.language)}"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(texts.heading)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(texts.heading)}</h1>",
    ]
    told = [*lines, page.made_on.format(date=page.write_date(made_at)), texts.explanation]
    if is_practice or any(row.is_practice for row in rows):
        told.insert(0, f"{page.practice}. {page.practice_sentence}")
    head += [f"<p>{_apart(line)}</p>" for line in told]
    head += [
        "<table><thead><tr>",
        *(
            f'<th scope="col">{escape(name)}</th>'
            for name in (texts.item, texts.state, texts.file, texts.digest)
        ),
        "</tr></thead><tbody>",
    ]
    body = [_row(row, texts) for row in rows]
    return "\n".join([*head, *body, "</tbody></table></body></html>", ""]).encode("utf-8")


def _row(row: IndexRow, texts: IndexTexts) -> str:
    title = texts.badge_elsewhere.format(website=row.website) if row.website else row.title
    link = f'<a href="{quote(row.file)}">{escape(row.file)}</a>'
    state = "<br>".join(_apart(line) for line in _state(row, texts.page))
    return (
        f'<tr><th scope="row">{_apart(title)}</th><td>{state}</td><td>{link}</td>'
        f"<td><code>{escape(row.digest)}</code></td></tr>"
    )


def _state(row: IndexRow, page: PageTexts) -> list[str]:
    is_signed = row.mark in _SIGNED
    lines = []
    if row.issuer and row.issuer_is_claim:
        lines.append(page.says.format(issuer=row.issuer))
    elif row.issuer:
        lines.append(page.signed_by.format(issuer=row.issuer) if is_signed else row.issuer)
    if row.mark is not None:
        lines.append(page.marks[row.mark])
        lines.append(page.standings[row.standing])
    if row.awarded_at is not None:
        lines.append(page.awarded.format(date=page.write_date(row.awarded_at)))
    if row.valid_until is not None:
        lines.append(page.valid_until.format(date=page.write_date(row.valid_until)))
    if row.is_practice:
        lines.append(page.practice_item)
    lines.append(chosen_line(row.fields, page, is_intact=is_signed))
    return [line for line in lines if line]


def _apart(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"
