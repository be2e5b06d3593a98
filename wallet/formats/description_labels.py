"""Labels for texts nobody foresaw: the issuer's own names for them, as words people can read."""

import re

_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# Names that only hold a text or its number in a list.
_WRAPPERS = frozenset({"credentialSubject", "prefLabel", "noteLiteral", "value", "lines", "texts"})
# A member's name as programs write it; any other is somebody's words, and stays as it is.
_MEMBER = re.compile(r"[A-Za-z][A-Za-z0-9_#]*")
_LANGUAGE_TAG = 2  # letters of a language's short name


def label_of(path: tuple[str, ...]) -> str:
    """Return the last two names of ``path`` that say something: ``awardingBody`` as two words."""
    names = [name for name in path if len(name) > _LANGUAGE_TAG and name not in _WRAPPERS]
    names = names or list(path)
    return " / ".join(_in_words(name) for name in names[-2:])


def _in_words(name: str) -> str:
    is_member = _MEMBER.fullmatch(name) is not None
    return _CAPITAL.sub(" ", name).replace("_", " ").lower() if is_member else name
