"""The forge: everything tried to make the wallet call something good that nobody signed so.

``make forge`` runs it (``python -m tests.rigs.forge --help``); a fixed sample runs with the tests.
"""
