"""What tells forms that few files have, without their readers: words of types, first bytes.

Few files hold files, are links, profiles or European, or are known by name only; who reads them
is imported with the first (``readers_on_use``).
"""

import base64
import binascii
import re
import string

from wallet.formats.recognition import contexts_of, types_of
from wallet.model.json_values import JsonObject, as_object

PLAIN_WALLET, LOCKED_WALLET = "UniversalWallet2020", "EncryptedWallet"
WALLETS = (PLAIN_WALLET, LOCKED_WALLET)
# In a type's name: a profile of HR Open (LER-RS 4.4 and 4.5), a document of ELM 3.
PROFILES = ("LER-RS", "TrustedCareerProfile")
EUROPEAN = "European"
_BLOCKCERTS_CONTEXT = "https://w3id.org/blockcerts/"
# A map of a few members, whose names stand in it in the clear.
_MAP_STARTS = tuple(bytes([start]) for start in range(0xA1, 0xB8))
_MDOC_NAMES = (b"issuerSigned", b"issuerAuth")
# Compiled, and kept by ``re``, when a file is first asked: JSON never is.
SHORTCUT = rb"(?:\xef\xbb\xbf)?\s*\[(?:InternetShortcut|Desktop Entry)\][ \t]*\r?\n"
_SPACE_OR_MARK = b" \t\r\n\xef\xbb\xbf"
# What may follow a brace or a bracket where JSON is meant.
_IN_OBJECT = tuple(bytes([one]) for one in b"\"'}{[$_@/,:-" + bytes(string.ascii_letters, "ascii"))
_IN_ARRAY = (
    *(bytes([one]) for one in b"\"'{}[]/,-" + bytes(string.digits, "ascii")),
    b"true",
    b"false",
    b"null",
)
_LIST_STARTS = (b"bplist00", b"<?xml", b"<!DOCTYPE plist", b"<plist")
# A link is short; what is longer is no link (bytes).
_LINK_LIMIT = 65_536
_HEAD = 8_192
_HEADER = rb"[!-9;-~]+[ \t]*:[ \t]"
_KNOWN = (
    rb"(?im)^(from|to|subject|date|message-id|mime-version|received|content-type|return-path|"
    rb"delivered-to|x-[a-z-]+):"
)


def is_zip(data: bytes) -> bool:
    """Whether ``data`` begins as a zip file does, an empty one too."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def is_link_file(data: bytes) -> bool:
    """Whether ``data`` is a file that only holds a link (see ``link_files``)."""
    if len(data) > _LINK_LIMIT:
        return False
    if re.match(SHORTCUT, data):
        return True
    head = data[:_HEAD].lstrip()
    is_list = head.startswith(_LIST_STARTS) and (b"<plist" in head or head.startswith(b"bplist"))
    return is_list and b"URL" in data


def looks_like_json(data: bytes) -> bool:
    """Whether ``data`` begins as JSON does, sound or with a fault that people make.

    Whoever forgets quotes, takes single ones or writes a comment means JSON; RTF, headings in
    brackets and tables of quoted cells do not. What looks so and cannot be read is told as broken.
    """
    text = data.lstrip(_SPACE_OR_MARK)
    if text.startswith(b'"'):
        # One text and nothing behind it: JSON has no line break in it.
        is_whole = text.rstrip().endswith(b'"') or text.count(b'"') == 1
        return is_whole and b"\n" not in text.strip()
    within = text[1:_HEAD].lstrip()
    if text.startswith(b"{"):
        return not within or within.startswith(_IN_OBJECT)
    if text.startswith(b"["):
        return not within or within.startswith(_IN_ARRAY)
    return False


def is_mail(data: bytes) -> bool:
    """Whether ``data`` begins as a mail does: with headers, among them two that mails have."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"From "):
        head = head.partition(b"\n")[2]
    if not re.match(_HEADER, head):
        return False
    return len({name.lower() for name in re.findall(_KNOWN, head)}) > 1


def is_wallet_backup(value: JsonObject) -> bool:
    """Whether ``value`` is a wallet, plain or locked."""
    return not frozenset(WALLETS).isdisjoint(types_of(value))


def is_blockcerts(value: JsonObject) -> bool:
    """Whether ``value`` is a certificate of Blockcerts 1 or 2."""
    if any(one.startswith("MerkleProof") for one in types_of(as_object(value.get("signature")))):
        return True
    is_first = "receipt" in value and ("document" in value or "certificate" in value)
    named_so = any(one.startswith(_BLOCKCERTS_CONTEXT) for one in contexts_of(value))
    return is_first or (named_so and "receipt" in value)


def is_anoncreds(value: JsonObject) -> bool:
    """Whether ``value`` is a credential or a presentation of AnonCreds."""
    if "cred_def_id" in value and "values" in value:
        return True
    return "requested_proof" in value and "identifiers" in value


def is_mdoc(value: JsonObject) -> bool:
    """Whether ``value`` is an mdoc somebody wrote as JSON."""
    return "issuerSigned" in value or ("docType" in value and "nameSpaces" in value)


def is_mdoc_bytes(data: bytes) -> bool:
    """Whether ``data`` is CBOR that names what an mdoc's issuer signed (ISO 18013-5 §8.3.2)."""
    if not data.startswith(_MAP_STARTS):
        return False
    return any(name in data[:_HEAD] for name in _MDOC_NAMES) or b"issuerAuth" in data


def is_mdoc_text(text: str) -> bool:
    """Whether ``text`` is an mdoc in base64 (as OpenID4VP carries it)."""
    if not text.startswith(("o", "p", "q")) or len(text) < len(_MDOC_NAMES[0]):
        return False
    data = from_base64(text)
    return data is not None and is_mdoc_bytes(data)


def from_base64(text: str) -> bytes | None:
    """Return the bytes of a text in base64, of either alphabet, padded or not; None for others."""
    padded = text.strip().rstrip("=")
    try:
        return base64.b64decode(padded + "=" * (-len(padded) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return None
