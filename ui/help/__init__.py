"""Help that needs no network: a topic for each task, and what the app does not promise."""
