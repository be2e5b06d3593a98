"""Checking what somebody handed over: one answer, every item behind it, nothing stored."""
