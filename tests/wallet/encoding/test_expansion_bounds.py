"""Naming what JSON-LD drops must not cost more than the document does."""

from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.expansion import dropped_members

V2 = "https://www.w3.org/ns/credentials/v2"


def test_ten_thousand_words_without_a_meaning_are_not_all_named() -> None:
    document = {"@context": [V2], "type": ["VerifiableCredential"]}
    unknown = {f"word{number:05}": "x" for number in range(10_000)}
    lost = dropped_members({**document, **unknown}, bundled_contexts(), has_inline_context=False)
    assert lost[:2] == ["word00000", "word00001"]
    assert len(lost) < 50
