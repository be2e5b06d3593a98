"""Finds, in a module's source, where the window would let a stranger's text act on its own.

    find_open_doors(source, place) -> ["12: setHtml belongs nowhere", ...]

Qt's labels, tooltips, message boxes and text widgets read HTML and open the files it names; its
SVG renderer reads files; pictures, icons and fonts are loaded from a path where a text is given;
menus, buttons and labels with a buddy take "&" for a shortcut; its desktop services start
browsers. Each of these is reached through one module of the window, ``place`` relative to ``ui``,
and nowhere else. ``tests/ui/test_doors.py`` asks every module and plants every kind of breach.
"""

import ast
import re
from collections.abc import Iterator

Found = Iterator[tuple[ast.AST, str]]

# fmt: off
# Names that may not be used at all, not even as a text given to getattr.
NOWHERE = frozenset({
    # rich text, and widgets and labels that sniff it
    "setHtml", "insertHtml", "appendHtml", "fromHtml", "setMarkdown", "insertMarkdown",
    "fromMarkdown", "setDefaultStyleSheet", "QTextBrowser", "QTextEdit", "QTextDocument",
    "QTextDocumentFragment", "QTextDocumentWriter", "QTextImageFormat", "insertImage",
    "addResource", "loadResource", "setDocument", "setBaseUrl", "setSource",
    "QAbstractTextDocumentLayout", "QMessageBox", "QErrorMessage", "QInputDialog",
    "QProgressDialog", "QWizard", "QWizardPage", "QWhatsThis", "setWhatsThis", "QStaticText",
    "drawStaticText", "QGraphicsTextItem", "QGraphicsSimpleTextItem", "QSplashScreen",
    "QSystemTrayIcon", "QToolTip", "showMessage", "RichText", "MarkdownText", "AutoText",
    "convertFromPlainText", "mightBeRichText", "TextShowMnemonic", "TextHideMnemonic",
    # pictures and films by name
    "QMovie", "QPicture", "QSvgWidget", "QGraphicsSvgItem", "QPdfDocument", "QPdfView",
    "fromTheme", "setThemeName", "QPixmapCache", "addApplicationFont", "QFileIconProvider",
    # the outside
    "fromUserInput", "fromLocalFile", "linkActivated", "QNetworkAccessManager", "QTcpSocket",
    "QUdpSocket", "QSslSocket", "QWebSocket", "QLocalSocket", "QFile", "QSaveFile",
    "QTemporaryFile", "QFileSystemModel", "QFileSystemWatcher", "QUiLoader", "QQmlEngine",
    "QLibrary", "QPluginLoader", "setUrlHandler",
    # loops and threads
    "processEvents", "QThread",
})
# Qt's modules the window is made of.
QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"})
# Names that may be used in these modules only.
DOORS = {
    "QtSvg": {"theme/icons.py", "showing/drawings.py"},
    "QSvgRenderer": {"theme/icons.py", "showing/drawings.py"},
    "QtPrintSupport": {"vaults/sheet_output.py"},
    "QLabel": {"showing/text.py", "accessible/naming.py"},
    "setTextFormat": {"showing/text.py"},
    "setOpenExternalLinks": {"showing/text.py"},
    "setBuddy": {"accessible/naming.py"},
    "QPushButton": {"showing/buttons.py"},
    "QToolButton": {"showing/buttons.py"},
    "QDesktopServices": {"showing/links.py"},
    "openUrl": {"showing/links.py"},
    "QUrl": {"showing/links.py"},
    "QImageReader": {"showing/pictures.py"},
    "fromData": set(),
    "loadFromData": set(),
    "drawText": {"showing/painted_text.py"},
    "QFileDialog": {"showing/file_dialogs.py"},
    "QProcess": {"main_window/starting.py"},
    "setStyleSheet": {"theme/look.py"},
    "addApplicationFontFromData": {"theme/look.py"},
    "setMimeData": set(),
    "setPixmapFromFile": set(),
    "exec_": set(),
}
# Calls that read a file where they are given a text, or anything that may be one.
READERS = frozenset({"QImage", "QPixmap", "QIcon", "QBitmap", "QCursor"})
# Makers of pictures out of numbers and sizes.
_SIZES = frozenset({"QSize", "expandedTo", "round", "int"})
# Calls whose text stands in a menu, a title or a tooltip, where some characters are commands.
MENU_CALLS = frozenset({
    "addAction", "insertAction", "addMenu", "insertMenu", "addSection", "QAction", "QMenu",
    "setTitle", "setIconText", "QGroupBox", "QCheckBox", "QRadioButton", "QCommandLinkButton",
    "addTab", "setTabText", "addButton",
})
TITLE_CALLS = frozenset({"setWindowTitle", "setStatusTip", "setWindowFilePath", "setDocName"})
# Widgets of Qt whose setText takes "&" for a shortcut; ours escape it.
_RAW = frozenset({"QAction", "QCheckBox", "QRadioButton", "addAction", "addMenu"})
# Functions that make such a text out of a foreign one, or numbers and names of our own.
_SAFE = frozenset({
    "menu_text", "number", "sort_name", "mark_name", "standing_name", "keeping_name", "tr",
})
# fmt: on
# Modules whose own setToolTip escapes; elsewhere only our own words, or set_plain_tooltip.
TOOLTIPS = frozenset({"showing/text.py", "showing/buttons.py"})
# The module that writes mark-up, so that no text is taken for it.
MARK_UP = frozenset({"showing/text.py"})
_MARK_UP = re.compile(r"<[/!?a-zA-Z]|&(?:[a-z]+|#\d+|#x[0-9a-f]+);", re.IGNORECASE)


