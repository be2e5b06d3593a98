"""Credentials inside a credential are described by themselves, and nothing of them is lost."""

from typing import Any

from tests.wallet.formats import samples
from tests.wallet.formats.record_samples import course, record
from wallet.formats.description import MOST_LEVELS, describe


def values(description: Any) -> list[str]:
    return [text.value for text in description.texts]


def test_each_is_described_and_the_outer_one_says_none_of_it() -> None:
    inner = course("Ethics", "urn:a:1", narrative="Only inside.")
    shown = describe(samples.credential(record([inner, "no credential"])))
    (held,) = shown.held
    assert held.title == "Ethics"
    assert held.pointer == "/credentialSubject/verifiableCredential/0"
    assert "Only inside." in values(held)
    assert "Only inside." not in values(shown)
    assert "no credential" in values(shown)


def test_what_is_inside_an_inner_one_is_its_own() -> None:
    inner = samples.badge(endorsement=[samples.endorsement()])
    (held,) = describe(samples.credential(record([inner]))).held
    assert [one.pointer for one in held.held] == ["/endorsement/0"]


def test_texts_that_are_no_tokens_and_tokens_of_other_things_are_told_as_text() -> None:
    other = samples.token({"sub": "nobody"})
    broken = samples.token(samples.badge())[:-2] + "=="
    envelope = {
        "@context": [samples.V2],
        "type": "EnvelopedVerifiableCredential",
        "id": "data:text/plain,hello",
    }
    shown = describe(samples.credential(record([other, broken, envelope])))
    assert shown.held == ()
    assert other in values(shown)
    assert broken in values(shown)


def test_beyond_some_levels_everything_is_told_as_text() -> None:
    value = samples.badge(remark="at the bottom")
    for _ in range(MOST_LEVELS + 1):
        value = samples.badge(verifiableCredential=[value])
    shown = describe(samples.credential(value))
    for _ in range(MOST_LEVELS):
        assert "at the bottom" not in values(shown)
        (shown,) = shown.held
    assert shown.held == ()
    assert "at the bottom" in values(shown)


def test_a_sealed_inner_one_of_another_kind_is_left_as_it_stands() -> None:
    envelope = {
        "@context": [samples.V2],
        "type": "EnvelopedVerifiableCredential",
        "id": "data:application/vc+sd-jwt,eyJhbGciOiJFUzI1NiJ9.e30.AA~",
    }
    shown = describe(samples.credential(record([envelope])))
    assert shown.held == ()
    assert any("vc+sd-jwt" in value for value in values(shown))
