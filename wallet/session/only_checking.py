"""How a frozen program is started to be nothing but a process that checks.

A frozen program has no interpreter to start, so it starts itself with one word; each way into it
asks here first, before it builds a window or reads its arguments.
"""

from collections.abc import Sequence

WORD = "--only-check"


def has_only_checked(words: Sequence[str]) -> bool:
    """Return False at once unless ``words`` is that word; else check until the input ends."""
    if list(words) != [WORD]:
        return False
    from wallet.session.worker import main  # noqa: PLC0415 (on use: each start passes here)

    main()
    return True
