"""A draft as the backpack keeps it is a value."""

from dataclasses import FrozenInstanceError

import pytest

from wallet.model.draft import KeptDraft


def test_a_draft_is_its_answers_and_its_files() -> None:
    draft = KeptDraft(key="own:Course", answers=b"{}")
    assert draft.files == ()
    assert draft == KeptDraft(key="own:Course", answers=b"{}", files=())
    assert draft != KeptDraft(key="own:Course", answers=b"{}", files=(b"a photo",))
    with pytest.raises(FrozenInstanceError):
        draft.key = "copy:1"  # type: ignore[misc]
