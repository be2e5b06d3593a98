"""The window's arguments."""

from pathlib import Path

import pytest

from ui.main_window.arguments import read_arguments
from wallet.settings import Language, Settings, Theme


def test_folders_come_from_the_system_unless_named(tmp_path: Path) -> None:
    own = read_arguments(["--data-dir", str(tmp_path)])
    assert own.data_folder == tmp_path
    assert own.settings_file == tmp_path / "settings.toml"
    usual = read_arguments([])
    assert usual.data_folder.name == "rucksack"
    assert usual.settings_file.parent.name == "rucksack"
    assert usual.files == ()


def test_what_is_given_lies_over_the_settings(tmp_path: Path) -> None:
    words = ["--language", "es", "--theme", "dark", "--text-scale", "150", "badge.json"]
    arguments = read_arguments(words)
    settings = arguments.applied_to(Settings(code_speed=5))
    assert settings.language is Language.SPANISH
    assert settings.theme is Theme.DARK
    assert settings.text_scale == 150
    assert settings.code_speed == 5
    assert arguments.files == (Path("badge.json").absolute(),)


@pytest.mark.parametrize("files", [["badge.json"], ["sub/badge.json", "/a/b.png"], ["--", "-x"]])
def test_a_fresh_start_asks_for_the_same_without_the_files(files: list[str]) -> None:
    # The folder's name is that of a file too: only what was a file is left out.
    options = ["--data-dir", "badge.json", "--theme", "dark", "--text-scale", "150"]
    arguments = read_arguments([*options, *files])
    assert arguments.but_files == tuple(options)
    again = read_arguments(arguments.but_files)
    assert (again.files, again.data_folder) == ((), arguments.data_folder)
    assert again.overrides == arguments.overrides


@pytest.mark.parametrize("words", [["--theme", "pink"], ["--text-scale", "33"], ["--nothing"]])
def test_wrong_arguments_are_refused(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_arguments(words)
    assert "usage: rucksack" in capsys.readouterr().err


@pytest.mark.parametrize("files", [[], ["badge.json"]])
def test_what_is_plain_is_read_as_the_parser_reads_it(files: list[str], tmp_path: Path) -> None:
    """A theme makes it the parser's; all but that is the same."""
    folder = ["--data-dir", str(tmp_path)]
    for words in (files, folder if not files else [*folder, *files]):
        plain, parsed = read_arguments(words), read_arguments([*words, "--theme", "dark"])
        assert plain.overrides == ()
        assert (plain.files, plain.data_folder) == (parsed.files, parsed.data_folder)
        assert (*plain.but_files, "--theme", "dark") == parsed.but_files


@pytest.mark.parametrize("words", [["-x"], ["--data-dir"], ["--data-dir", "--theme"]])
def test_no_option_is_taken_for_a_file(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        read_arguments(words)
    assert "usage: rucksack" in capsys.readouterr().err
