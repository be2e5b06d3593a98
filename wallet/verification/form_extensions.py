"""The shape of extensions in Open Badges before 3.0: objects that say what kind they are.

Open Badges 2.0, extensions: an extension is an object whose type holds ``Extension`` and the name
of its own kind. Of the kinds 1EdTech publishes, the members each must have are asked for; what
nobody here knows is only asked to say its kind.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from wallet.errors import Reason
from wallet.formats.recognition import types_of
from wallet.model.json_values import JsonObject, JsonValue
from wallet.verification.faults import Fault
from wallet.verification.form import is_url

_MARK = "Extension"
# Ways to write one kind: compact, as a fragment of the vocabulary, in full.
_PREFIXES = (
    "extensions:",
    "obi:extensions/#",
    "obi:extensions#",
    "https://w3id.org/openbadges/extensions#",
)


def _is_text(value: JsonValue) -> bool:
    return isinstance(value, str)


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_place(value: JsonValue) -> bool:
    return isinstance(value, Mapping) and all(
        _is_number(value.get(name)) for name in ("latitude", "longitude")
    )


def _is_filled(value: JsonValue) -> bool:
    return isinstance(value, list | Mapping) and bool(value)


class _Needed(NamedTuple):
    """A member an extension must have, under any of these names, and what it must be."""

    names: tuple[str, ...]
    is_right: Callable[[JsonValue], bool]


_URL = _Needed(("url",), is_url)
_DESCRIPTION = _Needed(("description",), _is_text)
# By the name of the kind in small letters: issuers write both.
_KINDS: Mapping[str, tuple[_Needed, ...]] = {
    "exampleextension": (
        _Needed(("exampleProperty", "http://schema.org/text", "schema:text"), _is_text),
    ),
    "applylink": (_URL,),
    "originalcreator": (_URL,),
    "geocoordinates": (_DESCRIPTION, _Needed(("geo",), _is_place)),
    "assessmentextension": (_DESCRIPTION, _Needed(("assessments",), _is_filled)),
    "licenseextension": (_Needed(("id", "@id"), _is_text), _Needed(("name",), _is_text)),
}


def extension_fault(owner: JsonObject, where: str) -> Fault | None:
    """Return what is wrong with the extensions that ``owner`` carries, or None."""
    for name, extension in _extensions_of(owner):
        fault = _fault_in(extension, f"{where}/{name}")
        if fault is not None:
            return fault
    return None


def _extensions_of(owner: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    for name, value in owner.items():
        if name == "@context":
            continue
        for entry in value if isinstance(value, list | tuple) else (value,):
            if isinstance(entry, Mapping) and (
                _MARK in types_of(entry) or name.startswith("extensions:")
            ):
                yield name, entry


def _fault_in(extension: JsonObject, where: str) -> Fault | None:
    kinds = [name for name in types_of(extension) if name != _MARK]
    if _MARK not in types_of(extension) or not kinds:
        return Reason.MEMBER_MALFORMED, {"where": f"{where}/type"}
    for kind in kinds:
        for needed in _KINDS.get(_plain(kind).lower(), ()):
            held = next((name for name in needed.names if name in extension), "")
            if not held or not needed.is_right(extension[held]):
                return Reason.MEMBER_MALFORMED, {"where": f"{where}/{held or needed.names[0]}"}
    return None


def _plain(kind: str) -> str:
    for prefix in _PREFIXES:
        if kind.startswith(prefix):
            return kind.removeprefix(prefix)
    return kind
