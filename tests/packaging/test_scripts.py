"""The set-up scripts against commands that only write down how they were called."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.places import PROJECT

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the set-up scripts are for Unix")


TOOLS = "sh true cat grep sed tr mktemp rm tail dirname env cmp cp mkdir chmod"


@dataclass(slots=True)
class Machine:
    """A PATH with the tools of a minimal system, and commands of our own making."""

    folder: Path
    calls: Path = field(init=False)

    def __post_init__(self) -> None:
        self.calls = self.folder / "calls"
        self.calls.touch()
        (self.folder / "bin").mkdir()
        for name in TOOLS.split():
            found = shutil.which(name)
            if found:
                (self.folder / "bin" / name).symlink_to(found)

    def add(self, name: str, body: str) -> None:
        """Add a command: a shell script that notes its call first."""
        path = self.folder / "bin" / name
        path.write_text(f'#!/bin/sh\necho "{name} $*" >> "{self.calls}"\n{body}\n')
        path.chmod(0o755)

    def run(self, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["sh", str(PROJECT / "packaging" / script), *arguments],
            env={"PATH": str(self.folder / "bin"), "TMPDIR": str(self.folder)},
            cwd=self.folder, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def called(self, name: str) -> list[str]:
        return [line for line in self.calls.read_text().splitlines() if line.startswith(name)]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def debian(machine: Machine, *, installed: str, candidates: str, user: int = 0) -> None:
    """Make ``machine`` a Debian with these packages installed, and these to be had."""
    machine.add(
        "dpkg-query",
        'for last in "$@"; do :; done\n'
        f'case " {installed} " in *" $last "*) echo "ii ";; *) exit 1;; esac',
    )
    machine.add(
        "apt-cache",
        f'case " {candidates} " in *" $2 "*) echo "  Candidate: 1.0";; '
        '*) echo "  Candidate: (none)";; esac',
    )
    machine.add("apt-get", "exit 0")
    machine.add("id", f"echo {user}")


def test_what_is_there_is_left_alone(machine: Machine) -> None:
    debian(machine, installed="python3 python3-venv", candidates="")
    ended = machine.run("system_packages.sh", "python")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")
    assert machine.called("apt-get") == []


def test_only_what_is_missing_is_installed_after_one_update(machine: Machine) -> None:
    debian(machine, installed="python3", candidates="python3-venv")
    ended = machine.run("system_packages.sh", "python")
    assert ended.returncode == 0, ended.stderr
    assert machine.called("apt-get") == [
        "apt-get -q -y update",
        "apt-get -q -y install --no-install-recommends python3-venv",
    ]


@pytest.mark.parametrize("name", ["libglib2.0-0", "libglib2.0-0t64"])
def test_a_package_is_taken_under_the_name_this_release_has(machine: Machine, name: str) -> None:
    debian(machine, installed="", candidates=name)
    machine.run("system_packages.sh", "libglib2.0-0t64|libglib2.0-0")
    assert machine.called("apt-get")[-1].endswith(f" {name}")


@pytest.mark.parametrize("name", ["libglib2.0-0", "libglib2.0-0t64"])
def test_either_name_counts_as_installed(machine: Machine, name: str) -> None:
    debian(machine, installed=name, candidates="")
    machine.run("system_packages.sh", "libglib2.0-0t64|libglib2.0-0")
    assert machine.called("apt-get") == []


def test_without_rights_it_says_what_is_missing_and_lets_the_rest_go_on(machine: Machine) -> None:
    debian(machine, installed="", candidates="libegl1", user=1000)
    ended = machine.run("system_packages.sh", "libegl1")
    assert ended.returncode == 0
    assert "missing: libegl1" in ended.stderr
    assert "sudo apt-get install" in ended.stderr
    assert machine.called("apt-get") == []


def test_with_sudo_that_asks_nothing_it_installs(machine: Machine) -> None:
    debian(machine, installed="", candidates="libegl1", user=1000)
    machine.add("sudo", 'shift; exec "$@"')
    ended = machine.run("system_packages.sh", "libegl1")
    assert ended.returncode == 0, ended.stderr
    assert len(machine.called("apt-get")) == 2


def test_apt_that_fails_is_shown_and_not_fatal(machine: Machine) -> None:
    debian(machine, installed="", candidates="libegl1")
    machine.add("apt-get", 'echo "E: no way to the archive"; exit 100')
    ended = machine.run("system_packages.sh", "libegl1")
    assert ended.returncode == 0
    assert "E: no way to the archive" in ended.stderr
    assert "apt-get update failed" in ended.stderr
    assert len(machine.called("apt-get")) == 1


def test_a_system_without_dpkg_is_left_alone(machine: Machine) -> None:
    assert machine.run("system_packages.sh", "window").returncode == 0


def test_peers_that_are_not_there_are_said_to_be_skipped(machine: Machine) -> None:
    ended = machine.run("peers.sh", "nowhere", "target")
    assert ended.returncode == 0
    assert "skipped" in ended.stderr


@pytest.mark.parametrize(("version", "is_enough"), [("v18.19.0", False), ("v20.1.0", True)])
def test_peers_need_node_20(machine: Machine, version: str, is_enough: bool) -> None:
    source = machine.folder / "peers"
    source.mkdir()
    (source / "package.json").write_text("{}")
    machine.add("node", f"echo {version}")
    machine.add("npm", "exit 0")
    for _ in range(2):
        ended = machine.run("peers.sh", "peers", "target")
        assert ended.returncode == 0, ended.stderr
    # Once installed, a second run does nothing.
    assert len(machine.called("npm")) == (1 if is_enough else 0)
    assert ("skipped" in ended.stderr) is not is_enough


def test_peers_that_cannot_be_installed_leave_nothing_behind(machine: Machine) -> None:
    source = machine.folder / "peers"
    source.mkdir()
    (source / "package.json").write_text("{}")
    machine.add("node", "echo v22.0.0")
    machine.add("npm", "exit 1")
    ended = machine.run("peers.sh", "peers", "target")
    assert ended.returncode == 0
    assert "could not install" in ended.stderr
    assert not (machine.folder / "target").exists()


@pytest.fixture
def checkout(machine: Machine) -> Machine:
    """A folder that looks like the project to environment.sh."""
    scripts = machine.folder / "packaging"
    scripts.mkdir()
    for name in ("environment.sh", "system_packages.sh"):
        shutil.copy(PROJECT / "packaging" / name, scripts)
    return machine


def run_environment(machine: Machine, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "packaging/environment.sh", "requirements.txt"],
        env={"PATH": str(machine.folder / "bin"), **environment},
        cwd=machine.folder, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_no_fit_python_is_said_in_words(checkout: Machine) -> None:
    checkout.add("python3", "exit 1")
    ended = run_environment(checkout)
    assert ended.returncode == 1
    assert "needs Python 3.11" in ended.stderr


def test_a_python_without_venv_is_said_in_words(checkout: Machine) -> None:
    checkout.add("python3", 'case "$*" in *ensurepip*) exit 1;; *) exit 0;; esac')
    ended = run_environment(checkout)
    assert ended.returncode == 1
    assert "python3-venv" in ended.stderr


PYTHON = """
case "$*" in
    *"-m venv"*) mkdir -p .venv/bin; cp "$0" .venv/bin/python;;
    *"-m pip"*requirements.txt*) exit {code};;
esac
exit 0
"""


def test_packages_are_installed_by_hash_and_then_the_project_alone(checkout: Machine) -> None:
    checkout.add("python3.12", PYTHON.format(code=0))
    ended = run_environment(checkout, PYTHON="python3.12")
    assert ended.returncode == 0, ended.stderr
    packages, project = [line for line in checkout.called("python3.12") if "-m pip" in line]
    assert "--require-hashes --only-binary :all: -r requirements.txt" in packages
    assert "--no-deps --no-build-isolation" in project
    assert "--config-settings editable_mode=compat --editable ." in project
    assert "-m compileall -q wallet ui resources" in checkout.called("python3.12")[-1]


def test_packages_that_cannot_be_installed_are_said_in_words(checkout: Machine) -> None:
    checkout.add("python3", PYTHON.format(code=1))
    ended = run_environment(checkout)
    assert ended.returncode == 1
    assert "requirements.txt could not be installed" in ended.stderr
    assert "Traceback" not in ended.stderr
