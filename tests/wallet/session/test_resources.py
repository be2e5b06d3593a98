"""Files an item binds by their digests, compared with those at hand."""

import base64
import hashlib
from typing import Any

import pytest

from tests.wallet.session.opened import NOW, Pupil, file
from wallet.errors import InputError, Reason
from wallet.model.report import Mark, Verdict
from wallet.model.resource import ResourceCheck, ResourceState
from wallet.session.gathering import Incoming
from wallet.session.item_reading import read_item
from wallet.session.resources import compare_with_file

FILE = b"the report of the project"
JCS = "eddsa-jcs-2022"


def sri(content: bytes, algorithm: str = "sha256") -> str:
    digest = hashlib.new(algorithm, content).digest()
    return f"{algorithm}-{base64.b64encode(digest).decode()}"


def item(learner: Pupil, *evidence: Any, **more: Any) -> str:
    badge = learner.school.open_badge(subject_id=learner.did)
    pieces = [{"type": ["Evidence"], **entry} for entry in evidence]
    signed = learner.school.issue({**badge, "evidence": pieces, **more}, suite=JCS)
    (kept,) = learner.take(signed)
    return kept


def states(learner: Pupil, kept: str) -> dict[str, ResourceState]:
    return {
        one.pointer: one.state for one in read_item(learner.session, kept, now=NOW).files
    }  # fmt: skip


def data_url(content: bytes) -> str:
    return "data:text/plain;base64," + base64.b64encode(content).decode()


def test_must_fail_79_a_file_that_differs_from_its_digest_is_refused_as_that_file(
    learner: Pupil,
) -> None:
    """The signature over the item holds all the same: no verdict changes."""
    kept = item(
        learner,
        {"id": data_url(FILE), "digestSRI": sri(FILE)},
        {"id": data_url(b"forged"), "digestSRI": sri(FILE)},
        {"id": data_url(FILE)[:-1], "digestSRI": sri(FILE)},
        {"id": "data:,the%20report%20of%20the%20project", "digestSRI": sri(FILE)},
    )
    view = read_item(learner.session, kept, now=NOW)
    assert [one.state for one in view.files] == [
        ResourceState.SAME, ResourceState.CHANGED, ResourceState.CHANGED, ResourceState.SAME,
    ]  # fmt: skip
    assert view.report.verdict is Verdict.VERIFIED
    assert view.report.mark is Mark.SIGNED_NOT_LISTED


def test_what_is_not_here_is_said_to_be_not_here(learner: Pupil) -> None:
    kept = item(
        learner,
        {"id": "https://x.example/report.pdf", "digestSRI": sri(FILE)},
        {"id": "https://x.example/page", "name": "no digest"},
        {"id": "https://x.example/old", "digestSRI": "md5-xyz"},
        {"id": "https://x.example/long", "digestSRI": sri(FILE, "sha512")},
    )
    assert states(learner, kept) == {
        "/evidence/0": ResourceState.NOT_AT_HAND,
        "/evidence/2": ResourceState.NOT_CHECKED,
        "/evidence/3": ResourceState.NOT_AT_HAND,
    }


def test_evidence_in_the_backpack_is_at_hand(learner: Pupil) -> None:
    kept = item(learner, {"id": "urn:x:report", "digestSRI": sri(FILE)})
    assert states(learner, kept) == {"/evidence/0": ResourceState.NOT_AT_HAND}
    learner.session.vault.evidence.keep(kept, [FILE])
    assert states(learner, kept) == {"/evidence/0": ResourceState.SAME}


def test_related_files_are_bound_as_well(learner: Pupil) -> None:
    kept = item(learner, relatedResource=[{"id": data_url(FILE), "digestSRI": sri(FILE)}])
    view = read_item(learner.session, kept, now=NOW)
    assert view.files == (
        ResourceCheck(pointer="/relatedResource/0", state=ResourceState.SAME),
    )  # fmt: skip


def test_a_file_the_learner_points_to_is_compared(learner: Pupil) -> None:
    kept = item(learner, {"id": "https://x.example/report.pdf", "digestSRI": sri(FILE)})
    described = read_item(learner.session, kept, now=NOW).description
    place = "/evidence/0"
    assert compare_with_file(described, place, file(FILE)) is ResourceState.SAME
    assert compare_with_file(described, place, file(b"x")) is ResourceState.CHANGED
    with pytest.raises(KeyError):
        compare_with_file(described, "/evidence/7", file(FILE))


def test_a_file_that_cannot_be_read_is_told(learner: Pupil, tmp_path: Any) -> None:
    kept = item(learner, {"id": "https://x.example/report.pdf", "digestSRI": sri(FILE)})
    described = read_item(learner.session, kept, now=NOW).description
    gone = Incoming(name="gone.pdf", path=tmp_path / "gone.pdf")
    with pytest.raises(InputError) as caught:
        compare_with_file(described, "/evidence/0", gone)
    assert caught.value.reason is Reason.FILE_UNREADABLE
