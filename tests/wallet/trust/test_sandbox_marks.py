import pytest

from wallet.trust.sandbox_marks import is_test_entry, is_test_list


@pytest.mark.parametrize(
    "name",
    [
        "(Example) My University", "My University", "My College", "DCC Sandbox Issuer", "TEST",
        "Instituto Tecnológico de Monterrey Test", "Universidad de Prueba", "Emisor de ejemplo",
        "Universität Beispiel", "Démonstration", "Bac à sable", "DCC did:key for testing a did",
        "PlugFest3", "JFF Plugfest 2", "Sample College", "Demo-Issuer",
    ],
)  # fmt: skip
def test_entries_whose_name_says_test(name: str) -> None:
    assert is_test_entry("did:key:z6Mk", name, "")


@pytest.mark.parametrize(
    "name",
    [
        "Educational Testing Service", "Testament College", "Latest Learning", "Contest Club",
        "Demography Institute", "University of My Town", "Exemplar School", "UAT Tamaulipas",
        "Attested Skills",
    ],
)  # fmt: skip
def test_names_that_only_look_alike_are_real(name: str) -> None:
    assert not is_test_entry("did:web:college.edu", name, "https://college.edu")


@pytest.mark.parametrize(
    ("issuer_id", "website"),
    [
        ("did:web:localhost%3A3000:users", ""),
        ("did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy", ""),
        ("did:web:college.edu:issuers:demo", ""),
        ("did:web:staging.college.edu", ""),
        ("did:example:123", ""),
        ("https://example.com/issuers/1", ""),
        ("https://university.example/issuers/1", ""),
        ("did:key:z6Mk", "https://some.domain.org"),
        ("did:key:z6Mk", "http://localhost:8080/x"),
        ("did:key:z6Mk", "https://goodwill.claim-dev.skills.com"),
        ("did:key:z6Mk", "https://rc.college.edu/"),
    ],
)
def test_entries_whose_address_says_test(issuer_id: str, website: str) -> None:
    assert is_test_entry(issuer_id, "Lantern Bay", website)


@pytest.mark.parametrize(
    ("issuer_id", "website"),
    [
        ("did:web:c21u.gatech.edu", "https://c21u.gatech.edu"),
        ("did:web:www.credly.com:api:v1:obi", "https://credly.com"),
        ("did:web:dev.edu", "https://www.dev.edu"),
        ("https://issuer.test-prep.com/1", "https://test-prep.com"),
        ("did:key:z6Mk", "not a url ["),
        ("did:key:z6Mk", ""),
    ],
)
def test_addresses_of_real_issuers(issuer_id: str, website: str) -> None:
    assert not is_test_entry(issuer_id, "Lantern Bay", website)


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("DCC Sandbox Registry", "", True),
        ("Registry", "https://digitalcredentials.github.io/sandbox-registry/registry.json", True),
        ("Members", "https://test.registry.dcconsortium.org/.well-known/openid-federation", True),
        ("DCC Member Registry (test)", "", True),
        ("Playground", "", True),
        ("Demo list", "", True),
        ("Registry of attested skills", "https://registry.dcconsortium.org", False),
        ("Democracy schools", "https://latest.org", False),
    ],
)
def test_lists_for_tests(name: str, url: str, expected: bool) -> None:
    assert is_test_list(name, url) is expected
