"""From the URL a proof names to a key, and to what that key may be used for.

A key counts only where the document of its controller lists it under a relationship
(Controlled Identifiers 1.0 §2.3, §3.3): the document's id is the one asked for, the method's
controller is that same id, the spelling of the URL is exact. Documents come from the knowledge at
hand alone; did:key and did:jwk carry their key in their name.
"""

import functools
import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.proofs.keys import (
    DID_JWK,
    DID_KEY,
    KeyKind,
    PublicKey,
    read_did_jwk,
    read_did_key,
    read_multikey,
)
from wallet.trust.did_key import method_of
from wallet.trust.knowledge import Knowledge, KnownDocument
from wallet.trust.method_documents import (
    RELATIONSHIPS,
    ListedMethod,
    is_method_document,
    listed_methods,
    read_end,
    read_method_key,
)

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]+")
# A fragment that sets out to spell a key: Ed25519, P-256 or P-384 as Multikey.
_SPELLED = re.compile(r"z(?:6Mk|Dn|82L)[A-Za-z0-9]*")
_MAX_URL = 8192
_AGREEMENT_ONLY = frozenset({"keyAgreement"})
_ALL = frozenset(RELATIONSHIPS)
# What a name alone decides is remembered by the exact name, so many at most.
_REMEMBERED = 256
# Methods one run remembers at most; one that meets more looks the others up each time.
_MOST_IN_A_RUN = 1024


class VerificationMethod(NamedTuple):
    """A key whose controller stands behind it.

    ``controller`` is the id of the document that lists it; ``purposes`` the relationships it is
    listed under. ``known_at`` and ``origin`` date the document, None and ``""`` where the
    identifier itself is the key. ``how``: ``did:key``, ``did:jwk``, ``did:web``, another DID
    method, or ``https``. ``algorithm`` is the one a JWK says the key is for, ``""`` where none
    says so. Whether it was revoked or has expired is for the check to weigh.
    """

    id: str
    controller: str
    key: PublicKey
    purposes: frozenset[str]
    how: str
    known_at: datetime | None = None
    origin: str = ""
    revoked_at: datetime | None = None
    expires_at: datetime | None = None
    algorithm: str = ""


def find_verification_method(url: str, knowledge: Knowledge) -> VerificationMethod:
    """Return the verification method ``url`` names, by what is known.

    Raises ProofNotChecked(KEY_NOT_AT_HAND, method) where the controller's document is not at hand
    or does not know the method (then with ``as_of``, the document's date), and for a bare did:key,
    which names a subject and no key; ProofNotChecked(KEY_KIND_WRONG). InvalidProof:
    PROOF_MALFORMED (where) for what is no URL of a method, KEY_MALFORMED, DOCUMENT_OF_ANOTHER
    (wanted, got), KEY_NOT_AUTHORIZED (method) where no relationship lists it or its controller
    is another.
    """
    if url.startswith(DID_KEY):
        return _from_did_key(url)
    controller, fragment = _split(url)
    if controller.startswith(DID_JWK):
        return _from_did_jwk(url, controller, fragment)
    if fragment is None and not controller.startswith(("https:", "http:")):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "verificationMethod"})
    if fragment is not None and _SPELLED.fullmatch(fragment):
        _check_spelling(fragment)
    how = _how(controller)
    known = knowledge.documents.get(controller)
    if known is None or not how:
        raise _not_at_hand(url)
    if fragment is None:
        return _from_own_document(url, known, knowledge)
    return _from_document(url, controller, known, how)


class MethodFinder:
    """Finds verification methods by one ``knowledge``, each once: for one run of checking.

    What the knowledge does not answer is asked anew each time; so is what comes after the first
    ``most`` methods.
    """

    __slots__ = ("_found", "_most", "knowledge")

    def __init__(self, knowledge: Knowledge, *, most: int = _MOST_IN_A_RUN) -> None:
        self.knowledge = knowledge
        self._most = most
        self._found: dict[str, VerificationMethod] = {}

    def find(self, url: str) -> VerificationMethod:
        """Return what :func:`find_verification_method` does, and raise what it raises."""
        method = self._found.get(url)
        if method is None:
            method = find_verification_method(url, self.knowledge)
            if len(self._found) < self._most:
                self._found[url] = method
        return method


def key_spelled_in(url: str) -> PublicKey | None:
    """Return the key that ``url`` itself spells: a did:key, a did:jwk, or a Multikey fragment.

    Good for saying that bytes are intact under that key; whose key it is, it does not say. None
    where no key, or a garbled one, is spelled.
    """
    try:
        controller, fragment = _split(url)
        if controller.startswith(DID_KEY):
            key = read_did_key(controller)
            same = fragment is None or DID_KEY + fragment == controller
            return key if same else None
        if controller.startswith(DID_JWK):
            return read_did_jwk(controller)[0] if fragment in (None, "0") else None
        return read_multikey(fragment) if fragment is not None else None
    except (InvalidProof, ProofNotChecked):
        return None


