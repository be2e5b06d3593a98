"""What a command is ended with when something goes wrong, in the process that runs it."""

import pytest

from wallet.command_line import carrying_out
from wallet.command_line.carrying_out import carry_out
from wallet.command_line.commands import COMMANDS


def run(*words: str) -> tuple[int, list[str]]:
    """The exit code of a command, and a word for each time it was told that all is imported."""
    told: list[str] = []
    code = carry_out(words, COMMANDS, lambda: told.append("imported"))
    return code, told


def test_a_fault_of_ours_is_one_sentence_and_exit_10(capsys, monkeypatch) -> None:
    def broken(_: object) -> int:
        raise ZeroDivisionError("private text")

    monkeypatch.setattr(carrying_out, "_find", lambda _: broken)
    assert run("list") == (10, ["imported"])
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        "Something went wrong inside Rucksack (ZeroDivisionError, test_carrying_out"
    )
    assert "private text" not in err


def test_what_the_system_refuses_and_ctrl_c(capsys, monkeypatch) -> None:
    def refused(_: object) -> int:
        raise PermissionError(13, "Permission denied")

    def stopped(_: object) -> int:
        raise KeyboardInterrupt

    for broken, code, sentence in (
        (refused, 11, "The computer refused: Permission denied.\n"),
        (stopped, 1, "Stopped. What was not finished was not stored.\n"),
    ):
        monkeypatch.setattr(carrying_out, "_find", lambda _, found=broken: found)
        assert run("list") == (code, ["imported"])
        assert capsys.readouterr().err == sentence


def test_a_command_that_cannot_be_imported_is_a_fault_of_ours(capsys) -> None:
    nowhere = {"check": "wallet.command_line.nowhere:check"}
    told: list[str] = []
    assert carry_out(["check", "a.json"], nowhere, lambda: told.append("imported")) == 10
    assert (told, capsys.readouterr().err.count("ModuleNotFoundError")) == ([], 1)


@pytest.mark.parametrize("words, code", [([], 1), (["nonsense"], 1), (["--version"], 0)])
def test_words_that_name_no_command_import_none(words: list[str], code: int, capsys) -> None:
    assert run(*words) == (code, [])
    assert any(capsys.readouterr())


def test_every_command_of_the_table_is_found() -> None:
    for name, place in COMMANDS.items():
        assert callable(carrying_out._find(place)), name
