"""Processes as an installation has them: with their bytecode in place."""

import compileall
import functools
import os

from tests.places import PROJECT


@functools.cache
def installed_environment() -> dict[str, str]:
    """Return the environment of a measured process; what it imports is compiled by then.

    A machine may forbid Python to write bytecode, and then each start would compile all modules
    anew, which no installation does.
    """
    for package in ("wallet", "ui", "resources"):
        compileall.compile_dir(PROJECT / package, quiet=2, force=False)
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