def find_open_doors(source: str, place: str) -> list[str]:
    """Return what is wrong with a module of the window, by line; ``place`` is its path in ui."""
    tree = ast.parse(source)
    searches = (
        _names(tree, place),
        _dynamic_names(tree),
        _qt_modules(tree),
        _readers(tree),
        _labels(tree),
        _formats(tree),
        _words(tree, place),
        _mark_up(tree, place),
    )
    found = {
        (getattr(node, "lineno", 0), f"{words}: {ast.unparse(node)[:80]}")
        for search in searches
        for node, words in search
    }
    return [f"{line}: {words}" for line, words in sorted(found)]


def _names(tree: ast.Module, place: str) -> Found:
    for node in ast.walk(tree):
        for name in _used(node):
            if name in NOWHERE:
                yield node, f"{name} belongs nowhere"
            elif name in DOORS and place not in DOORS[name]:
                yield node, f"{name} belongs into {sorted(DOORS[name]) or 'no module'}"


def _used(node: ast.AST) -> tuple[str, ...]:
    if isinstance(node, ast.Name):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    if isinstance(node, ast.Import | ast.ImportFrom):
        module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
        names = [part for alias in node.names for part in alias.name.split(".")]
        return (*module.split("."), *names)
    return ()


def _dynamic_names(tree: ast.Module) -> Found:
    """A name given as a text is the same name."""
    for call in _calls(tree):
        if _name_of(call) in ("getattr", "setattr", "import_module", "__import__", "methodcaller"):
            texts = [one.value for one in call.args if isinstance(one, ast.Constant)]
            for text in texts:
                parts = set(str(text).split(".")) & (NOWHERE | DOORS.keys())
                if parts:
                    yield call, f"{sorted(parts)} by name"


