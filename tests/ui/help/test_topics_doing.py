"""Topics for tasks: what a learner must know before doing something is said there."""

from ui.help.topics_doing import DOING

BY_KEY = {topic.key: topic for topic in DOING}


def words(key: str) -> str:
    topic = BY_KEY[key]
    return " ".join((*topic.opening, *topic.steps, *topic.notes))


def test_what_codes_cannot_do_is_said() -> None:
    assert "camera alone shows only text" in words("codes")
    assert "how long that takes is said beforehand" in words("codes")


def test_what_is_logged_and_what_is_not_is_said() -> None:
    for part in ("when, for whom, why", "exact bytes", "only you can read it", "no log file"):
        assert part in words("history")


def test_a_share_cannot_be_called_back() -> None:
    assert "cannot be called back" in words("share")


def test_tasks_have_steps() -> None:
    assert all(BY_KEY[key].steps for key in ("start", "bring-in", "share", "codes", "check"))
