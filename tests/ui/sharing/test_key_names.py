"""What keys are called."""

from datetime import UTC, datetime

from ui.sharing.key_names import key_line, key_name, name_of
from wallet.model.record import HolderKey

MADE = datetime(2026, 5, 3, tzinfo=UTC)
PLAIN = HolderKey(did="did:key:z6Mk111111", label="", created_at=MADE)
WORK = HolderKey(did="did:key:z6Mk222222", label="Work\u202e", created_at=MADE)


def test_a_key_is_called_by_its_label_or_mine() -> None:
    assert key_name(PLAIN) == "My key"
    assert key_name(WORK) == "Work"
    assert key_line(WORK) == "Work (…222222)"


def test_one_key_needs_no_number_and_a_stranger_has_no_name() -> None:
    assert name_of(PLAIN.did, (PLAIN,)) == "My key"
    assert name_of(PLAIN.did, (PLAIN, WORK)) == "My key (…111111)"
    assert name_of("did:key:z6Mk999999", (PLAIN,)) == "…999999"
    assert name_of("", (PLAIN,)) == ""
