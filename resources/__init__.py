"""Data the wallet and the window read by name through ``importlib.resources``."""
