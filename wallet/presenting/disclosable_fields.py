"""The fields of a credential that a holder may choose: units that make sense to show alone.

Whatever is chosen, the objects around it bring their identifiers and types. What stands in a list,
what has neither identifier nor type, and what is a credential of its own is shown whole: of a part
of it nobody could say what it belongs to. A result brings what says how to read it.

Some fields always go along although a signature would let them be left out, for without them there
is no credential to show (its issuer, the subject, what an Open Badge must say of its achievement)
or the receiver would be misled (its dates, the way to ask whether it was withdrawn).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from wallet.encoding.strict_json import escape_pointer
from wallet.formats.description import describe
from wallet.formats.description_kinds import kind_shown
from wallet.formats.description_labels import label_of
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential, Form
from wallet.model.description import Description, Field
from wallet.model.disclosure import DisclosableField
from wallet.model.json_values import JsonValue, as_list, as_object, id_of
from wallet.presenting.fields_apart import told_apart

_NEVER_ALONE = frozenset({"@context", "id", "type", "proof"})
_ALWAYS = frozenset(
    {"issuer", "validFrom", "validUntil", "issuanceDate", "expirationDate", "credentialStatus"}
)
# Open Badges 3.0 §B.1: what an Achievement must have beside its identifier and type.
_OF_ACHIEVEMENT = frozenset({"name", "description", "criteria"})
# Members that say nothing in parts even where there is only one.
_ALWAYS_WHOLE = frozenset(
    {"result", "resultDescription", "alignment", "evidence", "identifier", "otherIdentifier",
     "image"}
)  # fmt: skip
# Members whose lists are walked: each entry is as much a thing of its own as a single one.
_WALKED = ("credentialSubject", "achievement")
_WHOLE_MARKS = frozenset({"@value", "@list", "@set", "@graph", "@context", "proof"})

# Words of a member for which a description has a label.
_FIELDS = {
    "name": Field.NAME,
    "givenName": Field.RECIPIENT_GIVEN_NAME,
    "familyName": Field.RECIPIENT_FAMILY_NAME,
    "description": Field.DESCRIPTION,
    "achievementType": Field.ACHIEVEMENT_KIND,
    "issuer": Field.ISSUER,
    "criteria": Field.CRITERIA,
    "narrative": Field.NARRATIVE,
    "image": Field.PICTURE,
    "result": Field.RESULT,
    "alignment": Field.SKILL,
    "evidence": Field.EVIDENCE,
    "endorsement": Field.COMMENT,
    "endorsementComment": Field.COMMENT,
    "identifier": Field.IDENTIFIER,
}
# Parts of a name: each is left out by itself, though people read them as one.
_NAME_PARTS = (Field.RECIPIENT_GIVEN_NAME, Field.RECIPIENT_FAMILY_NAME)
# What says nothing of a unit by itself: texts in the issuer's own words, and machines' ones.
_UNSAID = (Field.OTHER, Field.TECHNICAL)
_LONGEST = 300  # characters of a value that are shown


class _Unit(NamedTuple):
    pointer: str
    value: JsonValue
    is_needed: bool


def fields_of(credential: Credential, mandatory: Sequence[str]) -> tuple[DisclosableField, ...]:
    """Return the fields of ``credential`` in reading order.

    ``mandatory`` are the pointers its issuer asks to be always shown: what they lead to goes
    along.
    """
    described_already = {pointer for pointer, _ in _told_with_results(credential)}
    units = [
        unit._replace(is_needed=unit.is_needed or _is_covered(unit.pointer, mandatory))
        for unit in _units(credential)
        if unit.pointer not in described_already
    ]
    if not any(unit.is_needed for unit in units if _is_below(unit.pointer, "/credentialSubject")):
        units = _with_a_subject(units, credential)
    described = describe(credential)
    order = _reading_order(described)
    fields = [_labelled(unit, described) for unit in units]
    numbered = list(enumerate(fields))
    numbered.sort(key=lambda pair: (_rank_of_name(pair[1].pointer, order), pair[0]))
    return told_apart([field for _, field in numbered])


def going_along(credential: Credential, chosen: frozenset[str]) -> frozenset[str]:
    """Return pointers to what says how chosen results are to be read: their descriptions."""
    return frozenset(
        pointer
        for pointer, results in _told_with_results(credential)
        if any(_is_below(result, one) for result in results for one in chosen)
    )


def _told_with_results(credential: Credential) -> Iterator[tuple[str, list[str]]]:
    """Yield the place of each ResultDescription that results name, with theirs.

    Open Badges 3.0 §B.1.18, §B.1.19. They go along with results and are no fields of their own.
    """
    subjects = list(_entries("/credentialSubject", credential.document.get("credentialSubject")))
    named: dict[str, list[str]] = {}
    for place, subject in subjects:
        for where, result in _entries(f"{place}/result", as_object(subject).get("result")):
            identifier = id_of(as_object(result).get("resultDescription"))
            named.setdefault(identifier, []).append(where)
    for place, subject in subjects:
        inside = as_object(subject).get("achievement")
        for outer, achievement in _entries(f"{place}/achievement", inside):
            told = as_object(achievement).get("resultDescription")
            for where, entry in _entries(f"{outer}/resultDescription", told):
                identifier = id_of(as_object(entry))
                if identifier and identifier in named:
                    yield where, named[identifier]


def _units(credential: Credential) -> Iterator[_Unit]:
    is_badge = credential.form is Form.OPEN_BADGE_3
    for name, value in credential.document.items():
        pointer = f"/{escape_pointer(name)}"
        if name == "credentialSubject":
            for where, subject in _entries(pointer, value):
                yield from _members(where, subject, is_badge=is_badge)
        elif name in _ALWAYS:
            yield _Unit(pointer, value, is_needed=True)
        elif name not in _NEVER_ALONE:
            for where, entry in _entries(pointer, value):
                yield _Unit(where, entry, is_needed=False)


def _members(pointer: str, element: JsonValue, *, is_badge: bool) -> Iterator[_Unit]:
    """Yield the units below an object that may be shown in parts."""
    for name, value in as_object(element).items():
        if name in _NEVER_ALONE:
            continue
        inside = f"{pointer}/{escape_pointer(name)}"
        for where, entry in _entries(inside, value):
            is_walked = name in _WALKED or (where == inside and name not in _ALWAYS_WHOLE)
            if is_walked and _has_parts(entry):
                yield from _parts(where, entry, is_badge=is_badge and name == "achievement")
            else:
                yield _Unit(where, entry, is_needed=False)


def _parts(pointer: str, element: JsonValue, *, is_badge: bool) -> Iterator[_Unit]:
    for unit in _members(pointer, element, is_badge=False):
        name = unit.pointer[len(pointer) + 1 :].partition("/")[0]
        yield unit._replace(is_needed=is_badge and name in _OF_ACHIEVEMENT)


def _entries(pointer: str, value: JsonValue) -> Iterator[tuple[str, JsonValue]]:
    """Yield each object of a list with its place; a list of texts is one thing."""
    if isinstance(value, list | tuple) and any(isinstance(entry, dict) for entry in value):
        for number, entry in enumerate(value):
            yield f"{pointer}/{number}", entry
    else:
        yield pointer, value


def _has_parts(value: JsonValue) -> bool:
    """Whether an object is one whose members make sense each by itself."""
    if not isinstance(value, dict) or not _WHOLE_MARKS.isdisjoint(value):
        return False
    identifier = value.get("id")
    if isinstance(identifier, str) and identifier.startswith("_:"):
        return False
    return ("id" in value or "type" in value) and bool(value.keys() - _NEVER_ALONE)


def _with_a_subject(units: list[_Unit], credential: Credential) -> list[_Unit]:
    """Make something of the subject go along: a credential without one is none."""
    place = next(_entries("/credentialSubject", credential.document.get("credentialSubject")))
    subject = as_object(place[1])
    for name in ("id", "type"):
        if subject.get(name) and not f"{subject[name]}".startswith("_:"):
            return [*units, _Unit(f"{place[0]}/{name}", subject[name], is_needed=True)]
    for at, unit in enumerate(units):
        if _is_below(unit.pointer, place[0]):
            return [*units[:at], unit._replace(is_needed=True), *units[at + 1 :]]
    return units


def _is_covered(pointer: str, mandatory: Sequence[str]) -> bool:
    return any(wanted == "" or _is_below(pointer, wanted) for wanted in mandatory)


def _is_below(pointer: str, other: str) -> bool:
    return pointer == other or pointer.startswith(f"{other}/")


def _reading_order(described: Description) -> list[str]:
    """Return pointers in the order people read what they lead to."""
    pointers = [text.pointer for text in described.texts]
    pointers += [result.pointer for result in described.results]
    pointers += [skill.pointer for skill in (*described.skills, *described.levels)]
    pointers += [evidence.pointer for evidence in described.evidence]
    return pointers + [endorsement.pointer for endorsement in described.endorsements]


def _rank(pointer: str, order: Sequence[str]) -> int:
    found = (
        at
        for at, place in enumerate(order)
        if _is_below(place, pointer) or (place and _is_below(pointer, place))
    )
    # What is no text of its own (the title above all) comes first.
    return next(found, -1)


def _rank_of_name(pointer: str, order: Sequence[str]) -> int:
    """As :func:`_rank`; parts of a name, which people read as one text, stay together."""
    front, _, last = pointer.rpartition("/")
    if _FIELDS.get(last) not in _NAME_PARTS:
        return _rank(pointer, order)
    parts = (name for name, field in _FIELDS.items() if field in _NAME_PARTS)
    return max(_rank(f"{front}/{part}", order) for part in parts)


def _labelled(unit: _Unit, described: Description) -> DisclosableField:
    path = [part for part in unit.pointer.split("/")[1:] if not part.isdigit()]
    named = _FIELDS.get(path[-1], Field.OTHER)
    label = label_of(tuple(path[-1:])) if named is Field.OTHER else ""
    found = DisclosableField(
        pointer=unit.pointer,
        field=named,
        label=plain_text(label),
        value=_written(unit.value, is_picture=named is Field.PICTURE),
        is_mandatory=unit.is_needed,
    )
    if named is Field.ACHIEVEMENT_KIND:
        found = replace(found, value=kind_shown(found.value))
    if named in _NAME_PARTS:
        return found
    for result in described.results:
        if result.pointer == unit.pointer:
            words = (result.name, result.value, result.level)
            value = " · ".join(word for word in words if word)
            return replace(found, value=value, status=result.status)
    for skill in (*described.skills, *described.levels):
        if skill.pointer == unit.pointer:
            return replace(found, field=Field.SKILL, label="", value=skill.name)
    texts = [
        text
        for text in described.texts
        if text.pointer == unit.pointer
        or (text.field not in _UNSAID and _is_below(text.pointer, unit.pointer))
    ]
    if not texts:
        return found
    value = _shortened(", ".join(text.value for text in texts))
    first = texts[0]
    return replace(found, field=first.field, value=value, label=first.label)


def _written(value: JsonValue, *, is_picture: bool) -> str:
    """Return what a unit says, its texts one after another, without identifiers and types."""
    if is_picture:
        value = as_object(value).get("caption")
    text = ", ".join(dict.fromkeys(word for word in _leaves(value) if word))
    return plain_text(_shortened(text))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _leaves(value: JsonValue) -> Iterator[str]:
    if isinstance(value, dict):
        for name, entry in value.items():
            if name not in _NEVER_ALONE and not name.startswith("@lang"):
                yield from _leaves(entry)
    elif isinstance(value, bool) or value is None:
        yield "" if value is None else str(value).lower()
    elif isinstance(value, str | int | float):
        yield str(value)
    else:
        for entry in as_list(value):
            yield from _leaves(entry)


__all__ = ["fields_of", "going_along"]
