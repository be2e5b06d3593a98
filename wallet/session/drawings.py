"""Badge pictures drawn as SVG, for a window that may not draw a stranger's file."""

from wallet.formats.drawing import MAX_DRAWING, redraw

__all__ = ["MAX_DRAWING", "harmless_drawing"]


def harmless_drawing(picture: bytes) -> bytes:
    """Return the SVG ``picture`` written anew from harmless parts, ``b""`` where that cannot be.

    The result refers to nothing outside itself and is bounded; see :mod:`wallet.formats.drawing`.
    """
    return redraw(picture)
