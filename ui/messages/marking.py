"""Mark texts for translation where they stand, to be translated when they are shown."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - lupdate knows this name
    """Return ``text``; lupdate reads it into ``context``. Show it through ``translated``."""
    del context
    return text
