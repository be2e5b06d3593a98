"""What the learner set: one frozen value, kept as TOML; never a secret, never credential text.

Loading never fails: a bad value becomes its default and a complaint; unknown keys are kept; only
what differs from the defaults is written, atomically.
"""

import os
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any


class Language(StrEnum):
    """The window's language; SYSTEM follows the computer."""

    SYSTEM = "system"
    ENGLISH = "en"
    SPANISH = "es"


class Theme(StrEnum):
    """The window's palette; SYSTEM follows the computer."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Place(StrEnum):
    """What this computer is: it decides what is remembered and how soon it locks."""

    HOME = "home"
    SHARED = "shared"
    DESK = "desk"


class ListStyle(StrEnum):
    """How the backpack shows its items."""

    CARDS = "cards"
    LIST = "list"


# Minutes without a key or the mouse before the backpack locks, by place; 0 would mean never.
LOCK_MINUTES = {Place.HOME: 5, Place.SHARED: 2, Place.DESK: 2}
TEXT_SCALES = (100, 125, 150, 175, 200)
FRAGMENT_SIZES = (150, 300, 450, 700)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings with their defaults."""

    language: Language = Language.SYSTEM
    theme: Theme = Theme.SYSTEM
    text_scale: int = 100  # per cent, one of TEXT_SCALES
    reduced_motion: bool = False
    place: Place = Place.HOME
    list_style: ListStyle = ListStyle.CARDS
    code_fragment: int = 300  # bytes in one frame of a moving code
    code_speed: int = 7  # frames per second
    paper: str = "a4"  # or "us-letter"
    unknown: dict[str, Any] = field(default_factory=dict)

    @property
    def lock_after_minutes(self) -> int:
        """Minutes of quiet after which the backpack locks."""
        return LOCK_MINUTES[self.place]


_ALLOWED: dict[str, tuple[Any, ...]] = {
    "text_scale": TEXT_SCALES,
    "code_fragment": FRAGMENT_SIZES,
    "code_speed": tuple(range(2, 16)),
    "paper": ("a4", "us-letter"),
}


def load_settings(path: Path) -> tuple[Settings, tuple[str, ...]]:
    """Read settings from the TOML file at ``path``.

    Returns the settings and the names of keys whose values were replaced by defaults (the file
    itself as ``"*"`` where it could not be read). An absent file means defaults.
    """
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, UnicodeDecodeError):
        return Settings(), ("*",)
    # On use: who set nothing has no file.
    import tomllib  # noqa: PLC0415

    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return Settings(), ("*",)
    settings, complaints = Settings(), []
    known = {entry.name for entry in fields(Settings)} - {"unknown"}
    for name in sorted(known & found.keys()):
        try:
            settings = changed(settings, name, found[name])
        except ValueError:
            complaints.append(name)
    unknown = {key: value for key, value in found.items() if key not in known}
    return replace(settings, unknown=unknown), tuple(complaints)


def changed(settings: Settings, name: str, value: Any) -> Settings:
    """Return ``settings`` with one value changed; ValueError where it is not allowed."""
    default = getattr(Settings(), name)
    if isinstance(default, StrEnum):
        value = type(default)(value)
    elif type(value) is not type(default) or value not in _ALLOWED.get(name, (value,)):
        raise ValueError(name)
    return replace(settings, **{name: value})


def save_settings(settings: Settings, path: Path) -> None:
    """Write what differs from the defaults to ``path``: a new file put in place of the old.

    Raises OSError where the disk refuses.
    """
    plain = Settings()
    lines = [
        f"{entry.name} = {_as_toml(getattr(settings, entry.name))}"
        for entry in fields(Settings)
        if entry.name != "unknown" and getattr(settings, entry.name) != getattr(plain, entry.name)
    ]
    lines += [
        f"{key} = {_as_toml(value)}"
        for key, value in settings.unknown.items()
        if isinstance(value, str | int | bool)
    ]
    import tempfile  # noqa: PLC0415 (on use: the window's first picture saves nothing)

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write("".join(f"{line}\n" for line in lines))
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _as_toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    text = str(value).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04X}" for c in text) + '"'
