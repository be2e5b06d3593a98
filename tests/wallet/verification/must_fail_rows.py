"""The must-fail list: what must never be called verified, by number.

Each row is one or more tests named ``test_must_fail_NN_…``, wherever they live; a row whose form
is not read yet is in ``WAITING`` and is brought by that form. test_must_fail_rows compares this
table with the tests there are, so that no row can vanish or be forgotten.
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from tests.places import PROJECT

ROWS: Mapping[int, str] = {
    1: "a member twice, at any depth",
    2: "members that are the same after folding of case and Unicode",
    3: "NaN, Infinity, 1e999",
    4: "whole numbers beyond 2^53, or of thousands of digits",
    5: "nesting beyond 64, 100,000 brackets",
    6: "lone surrogates, NUL in a name, overlong UTF-8, UTF-16",
    7: "beyond 5 MiB, 20,000 nodes, texts of 1 MiB",
    8: "anything behind the document, a second document",
    9: "no object; a proof that is missing, null, empty, a text",
    10: "no context, the first one missing or not first, another order",
    11: "an id that is several or no URL; an issuer that is null or none",
    12: "a type that is missing, not mapped, or without VerifiableCredential",
    13: "a subject that is missing, null or empty",
    14: "dates that are none, in the wrong order, in full-width digits",
    15: "expired, not yet valid, a clock that stands before everything",
    16: "a term that no context defines",
    17: "an undefined parent that hides defined children",
    18: "a context inside that redefines or nulls a term",
    19: "an inline context at the top",
    20: "a catch-all @vocab appended or swapped in",
    21: "two terms with one meaning, or with swapped meanings",
    22: "a known context's address with other bytes",
    23: "a context that is not at hand: http, file, data, an IP address",
    24: "relative types and ids",
    25: "graphs built to take for ever",
    26: "@graph, @included, @reverse, @nest, @json, @index, @import",
    27: "the same graph in another spelling that readers of JSON see otherwise",
    28: "any leaf edited, one bit",
    29: "a suite unknown, mismatched, or of another curve",
    30: "a proofValue of another spelling or length",
    31: "a proof of one suite called another's",
    32: "options altered; a proof that ended",
    33: "a proof for another purpose",
    34: "a key that is not listed under that relationship",
    35: "a key whose controller is not the issuer",
    36: "other spellings of the verification method",
    37: "a key that travels with the proof as root of trust",
    38: "a revoked or expired key, a key of another kind",
    39: "low-order and non-canonical keys, S + L",
    40: "ECDSA with r or s of 0 or n, DER for raw",
    41: "proof sets with a bad proof, with an unknown one",
    42: "chains of proofs: missing, cyclic, removed",
    43: "a signed credential inside an unsigned one",
    44: "the proof of another credential of the same issuer",
    45: "dates of both data models",
    46: "a version of the Open Badges context that is not pinned",
    47: "tokens under alg none, tokens without a signature",
    48: "HS256 with the public key as secret, an algorithm that is not the key's",
    49: "jku, x5u, crit, b64; jwk and x5c as the only key",
    50: "a kid that leads elsewhere; kid, iss and issuer that disagree",
    51: "vc and vp claims in tokens of 2.0, another typ",
    52: "exp and nbf against the dates inside, seconds against milliseconds",
    53: "base64url with padding, white space, +/, trailing bits",
    54: "the decoded object edited beside its token",
    55: "a disclosure that no digest names",
    56: "one digest twice, a disclosure twice, a clash of names",
    57: "disclosures named _sd or ..., an unknown _sd_alg",
    58: "disclosures 10,000 deep, 100,000 decoys",
    59: "key binding that is missing, of another key, for another receiver",
    60: "an envelope of another media type, nested envelopes",
    61: "a status list with a bad proof, unsigned, of another issuer",
    62: "another statusPurpose, an index that is none or out of range",
    63: "gzip bombs, truncated gzip, a second member",
    64: "bits counted from the other end",
    65: "a status list not at hand, ended, older than 90 days",
    66: "withdrawn, suspended, two entries of which one is bad",
    67: "did:web of hosts nobody should ask",
    68: "a DID document of somebody else",
    69: "did:key with a malformed prefix, another codec, another fragment",
    70: "a trusted name over an unknown key; look-alikes, bidi overrides",
    71: "a trust list older than seen, unsigned, by an unknown key",
    72: "HTML in every field",
    73: "Markdown, javascript: and file: links",
    74: "baked PNG: two chunks, bombs, bad checksums, after the end",
    75: "pictures that claim too much or are none",
    76: "baked SVG: files, bombs, scripts, two assertions",
    77: "a picture that says more than the signed text",
    78: "remote pictures",
    79: "digests of related resources that do not match",
    80: "archives: paths out of it, bombs, devices",
    81: "a file that is something else",
    82: "codes: mixed sets, damaged, links",
    83: "a holder who is not the key's, a subject who is not the holder",
    84: "a challenge or domain of another receiver",
    85: "one bad item among good ones",
    86: "twice, in parallel, after a hostile run: the same answer",
    87: "an exception anywhere",
    88: "properties moved between two places of one id",
    89: "a trust pack nobody stands behind",
    90: "a stapled status list: old, another's, of another address",
    91: "refresh and message purposes",
    92: "a forged newer version of an item",
    93: "registry entries for tests and sandboxes",
}

# Rows about forms that are not read yet, and which form brings them.
WAITING: Mapping[int, str] = {}

_NAME = re.compile(r"test_must_fail_(\d\d)((?:_(?:and_)?\d\d(?=_))*)")


def numbers_in(name: str) -> tuple[int, ...]:
    """Return the rows that a test's name names: one, or several (``_47_48_``)."""
    match = _NAME.match(name)
    if match is None:
        return ()
    more = re.findall(r"\d\d", match.group(2))
    return tuple(int(text) for text in (match.group(1), *more))


def named_tests() -> Iterator[tuple[str, Path]]:
    """Yield name and file of every must-fail test there is."""
    for path in sorted((PROJECT / "tests").rglob("test_*.py")):
        text = path.read_text("utf-8")
        if "def test_must_fail" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_must_fail"):
                yield node.name, path.relative_to(PROJECT)


@cache
def rows_tested() -> dict[int, list[str]]:
    """Return the tests of each row, as ``file::name``."""
    found: dict[int, list[str]] = defaultdict(list)
    for name, path in named_tests():
        for number in numbers_in(name):
            found[number].append(f"{path}::{name}")
    return dict(found)
