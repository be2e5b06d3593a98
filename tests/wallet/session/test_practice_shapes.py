import hashlib
import uuid
from datetime import UTC, datetime, timedelta

from wallet.session.practice_shapes import (
    LEARNER_EMAIL,
    Calendar,
    achievement,
    alignment,
    badge,
    hashed_address,
    older_badge,
    subject,
    urn,
)
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey

NOW = datetime(2026, 11, 22, 10, 0, 0, 123456, tzinfo=UTC)
PLAIN = achievement("A", "Badge", "d", "c")


def test_moments_are_whole_seconds_around_now():
    calendar = Calendar(now=NOW)
    assert calendar.moment(-1) == NOW.replace(microsecond=0) - timedelta(days=1)
    assert calendar.text(60) == "2027-01-21T10:00:00Z"


def test_names_give_the_same_urn_and_other_names_another():
    assert urn("a") == urn("a") != urn("b")
    assert uuid.UUID(urn("a").removeprefix("urn:uuid:")).version == 5


def test_the_address_is_hashed_as_open_badges_has_it():
    # Open Badges 3.0, IdentityObject: the salt is appended without a separator.
    digest = hashlib.sha256(f"{LEARNER_EMAIL}salt".encode()).hexdigest()
    identity = hashed_address("salt")
    assert identity["identityHash"] == f"sha256${digest}"
    assert identity["hashed"] is True
    assert LEARNER_EMAIL not in str(identity)


def test_the_two_data_models_name_their_own_dates():
    issuer = PracticeIssuerKey.SCHOOL
    newer = badge(issuer, "A", subject(PLAIN), valid_from="f", valid_until="u")
    older = older_badge(issuer, "A", subject(PLAIN), issued="f", expires="u")
    assert (newer["validFrom"], newer["validUntil"]) == ("f", "u")
    assert (older["issuanceDate"], older["expirationDate"]) == ("f", "u")
    assert not {"issuanceDate", "expirationDate"} & set(newer)
    assert not {"validFrom", "validUntil"} & set(older)
    assert "validUntil" not in badge(issuer, "A", subject(PLAIN), valid_from="f")


def test_the_issuer_is_the_tables():
    newer = badge(PracticeIssuerKey.GUILD, "A", subject(PLAIN), valid_from="f")
    known = PRACTICE_ISSUERS[PracticeIssuerKey.GUILD]
    assert newer["issuer"] == {
        "id": known.id,
        "type": ["Profile"],
        "name": known.name,
        "url": known.website,
    }


def test_what_is_not_said_is_not_there():
    assert "id" not in subject(PLAIN, is_bound=False)
    assert set(alignment("n", "https://a.example")) == {
        "type",
        "targetName",
        "targetUrl",
        "targetType",
    }
