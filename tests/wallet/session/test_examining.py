from tests.wallet.session.opened import NOW, Pupil
from wallet.encoding.strict_json import write_json
from wallet.formats.reader import read_items
from wallet.model.record import Keeping
from wallet.model.report import Mark, Verdict
from wallet.session.examining import examine
from wallet.verification.verifier import Verifier


def test_what_is_kept_later_is_made_once(learner: Pupil) -> None:
    knowledge = learner.session.knowledge
    (credential,) = read_items(write_json(learner.badge()), "a", knowledge.contexts).credentials
    verifier = Verifier(knowledge, NOW, learner.session.learner)
    examined = examine(credential, verifier)
    assert examined.report == verifier.verify(credential)
    assert examined.report.verdict is Verdict.VERIFIED
    assert (examined.summary.id, examined.summary.keeping) == ("", Keeping.CURRENT)
    assert examined.summary.mark is Mark.SIGNED_NOT_LISTED
    assert examined.summary.title in examined.search_text
