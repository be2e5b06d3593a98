"""An issuer without a name is shown by its identifier, and that is a stranger's text too."""

from tests.doubles.issuer_simulator import AS_OF, IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.formats.reader import read_items
from wallet.session.judging import judge
from wallet.trust.knowledge import bundled_knowledge
from wallet.verification.verifier import Verifier


def test_an_identifier_that_turns_the_writing_around_is_shown_as_it_is() -> None:
    issuer = IssuerSimulator("Lantern Bay", seed=1)
    forged = {**issuer.open_badge(), "issuer": "did:web:\u202eude.elpmaxe"}
    knowledge = bundled_knowledge()
    (credential,) = read_items(write_json(forged), "a test", knowledge.contexts).credentials
    report = Verifier(knowledge, AS_OF).verify(credential)
    name = judge(credential, report, knowledge).issuer
    assert (name.name, name.is_claim) == ("did:web:⟨U+202E⟩ude.elpmaxe", True)
