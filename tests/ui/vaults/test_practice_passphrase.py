from ui.vaults.practice_passphrase import PRACTICE_PASSPHRASE


def test_the_practice_passphrase_can_be_typed_on_any_keyboard() -> None:
    assert PRACTICE_PASSPHRASE.isascii()
    assert PRACTICE_PASSPHRASE.replace(" ", "").isalpha()
    assert PRACTICE_PASSPHRASE.strip().lower() == PRACTICE_PASSPHRASE
