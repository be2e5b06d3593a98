import json
from datetime import UTC, datetime

import pytest

from tests.wallet.vault.items import make_report
from wallet.errors import Reason, VaultError
from wallet.model.report import Remark
from wallet.vault.report_rows import read_report, write_report


def test_a_report_reads_back_whole() -> None:
    report = make_report(
        Remark(reason=Reason.NEWER_VERSION_ANNOUNCED),
        Remark(reason=Reason.MEMBER_MALFORMED, facts={"where": "/a\u2028b"}),
        checked_at=datetime(2026, 11, 24, 9, 30, 1, 999999, tzinfo=UTC),
    )
    assert read_report(write_report(report)) == report


def changed(**members: object) -> str:
    return json.dumps(json.loads(write_report(make_report())) | members)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        "[" * 100_000,
        changed(checks=[]),
        changed(checks=[{"name": "FORM"}]),
        changed(checked_at="yesterday"),
        changed(checked_at=None),
        changed(remarks=[{"reason": "NO_SUCH_REASON", "facts": {}}]),
        changed(remarks=[{"reason": "INTACT", "facts": []}]),
    ],
)
def test_anything_else_is_damage(text: str) -> None:
    with pytest.raises(VaultError) as raised:
        read_report(text)
    assert (raised.value.reason, raised.value.facts) == (
        Reason.VAULT_DAMAGED, {"where": "report"},
    )  # fmt: skip
