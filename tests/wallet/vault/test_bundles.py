from dataclasses import replace

from tests.wallet.vault.conftest import Made
from tests.wallet.vault.items import NOW, PASSPHRASE
from wallet.model.record import Bundle
from wallet.vault.key_slots import Passphrase
from wallet.vault.vault import Vault


def test_the_fields_chosen_of_items_stay_with_a_bundle(made: Made) -> None:
    bundles = made.vault.bundles
    fields = {"a": ("/credentialSubject/name", "/name"), "gone": ("/x",)}
    one = Bundle(id="1", name="Some", record_ids=("b", "a"), changed_at=NOW, chosen_fields=fields)
    bundles.save(one)
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    # Fields of what is no item of the bundle are nobody's.
    assert vault.bundles.all() == (replace(one, chosen_fields={"a": fields["a"]}),)
    vault.close()


def test_bundles_are_kept_changed_and_removed(made: Made) -> None:
    bundles = made.vault.bundles
    one = Bundle(id="1", name="Nursing", record_ids=("b", "a"), note="for Ana", changed_at=NOW)
    two = Bundle(id="2", name="Beta", record_ids=(), changed_at=NOW)
    assert bundles.save(one).bundles
    bundles.save(two)
    changed = replace(one, name="Caring", record_ids=("a",))
    bundles.save(changed)
    assert bundles.all() == (two, changed)
    assert bundles.delete("2").bundles
    bundles.delete("9")
    made.vault.close()
    vault = Vault.open(made.folder, Passphrase(PASSPHRASE), now=NOW)
    assert vault.bundles.all() == (changed,)
    vault.close()
