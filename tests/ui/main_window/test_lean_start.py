"""What the first picture of the window imports: the page it shows, and nothing of the others."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.places import PROJECT
from tests.wallet.session.opened import new_session
from ui.main_window.pages import PAGES
from ui.showing.shell import PageName
from wallet.session.opening import close_backpack

# What neither the welcome nor the lock screen needs.
# fmt: off
HEAVY = frozenset({
    "PIL", "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "asyncio",
    "cbor2", "cryptography", "http", "joserfc", "keyring", "lxml", "multiprocessing", "nacl",
    "pyld", "pypdfium2", "qrcode", "rfc8785", "socket", "sqlcipher3", "ssl", "tomllib", "typst",
    "urllib.request", "xml", "zxcvbn", "zxingcpp",
})
OURS_ON_USE = frozenset({
    "ui.main_window.crash_page", "ui.messages.reasons", "wallet.encoding.contexts",
    "wallet.formats", "wallet.presenting", "wallet.proofs", "wallet.session.opening",
    "wallet.trust", "wallet.vault.database", "wallet.vault.key_slots", "wallet.vault.vault",
    "wallet.verification",
})
# fmt: on
MOST_MODULES = 78  # of ours; 67 and 72 today

PROGRAM = """
import json, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
import ui.__main__ as program

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() is QEvent.Type.UpdateRequest and isinstance(watched, QMainWindow):
            QTimer.singleShot(0, tell)
        return False

def tell():
    (window,) = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    has_rail = window.surround.findChild(QObject) is not None and bool(
        [w for w in window.surround.children() if type(w).__name__ in ("Rail", "Header")]
    )
    print(json.dumps([window.stack.current.value, has_rail, sorted(sys.modules)]), flush=True)
    QApplication.quit()

exec_ = QApplication.exec
watch = Watch()
def run(*arguments):
    QApplication.instance().installEventFilter(watch)
    return exec_()
QApplication.exec = run
sys.exit(program.main(["--data-dir", sys.argv[1]]))
"""


def first_picture(data: Path) -> tuple[str, bool, frozenset[str]]:
    """Which page the first picture shows, whether it has a rail, and what was imported for it."""
    environment = dict(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    ended = subprocess.run(
        [sys.executable, "-c", PROGRAM, data], cwd=PROJECT, env=environment,
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    page, has_rail, modules = json.loads(ended.stdout.splitlines()[0])
    return page, has_rail, frozenset(modules)


@pytest.mark.parametrize("page", [PageName.WELCOME, PageName.UNLOCK])
def test_the_first_page_brings_only_itself(page: PageName, tmp_path: Path) -> None:
    if page is PageName.UNLOCK:
        close_backpack(new_session(tmp_path))
    shown, has_rail, modules = first_picture(tmp_path)
    assert shown == page.value
    assert not has_rail
    assert sorted(modules & (HEAVY | OURS_ON_USE)) == []
    pages = {place.partition(":")[0] for name, place in PAGES.items() if name is not page}
    assert sorted(modules & pages) == []
    ours = sorted(name for name in modules if name.split(".")[0] in ("wallet", "ui", "resources"))
    assert len(ours) <= MOST_MODULES, ours


def test_the_list_names_things_that_exist() -> None:
    for name in OURS_ON_USE:
        path = PROJECT / name.replace(".", "/")
        assert path.is_dir() or path.with_suffix(".py").is_file(), name
