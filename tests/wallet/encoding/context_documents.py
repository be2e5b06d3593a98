"""Documents made of the pinned contexts' own words: every term, type and nesting, and odd values.

A document is drawn by going through a compiling plan, so that most of what it says means
something; a few members and values are damaged, because the two roads must also agree on that.
"""

from typing import Any

from hypothesis import strategies as st

from wallet.encoding.context_plan import Declined
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.node_context import JSON, LINK, LIST, WORD, NodeContext
from wallet.encoding.plan_compiling import CompilingPlan

V1 = "https://www.w3.org/2018/credentials/v1"
V2 = "https://www.w3.org/ns/credentials/v2"
OB = "https://purl.imsglobal.org/spec/ob/v3p0/"
CLR = "https://purl.imsglobal.org/spec/clr/v2p0/"
SECURITY = "https://w3id.org/security/"
LISTS = (
    [V2], [V2, f"{OB}context-3.0.3.json"], [V1, f"{OB}context-3.0.1.json"],
    [V2, f"{OB}context-3.0.3.json", f"{SECURITY}suites/ed25519-2020/v1"],
    [V1, f"{OB}context.json", f"{SECURITY}suites/ed25519-2020/v1"],
    [V2, f"{CLR}context-2.0.1.json", f"{OB}context-3.0.3.json", f"{OB}extensions.json"],
    [V2, f"{OB}context-3.0.2.json", f"{SECURITY}data-integrity/v2"],
    # Beyond the shipped tables.
    [V1, "https://w3id.org/dcc/v1"], [V2, f"{SECURITY}jwk/v1"], f"{SECURITY}v2",
    [f"{SECURITY}v1", V2], [V1, f"{OB}context-3.0.1.json", "https://w3id.org/vc/status-list/2021/v1"],
    ["https://www.w3.org/ns/did/v1", f"{SECURITY}multikey/v1"],
    # Pins nothing, or nothing at all.
    [V2, {"gpa": "urn:gpa"}], [V2, "https://www.w3.org/ns/credentials/undefined-terms/v2"],
    [V2, "https://unknown.example/v1"],
)  # fmt: skip
NAMES = ("urn:x", "urn:y", "did:key:z6Mk", "https://example.org/a?b#c", "_:b", "_:c", "sec:x")
TEXTS = st.sampled_from(
    ("a", "a", 'two\n"lines"\\', "\x7f\x0b\t", "é😀\u2028\xa0", "2026-05-01T00:00:00Z", "1.50", "")
) | st.text(max_size=12)
NUMBERS = st.sampled_from((0, 5, -1, 2**53, 5.5, 1e21, 1e-7, -0.0, 3.0, True, False))
ODD: tuple[Any, ...] = (
    None, [], {}, [[]], ["a", ["b"]], {"@value": None}, {"@set": ["a"]}, {"@list": ["a"]},
    {"@value": "x", "@type": "@id"}, {"@value": {}}, {"@value": "x", "@index": "i"}, "@id",
    {"@id": "urn:x"}, {"@type": "urn:t"}, {"id": None}, {"type": None}, {"id": "relative"},
    {"type": ["Unheard"]}, {"type": [5]}, {"id": "urn:x", "type": []}, "http://a b", "\xa0:b",
    {"@context": V2, "type": "VerifiableCredential"}, {"@language": "en"}, {"type": "@json"},
    "relative.invalid://x", {"proof": {}, "@context": [V2], "id": "urn:x"},
)  # fmt: skip
ODD_NAMES = (
    "id", "type", "@id", "@type", "@graph", "@reverse", "@included", "@nest", "@direction", "gpa",
    "a:b", "urn:p", "_:p", "", "@unheard", "expiration",
)  # fmt: skip
VALUE_OBJECTS: tuple[Any, ...] = (
    {"@value": "x"}, {"@value": 5}, {"@value": True}, {"@value": "x", "@language": "EN-gb"},
    {"@value": "x", "@language": "e n"}, {"@value": "x", "@type": "urn:t"},
    {"@value": 5, "@type": "http://www.w3.org/2001/XMLSchema#double"},
    {"@value": "2.5", "@type": "http://www.w3.org/2001/XMLSchema#double"},
    {"@value": {"b": [1], "a": None}, "@type": "@json"}, {"@value": "x", "@type": "Profile"},
    {"@value": "x", "@type": "urn:t", "@language": "en"}, {"@value": ["x"]},
)  # fmt: skip
JSONS: tuple[Any, ...] = (
    {"b": 1, "a": [None, True]}, [], "text", 5, None, {"id": "urn:x"}, {"@id": 1}, {"a:b": 1},
)  # fmt: skip
# A number that hypothesis, which loves the ends of a range, draws as seldom as any.
RARE = 77
PLAN = CompilingPlan(bundled_contexts(), allowance=10_000_000)


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """One document: mostly sound, of any of the lists above."""
    listed = draw(st.sampled_from(LISTS))
    entries = [listed] if isinstance(listed, str) else listed
    urls = tuple(entry for entry in entries if isinstance(entry, str) and entry in PINNED)
    context = PLAN.listed(PLAN.initial, urls)
    return {"@context": listed, **draw(node(context, 0))}


