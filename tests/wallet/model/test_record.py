"""Values of the backpack: the words that vaults keep, and what a value says when told nothing."""

from datetime import UTC, datetime

import pytest

from wallet.model.credential import Form
from wallet.model.description import Compartment
from wallet.model.record import (
    Bundle,
    HolderKey,
    Keeping,
    Query,
    ShareEntry,
    ShareForm,
    SortOrder,
    Summary,
    VaultChange,
)
from wallet.model.report import Mark, Standing

WHEN = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (Keeping, {"current", "history", "broken"}),
        (ShareForm, {"file", "page", "codes", "proof-for-issuer"}),
        (SortOrder, {"newest", "title", "issuer", "expires"}),
    ],
)
def test_words_that_vaults_and_settings_keep_stay_what_they_are(words, kept: set[str]) -> None:
    """A backpack made by this version is read by the next one: words may come, none may change."""
    assert {word.value for word in words} >= kept
    assert all(words(word.value) is word for word in words)


def test_a_question_that_asks_nothing_is_about_everything_current() -> None:
    asked = Query()
    assert not (asked.text or asked.compartment or asked.marks or asked.standings or asked.keeping)
    assert not (asked.needs_attention or asked.include_deleted or asked.only_deleted)
    assert asked.sort is SortOrder.NEWEST


def test_a_change_touches_only_what_it_names() -> None:
    assert VaultChange() == VaultChange(records=frozenset(), facts={})
    change = VaultChange(records=frozenset({"a"}))
    assert not (change.bundles or change.shares or change.learner or change.knowledge)
    # Facts of one change are not another's.
    change.facts["reason"] = "kept"
    assert VaultChange(records=frozenset({"a"})).facts == {}


def test_a_row_of_the_list_claims_nothing_by_itself() -> None:
    row = Summary(
        id="a", title="First aid", issuer_name="Red Kite", issuer_is_claim=True,
        compartment=Compartment.SKILLS, achievement_kind="Badge", form=Form.OPEN_BADGE_3,
        mark=Mark.NOT_CHECKED, standing=Standing.UNKNOWN, keeping=Keeping.CURRENT,
        awarded_at=None, valid_until=None, imported_at=WHEN,
    )  # fmt: skip
    assert not (row.in_progress or row.is_practice or row.has_picture or row.is_replaced)
    assert (row.deleted_at, row.issuer_says) == (None, "")
    with pytest.raises(AttributeError):
        row.mark = Mark.SIGNED  # type: ignore[misc]


def test_a_key_is_neither_the_usual_one_nor_brought_in_unless_it_says_so() -> None:
    key = HolderKey(did="did:key:z6Mk", label="Mine", created_at=WHEN)
    assert not (key.is_default or key.is_imported)


def test_what_was_handed_over_is_told_apart_from_its_bytes() -> None:
    entry = ShareEntry(
        id="1", shared_at=WHEN, receiver="Ana", purpose="a job", form=ShareForm.FILE,
        record_ids=("a", "b"), titles=("A", "B"), digest="00", signed_with="did:key:z6Mk",
    )  # fmt: skip
    assert (entry.payload, entry.file_name) == (b"", "")
    bundle = Bundle(id="1", name="For Ana", record_ids=entry.record_ids, changed_at=WHEN)
    assert bundle.note == ""
    assert bundle.record_ids == ("a", "b")


def test_titles_of_a_share_go_with_the_records_they_are_of() -> None:
    entry = ShareEntry(
        id="1",
        shared_at=WHEN,
        receiver="",
        purpose="",
        form=ShareForm.FILE,
        record_ids=("a", "b", "c"),
        titles=("A", "B one", "B two", "C", "Nobody's"),
        digest="",
        signed_with="",
        chosen_parts={"b": ("/1", "/2"), "c": ()},
        knows_choice=True,
    )
    assert entry.titled == (
        ("a", "A"), ("b", "B one"), ("b", "B two"), ("c", "C"), ("", "Nobody's"),
    )  # fmt: skip
