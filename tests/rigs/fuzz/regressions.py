"""Inputs that once made a parser fail: the target, and the shortest bytes that show it."""

REGRESSIONS: tuple[tuple[str, bytes], ...] = (("strict-json", b""), ("any-file", b"\x00"))
