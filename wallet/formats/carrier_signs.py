"""What files that hold files, or only a link, begin with: told without any of their readers."""

import re

SHORTCUT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\[(?:InternetShortcut|Desktop Entry)\][ \t]*\r?\n")
_LIST_STARTS = (b"bplist00", b"<?xml", b"<!DOCTYPE plist", b"<plist")
# A link is short; what is longer is no link (bytes).
_LINK_LIMIT = 65_536
_HEAD = 8_192
_HEADER = re.compile(rb"[!-9;-~]+[ \t]*:[ \t]")
_KNOWN = re.compile(
    rb"^(from|to|subject|date|message-id|mime-version|received|content-type|return-path|"
    rb"delivered-to|x-[a-z-]+):",
    re.MULTILINE | re.IGNORECASE,
)


def is_zip(data: bytes) -> bool:
    """Whether ``data`` begins as a zip file does, an empty one too."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_link_file(data: bytes) -> bool:
    """Whether ``data`` is a file that only holds a link (see ``link_files``)."""
    if len(data) > _LINK_LIMIT:
        return False
    if SHORTCUT.match(data):
        return True
    head = data[:_HEAD].lstrip()
    is_list = head.startswith(_LIST_STARTS) and (b"<plist" in head or head.startswith(b"bplist"))
    return is_list and b"URL" in data


def is_mail(data: bytes) -> bool:
    """Whether ``data`` begins as a mail does: with headers, among them two that mails have."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"From "):
        head = head.partition(b"\n")[2]
    if not _HEADER.match(head):
        return False
    return len({name.lower() for name in _KNOWN.findall(head)}) > 1
