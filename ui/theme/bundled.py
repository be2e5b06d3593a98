"""Bundled fonts and icon sources, read by name."""

from functools import cache

from resources import read_resource, resource_folder

_FONTS = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_600SemiBold.ttf")


def font_files() -> tuple[bytes, ...]:
    """Return the bytes of the bundled fonts (OFL 1.1, see resources/fonts)."""
    return tuple(read_resource(f"fonts/{name}") for name in _FONTS)


@cache
def icon_source(path: str) -> str:
    """Return the SVG text of one of our own icons, by its path in resources/icons."""
    return read_resource(f"icons/{path}").decode("utf-8")


def icon_folder() -> str:
    """Return the folder of our own icons, for the stylesheet's ``icons:`` search path."""
    return resource_folder("icons")
