"""Whoever describes a form of its own takes what it shows from that item."""

from wallet.formats.description_forms import DESCRIBERS
from wallet.model.credential import Form


def test_w3c_forms_have_the_description_they_share() -> None:
    shared = {Form.CREDENTIAL, Form.OPEN_BADGE_3, Form.COMPREHENSIVE_LEARNER_RECORD}
    assert shared.isdisjoint(DESCRIBERS)
