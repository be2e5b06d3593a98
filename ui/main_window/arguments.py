"""The window's arguments, and the folders they lead to."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from wallet.settings import TEXT_SCALES, Language, Settings, Theme, changed

APP = "rucksack"


@dataclass(frozen=True, slots=True, kw_only=True)
class Arguments:
    """What was asked on the command line: files, folders, and what overrides settings.

    ``but_files`` are the words that ask for the same again without the files.
    """

    files: tuple[Path, ...]
    data_folder: Path
    settings_file: Path
    overrides: tuple[tuple[str, object], ...]
    but_files: tuple[str, ...]

    def applied_to(self, settings: Settings) -> Settings:
        """Return ``settings`` with what was given on the command line laid over it."""
        for name, value in self.overrides:
            settings = changed(settings, name, value)
        return settings


def read_arguments(words: Sequence[str]) -> Arguments:
    """Read the arguments; SystemExit with a usage line where they are wrong."""
    found = _read_plain(words) or _parse(words)
    overrides = tuple(
        (name, getattr(found, name))
        for name in ("language", "theme", "text_scale")
        if getattr(found, name) is not None
    )
    but_files = [
        word
        for name in ("data_dir", "language", "theme", "text_scale")
        if (value := getattr(found, name)) is not None
        for word in (f"--{name.replace('_', '-')}", str(value))
    ]
    data, config = _folders(found.data_dir)
    return Arguments(
        files=tuple(path.absolute() for path in found.files),
        data_folder=data.absolute(),
        settings_file=config.absolute() / "settings.toml",
        overrides=overrides,
        but_files=tuple(but_files),
    )


def _read_plain(words: Sequence[str]) -> argparse.Namespace | None:
    """Return what the system and a fresh start give: a file or none, and the folder; else None.

    The parser is slow to make: it looks for translations of its own words.
    """
    files: list[Path] = []
    data_dir: Path | None = None
    match words:
        case []:
            pass
        case ["--data-dir", folder] if not folder.startswith("-"):
            data_dir = Path(folder)
        case [file] if not file.startswith("-"):
            files.append(Path(file))
        case _:
            return None
    return argparse.Namespace(
        files=files, data_dir=data_dir, language=None, theme=None, text_scale=None
    )


def _parse(words: Sequence[str]) -> argparse.Namespace:
    """Read any arguments there may be, or say how they are written."""
    parser = argparse.ArgumentParser(prog="rucksack", description="A learner's digital backpack.")
    parser.add_argument("files", nargs="*", type=Path, help="files to look at")
    parser.add_argument("--data-dir", type=Path, help="where backpacks and settings are kept")
    parser.add_argument("--language", choices=[language.value for language in Language])
    parser.add_argument("--theme", choices=[theme.value for theme in Theme])
    parser.add_argument("--text-scale", type=int, choices=TEXT_SCALES, metavar="PER_CENT")
    return parser.parse_args(list(words))


def _folders(named: Path | None) -> tuple[Path, Path]:
    """Return where backpacks and where settings are kept: the folder named, or the system's."""
    if named is not None:
        return named, named
    from platformdirs import user_config_path, user_data_path  # noqa: PLC0415 (on use)

    return user_data_path(APP, appauthor=False), user_config_path(APP, appauthor=False)
