import argparse
import tomllib

import pytest

from tests.places import PROJECT
from wallet.command_line.arguments import build_parser
from wallet.command_line.commands import COMMANDS


def test_every_command_has_a_parser_and_no_other() -> None:
    text = build_parser().format_help()
    for name in COMMANDS:
        assert f"\n    {name} " in text or f"\n    {name}\n" in text, name
    with pytest.raises(SystemExit):
        build_parser().parse_args(["unknown"])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_json_and_a_moment(name: str, capsys) -> None:
    with pytest.raises(SystemExit) as caught:
        build_parser().parse_args([name, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for word in ("--json", "--now"):
        assert word in text
    assert "--passphrase " not in text


def test_what_must_be_there() -> None:
    for words in (["share", "a"], ["export"], ["check"], ["trust"], ["decode"], ["show"]):
        with pytest.raises(SystemExit) as caught:
            build_parser().parse_args(words)
        assert caught.value.code == 2


def test_the_version_is_the_project_s(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        build_parser().parse_args(["--version"])
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert capsys.readouterr().out == f"{project['name']} {project['version']}\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_one_command_s_parser_is_as_the_whole_one_has_it(name: str, capsys) -> None:
    texts = []
    for parser in (build_parser(), build_parser(name)):
        with pytest.raises(SystemExit):
            parser.parse_args([name, "--help"])
        texts.append(capsys.readouterr().out)
    assert texts[0] == texts[1]
    assert texts[0].startswith(f"usage: rucksack-cli {name} ")


def help_of_share(capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        build_parser("share").parse_args(["share", "--help"])
    return capsys.readouterr().out


@pytest.mark.parametrize("columns", ["50", "200", "", "0", "wide"])
def test_help_is_as_wide_as_the_terminal(columns: str, monkeypatch, capsys) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    ours = help_of_share(capsys)
    monkeypatch.setattr("wallet.command_line.arguments._Lines", argparse.HelpFormatter)
    assert ours == help_of_share(capsys)


def test_where_there_is_no_terminal_help_has_eighty_columns(monkeypatch, capsys) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    wanted = help_of_share(capsys)
    monkeypatch.delenv("COLUMNS")
    monkeypatch.setattr("sys.__stdout__", None)
    assert help_of_share(capsys) == wanted
