"""Work on the open backpack: a function of the session, run on the thread that owns its vault."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ui.background.jobs import Cancellation, Job
from ui.showing.page import Page
from wallet.errors import WalletError

if TYPE_CHECKING:  # the vault's packages are not loaded for the first picture of the window
    from wallet.session.session import Session

T = TypeVar("T")


def on_vault(
    page: Page,
    text: str,
    work: "Callable[[Session], T]",
    done: Callable[[T], None] | None = None,
    *,
    failed: Callable[[WalletError], None] | None = None,
) -> Job | None:
    """Run ``work`` with the open session on the vault's lane, as :meth:`Page.start` does.

    None where no backpack is open (any more): then nothing runs and nobody is answered.
    """
    session = page.shell.session
    if session is None:
        return None

    def call(_cancellation: Cancellation) -> T:
        return work(session)

    return page.start(page.shell.lanes.vault, text, call, done, failed=failed, may_cancel=False)
