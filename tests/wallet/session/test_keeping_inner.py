"""An item inside another may be kept by itself, in the way it deserves."""

import pytest

from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import VaultError
from wallet.model.record import Keeping
from wallet.session.keeping_inner import keep_inner

PLACE = "/credentialSubject/verifiableCredential/0"


def test_what_was_changed_is_kept_only_as_that(learner: Pupil) -> None:
    broken = {**learner.badge(), "name": "Another name"}
    document = learner.school.learner_record([broken], subject_id=learner.did)
    (item,) = learner.take(learner.school.issue(document))
    (kept,) = keep_inner(learner.session, item, PLACE, now=NOW).records
    assert learner.session.vault.records.get(kept).keeping is Keeping.BROKEN
    assert learner.session.vault.records.get(item).keeping is Keeping.CURRENT


def test_a_missing_item_is_told(learner: Pupil) -> None:
    with pytest.raises(VaultError):
        keep_inner(learner.session, "nowhere", PLACE, now=NOW)
