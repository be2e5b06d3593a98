"""Settings survive bad files, keep what they do not know, and write only differences."""

from dataclasses import replace
from pathlib import Path

import pytest

from wallet.settings import (
    Language,
    Place,
    Settings,
    Theme,
    changed,
    load_settings,
    save_settings,
)


def test_absent_file_means_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == (Settings(), ())


def test_round_trip_writes_only_differences(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.toml"
    settings = replace(Settings(), language=Language.SPANISH, text_scale=150, reduced_motion=True)
    save_settings(settings, path)
    assert path.read_text() == 'language = "es"\ntext_scale = 150\nreduced_motion = true\n'
    assert load_settings(path) == (settings, ())


def test_bad_values_become_defaults_with_a_complaint(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('theme = "mauve"\ntext_scale = 170\ncode_speed = true\nlanguage = "es"\n')
    settings, complaints = load_settings(path)
    assert settings == replace(Settings(), language=Language.SPANISH)
    assert complaints == ("code_speed", "text_scale", "theme")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"theme = ", b"= ="])
def test_unreadable_file_means_defaults(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    assert load_settings(path) == (Settings(), ("*",))


def test_unknown_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text('future = "a \\"quoted\\" \\\\ value"\ntheme = "dark"\n')
    settings, _ = load_settings(path)
    save_settings(changed(settings, "theme", "light"), path)
    again, complaints = load_settings(path)
    assert again.theme is Theme.LIGHT
    assert again.unknown == {"future": 'a "quoted" \\ value'}
    assert complaints == ()


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    save_settings(replace(Settings(), theme=Theme.DARK), path)
    target = tmp_path / "folder"
    target.mkdir()
    with pytest.raises(OSError):
        save_settings(Settings(theme=Theme.LIGHT), target)
    assert load_settings(path)[0].theme is Theme.DARK
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder", "settings.toml"]


def test_a_desk_locks_sooner_than_a_home() -> None:
    assert Settings(place=Place.DESK).lock_after_minutes < Settings().lock_after_minutes


def test_a_change_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="text_scale"):
        changed(Settings(), "text_scale", "150")
