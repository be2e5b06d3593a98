"""Labels for texts nobody foresaw: the issuer's own names for them, as words people can read."""

import re

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Names that only hold a text or its number in a list.
_WRAPPERS = frozenset({"credentialSubject", "prefLabel", "noteLiteral", "value", "lines", "texts"})
_LANGUAGE_TAG = 2  # letters of a language's short name


def label_of(path: tuple[str, ...]) -> str:
    """Return the last two names of ``path`` that say something: ``awardingBody`` as two words."""
    names = [name for name in path if len(name) > _LANGUAGE_TAG and name not in _WRAPPERS]
    names = names or list(path)
    return " / ".join(_CAPITAL.sub(" ", name).lower() for name in names[-2:])
