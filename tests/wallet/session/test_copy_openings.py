"""The form of a copy is opened with what had been begun to be said."""

from dataclasses import replace

import pytest

from tests.wallet.session.opened import NOW, Pupil
from tests.wallet.session.test_draft_answers import COPY, FILE
from wallet.errors import VaultError
from wallet.model.copy import CopyWords
from wallet.session.copies import keep_copy, offer_copy
from wallet.session.copy_openings import open_begun, open_copy, open_file
from wallet.session.drafts import CopyDraft, keep_copy_draft


def test_a_file_comes_with_what_was_said_of_it(learner: Pupil) -> None:
    assert open_file(learner.session, FILE).draft is None
    keep_copy_draft(learner.session, COPY, now=NOW)
    opened = open_file(learner.session, FILE._replace(name="another name.pdf"))
    assert (opened.offer.data, opened.draft) == (FILE.data, COPY)


def test_a_copy_comes_with_other_words_begun(learner: Pupil) -> None:
    offer = offer_copy(learner.session, FILE)
    words = CopyWords(title="Licence")
    (record_id,) = keep_copy(learner.session, offer, words, now=NOW).records
    opened = open_copy(learner.session, record_id)
    assert (opened.words, opened.data, opened.draft) == (words, FILE.data, None)
    draft = CopyDraft(words=replace(words, note="lost"), record_id=record_id)
    keep_copy_draft(learner.session, draft, now=NOW)
    assert open_copy(learner.session, record_id).draft == draft
    with pytest.raises(VaultError):
        open_copy(learner.session, "nothing")


def test_the_file_described_last_is_there_again(learner: Pupil) -> None:
    assert open_begun(learner.session) is None
    keep_copy_draft(learner.session, COPY, now=NOW)
    opened = open_begun(learner.session)
    assert opened is not None
    assert (opened.offer.data, opened.draft) == (FILE.data, COPY)
    assert (opened.offer.name, opened.offer.container) == (FILE.name, FILE.container)
