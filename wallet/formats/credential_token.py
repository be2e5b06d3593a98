"""A credential secured as a compact JWS, in both generations.

* VCDM 1.1 §6.3.1: the credential is the ``vc`` claim, and registered claims stand for members:
  ``iss`` for the issuer, ``jti`` for the id, ``sub`` for the subject's id, ``nbf`` and ``exp`` for
  the dates. Where both are there the claim replaces the member, as the specification has it,
  except that of two dates the stricter one counts.
* VC-JOSE-COSE §3.1 (``vc+jwt``) and Open Badges 3.0 §8.2: the payload is the credential; where
  registered claims repeat one of its members they must agree (VC-JOSE-COSE §3.1.3).

Disagreements become oddities of the credential. Words that begin with ``token:`` break the rules
of the form and fail the FORM check; the last part names the claim:

* ``token:iss`` ``token:jti`` ``token:sub``: claim and member name different things, or the claim
  is no text; ``token:sub`` also for one ``sub`` beside several subjects
* ``token:nbf`` ``token:exp``: no NumericDate in seconds (RFC 7519 §2)
* ``token:vc`` ``token:vp``: the wrapper claim where the payload itself must be the document
  (VC-JOSE-COSE §1.1.2.1: VC 2.0 has neither), or both at once
* ``token:typ``: a ``typ`` that names another kind of token

Words that begin with ``token-differs:`` are remarks: the claim replaced a different member, the
stricter date was taken, or ``cty`` names other content than a credential. ``token-proof``: an
embedded proof inside the token was set aside.
"""

import math
from collections.abc import Mapping
from datetime import UTC, datetime

from wallet.encoding.multiformats import decode_base64url
from wallet.formats.reading import Place
from wallet.formats.recognition import (
    Shape,
    data_model_of,
    form_of,
    shape_of,
    split_proofs,
)
from wallet.model.credential import Credential, DataModel, Securing
from wallet.model.dates import read_timestamp
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_text, id_of
from wallet.model.proof import CompactToken

CREDENTIAL_MEDIA_TYPES = frozenset(
    {"", "jwt", "vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt", "application/vc+jwt"}
)

# What ``cty`` should say (VC-JOSE-COSE §3.1.1), in its older spellings too.
_CONTENT_TYPES = ("vc", "application/vc", "vc+ld+json", "application/vc+ld+json")

# Claims of RFC 7519 §4.1 and of token exchange: about the token, no members of a credential.
TOKEN_CLAIMS = frozenset({"iss", "sub", "aud", "exp", "nbf", "iat", "jti", "nonce", "cnf"})

# Which member of the document each date claim stands for, and whether the later one is stricter.
DATE_MEMBERS = {
    DataModel.V1_1: {"nbf": "issuanceDate", "exp": "expirationDate"},
    DataModel.V2_0: {"nbf": "validFrom", "exp": "validUntil"},
    DataModel.NONE: {"nbf": "validFrom", "exp": "validUntil"},
}

_LAST_SECOND = 253_402_300_799  # 9999-12-31T23:59:59Z; a count of milliseconds lies beyond it


def is_credential_token(token: CompactToken) -> bool:
    """Whether the token carries a credential, in either generation."""
    if "vc" in token.payload:
        return True
    return "vp" not in token.payload and shape_of(token.payload) is Shape.CREDENTIAL


def read_token_credential(token: CompactToken, original: bytes, place: Place) -> Credential:
    """Return the credential that ``token`` carries; ``original`` is the compact token.

    The document holds the mapped claims. Never raises: see the module for what it records.
    """
    wrapped = token.payload.get("vc")
    if isinstance(wrapped, Mapping):
        document, oddities = _unwrap(token.payload, wrapped)
    else:
        document, oddities = lay_flat(token.payload)
    if not fits_media_type(token, CREDENTIAL_MEDIA_TYPES):
        oddities.append("token:typ")
    if token.header.get("cty", "vc") not in _CONTENT_TYPES:
        oddities.append("token-differs:cty")
    document, proofs, is_malformed = split_proofs(document)
    if proofs or is_malformed:
        oddities.append("token-proof")
    return Credential(
        original=original,
        form=form_of(document),
        data_model=data_model_of(document),
        securing=Securing.TOKEN,
        document=document,
        token=token,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities + tuple(oddities),
    )


def fits_media_type(token: CompactToken, allowed: frozenset[str]) -> bool:
    """Whether ``typ`` is absent or one of ``allowed`` (lower case; RFC 7515 §4.1.9)."""
    typ = token.header.get("typ", "")
    return isinstance(typ, str) and typ.lower() in allowed


