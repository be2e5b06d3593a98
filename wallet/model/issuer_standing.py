"""What a list may say of an issuer."""

from enum import StrEnum


class IssuerStanding(StrEnum):
    """What a list says of an issuer."""

    LISTED = "listed"
    TEST_ONLY = "test-only"  # sandbox, playground, example: never counts as recognised
