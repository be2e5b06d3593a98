"""The canonical form of proof options, which an issuer's proofs share but for their date.

What an issuer signs with the same key under the same contexts has options that differ in
``created`` alone. Their canonical N-Quads are worked out once, by the road all documents go, and
later dates are put in where the first one stood. Everything else goes that road each time.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from wallet.encoding.canonical import CanonicalForm, Road, canonicalize_document
from wallet.encoding.contexts import ContextSet
from wallet.model.json_values import JsonObject, JsonValue

# Members that many proofs have in common. One with another member (a challenge, an id) is one of
# a kind, and keeping its form would be for nothing.
_SHARED = frozenset({"type", "cryptosuite", "verificationMethod", "proofPurpose", "created"})
# A date that is written in N-Quads as it stands, and the one that stands for all of them.
_IS_DATE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z", re.ASCII).fullmatch
_ANY_DATE = "2000-01-01T00:00:00Z"
# Texts up to this length are kept, so many options at most.
_LONGEST_KEPT = 500
_MOST_KEPT = 256

_Said = tuple[tuple[str, str], ...]


class _Pattern(NamedTuple):
    """Canonical N-Quads before and behind the date."""

    before: bytes
    behind: bytes


def canonicalize_options(
    options: JsonObject, listed: JsonValue, contexts: ContextSet
) -> CanonicalForm:
    """Return the canonical form of proof options under a document's ``@context``, ``listed``.

    Raises as :func:`wallet.encoding.canonical.canonicalize_document`.
    """
    created = options.get("created")
    if type(created) is str and _IS_DATE(created) and type(listed) is list:
        said = _said_by_many(options)
        if said and set(map(type, listed)) == {str}:
            pattern = _pattern_of(said, tuple(listed), contexts)
            if pattern is not None:
                nquads = b"".join((pattern.before, created.encode(), pattern.behind))
                return CanonicalForm(nquads, road=Road.COMPILED)
    return canonicalize_document({**options, "@context": listed}, contexts)


def _said_by_many(options: JsonObject) -> _Said:
    """Return the options with another date, () for such as are not worth keeping."""
    if not options.keys() <= _SHARED:
        return ()
    said = []
    for name, value in options.items():
        if type(value) is not str or len(value) > _LONGEST_KEPT:
            return ()
        said.append((name, value if name != "created" else _ANY_DATE))
    return tuple(said)


@lru_cache(maxsize=_MOST_KEPT)
def _pattern_of(said: _Said, listed: tuple[str, ...], contexts: ContextSet) -> _Pattern | None:
    """Return the canonical form around the date; None where the date could decide more.

    It could where another option is that date as well (of one property, they are one statement),
    and where another line begins as the date's does: which is first rests on the date then.
    """
    if [value for _, value in said].count(_ANY_DATE) != 1:
        return None
    form = canonicalize_document({**dict(said), "@context": list(listed)}, contexts)
    literal = f'"{_ANY_DATE}"'.encode()
    if form.road is not Road.COMPILED or form.nquads.count(literal) != 1:
        return None
    before, _, behind = form.nquads.partition(literal)
    start = before[before.rfind(b"\n") + 1 :] + b'"'
    if form.nquads.count(start) != 1:
        return None
    return _Pattern(before + b'"', b'"' + behind)


__all__ = ["canonicalize_options"]
