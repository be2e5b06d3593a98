from dataclasses import replace
from datetime import timedelta

import pytest

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE
from wallet.errors import Reason, VaultError
from wallet.model.disclosure import FieldCount
from wallet.model.record import ShareEntry, ShareForm
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault


def entry(number: int, payload: bytes = b"the exact bytes") -> ShareEntry:
    return ShareEntry(
        id=f"share-{number}",
        shared_at=NOW + timedelta(minutes=number),
        receiver="Universität Zürich",
        purpose="application",
        form=ShareForm.FILE,
        record_ids=("a", f"b{number}"),
        titles=("A", "B “quoted”"),
        digest="d" * 64,
        signed_with="did:key:z6Mk",
        payload=payload,
        file_name="for Zürich.json",
    )


def test_entries_come_back_newest_first_and_payloads_apart(made: Made) -> None:
    log = made.vault.share_log
    assert log.add(entry(1)).shares
    log.add(entry(2, b""))
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    found = vault.share_log.entries()
    assert found == (entry(2, b""), entry(1, b""))
    assert vault.share_log.payload("share-1") == b"the exact bytes"
    assert vault.share_log.payload("share-2") == b""
    assert vault.share_log.dates_of("a") == (found[0].shared_at, found[1].shared_at)
    assert vault.share_log.dates_of("b1") == (found[1].shared_at,)
    assert vault.share_log.dates_of("c") == ()
    vault.close()


def test_what_is_not_there_or_not_the_same(vault: Vault) -> None:
    vault.share_log.add(entry(1))
    with pytest.raises(VaultError) as raised:
        vault.share_log.payload("share-9")
    assert raised.value.reason is Reason.RECORD_MISSING
    for payload in (b"\x00", bytes.fromhex("789c030000000001")):
        vault._database.execute("UPDATE share_payloads SET payload = ?", (payload,))
        with pytest.raises(VaultError) as raised:
            vault.share_log.payload("share-1")
        assert (raised.value.reason, raised.value.facts) == (
            Reason.VAULT_DAMAGED, {"where": "share"},
        )  # fmt: skip


def test_what_was_chosen_is_noted_and_its_absence_too(made: Made) -> None:
    log = made.vault.share_log
    chosen = replace(
        entry(1, b""),
        chosen_fields={"a": ("/credentialSubject/name",)},
        chosen_parts={"b1": ("/credentialSubject/verifiableCredential/0",)},
        knows_choice=True,
        field_counts={"a": FieldCount(shown=2, every=9)},
        taken_from={"b1": "A year’s record"},
        expires_at=NOW + timedelta(days=9),
        inside_digest="e" * 64,
    )
    nothing = replace(entry(2, b""), knows_choice=True)
    earlier = entry(3, b"")
    for one in (chosen, nothing, earlier):
        log.add(one)
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    assert vault.share_log.entries() == (earlier, nothing, chosen)
    assert len(vault.share_log.dates_of("a")) == 3
    assert vault.share_log.dates_of("b1") == (chosen.shared_at,)
    assert vault.share_log.dates_of("fields") == ()
    vault.close()
