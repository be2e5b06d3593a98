"""The form of a copy is opened with what had been begun to be said."""

from dataclasses import replace

import pytest

from tests.wallet.session.opened import NOW, Pupil
from tests.wallet.session.test_draft_answers import COPY, FILE
from wallet.errors import Reason, VaultError
from wallet.model.copy import CopyWords
from wallet.model.draft import KeptDraft
from wallet.session.copies import keep_copy, offer_copy, words_of
from wallet.session.copy_openings import open_begun, open_copy, open_file
from wallet.session.drafts import CopyDraft, keep_copy_draft
from wallet.session.keeping import delete_items


def test_a_file_comes_with_what_was_said_of_it(learner: Pupil) -> None:
    assert open_file(learner.session, FILE).draft is None
    keep_copy_draft(learner.session, COPY, now=NOW)
    opened = open_file(learner.session, FILE._replace(name="another name.pdf"))
    assert (opened.offer.data, opened.draft) == (FILE.data, COPY)


def test_a_copy_comes_with_other_words_begun(learner: Pupil) -> None:
    offer = offer_copy(learner.session, FILE)
    words = CopyWords(title="Licence")
    (record_id,) = keep_copy(learner.session, offer, words, now=NOW).records
    opened = open_copy(learner.session, record_id, now=NOW)
    assert (opened.words, opened.data, opened.draft) == (words, FILE.data, None)
    assert opened.offer is None
    draft = CopyDraft(words=replace(words, note="lost"), record_id=record_id)
    keep_copy_draft(learner.session, draft, now=NOW)
    assert open_copy(learner.session, record_id, now=NOW).draft == draft
    with pytest.raises(VaultError):
        open_copy(learner.session, "nothing", now=NOW)


def test_the_file_of_a_copy_that_was_deleted_may_be_kept_anew(learner: Pupil) -> None:
    session = learner.session
    offer = replace(offer_copy(session, FILE), removed=("place",))
    (record_id,) = keep_copy(session, offer, CopyWords(title="Licence"), now=NOW).records
    delete_items(session, [record_id], now=NOW)
    opened = open_copy(session, record_id, now=NOW)
    assert opened.offer is not None
    assert (opened.offer.data, opened.offer.name) == (FILE.data, FILE.name)
    assert opened.offer.removed == ("place",) and opened.offer.container is FILE.container
    words = replace(opened.words, note="again")
    (again,) = keep_copy(session, opened.offer, words, now=NOW).records
    assert words_of(session, again) == words and words_of(session, record_id).note == ""


def test_a_form_opens_though_its_draft_is_damaged(learner: Pupil) -> None:
    session = learner.session
    offer = offer_copy(session, FILE)
    (record_id,) = keep_copy(session, offer, CopyWords(title="Licence"), now=NOW).records
    for key in (COPY.key, f"copy:{record_id}"):
        session.vault.drafts.keep(KeptDraft(key=key, answers=b"?"), NOW)
    opened = open_file(session, FILE)
    assert (opened.draft, opened.damaged) == (None, COPY.key)
    edited = open_copy(session, record_id, now=NOW)
    assert (edited.draft, edited.damaged) == (None, f"copy:{record_id}")
    with pytest.raises(VaultError) as raised:
        open_begun(session, COPY.key)
    assert raised.value.reason is Reason.DRAFT_DAMAGED
    session.vault._database.execute("UPDATE ledger SET generation = generation + 1")
    session.vault.drafts.distrust()
    with pytest.raises(VaultError) as raised:
        open_begun(session, COPY.key)
    assert raised.value.reason is Reason.STORAGE_FAILED


def test_the_file_that_was_being_described_is_there_again(learner: Pupil) -> None:
    assert open_begun(learner.session, COPY.key) is None
    keep_copy_draft(learner.session, COPY, now=NOW)
    opened = open_begun(learner.session, COPY.key)
    assert opened is not None
    assert (opened.offer.data, opened.draft) == (FILE.data, COPY)
    assert (opened.offer.name, opened.offer.container) == (FILE.name, FILE.container)
    edit = CopyDraft(words=CopyWords(title="x"), record_id="item-3")
    keep_copy_draft(learner.session, edit, now=NOW)
    assert open_begun(learner.session, edit.key) is None
