import pytest

from wallet.trust.hosts import host_of, port_of


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://College.EDU/issuers/1", "college.edu"),
        ("https://college.edu:8443/i?x=1", "college.edu"),
        ("https://mit.edu@evil.org/", "evil.org"),
        ("did:web:college.edu", ""),
        ("https://[::1", ""),
        ("", ""),
    ],
)
def test_the_host_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("url", "port"),
    [
        ("https://College.edu:8443/i", "8443"),
        ("https://college.edu/i", ""),
        ("https://college.edu:/i", ""),
        ("https://college.edu:99999/", ""),
        ("https://college.edu:x/", ""),
        ("", ""),
    ],
)
def test_the_port_of_an_address(url: str, port: str) -> None:
    assert port_of(url) == port
