"""A credential found is held as its bytes and read again when somebody looks at it.

What is read of a credential is many times its size, and ten thousand of them in memory make every
collection of garbage stop the window for a moment.
"""

from dataclasses import replace

from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json
from wallet.formats.copies import read_copy
from wallet.formats.equality import EqualityKey, equality_key, version_date
from wallet.formats.reader import read_alone
from wallet.model.badge_assertion import AtHand
from wallet.model.credential import Credential, Form
from wallet.model.finding import Held
from wallet.model.record import ALONE, Arrival, Carrier
from wallet.trust.hosted_badges import join_pages


def hold(
    credential: Credential, carrier: Carrier | None = None, *, pages: tuple[AtHand, ...] = ()
) -> Held:
    """Return what has to be known of ``credential`` without reading it again.

    ``carrier`` is the file it came in with others, ``pages`` what is at hand of what it points
    at.
    """
    is_copy = credential.form is Form.COPY
    # Two copies are the same by their bytes only.
    none = EqualityKey(issuer_id="", credential_id="")
    equality = none if is_copy else equality_key(credential)
    before, after = credential.around
    arrival = ALONE
    if before or after or carrier:
        digest = carrier.digest if carrier else ""
        arrival = Arrival(before=before, after=after, carrier=digest)
    return Held(
        original=credential.original,
        form=credential.form,
        securing=credential.securing,
        source=credential.source,
        picture=credential.picture,
        oddities=credential.oddities,
        has_malformed_proof=credential.has_malformed_proof,
        issuer_id=equality.issuer_id,
        credential_id=equality.credential_id,
        version_at=version_date(credential),
        arrival=arrival,
        carrier=carrier,
        words=write_json(credential.document) if is_copy else b"",
        pages=pages,
    )


def equality_of(held: Held) -> EqualityKey:
    """Return the key under which it equals its other versions."""
    return EqualityKey(issuer_id=held.issuer_id, credential_id=held.credential_id)


def read_held(held: Held) -> Credential:
    """Return the credential that was held. Raises ValueError where its bytes are none."""
    if held.form is Form.COPY:
        return read_copy(held.original, held.source, held.words)
    credential = read_alone(held.original, held.source.name, bundled_contexts())
    if credential is None:
        raise ValueError("not the bytes of one credential")
    if held.pages:
        credential = join_pages(credential, {page.url: page for page in held.pages}.get)
    return replace(
        credential,
        source=held.source,
        picture=held.picture,
        oddities=held.oddities,
        has_malformed_proof=held.has_malformed_proof,
    )
