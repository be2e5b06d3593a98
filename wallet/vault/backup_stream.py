"""The bytes of a backup file: a start anyone can check, then an encrypted stream.

8   magic  b"RSBACKUP"
4   length of the header copy, big-endian
n   header copy: a whole header file, with its own version, seal and checksum
16  salt of this backup's key
32  checksum: BLAKE2b over all before it (found damage needs no passphrase)
24  secretstream header
…   secretstream (XChaCha20-Poly1305, libsodium): chunks of 64 KiB + 17 bytes, the first bound
    to all bytes before the stream, the last tagged final
"""

import hmac
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import BinaryIO

from nacl import bindings
from nacl.exceptions import CryptoError

from wallet.errors import Reason, VaultError
from wallet.vault.header import MAX_BYTES, SealedHeader, read_header

MAGIC = b"RSBACKUP"
CHUNK = 64 * 1024
SALT_BYTES = 16

_LENGTH = struct.Struct(">I")
_CHECKSUM_BYTES = 32
_OVERHEAD = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_STREAM_HEADER = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupStart:
    """What stands before the stream. ``content`` are its exact bytes."""

    copy: SealedHeader
    salt: bytes
    content: bytes = field(repr=False)


def write_start(header: bytes, salt: bytes) -> bytes:
    """Return the start of a backup: ``header`` is a whole header file, ``salt`` 16 bytes."""
    start = MAGIC + _LENGTH.pack(len(header)) + header + salt
    return start + _checksum(start)


def read_start(file: BinaryIO) -> BackupStart:
    """Read the start, leaving ``file`` where the stream begins.

    Raises VaultError: BACKUP_DAMAGED, VAULT_TOO_NEW (version).
    """
    prefix = file.read(len(MAGIC) + _LENGTH.size)
    if len(prefix) < len(MAGIC) + _LENGTH.size or not prefix.startswith(MAGIC):
        raise damaged()
    length = _LENGTH.unpack_from(prefix, len(MAGIC))[0]
    if length > MAX_BYTES:
        raise damaged()
    rest = file.read(length + SALT_BYTES + _CHECKSUM_BYTES)
    content = prefix + rest
    if not hmac.compare_digest(content[-_CHECKSUM_BYTES:], _checksum(content[:-_CHECKSUM_BYTES])):
        raise damaged()
    try:
        copy = read_header(rest[:length])
    except VaultError as error:
        raise (error if error.reason is Reason.VAULT_TOO_NEW else damaged()) from error
    return BackupStart(copy=copy, salt=rest[length : length + SALT_BYTES], content=content)


def write_stream(target: BinaryIO, start: bytes, key: bytes, first: bytes, more: BinaryIO) -> None:
    """Write ``start``, then ``first`` and all of ``more`` encrypted with ``key`` (32 bytes).

    Raises OSError.
    """
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    target.write(start)
    target.write(bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key))
    bound: bytes | None = start
    for chunk, is_last in _chunks(first, more):
        tag = _FINAL if is_last else _MESSAGE
        target.write(bindings.crypto_secretstream_xchacha20poly1305_push(state, chunk, bound, tag))
        bound = None


class StreamReader:
    """Decrypts a stream piece by piece; hands out nothing that is not authentic."""

    def __init__(self, file: BinaryIO, start: bytes, key: bytes) -> None:
        """``file`` stands where the stream begins. Raises VaultError(BACKUP_DAMAGED)."""
        self._file = file
        self._bound: bytes | None = start
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        self._ended = False
        self._left = b""
        header = file.read(_STREAM_HEADER)
        if len(header) != _STREAM_HEADER:
            raise damaged()
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, header, key)

    def read(self, size: int) -> bytes:
        """Return exactly ``size`` bytes. Raises VaultError(BACKUP_DAMAGED) for fewer."""
        pieces, have = [self._left], len(self._left)
        while have < size:
            if self._ended:
                raise damaged()
            pieces.append(self._next())
            have += len(pieces[-1])
        joined = b"".join(pieces)
        self._left = joined[size:]
        return joined[:size]

    def rest(self) -> Iterator[bytes]:
        """Yield what is left, to the final chunk. Raises VaultError(BACKUP_DAMAGED)."""
        yield self._left
        self._left = b""
        while not self._ended:
            yield self._next()

    def _next(self) -> bytes:
        sealed = self._file.read(CHUNK + _OVERHEAD)
        try:
            chunk, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                self._state, sealed, self._bound
            )
        except (CryptoError, ValueError) as error:
            raise damaged() from error
        self._bound = None
        self._ended = tag == _FINAL
        if self._ended and self._file.read(1):
            raise damaged()
        return chunk


def damaged() -> VaultError:
    """Return the one answer to a backup that is not what was written."""
    return VaultError(Reason.BACKUP_DAMAGED)


def _chunks(first: bytes, more: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """Yield pieces of :data:`CHUNK` bytes, the last one shorter, and whether each is the last."""
    held = first
    while True:
        while len(held) <= CHUNK:
            piece = more.read(CHUNK)
            if not piece:
                yield held, True
                return
            held += piece
        yield held[:CHUNK], False
        held = held[CHUNK:]


def _checksum(content: bytes) -> bytes:
    return blake2b(content, digest_size=_CHECKSUM_BYTES, person=b"rucksack backup").digest()
