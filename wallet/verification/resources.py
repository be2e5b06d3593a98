"""Files bound by a digest: ``digestSRI`` and ``digestMultibase`` (VCDM 2.0 §5.3).

A file that differs is refused as that file; the signature over the credential holds all the same,
so no verdict changes here.
"""

import base64
import binascii
import hashlib

from wallet.encoding.multiformats import decode_multibase, decode_varint
from wallet.errors import InputError
from wallet.model.resource import ResourceState

# Strongest first (Subresource Integrity §3.3.3: only the strongest that is known counts).
_SRI_ALGORITHMS = ("sha512", "sha384", "sha256")
# Multihash codes (Multiformats table), by their names in hashlib.
_MULTIHASHES = {0x12: "sha256", 0x13: "sha512", 0x20: "sha384"}

Digest = tuple[str, bytes]


def check_resource(content: bytes, *, sri: str = "", multibase: str = "") -> ResourceState:
    """Return whether ``content`` is the file the digests bind; all of them have to agree.

    NOT_CHECKED where one of them cannot be read, and none says that the file differs.
    """
    is_unread = False
    wanted: list[tuple[Digest, ...]] = []
    for text, read in ((sri, read_sri), (multibase, read_multihash)):
        if text:
            digests = read(text)
            wanted += [digests] if digests else []
            is_unread = is_unread or not digests
    for digests in wanted:
        if not any(_is_of(content, digest) for digest in digests):
            return ResourceState.CHANGED
    return ResourceState.NOT_CHECKED if is_unread or not wanted else ResourceState.SAME


def read_sri(text: str) -> tuple[Digest, ...]:
    """Return the digests of integrity metadata that count; () where none is known (SRI §3.1)."""
    found: dict[str, list[bytes]] = {}
    for entry in text.split():
        algorithm, _, encoded = entry.partition("?")[0].partition("-")
        digest = _decode(encoded)
        if algorithm in _SRI_ALGORITHMS and _fits(algorithm, digest):
            found.setdefault(algorithm, []).append(digest)
    strongest = next((name for name in _SRI_ALGORITHMS if name in found), "")
    return tuple((strongest, digest) for digest in found.get(strongest, ()))


def read_multihash(text: str) -> tuple[Digest, ...]:
    """Return the digest of a multibase-encoded multihash; () where it is of no known kind."""
    try:
        code, rest = decode_varint(decode_multibase(text))
        length, digest = decode_varint(rest)
    except InputError:
        return ()
    algorithm = _MULTIHASHES.get(code, "")
    is_read = bool(algorithm) and length == len(digest) and _fits(algorithm, digest)
    return ((algorithm, digest),) if is_read else ()


def _decode(text: str) -> bytes:
    """Standard base64; base64url is what some issuers write (CSP §2.3.1 allows both)."""
    plain = text.replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _fits(algorithm: str, digest: bytes) -> bool:
    return len(digest) == hashlib.new(algorithm).digest_size


def _is_of(content: bytes, digest: Digest) -> bool:
    return hashlib.new(digest[0], content).digest() == digest[1]
