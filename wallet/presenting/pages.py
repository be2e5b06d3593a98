"""Printed pages: what a learner shows, the recovery sheet, "My code for issuers".

A page is readable first. Everything the receiver needs for checking travels in it: one code per
item that fits, and the exact presentation as the PDF's attachment.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Literal

from wallet.errors import Reason
from wallet.model.description import Description, Field, ResultLine
from wallet.model.report import CheckName, Mark
from wallet.model.sharing import CodePlan, Preview, PreviewItem, SharedFile, StillCode
from wallet.presenting.page_texts import PageTexts, chosen_line
from wallet.presenting.qr_codes import make_code, write_svg
from wallet.presenting.typesetting import exact, plain, typeset

Paper = Literal["a4", "us-letter"]

_MAX_SKILLS = 12
_MAX_RESULTS = 6
_MAX_SUMMARY = 240  # characters
_MAX_COMMENT = 600
_CHECK_CODE_LENGTH = 8
# 0.44 mm a module is 3.5 dots at 200 dpi; below 3 readers start to miss codes of high versions.
_MODULE_MM = 0.44
_SMALLEST_CODE_MM = 34.0
_QUIET_MODULES = 8
_BETWEEN = " · "
_LANGUAGE = re.compile(r"[a-z]{2,3}")


def make_page(
    preview: Preview,
    shared: SharedFile,
    plan: CodePlan,
    texts: PageTexts,
    *,
    paper: Paper,
    made_at: datetime,
    chosen_name: str = "",
    is_practice: bool = False,
) -> bytes:
    """Return the page of ``preview`` as a PDF/UA-1 file with ``shared`` attached byte for byte.

    ``chosen_name`` is the name the learner wants on the page (``""``: none). Codes are printed at
    a size that survives 200 dpi. The page carries the word PRACTICE where ``is_practice`` or
    where an item is one. Raises PresentingError where the page cannot be made.
    """
    is_practice = is_practice or any(item.is_practice for item in preview.items)
    titles = [plain(item.description.title) for item in preview.items]
    receiver = plain(preview.receiver)
    name = plain(chosen_name)
    codes = _codes(preview, plan, titles, texts)
    data = {
        **_frame(texts, paper, made_at, is_practice=is_practice),
        "title": texts.title_for.format(receiver=receiver) if receiver else texts.title,
        "author": name,
        "head": _head(preview, texts, made_at, name),
        "items": [
            _item(number, item, texts) for number, item in enumerate(preview.items, start=1)
        ],
        "how": _how(shared, texts, has_codes=bool(codes["list"])),
        "check": {
            "line": texts.check_code.format(code=check_code(shared)),
            "note": texts.check_code_note,
        },
        "attachment": _attachment(shared, texts),
        "codes": codes,
        "moving": _moving(preview, plan, texts),
    }
    return typeset("presentation", data, note_on_missing=texts.characters_missing, made_at=made_at)


def make_recovery_sheet(
    groups: Sequence[str],
    vault_label: str,
    texts: PageTexts,
    made_at: datetime,
    *,
    paper: Paper = "a4",
    is_practice: bool = False,
) -> bytes:
    """Return the sheet with the recovery code's ``groups`` of digits, as a PDF/UA-1 file.

    The caller hands it to the printer or to a file the learner chose and keeps no copy.
    """
    label = plain(vault_label)
    head = [texts.recovery_backpack.format(label=label)] if label else []
    data = {
        **_frame(texts, paper, made_at, is_practice=is_practice),
        "title": texts.recovery_title,
        "head": [*head, texts.made_on.format(date=texts.write_date(made_at))],
        "warning": texts.recovery_warning,
        "groups": [
            {"label": texts.recovery_group.format(number=number), "digits": plain(group)}
            for number, group in enumerate(groups, start=1)
        ],
        "checked": texts.recovery_checked,
        "how": {
            "title": texts.recovery_how_title,
            "sentences": list(texts.recovery_sentences),
        },
    }
    return typeset("recovery", data, note_on_missing=texts.characters_missing, made_at=made_at)


def make_issuer_code_page(
    did: str,
    texts: PageTexts,
    made_at: datetime,
    *,
    paper: Paper = "a4",
    chosen_name: str = "",
    is_practice: bool = False,
) -> bytes:
    """Return the page with the learner's identifier as text and code, as a PDF/UA-1 file."""
    name = plain(chosen_name)
    matrix = make_code(did)
    data = {
        **_frame(texts, paper, made_at, is_practice=is_practice),
        "title": texts.issuer_code_title,
        "author": name,
        "head": [
            *([texts.from_name.format(name=name)] if name else []),
            texts.made_on.format(date=texts.write_date(made_at)),
        ],
        "sentences": list(texts.issuer_code_sentences),
        "code": {
            "svg": write_svg(matrix).decode(),
            "alt": texts.issuer_code_alternative,
            "width": 60.0,
        },
        "identifier": {"label": texts.issuer_code_label, "text": plain(did)},
    }
    return typeset("issuer_code", data, note_on_missing=texts.characters_missing, made_at=made_at)


