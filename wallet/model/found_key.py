"""A private key found in a file, before anybody decided whether to take it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundKey:
    """An Ed25519 key of another wallet.

    ``seed`` (32 bytes) is a secret and never shown. ``public_key`` (32 bytes) is what the file
    says belongs to it: whether it does is for whoever takes it. ``label`` is the name of the
    profile it stood in, ``id`` its own; ``carrier`` the SHA-256 (hex) of the file, once known.
    """

    id: str
    label: str
    public_key: bytes
    seed: bytes = field(repr=False)
    name: str = ""
    carrier: str = ""
