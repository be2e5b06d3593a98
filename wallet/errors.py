"""Every error the wallet raises, and every reason it can give.

    WalletError
      InputError         the learner's file: not readable, of a form not read, too large
      ProofError
        InvalidProof     the proof is bad                         -> FAILED
        ProofNotChecked  the proof could not be judged            -> UNKNOWN
      KnowledgeError     what the wallet knows of the outside is missing or unusable
      VaultError         the backpack: wrong passphrase, damaged, too new, in use, disk
      PresentingError    what was to be shared cannot be
      Cancelled          the person said stop

An error carries a ``Reason`` and facts, never a sentence: sentences for people live in
``ui/messages`` and ``wallet/command_line/messages``, each exhaustive over ``Reason``.
"""

from collections.abc import Mapping
from enum import StrEnum


class Reason(StrEnum):
    """Why a check came out as it did, or why something could not be done.

    Facts that sentences may use are named in the comment beside each member.
    """

    # The hash of the text it equals, and not worked out in Python each time.
    __hash__ = str.__hash__

    # Reading a learner's file
    UNRECOGNIZED_FORMAT = "UNRECOGNIZED_FORMAT"  # kind: html, pdf, zip, text, binary
    FORM_NOT_READ_YET = "FORM_NOT_READ_YET"  # form
    PDF_NOT_SIGNED = "PDF_NOT_SIGNED"
    EMPTY_INPUT = "EMPTY_INPUT"
    NOT_JSON = "NOT_JSON"  # where
    DUPLICATE_MEMBER = "DUPLICATE_MEMBER"  # member
    NUMBER_NOT_ALLOWED = "NUMBER_NOT_ALLOWED"  # number
    TOO_DEEP = "TOO_DEEP"  # limit
    TOO_LARGE = "TOO_LARGE"  # limit, size
    TEXT_NOT_ALLOWED = "TEXT_NOT_ALLOWED"  # where
    PICTURE_DAMAGED = "PICTURE_DAMAGED"
    PICTURE_TOO_LARGE = "PICTURE_TOO_LARGE"  # limit
    NOTHING_BAKED_IN = "NOTHING_BAKED_IN"
    NO_CODE_FOUND = "NO_CODE_FOUND"
    CODE_INCOMPLETE = "CODE_INCOMPLETE"  # have, need
    CODE_DAMAGED = "CODE_DAMAGED"
    CODE_IS_A_LINK = "CODE_IS_A_LINK"  # link
    FILE_UNREADABLE = "FILE_UNREADABLE"  # name
    COPY_TOO_LARGE = "COPY_TOO_LARGE"  # limit, size
    KIND_NOT_SHOWN = "KIND_NOT_SHOWN"  # kind
    EVIDENCE_CHANGED = "EVIDENCE_CHANGED"  # name
    EVIDENCE_MISSING = "EVIDENCE_MISSING"  # name

    # Files that hold files: archives, mails, backups, packages
    LINK_FILE = "LINK_FILE"  # link
    ARCHIVE_DAMAGED = "ARCHIVE_DAMAGED"
    ARCHIVE_TOO_LARGE = "ARCHIVE_TOO_LARGE"
    MEMBER_NAME_UNSAFE = "MEMBER_NAME_UNSAFE"  # name
    MEMBER_REPEATED = "MEMBER_REPEATED"  # name
    MEMBER_LOCKED = "MEMBER_LOCKED"  # name
    TOO_MANY_LAYERS = "TOO_MANY_LAYERS"  # name
    BUNDLE_LOCKED = "BUNDLE_LOCKED"  # name
    BUNDLE_PASSWORD_WRONG = "BUNDLE_PASSWORD_WRONG"
    WALLET_LOCKED = "WALLET_LOCKED"
    KEY_PAIR_WRONG = "KEY_PAIR_WRONG"  # key
    MEMBER_CHANGED = "MEMBER_CHANGED"  # name
    MEMBER_MISSING = "MEMBER_MISSING"  # name
    MEMBER_NOT_LISTED = "MEMBER_NOT_LISTED"  # name
    INVENTORY_MALFORMED = "INVENTORY_MALFORMED"  # where

    # FORM
    WELL_FORMED = "WELL_FORMED"
    CONTEXT_MISSING = "CONTEXT_MISSING"
    CONTEXT_ORDER = "CONTEXT_ORDER"
    TYPE_MISSING = "TYPE_MISSING"  # type
    ISSUER_MALFORMED = "ISSUER_MALFORMED"
    SUBJECT_MISSING = "SUBJECT_MISSING"
    ID_MALFORMED = "ID_MALFORMED"  # where
    DATE_MALFORMED = "DATE_MALFORMED"  # where
    DATES_OF_OTHER_MODEL = "DATES_OF_OTHER_MODEL"  # member
    DATE_ORDER = "DATE_ORDER"
    MEMBER_MALFORMED = "MEMBER_MALFORMED"  # where
    TOKEN_MALFORMED = "TOKEN_MALFORMED"  # where
    TOKEN_TYPE_WRONG = "TOKEN_TYPE_WRONG"  # typ
    TOKEN_CLAIMS_CONFLICT = "TOKEN_CLAIMS_CONFLICT"  # claim
    NOTHING_SIGNED = "NOTHING_SIGNED"

    # PROOF
    INTACT = "INTACT"  # key, suite
    SIGNATURE_MISMATCH = "SIGNATURE_MISMATCH"
    PROOF_MALFORMED = "PROOF_MALFORMED"  # where
    SUITE_NOT_SUPPORTED = "SUITE_NOT_SUPPORTED"  # suite
    ALGORITHM_FORBIDDEN = "ALGORITHM_FORBIDDEN"  # algorithm
    ALGORITHM_TOO_OLD = "ALGORITHM_TOO_OLD"  # algorithm
    KEY_MALFORMED = "KEY_MALFORMED"
    KEY_KIND_WRONG = "KEY_KIND_WRONG"  # wanted, got
    KEY_NOT_AT_HAND = "KEY_NOT_AT_HAND"  # method
    CONTEXT_NOT_AT_HAND = "CONTEXT_NOT_AT_HAND"  # context
    CONTEXT_REDEFINED = "CONTEXT_REDEFINED"  # where
    TEXT_NOT_PROTECTED = "TEXT_NOT_PROTECTED"  # fields
    TERMS_NOT_PINNED = "TERMS_NOT_PINNED"  # where
    BASE_PROOF_IS_PRIVATE = "BASE_PROOF_IS_PRIVATE"
    FIELDS_LEFT_OUT = "FIELDS_LEFT_OUT"
    REPEATED_ID = "REPEATED_ID"  # id
    TOO_MUCH_WORK = "TOO_MUCH_WORK"
    WRONG_PURPOSE = "WRONG_PURPOSE"  # wanted, got
    PROOF_EXPIRED = "PROOF_EXPIRED"  # expires
    PROOF_CHAIN_NOT_SUPPORTED = "PROOF_CHAIN_NOT_SUPPORTED"
    PROOF_CHAIN_BROKEN = "PROOF_CHAIN_BROKEN"  # proof: the one it names
    PREVIOUS_PROOF_NOT_PASSED = "PREVIOUS_PROOF_NOT_PASSED"  # proof: the one it names
    PROOF_NOT_PASSED = "PROOF_NOT_PASSED"
    # A badge nobody signed, vouched for by the address it stands at
    AS_HOSTED = "AS_HOSTED"  # address, site
    HOSTED_NOT_AT_HAND = "HOSTED_NOT_AT_HAND"  # address
    HOSTED_DIFFERS = "HOSTED_DIFFERS"  # address
    INNER_PROOF_NOT_PASSED = "INNER_PROOF_NOT_PASSED"  # where
    PDF_CHANGED = "PDF_CHANGED"  # count
    PDF_FILLED_IN = "PDF_FILLED_IN"  # count
    PDF_ADDED_TO = "PDF_ADDED_TO"  # count
    PDF_PARTLY_SIGNED = "PDF_PARTLY_SIGNED"
    PDF_LOCKED = "PDF_LOCKED"
    PDF_NOT_READABLE = "PDF_NOT_READABLE"
    PDF_HAS_SCRIPTS = "PDF_HAS_SCRIPTS"

    # SIGNER
    SIGNED_BY_ISSUER = "SIGNED_BY_ISSUER"  # issuer, how: did:key, did:web, https, jwk
    SIGNED_BY_ANOTHER = "SIGNED_BY_ANOTHER"  # issuer, signer
    HOSTED_BY_ISSUER = "HOSTED_BY_ISSUER"  # issuer, site
    HOSTED_ELSEWHERE = "HOSTED_ELSEWHERE"  # issuer, site
    SIGNER_NOT_AT_HAND = "SIGNER_NOT_AT_HAND"  # issuer
    KEY_NOT_AUTHORIZED = "KEY_NOT_AUTHORIZED"  # method
    KEY_REVOKED = "KEY_REVOKED"  # since
    KEY_EXPIRED = "KEY_EXPIRED"  # since
    KEY_ONLY_IN_TOKEN = "KEY_ONLY_IN_TOKEN"
    MADE_WITH_BOUND_KEY = "MADE_WITH_BOUND_KEY"  # created, receiver
    KEY_BINDING_WRONG = "KEY_BINDING_WRONG"  # where: typ, cnf, sd_hash, nonce, aud, iat, exp
    KEY_BINDING_NOT_CHECKED = "KEY_BINDING_NOT_CHECKED"  # kind
    DOCUMENT_OF_ANOTHER = "DOCUMENT_OF_ANOTHER"  # wanted, got
    CERTIFICATE_OUT_OF_DATE = "CERTIFICATE_OUT_OF_DATE"  # signed, begins, ends
    REGISTRAR_COPY = "REGISTRAR_COPY"
    CERTIFICATE_NOT_LISTED = "CERTIFICATE_NOT_LISTED"  # signer, authority, until

    # VALIDITY
    IN_DATE = "IN_DATE"  # from, until
    NO_DATES = "NO_DATES"
    EXPIRED = "EXPIRED"  # until
    NOT_YET_VALID = "NOT_YET_VALID"  # from

    # STATUS
    NO_STATUS = "NO_STATUS"
    NOT_WITHDRAWN = "NOT_WITHDRAWN"  # list
    WITHDRAWN = "WITHDRAWN"  # list
    SUSPENDED = "SUSPENDED"  # list
    STATUS_NOT_AT_HAND = "STATUS_NOT_AT_HAND"  # list
    STATUS_STALE = "STATUS_STALE"  # list, as_of
    STATUS_NOT_TRUSTED = "STATUS_NOT_TRUSTED"  # list
    STATUS_MALFORMED = "STATUS_MALFORMED"  # list
    STATUS_KIND_NOT_READ = "STATUS_KIND_NOT_READ"  # kind
    STATUS_MESSAGE = "STATUS_MESSAGE"  # message
    NEWER_VERSION_ANNOUNCED = "NEWER_VERSION_ANNOUNCED"
    REFRESH_OFFERED = "REFRESH_OFFERED"  # address

    # SUBJECT
    BOUND_TO_YOUR_KEY = "BOUND_TO_YOUR_KEY"  # subject
    BOUND_TO_ANOTHER_KEY = "BOUND_TO_ANOTHER_KEY"  # subject
    BOUND_KEY_NOT_PROVED = "BOUND_KEY_NOT_PROVED"  # subject
    ADDRESS_MATCHES = "ADDRESS_MATCHES"  # address, how
    ADDRESS_DOES_NOT_MATCH = "ADDRESS_DOES_NOT_MATCH"
    ISSUERS_OWN_NUMBER = "ISSUERS_OWN_NUMBER"  # subject
    NOT_BOUND = "NOT_BOUND"
    SAMPLE_SUBJECT = "SAMPLE_SUBJECT"  # subject

    # ISSUER
    ON_YOUR_LISTS = "ON_YOUR_LISTS"  # name, list
    NOT_ON_YOUR_LISTS = "NOT_ON_YOUR_LISTS"  # issuer
    ONLY_ON_TEST_LISTS = "ONLY_ON_TEST_LISTS"  # name, list
    ISSUED_BY_YOU = "ISSUED_BY_YOU"
    SELF_ISSUED = "SELF_ISSUED"
    PRACTICE_ISSUER = "PRACTICE_ISSUER"  # name
    NO_LISTS = "NO_LISTS"

    # A presentation
    MADE_BY_HOLDER = "MADE_BY_HOLDER"  # holder
    HOLDER_IS_ANOTHER = "HOLDER_IS_ANOTHER"  # holder, signer
    HOLDER_NOT_NAMED = "HOLDER_NOT_NAMED"
    ANSWERS_YOUR_CHALLENGE = "ANSWERS_YOUR_CHALLENGE"
    CHALLENGE_SELF_CHOSEN = "CHALLENGE_SELF_CHOSEN"  # challenge, created
    CHALLENGE_WRONG = "CHALLENGE_WRONG"
    CHALLENGE_MISSING = "CHALLENGE_MISSING"
    DOMAIN_MATCHES = "DOMAIN_MATCHES"  # domain
    DOMAIN_WRONG = "DOMAIN_WRONG"  # wanted, got
    DOMAIN_NOT_CHECKED = "DOMAIN_NOT_CHECKED"  # domain
    NOT_SIGNED_BY_HOLDER = "NOT_SIGNED_BY_HOLDER"
    PRACTICE_HOLDER = "PRACTICE_HOLDER"  # holder
    INSIDE_UNCHECKED = "INSIDE_UNCHECKED"

    # Knowledge
    PACK_MALFORMED = "PACK_MALFORMED"  # where
    PACK_OLDER = "PACK_OLDER"  # have, got
    PACK_SIGNATURE_BAD = "PACK_SIGNATURE_BAD"
    CONTEXT_ALREADY_PINNED = "CONTEXT_ALREADY_PINNED"  # context

    # The backpack
    WRONG_PASSPHRASE = "WRONG_PASSPHRASE"
    WRONG_RECOVERY_CODE = "WRONG_RECOVERY_CODE"
    RECOVERY_GROUP_WRONG = "RECOVERY_GROUP_WRONG"  # group
    KEYRING_NOT_AVAILABLE = "KEYRING_NOT_AVAILABLE"  # backend
    KEYRING_LOCKED = "KEYRING_LOCKED"
    KEYRING_ENTRY_MISSING = "KEYRING_ENTRY_MISSING"
    VAULT_DAMAGED = "VAULT_DAMAGED"  # where
    DRAFT_DAMAGED = "DRAFT_DAMAGED"
    VAULT_TOO_NEW = "VAULT_TOO_NEW"  # version
    VAULT_IN_USE = "VAULT_IN_USE"
    VAULT_EMPTY_FILE = "VAULT_EMPTY_FILE"
    VAULT_MISSING = "VAULT_MISSING"
    VAULT_OLDER_COPY = "VAULT_OLDER_COPY"  # have, seen
    VAULT_LOCKED = "VAULT_LOCKED"
    PASSPHRASE_TOO_WEAK = "PASSPHRASE_TOO_WEAK"
    STORAGE_FULL = "STORAGE_FULL"
    STORAGE_READ_ONLY = "STORAGE_READ_ONLY"
    STORAGE_FAILED = "STORAGE_FAILED"
    RECORD_MISSING = "RECORD_MISSING"  # record
    BACKUP_DAMAGED = "BACKUP_DAMAGED"

    # Sharing
    NOTHING_CHOSEN = "NOTHING_CHOSEN"
    NO_HOLDER_KEY = "NO_HOLDER_KEY"
    TOO_LARGE_FOR_CODE = "TOO_LARGE_FOR_CODE"  # size, limit
    TERM_NOT_IN_CODE_TABLE = "TERM_NOT_IN_CODE_TABLE"  # term
    CANNOT_BE_SHARED = "CANNOT_BE_SHARED"  # title

    CANCELLED = "CANCELLED"
    INTERNAL_ERROR = "INTERNAL_ERROR"  # kind


class WalletError(Exception):
    """The root: a reason and facts, no sentence.

    ``facts`` hold short texts a sentence may name; never a secret, never credential text.
    """

    def __init__(self, reason: Reason, facts: Mapping[str, str] | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.facts: dict[str, str] = dict(facts or {})


class InputError(WalletError):
    """The learner's file cannot be read as what it claims to be."""


class ProofError(WalletError):
    """Something about a proof."""


class InvalidProof(ProofError):
    """The proof is bad: a check turns this into FAILED."""


class ProofNotChecked(ProofError):
    """The proof could not be judged: a check turns this into UNKNOWN."""


class KnowledgeError(WalletError):
    """What the wallet knows of the outside is missing or cannot be used."""


class VaultError(WalletError):
    """The backpack cannot be opened, read or written."""


class PresentingError(WalletError):
    """What was to be shared cannot be shared that way."""


class Cancelled(WalletError):
    """The person said stop; nothing was stored."""

    def __init__(self) -> None:
        super().__init__(Reason.CANCELLED)
