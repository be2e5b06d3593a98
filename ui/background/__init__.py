"""Work off the GUI thread: two lanes, and jobs that report back to pages by signal.

The vault lane is one thread for its whole life and owns the vault's connection; the work lane is
two threads for pure work. No page waits, nothing here runs a nested event loop.
"""
