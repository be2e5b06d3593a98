"""A JWS in its JSON serialisations taken apart (RFC 7515 §7.2, RFC 7797): no key, no verdict.

European seals (JAdES) use the general form with an unencoded payload: the text of the document
stands in ``payload`` as it is, and these very octets are what is signed.
"""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from wallet.encoding.multiformats import decode_base64url
from wallet.encoding.strict_json import read_object
from wallet.errors import InputError, Reason
from wallet.model.json_values import JsonObject, as_list, as_text

# Nobody's seal has more; each costs a signature check.
MAX_SIGNATURES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonSignature:
    """One signature: the protected header, the exact octets it covers, its octets."""

    header: JsonObject
    signing_input: bytes
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonJws:
    """The payload's octets and at least one signature over them."""

    payload: bytes
    signatures: tuple[JsonSignature, ...]


def read_json_jws(value: JsonObject, understood: AbstractSet[str]) -> JsonJws:
    """Take a JSON JWS apart, flattened or general.

    ``understood`` are the names a ``crit`` header may list; ``b64: false`` must be listed there
    and be the same in all signatures (RFC 7797 §3, §6). Unprotected headers are left aside: what
    nobody signed says nothing. Raises InputError(TOKEN_MALFORMED, where), TOO_LARGE.
    """
    text = as_text(value.get("payload"))
    entries = as_list(value["signatures"]) if "signatures" in value else (value,)
    if not text or not entries:
        raise _malformed("payload" if not text else "signatures")
    if len(entries) > MAX_SIGNATURES:
        facts = {"limit": str(MAX_SIGNATURES), "size": str(len(entries))}
        raise InputError(Reason.TOO_LARGE, facts)
    read = [_read_signature(entry, text, understood) for entry in entries]
    if len({is_encoded for _, is_encoded in read}) != 1:
        raise _malformed("b64")
    payload = decode_base64url(text) if read[0][1] else text.encode()
    return JsonJws(payload=payload, signatures=tuple(one for one, _ in read))


def _read_signature(
    entry: object, payload: str, understood: AbstractSet[str]
) -> tuple[JsonSignature, bool]:
    if not isinstance(entry, dict):
        raise _malformed("signatures")
    protected = as_text(entry.get("protected"))
    try:
        header = read_object(decode_base64url(protected))
        signature = decode_base64url(as_text(entry.get("signature")))
    except InputError as error:
        raise _malformed("protected") from error
    critical = as_list(header.get("crit"))
    if "crit" in header and (not critical or not all(name in understood for name in critical)):
        raise _malformed("crit")
    is_encoded = header.get("b64", True)
    if not isinstance(is_encoded, bool) or (not is_encoded and "b64" not in critical):
        raise _malformed("b64")
    signing_input = f"{protected}.{payload}".encode()
    read = JsonSignature(header=header, signing_input=signing_input, signature=signature)
    return read, is_encoded


def _malformed(where: str) -> InputError:
    return InputError(Reason.TOKEN_MALFORMED, {"where": where})
