"""What people read of an SD-JWT VC: its kind, and every claim it shows, by the claim's own name.

Such a credential has no member for a title; its kind (``vct``) is an address or a word, whose last
part is the title. What the issuer left hidden is no part of the document and is not said.
"""

import hashlib
import json
import re
from dataclasses import replace
from datetime import datetime

from wallet.encoding.multiformats import encode_base64url
from wallet.formats.credential_token import TOKEN_CLAIMS, read_numeric_date
from wallet.formats.description_kinds import compartment_of
from wallet.formats.description_node import Node
from wallet.formats.description_sheet import Sheet
from wallet.formats.plain_text import plain_text
from wallet.model.credential import Credential
from wallet.model.dates import read_timestamp, write_timestamp
from wallet.model.description import Description, Field, Text
from wallet.model.json_values import JsonObject, JsonValue, as_object, as_text

# Claims everybody uses (OpenID Connect Core §5.1), in reading order.
_KNOWN_CLAIMS = (
    (Field.RECIPIENT, "name"),
    (Field.RECIPIENT_GIVEN_NAME, "given_name"),
    (Field.RECIPIENT_FAMILY_NAME, "family_name"),
    (Field.BIRTH_DATE, "birthdate"),
    (Field.BIRTH_DATE, "birth_date"),
    (Field.RECIPIENT_EMAIL, "email"),
    (Field.PHONE, "phone_number"),
)
_DATES = ((Field.AWARDED, "iat"), (Field.VALID_FROM, "nbf"), (Field.VALID_UNTIL, "exp"))
_TECHNICAL = frozenset({*TOKEN_CLAIMS, "vct", "vct#integrity", "status"})
# What a thumbprint is made of (RFC 7638 §3.2, RFC 8037 §2), in its order.
_KEY_MEMBERS = {
    "EC": ("crv", "kty", "x", "y"),
    "OKP": ("crv", "kty", "x"),
    "RSA": ("e", "kty", "n"),
}
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# A version behind the kind's name says nothing to people.
_VERSION = re.compile(r"v?[0-9]+(\.[0-9]+)*")


def describe_sd_jwt_vc(credential: Credential) -> Description:
    """Return everything people can read of an SD-JWT VC; never raises for its content."""
    claims = credential.document
    shown = Node({name: one for name, one in claims.items() if name not in _TECHNICAL})
    sheet = Sheet()
    for field, name in _KNOWN_CLAIMS:
        sheet.say(field, shown.at(name))
    for field, name in _DATES:
        if read_numeric_date(claims.get(name)) is not None:
            sheet.say(field, Node(_date_shown(claims.get(name)), f"/{name}"))
    named = Node(claims)
    sheet.say(Field.IDENTIFIER, named.at("jti"))
    sheet.say(Field.RECIPIENT_NUMBER, named.at("sub"))
    key = _key_shown(claims)
    sheet.add(Field.RECIPIENT_ID, key, "/cnf")
    sheet.say_the_rest(shown)
    technical = {
        f"token {name}": _date_shown(one) if name in ("iat", "nbf", "exp") else one
        for name, one in claims.items()
        if name in _TECHNICAL and not _is_said(name, one) and not (key and name == "cnf")
    }
    # The pointers name claims; what they say is the token's affair and not the document's.
    sheet.say_the_rest(Node(technical, "/token"))
    kind = credential.types[0] if credential.types else ""
    return Description(
        title=_title(kind) or plain_text(credential.id),
        compartment=compartment_of(credential.form, "", credential.types),
        achievement_kind=plain_text(kind),
        issuer_id=credential.issuer_id,
        issuer_says="",
        texts=tuple(_in_words(text) for text in sheet.texts),
        valid_from=_moment(credential.terms.valid_from if credential.terms else ""),
        valid_until=_moment(credential.terms.valid_until if credential.terms else ""),
        awarded_at=read_numeric_date(claims.get("iat")),
    )


def _key_shown(claims: JsonObject) -> str:
    """Return what tells the key the credential was given to: its thumbprint, or its name.

    The thumbprint (RFC 7638) is of the members that make the key; "" for a ``cnf`` that says more.
    """
    confirmation = as_object(claims.get("cnf"))
    if set(confirmation) == {"kid"}:
        return plain_text(as_text(confirmation["kid"]))
    jwk = as_object(confirmation.get("jwk"))
    names = _KEY_MEMBERS.get(as_text(jwk.get("kty")), ())
    if set(confirmation) != {"jwk"} or not names or not all(as_text(jwk.get(n)) for n in names):
        return ""
    members = json.dumps({name: jwk[name] for name in names}, separators=(",", ":"))
    return encode_base64url(hashlib.sha256(members.encode()).digest())


def _is_said(name: str, value: JsonValue) -> bool:
    """What stands over the page, and what was said as a text, is not said twice."""
    if name in ("iat", "nbf", "exp"):
        return read_numeric_date(value) is not None
    return name in ("iss", "vct", "jti", "sub") and isinstance(value, str)


def _title(kind: str) -> str:
    """Return the last part of a kind that is a word, as words."""
    parts = [part for part in re.split(r"[/:#?]", kind) if part and not _VERSION.fullmatch(part)]
    return _words(plain_text(parts[-1])) if parts else ""


def _words(name: str) -> str:
    words = " ".join(_CAPITAL.sub(" ", name).replace("_", " ").replace("-", " ").split())
    return words[:1].upper() + words[1:]


def _in_words(text: Text) -> Text:
    if text.field is not Field.OTHER:
        return text
    return replace(text, label=text.label.replace("_", " "))


def _date_shown(value: JsonValue) -> JsonValue:
    moment = read_numeric_date(value)
    return value if moment is None else write_timestamp(moment)


def _moment(text: str) -> datetime | None:
    return read_timestamp(text) if text else None
