"""Conventions that no linter enforces; docs/developing.md lists them all and who enforces each."""

import ast
import dataclasses
import importlib
import importlib.metadata
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

import wallet.model
from tests.places import PROJECT

MOST_LINES = 400
ROOMS = ("wallet", "ui", "resources", "packaging")
# fmt: off
BANNED_WORDS = frozenset({
    "util", "utils", "helper", "helpers", "manager", "managers", "common", "misc", "base", "info",
    "process", "handle",
})
TEXT_SUFFIXES = frozenset({
    "", ".py", ".sh", ".md", ".toml", ".txt", ".json", ".ts", ".typ", ".svg", ".cfg", ".ini",
    ".yml", ".yaml", ".desktop", ".mjs", ".xml", ".html",
})
# fmt: on
# A banned word in a name that is not ours to choose, with whose it is.
GIVEN_NAMES = {
    "base": "JSON-LD: the IRI that relative ones are resolved against",
    "_process_context": "PyLD: a method that a subclass takes over",
}
# Modules without a test file of their own, with the file that tests them instead.
TESTED_ELSEWHERE: dict[str, str] = {
    # Tables and rows have no life of their own beside what reads and writes them.
    "wallet/vault/schema.py": "tests/wallet/vault/test_database.py",
    "wallet/vault/record_rows.py": "tests/wallet/vault/test_records.py",
}


def modules(*rooms: str) -> list[Path]:
    """Python files of the rooms, sorted, relative to the project."""
    found = (path for room in rooms for path in (PROJECT / room).rglob("*.py"))
    return sorted(path.relative_to(PROJECT) for path in found)


def kept_files() -> list[Path]:
    """The files the repository keeps (and new ones it would), relative to the project."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    try:
        listed = subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("no git checkout to look at")
    names = (name for name in listed.stdout.decode().split("\0") if name)
    return sorted(Path(name) for name in names if (PROJECT / name).is_file())


def text_of(path: Path) -> str:
    return (PROJECT / path).read_text(encoding="utf-8")


def definitions(tree: ast.Module) -> Iterator[tuple[str, ast.AST]]:
    """Every name a module defines: classes, functions and their parameters."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node
        if isinstance(node, ast.arg):
            yield node.arg, node


def words_of(name: str) -> set[str]:
    """The words of a snake_case or CamelCase name, in small letters."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+", name)
    return {part.lower() for part in parts}


@pytest.mark.parametrize("name, words", [
    ("encode_base58", {"encode", "base58"}),
    ("BaseView", {"base", "view"}),
    ("find_HTMLInfo", {"find", "html", "info"}),
    ("_process", {"process"}),
    ("Database", {"database"}),
])  # fmt: skip
def test_names_fall_apart_into_words(name: str, words: set[str]) -> None:
    assert words_of(name) == words


def test_no_module_is_too_long() -> None:
    lengths = {path: text_of(path).count("\n") for path in modules(*ROOMS, "tests")}
    assert {path: length for path, length in lengths.items() if length > MOST_LINES} == {}


def test_no_name_says_nothing() -> None:
    found = []
    for path in modules(*ROOMS):
        names = [(path.stem, 0)]
        names += [(name, node.lineno) for name, node in definitions(ast.parse(text_of(path)))]  # type: ignore[attr-defined]
        found += [
            f"{path}:{line} {name}"
            for name, line in names
            if words_of(name) & BANNED_WORDS and name not in GIVEN_NAMES
        ]
    assert found == []


def has_docstring(node: ast.AST) -> bool:
    assert isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
    return bool((ast.get_docstring(node) or "").strip())


def public_definitions(tree: ast.Module) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """Public classes and functions of a module, and public methods of those classes."""
    todo: list[ast.AST] = [tree]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                yield node
                if isinstance(node, ast.ClassDef):
                    todo.append(node)


def test_every_public_thing_is_documented() -> None:
    bare = []
    for path in modules(*ROOMS):
        tree = ast.parse(text_of(path))
        bare += [] if has_docstring(tree) else [f"{path}"]
        bare += [
            f"{path}:{node.lineno} {node.name}"
            for node in public_definitions(tree)
            if not has_docstring(node)
        ]
    assert bare == []


def model_classes() -> list[type]:
    """The classes that wallet.model defines."""
    names = [module.name for module in pkgutil.iter_modules(wallet.model.__path__)]
    loaded = [importlib.import_module(f"wallet.model.{name}") for name in names]
    return [
        value
        for module in loaded
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__ == module.__name__
    ]


def model_values() -> list[type]:
    """The dataclasses of wallet.model."""
    return [value for value in model_classes() if dataclasses.is_dataclass(value)]


def test_rows_of_the_model_are_filled_in_by_name() -> None:
    """Dataclasses see to it themselves; a check is made by the hundred, of its first three."""
    rows = {row.__name__ for row in model_classes() if issubclass(row, tuple)} - {"Check"}
    assert len(rows) > 4
    by_position = [
        f"{path}:{node.lineno} {node.func.id}"
        for path in modules("wallet", "ui")
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in rows and node.args
    ]
    assert by_position == []


def test_values_of_the_model_are_frozen_slotted_and_named() -> None:
    values = model_values()
    assert len(values) > 20
    for value in values:
        assert value.__dataclass_params__.frozen, f"{value} can be changed"  # type: ignore[attr-defined]
        assert "__slots__" in vars(value), f"{value} has no slots"
        loose = [field.name for field in dataclasses.fields(value) if not field.kw_only]
        assert loose == [], f"{value} takes fields by position"


WITHOUT_QT = """
import importlib, pkgutil, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "ui"):
            raise ImportError(f"{name} is out of reach here")

