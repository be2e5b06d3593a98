"""A credential and a presentation as read: original bytes, claims, proofs split off once."""

from dataclasses import dataclass, field
from enum import StrEnum

from wallet.errors import Reason
from wallet.model.json_values import JsonObject, as_list, as_object, as_text, id_of
from wallet.model.proof import CompactToken, Proof


class Form(StrEnum):
    """What kind of document this is; the value is what the command line prints."""

    CREDENTIAL = "vc"
    OPEN_BADGE_3 = "ob3"
    ENDORSEMENT = "endorsement"
    COMPREHENSIVE_LEARNER_RECORD = "clr2"
    STATUS_LIST = "status-list"
    PRESENTATION = "vp"
    UNKNOWN = "unknown"


class DataModel(StrEnum):
    """Which Verifiable Credentials Data Model the first context names."""

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    V1_1 = "1.1"
    V2_0 = "2.0"
    NONE = ""


class Securing(StrEnum):
    """How the document is secured (VCDM 2.0 §4.12)."""

    EMBEDDED_PROOF = "embedded-proof"
    TOKEN = "jwt"
    NONE = "none"


class Container(StrEnum):
    """What the credential was wrapped in when it came."""

    FILE = "file"
    PICTURE_PNG = "png"
    PICTURE_SVG = "svg"
    CODE = "code"
    PRESENTATION = "presentation"
    LIST = "list"
    CREDENTIAL = "credential"
    PASTED = "pasted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a credential was found.

    ``name`` is a file's name or a word for pasted text; ``pointer`` a JSON pointer inside it
    (RFC 6901, ``""`` for the whole); ``container`` what it was wrapped in.
    """

    name: str
    pointer: str = ""
    container: Container = Container.FILE


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """One signed (or unsigned) credential.

    ``original`` holds the exact bytes of the item: the JSON text as it stood, or the compact
    token. ``document`` holds its claims without proofs; for a token, what the payload holds.
    """

    original: bytes
    form: Form
    data_model: DataModel
    securing: Securing
    document: JsonObject
    proofs: tuple[Proof, ...] = ()
    token: CompactToken | None = None
    source: Source
    # The picture file a badge was baked into, byte for byte; b"" where there was none.
    picture: bytes = b""
    # Oddities a reader forgave, shown as remarks: JSON pointer or short word, never a sentence.
    oddities: tuple[str, ...] = ()
    # A proof member that was there but could not be read as proofs.
    has_malformed_proof: bool = False

    @property
    def id(self) -> str:
        """The credential's identifier, or ``""``."""
        return as_text(self.document.get("id"))

    @property
    def types(self) -> tuple[str, ...]:
        """The ``type`` values, in order."""
        return tuple(as_text(entry) for entry in as_list(self.document.get("type")))

    @property
    def issuer_id(self) -> str:
        """The issuer's identifier, or ``""``."""
        return id_of(self.document.get("issuer"))

    @property
    def subjects(self) -> tuple[JsonObject, ...]:
        """The credential's subjects."""
        value = self.document.get("credentialSubject")
        if isinstance(value, dict):
            return (value,)
        return tuple([as_object(entry) for entry in as_list(value)])

    @property
    def media_type(self) -> str:
        """The media type of ``original`` (VCDM 2.0 §6, VC-JOSE-COSE §6)."""
        if self.securing is Securing.TOKEN:
            return "application/vc+jwt" if self.data_model is DataModel.V2_0 else "application/jwt"
        return "application/vc" if self.data_model is DataModel.V2_0 else "application/ld+json"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadEntry:
    """An entry that is no credential this wallet reads: where it stands, and why."""

    pointer: str
    reason: Reason
    facts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """What somebody handed over: credentials, and the holder's proof over them.

    ``document`` is the presentation without its proofs, with ``verifiableCredential`` as it
    stood; ``credentials`` are its entries read, each with its own original bytes.
    """

    original: bytes
    data_model: DataModel
    securing: Securing
    document: JsonObject
    proofs: tuple[Proof, ...] = ()
    token: CompactToken | None = None
    credentials: tuple[Credential, ...] = ()
    unread: tuple[UnreadEntry, ...] = ()
    source: Source
    # As in Credential.oddities.
    oddities: tuple[str, ...] = ()
    has_malformed_proof: bool = False

    @property
    def holder(self) -> str:
        """The holder's identifier, or ``""``."""
        return id_of(self.document.get("holder"))
