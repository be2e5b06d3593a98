"""The picture of an item: what it came in, else what it carries, else nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.rigs.practice_backpack import make_practice
from wallet.errors import Reason, VaultError
from wallet.formats.description import describe
from wallet.session.item_pictures import picture_of
from wallet.session.item_reading import original_of, read_item
from wallet.session.opening import close_backpack

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_pictures_are_those_that_came(tmp_path: Path) -> None:
    practice = make_practice(tmp_path, {}, NOW)
    session, items = practice.session, practice.items
    baked = items["10-teatro.png"]
    assert picture_of(session, baked) == original_of(session, baked)[1]
    for name, record_id in items.items():
        view = read_item(session, record_id, now=NOW)
        inside = describe(view.credential).picture
        expected = view.record.picture or (inside.data if inside is not None else b"")
        assert picture_of(session, record_id) == expected, name
        assert bool(expected) is view.summary.has_picture, name
    with pytest.raises(VaultError) as missing:
        picture_of(session, "gone")
    assert missing.value.reason is Reason.RECORD_MISSING
    close_backpack(session)
