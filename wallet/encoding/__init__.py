"""Bytes to plain values and back: no keys, no verdicts, no knowledge of the outside."""
