"""An address stands for the title of a badge whose details are away, and of nothing else."""

import pytest

from wallet.model.credential import Form
from wallet.model.titles import website_for_title, website_of


def test_a_badge_without_its_details_is_known_by_its_website() -> None:
    address = "https://Badges.Example.org:8443/classes/7?x=1"
    assert website_for_title(Form.OPEN_BADGE_2, address) == "badges.example.org"
    assert website_for_title(Form.OPEN_BADGE_2.value, address) == "badges.example.org"


@pytest.mark.parametrize("form, title", [
    (Form.OPEN_BADGE_2, "Welding"), (Form.OPEN_BADGE_2, "see https://x.example"),
    (Form.OPEN_BADGE_2, "https://x.example is mine"), (Form.OPEN_BADGE_2, ""),
    (Form.OPEN_BADGE_3, "https://x.example/7"), ("vp", "https://x.example/7"),
])  # fmt: skip
def test_a_title_of_its_own_stays(form: Form | str, title: str) -> None:
    assert website_for_title(form, title) == ""


@pytest.mark.parametrize("address", ["https://", "https://[::1", "urn:x:1"])
def test_an_address_without_a_website_stands_for_itself(address: str) -> None:
    assert website_of(address) == address
