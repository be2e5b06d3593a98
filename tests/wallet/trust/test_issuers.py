from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wallet.encoding.contexts import bundled_contexts
from wallet.model.issuer_standing import IssuerStanding
from wallet.trust.issuers import recognise, website_host_of, website_of
from wallet.trust.knowledge import Knowledge, Registry, bundled_knowledge
from wallet.trust.practice_issuers import PRACTICE_ISSUERS, PracticeIssuerKey
from wallet.trust.registries import make_entry

AS_OF = datetime(2026, 6, 1, tzinfo=UTC)
COLLEGE = "did:web:college.edu"
PRACTICE = PRACTICE_ISSUERS[PracticeIssuerKey.SCHOOL]


def registry(
    *names: tuple[str, str], title: str = "Board", is_test: bool = False, age: int = 0
) -> Registry:
    return Registry(
        name=title,
        url=f"https://lists.org/{title}",
        format="dcc-legacy",
        entries=tuple(make_entry(issuer, name, "", "") for issuer, name in names),
        as_of=AS_OF - timedelta(days=age),
        origin="a test",
        is_test=is_test,
    )


def knowing(*registries: Registry) -> Knowledge:
    return Knowledge(contexts=bundled_contexts(), registries=registries)


def test_an_issuer_on_a_list_is_recognised_by_its_identifier_alone() -> None:
    knowledge = knowing(registry((COLLEGE, "Westmoor College")))
    found = recognise(COLLEGE, knowledge)
    assert found is not None
    assert (found.name, found.list_name) == ("Westmoor College", "Board")
    assert (found.standing, found.as_of) == (IssuerStanding.LISTED, AS_OF)
    assert (found.origin, found.is_practice) == ("a test", False)
    for other in ("", "Westmoor College", COLLEGE + "/", COLLEGE.upper(), COLLEGE + "#key-1"):
        assert recognise(other, knowledge) is None


def test_tests_never_count_as_recognised() -> None:
    sandbox = registry((COLLEGE, "Westmoor College"), title="Sandbox", is_test=True)
    demo = registry((COLLEGE, "Westmoor College Demo"), title="Demo entry")
    real = registry((COLLEGE, "Westmoor College"), age=400)
    for knowledge in (knowing(sandbox), knowing(demo), knowing(real, demo), knowing(demo, real)):
        found = recognise(COLLEGE, knowledge)
        assert found is not None
        assert found.standing is IssuerStanding.TEST_ONLY
    # A real list counts, however old, where a sandbox also carries the issuer.
    found = recognise(COLLEGE, knowing(sandbox, real))
    assert found is not None
    assert (found.standing, found.list_name) == (IssuerStanding.LISTED, "Board")


def test_of_two_lists_the_newer_names_the_issuer() -> None:
    older = registry((COLLEGE, "Old Name"), title="A", age=10)
    newer = registry((COLLEGE, "New Name"), title="B", age=1)
    for knowledge in (knowing(older, newer), knowing(newer, older)):
        found = recognise(COLLEGE, knowledge)
        assert found is not None
        assert found.name == "New Name"


def test_a_removed_issuer_is_not_known() -> None:
    knowledge = replace(
        knowing(registry((COLLEGE, "Westmoor College"))), removed_issuers=frozenset({COLLEGE})
    )
    assert recognise(COLLEGE, knowledge) is None


def test_practice_issuers_are_never_real() -> None:
    lie = registry((PRACTICE.id, "Lantern Bay High School"))
    outside = recognise(PRACTICE.id, knowing(lie))
    assert outside is not None
    assert (outside.is_practice, outside.standing) == (True, None)
    assert (outside.name, outside.list_name) == (PRACTICE.name, "")
    practice = registry((PRACTICE.id, PRACTICE.name), title="Practice")
    inside = recognise(PRACTICE.id, replace(knowing(lie), practice=practice))
    assert inside is not None
    assert (inside.is_practice, inside.list_name) == (True, "Practice")
    # Inside a practice backpack, one that its list leaves out is simply unknown.
    unlisted = PRACTICE_ISSUERS[PracticeIssuerKey.PHOTO]
    assert recognise(unlisted.id, replace(knowing(), practice=practice)) is None


@pytest.mark.parametrize(
    ("issuer_id", "website"),
    [
        ("did:web:credly.com", "credly.com"),
        ("did:web:www.credly.com:api:v1:issuers:1", "credly.com"),
        ("did:web:localhost%3A3000:users", "localhost:3000"),
        ("did:web:localhost%3a3000", "localhost:3000"),
        ("did:web:www.college.edu%3A08443:i", "college.edu:8443"),
        ("did:web:college.edu%3A443:i", "college.edu"),
        ("did:web:college.edu%3A", "college.edu"),
        ("did:web:college.edu%3A0", "college.edu"),
        ("did:web:college.edu%3A123456", ""),
        ("did:web:college.edu%3A80%3A81", ""),
        ("did:web:college.edu%3Aevil", ""),
        ("did:web:college.edu%3A٣", ""),
        ("did:web:College.edu", "college.edu"),
        ("https://www.college.edu/issuers/1?x=1", "college.edu"),
        ("https://college.edu:8443/i", "college.edu:8443"),
        ("https://college.edu:443/i", "college.edu"),
        ("https://college.edu:/i", "college.edu"),
        ("https://mit.edu@evil.org/", "evil.org"),
        ("https://xn--mt-zja.edu/", "xn--mt-zja.edu"),
        ("http://college.edu/1", ""),
        ("did:key:z6Mk", ""),
        ("did:web:", ""),
        ("did:web:mít.edu", ""),
        ("did:web:evil.org%2F@mit.edu", ""),
        ("did:web:evil.org%00", ""),
        ("https://[::1]/", ""),
        ("https://[", ""),
        ("https://mít.edu/", ""),
        ("", ""),
    ],
)
def test_the_website_that_vouches(issuer_id: str, website: str) -> None:
    assert website_of(issuer_id) == website
    assert website_host_of(issuer_id) == website.partition(":")[0]


def test_the_bundled_lists_are_dated_and_mark_their_tests() -> None:
    knowledge = bundled_knowledge()
    assert {entry.name for entry in knowledge.registries} == {
        "DCC Registry", "DCC Community Registry", "DCC Sandbox Registry",
    }  # fmt: skip
    for listed in knowledge.registries:
        assert listed.url.startswith("https://digitalcredentials.github.io/")
        assert listed.origin == "bundled"
        assert datetime(2026, 1, 1, tzinfo=UTC) < listed.as_of < datetime(2027, 1, 1, tzinfo=UTC)
        assert listed.entries
        assert listed.is_test is ("Sandbox" in listed.name)
        for entry in listed.entries:
            assert entry.issuer_id.startswith("did:")
            assert entry.name
    standings = {
        issuer_id: getattr(recognise(issuer_id, knowledge), "standing", None)
        for issuer_id in (
            "did:web:digitalcredentials.odl.mit.edu",
            "did:web:dibiho.org:TUM",
            "did:web:dibiho.org:TUM.Test",
            "did:web:participate.community",  # on the community list, and on the sandbox
            "did:web:participate.dev",
            # "My University" on one list, "(Example) My University" on another
            "did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W",
            "did:key:z6MkvabuhEZkoAy3UnUsh5fiwbDr8B6kunnVXL8TL5QYd1W5",
        )
    }
    listed_now, test_only = IssuerStanding.LISTED, IssuerStanding.TEST_ONLY
    assert list(standings.values()) == [
        listed_now, listed_now, test_only, listed_now, test_only, test_only, test_only,
    ]  # fmt: skip
