"""All keys an issuer lists for a purpose, for tokens that name none (VC-JOSE-COSE §4.1)."""

from collections.abc import Mapping

from wallet.errors import InvalidProof, ProofNotChecked
from wallet.model.json_values import as_object
from wallet.proofs.keys import DID_JWK, DID_KEY
from wallet.trust.knowledge import Knowledge
from wallet.trust.method_documents import listed_methods
from wallet.trust.verification_methods import VerificationMethod, find_verification_method

# Keys of one document that are tried at most.
MAX_METHODS = 20


def find_issuer_methods(
    issuer_id: str, purpose: str, knowledge: Knowledge
) -> tuple[VerificationMethod, ...]:
    """Return the keys ``issuer_id`` lists for ``purpose``, by what is known; () for none.

    Keys that cannot be read are left out: another may fit.
    """
    methods = []
    for url in _method_urls(issuer_id, knowledge)[:MAX_METHODS]:
        try:
            method = find_verification_method(url, knowledge)
        except (InvalidProof, ProofNotChecked):
            continue
        if purpose in method.purposes:
            methods.append(method)
    return tuple(methods)


def find_methods_named(
    author: str, name: str, knowledge: Knowledge
) -> tuple[VerificationMethod, ...]:
    """Return the keys of ``author`` that a token's ``kid`` may mean where it is no URL.

    Either the method's fragment or the ``kid`` of its ``publicKeyJwk`` (VC-JOSE-COSE §4.1.1).
    """
    known = knowledge.documents.get(author)
    document = known.document if known is not None else None
    if not isinstance(document, Mapping):
        return (find_verification_method(f"{author}#{name.removeprefix('#')}", knowledge),)
    urls = [
        method.id
        for method in listed_methods(document)
        if method.id == f"{author}#{name.removeprefix('#')}"
        or as_object(method.members.get("publicKeyJwk")).get("kid") == name
    ]
    return tuple(find_verification_method(url, knowledge) for url in urls[:MAX_METHODS])


def _method_urls(issuer_id: str, knowledge: Knowledge) -> list[str]:
    if issuer_id.startswith(DID_KEY):
        return [f"{issuer_id}#{issuer_id.removeprefix(DID_KEY)}"]
    if issuer_id.startswith(DID_JWK):
        return [f"{issuer_id}#0"]
    known = knowledge.documents.get(issuer_id)
    if known is None or not isinstance(known.document, Mapping):
        return []
    try:
        return [method.id for method in listed_methods(known.document)]
    except InvalidProof:
        return []
