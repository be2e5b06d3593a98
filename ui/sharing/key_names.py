"""What the learner's keys are called: by their label, the first one without it, and in short."""

from PySide6.QtCore import QCoreApplication

from ui.messages.outside_text import isolated
from wallet.model.record import HolderKey

_SHORT = 6  # the last characters of an identifier, to tell keys apart


def key_name(key: HolderKey) -> str:
    """Return a key's label, or "My key" where it has none."""
    return isolated(key.label, limit=60) or QCoreApplication.translate("KeyNames", "My key")


def key_line(key: HolderKey) -> str:
    """Return a key's name with the end of its identifier, to tell two keys apart."""
    return f"{key_name(key)} (…{key.did[-_SHORT:]})"


def name_of(did: str, keys: tuple[HolderKey, ...]) -> str:
    """Return what the key ``did`` is called; its identifier's end where it is unknown."""
    key = next((key for key in keys if key.did == did), None)
    if key is None:
        return f"…{did[-_SHORT:]}" if did else ""
    return key_line(key) if len(keys) > 1 else key_name(key)
