"""The seven checks and the one verdict rule; the clock and the knowledge are arguments."""
