"""Meets the running application over the accessibility bus, as a screen reader does.

    dbus-run-session -- /usr/bin/python3 tests/rigs/accessibility_bus.py PYTHON DATA_FOLDER

Runs with the system's Python, which has pyatspi; PYTHON runs the application. It needs an X
server (DISPLAY), at-spi2-core, and a practice backpack in DATA_FOLDER. Prints one JSON object with
what was found, and ends with 1 where something never came.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyatspi
from gi.repository import Gio, GLib

PROJECT = Path(__file__).resolve().parent.parent.parent
LAUNCHERS = (
    "/usr/libexec/at-spi-bus-launcher",
    "/usr/lib/at-spi2-core/at-spi-bus-launcher",
    "/usr/lib/at-spi-bus-launcher",
)
PATIENCE = 30.0  # seconds


def switch_on() -> subprocess.Popen[bytes]:
    """Start the bus and say, as a screen reader does, that somebody listens."""
    launcher = next(path for path in LAUNCHERS if Path(path).exists())
    bus = subprocess.Popen([launcher, "--launch-immediately"])
    session = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        session.call_sync(
            "org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
            GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))),
            None, Gio.DBusCallFlags.NONE, 5000,
        )  # fmt: skip
    return bus


def everything(root: Any) -> Iterator[Any]:
    """Yield ``root`` and all below it that is showing, in order."""
    yield root
    for child in root:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
            yield from everything(child)


def wait_for(find: Callable[[], Any], what: str) -> Any:
    """Return what ``find`` returns once it is something; SystemExit where it never is."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            found = find()
        except Exception as error:  # noqa: BLE001 - what is asked may be gone by then
            found, what = None, f"{what} ({error})"
        if found:
            return found
        time.sleep(0.2)
    raise SystemExit(f"{what} never came")


def application() -> Any:
    """Return the application on the bus."""
    desktop = pyatspi.Registry.getDesktop(0)
    return next((app for app in desktop if app is not None and app.name == "Rucksack"), None)


def named(root: Any, name: str, role: Any = None) -> Any:
    """Return the first thing of that name (and role) that is showing."""
    for one in everything(root):
        if one.name == name and (role is None or one.getRole() == role):
            return one
    return None


def takes_keys(one: Any) -> bool:
    """Return whether it can have the keyboard."""
    return bool(one.getState().contains(pyatspi.STATE_FOCUSABLE))


def press(button: Any) -> None:
    """Press a button through the action it offers."""
    action = button.queryAction()
    offered = [action.getName(number) for number in range(action.nActions)]
    action.doAction(offered.index("Press"))


def meet(app: Any) -> dict[str, Any]:
    """Open the backpack by a button, look at it, and go to another page by the rail."""
    opens = wait_for(lambda: named(app, "Open", pyatspi.ROLE_PUSH_BUTTON), "the button to open")
    secret = named(app, "Passphrase", pyatspi.ROLE_PASSWORD_TEXT)
    shown_of_secret = secret.queryText().getText(0, -1)
    press(opens)
    items = wait_for(lambda: named(app, "Items"), "the list of items")
    rows = wait_for(lambda: [row.name for row in items if row is not None], "rows")
    rail = named(app, "Places")
    found = {
        "toolkit": app.toolkitName,
        "shown_of_secret": shown_of_secret,
        "list_role": items.getRoleName(),
        "rows": rows,
        "rail": [one.name for one in everything(rail) if takes_keys(one)],
        "nameless": [
            f"{one.getRoleName()} in {one.parent.name}"
            for one in everything(app)
            if takes_keys(one) and not one.name
        ],
    }
    press(named(rail, "Help"))
    topics = wait_for(lambda: named(app, "Search in Help"), "the page of help")
    found["after_press"] = topics.name
    return found


def main() -> None:
    """Start the bus and the application, meet it, and print what was found."""
    python, data = sys.argv[1:]
    bus = switch_on()
    environment = {**os.environ, "QT_ACCESSIBILITY": "1", "QT_QPA_PLATFORM": "xcb"}
    environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    running = subprocess.Popen(
        [python, "-m", "ui", "--data-dir", data, "--language", "en"], cwd=PROJECT, env=environment
    )
    try:
        print(json.dumps(meet(wait_for(application, "the application"))))
    finally:
        running.terminate()
        running.wait()
        bus.terminate()
        bus.wait()


if __name__ == "__main__":
    main()
