"""The window is what its pages take it for."""

import inspect

from tests.doubles.shell import RecordingShell
from ui.main_window.window import MainWindow
from ui.showing.shell import Shell


def test_window_and_double_have_all_a_page_may_ask_for() -> None:
    asked = {name for name in (*vars(Shell), *Shell.__annotations__) if not name.startswith("_")}
    assert {"navigate", "session", "lanes", "vault_changed", "lock"} <= asked
    made = {*dir(RecordingShell), *inspect.getsource(RecordingShell.__init__).split()}
    for name in asked:
        assert hasattr(MainWindow, name), name
        assert name in made or f"self.{name}" in made, name
