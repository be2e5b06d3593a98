"""Bringing in: what was found, what each is worth, and the learner's decision about it."""
