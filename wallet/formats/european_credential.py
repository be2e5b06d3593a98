"""European Digital Credentials (European Learning Model 3): sealed files, and unsealed documents.

A sealed one (JAdES) is a JSON JWS whose payload is the text of the document: what is read, shown
and checked is that text and nothing beside it. Sources: ELM 3, ETSI TS 119 182-1.
"""

from wallet.encoding.jose_json import read_json_jws
from wallet.encoding.strict_json import read_object
from wallet.formats.carrier_signs import EUROPEAN
from wallet.formats.form_rows import ReadInner
from wallet.formats.reading import Place, Reading
from wallet.formats.recognition import data_model_of, form_of, split_proofs, types_of
from wallet.model.credential import Credential, Form, Securing, Terms
from wallet.model.dates import earliest_of, latest_of
from wallet.model.json_values import JsonObject, as_list, as_object, as_text, id_of

# What a seal may declare critical and this wallet takes into account: the unencoded payload is
# part of what is signed, the claimed time is compared with the certificate's dates; a time stamp
# over the payload is protected with the rest and believed by nobody (TS 119 182-1 §5.1, §5.2.6).
UNDERSTOOD = frozenset({"b64", "sigT", "adoTst"})

_STARTS = ("validFrom", "issuanceDate")
_ENDS = ("validUntil", "expirationDate")


def fits_sealed(value: JsonObject) -> bool:
    """Whether an object is a JSON JWS of the kind seals have, its payload a JSON text."""
    has_signature = "signatures" in value or ("protected" in value and "signature" in value)
    return has_signature and as_text(value.get("payload")).lstrip().startswith("{")


def read_sealed(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read a sealed document. Raises InputError for what is no JWS or no strict JSON inside."""
    sealed = read_json_jws(value, UNDERSTOOD)
    document = read_object(sealed.payload)
    credential = Credential(
        original=original,
        form=Form.EUROPEAN,
        data_model=data_model_of(document),
        securing=Securing.JADES,
        document=document,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        terms=_terms_of(document),
        secured=sealed,
    )
    return Reading(credentials=(credential,))


def fits_document(value: JsonObject) -> bool:
    """Whether a document of a credential's shape is a European one and nothing else besides.

    Files that are an Open Badge and a European credential at once are read as the badge.
    """
    is_european = any(name.startswith(EUROPEAN) for name in types_of(value))
    return is_european and form_of(value) in (Form.CREDENTIAL, Form.UNKNOWN)


def read_document(value: JsonObject, original: bytes, place: Place, _: ReadInner) -> Reading:
    """Read a document that carries no seal: unsigned, or with an embedded proof."""
    document, proofs, is_malformed = split_proofs(value)
    credential = Credential(
        original=original,
        form=Form.EUROPEAN,
        data_model=data_model_of(value),
        securing=Securing.EMBEDDED_PROOF if "proof" in value else Securing.NONE,
        document=document,
        proofs=proofs,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        has_malformed_proof=is_malformed,
        terms=_terms_of(document),
    )
    return Reading(credentials=(credential,))


def _terms_of(document: JsonObject) -> Terms:
    subjects = tuple(as_object(one) for one in as_list(document.get("credentialSubject")))
    return Terms(
        id=as_text(document.get("id")),
        types=types_of(document),
        issuer_id=id_of(document.get("issuer")),
        subjects=subjects,
        valid_from=latest_of(_dates(document, _STARTS)) or as_text(document.get("issued")),
        valid_until=earliest_of(_dates(document, _ENDS)),
        status=tuple(as_object(one) for one in as_list(document.get("credentialStatus"))),
    )


def _dates(document: JsonObject, members: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(as_text(document.get(name)) for name in members)
