"""A credential written as a JSON object, with embedded proofs or none (VCDM 1.1 §4, 2.0 §4)."""

from wallet.formats.reading import Place
from wallet.formats.recognition import data_model_of, form_of, split_proofs
from wallet.model.credential import Credential, Securing
from wallet.model.json_values import JsonObject


def read_credential(value: JsonObject, original: bytes, place: Place) -> Credential:
    """Return ``value`` as a credential; ``original`` are the exact bytes it was parsed from.

    Never raises: what is wrong with its members is for the FORM check.
    """
    document, proofs, is_malformed = split_proofs(value)
    return Credential(
        original=original,
        form=form_of(value),
        data_model=data_model_of(value),
        securing=Securing.EMBEDDED_PROOF if "proof" in value else Securing.NONE,
        document=document,
        proofs=proofs,
        source=place.source,
        picture=place.picture,
        oddities=place.oddities,
        has_malformed_proof=is_malformed,
    )
