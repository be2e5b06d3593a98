import contextlib
import os
import socket

import pytest

from tests.conftest import InternetSocketError
from tests.places import PROJECT


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_an_internet_socket_is_refused_and_remembered(
    family: socket.AddressFamily, internet_attempts: list[str]
) -> None:
    with pytest.raises(InternetSocketError):
        socket.socket(family)
    with contextlib.suppress(InternetSocketError):
        socket.socket(family)
    assert internet_attempts == [family.name, family.name]
    internet_attempts.clear()


def test_a_swallowed_attempt_still_fails_the_test(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    pytester.makepyfile(
        """
        import contextlib, socket

        def test_swallows():
            with contextlib.suppress(Exception):
                socket.create_server(("127.0.0.1", 0))

        def test_local_sockets_are_fine():
            first, second = socket.socketpair()
            first.close(), second.close()
        """
    )
    ended = pytester.runpytest_subprocess("-p", "tests.conftest")
    ended.assert_outcomes(passed=2, errors=1)


def test_settings_of_whoever_runs_the_tests_are_out_of_reach() -> None:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        assert "home" in os.environ[name]


@pytest.mark.parametrize(("is_required", "failed"), [("", 0), ("1", 2)])
def test_where_rigs_are_required_their_tests_may_not_be_skipped(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, is_required: str, failed: int
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    monkeypatch.setenv("RUCKSACK_REQUIRE_RIGS", is_required)
    pytester.makepyfile(
        """
        import pytest

        @pytest.fixture
        def display():
            pytest.skip("no X server")

        @pytest.mark.secret_service
        @pytest.mark.skipif(True, reason="no keyring")
        def test_keyring():
            pass

        def test_window(display):
            pass

        @pytest.mark.skip(reason="no peers")
        def test_peers():
            pass
        """
    )
    ended = pytester.runpytest_subprocess("-p", "tests.conftest", "-W", "ignore")
    outcomes = ended.parseoutcomes()
    assert (outcomes.get("failed", 0) + outcomes.get("errors", 0)) == failed
    assert outcomes["skipped"] == 3 - failed


def test_garbage_is_collected_between_tests_in_the_main_thread(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(PROJECT))
    pytester.makepyfile(
        """
        import gc, threading

        taken_on = []

        class Circle:
            def __init__(self):
                self.itself = self

            def __del__(self):
                taken_on.append(threading.current_thread())

        def litter():
            for _ in range(10_000):
                Circle()

        def test_litters():
            assert not gc.isenabled()
            thread = threading.Thread(target=litter)
            thread.start()
            thread.join()
            assert not taken_on
            gc.enable()

        def test_finds_it_gone():
            assert len(taken_on) == 10_000
            assert set(taken_on) == {threading.main_thread()}
            assert not gc.isenabled()
        """
    )
    ended = pytester.runpytest_subprocess("-p", "tests.conftest", "-p", "no:randomly")
    ended.assert_outcomes(passed=2)
