"""Doors: what Qt would do with a stranger's text, picture or address is called in one module only.

Qt's labels, tooltips, message boxes and text widgets read HTML and open the files it names; its
SVG renderer reads files; its desktop services start browsers.
"""

import ast
from pathlib import Path

import pytest

from tests.places import PROJECT

UI = PROJECT / "ui"

# Names that may not be used at all.
# fmt: off
NOWHERE = frozenset({
    "setHtml", "insertHtml", "appendHtml", "setMarkdown", "insertMarkdown", "QTextBrowser",
    "QTextEdit", "QTextDocument", "QMessageBox", "QErrorMessage", "QWhatsThis", "setWhatsThis",
    "QSvgWidget", "QGraphicsTextItem", "QMovie", "RichText", "MarkdownText", "AutoText",
    "processEvents", "QThread", "QNetworkAccessManager",
})
# fmt: on
# Names that may be used in these modules only.
DOORS = {
    "QLabel": {"showing/text.py", "accessible/naming.py"},
    "setOpenExternalLinks": {"showing/text.py"},
    "QDesktopServices": {"showing/links.py"},
    "openUrl": {"showing/links.py"},
    "QSvgRenderer": {"theme/icons.py"},
    "QImageReader": {"showing/pictures.py"},
    "fromData": set(),
    "loadFromData": set(),
    "QFileDialog": {"showing/file_dialogs.py"},
    "exec_": set(),
}
# Modules whose own setToolTip is made safe; elsewhere only our own words, or set_plain_tooltip.
TOOLTIPS = {"showing/text.py", "showing/buttons.py"}
# Calls that read a file named by their first argument.
READERS = frozenset({"QImage", "QPixmap", "QIcon"})


def used_names(tree: ast.Module) -> set[str]:
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    found |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def modules() -> list[Path]:
    return sorted(UI.rglob("*.py"))


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(UI)))
def test_a_module_opens_no_door_but_its_own(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    place, names = path.relative_to(UI).as_posix(), used_names(tree)
    assert not names & NOWHERE
    for name in names & DOORS.keys():
        assert place in DOORS[name], f"{name} belongs into {sorted(DOORS[name])}"
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert not (node.func.id in READERS and is_text(node)), ast.unparse(node)
        if place not in TOOLTIPS and isinstance(node, ast.Call):
            assert not shows_strange_tooltip(node), ast.unparse(node)


def shows_strange_tooltip(call: ast.Call) -> bool:
    """Whether a tooltip is set to anything but words of our own, ``self.tr(...)``."""
    function = ast.unparse(call.func)
    return function.endswith(".setToolTip") and not ast.unparse(call.args[0]).startswith(
        "self.tr("
    )


def is_text(call: ast.Call) -> bool:
    first = call.args[0] if call.args else None
    return isinstance(first, ast.JoinedStr) or (
        isinstance(first, ast.Constant) and isinstance(first.value, str)
    )


def modules_with(attribute: str) -> set[str]:
    return {
        path.relative_to(UI).as_posix()
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node).endswith(attribute)
    }


def test_the_clock_is_asked_in_one_place() -> None:
    assert modules_with("datetime.now") == {"main_window/starting.py"}


def test_the_only_loop_is_the_applications() -> None:
    assert modules_with(".exec") == {"__main__.py"}
