"""What a page knows of the credentials inside an item, and of the files the item binds."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wallet.model.item import InnerItem, ItemView
from wallet.model.resource import ResourceState


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """``inner`` and ``files`` by their places in the item's document.

    Where a page knows nothing of them (a preview, something just found) both are empty.
    ``may_act``: people may pick inner items here, and compare files.
    """

    inner: Mapping[str, InnerItem] = field(default_factory=dict)
    files: Mapping[str, ResourceState] = field(default_factory=dict)
    may_act: bool = False

    def below(self, place: str) -> "Inside":
        """Return what is known of the inside of the inner item at ``place``; only to look at."""
        start = f"{place}/"
        return Inside(
            inner={
                pointer[len(place) :]: one
                for pointer, one in self.inner.items()
                if pointer.startswith(start)
            }
        )


NOTHING_KNOWN = Inside()


def inside_of(view: ItemView, *, may_act: bool) -> Inside:
    """Return what ``view`` knows."""
    return Inside(
        inner={one.pointer: one for one in view.inner},
        files={one.pointer: one.state for one in view.files},
        may_act=may_act,
    )
