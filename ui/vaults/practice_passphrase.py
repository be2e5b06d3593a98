"""The practice backpack's passphrase: filled in for everybody, it guards nothing."""

PRACTICE_PASSPHRASE = "practice practice practice"
