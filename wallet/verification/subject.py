"""SUBJECT: was it given to whoever shows it? Said in six states (DESIGN decision 15).

Your key, another key, an address that matches, the issuer's own number, nothing, a sample. A token
may name the key in ``cnf`` instead of a subject; that a copy shows who holds that key is said by
its key binding (:mod:`wallet.verification.sd_jwt_checks`).
It never changes the verdict.
"""

import hashlib
import hmac
from collections.abc import Iterator

from wallet.errors import Reason
from wallet.model.credential import Credential
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.model.learner import Address, AddressKind, Learner
from wallet.model.report import Check, CheckName, Outcome

_HASHES = {"sha256": hashlib.sha256, "md5": hashlib.md5}
# What issuers write for an e-mail address: the enumeration's word and the ones seen.
_EMAIL_TYPES = {"emailAddress", "email", "Email", "mbox", "ext:email"}
_NAME_TYPES = {"name", "ext:name"}


def check_subject(credential: Credential, learner: Learner, *, proof_outcome: Outcome) -> Check:
    """Return the SUBJECT check: how the credential is bound to ``learner``."""
    token = credential.token
    if token is not None and "cnf" in token.payload:
        check = _key_binding(credential, token.payload, learner)
    else:
        check = _binding(credential.subjects, learner)
    if check.outcome is Outcome.PASSED and proof_outcome is not Outcome.PASSED:
        return _check(Outcome.UNKNOWN, Reason.PROOF_NOT_PASSED, dict(check.facts))
    return check


def _binding(subjects: tuple[JsonObject, ...], learner: Learner) -> Check:
    named = ""
    for subject in subjects:
        identifier = as_text(subject.get("id"))
        if identifier in learner.dids and identifier:
            return _check(Outcome.PASSED, Reason.BOUND_TO_YOUR_KEY, {"subject": identifier})
        named = named or identifier
    match = next(_matches(subjects, learner), None) if learner.addresses else None
    if match is not None:
        return _check(Outcome.PASSED, Reason.ADDRESS_MATCHES, match)
    if named.startswith("did:example:"):
        return _check(Outcome.UNKNOWN, Reason.SAMPLE_SUBJECT, {"subject": named})
    if named.startswith("did:"):
        outcome = Outcome.FAILED if learner.dids else Outcome.UNKNOWN
        return _check(outcome, Reason.BOUND_TO_ANOTHER_KEY, {"subject": named})
    if _name_an_address(subjects):
        return _check(Outcome.UNKNOWN, Reason.ADDRESS_DOES_NOT_MATCH, {})
    if named:
        return _check(Outcome.UNKNOWN, Reason.ISSUERS_OWN_NUMBER, {"subject": named})
    return _check(Outcome.NOT_APPLICABLE, Reason.NOT_BOUND, {})


def _name_an_address(subjects: tuple[JsonObject, ...]) -> bool:
    for subject in subjects:
        if "identifier" in subject:
            for _ in _identities(subject):
                return True
    return False


def _key_binding(credential: Credential, claims: JsonObject, learner: Learner) -> Check:
    """A token may be bound to a key beside its subject (RFC 7800), whose holder may show it."""
    from wallet.verification.key_binding import (  # noqa: PLC0415 (few items have one)
        facts_of_binding,
        subjects_with_key,
    )

    subjects = subjects_with_key(claims, credential.subjects)
    check = _binding(subjects, learner)
    if check.outcome is Outcome.PASSED or learner.dids:
        return check
    said = facts_of_binding(credential.secured)
    if said is not None:
        # That it was made on that day says nothing of who hands it over today.
        return _check(Outcome.UNKNOWN, Reason.MADE_WITH_BOUND_KEY, said)
    did = as_text(subjects[0].get("id")) if subjects else ""
    return _check(Outcome.UNKNOWN, Reason.BOUND_KEY_NOT_PROVED, {"subject": did})


def _matches(subjects: tuple[JsonObject, ...], learner: Learner) -> Iterator[dict[str, str]]:
    for subject in subjects:
        mail = as_text(subject.get("id")).removeprefix("mailto:")
        for address in learner.addresses:
            if subject.get("id") == f"mailto:{mail}" and _is_same(address.value, mail):
                yield {"address": address.value, "how": "plain"}
            for identity in _identities(subject):
                how = _match_identity(identity, address)
                if how:
                    yield {"address": address.value, "how": how}


def _identities(subject: JsonObject) -> Iterator[JsonObject]:
    """``identifier`` may be one IdentityObject or several (Open Badges 3.0 §B.1.10)."""
    for entry in as_list(subject.get("identifier")):
        identity = as_object(entry)
        if as_text(identity.get("identityHash")):
            yield identity


def _match_identity(identity: JsonObject, address: Address) -> str:
    """Return how ``address`` fits the identity, or ``""``.

    A hash covers value and salt with no separator; the specification folds no case, so the
    address is tried as typed first and in lower case next, and the answer says which matched.
    """
    if not _is_kind(as_text(identity.get("identityType")), address.kind):
        return ""
    wanted = as_text(identity.get("identityHash"))
    if identity.get("hashed") is not True:
        return "plain" if _is_same(wanted, address.value) else ""
    algorithm, _, digest = wanted.partition("$")
    make = _HASHES.get(algorithm)
    if make is None:
        return ""
    salts = ("", as_text(identity.get("salt")))
    for how, typed in (("typed", address.value), ("lower", address.value.lower())):
        for salt in salts:
            made = make((typed + salt).encode(), usedforsecurity=False).hexdigest()
            if hmac.compare_digest(made.encode(), digest.lower().encode()):
                return how
    return ""


def _is_kind(identity_type: str, kind: AddressKind) -> bool:
    if identity_type in _EMAIL_TYPES:
        return kind is AddressKind.EMAIL
    if identity_type in _NAME_TYPES:
        return kind is AddressKind.NAME
    return kind not in (AddressKind.EMAIL, AddressKind.NAME)


def _is_same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


def _check(outcome: Outcome, reason: Reason, facts: dict[str, str]) -> Check:
    return Check(CheckName.SUBJECT, outcome, reason, facts)
