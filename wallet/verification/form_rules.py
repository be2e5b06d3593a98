"""The one visible table of what FORM asks, by the form of the document.

W3C credentials are asked by :mod:`wallet.verification.form`; every form that is none has a rule of
its own here, which returns the first fault it finds or None.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from wallet.model.credential import Credential, Form
from wallet.model.report import Check
from wallet.verification.faults import Fault
from wallet.verification.form import check_form, form_check

Rule: TypeAlias = Callable[[Credential], Fault | None]


def _ask_nothing(_: Credential) -> Fault | None:
    """What is kept as it is has no form that could be wrong."""
    return None


def _find_european_fault(credential: Credential) -> Fault | None:
    from wallet.verification.form_european import find_european_fault  # noqa: PLC0415 (few are one)

    return find_european_fault(credential)


def _find_profile_fault(credential: Credential) -> Fault | None:
    from wallet.verification.form_career_profile import (  # noqa: PLC0415 (few are one)
        find_profile_fault,
    )

    return find_profile_fault(credential)


def _find_sd_jwt_fault(credential: Credential) -> Fault | None:
    from wallet.verification.form_sd_jwt import find_sd_jwt_fault  # noqa: PLC0415 (few are one)

    return find_sd_jwt_fault(credential)


def _find_open_badge_2_fault(credential: Credential) -> Fault | None:
    from wallet.verification.form_open_badge_2 import (  # noqa: PLC0415 (few are one)
        find_open_badge_2_fault,
    )

    return find_open_badge_2_fault(credential)


RULES: Mapping[Form, Rule] = {
    Form.OPEN_BADGE_2: _find_open_badge_2_fault,
    Form.EUROPEAN: _find_european_fault,
    Form.CAREER_PROFILE: _find_profile_fault,
    Form.SIGNED_PDF: _ask_nothing,
    Form.SD_JWT_VC: _find_sd_jwt_fault,
    Form.COPY: _ask_nothing,
    Form.NAMED_ONLY: _ask_nothing,
}


def check_form_of(credential: Credential) -> Check:
    """Return the FORM check of a credential of whatever form."""
    rule = RULES.get(credential.form)
    return check_form(credential) if rule is None else form_check(rule(credential))
