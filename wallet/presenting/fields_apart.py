"""Fields of an item that would stand under one label: the item's own, and its achievement's.

A credential may have a name, a description and a picture beside those of the achievement in it
(Open Badges 3.0 §B.1.1, §B.1.4), often in the same words. One may be free where the other is not.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wallet.model.description import Field
from wallet.model.disclosure import DisclosableField

_OF_THE_ITEM = {
    Field.NAME: Field.ITEM_NAME,
    Field.DESCRIPTION: Field.ITEM_DESCRIPTION,
    Field.PICTURE: Field.ITEM_PICTURE,
}
_OF_THE_ACHIEVEMENT = {
    Field.NAME: Field.ACHIEVEMENT_NAME,
    Field.DESCRIPTION: Field.ACHIEVEMENT_DESCRIPTION,
    Field.PICTURE: Field.ACHIEVEMENT_PICTURE,
}


def told_apart(fields: Sequence[DisclosableField]) -> tuple[DisclosableField, ...]:
    """Return ``fields`` in their order, those that share a label named by what they are of."""
    met = Counter(one.field for one in fields)
    return tuple([_named(one) if met[one.field] > 1 else one for one in fields])


def _named(one: DisclosableField) -> DisclosableField:
    path = one.pointer.split("/")[1:]
    if len(path) == 1:
        return replace(one, field=_OF_THE_ITEM.get(one.field, one.field))
    if "achievement" in path:
        return replace(one, field=_OF_THE_ACHIEVEMENT.get(one.field, one.field))
    return one
