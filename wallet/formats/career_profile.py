"""Career profiles of HR Open: LER-RS 4.4 and 4.5, renamed Trusted Career Profile.

A résumé as data: lines the person wrote, some with a document behind them in ``verifications``,
which is read as an item of its own. Bare, or wrapped as the subject of a credential; the wrapper's
context is a JSON schema, so its proof says nothing anybody could check.
"""

from wallet.encoding.strict_json import write_json
from wallet.formats.carrier_signs import PROFILES
from wallet.formats.embedded import find_embedded
from wallet.formats.form_rows import ReadInner
from wallet.formats.reading import Place, Reading, join_readings
from wallet.formats.recognition import data_model_of, split_proofs, types_of
from wallet.model.credential import Container, Credential, Form, Securing, Terms
from wallet.model.dates import earliest_of, latest_of
from wallet.model.json_values import JsonObject, as_list, as_object, as_text, id_of

# Lists of which one at least makes an object with a person a profile.
SECTIONS = (
    "educationAndLearnings", "employmentHistories", "certifications", "licenses", "skills",
    "narratives", "attachments",
)  # fmt: skip

_STARTS, _ENDS = ("validFrom", "issuanceDate"), ("validUntil", "expirationDate")


def fits_profile(value: JsonObject) -> bool:
    """Whether an object is a profile by itself."""
    if "credentialSubject" in value:
        return False
    if any(mark in name for name in types_of(value) for mark in PROFILES):
        return True
    return isinstance(value.get("person"), dict) and any(name in value for name in SECTIONS)


def fits_wrapped_profile(value: JsonObject) -> bool:
    """Whether a document of a credential's shape has a profile for its subject."""
    subject = as_object(value.get("credentialSubject"))
    names = (*types_of(value), *types_of(subject))
    return any(mark in name for name in names for mark in PROFILES)


def profile_in(document: JsonObject) -> JsonObject:
    """Return the profile that ``document`` is or wraps."""
    return as_object(document.get("credentialSubject")) or document


def read_profile(
    value: JsonObject, original: bytes, place: Place, read_inner: ReadInner
) -> Reading:
    """Read a profile, bare or wrapped, and the credentials behind its lines."""
    document, proofs, is_malformed = split_proofs(value)
    profile = profile_in(document)
    number = as_object(profile.get("documentId"))
    credential = Credential(
        original=original,
        form=Form.CAREER_PROFILE,
        data_model=data_model_of(document),
        securing=Securing.EMBEDDED_PROOF if "proof" in value else Securing.NONE,
        document=document,
        proofs=proofs,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        has_malformed_proof=is_malformed,
        terms=Terms(
            id=as_text(document.get("id")) or as_text(number.get("value")),
            types=types_of(document),
            issuer_id=id_of(document.get("issuer")),
            subjects=(profile,),
            valid_from=latest_of(_dates(document, _STARTS)),
            valid_until=earliest_of(_dates(document, _ENDS)),
            status=tuple(as_object(one) for one in as_list(document.get("credentialStatus"))),
        ),
    )
    alone = Reading(credentials=(credential,))
    if place.is_alone:
        return alone
    found = find_embedded(value, original)
    inner = [
        read_inner(one.value, one.original, place.inside(one.pointer, Container.CREDENTIAL))
        for one in found
    ]
    return join_readings((alone, *inner))


def _dates(document: JsonObject, members: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dates as texts; what is no text cannot be read, and is not passed over."""
    held = [document[name] for name in members if name in document]
    return tuple(as_text(one) or write_json(one).decode() for one in held)
