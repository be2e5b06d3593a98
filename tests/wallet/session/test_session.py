from dataclasses import replace

from tests.wallet.session.opened import Pupil


def test_a_session_is_a_value_that_knows_whom_it_is_about(learner: Pupil) -> None:
    session = learner.session
    assert session.folder == session.vault.folder
    assert session.learner.dids == {learner.did}
    other = session.knowing(replace(session.knowledge, removed_issuers=frozenset({"did:x:1"})))
    assert other.vault is session.vault
    assert other.knowledge.removed_issuers == {"did:x:1"}
    assert session.knowledge.removed_issuers == frozenset()
