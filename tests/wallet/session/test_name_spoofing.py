"""An issuer without a name is shown by its identifier, and that is a stranger's text too."""

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.formats.reader import read_items
from wallet.model.json_values import JsonValue
from wallet.session.judging import judge
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier


def name_of(issuer: JsonValue) -> tuple[str, bool]:
    forged = {**IssuerSimulator("Lantern Bay", seed=1).open_badge(), "issuer": issuer}
    knowledge = bundled_knowledge()
    (credential,) = read_items(write_json(forged), "a test", knowledge.contexts).credentials
    report = Verifier(knowledge, AS_OF).verify(credential)
    name = judge(credential, report, knowledge).issuer
    return name.name, name.is_claim


def test_a_name_that_turns_the_writing_around_is_shown_as_it_is() -> None:
    issuer = {"id": "did:web:example.com", "type": ["Profile"], "name": "\u202eude.elpmaxe"}
    assert name_of(issuer) == ("⟨U+202E⟩ude.elpmaxe", True)


def test_an_identifier_is_no_name_whichever_way_it_is_written() -> None:
    assert name_of("did:web:\u202eude.elpmaxe") == ("", True)
