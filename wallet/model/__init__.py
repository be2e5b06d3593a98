"""Values that travel through the house, in the standard's words: frozen, no I/O, no rules."""