def check_code(shared: SharedFile) -> str:
    """Return the short code that ties a page to a file: the digest's first eight, in fours."""
    digits = shared.digest[:_CHECK_CODE_LENGTH].upper()
    return f"{digits[:4]} {digits[4:]}"


def _frame(
    texts: PageTexts, paper: Paper, made_at: datetime, *, is_practice: bool
) -> dict[str, Any]:
    """Return what every page has."""
    return {
        "language": _language(texts.language) or "en",
        "paper": paper,
        "author": "",
        "practice": texts.practice if is_practice else "",
        "practice-sentence": texts.practice_sentence,
        "footer": texts.footer.format(date=texts.write_date(made_at)),
        "page-of": texts.page_of,
    }


def _head(preview: Preview, texts: PageTexts, made_at: datetime, name: str) -> list[str]:
    purpose = plain(preview.purpose)
    count = len(preview.items)
    facts = [
        texts.one_item if count == 1 else texts.many_items.format(count=count),
        texts.made_on.format(date=texts.write_date(made_at)),
        texts.use_until.format(date=texts.write_date(preview.expires_at))
        if preview.expires_at
        else "",
    ]
    lines = [
        texts.from_name.format(name=name) if name else "",
        texts.purpose.format(purpose=purpose) if purpose else "",
        _BETWEEN.join(fact for fact in facts if fact),
        "" if preview.is_signed else texts.not_signed,
    ]
    return [line for line in lines if line]


def _item(number: int, item: PreviewItem, texts: PageTexts) -> dict[str, Any]:
    description = item.description
    mark_line, issuer_line = _who(item, texts)
    facts = [texts.practice_item if item.is_practice else "", *_dates(item, texts)]
    chosen = chosen_line(item.fields, texts, is_intact=item.report.has_passed(CheckName.PROOF))
    lines = [issuer_line, _BETWEEN.join(fact for fact in facts if fact), chosen]
    return {
        "title": f"{number}. {plain(description.title)}",
        "language": _language(description.language) or _language(texts.language) or "en",
        "mark": item.mark.value,
        "mark-line": mark_line,
        "summary": _shortened(_words(description, Field.DESCRIPTION), _MAX_SUMMARY),
        "lines": [line for line in lines if line],
        "groups": _groups(description, texts),
    }


def _who(item: PreviewItem, texts: PageTexts) -> tuple[str, str]:
    """Return the mark's line and the issuer's; a claimed name is always marked as a claim."""
    issuer = plain(item.issuer_name)
    if item.mark is Mark.SIGNED and issuer and not item.issuer_is_claim:
        return texts.signed_by.format(issuer=issuer), ""
    template = texts.says if item.issuer_is_claim else "{issuer}"
    return texts.marks[item.mark], template.format(issuer=issuer) if issuer else ""


def _dates(item: PreviewItem, texts: PageTexts) -> list[str]:
    description = item.description
    awarded = description.awarded_at or description.valid_from
    until = description.valid_until
    return [
        texts.in_progress if description.in_progress else "",
        texts.awarded.format(date=texts.write_date(awarded)) if awarded else "",
        texts.valid_until.format(date=texts.write_date(until)) if until else "",
        texts.standings[item.standing],
    ]


