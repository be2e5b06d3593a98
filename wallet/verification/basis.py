"""What FORM and PROOF rest on, as one digest: while it stays the same, they come out the same.

FORM asks the document and these rules; PROOF asks the document, the proof, the pinned contexts,
the tables made of them and the key the proof passed under. Neither asks the clock (a proof's own
``expires`` apart, which is looked at each time), the learner, lists of issuers or status lists:
those are never reused.
"""

import hashlib
from collections.abc import Iterable
from functools import lru_cache

from wallet.encoding.contexts import ContextSet
from wallet.encoding.plan_tables import tables_digest
from wallet.model.credential import Credential
from wallet.proofs.keys import PublicKey

# To be raised with every change after which some credential's FORM or PROOF lines, or its remarks,
# come out differently, and with another version of the libraries that say what is signed (PyLD,
# rfc8785): reports made before are then worked out anew. A test knows the lines of many samples
# and these versions by heart, and fails when they change without this.
RULES_VERSION = 2


def basis_of(
    credential: Credential,
    keys: Iterable[PublicKey],
    contexts: ContextSet,
    *,
    rules: int = RULES_VERSION,
) -> str:
    """Return the basis of FORM and PROOF (hex): ``keys`` are those each proof passed under."""
    read_as = (credential.form, credential.data_model, credential.securing, *credential.oddities)
    spelled: tuple[str | bytes, ...] = ()
    for key in keys:
        spelled += (key.kind, key.raw)
    digest = hashlib.sha256(_front(rules, contexts.digest, tables_digest(), read_as, spelled))
    digest.update(credential.original)
    return digest.hexdigest()


@lru_cache(maxsize=256)
def _front(
    rules: int, contexts: str, tables: str, read_as: tuple[str, ...], keys: tuple[str | bytes, ...]
) -> bytes:
    """What goes before the item's own bytes, and is the same for many items of one issuer.

    The length of every part but the last goes before all, so that no two lists read alike.
    """
    parts = [_ground(rules, contexts, tables), "\0".join(read_as).encode()]
    parts += [part.encode() if isinstance(part, str) else part for part in keys]
    lengths = ",".join([str(len(part)) for part in parts])
    return b"".join((lengths.encode(), b"\n", *parts))


@lru_cache(maxsize=8)
def _ground(rules: int, contexts: str, tables: str) -> bytes:
    """What all credentials checked under the same contexts and tables (by digest) share."""
    return hashlib.sha256(f"{rules}\n{contexts}\n{tables}".encode()).digest()
