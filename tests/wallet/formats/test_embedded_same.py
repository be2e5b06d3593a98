"""The fast search finds what a walk through everything finds, in the same order."""

import json
from collections.abc import Iterator
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_slices import slice_at
from wallet.encoding.json_survey import survey
from wallet.encoding.strict_json import escape_pointer
from wallet.formats.embedded import find_embedded, inside_of
from wallet.formats.recognition import (
    FORM_OF_TYPE,
    Shape,
    has_embedded_shape,
    shape_of,
    types_of,
)

TYPES = st.sampled_from([
    "VerifiableCredential", "EndorsementCredential", "EnvelopedVerifiableCredential", "Profile",
    "VerifiablePresentation", ["Achievement"], ["VerifiableCredential", "X"], [1, "ClrCredential"],
    None, 7, [["VerifiableCredential"]],
])  # fmt: skip
NAMES = st.sampled_from([
    "type", "@type", "proof", "@context", "credentialSubject", "verifiableCredential",
    "endorsement", "endorsementJwt", "a/b~c", "0", "name",
])  # fmt: skip
TOKEN = samples.token({"vc": {}})
LEAVES = TYPES | st.sampled_from(
    [TOKEN, f" {TOKEN}", "ey", "text", "é", True, 1.5, "}", "{", "{}", "}{"]
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
    max_leaves=40,
)


def walk(value: Any, pointer: str, *, presentations: bool) -> Iterator[tuple[str, Any]]:
    """Every value, one after the other, each with its pointer."""
    children = value.items() if isinstance(value, dict) else enumerate(value)
    for key, child in children:
        name = str(key)
        where = f"{pointer}/{escape_pointer(name)}"
        if is_document(name, child, pointer, presentations=presentations):
            yield where, child
        elif isinstance(child, dict | list) and name not in ("@context", "proof"):
            yield from walk(child, where, presentations=presentations)


def is_document(name: str, child: Any, parent: str, *, presentations: bool) -> bool:
    if isinstance(child, str):
        member = name if not name.isdigit() else parent.rpartition("/")[2]
        is_token = looks_like_token(child.encode())
        return is_token and member in ("verifiableCredential", "endorsementJwt")
    if not isinstance(child, dict):
        return False
    types = types_of(child)
    if any(name in FORM_OF_TYPE or name == "EnvelopedVerifiableCredential" for name in types):
        return True
    if "credentialSubject" in child and "proof" in child:
        return True
    shapes = (Shape.PRESENTATION, Shape.ENVELOPED_PRESENTATION)
    return presentations and shape_of(child) in shapes


@given(st.dictionaries(NAMES, VALUES, max_size=6), st.booleans(), st.sampled_from([None, 2]))
def test_everything_that_a_full_walk_finds_is_found(
    value: dict[str, Any], presentations: bool, indent: int | None
) -> None:
    data = json.dumps(value, indent=indent).encode()
    expected = list(walk(value, "", presentations=presentations))
    found = find_embedded(value, data, presentations=presentations)
    assert [(one.pointer, one.value) for one in found] == expected
    assert [one.original for one in found] == [slice_at(data, place) for place, _ in expected]


@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_never_fewer_are_counted_than_there_are(value: dict[str, Any]) -> None:
    found = [child for _, child in walk(value, "", presentations=False)]
    count = inside_of(survey(value).objects).at_most
    assert count >= sum(isinstance(child, dict) for child in found)
    assert count or not found


@given(st.dictionaries(NAMES, VALUES, max_size=6))
def test_knowing_the_names_changes_no_count(value: dict[str, Any]) -> None:
    objects = survey(value).objects
    names = set[str]().union(*objects)
    assert inside_of(objects, names) == inside_of(objects)
    expected = [one for one in objects[1:] if has_embedded_shape(one)]
    assert list(map(id, inside_of(objects).documents)) == list(map(id, expected))
