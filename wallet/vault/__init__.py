"""The encrypted backpack on disk; the only place with SQL."""
