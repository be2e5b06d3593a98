"""Puts what is no JSON into a presentation: a ``data:`` URL that holds it unchanged.

Source: VCDM 2.0 §4.13, VC-JOSE-COSE §5; :mod:`wallet.formats.envelopes` opens them.
"""

from wallet.encoding.sd_jwt import SdJwt
from wallet.model.credential import Credential, Form, Securing

_COMPACT = "data:application/vc+jwt,"


def envelope_of(item: Credential) -> str:
    """Return the ``data:`` URL that holds ``item``; ``""`` for one that is JSON."""
    if item.securing is Securing.TOKEN:
        return _COMPACT + item.original.decode("ascii").strip()
    if item.securing is Securing.SD_JWT and isinstance(item.secured, SdJwt):
        kind = "dc" if item.form is Form.SD_JWT_VC else "vc"
        # One that came in another serialisation says the same in its compact form.
        return f"data:application/{kind}+sd-jwt,{item.secured.text}"
    if item.securing is Securing.COSE:
        from wallet.formats.cose_credential import as_envelope  # noqa: PLC0415 (few items are one)

        return f"data:application/vc+cose;base64,{as_envelope(item.original)}"
    return ""
