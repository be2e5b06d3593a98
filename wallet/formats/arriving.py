"""How what was found in a file stood in it, so that the file can be given back as it came.

A file that was one item is that item and what stood around it (white space, a byte order mark,
quotes); a file that held more is kept beside its items, whole.
"""

import hashlib
from dataclasses import replace

from wallet.formats.reading import Reading
from wallet.model.credential import Container
from wallet.model.record import Carrier

# More than this around a single item is no mere wrapping (bytes).
MOST_AROUND = 64


def note_arrival(reading: Reading, data: bytes, name: str) -> Reading:
    """Return ``reading`` with the carrier or the wrapping that gives ``data`` back.

    ``reading`` is what was found in ``data``, the whole file called ``name``. Nothing is noted
    where no item was found, or where the file is the item's bytes, or the picture it is baked in.
    """
    single = [one for one in reading.credentials if is_outermost(one.source.container)]
    if len(single) == 1 and not reading.presentations:
        item = single[0]
        if data in (item.original, item.picture):
            return reading
        start = -1 if item.picture else data.find(item.original)
        if start >= 0 and len(data) - len(item.original) <= MOST_AROUND:
            around = (data[:start], data[start + len(item.original) :])
            wrapped = replace(item, around=around)
            credentials = tuple(wrapped if one is item else one for one in reading.credentials)
            return reading._replace(credentials=credentials)
    if not single and not any(held.credentials for held in reading.presentations):
        return reading
    digest = hashlib.sha256(data).hexdigest()
    keys = tuple(replace(key, carrier=digest) for key in reading.keys)
    carrier = Carrier(name=name, digest=digest, content=data)
    return reading._replace(carrier=carrier, keys=keys)


def is_outermost(container: Container) -> bool:
    """Whether what came in such a container stood by itself, and not inside a credential."""
    return container is not Container.CREDENTIAL
