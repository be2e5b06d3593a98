"""The backpack: its items as cards or rows, and one item in full.

What was chosen is shared, exported, put into bundles or deleted from here; nothing is judged here.
"""
