"""What people read of a credential: texts only, taken from verified content for a signed item.

No sentence here and no label: labels are ``Field`` members, which ``ui`` and printed pages name
in the reader's language. Texts of issuers stay as they are, with their language where known.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wallet.model.transcript import Transcript


class Field(StrEnum):
    """The labels a description uses."""

    NAME = "name"
    DESCRIPTION = "description"
    # Where an item and the achievement in it say both: which is which.
    ITEM_NAME = "item-name"
    ITEM_DESCRIPTION = "item-description"
    ITEM_PICTURE = "item-picture"
    ACHIEVEMENT_NAME = "achievement-name"
    ACHIEVEMENT_DESCRIPTION = "achievement-description"
    ACHIEVEMENT_PICTURE = "achievement-picture"
    ACHIEVEMENT_KIND = "achievement-kind"
    ISSUER = "issuer"
    ISSUER_WEBSITE = "issuer-website"
    ISSUER_EMAIL = "issuer-email"
    ISSUER_ADDRESS = "issuer-address"
    ISSUER_PART_OF = "issuer-part-of"
    ISSUER_NUMBER = "issuer-number"
    CREATOR = "creator"
    ASSESSOR = "assessor"
    RECIPIENT = "recipient"
    RECIPIENT_GIVEN_NAME = "recipient-given-name"
    RECIPIENT_FAMILY_NAME = "recipient-family-name"
    RECIPIENT_EMAIL = "recipient-email"
    RECIPIENT_NUMBER = "recipient-number"
    RECIPIENT_HASHED = "recipient-hashed"
    RECIPIENT_ID = "recipient-id"
    BIRTH_DATE = "birth-date"
    PHONE = "phone"
    POSTAL_ADDRESS = "postal-address"
    ROLE = "role"
    LICENCE_NUMBER = "licence-number"
    TERM = "term"
    ACTIVITY_START = "activity-start"
    ACTIVITY_END = "activity-end"
    AWARDED = "awarded"
    VALID_FROM = "valid-from"
    VALID_UNTIL = "valid-until"
    WORKLOAD = "workload"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    PAPER_HELD = "paper-held"
    JOB_SOUGHT = "job-sought"
    BACKED_BY = "backed-by"
    CREDITS_EARNED = "credits-earned"
    CREDITS_AVAILABLE = "credits-available"
    CRITERIA = "criteria"
    CRITERIA_LINK = "criteria-link"
    NARRATIVE = "narrative"
    FIELD_OF_STUDY = "field-of-study"
    SPECIALIZATION = "specialization"
    CODE = "code"
    LEVEL = "level"
    LANGUAGE = "language"
    VERSION = "version"
    TAG = "tag"
    RELATED = "related"
    IDENTIFIER = "identifier"
    TERMS_OF_USE = "terms-of-use"
    REFRESH = "refresh"
    HOSTED_ON = "hosted-on"
    ENDORSED = "endorsed"
    COMMENT = "comment"
    NUMBER = "number"
    NOTE = "note"
    PAGES = "pages"
    ATTACHMENT = "attachment"
    ORGANISATION = "organisation"
    CERTIFIED_BY = "certified-by"
    ISSUER_PHONE = "issuer-phone"
    ISSUER_ABOUT = "issuer-about"
    ISSUER_OFFICIAL = "issuer-official"
    HOW_KNOWN = "how-known"
    QUALIFICATIONS = "qualifications"
    EXPLANATION = "explanation"
    DURATION = "duration"
    TECHNICAL = "technical"  # for machines only: schemas, digests, addresses of services
    RESULT = "result"
    SKILL = "skill"
    EVIDENCE = "evidence"
    PICTURE = "picture"
    OTHER = "other"


class Compartment(StrEnum):
    """The compartments of the backpack."""

    EDUCATION = "education"
    LICENCES = "licences"
    WORK = "work"
    SERVICE = "service"
    SKILLS = "skills"
    ABOUT_ME = "about-me"


# How JSON and RDF (XML Schema 1.1 §3.3.2, canonical form) spell yes and no.
TRUTHS = frozenset({"true", "false"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One labelled text. ``language`` is a BCP 47 tag or ``""``; ``is_link`` marks an address.

    ``pointer`` is where it stands in the document (RFC 6901). ``label`` is the issuer's own name
    for it where ``field`` is OTHER.
    """

    field: Field
    value: str
    language: str = ""
    is_link: bool = False
    pointer: str = ""
    label: str = ""

    @property
    def is_truth(self) -> bool:
        """Whether it says true or false. One signed graph may be written either way: ``true``
        and ``"true"`` are one literal there, so they have to be shown alike.
        """
        return not self.language and self.value in TRUTHS


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A skill or competency an alignment names; ``kind`` is its targetType."""

    name: str
    framework: str = ""
    code: str = ""
    url: str = ""
    description: str = ""
    kind: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """A result joined with its description: never a bare value or a URN.

    ``scale`` is the issuer's own range or list of values, shown verbatim.
    """

    name: str
    value: str
    kind: str = ""
    scale: str = ""
    level: str = ""
    level_description: str = ""
    status: str = ""
    required: str = ""
    skills: tuple[Skill, ...] = ()
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One piece of evidence; its address is shown, never opened by itself.

    ``digest_sri`` and ``digest_multibase`` bind a file (VCDM 2.0 §5.3), or are ``""``.
    """

    name: str
    description: str = ""
    narrative: str = ""
    genre: str = ""
    audience: str = ""
    link: str = ""
    pointer: str = ""
    digest_sri: str = ""
    digest_multibase: str = ""
    media_type: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EndorsementLine:
    """An endorsement that travels inside a credential and speaks of it, or of who is in it.

    ``says`` is the endorser's claimed name.
    """

    says: str
    comment: str
    endorses: str = ""
    pointer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that came inside the item (data URI or baked file), undecoded; decoration only.

    ``remote`` holds an address that is shown as text and never loaded.
    """

    data: bytes = b""
    media_type: str = ""
    remote: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """Everything people can read of one credential.

    ``issuer_says`` is the name the credential claims for its issuer. ``in_progress`` and
    ``partial`` come from result statuses and ``partial``. ``texts`` are in reading order.

    ``held`` describes each credential that stands inside this one, and each achievement a record
    only lists: nothing of it is among ``texts``. An inner credential's pointers lead from itself,
    ``pointer`` leads to it from the outside. ``resources`` are files spoken of that are no
    evidence. ``title_is_address``: what names it is not at hand, and where it would be found
    stands for the title.
    """

    title: str
    compartment: Compartment
    achievement_kind: str
    issuer_id: str
    issuer_says: str
    texts: tuple[Text, ...] = ()
    skills: tuple[Skill, ...] = ()
    levels: tuple[Skill, ...] = ()
    results: tuple[ResultLine, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    endorsements: tuple[EndorsementLine, ...] = ()
    picture: Picture | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    awarded_at: datetime | None = None
    in_progress: bool = False
    language: str = ""
    # The title in each of its languages, where it has several.
    titles: tuple[Text, ...] = ()
    resources: tuple[Evidence, ...] = ()
    pointer: str = ""
    held: tuple["Description", ...] = ()
    transcript: Transcript | None = None
    title_is_address: bool = False


class Sensitivity(StrEnum):
    """What a learner may not want to hand over."""

    BIRTH_DATE = "birth-date"
    IDENTITY_NUMBER = "identity-number"
    EMAIL = "email"
    PHONE = "phone"
    POSTAL_ADDRESS = "postal-address"
    OTHER_NAME = "other-name"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivacyWarning:
    """A field that tells more than the learner may think."""

    kind: Sensitivity
    value: str
    pointer: str
