"""How the window looks: tokens, palettes, one stylesheet, icons, marks and seals.

Nothing here knows a page. ``look()`` is the window's one look, as Qt itself has one palette, one
style and one font for each application.
"""
