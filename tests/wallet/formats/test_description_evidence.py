"""Evidence and other files: what they are, what binds them, and nothing told twice."""

from typing import Any

from tests.wallet.formats import samples
from wallet.formats.description import describe
from wallet.model.description import Field

SRI = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="


def described(**more: Any) -> Any:
    return describe(samples.credential(samples.badge(**more)))


def test_a_file_named_twice_is_told_once_with_its_digest() -> None:
    piece = {"id": "urn:x:photo", "type": ["Evidence"], "name": "Photo", "description": "The weld"}
    bound = {"id": "urn:x:photo", "digestSRI": SRI, "mediaType": "image/jpeg"}
    shown = described(evidence=[piece], relatedResource=[bound])
    (one,) = shown.evidence
    assert (one.name, one.description, one.link) == ("Photo", "The weld", "urn:x:photo")
    assert (one.digest_sri, one.media_type, one.pointer) == (SRI, "image/jpeg", "/evidence/0")
    assert shown.resources == ()
    assert SRI not in [text.value for text in shown.texts]


def test_the_very_same_node_in_both_members() -> None:
    node = {"id": "urn:x:a", "type": ["Evidence"], "name": "A", "digestSRI": SRI}
    shown = described(evidence=[node], relatedResource=[node])
    assert [(piece.name, piece.digest_sri) for piece in shown.evidence] == [("A", SRI)]
    assert shown.resources == ()


def test_a_resource_that_says_another_digest_stays_beside_the_evidence() -> None:
    node = {"id": "urn:x:a", "name": "A", "digestSRI": SRI}
    shown = described(evidence=[node], relatedResource=[{**node, "digestSRI": "sha256-other"}])
    assert [piece.digest_sri for piece in shown.evidence] == [SRI]
    assert [piece.digest_sri for piece in shown.resources] == ["sha256-other"]


def test_a_file_that_is_no_evidence_is_a_resource() -> None:
    more = [{"id": "https://x.example/guide.pdf", "digestMultibase": "zQm", "name": "Guide"}, "x"]
    shown = described(relatedResource=more)
    assert shown.evidence == ()
    assert [(one.name, one.link, one.digest_multibase) for one in shown.resources] == [
        ("Guide", "https://x.example/guide.pdf", "zQm"),
        ("", "x", ""),
    ]


def test_evidence_of_subjects_is_read_and_machines_words_are_technical() -> None:
    value = samples.badge(credentialSchema={"id": "https://x.example/s", "type": "JsonSchema"})
    value["credentialSubject"]["evidence"] = {"name": "Film"}
    shown = describe(samples.credential(value))
    assert [piece.name for piece in shown.evidence] == ["Film"]
    technical = {text.label: text.value for text in shown.texts if text.field is Field.TECHNICAL}
    assert technical == {
        "credentialSchema / id": "https://x.example/s",
        "credentialSchema / type": "JsonSchema",
        "credentialSubject / achievement / id": "urn:uuid:7b2b1f5e-0000-4000-8000-0000000000aa",
    }
