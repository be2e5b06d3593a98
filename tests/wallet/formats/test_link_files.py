"""Files that are only a link: told what to do with it."""

import plistlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.wallet.formats import samples
from wallet.errors import Reason
from wallet.formats.link_files import read_link_file
from wallet.formats.reader import read_items
from wallet.formats.reading import Place, Reading

ADDRESS = "https://badges.example/public/assertions/7?x=1"
FILES = {
    "url": f"[InternetShortcut]\r\nIDList=\r\nURL={ADDRESS}\r\nIconIndex=0\r\n".encode(),
    "marked": b"\xef\xbb\xbf[InternetShortcut]\r\nURL=" + ADDRESS.encode(),
    "desktop": f"[Desktop Entry]\nType=Link\nURL[$e]={ADDRESS}\nIcon=text-html\n".encode(),
    "webloc": plistlib.dumps({"URL": ADDRESS}),
    "binary": plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
}


def read(data: bytes) -> Reading:
    return read_items(data, "badge.url", samples.contexts())


@pytest.mark.parametrize("data", FILES.values(), ids=FILES)
def test_a_link_is_named_and_not_followed(data: bytes) -> None:
    reading = read(data)
    assert reading.credentials == ()
    (entry,) = reading.not_read
    assert (entry.reason, entry.facts) == (Reason.LINK_FILE, {"link": ADDRESS})


@pytest.mark.parametrize("data", [
    b"[InternetShortcut]\nURL=file:///etc/passwd\n",
    b"[InternetShortcut]\nURL=javascript:alert(1)\n",
    b"[InternetShortcut]\nNothing=1\n",
    plistlib.dumps({"URL": 7}), plistlib.dumps(["URL"]), b"bplist00URL",
    b'<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "b">]><plist><key>URL</key></plist>',
])  # fmt: skip
def test_what_leads_to_no_web_page_is_no_link(data: bytes) -> None:
    (entry,) = read(data).not_read
    assert entry.reason is Reason.UNRECOGNIZED_FORMAT


def test_a_long_address_is_cut_and_a_long_file_is_no_link() -> None:
    (entry,) = read(b"[InternetShortcut]\nURL=https://a.example/" + b"x" * 999).not_read
    assert len(entry.facts["link"]) == 200
    (entry,) = read(b"[InternetShortcut]\nURL=https://a.example/" + b"x" * 70_000).not_read
    assert entry.reason is Reason.UNRECOGNIZED_FORMAT


def test_a_list_of_documents_that_is_broken_stays_what_it_is() -> None:
    assert read(b'[{"URL": 1},').not_read[0].reason is Reason.NOT_JSON


@given(st.binary(max_size=300))
def test_whatever_follows_the_start_of_a_list_nothing_raises(rest: bytes) -> None:
    for start in (b"bplist00", b"<plist>", b"[Desktop Entry]\n"):
        assert read_link_file(start + rest, Place(name="x")).not_read
