import sys

import pytest

from tests.places import NODE
from tests.rigs import no_network

needs_watch = pytest.mark.skipif(
    not no_network.can_watch(),
    reason="strace is absent, forbidden or already at work (make test checks itself beforehand)",
)


def programs(record: str) -> list[tuple[int, str]]:
    return [(found.pid, found.program) for found in no_network.find_breaches(record.splitlines())]


def test_an_internet_socket_is_named_with_its_program() -> None:
    record = """\
10 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 30 vars */) = 0
10 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3
10 socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3
10 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 4
10 socket(AF_INET6, SOCK_DGRAM, IPPROTO_IP) = -1 EAFNOSUPPORT (Address family not supported)
10 +++ exited with 0 +++"""
    assert programs(record) == [(10, "/usr/bin/python3"), (10, "/usr/bin/python3")]


def test_a_thread_runs_its_process_program_even_if_it_speaks_first() -> None:
    record = """\
10 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 30 vars */) = 0
10 clone3({flags=CLONE_VM|CLONE_THREAD, stack=0x7f}, 88 <unfinished ...>
11 socket(AF_INET, SOCK_STREAM, IPPROTO_IP <unfinished ...>
10 <... clone3 resumed> => {parent_tid=[11]}, 88) = 11
11 <... socket resumed>) = 3"""
    assert programs(record) == [(11, "/usr/bin/python3")]


def test_threads_of_peers_are_left_out_and_nothing_else_is() -> None:
    record = """\
10 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 30 vars */) = 0
10 vfork( <unfinished ...>
11 execve("/usr/bin/node", ["node", "verify.mjs"], 0x7ffc /* 30 vars */ <unfinished ...>
10 <... vfork resumed>) = 11
11 <... execve resumed>) = 0
11 clone3({flags=CLONE_VM|CLONE_THREAD}, 88) = 12
12 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 20
11 socket(AF_INET6, SOCK_STREAM, IPPROTO_IP) = 21
10 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 5"""
    assert programs(record) == [(10, "/usr/bin/python3")]


def test_a_failed_start_of_node_hides_nothing() -> None:
    record = """\
10 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 30 vars */) = 0
10 clone(child_stack=NULL, flags=SIGCHLD) = 11
11 execve("/usr/local/bin/node", ["node"], 0x7ffc /* 30 vars */) = -1 ENOENT (No such file)
11 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3"""
    assert programs(record) == [(11, "/usr/bin/python3")]


def test_a_process_number_used_twice_is_two_processes() -> None:
    record = """\
10 execve("/usr/bin/python3", ["python3"], 0x7ffc /* 30 vars */) = 0
10 clone(child_stack=NULL, flags=SIGCHLD) = 11
11 execve("/usr/bin/node", ["node"], 0x7ffc /* 30 vars */) = 0
11 +++ exited with 0 +++
10 clone(child_stack=NULL, flags=SIGCHLD) = 11
11 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3"""
    assert programs(record) == [(11, "/usr/bin/python3")]


@needs_watch
def test_the_watch_sees_what_is_planted() -> None:
    assert no_network.find_blindness() == ""


@needs_watch
@pytest.mark.skipif(NODE is None, reason="Node is absent")
def test_a_peer_may_listen_on_this_machine() -> None:
    serve = "const s = require('net').createServer().listen(0, '127.0.0.1', () => s.close())"
    assert no_network.watch([str(NODE), "-e", serve]) == (0, ())


SIGN_AND_READ = """
from datetime import UTC, datetime
from wallet.session.practice import practice_files
practice_files(datetime(2026, 11, 22, tzinfo=UTC))
"""


@needs_watch
def test_libraries_ask_for_no_network_address_while_signing() -> None:
    # PyLD's uuid1 did, through libuuid and below Python's own socket module.
    assert no_network.watch([sys.executable, "-c", SIGN_AND_READ]) == (0, ())


@needs_watch
def test_a_breach_fails_a_command_that_succeeds(capfd: pytest.CaptureFixture[str]) -> None:
    breach = "import socket; socket.socket(); print('all tests passed')"
    assert no_network.main(["--", sys.executable, "-c", breach]) == 1
    captured = capfd.readouterr()
    assert "all tests passed" in captured.out
    assert "internet socket: " in captured.err
    assert "AF_INET" in captured.err


@needs_watch
@pytest.mark.parametrize("code", [0, 3])
def test_the_exit_code_of_the_command_is_kept(code: int) -> None:
    assert no_network.main([sys.executable, "-c", f"raise SystemExit({code})"]) == code


def test_no_command_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert no_network.main(["--"]) == 2
    assert "usage" in capsys.readouterr().err
