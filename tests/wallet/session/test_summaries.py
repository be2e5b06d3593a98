from datetime import timedelta

from tests.doubles.credential_samples import ISSUED_AT
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.verification.checked import NOW, read, report_on
from wallet.model.credential import Form
from wallet.model.record import Keeping
from wallet.model.report import Mark, Standing
from wallet.session.judging import judge
from wallet.session.summaries import search_text, summarize
from wallet.trust.knowledge import bundled_knowledge

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)


def judged(document):
    return judge(read(document), report_on(document), bundled_knowledge())


def test_a_row_has_all_a_card_shows() -> None:
    until = NOW + timedelta(days=3)
    made = judged(SCHOOL.issue(SCHOOL.open_badge(valid_until=until)))
    row = summarize(made, record_id="1", keeping=Keeping.HISTORY, imported_at=NOW)
    assert (row.id, row.title, row.form) == ("1", "Cave Rescue Basics", Form.OPEN_BADGE_3)
    assert (row.issuer_name, row.issuer_says, row.issuer_is_claim) == (
        "Lantern Bay", "Lantern Bay", True,
    )  # fmt: skip
    assert (row.mark, row.standing) == (Mark.SIGNED_NOT_LISTED, Standing.CURRENT)
    assert (row.awarded_at, row.valid_until, row.imported_at) == (ISSUED_AT, until, NOW)
    assert (row.keeping, row.achievement_kind) == (Keeping.HISTORY, "Certificate")
    assert not row.has_picture
    assert not row.is_practice
    assert not row.in_progress


def test_a_search_finds_what_people_can_read_and_no_addresses() -> None:
    badge = SCHOOL.open_badge()
    subject = badge["credentialSubject"]
    achievement = {
        **subject["achievement"],  # type: ignore[index,call-overload,dict-item]
        "alignment": [
            {"type": ["Alignment"], "targetName": "Rope work", "targetUrl": "https://x.example/7"}
        ],
    }
    text = search_text(
        judged({**badge, "credentialSubject": {**subject, "achievement": achievement}})
    )  # type: ignore[dict-item]
    for word in ("Cave Rescue Basics", "Lantern Bay", "underground", "Rope work"):
        assert word in text
    assert "https://x.example/7" not in text
