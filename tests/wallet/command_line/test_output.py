import json

from tests.doubles.items import failed, make_report
from wallet.command_line.output import (
    columns,
    mark_words,
    print_json,
    print_lines,
    report_lines,
    safe,
    tell,
    title_words,
)
from wallet.errors import Reason
from wallet.model.credential import Form
from wallet.model.report import CheckName, Mark, Standing


def test_results_on_stdout_messages_on_stderr(capsys) -> None:
    print_json({"name": "José", "n": [1]})
    print_lines(["one", "two"])
    tell("a message")
    out, err = capsys.readouterr()
    assert err == "a message\n"
    text, _, lines = out.partition("}\n")
    assert json.loads(text + "}") == {"name": "José", "n": [1]}
    assert "José" in text
    assert lines == "one\ntwo\n"


def test_texts_of_strangers_do_not_steer_the_terminal(capsys) -> None:
    evil = "\x1b[2J\x07name\u202eedoc\r\nsecond\u200b"
    print_lines([evil])
    assert capsys.readouterr().out == "�[2J�name�edoc��second�\n"
    assert safe("Ñandú 水 ✓") == "Ñandú 水 ✓"
    assert "\x1b" not in mark_words(Mark.SIGNED, Standing.CURRENT, evil)
    assert all("\x1b" not in line for line in columns([(evil, "b")]))


def test_marks_and_standings_in_words() -> None:
    assert (
        mark_words(Mark.SIGNED, Standing.CURRENT, "Westmoor") == "Signed by Westmoor. Still good"
    )
    assert mark_words(Mark.NOT_CHECKED, Standing.UNKNOWN, "") == "Not checked yet"
    assert mark_words(Mark.SIGNED_NOT_LISTED, Standing.UNKNOWN, "") == "Signed, not on your lists"
    assert mark_words(Mark.BROKEN, Standing.UNKNOWN, "x") == "Changed or broken"


def test_a_badge_whose_details_are_away_is_called_by_their_website() -> None:
    address = "https://makers.example.org/classes/welding.json"
    words = "Badge, details not at hand (makers.example.org)"
    assert title_words(Form.OPEN_BADGE_2, address) == words
    assert title_words("vp", address) == address
    assert title_words(Form.OPEN_BADGE_2, "Welding") == "Welding"


def test_a_report_is_a_line_for_each_check_with_its_date() -> None:
    lines = report_lines(make_report(failed(CheckName.STATUS, Reason.WITHDRAWN)))
    assert len(lines) == 7
    assert lines[0] == "  yes       Is it well formed? Well formed."
    assert lines[4] == "  NO        Is it still good? The issuer ended it."
    assert lines[2].endswith("(as known on 2026-05-03)")


def test_columns_line_up() -> None:
    assert columns([]) == []
    assert columns([("a", "long", "x"), ("abc", "b", "")]) == ["a    long  x", "abc  b"]
