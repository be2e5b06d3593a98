"""Backups of other wallets in plain text (CCG Universal Wallet 2020; Learner Credential Wallet).

``contents`` holds credentials as they are, and beside them keys, a DID document and the profile's
name. A whole backup of Learner Credential Wallet is a list of such objects, which is read as any
list. Its private keys are handed on as what they are and never shown; whether a key's two halves
belong together is asked before it is taken.

A backup that is locked can be opened by its own wallet only and is named.
"""

import binascii
from collections.abc import Iterator, Sequence

from wallet.encoding.jose_compact import looks_like_token
from wallet.encoding.json_slices import slices_of
from wallet.encoding.multiformats import decode_base64url, decode_multibase
from wallet.errors import InputError, Reason
from wallet.formats.carrier_signs import LOCKED_WALLET, is_wallet_backup
from wallet.formats.form_rows import ReadInner
from wallet.formats.reading import Place, Reading, join_readings, not_read
from wallet.formats.recognition import Shape, contexts_of, shape_of, types_of
from wallet.model.credential import Container
from wallet.model.found_key import FoundKey
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_object, as_text, id_of

MEMBER = "contents"
MAX_ENTRIES = 20_000
MAX_KEYS = 100

# Multicodec prefixes (unsigned varints): ed25519-pub, ed25519-priv.
_PUBLIC, _PRIVATE = b"\xed\x01", b"\x80\x26"
_KEY_BYTES = 32
_KEY_TYPES = frozenset(
    {"Ed25519VerificationKey2020", "Ed25519VerificationKey2018", "Multikey", "JsonWebKey",
     "JsonWebKey2020"}
)  # fmt: skip
_DOCUMENTS = (Shape.CREDENTIAL, Shape.PRESENTATION, Shape.ENVELOPED_CREDENTIAL)
_DID_CONTEXT = "https://www.w3.org/ns/did/"


def read_wallet_backup(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read what a wallet holds: its credentials, and its keys for whoever wants to take them.

    Raises InputError(TOO_LARGE) for more entries than anybody has.
    """
    status = as_text(value.get("status"))
    if LOCKED_WALLET in types_of(value) or status not in ("", "UNLOCKED"):
        return not_read(place, Reason.WALLET_LOCKED)
    if MEMBER not in value:
        return not_read(place, Reason.UNRECOGNIZED_FORMAT, kind="wallet")
    entries = as_list(value[MEMBER])
    if len(entries) > MAX_ENTRIES:
        raise InputError(Reason.TOO_LARGE, {"limit": str(MAX_ENTRIES), "size": str(len(entries))})
    is_list = isinstance(value[MEMBER], list)
    cuts = slices_of(original, f"/{MEMBER}")
    readings = [
        read_inner(entry, cut, place.inside(_pointer(number, is_list=is_list), Container.BACKUP))
        for number, (entry, cut) in enumerate(zip(entries, cuts, strict=True))
        if _is_document(entry)
    ]
    keys = tuple(_keys(entries, _profile_name(entries), place))
    unfit = [
        not_read(place, Reason.KEY_PAIR_WRONG, key=as_text(as_object(entry).get("id"))[:200])
        for entry in entries
        if _is_private_key(entry) and _read_key(as_object(entry), "", place) is None
    ]
    return join_readings((*readings, Reading(keys=keys[:MAX_KEYS]), *unfit))


def _pointer(number: int, *, is_list: bool) -> str:
    return f"/{MEMBER}/{number}" if is_list else f"/{MEMBER}"


def _is_document(entry: JsonValue) -> bool:
    if isinstance(entry, str):
        return looks_like_token(entry.encode("utf-8", "replace"))
    held = as_object(entry)
    if not held or _is_key(held) or any(one.startswith(_DID_CONTEXT) for one in contexts_of(held)):
        return False
    return shape_of(held) in _DOCUMENTS and not is_wallet_backup(held)


def _is_key(held: JsonObject) -> bool:
    return not _KEY_TYPES.isdisjoint(types_of(held))


def _is_private_key(entry: JsonValue) -> bool:
    held = as_object(entry)
    return _is_key(held) and (
        any(name in held for name in ("privateKeyMultibase", "secretKeyMultibase"))
        or "d" in as_object(held.get("privateKeyJwk"))
    )


def _profile_name(entries: Sequence[JsonValue]) -> str:
    for entry in entries:
        held = as_object(entry)
        if "ProfileMetadata" in types_of(held):
            return as_text(as_object(held.get("data")).get("profileName"))[:100]
    return ""


def _keys(entries: Sequence[JsonValue], label: str, place: Place) -> Iterator[FoundKey]:
    for entry in entries:
        found = _read_key(as_object(entry), label, place) if _is_private_key(entry) else None
        if found is not None:
            yield found


def _read_key(held: JsonObject, label: str, place: Place) -> FoundKey | None:
    """Return an Ed25519 key, None where it is of another kind or its halves differ."""
    try:
        pair = _from_jwk(held) or _from_multibase(held)
    except (InputError, binascii.Error, ValueError):
        return None
    if pair is None:
        return None
    seed, public = pair
    return FoundKey(
        id=id_of(held)[:200], label=label, public_key=public, seed=seed, name=place.name
    )


def _from_jwk(held: JsonObject) -> tuple[bytes, bytes] | None:
    """RFC 8037 §2: ``d`` is the seed, ``x`` the public key."""
    jwk = as_object(held.get("privateKeyJwk"))
    if as_text(jwk.get("crv")) != "Ed25519":
        return None
    seed, public = (decode_base64url(as_text(jwk.get(name))) for name in ("d", "x"))
    return (seed, public) if len(seed) == len(public) == _KEY_BYTES else None


def _from_multibase(held: JsonObject) -> tuple[bytes, bytes] | None:
    """Prefix and seed, which most writers let the public key follow."""
    secret = as_text(held.get("privateKeyMultibase")) or as_text(held.get("secretKeyMultibase"))
    private = decode_multibase(secret)
    public = decode_multibase(as_text(held.get("publicKeyMultibase")))
    if not private.startswith(_PRIVATE) or not public.startswith(_PUBLIC):
        return None
    seed, rest = private[2 : 2 + _KEY_BYTES], private[2 + _KEY_BYTES :]
    named = public[2:]
    if len(seed) != _KEY_BYTES or len(named) != _KEY_BYTES or rest not in (b"", named):
        return None
    return seed, named
