from datetime import UTC, datetime

from wallet.session.practice_knowledge import practice_knowledge, with_practice_issuers
from wallet.trust.issuers import recognise
from wallet.trust.knowledge import KnownDocument, bundled_knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_listed_issuers_are_recognised_as_practice_and_the_stranger_is_not():
    knowledge = with_practice_issuers(bundled_knowledge(), NOW)
    for key, issuer in PRACTICE_ISSUERS.items():
        recognition = recognise(issuer.id, knowledge)
        if key is PracticeIssuerKey.PHOTO:
            assert recognition is None
        else:
            assert recognition is not None
            assert recognition.is_practice
            assert recognition.name == issuer.name


def test_the_lists_are_as_of_now():
    known = practice_knowledge(NOW).documents
    assert len(known) == 2
    assert {document.as_of for document in known.values()} == {NOW}
    assert all(document.url == url for url, document in known.items())


def test_bundled_lists_stay_and_no_pack_overrides_a_practice_list():
    (url, *_) = practice_knowledge(NOW).documents
    other = KnownDocument(url=url, document={"id": "x"}, as_of=NOW, origin="a pack")
    base = bundled_knowledge()
    loaded = base.merged_with(_Pack({url: other, "did:web:a.example": other}))
    knowledge = with_practice_issuers(loaded, NOW)
    assert knowledge.documents[url].origin == "practice"
    assert "did:web:a.example" in knowledge.documents
    assert knowledge.registries == base.registries


class _Pack:
    registries = ()
    contexts = ()

    def __init__(self, documents):
        self.documents = documents
