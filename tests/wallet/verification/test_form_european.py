"""What FORM asks of a European credential."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.wallet.formats.european_samples import diploma
from wallet.encoding.contexts import bundled_contexts
from wallet.errors import Reason
from wallet.formats.reader import read_items
from wallet.verification.form_european import find_european_fault


def fault(**changes: Any):
    value = {name: one for name, one in diploma(**changes).items() if one is not None}
    (item,) = read_items(json.dumps(value).encode(), "a", bundled_contexts()).credentials
    return find_european_fault(item)


def test_a_whole_one_has_none() -> None:
    assert fault() is None
    assert fault(validUntil="2030-01-01T00:00:00Z") is None
    (item,) = read_items(json.dumps(diploma()).encode(), "a", bundled_contexts()).credentials
    assert find_european_fault(replace(item, terms=None)) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": ["EuropeanDigitalCredential"]}, Reason.TYPE_MISSING),
        ({"issuer": None}, Reason.ISSUER_MALFORMED),
        ({"credentialSubject": []}, Reason.SUBJECT_MISSING),
        ({"credentialSubject": ["Ana"]}, Reason.SUBJECT_MISSING),
        ({"validFrom": "yesterday"}, Reason.DATE_MALFORMED),
        ({"validUntil": "2020-01-01T00:00:00Z"}, Reason.DATE_ORDER),
    ],
)
def test_the_first_fault_is_named(changes: dict[str, Any], reason: Reason) -> None:
    found = fault(**changes)
    assert found is not None
    assert found[0] is reason
