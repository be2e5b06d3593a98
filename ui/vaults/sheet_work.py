"""The recovery sheet as lanes make it: functions to run, given everything beforehand."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from ui.background.jobs import Cancellation
from ui.messages.page_texts import page_texts
from ui.vaults.sheet_output import PRINT_WIDTH, save_private
from wallet.model.sharing import PagePictures
from wallet.session.printing import look_at_pages
from wallet.session.safekeeping import make_recovery_page
from wallet.session.session import Session


def saving_sheet(
    session: Session, groups: tuple[str, ...], target: Path, paper: str, now: datetime
) -> Callable[[Cancellation], Path]:
    """Return work that saves the sheet as PDF and returns where. Raises VaultError(STORAGE_*)."""
    texts = page_texts()

    def save(_cancellation: Cancellation) -> Path:
        page = make_recovery_page(session, groups, texts, paper=paper, now=now)
        save_private(target, page)
        return target

    return save


def drawing_sheet(
    session: Session, groups: tuple[str, ...], paper: str, now: datetime
) -> Callable[[Cancellation], PagePictures]:
    """Return work that draws the sheet as pictures, for a printer."""
    texts = page_texts()

    def draw(_cancellation: Cancellation) -> PagePictures:
        page = make_recovery_page(session, groups, texts, paper=paper, now=now)
        return look_at_pages(page, width=PRINT_WIDTH)

    return draw
