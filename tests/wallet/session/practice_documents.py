"""What must hold of every practice document, in whatever language."""

import re
from collections.abc import Mapping

from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import bundled_contexts
from wallet.model.json_values import JsonObject, JsonValue

_ADDRESS = re.compile(r"https?://([^/\"]+)")


def check_document(document: JsonObject) -> None:
    """Every member is protected by a signature over the graph, and every host is invented."""
    form = canonicalize_document(document, bundled_contexts())
    assert not form.has_unpinned_terms
    for text in texts_in({name: value for name, value in document.items() if name[0] != "@"}):
        for host in _ADDRESS.findall(text):
            assert host.endswith(".example"), text


def texts_in(value: JsonValue) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for entry in value.values() for text in texts_in(entry)]
    if isinstance(value, list | tuple):
        return [text for entry in value for text in texts_in(entry)]
    return []
