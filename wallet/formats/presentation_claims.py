"""What the claims of a token say of the presentation it carries, in both generations.

Oddities are those of :mod:`wallet.formats.credential_token`; ``token:iss`` and ``token:jti`` then
speak of ``holder`` and ``id``.
"""

from collections.abc import Sequence
from dataclasses import replace

from wallet.formats.credential_token import TOKEN_CLAIMS
from wallet.formats.reading import Reading
from wallet.formats.recognition import data_model_of
from wallet.model.credential import DataModel, Securing
from wallet.model.json_values import JsonObject, as_text, id_of
from wallet.model.proof import CompactToken


def unwrap_presentation(payload: JsonObject, wrapped: JsonObject) -> tuple[JsonObject, list[str]]:
    """Return the presentation and its oddities.

    VCDM 1.1 §6.3.1: ``iss`` stands for the holder, ``jti`` for the id.
    """
    document = dict(wrapped)
    oddities: list[str] = []
    if data_model_of(wrapped) is DataModel.V2_0:
        oddities.append("token:vp")
    for claim, member in (("iss", "holder"), ("jti", "id")):
        if claim not in payload:
            continue
        text = as_text(payload[claim])
        if not text:
            oddities.append(f"token:{claim}")
            continue
        if member in document and id_of(document[member]) != text:
            oddities.append(f"token-differs:{claim}")
        document[member] = text
    return document, oddities


def lay_presentation_flat(payload: JsonObject) -> tuple[JsonObject, list[str]]:
    """Return the presentation beside its claims, and what the two disagree about."""
    document = {name: value for name, value in payload.items() if name not in TOKEN_CLAIMS}
    oddities = [f"token:{claim}" for claim in ("vc", "vp") if claim in payload]
    for claim, member in (("iss", "holder"), ("jti", "id")):
        # A token without a holder names its maker only in ``iss``; nothing to disagree with.
        if claim in payload and payload[claim] != (id_of(payload.get(member)) or payload[claim]):
            oddities.append(f"token:{claim}")
    return document, oddities


def as_secured(
    inner: Reading,
    original: bytes,
    oddities: Sequence[str],
    *,
    securing: Securing,
    token: CompactToken | None = None,
    secured: object | None = None,
) -> Reading:
    """Return what was read of a payload with its presentation called what it came as.

    ``inner`` begins with the presentation; one that carries proofs of its own sets them aside.
    """
    if not inner.presentations:
        return inner
    own, *others = inner.presentations
    has_proofs = bool(own.proofs) or own.has_malformed_proof
    odd = (*own.oddities, *oddities, *(("token-proof",) if has_proofs else ()))
    sealed = replace(
        own, original=original, securing=securing, token=token, secured=secured, oddities=odd,
        proofs=(), has_malformed_proof=False,
    )  # fmt: skip
    return inner._replace(presentations=(sealed, *others))
