"""Whether a document's contexts know the type of a proof (VC Data Integrity §2.1, ``type``).

A proof's type has to be a text that maps to a URL. One that no context maps names nothing: it is
no proof of a kind this wallet does not know, it is none at all. Kinds that are met in the field
and not checked here are known by name, also where an early document forgot their context.
"""

from wallet.encoding.canonical import canonicalize_document
from wallet.encoding.contexts import ContextSet
from wallet.errors import InvalidProof, ProofNotChecked, Reason
from wallet.model.json_values import JsonObject

# Kinds of proofs that exist and are not read: older Linked Data suites, first drafts of BBS,
# anonymous credentials, anchored hashes.
NAMED_ONLY = frozenset(
    {
        "AnonCredDerivedCredentialv1",
        "AnonCredPresentationProofv1",
        "BbsBlsSignature2020",
        "BbsBlsSignatureProof2020",
        "CLSignature2019",
        "EcdsaSecp256k1RecoverySignature2020",
        "EcdsaSecp256k1Signature2019",
        "EcdsaSecp256r1Signature2019",
        "Eip712Signature2021",
        "EthereumEip712Signature2021",
        "JcsEd25519Signature2020",
        "JsonWebSignature2020",
        "MerkleProof2017",
        "MerkleProof2019",
        "RsaSignature2018",
        "SolanaSignature2021",
    }
)


def maps_to_nothing(proof_type: str, document: JsonObject, contexts: ContextSet) -> bool:
    """Return whether ``document``'s contexts surely give the type no meaning.

    False wherever that cannot be told, such as for want of a context.
    """
    if not proof_type or proof_type in NAMED_ONLY:
        return False
    node: JsonObject = {"@context": document.get("@context"), "type": proof_type}
    try:
        canonicalize_document(node, contexts)
    except InvalidProof as error:
        return error.reason is Reason.TEXT_NOT_PROTECTED
    except ProofNotChecked:
        return False
    return False
