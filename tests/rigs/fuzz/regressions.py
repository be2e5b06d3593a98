"""Inputs that once made a parser fail: the target, and the shortest bytes that show it."""

# A charset that is a list of three, in a part with a byte that is no letter.
_MAIL_CHARSET = (
    b"From: a@x.example\r\nTo: b@x.example\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: text/plain; charset*="utf-8"\r\n\r\n\xff'
)

REGRESSIONS: tuple[tuple[str, bytes], ...] = (
    ("strict-json", b""),
    ("any-file", b"\x00"),
    ("archives-and-mails", _MAIL_CHARSET),
)
