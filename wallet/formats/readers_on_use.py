"""Readers of forms that few files have: imported with the first file, or entry, of that form."""

from wallet.errors import InputError, Reason
from wallet.formats.form_rows import ReadInner
from wallet.formats.reading import Place, Reading
from wallet.model.json_values import JsonObject, as_object
from wallet.model.proof import CompactToken

# ruff: noqa: PLC0415 (on use: see above)


# Claims that what nearly every token carries has, and no badge before 3.0.
_NO_BADGE = frozenset({"vc", "vp", "credentialSubject"})
_HEX = frozenset("0123456789abcdefABCDEF")


def fits_sd_jwt(text: str) -> bool:
    """Whether a text begins as a token does and has the tilde of an SD-JWT (RFC 9901 §4)."""
    return text.startswith(("ew", "ey")) and "~" in text


def lacks_tilde(token: CompactToken) -> bool:
    """Whether a compact token is the issuer's part of an SD-JWT, which never stands alone."""
    is_named = token.media_type.lower().endswith("sd-jwt")
    return is_named or "_sd" in token.payload or "_sd_alg" in token.payload


def refuse_without_tilde(_: CompactToken, __: bytes, ___: Place) -> Reading:
    """An SD-JWT ends with a tilde or a key binding (RFC 9901 §4). Raises InputError."""
    raise InputError(Reason.TOKEN_MALFORMED, {"where": "tilde"})


def fits_flattened_sd_jwt(value: JsonObject) -> bool:
    """Whether an object is a flattened JWS that carries disclosures (RFC 9901 §8.1)."""
    return "protected" in value and "disclosures" in as_object(value.get("header"))


def fits_cose(text: str) -> bool:
    """Whether a text is a tagged COSE_Sign1 in base64, or in the base of 16 that it never is."""
    is_hex = text[:4].lower() == "d284" and set(text) <= _HEX
    return is_hex or (text.startswith("0oR") and " " not in text[:200])


def read_sd_jwt(text: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read the compact form of an SD-JWT. Raises InputError."""
    from wallet.formats import sd_jwt

    return sd_jwt.read_text(text, place, read_inner)


def read_flattened_sd_jwt(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read the flattened JSON serialisation of an SD-JWT. Raises InputError."""
    from wallet.formats import sd_jwt

    return sd_jwt.read_flattened(value, original, place, read_inner)


def read_cose_text(text: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read a COSE_Sign1 message in base64. Raises InputError."""
    from wallet.formats import cose_credential

    return cose_credential.read_text(text, place, read_inner)


def read_cose(data: bytes, place: Place, read_inner: ReadInner) -> Reading:
    """Read a COSE_Sign1 message as bytes. Raises InputError."""
    from wallet.formats import cose_credential

    return cose_credential.read_bytes(data, place, read_inner)


def read_cose_content(content: str, place: Place, read_inner: ReadInner) -> Reading:
    """Read a COSE_Sign1 message out of an envelope. Raises InputError."""
    from wallet.formats import cose_credential

    return cose_credential.read_content(content, place, read_inner)


def fits_open_badge_2(value: JsonObject) -> bool:
    """Whether an object without a credential's shape is an Open Badge before 3.0."""
    from wallet.formats import open_badge_2

    return open_badge_2.fits(value)


def fits_badge_token(token: CompactToken) -> bool:
    """Whether a compact token is a signed Open Badge before 3.0."""
    if not _NO_BADGE.isdisjoint(token.payload):
        return False
    from wallet.formats import open_badge_2

    return open_badge_2.fits_token(token)


def read_open_badge_2(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read an Open Badge before 3.0, or an object of one."""
    from wallet.formats import open_badge_2

    return open_badge_2.read(value, original, place)


def read_badge_token(token: CompactToken, original: bytes, place: Place) -> Reading:
    """Read a signed Open Badge before 3.0."""
    from wallet.formats import open_badge_2

    return open_badge_2.read_token(token, original, place)


def read_wallet_backup(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read another wallet's backup. Raises InputError."""
    from wallet.formats import wallet_backups

    return wallet_backups.read_wallet_backup(value, original, place, read_inner)


def read_blockcerts(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read a certificate of Blockcerts 1 or 2."""
    from wallet.formats import named_only

    return named_only.read_blockcerts(value, original, place)


def read_anoncreds(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read a credential of AnonCreds."""
    from wallet.formats import named_only

    return named_only.read_anoncreds(value, original, place)


def read_mdoc(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read an mdoc that was written as JSON."""
    from wallet.formats import named_only

    return named_only.read_mdoc(value, original, place)


def read_mdoc_bytes(data: bytes, place: Place) -> Reading:
    """Read an mdoc."""
    from wallet.formats import named_only

    return named_only.read_mdoc_bytes(data, place)


def read_mdoc_text(text: str, place: Place, _: object) -> Reading:
    """Read an mdoc in base64."""
    from wallet.formats import named_only

    return named_only.read_mdoc_text(text, place)


def fits_profile(value: JsonObject) -> bool:
    """Whether an object without a credential's shape is a career profile."""
    from wallet.formats import career_profile

    return career_profile.fits_profile(value)


def fits_wrapped_profile(value: JsonObject) -> bool:
    """Whether a document with a profile's word in its types has one for its subject."""
    from wallet.formats import career_profile

    return career_profile.fits_wrapped_profile(value)


def read_profile(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read a career profile, bare or wrapped, and what is behind its lines."""
    from wallet.formats import career_profile

    return career_profile.read_profile(value, original, place, read_inner)


def fits_sealed(value: JsonObject) -> bool:
    """Whether an object without a credential's shape is a sealed European credential."""
    from wallet.formats import european_credential

    return european_credential.fits_sealed(value)


def read_sealed(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read a sealed European credential. Raises InputError."""
    from wallet.formats import european_credential

    return european_credential.read_sealed(value, original, place, read_inner)


def fits_european(value: JsonObject) -> bool:
    """Whether a document with the word of European types is a European credential."""
    from wallet.formats import european_credential

    return european_credential.fits_document(value)


def read_european(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read a European credential that carries no seal."""
    from wallet.formats import european_credential

    return european_credential.read_document(value, original, place, read_inner)


def fits_opencerts(value: JsonObject) -> bool:
    """Whether an object without a credential's shape is a wrapped OpenCerts certificate."""
    from wallet.formats import opencerts

    return opencerts.is_wrapped(value)


def read_opencerts(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read a wrapped OpenCerts certificate without its salts."""
    from wallet.formats import opencerts

    return opencerts.read_wrapped(value, original, place, read_inner)
