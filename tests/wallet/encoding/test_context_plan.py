"""The values a plan is made of."""

import dataclasses

import pytest

from wallet.encoding.context_plan import NULL_SCOPE, Declined, NotInTables, TermDefinition


def test_a_definition_says_as_little_as_a_context_does() -> None:
    plain = TermDefinition(iri="urn:a")
    assert (plain.datatype, plain.containers, plain.language, plain.scope) == ("", (), None, 0)
    assert plain == TermDefinition(iri="urn:a")
    assert hash(plain) != hash(TermDefinition(iri="urn:a", scope=NULL_SCOPE))
    with pytest.raises(dataclasses.FrozenInstanceError):
        plain.iri = "urn:b"  # type: ignore[misc]


def test_declining_and_lacking_are_different_answers() -> None:
    assert not issubclass(Declined, NotInTables)
    assert not issubclass(NotInTables, Declined)
