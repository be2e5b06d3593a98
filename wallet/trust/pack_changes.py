"""What a trust pack would add to and change in what is known: keys by issuer, what stays."""

from collections.abc import Iterable, Iterator, Mapping

from wallet.encoding.jose_compact import read_token
from wallet.errors import InputError, ProofError
from wallet.model.json_values import JsonObject, as_list, as_object, as_text
from wallet.model.outside import KeyChange, ListChange
from wallet.proofs.keys import write_multikey
from wallet.proofs.pem_keys import PEM_MARK, read_pem_key
from wallet.trust.knowledge import Knowledge, KnownDocument, Registry
from wallet.trust.method_documents import is_method_document, listed_methods, read_method_key

# RevocationList is that of Open Badges 2.0.
_STATUS_LISTS = frozenset(
    {
        "BitstringStatusListCredential",
        "StatusList2021Credential",
        "RevocationList2020Credential",
        "RevocationList",
    }
)
# What lists without a type hold: a Token Status List's claim, 1EdTech's list.
_LIST_MEMBERS = frozenset({"status_list", "revokedCredentials"})


def key_changes(
    documents: Mapping[str, KnownDocument], knowledge: Knowledge
) -> tuple[tuple[KeyChange, ...], tuple[KeyChange, ...]]:
    """Return the issuers whose keys ``documents`` would add, and those whose keys they change.

    Keys are Multikey texts in the document's order; what the wallet already knows as recently is
    left out.
    """
    new: list[KeyChange] = []
    changed: list[KeyChange] = []
    for url, known in documents.items():
        had = knowledge.documents.get(url)
        is_taken = had is None or known.as_of > had.as_of
        becomes = keys_of(known.document)
        was = keys_of(had.document) if had is not None else ()
        if not is_taken or was == becomes:
            continue
        change = KeyChange(issuer_id=url, was=was, becomes=becomes)
        (changed if was else new).append(change)
    return tuple(new), tuple(changed)


def list_changes(registries: Iterable[Registry], knowledge: Knowledge) -> tuple[ListChange, ...]:
    """Return the issuers that newer lists of ``registries`` lose or rename, against what is known.

    A list is replaced whole by a newer one of its address: what that takes away is shown.
    """
    had = {registry.url: registry for registry in knowledge.registries}
    changes: list[ListChange] = []
    for registry in registries:
        old = had.get(registry.url)
        if old is None or registry.as_of <= old.as_of:
            continue
        names = {entry.issuer_id: entry.name for entry in registry.entries}
        changes += [
            ListChange(
                issuer_id=entry.issuer_id,
                list_name=old.name,
                was=entry.name,
                becomes=names.get(entry.issuer_id, ""),
            )
            for entry in old.entries
            if names.get(entry.issuer_id, "") != entry.name
        ]
    return tuple(changes)


def keys_of(document: JsonObject | str) -> tuple[str, ...]:
    """Return the keys a DID or controller document stands behind; () for any other document.

    A method published at an address of its own is a document with one key. A revoked key is none:
    a document that no longer calls it so brings it back. Issuers of Open Badges before 3.0 publish
    theirs as PEM: a text, a document of one key, or in their own page.
    """
    if isinstance(document, str):
        return tuple(_pem_key(document))
    if is_method_document(document):
        return tuple(dict.fromkeys(_usable_keys(document)))
    if "controller" in document:
        return tuple(_key_of(document))
    places = (document, *map(as_object, as_list(document.get("publicKey"))))
    return tuple(key for place in places for key in _pem_key(as_text(place.get("publicKeyPem"))))


def is_status_list(document: JsonObject | str) -> bool:
    """Return whether a document is a status list of some kind, as JSON or as a token."""
    if isinstance(document, str):
        try:
            payload = read_token(document).payload
        except InputError:
            return False
        document = as_object(payload.get("vc")) or payload
    types = {as_text(entry) for entry in as_list(document.get("type"))}
    return not _STATUS_LISTS.isdisjoint(types) or not _LIST_MEMBERS.isdisjoint(document)


def newer_already(
    documents: Mapping[str, KnownDocument], registries: Iterable[Registry], knowledge: Knowledge
) -> tuple[str, ...]:
    """Return the URLs whose documents or lists the wallet already knows as recently, or more so.

    What would be taken over unchanged is left out.
    """
    lists = {registry.url: registry for registry in knowledge.registries}
    kept = []
    for url, known in documents.items():
        had = knowledge.documents.get(url)
        if had is not None and had.as_of >= known.as_of and had.document != known.document:
            kept.append(url)
    for registry in registries:
        listed = lists.get(registry.url)
        if listed is None or listed.as_of < registry.as_of:
            continue
        if listed.entries != registry.entries:
            kept.append(registry.url)
    return tuple(kept)


def _usable_keys(document: JsonObject) -> Iterator[str]:
    try:
        methods = listed_methods(document)
    except ProofError:
        return
    for method in methods:
        if method.purposes:
            yield from _key_of(method.members)


def _pem_key(text: str) -> Iterator[str]:
    if PEM_MARK not in text:
        return
    try:
        yield write_multikey(read_pem_key(text))
    except ProofError:
        return


def _key_of(members: JsonObject) -> Iterator[str]:
    if "revoked" in members:
        return
    try:
        yield write_multikey(read_method_key(members))
    except ProofError:
        return
