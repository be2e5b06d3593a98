"""The order in which Tab goes through widgets that came later than those around them."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(widgets: Iterable[QWidget]) -> None:
    """Let Tab go through ``widgets`` one after the other, wherever they were made.

    The first stays where it is in its window; the rest follow it.
    """
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
