"""What FORM asks of a career profile."""

from typing import Any

import pytest

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.verification.form_career_profile import find_profile_fault

GOOD: dict[str, Any] = {
    "type": "LER-RS", "person": {"name": {"formattedName": "Ana"}},
    "certifications": [{"name": "Forklift", "firstIssued": "2020-05"}],
}  # fmt: skip


def fault(**changes: Any):
    return find_profile_fault(samples.read({**GOOD, **changes}).credentials[0])


def test_a_whole_one_has_none() -> None:
    assert fault() is None
    for date in ("2020", "2020-05-01", "2020-05-01T10:00:00Z"):
        assert fault(educationAndLearnings=[{"start": date}]) is None


@pytest.mark.parametrize(
    ("changes", "reason", "where"),
    [
        ({"person": {}}, Reason.MEMBER_MALFORMED, "/person/name"),
        ({"skills": {}}, Reason.MEMBER_MALFORMED, "/skills"),
        ({"skills": ["Welding"]}, Reason.MEMBER_MALFORMED, "/skills/0"),
        (
            {"educationAndLearnings": [{"start": "soon"}]},
            Reason.DATE_MALFORMED,
            "/educationAndLearnings/0/start",
        ),
        (
            {"certifications": [{}, {"issued": 2020}]},
            Reason.DATE_MALFORMED,
            "/certifications/1/issued",
        ),
    ],
)
def test_the_first_fault_is_named(changes: dict[str, Any], reason: Reason, where: str) -> None:
    assert fault(**changes) == (reason, {"where": where})
