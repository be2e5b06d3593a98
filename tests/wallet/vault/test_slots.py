from wallet.vault.slots import KdfCost, Slot, SlotKind


def test_a_slot_is_told_from_another_by_its_salt_and_shows_no_seal() -> None:
    slot = Slot(kind=SlotKind.PASSPHRASE, salt=b"\x01\xff", nonce=b"n", sealed=b"secret")
    assert slot.name == "01ff"
    assert "secret" not in repr(slot)
    assert slot.cost is None


def test_the_kinds_are_written_into_headers_for_decades() -> None:
    assert [kind.value for kind in SlotKind] == ["passphrase", "recovery", "keyring"]


def test_a_cost_is_a_value() -> None:
    assert KdfCost(memory=1, iterations=2) == KdfCost(memory=1, iterations=2)
    assert KdfCost(memory=1, iterations=2) != KdfCost(memory=2, iterations=2)
