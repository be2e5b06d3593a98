"""What the page says of what was found."""

from pathlib import Path

from tests.doubles.shell import RecordingShell
from ui.bringing_in.sentences import CountWords, relation_sentence, signer_of
from wallet.model.finding import Findings, Relation
from wallet.session.bringing_in import look_at
from wallet.session.gathering import incoming_paths
from wallet.session.session import Session


def test_every_relation_but_new_has_a_sentence() -> None:
    said = {relation: relation_sentence(relation) for relation in Relation}
    assert said[Relation.NEW] == ""
    assert len(set(said.values())) == len(Relation)


def test_counts_speak_of_what_there_is(
    session: Session, shell: RecordingShell, files: dict[str, Path], tmp_path: Path
) -> None:
    words = CountWords()
    assert words.sentence(Findings(items=(), not_read=())) == ""
    (tmp_path / "empty").touch()
    paths = [files["01-data-literacy.json"], tmp_path / "empty"]
    found = look_at(session, incoming_paths(paths), now=shell.now())
    assert words.sentence(found) == "1 item found. 1 could not be read."
    assert signer_of(found.items[0]).name == "Lantern Bay High School"
