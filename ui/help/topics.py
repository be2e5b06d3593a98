"""All topics, in the order in which they are listed."""

from ui.help.topic import Topic
from ui.help.topics_doing import DOING
from ui.help.topics_knowing import KNOWING

_FIRST = ("start", "bring-in", "marks", "item", "backpack", "share", "codes")
_BY_KEY = {topic.key: topic for topic in (*DOING, *KNOWING)}

TOPICS: tuple[Topic, ...] = tuple(
    _BY_KEY[key] for key in (*_FIRST, *(key for key in _BY_KEY if key not in _FIRST))
)