sys.meta_path.insert(0, NoQt())
try:
    import PySide6
except ImportError:
    pass
else:
    sys.exit("the refusing finder does not refuse")
import wallet
for module in pkgutil.walk_packages(wallet.__path__, "wallet."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
        print(module.name)
"""


def test_the_wallet_imports_where_there_is_no_qt() -> None:
    command = [sys.executable, "-c", WITHOUT_QT]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    named = set(ended.stdout.split())
    files = {".".join(path.with_suffix("").parts) for path in modules("wallet")}
    missing = {name for name in files if not name.endswith(("__init__", "__main__"))} - named
    assert missing == set()


def test_each_module_has_a_test_file_of_its_own() -> None:
    untested = []
    for path in modules("wallet", "ui"):
        own = PROJECT / "tests" / path.parent / f"test_{path.stem.strip('_')}.py"
        is_own_thing = path.name != "__init__.py" and f"{path}" not in TESTED_ELSEWHERE
        if is_own_thing and not own.is_file():
            untested.append(f"{path}")
    assert untested == []


def test_exceptions_to_the_rules_are_still_needed() -> None:
    for module, elsewhere in TESTED_ELSEWHERE.items():
        path = PROJECT / module
        assert path.is_file(), module
        assert (PROJECT / elsewhere).exists(), elsewhere
        assert not (
            PROJECT / "tests" / path.parent.relative_to(PROJECT) / f"test_{path.name}"
        ).exists()


# Spelled in two halves so that this file is no find of its own.
ADDRESSES = [
    "pypi" + r"\.org", "python" + "hosted", "npm" + r"js\.(?:org|com)",
    "--(?:extra-)?index" + "-url", r"deb\.deb" + "ian",
    "archive" + r"\.ubuntu", r"proxy\.go" + "lang",
]  # fmt: skip
# A machine's own folders: /root, /home/someone, and a workplace's root folder.
MACHINE_PATH = re.compile(r"(?<![\w.~*/-])/(?:root|ho" + r"me/\w+|wo" + r"rk)/\w")


def test_no_package_index_and_no_machine_is_named() -> None:
    pattern = re.compile("|".join(ADDRESSES), re.IGNORECASE)
    found = []
    for path in kept_files():
        if path.suffix not in TEXT_SUFFIXES:
            continue
        try:
            lines = text_of(path).splitlines()
        except UnicodeDecodeError:
            continue
        found += [
            f"{path}:{number}: {line.strip()[:80]}"
            for number, line in enumerate(lines, 1)
            if pattern.search(line) or MACHINE_PATH.search(line)
        ]
    assert found == []


def test_every_exemption_names_what_it_exempts() -> None:
    bare = re.compile(r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:)")
    found = []
    for path in modules(*ROOMS, "tests"):
        if path.name == Path(__file__).name:
            continue
        lines = enumerate(text_of(path).splitlines(), 1)
        found += [f"{path}:{number}" for number, line in lines if bare.search(line)]
    assert found == []


def test_the_changelog_has_a_place_for_the_next_entry() -> None:
    headings = re.findall(r"^## (.+)$", text_of(Path("CHANGELOG.md")), re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    dates = [re.fullmatch(r"\[\d+\.\d+\.\d+\] - (\d{4}-\d\d-\d\d)", line) for line in headings[1:]]
    assert all(dates), "a release is headed [version] - date"
    assert all(newer[1] >= older[1] for newer, older in pairwise(d for d in dates if d))


def test_links_between_the_documents_lead_somewhere() -> None:
    dead = []
    for path in kept_files():
        if path.suffix == ".md":
            links = re.findall(r"\]\((?!https?:|mailto:|#)([^)#\s]+)", text_of(path))
            folder = (PROJECT / path).parent
            dead += [f"{path} -> {link}" for link in links if not (folder / link).exists()]
    # Pictures of the pages are drawn by `make screenshots` and put there by hand.
    assert [
        link for link in dead if "docs/pictures/" not in link and "pictures/" not in link
    ] == []


LOCKS = {
    "requirements.txt": ("project.dependencies", "dependency-groups.build"),
    "requirements-dev.txt": (
        "project.dependencies", "dependency-groups.build", "dependency-groups.dev",
    ),
    "requirements-camera.txt": (
        "project.dependencies", "dependency-groups.build", "project.optional-dependencies.camera",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LOCKS)
def test_locked_versions_are_hashed_and_lie_in_the_declared_ranges(name: str) -> None:
    text = text_of(Path("packaging") / name).replace("\\\n", " ")
    pins = {}
    for line in text.splitlines():
        requirement = Requirement(line.partition("--hash")[0].strip())
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), f"{requirement} has no hash"
        (pin,) = requirement.specifier
        assert pin.operator == "=="
        pins[requirement.name.lower()] = pin.version
    project = tomllib.loads(text_of(Path("pyproject.toml")))
    for table in LOCKS[name]:
        declared: Any = project
        for key in table.split("."):
            declared = declared[key]
        for entry in map(Requirement, declared):
            assert entry.specifier.contains(pins[entry.name.lower()]), entry


def test_the_commands_that_are_installed_exist() -> None:
    entries = importlib.metadata.distribution("rucksack").entry_points
    assert {entry.name for entry in entries} == {"rucksack", "rucksack-cli"}
    for entry in entries:
        assert callable(entry.load()), entry
