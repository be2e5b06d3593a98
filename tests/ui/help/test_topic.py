"""Finding topics: words in any order, no case, no accents."""

from ui.help.topic import Extra, Topic, find_topics, folded, is_accent, said, topic_for

BADGE = Topic(key="a", title="Bring badges in", opening=("A file, or a CÓDIGO.",))
SHARE = Topic(key="b", title="Share", opening=("Badges leave.",), pages=("share",))
KEYS = Topic(key="c", title="Keys", opening=(), extra=Extra.KEYS)
ALL = (SHARE, BADGE, KEYS)


def test_every_word_must_begin_a_word_and_titles_come_first() -> None:
    assert find_topics(ALL, "badg") == (BADGE, SHARE)
    assert find_topics(ALL, "codigo badges") == (BADGE,)
    assert find_topics(ALL, "adges") == ()
    assert find_topics(ALL, "  ") == ALL


def test_what_is_drawn_with_the_keys_is_found_there_only() -> None:
    assert find_topics(ALL, "lock", "Ctrl+L Lock the backpack") == (KEYS,)


def test_a_topic_is_asked_for_by_key_or_page() -> None:
    assert topic_for(ALL, "a") is BADGE
    assert topic_for(ALL, "share") is SHARE
    assert topic_for(ALL, "nothing") is None


def test_words_are_folded() -> None:
    assert folded("Así, ¿qué?").split() == ["asi", "que"]
    assert is_accent("\u0301") and not is_accent("a")
    assert said("not translated") == "not translated"
