from datetime import timedelta

import pytest

from tests.wallet.session.opened import NOW, Pupil
from wallet.errors import WalletError
from wallet.model.learner import Address, AddressKind
from wallet.session.learner import (
    add_key,
    default_key,
    my_addresses,
    my_keys,
    name_key,
    set_addresses,
    set_default_key,
)


def test_a_backpack_has_a_key_from_the_start(learner: Pupil) -> None:
    (key,) = my_keys(learner.session)
    assert key == default_key(learner.session)
    assert key.is_default
    assert not key.is_imported
    assert key.did.startswith("did:key:z6Mk")
    assert learner.session.learner.dids == {key.did}


def test_more_keys_and_which_one_signs(learner: Pupil) -> None:
    first = default_key(learner.session)
    second = add_key(learner.session, "work", now=NOW + timedelta(days=1))
    assert second.did != first.did
    assert [key.did for key in my_keys(learner.session)] == [first.did, second.did]
    assert set_default_key(learner.session, second.did).learner
    assert [key.did for key in my_keys(learner.session)] == [second.did, first.did]
    assert name_key(learner.session, second.did, "clinic").learner
    assert default_key(learner.session).label == "clinic"
    assert learner.session.learner.dids == {first.did, second.did}


def test_a_key_that_is_not_there(learner: Pupil) -> None:
    with pytest.raises(WalletError):
        set_default_key(learner.session, "did:key:z6Mknowhere")
    assert default_key(learner.session).is_default


def test_addresses_are_replaced_as_a_whole(learner: Pupil) -> None:
    names = [
        Address(kind=AddressKind.NAME, value="Ana Ruiz"),
        Address(kind=AddressKind.EMAIL, value="ana@example.org", is_past=True),
    ]
    assert set_addresses(learner.session, names).learner
    assert list(my_addresses(learner.session)) == names
    assert list(learner.session.learner.addresses) == names
    set_addresses(learner.session, names[:1])
    assert list(my_addresses(learner.session)) == names[:1]
