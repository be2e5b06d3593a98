"""The technical report, word for word."""

from dataclasses import replace

from tests.doubles.items import failed, make_report
from ui.showing.support_text import support_text
from wallet.errors import Reason
from wallet.model.report import CheckName, Remark


def test_it_names_every_check_with_reason_facts_date_and_origin() -> None:
    report = make_report(failed(CheckName.PROOF, Reason.SUITE_NOT_SUPPORTED, suite="x\u202ey"))
    report = replace(report, remarks=(Remark(reason=Reason.NEWER_VERSION_ANNOUNCED),))
    text = support_text(report)
    for check in report.checks:
        assert check.name.value in text
        assert check.reason.value in text
    assert "suite = xy" in text
    assert "as of 2026-05-03T12:00:00Z" in text
    assert "from a trust pack" in text
    assert "REMARK    NEWER_VERSION_ANNOUNCED" in text
    assert text.startswith("verdict   not_verified")


def test_several_proofs_are_numbered() -> None:
    report = make_report()
    second = replace(report.of(CheckName.PROOF)[0], proof=1)
    assert "PROOF 1" in support_text(replace(report, checks=(*report.checks, second)))
