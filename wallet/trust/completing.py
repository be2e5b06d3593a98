"""The one visible table of who joins what an item only points at, by its form.

A form whose documents lie apart (an assertion here, its issuer there) has a row: it returns the
same credential with what is at hand beside it, dated, and never mixed into the document.
"""

from collections.abc import Callable, Mapping

from wallet.model.credential import Credential, Form
from wallet.trust.knowledge import Knowledge


def _with_badge_at_hand(credential: Credential, knowledge: Knowledge) -> Credential:
    from wallet.trust.hosted_badges import with_badge_at_hand  # noqa: PLC0415 (few are one)

    return with_badge_at_hand(credential, knowledge)


COMPLETERS: Mapping[Form, Callable[[Credential, Knowledge], Credential]] = {
    Form.OPEN_BADGE_2: _with_badge_at_hand,
}


def complete(credential: Credential, knowledge: Knowledge) -> Credential:
    """Return ``credential`` with what it points at, as far as ``knowledge`` has it at hand."""
    join = COMPLETERS.get(credential.form)
    return credential if join is None else join(credential, knowledge)
