"""Endorsements of endorsements of endorsements: what stands too deep is named and not read."""

from typing import Any

from tests.doubles.issuer_simulator import IssuerSimulator
from wallet.encoding.strict_json import write_json
from wallet.errors import Reason
from wallet.formats.documents import MAX_DEPTH
from wallet.formats.reader import read_items
from wallet.trust.knowledge import bundled_knowledge


def nested(levels: int) -> bytes:
    issuer = IssuerSimulator("Lantern Bay", seed=1)
    inner: dict[str, Any] = issuer.endorsement()
    for _ in range(levels - 1):
        inner = {**issuer.endorsement(), "endorsement": [inner]}
    return write_json({**issuer.open_badge(), "endorsement": [inner]})


def test_credentials_are_read_to_the_depth_that_records_have() -> None:
    reading = read_items(nested(MAX_DEPTH), "a test", bundled_knowledge().contexts)
    assert (len(reading.credentials), reading.not_read) == (1 + MAX_DEPTH, ())


def test_what_stands_deeper_is_named_and_not_read() -> None:
    reading = read_items(nested(MAX_DEPTH + 3), "a test", bundled_knowledge().contexts)
    (entry,) = reading.not_read
    assert len(reading.credentials) == 1 + MAX_DEPTH
    assert (entry.reason, entry.facts) == (Reason.TOO_DEEP, {"limit": str(MAX_DEPTH)})
    assert entry.pointer == "/endorsement/0" * MAX_DEPTH