def _qt_modules(tree: ast.Module) -> Found:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
            if node.module == "PySide6":
                names = [f"PySide6.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        for name in names:
            room, _, module = name.partition(".")
            if room == "PySide6" and module.partition(".")[0] not in QT_MODULES:
                yield node, f"{name} is no part of the window"


def _readers(tree: ast.Module) -> Found:
    for call in _calls(tree):
        if _name_of(call) not in READERS:
            continue
        is_made = not call.args or len(call.args) >= 4 or all(_is_size(one) for one in call.args)
        if not is_made or call.keywords:
            yield call, "may read a file named by its argument"


def _is_size(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return _name_of(node) in _SIZES
    if isinstance(node, ast.Constant):
        return isinstance(node.value, int)
    # A form of pixels, or one of Qt's own shapes for a cursor: names that are no text.
    return ast.unparse(node).startswith(("Qt.", "QImage.Format."))


def _labels(tree: ast.Module) -> Found:
    """Every label is one of ours, and ours say in their making that their text is plain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name_of(node) == "QLabel":
            yield node, "a label that sniffs its text"
        if isinstance(node, ast.ClassDef) and "QLabel" in [ast.unparse(b) for b in node.bases]:
            makers = [
                one
                for one in node.body
                if isinstance(one, ast.FunctionDef) and one.name == "__init__"
            ]
            text = ast.unparse(makers[0]) if makers else ""
            if "self.setTextFormat(Qt.TextFormat.PlainText)" not in text:
                yield node, "a label that sniffs its text"


def _formats(tree: ast.Module) -> Found:
    for call in _calls(tree):
        if _name_of(call) == "setTextFormat" and not all(
            ast.unparse(one).endswith(".PlainText") for one in call.args
        ):
            yield call, "a format that is not plain"


def _words(tree: ast.Module, place: str) -> Found:
    """Menus, titles and tooltips get our own words, or a foreign text made fit for them."""
    raw = _raw_widgets(tree)
    safe = _SAFE | _own_functions(tree)
    for function in [tree, *_functions(tree)]:
        words = _OwnWords(function, safe)
        for call in _calls_in(function):
            name = _name_of(call)
            if name == "setToolTip" and place not in TOOLTIPS:
                if not ast.unparse(call.args[0]).startswith("plain_tooltip("):
                    yield from _strange(call, words, "a tooltip reads mark-up")
            elif name in MENU_CALLS and not _receiver(call).endswith("group"):
                yield from _strange(call, words, "a menu or a button reads '&'")
            elif name in TITLE_CALLS:
                yield from _strange(call, words, "a title of a stranger's words")
            elif name == "setText" and _receiver(call) in raw:
                yield from _strange(call, words, "a menu or a button reads '&'")


def _own_functions(tree: ast.Module) -> frozenset[str]:
    """Names of the module's functions that return nothing but words fit for a menu."""
    found = set()
    for function in _functions(tree):
        words = _OwnWords(function, _SAFE)
        returned = [one.value for one in _own_nodes(function) if isinstance(one, ast.Return)]
        if returned and all(value is not None and words.are_own(value) for value in returned):
            found.add(function.name)
    return frozenset(found)


def _strange(call: ast.Call, words: "_OwnWords", why: str) -> Found:
    texts = [one for one in call.args if _may_be_text(one)]
    if not all(words.are_own(one) for one in texts):
        yield call, why


def _may_be_text(node: ast.expr) -> bool:
    """Whether an argument could be the text: not an icon, a widget or one of Qt's own names."""
    text = ast.unparse(node)
    is_icon = isinstance(node, ast.Call) and _name_of(node) in ("icon", "spaced_icon", "QIcon")
    return not (is_icon or text == "self" or re.fullmatch(r"Q\w+(\.\w+)+|self\._glass", text))


def _raw_widgets(tree: ast.Module) -> set[str]:
    """Names a module gives to widgets of Qt that read "&" in their texts."""
    found = set()
    for node in ast.walk(tree):
        pairs: list[tuple[ast.expr, ast.expr | None]] = []
        if isinstance(node, ast.Assign):
            for target in node.targets:
                pairs += _paired(target, node.value)
        elif isinstance(node, ast.AnnAssign):
            pairs = [(node.target, node.value)]
        for target, value in pairs:
            makers = {_name_of(one) for one in _calls(value)} if value is not None else set()
            if makers & _RAW:
                found.add(ast.unparse(target))
    return found


def _paired(target: ast.expr, value: ast.expr) -> list[tuple[ast.expr, ast.expr | None]]:
    if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
        return list(zip(target.elts, value.elts, strict=False))
    return [(target, value)]


class _OwnWords:
    """Which expressions of a function are our own words: literals, tr(), what those are put in."""

    def __init__(self, function: ast.AST, safe: frozenset[str]) -> None:
        self._safe = safe
        self._values: dict[str, list[ast.expr]] = {}
        nodes = list(_own_nodes(function))
        for node in nodes:
            if isinstance(node, ast.Assign):
                for target in node.targets:
                    self._learn(_paired(target, node.value))
        for node in nodes:
            if isinstance(node, ast.For):
                self._learn_rows(node)

    def _learn(self, pairs: list[tuple[ast.expr, ast.expr | None]]) -> None:
        for one, value in pairs:
            if value is not None:
                self._values.setdefault(ast.unparse(one), []).append(value)

    def _learn_rows(self, loop: ast.For) -> None:
        """Learn the names that run through the rows of a table: ``for key, row in it.items()``."""
        tables = self._values.get(ast.unparse(loop.iter).removesuffix(".items()"), [])
        for table in tables:
            if isinstance(table, ast.Dict) and isinstance(loop.target, ast.Tuple):
                for value in table.values:
                    self._learn(_paired(loop.target.elts[-1], value))

    def are_own(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Constant):
            return True
        if isinstance(node, ast.IfExp):
            return self.are_own(node.body) and self.are_own(node.orelse)
        if isinstance(node, ast.Call):
            return self._is_own_call(node)
        if isinstance(node, ast.Attribute) and node.attr == "value":
            return True  # a member of one of our own enumerations
        if isinstance(node, ast.Subscript):
            return ast.unparse(node.value).isupper()  # a table of our own
        if isinstance(node, ast.Name):
            values = self._values.pop(node.id, [])  # a name made of itself proves nothing
            is_own = bool(values) and all(self.are_own(value) for value in values)
            self._values[node.id] = values
            return is_own
        return False

    def _is_own_call(self, node: ast.Call) -> bool:
        name = _name_of(node)
        if name == "format" and isinstance(node.func, ast.Attribute):
            parts = [*node.args, *(keyword.value for keyword in node.keywords)]
            return self.are_own(node.func.value) and all(self.are_own(part) for part in parts)
        return name in self._safe


def _mark_up(tree: ast.Module, place: str) -> Found:
    if place in MARK_UP:
        return
    explained = {
        id(body[0].value)
        for node in ast.walk(tree)
        if isinstance(body := getattr(node, "body", None), list)
        and body
        and isinstance(body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in explained and _MARK_UP.search(node.value):  # type: ignore[attr-defined]
            yield node, "mark-up of our own"


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """Everything of a function or a module that is not in a function inside it."""
    todo: list[ast.AST] = [function]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            if not isinstance(node, ast.FunctionDef):
                yield node
                todo.append(node)


def _calls_in(function: ast.AST) -> Iterator[ast.Call]:
    return (node for node in _own_nodes(function) if isinstance(node, ast.Call))


def _name_of(call: ast.Call) -> str:
    function = call.func
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _receiver(call: ast.Call) -> str:
    function = call.func
    if not isinstance(function, ast.Attribute):
        return ""
    return re.sub(r"\[.*\]", "", ast.unparse(function.value))