def payload_bytes(token: CompactToken) -> bytes:
    """Return the exact bytes of the payload, to cut embedded documents out of."""
    return decode_base64url(token.signing_input.split(b".")[1].decode("ascii"))


def _unwrap(payload: JsonObject, wrapped: JsonObject) -> tuple[JsonObject, list[str]]:
    document = dict(wrapped)
    oddities: list[str] = []
    model = data_model_of(wrapped)
    if model is DataModel.V2_0:
        oddities.append("token:vc")
    if "vp" in payload:
        oddities.append("token:vp")
    _replace_issuer(document, payload, oddities)
    _replace_id(document, payload, oddities)
    _replace_subject(document, payload, oddities)
    _take_stricter_dates(document, payload, model, oddities)
    return document, oddities


def lay_flat(payload: JsonObject) -> tuple[JsonObject, list[str]]:
    """Return the document that a payload is beside its claims, and what they disagree about."""
    document = {name: value for name, value in payload.items() if name not in TOKEN_CLAIMS}
    oddities = [f"token:{claim}" for claim in ("vc", "vp") if claim in payload]
    subjects = as_list(payload.get("credentialSubject"))
    members = {
        "iss": id_of(payload.get("issuer")),
        "jti": as_text(payload.get("id")),
        "sub": id_of(subjects[0]) if len(subjects) == 1 else "",
    }
    for claim, member in members.items():
        if claim in payload and (
            payload[claim] != member if member else not _is_text(payload, claim)
        ):
            oddities.append(f"token:{claim}")
    _take_stricter_dates(document, payload, data_model_of(payload), oddities)
    return document, oddities


def _is_text(payload: JsonObject, claim: str) -> bool:
    return bool(as_text(payload.get(claim)))


def _replace_issuer(
    document: dict[str, JsonValue], payload: JsonObject, oddities: list[str]
) -> None:
    if "iss" not in payload:
        return
    claim, issuer = as_text(payload["iss"]), document.get("issuer")
    if not claim:
        oddities.append("token:iss")
        return
    if issuer is not None and id_of(issuer) != claim:
        oddities.append("token-differs:iss")
    document["issuer"] = {**issuer, "id": claim} if isinstance(issuer, Mapping) else claim


def _replace_id(document: dict[str, JsonValue], payload: JsonObject, oddities: list[str]) -> None:
    if "jti" not in payload:
        return
    claim = as_text(payload["jti"])
    if not claim:
        oddities.append("token:jti")
        return
    if document.get("id", claim) != claim:
        oddities.append("token-differs:jti")
    document["id"] = claim


def _replace_subject(
    document: dict[str, JsonValue], payload: JsonObject, oddities: list[str]
) -> None:
    if "sub" not in payload:
        return
    claim, subject = as_text(payload["sub"]), document.get("credentialSubject")
    subjects = as_list(subject)
    if not claim or len(subjects) != 1 or not isinstance(subjects[0], Mapping):
        oddities.append("token:sub")
        return
    if subjects[0].get("id", claim) != claim:
        oddities.append("token-differs:sub")
    named = {**subjects[0], "id": claim}
    document["credentialSubject"] = named if isinstance(subject, Mapping) else [named]


def _take_stricter_dates(
    document: dict[str, JsonValue], payload: JsonObject, model: DataModel, oddities: list[str]
) -> None:
    for claim, member in DATE_MEMBERS[model].items():
        if claim not in payload:
            continue
        moment = read_numeric_date(payload[claim])
        if moment is None:
            oddities.append(f"token:{claim}")
            continue
        written = read_timestamp(as_text(document.get(member)))
        if member in document and written is None:
            continue  # malformed: stays as it is for the FORM check
        if written is not None and written.replace(microsecond=0) != moment.replace(microsecond=0):
            oddities.append(f"token-differs:{claim}")
        if written is None or (moment > written if claim == "nbf" else moment < written):
            document[member] = _write(moment)


def read_numeric_date(value: JsonValue) -> datetime | None:
    """Return the UTC moment of a NumericDate in seconds (RFC 7519 §2), or None if it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if not math.isfinite(value) or not 0 <= value <= _LAST_SECOND:
        return None
    return datetime.fromtimestamp(value, UTC)


def _write(moment: datetime) -> str:
    timespec = "microseconds" if moment.microsecond else "seconds"
    return moment.isoformat(timespec=timespec).replace("+00:00", "Z")
