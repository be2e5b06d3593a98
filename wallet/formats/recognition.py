"""What a JSON object is: its shape, its form, its data model. By content, never by file name.

Recognition is generous and judges nothing: an object that lacks its type or its context is still
read as what it tries to be, so that the FORM check can say what is wrong with it.
"""

from collections.abc import Mapping
from enum import Enum, auto

from wallet.model.credential import DataModel, Form
from wallet.model.json_values import JsonObject, JsonValue, as_list, as_text
from wallet.model.proof import Proof

CONTEXT_V1 = "https://www.w3.org/2018/credentials/v1"
CONTEXT_V2 = "https://www.w3.org/ns/credentials/v2"

DATA_MODELS = {CONTEXT_V1: DataModel.V1_1, CONTEXT_V2: DataModel.V2_0}

# The first type of this table that a credential has decides its form.
FORM_OF_TYPE = {
    "OpenBadgeCredential": Form.OPEN_BADGE_3,
    "AchievementCredential": Form.OPEN_BADGE_3,
    "EndorsementCredential": Form.ENDORSEMENT,
    "ClrCredential": Form.COMPREHENSIVE_LEARNER_RECORD,
    "BitstringStatusListCredential": Form.STATUS_LIST,
    "StatusList2021Credential": Form.STATUS_LIST,
    "RevocationList2020Credential": Form.STATUS_LIST,
    "VerifiableCredential": Form.CREDENTIAL,
}


# For ``isinstance``: JSON gives plain dictionaries, which are told at once; asking only whether
# something is a ``Mapping`` costs five times as much.
OBJECT = (dict, Mapping)
_TEXTS = {str}


class Shape(Enum):
    """What an object tries to be."""

    # Members are what they are: an enumeration's own hash is worked out in Python each time.
    __hash__ = object.__hash__

    CREDENTIAL = auto()
    PRESENTATION = auto()
    ENVELOPED_CREDENTIAL = auto()
    ENVELOPED_PRESENTATION = auto()
    OTHER = auto()


def types_of(value: JsonObject) -> tuple[str, ...]:
    """Return the texts of ``type``, in order; ``@type`` where there is no ``type``."""
    types = value["type"] if "type" in value else value.get("@type")
    if type(types) is list:
        if {*map(type, types)} == _TEXTS:
            return tuple(types)
        return tuple([entry for entry in types if type(entry) is str])
    return tuple(entry for entry in as_list(types) if isinstance(entry, str))


def contexts_of(value: JsonObject) -> tuple[str, ...]:
    """Return the addresses in ``@context``, in order; inline objects are left out."""
    return tuple(as_text(entry) for entry in as_list(value.get("@context")) if as_text(entry))


_SHAPE_OF_TYPE = {
    "EnvelopedVerifiableCredential": Shape.ENVELOPED_CREDENTIAL,
    "EnvelopedVerifiablePresentation": Shape.ENVELOPED_PRESENTATION,
    "VerifiablePresentation": Shape.PRESENTATION,
}
_SHAPED_TYPES = frozenset(_SHAPE_OF_TYPE)


def shape_of(value: JsonObject) -> Shape:
    """Return what ``value`` tries to be; generous (see the module's first lines)."""
    types = types_of(value)
    if not _SHAPED_TYPES.isdisjoint(types):
        return next(shape for name, shape in _SHAPE_OF_TYPE.items() if name in types)
    if "credentialSubject" in value or not FORM_OF_TYPE.keys().isdisjoint(types):
        return Shape.CREDENTIAL
    if "verifiableCredential" in value:
        return Shape.PRESENTATION
    if any(context in DATA_MODELS for context in contexts_of(value)):
        return Shape.CREDENTIAL
    return Shape.OTHER


def form_of(value: JsonObject) -> Form:
    """Return the form of a credential; UNKNOWN where no type says one."""
    types = types_of(value)
    for name, form in FORM_OF_TYPE.items():
        if name in types:
            return form
    return Form.UNKNOWN


def data_model_of(value: JsonObject) -> DataModel:
    """Return which data model the first context names (VCDM 2.0 §4.3: it stands first)."""
    contexts = value.get("@context")
    if type(contexts) is not list:
        contexts = as_list(contexts)
    first = contexts[0] if contexts else None
    return DATA_MODELS.get(first, DataModel.NONE) if isinstance(first, str) else DataModel.NONE


def split_proofs(value: JsonObject) -> tuple[JsonObject, tuple[Proof, ...], bool]:
    """Return the document without ``proof``, its proofs, and whether that member is malformed.

    Malformed: there, but not an object or a list of at least one object (VC Data Integrity §2.1).
    """
    if "proof" not in value:
        return value, (), False
    document = dict(value)
    held = document.pop("proof")
    if type(held) is dict:
        return document, (Proof(members=held),), False
    entries = as_list(held)
    proofs = tuple([Proof(members=entry) for entry in entries if isinstance(entry, OBJECT)])
    return document, proofs, not proofs or len(proofs) != len(entries)


def has_embedded_shape(value: JsonValue) -> bool:
    """Whether ``value``, met inside another document, is a credential of its own.

    Narrower than :func:`shape_of`: it needs a credential's type, or a subject and a proof.
    """
    if not isinstance(value, OBJECT):
        return False
    if "credentialSubject" in value and "proof" in value:
        return True
    return not EMBEDDED_TYPES.isdisjoint(types_of(value))


EMBEDDED_TYPES = frozenset({"EnvelopedVerifiableCredential", *FORM_OF_TYPE})
