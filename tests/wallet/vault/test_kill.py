"""A sample of the crash rig: twenty kills at random moments (``tests/rigs/vault_kill``)."""

import os

import pytest

from tests.rigs.vault_kill import kills

pytestmark = pytest.mark.skipif(os.name != "posix", reason="SIGKILL")


def test_nothing_acknowledged_is_lost_in_twenty_kills() -> None:
    found = list(kills(21, seed=20261124))
    assert [entry for entry in found if entry.faults] == []
    # How much was done before a kill is the machine's affair; that something was is the test's.
    for kind in ("items", "passphrase"):
        assert any(entry.said for entry in found if entry.work == kind)
