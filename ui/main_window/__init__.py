"""The window around the pages: rail, header, page stack, shortcuts, drops, locking."""