PINNED = {
    url
    for url in bundled_contexts().urls()
    if (pinned := bundled_contexts().find(url)) is not None and not pinned.is_catch_all
}


@st.composite
def node(draw: st.DrawFn, context: NodeContext, depth: int) -> dict[str, Any]:
    """A node read in ``context``, with types and members that it defines."""
    made: dict[str, Any] = {}
    if draw(st.integers(0, 3)):
        made["id"] = draw(st.sampled_from(NAMES[:4] if draw(st.integers(0, 7)) else NAMES))
    words = sorted(PLAN.definitions(context))
    scoped = [word for word in words if PLAN.definitions(context)[word].scope > 1]
    types = draw(st.lists(st.sampled_from(scoped or ["urn:T"]), max_size=2))
    if types or not draw(st.integers(0, 4)):
        made["type"] = types[0] if len(types) == 1 and draw(st.booleans()) else types
    inner = typed(context, types)
    members = sorted(PLAN.definitions(inner))
    for name in draw(st.lists(st.sampled_from(members or ["x"]), max_size=5, unique=True)):
        if name not in ("id", "type"):
            made[name] = draw(value(inner, name, depth))
    if draw(st.integers(0, 120)) == RARE:
        made[draw(st.sampled_from(ODD_NAMES))] = draw(st.sampled_from(ODD))
    return made


def typed(context: NodeContext, types: list[str]) -> NodeContext:
    inner = context
    for name in sorted(types):
        definition = PLAN.definitions(context).get(name)
        if definition is not None and definition.scope > 1:
            try:
                inner = PLAN.scoped(inner, definition.scope, by_type=True)
            except Declined:
                return inner
    return inner


@st.composite
def value(draw: st.DrawFn, context: NodeContext, name: str, depth: int) -> Any:
    """A value of a member: what its definition asks for, or now and then something else."""
    chance = draw(st.integers(0, 160))
    if chance == RARE:
        return draw(st.sampled_from(ODD))
    if RARE < chance < RARE + 6:
        # The sound ones come first.
        return draw(st.sampled_from(VALUE_OBJECTS[: 4 if chance > RARE + 1 else None]))
    try:
        kind, _, _, place = context.action(name)
    except Declined:
        return draw(TEXTS)
    if place is None or kind == JSON:
        return draw(st.sampled_from(JSONS))
    one = draw(st.integers(0, 5))
    if depth < 4 and (one < 2 or place.below is not context):
        entry = node(place.below, depth + 1)
        if name in ("verifiableCredential", "endorsement") and draw(st.booleans()):
            entry = embedded(place.below, depth + 1)
    elif place.of == WORD:
        entry = st.sampled_from(sorted(PLAN.definitions(place.term)) or NAMES)
    elif place.of == LINK:
        entry = st.sampled_from(NAMES) | node(place.beside, 9).filter(lambda made: "id" in made)
    else:
        entry = TEXTS if one else NUMBERS
    if kind == LIST or not draw(st.integers(0, 3)):
        return draw(st.lists(entry, max_size=3))
    return draw(entry)


@st.composite
def embedded(draw: st.DrawFn, below: NodeContext, depth: int) -> dict[str, Any]:
    """A credential inside another, with its own list of contexts."""
    listed = draw(st.sampled_from(LISTS[:7]))
    try:
        context = PLAN.listed(below, tuple(listed))
    except Declined:
        context = below
    return {"@context": listed, **draw(node(context, depth))}
