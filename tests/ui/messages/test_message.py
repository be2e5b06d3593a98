"""Messages in three parts."""

from ui.messages.message import Message, write_message


def test_the_parts_make_one_paragraph() -> None:
    assert Message(outcome="It failed.", remedy="Try again.").sentence == "It failed. Try again."


def test_facts_are_filled_in_and_braces_of_facts_stay() -> None:
    message = write_message("None", ("Saved {name}.", "", "See {list}."), {"name": "{list}"})
    assert message.outcome == "Saved {list}."
    assert message.cause == ""
    assert message.remedy == "See …."
