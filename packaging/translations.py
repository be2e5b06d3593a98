"""Keep the translations: find texts, list what is missing, fill it in, compile, check.

    python packaging/translations.py update [ROOM]     texts of the source into the .ts files
    python packaging/translations.py missing [ROOM]    what has no Spanish yet, as JSON
    python packaging/translations.py fill FILE.json    {context: {English: Spanish}} into the .ts
    python packaging/translations.py compile           .ts into the .qm files the window loads
    python packaging/translations.py check             fails if anything is missing or out of date

One .ts file for each room of ``ui`` and language, so that rooms can be written side by side; one
.qm for each language. English files hold plurals only. A plural's Spanish is a list of two.
"""

import json
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parent.parent
SOURCES = PROJECT / "ui"
FOLDER = PROJECT / "resources" / "translations"
LANGUAGES = ("es", "en")


def rooms() -> dict[str, list[Path]]:
    """Return the rooms of the window and their source files; ``window`` is what is in none."""
    found = {
        folder.name: sorted(folder.rglob("*.py"))
        for folder in sorted(SOURCES.iterdir())
        if (folder / "__init__.py").is_file()
    }
    found["window"] = sorted(SOURCES.glob("*.py"))
    return found


def update(folder: Path = FOLDER, only: str = "") -> None:
    """Write the texts of the source into ``folder``/<language>/<room>.ts; translations stay.

    ``only`` names one room to write; the others are left as they are.
    """
    for language in LANGUAGES:
        (folder / language).mkdir(parents=True, exist_ok=True)
        for room, files in rooms().items():
            if only not in ("", room):
                continue
            target = folder / language / f"{room}.ts"
            arguments = ["-no-obsolete", "-locations", "none", "-source-language", "en"]
            arguments += ["-target-language", language]
            arguments += ["-pluralonly"] if language == "en" else []
            _run("lupdate", *map(str, files), *arguments, "-ts", str(target))
            if not list(ElementTree.parse(target).getroot().iter("message")):
                target.unlink()


def missing(room: str = "", folder: Path = FOLDER) -> dict[str, dict[str, object]]:
    """Return what has no translation yet, by context; English plurals too."""
    found: dict[str, dict[str, object]] = {}
    for path in sorted(folder.glob(f"*/{room or '*'}.ts")):
        for context, message in _messages(ElementTree.parse(path)):
            if _is_unfinished(message):
                is_plural = message.get("numerus") == "yes"
                label = context if path.parent.name == "es" else f"{path.parent.name}:{context}"
                found.setdefault(label, {})[_source(message)] = ["", ""] if is_plural else ""
    return found


def fill(file: Path, folder: Path = FOLDER) -> int:
    """Fill translations from a JSON file into the .ts files; return how many were filled.

    A context called ``en:Name`` fills English plurals.
    """
    given = json.loads(file.read_text("utf-8"))
    count = 0
    for path in sorted(folder.glob("*/*.ts")):
        tree = ElementTree.parse(path)
        before = count
        for context, message in _messages(tree):
            label = context if path.parent.name == "es" else f"{path.parent.name}:{context}"
            translation = given.get(label, {}).get(_source(message))
            if translation and _is_unfinished(message):
                _write(message, translation)
                count += 1
        if count != before:
            _save(tree, path)
    return count


def compile_all(folder: Path = FOLDER, target: Path = FOLDER) -> None:
    """Compile each language's .ts files into ``target``/rucksack_<language>.qm."""
    for language in LANGUAGES:
        files = sorted(str(path) for path in (folder / language).glob("*.ts"))
        if not files:
            continue
        compiled = target / f"rucksack_{language}.qm"
        beside = compiled.with_suffix(".new")
        _run("lrelease", "-silent", *files, "-qm", str(beside))
        # Qt maps the file into memory: one written anew in place kills a program that reads it.
        beside.replace(compiled)


def check() -> list[str]:
    """Return what is wrong: texts not in the .ts files, untranslated texts, stale .qm files."""
    complaints = [
        f"not translated: {context}: {text}"
        for context, texts in missing().items()
        for text in texts
    ]
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for path in FOLDER.glob("*/*.ts"):
            (fresh / path.parent.name).mkdir(exist_ok=True)
            (fresh / path.parent.name / path.name).write_bytes(path.read_bytes())
        update(fresh)
        for path in sorted({*fresh.glob("*/*.ts"), *FOLDER.glob("*/*.ts")}, key=str):
            place = Path(path.parent.name) / path.name
            if _texts(fresh / place) != _texts(FOLDER / place):
                complaints.append(f"out of date, run update: {place}")
        compile_all(FOLDER, fresh)
        for language in LANGUAGES:
            compiled = f"rucksack_{language}.qm"
            ours = FOLDER / compiled
            if not (fresh / compiled).is_file():
                continue
            if not ours.is_file() or ours.read_bytes() != (fresh / compiled).read_bytes():
                complaints.append(f"out of date, run compile: {compiled}")
    return sorted(set(complaints))


def _texts(path: Path) -> set[tuple[str, str]]:
    if not path.is_file():
        return set()
    return {(name, _source(message)) for name, message in _messages(ElementTree.parse(path))}


def _messages(
    tree: "ElementTree.ElementTree[ElementTree.Element]",
) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in tree.getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def _source(message: ElementTree.Element) -> str:
    return message.findtext("source") or ""


def _is_unfinished(message: ElementTree.Element) -> bool:
    translation = message.find("translation")
    if translation is None or translation.get("type") == "unfinished":
        return True
    forms = translation.findall("numerusform")
    return not all(form.text for form in forms) if forms else not translation.text


def _write(message: ElementTree.Element, text: str | list[str]) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ElementTree.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    translation.clear()
    if isinstance(text, str):
        translation.text = text
        return
    for form in text:
        ElementTree.SubElement(translation, "numerusform").text = form


def _save(tree: "ElementTree.ElementTree[ElementTree.Element]", path: Path) -> None:
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8")


def _run(tool: str, *arguments: str) -> None:
    program = Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}"
    result = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, check=False, cwd=PROJECT
    )
    if result.returncode:
        raise SystemExit(result.stdout + result.stderr)


def main(arguments: list[str]) -> int:
    """Run one of the commands above."""
    match arguments:
        case ["update"] | ["update", _]:
            update(only=arguments[1] if len(arguments) > 1 else "")
        case ["missing"] | ["missing", _]:
            found = missing(arguments[1] if len(arguments) > 1 else "")
            print(json.dumps(found, ensure_ascii=False, indent=1))
        case ["fill", file]:
            print(f"{fill(Path(file))} filled")
        case ["compile"]:
            compile_all()
        case ["check"]:
            complaints = check()
            print("\n".join(complaints) or "translations are complete and current")
            return 1 if complaints else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
