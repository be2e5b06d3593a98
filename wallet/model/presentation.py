"""A presentation as read: credentials, and the holder's proof over them."""

from dataclasses import dataclass, field

from wallet.errors import Reason
from wallet.model.credential import Credential, DataModel, Securing, Source
from wallet.model.json_values import JsonObject, id_of
from wallet.model.proof import CompactToken, Proof


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
    # As in Credential.secured.
    secured: object | None = None

    @property
    def holder(self) -> str:
        """The holder's identifier, or ``""``."""
        return id_of(self.document.get("holder"))
