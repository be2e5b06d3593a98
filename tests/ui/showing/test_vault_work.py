"""Work on the open backpack."""

from pathlib import Path

from PySide6.QtCore import Slot

from tests.doubles.shell import RecordingShell
from ui.showing.page import Page
from ui.showing.vault_work import on_vault
from wallet.errors import Reason, VaultError
from wallet.session.opening import KdfCost, create_backpack
from wallet.session.session import Session


class Asking(Page):
    def __init__(self, shell: RecordingShell) -> None:
        super().__init__(shell)
        self.answers: list[object] = []

    @Slot(object)
    def take(self, answer: object) -> None:
        self.answers.append(answer)


def fail(_session: Session) -> None:
    raise VaultError(Reason.STORAGE_FULL)


def test_the_open_session_is_worked_on_and_the_page_is_answered(
    shell: RecordingShell, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    session = create_backpack(tmp_path, "long enough", now=shell.now(), cost=cheap_kdf).session
    shell.session = session
    page = Asking(shell)
    on_vault(page, "Counting…", lambda found: len(found.vault.records.ids()), page.take)
    assert page.answers == [0]
    session.vault.close()


def test_without_a_backpack_nothing_runs(shell: RecordingShell) -> None:
    page = Asking(shell)
    assert on_vault(page, "Counting…", fail, page.take) is None
    assert page.answers == []


def test_an_error_is_said_on_the_page(
    shell: RecordingShell, tmp_path: Path, cheap_kdf: KdfCost
) -> None:
    shell.session = create_backpack(
        tmp_path, "long enough", now=shell.now(), cost=cheap_kdf
    ).session
    page = Asking(shell)
    on_vault(page, "Saving…", fail, page.take)
    assert page.answers == []
    assert page.notices.notice is not None
    shell.session.vault.close()
