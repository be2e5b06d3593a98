from wallet.model.learner import Address, AddressKind, Learner


def test_a_learner_of_whom_nothing_is_known_matches_nothing() -> None:
    assert Learner() == Learner(dids=frozenset(), addresses=())
    address = Address(kind=AddressKind.EMAIL, value="mina@example.org")
    assert not address.is_past
    assert Learner(addresses=(address,)) != Learner()


def test_kinds_of_addresses_are_those_of_open_badges() -> None:
    # Open Badges 3.0, IdentifierTypeEnum.
    assert {kind.value for kind in AddressKind} == {
        "name", "emailAddress", "studentId", "phone", "identifier",
    }  # fmt: skip
