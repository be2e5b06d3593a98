"""A vault's id: a UUID as it is written (RFC 9562 §4), and its bytes.

The standard library's own module for it costs more than the rest of what a lock screen asks a
header: it looks at the machine it runs on.
"""

_LENGTHS = [8, 4, 4, 4, 12]


def read_vault_id(text: str) -> str:
    """Return the id that ``text`` says, in lower case. Raises ValueError for what is no UUID."""
    vault_id = text.lower()
    vault_id_bytes(vault_id)
    return vault_id


def vault_id_bytes(vault_id: str) -> bytes:
    """Return the 16 bytes of an id. Raises ValueError for what is no UUID."""
    groups = vault_id.split("-")
    content = bytes.fromhex("".join(groups))
    # ``fromhex`` passes over blanks, so the bytes are counted too.
    if [len(group) for group in groups] != _LENGTHS or len(content) != 16:
        raise ValueError("not a UUID")
    return content
