"""A credential secured as an SD-JWT, of either kind.

* SD-JWT VC (draft-ietf-oauth-sd-jwt-vc, ``dc+sd-jwt`` and the older ``vc+sd-jwt``): claims of its
  own, of which ``iss``, ``vct``, ``nbf``, ``exp``, ``cnf``, ``sub`` and ``status`` say what the
  data model's members do elsewhere (:class:`Terms`).
* a W3C credential (VC-JOSE-COSE §3.2.1, ``vc+sd-jwt``): the payload is the document.

The document is the payload with its disclosures in place; what stays hidden is no part of it. The
original is the whole text as it came, disclosures and key binding included.

Oddities are those of :mod:`wallet.formats.credential_token`; ``token:<claim>`` stands here also
for a claim that must be open and was disclosed (§2.2.2.3 of the draft).
"""

from wallet.encoding.sd_jwt import SdJwt, processed_token
from wallet.formats.credential_token import fits_media_type, lay_flat, read_numeric_date
from wallet.formats.reading import Place
from wallet.formats.recognition import Shape, data_model_of, form_of, shape_of, split_proofs
from wallet.model.credential import Credential, DataModel, Form, Securing, Terms
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_text
from wallet.model.status_kinds import entries_of_claim

VC_MEDIA_TYPES = frozenset({"dc+sd-jwt", "application/dc+sd-jwt", "vc+sd-jwt"})
W3C_MEDIA_TYPES = frozenset(
    {"", "vc+sd-jwt", "application/vc+sd-jwt", "vc+ld+json+sd-jwt", "vc+ld+sd-jwt"}
)
# Claims that decide what the credential is and whether it holds: never hidden.
_OPEN_CLAIMS = ("iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status")
_DATES = ("nbf", "exp")


def is_sd_jwt_vc(read: SdJwt) -> bool:
    """Whether the token is an SD-JWT VC, and no W3C document."""
    if "vct" not in read.payload:
        return False
    named = fits_media_type(read.token, frozenset({"dc+sd-jwt", "application/dc+sd-jwt"}))
    return named or shape_of(read.payload) is Shape.OTHER


def read_sd_jwt_vc(read: SdJwt, original: bytes, place: Place) -> Credential:
    """Return an SD-JWT VC. Never raises: see the module for what it records."""
    payload = read.payload
    oddities = [] if fits_media_type(read.token, VC_MEDIA_TYPES) else ["token:typ"]
    oddities += [f"token:{name}" for name in _OPEN_CLAIMS if _is_disclosed(read, name)]
    oddities += [
        f"token:{name}"
        for name in _DATES
        if name in payload and read_numeric_date(payload[name]) is None
    ]
    return Credential(
        original=original,
        form=Form.SD_JWT_VC,
        data_model=DataModel.NONE,
        securing=Securing.SD_JWT,
        document=payload,
        token=processed_token(read),
        source=place.source,
        picture=place.picture,
        oddities=place.oddities + tuple(oddities),
        terms=_terms(payload),
        secured=read,
    )


def read_w3c_sd_jwt(read: SdJwt, original: bytes, place: Place) -> Credential:
    """Return the W3C credential that an SD-JWT carries. Never raises."""
    document, oddities = lay_flat(read.payload)
    if not fits_media_type(read.token, W3C_MEDIA_TYPES):
        oddities.append("token:typ")
    document, proofs, is_malformed = split_proofs(document)
    if proofs or is_malformed:
        oddities.append("token-proof")
    return Credential(
        original=original,
        form=form_of(document),
        data_model=data_model_of(document),
        securing=Securing.SD_JWT,
        document=document,
        token=processed_token(read),
        source=place.source,
        picture=place.picture,
        oddities=place.oddities + tuple(oddities),
        secured=read,
    )


def _is_disclosed(read: SdJwt, name: str) -> bool:
    return any(one.pointer == f"/{name}" for one in read.placed)


def _terms(payload: JsonObject) -> Terms:
    dates = {name: read_numeric_date(payload.get(name)) for name in _DATES}
    written = {name: write_timestamp(date) if date else "" for name, date in dates.items()}
    subject = as_text(payload.get("sub"))
    kind = as_text(payload.get("vct"))
    return Terms(
        id=as_text(payload.get("jti")),
        types=(kind,) if kind else (),
        issuer_id=as_text(payload.get("iss")),
        subjects=({"id": subject},) if subject else (),
        valid_from=written["nbf"],
        valid_until=written["exp"],
        status=entries_of_claim(payload["status"]) if "status" in payload else (),
    )
