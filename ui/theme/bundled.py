"""Bundled fonts and icon sources, read by name through importlib.resources."""

from functools import cache
from importlib.resources import files

_FONTS = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_600SemiBold.ttf")


def font_files() -> tuple[bytes, ...]:
    """Return the bytes of the bundled fonts (OFL 1.1, see resources/fonts)."""
    folder = files("resources").joinpath("fonts")
    return tuple(folder.joinpath(name).read_bytes() for name in _FONTS)


@cache
def icon_source(path: str) -> str:
    """Return the SVG text of one of our own icons, by its path in resources/icons."""
    return files("resources").joinpath("icons", *path.split("/")).read_text("utf-8")


def icon_folder() -> str:
    """Return the folder of our own icons, for the stylesheet's ``icons:`` search path."""
    return str(files("resources").joinpath("icons"))
