from typing import Any

import pytest

from tests.doubles.selective_issuer import SelectiveIssuer
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.placed_statements import state
from wallet.errors import InvalidProof, Reason
from wallet.proofs.statement_groups import (
    hash_lines,
    hmac_labels,
    relabelled_lines,
    shuffled_labels,
    sign_ready,
    split_lines,
)

KEY = bytes(range(32))
BADGE = SelectiveIssuer().rich_badge()
CONTEXTS = bundled_contexts()


def test_labels_are_hmacs_or_their_order() -> None:
    canonical = [f"c14n{number}" for number in range(20)]
    hashed = hmac_labels(canonical, KEY)
    shuffled = shuffled_labels(canonical, KEY)
    assert all(len(label) == 44 and label.startswith("u") for label in hashed.values())
    assert sorted(shuffled.values(), key=lambda label: int(label[1:])) == [
        f"b{number}" for number in range(20)
    ]
    by_hash = sorted(canonical, key=lambda label: hashed[label])
    assert [shuffled[label] for label in by_hash] == [f"b{number}" for number in range(20)]
    assert hmac_labels(canonical, bytes(32)) != hashed


def test_groups_of_all_pointers_are_all_statements() -> None:
    signed = sign_ready(BADGE, CONTEXTS, KEY, hmac_labels)
    every = [f"/{name}" for name in BADGE if name != "@context"]
    assert signed.group(every).numbers == frozenset(range(len(signed.lines)))
    assert signed.group([""]).numbers == frozenset(range(len(signed.lines)))
    assert signed.group([]).numbers == frozenset()
    assert signed.group([]).size == 0
    assert list(signed.lines) == sorted(signed.lines)


def test_a_pointer_that_leads_nowhere_is_named_malformed() -> None:
    signed = sign_ready(BADGE, CONTEXTS, KEY, hmac_labels)
    with pytest.raises(InvalidProof) as error:
        signed.group(["/absent"])
    assert error.value.reason is Reason.PROOF_MALFORMED


def test_a_verifier_finds_the_lines_that_were_signed() -> None:
    signed = sign_ready(BADGE, CONTEXTS, KEY, shuffled_labels)
    group = signed.group(["/credentialSubject/achievement/alignment/2", "/issuer"])
    seen = relabelled_lines(state(group.document, CONTEXTS), group.label_map)
    assert seen == [signed.lines[number] for number in sorted(group.numbers)]


@pytest.mark.parametrize("change", ["twice", "more", "less"])
def test_a_label_map_names_each_node_once(change: str) -> None:
    signed = sign_ready(BADGE, CONTEXTS, KEY, hmac_labels)
    group = signed.group([""])
    labels = group.label_map
    if change == "twice":
        labels["c14n0"] = labels["c14n1"]
    elif change == "more":
        labels["c14n99"] = "u"
    else:
        del labels["c14n0"]
    with pytest.raises(InvalidProof):
        relabelled_lines(state(BADGE, CONTEXTS), labels)


def test_a_part_whose_nodes_are_not_in_the_whole_has_no_statements_there() -> None:
    steps: Any = {
        "@context": [*BADGE["@context"], {"@vocab": "https://words.example/"}],  # type: ignore[misc]
        "type": ["VerifiableCredential"],
        "issuer": "did:example:a",
        "credentialSubject": {"name": "A", "many": {"@list": [{"name": "x"}, {"name": "y"}]}},
    }
    signed = sign_ready(steps, CONTEXTS, KEY, hmac_labels)
    group = signed.group(["/credentialSubject/many"])
    assert group.size == len(group.numbers) > 5


def test_lines_are_split_by_number() -> None:
    assert split_lines(["a", "b", "c"], [2, 0]) == (["a", "c"], ["b"])
    for numbers in ([3], [0, 0]):
        with pytest.raises(InvalidProof):
            split_lines(["a", "b", "c"], numbers)


def test_lines_are_hashed_one_after_another() -> None:
    assert hash_lines([]).hex().startswith("e3b0c44298fc1c14")
    assert hash_lines(["a", "b"]) == hash_lines(["ab"])
