"""What FORM asks depends on the form."""

import pytest

from wallet.errors import Reason
from wallet.model.credential import Credential, DataModel, Form, Securing, Source
from wallet.model.report import Outcome
from wallet.verification.form_rules import check_form_of


def credential(form: Form) -> Credential:
    return Credential(
        original=b"{}", form=form, data_model=DataModel.NONE, securing=Securing.NONE,
        document={}, source=Source(name="a test"),
    )  # fmt: skip


def test_a_w3c_credential_is_asked_what_the_data_models_ask() -> None:
    check = check_form_of(credential(Form.CREDENTIAL))
    assert (check.outcome, check.reason) == (Outcome.FAILED, Reason.CONTEXT_MISSING)


def test_a_copy_and_a_named_kind_are_asked_nothing() -> None:
    for form in (Form.COPY, Form.NAMED_ONLY):
        assert check_form_of(credential(form)).outcome is Outcome.PASSED


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        (Form.EUROPEAN, Reason.TYPE_MISSING), (Form.OPEN_BADGE_2, Reason.TYPE_MISSING),
        (Form.SD_JWT_VC, Reason.TYPE_MISSING),
    ],
)  # fmt: skip
def test_a_form_with_a_rule_of_its_own_is_asked_by_that_rule(form: Form, reason: Reason) -> None:
    check = check_form_of(credential(form))
    assert (check.outcome, check.reason) == (Outcome.FAILED, reason)


def test_a_profile_that_says_nothing_is_none() -> None:
    assert check_form_of(credential(Form.CAREER_PROFILE)).outcome is Outcome.FAILED
