from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.wallet.session.opened import CHEAP, NOW, PASSPHRASE, Pupil, new_session
from wallet.errors import Reason, VaultError
from wallet.model.record import Query
from wallet.session.keeping import list_items
from wallet.session.listing import short_name
from wallet.session.opening import (
    Passphrase,
    close_backpack,
    create_backpack,
    open_backpack,
)
from wallet.session.printing import ENGLISH
from wallet.session.safekeeping import (
    BACKUP_SUFFIX,
    back_up,
    change_passphrase,
    is_recovery_group,
    is_remembered,
    make_recovery_page,
    new_recovery_code,
    parse_recovery_code,
    restore,
    set_new_passphrase,
)

NEW = "another five plain words here"


def opens_with(folder: Path, unlock) -> bool:
    try:
        close_backpack(open_backpack(folder, unlock, now=NOW))
    except VaultError as error:
        assert error.reason in (Reason.WRONG_PASSPHRASE, Reason.WRONG_RECOVERY_CODE)
        return False
    return True


def test_the_passphrase_changes_and_the_old_one_opens_no_more(tmp_path: Path) -> None:
    session = new_session(tmp_path)
    with pytest.raises(VaultError) as caught:
        change_passphrase(session, "wrong", NEW)
    assert caught.value.reason is Reason.WRONG_PASSPHRASE
    change_passphrase(session, PASSPHRASE, NEW)
    close_backpack(session)
    assert not opens_with(session.folder, Passphrase(PASSPHRASE))
    assert opens_with(session.folder, Passphrase(NEW))


def test_a_forgotten_passphrase_is_set_anew_by_the_recovery_code(tmp_path: Path) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    code = parse_recovery_code(" ".join(created.recovery_groups))
    close_backpack(created.session)
    session = open_backpack(created.session.folder, code, now=NOW)
    set_new_passphrase(session, code, NEW, cost=CHEAP)
    close_backpack(session)
    assert opens_with(session.folder, Passphrase(NEW))
    assert not opens_with(session.folder, Passphrase(PASSPHRASE))
    assert opens_with(session.folder, code)


def test_a_new_recovery_code_ends_the_old_one(tmp_path: Path) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    with pytest.raises(VaultError):
        new_recovery_code(created.session, "wrong")
    groups = new_recovery_code(created.session, PASSPHRASE)
    close_backpack(created.session)
    assert groups != created.recovery_groups
    folder = created.session.folder
    assert opens_with(folder, parse_recovery_code(" ".join(groups)))
    assert not opens_with(folder, parse_recovery_code(" ".join(created.recovery_groups)))


def test_a_typing_mistake_names_its_group(tmp_path: Path) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    close_backpack(created.session)
    groups = list(created.recovery_groups)
    assert parse_recovery_code("".join(groups)).groups == tuple(groups)
    digit = groups[2][0]
    groups[2] = ("1" if digit != "1" else "2") + groups[2][1:]
    with pytest.raises(VaultError) as caught:
        parse_recovery_code("-".join(groups))
    assert caught.value.reason is Reason.RECOVERY_GROUP_WRONG
    assert caught.value.facts == {"group": "3"}


def test_a_backup_comes_back_whole_on_another_machine(learner: Pupil, tmp_path: Path) -> None:
    items = learner.take(learner.badge(1), learner.badge(2))
    file = tmp_path / f"mine{BACKUP_SUFFIX}"
    assert back_up(learner.session, file, now=NOW) == 2
    elsewhere = tmp_path / "elsewhere"
    folder = restore(file, Passphrase(PASSPHRASE), elsewhere, now=NOW)
    session = open_backpack(folder, Passphrase(PASSPHRASE), now=NOW)
    assert {row.id for row in list_items(session, Query(), now=NOW)} == set(items)
    for item in items:
        original = learner.session.vault.records.get(item).original
        assert session.vault.records.get(item).original == original
    close_backpack(session)


def test_a_damaged_or_foreign_backup_leaves_nothing_behind(learner: Pupil, tmp_path: Path) -> None:
    learner.take(learner.badge())
    file = tmp_path / f"mine{BACKUP_SUFFIX}"
    back_up(learner.session, file, now=NOW)
    whole = file.read_bytes()
    elsewhere = tmp_path / "elsewhere"
    for content, unlock in (
        (whole[: len(whole) // 2], Passphrase(PASSPHRASE)),
        (b"", Passphrase(PASSPHRASE)),
        (b"no backup at all" * 99, Passphrase(PASSPHRASE)),
        (whole, Passphrase("wrong")),
    ):
        file.write_bytes(content)
        with pytest.raises(VaultError) as caught:
            restore(file, unlock, elsewhere, now=NOW)
        assert caught.value.reason in (Reason.BACKUP_DAMAGED, Reason.WRONG_PASSPHRASE)
        folder = elsewhere / "backpacks"
        assert not folder.exists() or list(folder.iterdir()) == []


def test_a_backup_that_cannot_be_written_is_told(learner: Pupil, tmp_path: Path) -> None:
    with pytest.raises(VaultError) as caught:
        back_up(learner.session, tmp_path / "no" / "such" / "folder", now=NOW)
    assert caught.value.reason.value.startswith("STORAGE_")


def test_no_keyring_remembers_a_new_backpack(learner: Pupil) -> None:
    assert not is_remembered(learner.session)


def test_a_group_is_checked_by_itself() -> None:
    assert is_recovery_group("000011")
    assert not is_recovery_group("000012")
    assert not is_recovery_group("00001")


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_sheet_is_named_as_the_backpack_is_listed(tmp_path: Path, paper: str) -> None:
    created = create_backpack(tmp_path, PASSPHRASE, now=NOW, cost=CHEAP)
    session, groups = created.session, created.recovery_groups
    page = make_recovery_page(session, groups, ENGLISH, paper=paper, now=NOW)
    text = PdfReader(BytesIO(page)).pages[0].extract_text()
    assert short_name(session.folder.name) in text
    assert [group in "".join(text.split()) for group in groups] == [True] * 8
    close_backpack(session)
