"""Inputs that once made a parser fail: the target, and the shortest bytes that show it."""

# A charset that is a list of three, in a part with a byte that is no letter.
_MAIL_CHARSET = (
    b"From: a@x.example\r\nTo: b@x.example\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: text/plain; charset*="utf-8"\r\n\r\n\xff'
)
# A zip of one file whose name is a NUL, which is none to who reads it as C does.
_ZIP_NAME = (
    b"PK\3\4\x14" + bytes(7) + b"!" + bytes(13) + b"\1" + bytes(4)
    + b"PK\1\2\x14\3\x14" + bytes(7) + b"!" + bytes(13) + b"\1" + bytes(11) + b"\x80\1" + bytes(5)
    + b"PK\5\6" + bytes(4) + b"\1\0\1\0/\0\0\0\x1f" + bytes(5)
)  # fmt: skip

REGRESSIONS: tuple[tuple[str, bytes], ...] = (
    ("strict-json", b""),
    ("any-file", b"\x00"),
    ("archives-and-mails", _MAIL_CHARSET),
    ("archives-and-mails", _ZIP_NAME),
)
