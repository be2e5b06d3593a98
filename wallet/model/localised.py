"""Texts that came in several languages, in the one the reader chose.

Nothing is translated: an issuer wrote each of them. What the reader's language lacks stays in the
language there is, English first; what leaves the backpack is always said in all of them.
"""

from collections.abc import Iterable
from dataclasses import replace

from wallet.model.description import Description, Text

_FALLBACK = "en"


def title_in(description: Description, language: str) -> str:
    """Return the title in a language (BCP 47 tag), where the issuer wrote it in several."""
    title = _chosen(description.titles, language)
    return title.value if title else description.title


def in_language(description: Description, language: str) -> Description:
    """Return ``description`` with each text that came in several languages once (BCP 47 tag)."""
    groups: dict[tuple[object, ...], list[Text]] = {}
    for text in description.texts:
        groups.setdefault(_place_of(text), []).append(text)
    return replace(
        description,
        title=title_in(description, language),
        texts=tuple(
            text
            for text in description.texts
            if _chosen(groups[_place_of(text)], language) is text
        ),
        held=tuple(in_language(one, language) for one in description.held),
    )


def _place_of(text: Text) -> tuple[object, ...]:
    """Texts of one place in several languages: the last step of their pointers is the language."""
    above, _, last = text.pointer.rpartition("/")
    is_translation = bool(text.language) and last == text.language
    return (text.field, text.label, above) if is_translation else (id(text),)


def _chosen(texts: Iterable[Text], language: str) -> Text | None:
    held = tuple(texts)
    for wanted in (language, _FALLBACK):
        for text in held:
            if text.language.partition("-")[0] == wanted.partition("-")[0]:
                return text
    return held[0] if held else None
