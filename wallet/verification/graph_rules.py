"""A graph is not a tree: what a graph signature leaves open although every byte seems signed.

Suites that sign a graph (rdfc) do not see at which place in the document a property of a node
stood. Where one ``@id`` occurs twice with different properties, somebody can move properties from
one occurrence to the other and the hash stays equal. Such a document is UNKNOWN, unless the
occurrence stands inside an embedded credential whose own proof passed (DESIGN decision 3).
"""

from collections.abc import Collection, Iterable
from typing import TypeAlias

from wallet.encoding.strict_json import escape_pointer
from wallet.model.json_values import JsonObject, JsonValue, as_list
from wallet.verification.embedded import EmbeddedCredential, read_embedded

# Members whose plain text stands for a node that people are shown: it could take properties.
_SHOWN_LINKS = ("issuer", "creator", "holder", "source", "parentOrg")
_ANY_LINK = frozenset(_SHOWN_LINKS)
# What a plain text says of the node it stands for.
_NOTHING: JsonObject = {}
_NAMES_AND_MEANINGS = frozenset({"id", "@id", "@context"})

# Where a node stands that no embedded credential holds; those are numbered from 1.
OUTSIDE = 0
# Pointers as a tree by their parts; each ends in the number of its credential.
_Branch: TypeAlias = "dict[str, _Branch | int]"


def find_repeated_id(document: JsonObject, trusted_pointers: Iterable[str] = ()) -> str:
    """Return an identifier that occurs twice with different properties, or ``""``.

    ``trusted_pointers`` name embedded credentials whose own proof passed: what is inside them is
    bound by that proof and is left aside, except that nothing may have been copied out of it: an
    embedded credential shares the graph, so the outer signature cannot tell whose text it is.
    """
    trusted = tuple(dict.fromkeys(trusted_pointers))
    places = Places()
    if "" in trusted:
        places.gather(document, 1)
    elif trusted:
        places.gather_beside(document, _tree_of(trusted))
    else:
        places.gather(document, OUTSIDE)
    return places.find_repeated(range(1, len(trusted) + 1))


def speaks_of_itself(document: JsonObject) -> bool:
    """Return whether all that repeats in a credential is its issuer, who is its subject as well.

    Whoever signs a word about themselves is named twice in it, and nobody else is claimed.
    """
    issuer, subject = document.get("issuer"), document.get("credentialSubject")
    if not isinstance(issuer, dict) or not isinstance(subject, dict):
        return False
    if issuer.get("id") != subject.get("id") or "id" not in issuer:
        return False
    nameless = {name: value for name, value in issuer.items() if name != "id"}
    return not find_repeated_id({**document, "issuer": nameless})


def survey(document: JsonObject) -> "Places":
    """Return the places of all identifiers in ``document``, and the credentials inside it."""
    places = Places()
    places.survey_members(document)
    return places


