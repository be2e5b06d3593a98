"""What an item's file is called at its end, and its media type: by its bytes, not by its old name.

A name that came with the file may choose among the endings that fit its bytes (``.opencert`` for
JSON), and no others: a file that leaves must not pretend to be of another kind.
"""

from pathlib import PurePath

from wallet.model.credential import Form, Securing

_MAGICS = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF87a", ".gif"),
    (b"GIF89a", ".gif"),
    (b"%PDF-", ".pdf"),
    (b"PK\x03\x04", ".zip"),
)
_OF_SECURING = {
    Securing.TOKEN: ".jwt",
    Securing.SD_JWT: ".sd-jwt",
    Securing.COSE: ".cose",
    Securing.BADGE_TOKEN: ".jwt",
}
_JSON = (".json", ".jsonld", ".opencert", ".oa", ".json-ld")
_TEXT = (".txt", ".csv", ".md", ".eml")
# Endings beside the first that one kind of bytes may have.
_ALSO = {
    ".json": _JSON,
    ".jsonld": _JSON,
    ".jpg": (".jpeg",),
    ".zip": (".docx", ".odt", ".xlsx", ".ods", ".pptx", ".odp"),
    ".txt": _TEXT,
    ".bin": (".doc", ".xls", ".rtf", ".heic", ".heif", ".tif", ".tiff", ".cbor"),
}
_MEDIA_TYPES = {
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".json-ld": "application/ld+json",
    ".opencert": "application/json",
    ".oa": "application/json",
    ".jwt": "application/jwt",
    ".sd-jwt": "application/dc+sd-jwt",
    ".cose": "application/vc+cose",
    ".cbor": "application/cbor",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".heic": "image/heic",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".html": "text/html",
    ".zip": "application/zip",
}
_SPACE = b" \t\r\n\xef\xbb\xbf"


def ending_of(content: bytes, *, securing: Securing, form: Form, came_as: str = "") -> str:
    """Return the ending of an item's file; ``came_as`` is the name it came with."""
    fitting = _ending(content, securing, form)
    named = PurePath(came_as).suffix.lower()
    return named if named in _ALSO.get(fitting, ()) else fitting


def media_type_of(name: str) -> str:
    """Return the media type of a file by its ending (RFC 6838; VCDM 2.0 §6 for credentials)."""
    return _MEDIA_TYPES.get(PurePath(name).suffix.lower(), "application/octet-stream")


def _ending(content: bytes, securing: Securing, form: Form) -> str:
    for magic, ending in _MAGICS:
        if content.startswith(magic):
            return ending
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return ".webp"
    head = content[:4096].lstrip(_SPACE)
    if head.startswith(b"<"):
        return ".svg" if b"<svg" in head else ".txt"
    if head.startswith((b"{", b"[")):
        return ".jsonld" if form is Form.EUROPEAN else ".json"
    if securing in _OF_SECURING:
        return _OF_SECURING[securing]
    return ".txt" if _is_text(content) else ".bin"


def _is_text(content: bytes) -> bool:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return text.isprintable() or not any(
        ord(sign) < ord(" ") and sign not in "\t\r\n" for sign in text
    )
