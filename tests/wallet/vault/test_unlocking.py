from pathlib import Path
from secrets import token_bytes

import pytest

from tests.wallet.vault.items import CHEAP
from wallet.errors import Reason, VaultError
from wallet.vault.disk import DATABASE
from wallet.vault.header import Header, SealedHeader, read_header, slot_binding, write_header
from wallet.vault.key_slots import (
    KeyringUnlock,
    Passphrase,
    RecoveryCode,
    SlotKind,
    seal_with_passphrase,
    seal_with_secret,
)
from wallet.vault.unlocking import check_files, keyring_entry, open_header
from wallet.vault.vault_keys import VaultKeys

VAULT_ID = "6f0e3f5c-9d0b-4a57-8b44-0a7f2f2f5a10"
KEY = bytes(range(32))
BINDING = slot_binding(VAULT_ID, is_practice=False)


def copy(
    *kinds: SlotKind, words: str = "words", key: bytes = KEY, number: int = 1
) -> SealedHeader:
    made = {
        SlotKind.PASSPHRASE: lambda: seal_with_passphrase(
            KEY, Passphrase(words), CHEAP, BINDING, token_bytes
        ),
        SlotKind.RECOVERY: lambda: seal_with_secret(
            KEY, SlotKind.RECOVERY, bytes(16), BINDING, token_bytes
        ),
        SlotKind.KEYRING: lambda: seal_with_secret(
            KEY, SlotKind.KEYRING, bytes(32), BINDING, token_bytes
        ),
    }
    header = Header(
        vault_id=VAULT_ID,
        is_practice=False,
        generation=number,
        slots=tuple(made[kind]() for kind in kinds),
    )
    return read_header(write_header(header, bytes(VaultKeys(bytearray(key), VAULT_ID).header)))


def reason_of(copies: list[SealedHeader], unlock: object) -> Reason:
    with pytest.raises(VaultError) as raised:
        open_header(copies, unlock)  # type: ignore[arg-type]
    return raised.value.reason


def test_what_is_wrong_with_a_folder_is_told_without_a_key(tmp_path: Path) -> None:
    def refusal() -> tuple[Reason, dict[str, str]]:
        with pytest.raises(VaultError) as caught:
            check_files(tmp_path)
        return caught.value.reason, dict(caught.value.facts)

    assert refusal() == (Reason.VAULT_MISSING, {"where": "database"})
    (tmp_path / DATABASE).touch()
    assert refusal() == (Reason.VAULT_EMPTY_FILE, {})
    (tmp_path / DATABASE).write_bytes(b"something")
    assert refusal() == (Reason.VAULT_DAMAGED, {"where": "header"})
    (tmp_path / "hdr.b").touch()
    check_files(tmp_path)


def test_each_way_in() -> None:
    both = copy(SlotKind.PASSPHRASE, SlotKind.RECOVERY)
    for unlock in (Passphrase("words"), RecoveryCode(bytes(16))):
        found, keys = open_header([both], unlock)
        assert (found, keys.vault) == (both, KEY)


def test_a_way_in_that_is_not_there() -> None:
    only_recovery = copy(SlotKind.RECOVERY)
    assert reason_of([only_recovery], Passphrase("words")) is Reason.WRONG_PASSPHRASE
    only_passphrase = copy(SlotKind.PASSPHRASE)
    code = RecoveryCode(bytes(16))
    assert reason_of([only_passphrase], code) is Reason.WRONG_RECOVERY_CODE
    assert reason_of([only_passphrase], KeyringUnlock()) is Reason.KEYRING_ENTRY_MISSING
    assert keyring_entry(only_passphrase.header) == ""
    with_keyring = copy(SlotKind.PASSPHRASE, SlotKind.KEYRING)
    assert reason_of([with_keyring], KeyringUnlock()) is Reason.KEYRING_NOT_AVAILABLE
    assert keyring_entry(with_keyring.header).startswith(VAULT_ID)


def test_a_header_nobody_with_the_key_wrote() -> None:
    forged = copy(SlotKind.PASSPHRASE, key=bytes(32), number=9)
    genuine = copy(SlotKind.PASSPHRASE)
    assert reason_of([forged], Passphrase("words")) is Reason.VAULT_DAMAGED
    assert open_header([forged, genuine], Passphrase("words"))[0] is genuine
    shut = copy(SlotKind.PASSPHRASE, words="other", key=bytes(32), number=9)
    assert open_header([shut, genuine], Passphrase("words"))[0] is genuine
    assert reason_of([shut, genuine], Passphrase("neither")) is Reason.WRONG_PASSPHRASE


def test_an_older_genuine_copy_opens_nothing() -> None:
    newer = copy(SlotKind.PASSPHRASE, words="new words", number=2)
    older = copy(SlotKind.PASSPHRASE, words="words", number=1)
    assert reason_of([newer, older], Passphrase("words")) is Reason.WRONG_PASSPHRASE
    assert open_header([newer, older], Passphrase("new words"))[0] is newer
