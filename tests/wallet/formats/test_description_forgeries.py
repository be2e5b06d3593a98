"""What people read must not change where a graph signature would not notice the writing."""

from typing import Any

import pytest

from tests.doubles.issuer_simulator import IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.formats.description import describe
from wallet.formats.reader import read_items
from wallet.model.description import Description
from wallet.trust.knowledge import bundled_knowledge


def described(**more: Any) -> Description:
    badge = {**IssuerSimulator("Lantern Bay", seed=1).open_badge(), **more}
    reading = read_items(write_json(badge), "a test", bundled_knowledge().contexts)
    return describe(reading.credentials[0])


@pytest.mark.parametrize("partial", [True, "true", "1"])
def test_a_partial_record_is_in_progress_however_the_truth_is_written(partial: Any) -> None:
    assert described(partial=partial).in_progress
    assert not described(partial=False).in_progress
    assert not described(partial="false").in_progress


def test_further_pictures_are_said_by_their_addresses() -> None:
    one, two = "https://a.test/1.png", "https://a.test/2.png"
    shown = described(image=[{"id": one, "caption": "one"}, {"id": two, "caption": "two"}])
    assert shown.picture is not None
    assert (shown.picture.remote, shown.picture.caption) == (one, "one")
    rest = {text.value for text in shown.texts}
    assert {two, "two"} <= rest
    assert not {one, "one"} & rest
