"""What is taken out of one file is counted together."""

import pytest

from tests.wallet.formats import samples
from wallet.errors import InputError, Reason
from wallet.formats.carried import MAX_LAYERS, MAX_MEMBER, MAX_MEMBERS, MAX_TOTAL, Load, open_at
from wallet.formats.reading import Place, Reading
from wallet.model.credential import Container


def read_nothing(_data: bytes, _contexts: object, _place: Place) -> Reading:
    return Reading()


def test_members_and_bytes_have_an_end() -> None:
    load = Load()
    load.count(MAX_MEMBERS)
    with pytest.raises(InputError) as raised:
        load.count(1)
    assert raised.value.reason is Reason.ARCHIVE_TOO_LARGE
    for _ in range(MAX_TOTAL // MAX_MEMBER):
        load.weigh(MAX_MEMBER)
    with pytest.raises(InputError):
        load.weigh(1)
    with pytest.raises(InputError):
        Load().weigh(MAX_MEMBER + 1)


def test_layers_have_an_end_and_share_one_count() -> None:
    opening = open_at(samples.contexts(), Place(name="all.zip"), read_nothing)
    inner = open_at(samples.contexts(), opening.within("a.zip", Container.ARCHIVE), read_nothing)
    assert (inner.layers, inner.load) == (MAX_LAYERS, opening.load)
    with pytest.raises(InputError) as raised:
        open_at(samples.contexts(), inner.within("b.zip", Container.ARCHIVE), read_nothing)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.TOO_MANY_LAYERS, {"name": "b.zip"},
    )  # fmt: skip


def test_a_name_is_a_step_of_the_pointer() -> None:
    opening = open_at(samples.contexts(), Place(name=""), read_nothing)
    place = opening.within("a/b~c.json", Container.MAIL)
    assert (place.name, place.pointer) == ("a/b~c.json", "/a~1b~0c.json")
    assert place.container is Container.MAIL
    refused = opening.refuse("x", Reason.MEMBER_LOCKED, Container.ARCHIVE)
    assert refused.not_read[0].facts == {"name": "x"}
