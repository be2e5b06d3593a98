"""Data the wallet and the window read by name: contexts, lists, words, fonts, translations."""

import os
from typing import Protocol, cast


class _Loader(Protocol):
    """What every loader of packages on disk, in a zip and in a frozen application offers."""

    def get_data(self, path: str) -> bytes:
        """Return the content of a file of the package."""


def read_resource(name: str) -> bytes:
    """Return the content of the resource ``name``, such as ``contexts/index.json``.

    As ``importlib.resources`` reads it, without the 10 ms that importing that costs every start:
    the loader is asked directly (PEP 302, ``get_data``). Raises OSError where there is none.
    """
    loader = cast("_Loader", __spec__.loader)
    return loader.get_data(os.path.join(__path__[0], *name.split("/")))  # noqa: PTH118


def resource_folder(name: str) -> str:
    """Return the path of the folder of resources ``name``, for Qt, which reads by itself."""
    return os.path.join(__path__[0], name)  # noqa: PTH118 - as above
