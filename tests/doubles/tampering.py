"""Signed things with something changed and the signature left as it was."""

import base64
import json

from wallet.encoding.strict_json import write_json
from wallet.model.json_values import JsonObject, JsonValue


def tampered(document: JsonObject, pointer: str, value: JsonValue) -> dict[str, JsonValue]:
    """Return a copy of ``document`` with another ``value`` at a pointer; its proof as it was."""
    first, _, rest = pointer.removeprefix("/").partition("/")
    if not rest:
        return {**document, first: value}
    inner = document[first]
    if isinstance(inner, list):
        number, _, deeper = rest.partition("/")
        entries = list(inner)
        entries[int(number)] = tampered(entries[int(number)], deeper, value) if deeper else value
        return {**document, first: entries}
    return {**document, first: tampered(inner, rest, value)}  # type: ignore[arg-type]


def tampered_token(token: str, change: JsonObject) -> str:
    """Return ``token`` with members of its payload changed; its signature as it was."""
    head, payload, signature = token.split(".")
    members = base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4))
    changed = base64.urlsafe_b64encode(write_json({**json.loads(members), **change}))
    return f"{head}.{changed.decode().rstrip('=')}.{signature}"
