#!/bin/sh
# Makes the virtual environment .venv with the pinned packages, each checked against its hash.
#
#   sh packaging/environment.sh FILE [EXTRA-FILE...]    FILE as in packaging/requirements*.txt
#
# PYTHON=/path/to/python chooses the interpreter; else the first of python3 and python3.14 ..
# python3.11 that is 3.11 to 3.14 and can make virtual environments.
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

is_fit() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' >/dev/null 2>&1
}

can_make_environments() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

find_python() {
    for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if is_fit "$candidate"; then
            printf '%s' "$candidate"
            return 0
        fi
    done
    return 1
}

# Debian keeps the venv module apart, in a package that carries the version in its name.
add_venv_module() {
    version=$("$1" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
    sh packaging/system_packages.sh "$version-venv|python3-venv"
}

python=$(find_python) || {
    sh packaging/system_packages.sh python
    python=$(find_python) || {
        say "Rucksack needs Python 3.11, 3.12, 3.13 or 3.14, and none was found."
        say "Install one (on Ubuntu 22.04: sudo apt-get install python3.11 python3.11-venv) and run this again."
        exit 1
    }
}
if [ ! -x .venv/bin/python ] || ! is_fit .venv/bin/python; then
    can_make_environments "$python" || add_venv_module "$python"
    can_make_environments "$python" || {
        say "This Python ($python) cannot make virtual environments: its venv module is missing."
        say "On Debian and Ubuntu it comes with: sudo apt-get install python3-venv"
        exit 1
    }
    say "Making the virtual environment .venv with $("$python" --version)"
    "$python" -m venv --clear .venv
fi

pip() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input "$@"
}
say "Installing the pinned packages"
for file in "$@"; do
    pip install -qq --require-hashes --only-binary :all: -r "$file" || {
        say "The pinned packages of $file could not be installed (above): is there a way to a package index?"
        exit 1
    }
done
# As a plain path: the usual finder of editable installs costs every start 9 ms.
pip install -qq --no-deps --no-build-isolation --config-settings editable_mode=compat --editable . || {
    say "Rucksack itself could not be installed into .venv (above)."
    exit 1
}
# As an installation has it, also where Python is told not to write bytecode by itself.
.venv/bin/python -m compileall -q wallet ui resources
