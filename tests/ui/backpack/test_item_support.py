"""Facts for support: all there, each on one line."""

from tests.doubles.shell import RecordingShell
from tests.rigs.practice_backpack import Practice
from ui.backpack.item_support import support_lines
from wallet.session.item_reading import read_item


def test_every_fact_is_on_its_line(practice: Practice, shell: RecordingShell) -> None:
    record_id = practice.items["09-cloud-foundations.jwt"]
    view = read_item(practice.session, record_id, now=shell.now())
    lines = support_lines(view).splitlines()
    facts = {line[:12].strip(): line[12:] for line in lines}
    assert facts["credential"] == view.credential.id
    assert facts["sha-256"] == view.record.digest
    assert facts["secured by"] == "jwt"
    assert facts["size"] == f"{len(view.record.original)} bytes"
    assert facts["file"] == "09-cloud-foundations.jwt"
    assert facts["record"] == record_id
    assert "replaced by" not in facts, "what is not there is not said"


def test_a_replaced_item_names_what_took_its_place(
    practice: Practice, shell: RecordingShell
) -> None:
    older = read_item(practice.session, practice.items["13-spreadsheets.json"], now=shell.now())
    assert practice.items["14-spreadsheets-again.json"] in support_lines(older)