def _split(url: str) -> tuple[str, str | None]:
    controller, hash_sign, fragment = url.partition("#")
    is_url = len(url) <= _MAX_URL and _URL.fullmatch(url) is not None
    if not is_url or "#" in fragment or (hash_sign and not fragment):
        raise InvalidProof(Reason.PROOF_MALFORMED, {"where": "verificationMethod"})
    return controller, fragment if hash_sign else None


def _check_spelling(fragment: str) -> None:
    """A garbled key is garbled wherever it stands, also where no document is at hand."""
    try:
        read_multikey(fragment)
    except ProofNotChecked as error:
        raise InvalidProof(Reason.KEY_MALFORMED, {"where": "verificationMethod"}) from error


@functools.lru_cache(maxsize=_REMEMBERED)
def _from_did_key(url: str) -> VerificationMethod:
    did, fragment = _split(url)
    key = read_did_key(did)
    if fragment is None:
        raise _not_at_hand(url)
    found = method_of(key, fragment)
    if found is None:
        raise _not_authorized(url)
    key, purposes = found
    return VerificationMethod(id=url, controller=did, key=key, purposes=purposes, how="did:key")


def _from_did_jwk(url: str, did: str, fragment: str | None) -> VerificationMethod:
    key, jwk = read_did_jwk(did)
    if fragment is None:
        raise _not_at_hand(url)
    # did:jwk: "the fragment is always #0".
    if fragment != "0":
        raise _not_authorized(url)
    agrees_only = key.kind is KeyKind.X25519
    signs = _ALL - _AGREEMENT_ONLY if "use" in jwk else _ALL
    return VerificationMethod(
        id=url,
        controller=did,
        key=key,
        purposes=_AGREEMENT_ONLY if agrees_only else signs,
        how="did:jwk",
        algorithm=as_text(jwk.get("alg")),
    )


def _from_document(url: str, subject: str, known: KnownDocument, how: str) -> VerificationMethod:
    document = _document_of(subject, known)
    listed = next((method for method in listed_methods(document) if method.id == url), None)
    if listed is None:
        # A key made after the document was seen is as likely as a forged one: not ours to say.
        facts = {"method": url[:300], "as_of": write_timestamp(known.as_of)}
        raise ProofNotChecked(Reason.KEY_NOT_AT_HAND, facts)
    return _authorized(listed, subject, known, how)


def _from_own_document(url: str, known: KnownDocument, knowledge: Knowledge) -> VerificationMethod:
    """A method published at an address of its own: its controller's document must list it."""
    document = known.document if isinstance(known.document, Mapping) else {}
    controller = as_text(document.get("controller"))
    if is_method_document(document) or not controller:
        raise _not_at_hand(url)
    behind = knowledge.documents.get(controller)
    if behind is None or not _how(controller):
        raise _not_at_hand(url)
    listing = _document_of(controller, behind)
    if as_text(document.get("id")) != url:
        raise _of_another(url, document)
    purposes = frozenset(name for name in RELATIONSHIPS if url in as_list(listing.get(name)))
    listed = ListedMethod(id=url, members=document, purposes=purposes)
    return _authorized(listed, controller, behind, _how(controller))


def _authorized(
    listed: ListedMethod, subject: str, known: KnownDocument, how: str
) -> VerificationMethod:
    if not listed.purposes or as_text(listed.members.get("controller")) != subject:
        raise _not_authorized(listed.id)
    return VerificationMethod(
        id=listed.id,
        controller=subject,
        key=read_method_key(listed.members),
        purposes=listed.purposes,
        known_at=known.as_of,
        origin=known.origin,
        revoked_at=read_end(listed.members, "revoked"),
        expires_at=read_end(listed.members, "expires"),
        how=how,
        algorithm=as_text(as_object(listed.members.get("publicKeyJwk")).get("alg")),
    )


def _document_of(subject: str, known: KnownDocument) -> JsonObject:
    document = known.document
    if not isinstance(document, Mapping) or document.get("id") != subject:
        raise _of_another(subject, document if isinstance(document, Mapping) else {})
    return document


def _how(controller: str) -> str:
    """What kind of controller stands behind a key; ``""`` for one nobody can vouch for."""
    if controller.startswith("https:"):
        return "https"
    parts = controller.split(":", 2)
    return f"did:{parts[1]}" if parts[0] == "did" and len(parts) == 3 else ""


def _not_at_hand(url: str) -> ProofNotChecked:
    return ProofNotChecked(Reason.KEY_NOT_AT_HAND, {"method": url[:300]})


def _not_authorized(url: str) -> InvalidProof:
    return InvalidProof(Reason.KEY_NOT_AUTHORIZED, {"method": url[:300]})


def _of_another(wanted: str, document: JsonObject) -> InvalidProof:
    got = as_text(document.get("id"))
    return InvalidProof(Reason.DOCUMENT_OF_ANOTHER, {"wanted": wanted[:300], "got": got[:300]})
