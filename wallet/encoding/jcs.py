"""The one canonical spelling of a JSON value (RFC 8785, JSON Canonicalization Scheme)."""

from collections.abc import Mapping
from typing import Any, cast

from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonValue


def canonical_json(value: JsonValue) -> bytes:
    """Return ``value`` in JCS form, UTF-8.

    Raises InputError: NUMBER_NOT_ALLOWED for a number that is not finite or an integer beyond
    2^53-1, TEXT_NOT_ALLOWED for half a surrogate pair (RFC 8785 §3.2.2).
    """
    import rfc8785  # noqa: PLC0415 (on use: few suites sign this form)

    try:
        return rfc8785.dumps(cast("Any", _plain(value)))
    except (rfc8785.IntegerDomainError, rfc8785.FloatDomainError) as error:
        raise InputError(Reason.NUMBER_NOT_ALLOWED, {"number": str(error)[:40]}) from error
    except (rfc8785.CanonicalizationError, UnicodeEncodeError) as error:
        raise InputError(Reason.TEXT_NOT_ALLOWED, {"where": "half a surrogate pair"}) from error


def _plain(value: JsonValue) -> JsonValue:
    """Return ``value`` with plain dicts and lists, which is all the library knows."""
    if isinstance(value, Mapping):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    return value