def _groups(description: Description, texts: PageTexts) -> list[dict[str, str]]:
    skills = [plain(skill.name) for skill in (*description.skills, *description.levels)]
    results = [_result(result) for result in description.results]
    groups = [
        (texts.comment, _shortened(_words(description, Field.COMMENT), _MAX_COMMENT)),
        (texts.skills, _listed(skills, _MAX_SKILLS, texts)),
        (texts.results, _listed(results, _MAX_RESULTS, texts)),
    ]
    return [{"label": label, "text": text} for label, text in groups if text]


def _words(description: Description, field: Field) -> str:
    """Return the first text of ``field``, ``""`` where there is none."""
    return next((plain(text.value) for text in description.texts if text.field is field), "")


def _shortened(text: str, limit: int) -> str:
    """Return at most ``limit`` characters, cut after a word; the attached file has them all."""
    return text if len(text) <= limit else text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:.") + " …"


def _result(result: ResultLine) -> str:
    value = plain(result.value) or plain(result.level)
    name = plain(result.name)
    shown = f"{name} {value}".strip() if value else ""
    scale = plain(result.scale)
    return f"{shown} ({scale})" if shown and scale else shown


def _listed(entries: Sequence[str], limit: int, texts: PageTexts) -> str:
    named = [entry for entry in dict.fromkeys(entries) if entry]
    shown = ", ".join(named[:limit])
    rest = len(named) - limit
    return f"{shown}, {texts.more.format(count=rest)}" if rest > 0 else shown


def _how(shared: SharedFile, texts: PageTexts, *, has_codes: bool) -> dict[str, Any]:
    first, *others = texts.how_sentences
    sentences = [first if has_codes else texts.how_without_codes, *others]
    return {
        "title": texts.how_title,
        "sentences": [sentence.format(file=exact(shared.file_name)) for sentence in sentences],
    }


def _attachment(shared: SharedFile, texts: PageTexts) -> dict[str, str]:
    return {
        "name": shared.file_name,
        "content": shared.content.decode(),
        "media-type": shared.media_type,
        "description": texts.attachment_description,
        "shown": exact(shared.file_name),
        "line": texts.attached.format(file=exact(shared.file_name)),
    }


def _codes(
    preview: Preview, plan: CodePlan, titles: Sequence[str], texts: PageTexts
) -> dict[str, Any]:
    numbers = {item.record_id: place for place, item in enumerate(preview.items)}
    stills = sorted(
        (still for still in plan.stills if still.record_id in numbers),
        key=lambda still: numbers[still.record_id],
    )
    return {
        "title": texts.codes_title,
        "note": texts.codes_note,
        "list": [_code(still, numbers[still.record_id], titles, texts) for still in stills],
    }


def _code(still: StillCode, place: int, titles: Sequence[str], texts: PageTexts) -> dict[str, Any]:
    facts: Mapping[str, Any] = {"number": place + 1, "title": titles[place]}
    return {
        "svg": write_svg(make_code(still.text)).decode(),
        "caption": texts.code_caption.format(**facts),
        "alt": texts.code_alternative.format(**facts),
        "width": code_width(still.version),
    }


def code_width(version: int) -> float:
    """Return how wide a printed QR code of ``version`` is in mm, its quiet zone included."""
    modules = 17 + 4 * version + _QUIET_MODULES
    return round(max(_SMALLEST_CODE_MM, modules * _MODULE_MM), 2)


def _moving(preview: Preview, plan: CodePlan, texts: PageTexts) -> list[str]:
    misfits = "; ".join(
        texts.misfit.format(title=plain(title), why=_why(reason, texts))
        for title, reason in plan.misfits
    )
    return [
        *([texts.misfits_note.format(titles=misfits)] if misfits else []),
        texts.moving_note if preview.is_signed else texts.moving_note_unsigned,
    ]


def _why(reason: str, texts: PageTexts) -> str:
    """Return why an item has no code of its own, by the reason's name."""
    named = {known.value: words for known, words in texts.misfit_reasons.items()}
    return named.get(reason, texts.misfit_reasons[Reason.CANNOT_BE_SHARED])


def _language(tag: str) -> str:
    """Return the language of a BCP 47 tag as Typst takes it, ``""`` where it is none."""
    primary = tag.split("-")[0].lower()
    return primary if _LANGUAGE.fullmatch(primary) else ""
