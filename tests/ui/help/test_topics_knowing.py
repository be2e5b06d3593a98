"""Topics for understanding: the honest limits are all there."""

from ui.help.topic import Extra
from ui.help.topics_knowing import KNOWING

BY_KEY = {topic.key: topic for topic in KNOWING}


def test_the_honest_limits_are_said() -> None:
    limits = " ".join(BY_KEY["limits"].opening)
    for part in ("not that what was signed is true", "weak passphrase", "only sleeps", "clock",
                 "Without internet", "under your name", "picture of the screen"):  # fmt: skip
        assert part in limits


def test_unknown_never_counts_as_passed() -> None:
    assert "never counts as passed" in " ".join(BY_KEY["item"].notes)


def test_the_marks_are_drawn_with_their_topic() -> None:
    assert BY_KEY["marks"].extra is Extra.MARKS
    assert "Expired is not fake" in " ".join(BY_KEY["marks"].notes)
