"""A credential as read: original bytes, claims, proofs split off once."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wallet.model.json_values import JsonObject, as_list, as_object, as_text, id_of
from wallet.model.proof import CompactToken, Proof
from wallet.model.status_kinds import entries_of_claim


class Form(StrEnum):
    """What kind of document this is; the value is what the command line prints."""

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    CREDENTIAL = "vc"
    OPEN_BADGE_3 = "ob3"
    ENDORSEMENT = "endorsement"
    COMPREHENSIVE_LEARNER_RECORD = "clr2"
    STATUS_LIST = "status-list"
    PRESENTATION = "vp"
    OPEN_BADGE_2 = "ob2"  # Open Badges 1.x, 2.0 and 2.1
    SD_JWT_VC = "sd-jwt-vc"
    EUROPEAN = "elm"  # European Learning Model, European Digital Credentials
    CAREER_PROFILE = "ler-rs"  # LER-RS, Trusted Career Profile
    SIGNED_PDF = "pdf"
    COPY = "copy"  # a file nobody signed, kept as what the learner says it is
    NAMED_ONLY = "named-only"  # known by name, kept as it is, not checked
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

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    EMBEDDED_PROOF = "embedded-proof"
    TOKEN = "jwt"
    SD_JWT = "sd-jwt"
    COSE = "cose"
    JADES = "jades"
    HOSTED = "hosted"  # vouched for by the address it stands at (Open Badges 2.0)
    BADGE_TOKEN = "badge-jws"  # a signed badge before 3.0
    PDF_SIGNATURE = "pdf-signature"
    NOT_READ = "not-read"  # secured in a way this wallet knows by name only
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
    PDF = "pdf"
    ARCHIVE = "archive"  # a zip file
    MAIL = "mail"
    BACKUP = "backup"  # another wallet's backup or bundle


class Source(NamedTuple):
    """Where a credential was found.

    ``name`` is a file's name or a word for pasted text; ``pointer`` a JSON pointer inside it
    (RFC 6901, ``""`` for the whole); ``container`` what it was wrapped in.
    """

    name: str
    pointer: str = ""
    container: Container = Container.FILE


class Terms(NamedTuple):
    """What a form that is no W3C credential says about itself, in the data model's words.

    Each value is taken from the signed document by the reader of the form and by nobody else:
    checks and summaries read it where a W3C credential has members of these names. Dates are
    written as RFC 3339 has them, ``""`` where there are none; ``valid_until`` that cannot be read
    is an oddity of the reader. ``status`` are entries as ``credentialStatus`` holds them.
    """

    id: str = ""
    types: tuple[str, ...] = ()
    issuer_id: str = ""
    subjects: tuple[JsonObject, ...] = ()
    valid_from: str = ""
    valid_until: str = ""
    status: tuple[JsonObject, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Credential:
    """One signed (or unsigned) credential.

    ``original`` holds the exact bytes of the item: the JSON text as it stood, the compact token,
    the file. ``document`` holds its claims without proofs; for a token, what the payload holds.
    ``terms`` are there for forms that are no W3C credential. ``secured`` is what the reader of a
    form took apart for the judge of its securing (``verification.judges``), a frozen value of its
    own; embedded proofs and compact tokens have members of their own.
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
    terms: Terms | None = None
    secured: object | None = None
    # What stood before and after ``original`` in a file that held nothing else.
    around: tuple[bytes, bytes] = (b"", b"")

    @property
    def id(self) -> str:
        """The credential's identifier, or ``""``."""
        return as_text(self.document.get("id")) if self.terms is None else self.terms.id

    @property
    def types(self) -> tuple[str, ...]:
        """The ``type`` values, in order."""
        if self.terms is not None:
            return self.terms.types
        return tuple(as_text(entry) for entry in as_list(self.document.get("type")))

    @property
    def issuer_id(self) -> str:
        """The issuer's identifier, or ``""``."""
        if self.terms is not None:
            return self.terms.issuer_id
        return id_of(self.document.get("issuer"))

    @property
    def subjects(self) -> tuple[JsonObject, ...]:
        """The credential's subjects."""
        if self.terms is not None:
            return self.terms.subjects
        value = self.document.get("credentialSubject")
        if isinstance(value, dict):
            return (value,)
        return tuple([as_object(entry) for entry in as_list(value)])

    @property
    def status_entries(self) -> tuple[JsonObject, ...]:
        """What stands in ``credentialStatus``, entries that are no objects as empty ones.

        Behind them the ``status`` claim of a token or message (Token Status List §6): an issuer
        may withdraw a W3C credential by either.
        """
        if self.terms is not None:
            return self.terms.status
        value = self.document.get("credentialStatus")
        if isinstance(value, dict):
            named: tuple[JsonObject, ...] = (value,)
        else:
            named = tuple([as_object(entry) for entry in as_list(value)])
        if self.token is None and self.securing is not Securing.COSE:
            return named
        claim = self._status_claim
        return named if claim is None else (*named, *entries_of_claim(claim))

    @property
    def _status_claim(self) -> JsonObject | None:
        """A registered claim is an object; another ``status`` is a word of the document's own."""
        claims = self.document if self.token is None else self.token.payload
        claim = claims.get("status")
        return claim if isinstance(claim, dict) else None

    @property
    def media_type(self) -> str:
        """The media type of ``original`` (VCDM 2.0 §6, VC-JOSE-COSE §6)."""
        named = _MEDIA_TYPES.get(self.securing)
        if named:
            is_w3c = self.securing is Securing.SD_JWT and self.form is not Form.SD_JWT_VC
            return "application/vc+sd-jwt" if is_w3c else named
        if self.securing is Securing.TOKEN:
            return "application/vc+jwt" if self.data_model is DataModel.V2_0 else "application/jwt"
        return "application/vc" if self.data_model is DataModel.V2_0 else "application/ld+json"


_MEDIA_TYPES = {
    Securing.SD_JWT: "application/dc+sd-jwt",
    Securing.COSE: "application/vc+cose",
    Securing.JADES: "application/jose+json",
    Securing.HOSTED: "application/ld+json",
    Securing.BADGE_TOKEN: "application/jose",
    Securing.PDF_SIGNATURE: "application/pdf",
}
