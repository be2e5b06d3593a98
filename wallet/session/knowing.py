"""What the program itself knows, before any backpack is open."""

from wallet.trust.knowledge import Knowledge, bundled_knowledge


def knowledge_without_backpack() -> Knowledge:
    """Return what the program itself knows: bundled contexts and lists."""
    return bundled_knowledge()
