"""Whether a document's contexts know the type of a proof (VC Data Integrity §2.1, ``type``).

A proof's type has to be a text that maps to a URL. One that no context maps names nothing: it is
no proof of a kind this wallet does not know, it is none at all.
"""

from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject


def maps_to_nothing(proof_type: str, document: JsonObject, contexts: ContextSet) -> bool:
    """Return whether ``document``'s contexts surely give the type no meaning.

    False wherever that cannot be told, such as for want of a context.
    """
    if not proof_type:
        return False
    node: JsonObject = {"@context": document.get("@context"), "type": proof_type}
    try:
        canonicalize_document(node, contexts)
    except InvalidProof as error:
        return error.reason is Reason.TEXT_NOT_PROTECTED
    except ProofNotChecked:
        return False
    return False