class Places:
    """Every place of every identifier, in the document's order, by the credential it is inside.

    ``embedded`` are the outermost credentials with proofs of their own, where they were looked
    for: the first is number 1.
    """

    __slots__ = ("_by_id", "embedded")

    def __init__(self) -> None:
        self._by_id: dict[str, list[tuple[JsonObject, int]]] = {}
        self.embedded: list[EmbeddedCredential] = []

    def find_repeated(self, trusted: Collection[int] = ()) -> str:
        """Return an identifier that repeats with the credentials ``trusted`` left aside."""
        left_aside = frozenset(trusted)
        shared: list[tuple[str, JsonObject, list[JsonObject]]] = []
        for identifier, seen in self._by_id.items():
            if len(seen) > 1:
                outer = [node for node, inside in seen if inside not in left_aside]
                if _differ(outer):
                    return identifier
                if 0 < len(outer) < len(seen):
                    inner = [node for node, inside in seen if inside in left_aside]
                    # Those outside are all alike here: one of them speaks for the others.
                    shared.append((identifier, outer[0], inner))
        for identifier, node, others in shared:
            if any(_mixes(node, other) for other in others):
                return identifier
        return ""

    def gather(  # noqa: C901 (half of these are one question, asked here to spare a call)
        self, value: JsonValue, inside: int
    ) -> None:
        """Note what stands in ``value``, which credential ``inside`` holds."""
        if type(value) is dict:
            self._note(value, inside)
            for member, entry in value.items():
                # Most members are texts, or lists of them: they cost a look, and no call.
                if type(entry) is dict and member != "@context":
                    self.gather(entry, inside)
                elif type(entry) is list and member != "@context":
                    for one in entry:
                        if type(one) is not str:
                            self.gather(one, inside)
        elif type(value) is list:
            for entry in value:
                self.gather(entry, inside)

    def survey_members(self, node: JsonObject) -> None:
        """Note ``node`` and what stands in its members, and each credential met in them."""
        self._note(node, OUTSIDE)
        for member, value in node.items():
            if type(value) is dict and member != "@context":
                self._survey(value)
            elif type(value) is list and member != "@context":
                for entry in value:
                    if type(entry) is not str:
                        self._survey(entry)

    def _survey(self, value: JsonValue) -> None:
        if type(value) is dict:
            embedded = read_embedded(value) if "proof" in value else None
            if embedded is None:
                self.survey_members(value)
            else:
                self.embedded.append(embedded)
                self.gather(value, len(self.embedded))
        elif type(value) is list:
            for entry in value:
                self._survey(entry)

    def gather_beside(self, value: JsonValue, trusted: _Branch) -> None:
        """Note what stands in ``value``, the ends of the pointers in ``trusted`` by number."""
        entries: Iterable[tuple[str, JsonValue]] = ()
        if isinstance(value, dict):
            self._note(value, OUTSIDE)
            entries = ((escape_pointer(name), entry) for name, entry in value.items())
        elif isinstance(value, list):
            entries = ((str(number), entry) for number, entry in enumerate(value))
        for part, entry in entries:
            branch = trusted.get(part, OUTSIDE)
            if isinstance(branch, dict):
                self.gather_beside(entry, branch)
            elif part != "@context":
                self.gather(entry, branch)

    def _note(self, node: JsonObject, inside: int) -> None:
        """Note the identifiers that ``node`` itself names."""
        identifier = node["id"] if "id" in node else node.get("@id")
        if type(identifier) is str:
            if identifier in self._by_id:
                self._by_id[identifier].append((node, inside))
            else:
                self._by_id[identifier] = [(node, inside)]
        if not _ANY_LINK.isdisjoint(node):
            self._note_links(node, inside)

    def _note_links(self, node: JsonObject, inside: int) -> None:
        """A learner's own credential names its issuer by the subject's id: nobody is claimed."""
        for member in _SHOWN_LINKS:
            link = node.get(member)
            if not isinstance(link, str):
                continue
            subject = node.get("credentialSubject")
            is_subject = isinstance(subject, dict) and subject.get("id") == link
            if member != "issuer" or not is_subject:
                self._by_id.setdefault(link, []).append((_NOTHING, inside))


def _differ(nodes: list[JsonObject]) -> bool:
    if len(nodes) < 2:
        return False
    first = _properties(nodes[0])
    return any(_properties(node) != first for node in nodes[1:])


def _properties(node: JsonObject) -> dict[str, JsonValue]:
    return {name: entry for name, entry in node.items() if name not in _NAMES_AND_MEANINGS}


def _mixes(outer: JsonObject, inner: JsonObject) -> bool:
    """Return whether a property outside may have been copied out of the inner node.

    Where both say the very same of a node there is nothing to tell apart. Where they do not, a
    value that both give a property may be anybody's.
    """
    own, others = _properties(outer), _properties(inner)
    own.pop("type", None)
    others.pop("type", None)
    return own != others and any(
        not _values(value).isdisjoint(_values(others.get(name))) for name, value in own.items()
    )


def _values(value: JsonValue) -> set[str]:
    """Return what a property says, as far as two places can say the same: texts, numbers, ids."""
    found = set()
    for entry in as_list(value):
        if isinstance(entry, dict):
            entry = entry.get("id", entry.get("@id", entry.get("@value")))
        if entry is not None and not isinstance(entry, dict | list):
            found.add(f"{entry}")
    return found


def _tree_of(pointers: Iterable[str]) -> _Branch:
    """Return RFC 6901 pointers as a tree; one inside another adds nothing to it."""
    tree: _Branch = {}
    for number, pointer in enumerate(pointers, 1):
        branch, parts = tree, pointer.split("/")[1:]
        for part in parts[:-1]:
            deeper = branch.setdefault(part, {})
            if not isinstance(deeper, dict):
                break
            branch = deeper
        else:
            branch[parts[-1]] = number
    return tree
