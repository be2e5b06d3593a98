"""The one visible table of who describes what is no W3C credential, by its form."""

from collections.abc import Callable, Mapping

from wallet.formats.career_profile_description import describe_career_profile
from wallet.formats.description_pdf import describe_signed_pdf
from wallet.formats.european_description import describe_european
from wallet.model.credential import Credential, Form
from wallet.model.description import Description

DESCRIBERS: Mapping[Form, Callable[[Credential], Description]] = {
    Form.EUROPEAN: describe_european,
    Form.CAREER_PROFILE: describe_career_profile,
    Form.SIGNED_PDF: describe_signed_pdf,
}
