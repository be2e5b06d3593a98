"""Preferences: settings, the issuers the learner knows, and trust packs."""
