"""Remakes the pinned, hashed requirements from pyproject.toml: ``python3 packaging/lock.py``.

In: the ranges in pyproject.toml. Out: packaging/requirements.txt (the app), requirements-dev.txt
(the app and its tools) and requirements-camera.txt (the app with the camera extra), each good for
every platform and every Python the project supports. No address of any package index is written:
what a machine's own pip uses, decides.

The resolver (uv) is installed into a throw-away virtual environment, so nothing is left behind.
"""

import re
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
RESOLVER = "uv==0.13.9"
# setuptools builds the project in the environment itself (pip's --no-build-isolation).
LOCKS = {
    "requirements.txt": ["--group", "build"],
    "requirements-dev.txt": ["--group", "build", "--group", "dev"],
    "requirements-camera.txt": ["--group", "build", "--extra", "camera"],
}
ADDRESS = re.compile(r"https?://|--(extra-)?index-url|--find-links")


def main() -> int:
    """Writes the three files; returns 1 and changes nothing where one holds an address."""
    with tempfile.TemporaryDirectory() as folder:
        uv = install_resolver(Path(folder))
        fresh = {
            name: resolve(uv, options, Path(folder) / name) for name, options in LOCKS.items()
        }
    for name, text in fresh.items():
        if ADDRESS.search(text):
            print(f"{name} would hold an address; nothing was changed", file=sys.stderr)
            return 1
    for name, text in fresh.items():
        (PROJECT / "packaging" / name).write_text(text, encoding="utf-8")
        print(f"packaging/{name}: {len(re.findall('^[a-z]', text, re.MULTILINE))} packages")
    return 0


def install_resolver(folder: Path) -> Path:
    """Return the path of a uv installed below ``folder``."""
    venv.create(folder / "resolver", with_pip=True)
    programs = folder / "resolver" / ("Scripts" if sys.platform == "win32" else "bin")
    command = [f"{programs / 'python'}", "-m", "pip", "--disable-pip-version-check"]
    subprocess.run([*command, "install", "--quiet", RESOLVER], check=True)
    return programs / "uv"


def resolve(uv: Path, options: list[str], target: Path) -> str:
    """Return the text of one lock file, resolved for all platforms and Pythons."""
    command: list[str | Path] = [uv, "pip", "compile", "pyproject.toml", *options]
    command += ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    command += ["--python-version", "3.11", "--no-emit-index-url", "--output-file", target]
    subprocess.run(command, check=True, cwd=PROJECT, stdout=subprocess.DEVNULL)
    return target.read_text(encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
