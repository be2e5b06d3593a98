"""The one visible table of who describes what is no W3C credential, by its form."""

from collections.abc import Callable, Mapping

from wallet.formats.career_profile_description import describe_career_profile
from wallet.formats.copies import describe_copy
from wallet.formats.description_named import describe_named
from wallet.formats.description_open_badge_2 import describe_open_badge_2
from wallet.formats.description_pdf import describe_signed_pdf
from wallet.formats.european_description import describe_european
from wallet.formats.sd_jwt_description import describe_sd_jwt_vc
from wallet.model.credential import Credential, Form
from wallet.model.description import Description

DESCRIBERS: Mapping[Form, Callable[[Credential], Description]] = {
    Form.OPEN_BADGE_2: describe_open_badge_2,
    Form.EUROPEAN: describe_european,
    Form.CAREER_PROFILE: describe_career_profile,
    Form.SIGNED_PDF: describe_signed_pdf,
    Form.NAMED_ONLY: describe_named,
    Form.COPY: describe_copy,
    Form.SD_JWT_VC: describe_sd_jwt_vc,
}
