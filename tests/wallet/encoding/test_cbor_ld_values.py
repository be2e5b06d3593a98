from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.encoding.code_documents import DID, PROOF_VALUE
from wallet.encoding.cbor_items import CborItem
from wallet.encoding.cbor_ld_values import (
    lengthen_date,
    lengthen_date_time,
    lengthen_multibase,
    lengthen_url,
    shorten_date,
    shorten_date_time,
    shorten_multibase,
    shorten_url,
)
from wallet.errors import InputError


@pytest.mark.parametrize(
    "url, short",
    [
        ("http://a.example/b", [1, "a.example/b"]),
        ("https://a.example/b#c", [2, "a.example/b#c"]),
        ("https://", [2, ""]),
        (
            "urn:uuid:188e8450-269e-11eb-b545-d3692cf35398",
            [3, UUID("188e8450-269e-11eb-b545-d3692cf35398").bytes],
        ),
        ("urn:uuid:00000000-0000-0000-0000-000000000000", [3, bytes(16)]),
        # Versions above 5, capitals, and what is no UUID at all, travel as text.
        ("urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057", None),
        ("urn:uuid:188E8450-269E-11EB-B545-D3692CF35398", None),
        ("urn:uuid:188e8450-269e-11eb-b545-d3692cf35398#94567", None),
        ("did:key:x", [1025, "x"]),
        ("did:key:z0", [1025, "z0"]),
        ("did:v1:nym:z", [1024, "z"]),
    ],
)
def test_addresses_shorten(url: str, short: CborItem) -> None:
    item = shorten_url(url)
    assert item == (short if short is not None else [3, url.removeprefix("urn:uuid:")])
    assert isinstance(item, list)
    assert lengthen_url(item) == url


def test_a_did_key_becomes_bytes_and_so_does_its_fragment() -> None:
    item = shorten_url(f"{DID}#{DID.removeprefix('did:key:')}")
    assert isinstance(item, list)
    assert item[0] == 1025
    assert item[1] == item[2]
    assert item[1][:2] == b"\xed\x01"
    assert lengthen_url(item) == f"{DID}#{DID.removeprefix('did:key:')}"


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example:8080/b",
        "https://a.example/b:c",
        "http:b",
        "HTTPS://a.example/b",
        "data:text/plain,a",
        "did:web:a.example",
        "did:key:a#b#c",
        "mailto:a@b.example",
        "no address",
        "",
    ],
)
def test_other_addresses_stay_as_they_are(url: str) -> None:
    assert shorten_url(url) == url


@given(
    st.text(max_size=40)
    | st.builds(
        "{}{}".format,
        st.sampled_from(["https://", "http://", "urn:uuid:", "did:key:", "did:v1:nym:z", "a:"]),
        st.text(max_size=40),
    )
)
def test_every_address_comes_back(url: str) -> None:
    item = shorten_url(url)
    assert (lengthen_url(item) if isinstance(item, list) else item) == url


@pytest.mark.parametrize(
    "item, url",
    [
        ([4, "text/plain,a"], "data:text/plain,a"),
        ([4, "image/png", b"\x00\x01"], "data:image/png;base64,AAE="),
    ],
)
def test_addresses_of_the_newer_writer_are_read(item: list[CborItem], url: str) -> None:
    assert lengthen_url(item) == url


@pytest.mark.parametrize(
    "item",
    [[], [2], [2, b"a"], [2, "a", "b"], [3, bytes(15)], [4, b"a"], [9, "a"], [1025], [1025, 1],
     [1025, "a", "b", "c"], ["a"]],
)  # fmt: skip
def test_other_short_addresses_are_damaged(item: list[CborItem]) -> None:
    with pytest.raises(InputError, match="CODE_DAMAGED"):
        lengthen_url(item)


def test_multibase_texts_become_bytes() -> None:
    short = shorten_multibase(PROOF_VALUE)
    assert isinstance(short, bytes)
    assert short[:1] == b"z"
    assert len(short) == 65
    assert lengthen_multibase(short) == PROOF_VALUE
    assert shorten_multibase("MAAE=") == b"M\x00\x01"
    assert lengthen_multibase(b"M\x00\x01") == "MAAE="
    assert lengthen_multibase(b"u\xff\xff") == "u__8"


@pytest.mark.parametrize("text", ["", "z", "z0", "M!", "MAAF=", "MA", "uAAE", "f00"])
def test_other_multibase_texts_stay_as_they_are(text: str) -> None:
    assert shorten_multibase(text) == text


@pytest.mark.parametrize("data", [b"", b"f\x00", b"\x00"])
def test_other_multibase_bytes_are_damaged(data: bytes) -> None:
    with pytest.raises(InputError):
        lengthen_multibase(data)


@pytest.mark.parametrize(
    "text, short",
    [
        ("1970-01-01T00:00:00Z", 0),
        ("2020-07-14T19:23:24Z", 1594754604),
        ("2020-07-14T19:23:24.050Z", [1594754604, 50]),
        ("9999-12-31T23:59:59.999Z", [253402300799, 999]),
    ],
)
def test_times_shorten(text: str, short: CborItem) -> None:
    assert shorten_date_time(text) == short
    assert lengthen_date_time(short) == text


@pytest.mark.parametrize(
    "text",
    [
        "1969-12-31T23:59:59Z",  # the older writer breaks on it
        "2020-07-14T19:23:24+00:00",
        "2020-07-14T19:23:24.5Z",
        "2020-07-14T24:00:00Z",
        "2020-07-14T23:59:60Z",
        "2020-02-30T00:00:00Z",
        "2020-07-14 19:23:24Z",
        "2020-07-14",
        "٢٠٢٠-07-14T19:23:24Z",
    ],
)
def test_other_times_stay_as_they_are(text: str) -> None:
    assert shorten_date_time(text) == text


@given(st.datetimes(datetime(1970, 1, 1), datetime(9999, 12, 31), timezones=st.just(UTC)))
def test_every_time_comes_back(moment: datetime) -> None:
    moment -= timedelta(microseconds=moment.microsecond % 1000)
    for spec in ("seconds", "milliseconds"):
        text = moment.isoformat(timespec=spec).replace("+00:00", "Z")
        short = shorten_date_time(text)
        assert short != text
        assert lengthen_date_time(short) == text


def test_times_before_1970_of_the_newer_writer_are_read() -> None:
    assert lengthen_date_time(-1) == "1969-12-31T23:59:59Z"
    assert lengthen_date(-86_400) == "1969-12-31"


@pytest.mark.parametrize("item", [10**18, -(10**12), 1.5, [0.5, 1], [1], [1, 1000], [1, 2, 3]])
def test_impossible_times_are_damaged(item: CborItem) -> None:
    with pytest.raises(InputError):
        lengthen_date_time(item)


@given(st.dates(date(1970, 1, 1)))
def test_every_date_comes_back(day: date) -> None:
    short = shorten_date(day.isoformat())
    assert isinstance(short, int)
    assert lengthen_date(short) == day.isoformat()


@pytest.mark.parametrize("text", ["1969-12-31", "2020-02-30", "2020-7-14", "20200714", "2020-07"])
def test_other_dates_stay_as_they_are(text: str) -> None:
    assert shorten_date(text) == text


@pytest.mark.parametrize("item", [10**18, 1.5])
def test_impossible_dates_are_damaged(item: CborItem) -> None:
    with pytest.raises(InputError):
        lengthen_date(item)


def test_values_without_a_short_form_are_left_alone() -> None:
    for item in (True, None, "x"):
        assert lengthen_date_time(item) is item
        assert lengthen_date(item) is item
