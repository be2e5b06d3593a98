"""The one door to pyHanko: what the signatures in a PDF file are, and whether its bytes fit them.

Nothing here trusts anybody and nothing is fetched: no certificate chain is built, no revocation is
asked, no time stamp is sent for; only the structure of the file (ISO 32000-2 §12.8), the message
in each signature (CMS, RFC 5652) and what was written behind it are looked at. Scripts, forms and
attachments of the file are data here. What pyHanko raises for a hostile file ends as ``fault``.
"""

import functools
import io
import logging
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from wallet.errors import Reason
from wallet.model.pdf_signature import Later, PdfSignature, PdfSignatures

# Above these a file is not taken apart: nobody's diploma comes near.
MAX_FILE = 32 * 2**20
MAX_SIGNATURES = 8
MAX_REVISIONS = 48
# Rows in all its tables of objects together, and what it may inflate to (bytes): a table of a few
# octets can name a thousand million objects, a stream of a few inflate to gigabytes.
MAX_ROWS = 200_000
MAX_ROW_DATA = 2 * 2**20
MAX_INFLATED = 16 * 2**20
MAX_ALL_INFLATED = 128 * 2**20
_rows = threading.local()
# A signature is a dictionary with the four numbers of the bytes it covers, never packed.
_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]")
_REVISION = re.compile(rb"startxref\s")
_OLD_DIGESTS = frozenset({"md2", "md5", "sha1"})
_LEAST_RSA = 2048  # bits
_BLANK = b"\0\t\n\f\r "
_SUBFILTER = re.compile(rb"/SubFilter\s*/([A-Za-z0-9._-]{1,40})")
# Those that are read, and time stamps, which are nobody's signature.
_KNOWN_SUBFILTERS = frozenset(
    {b"adbe.pkcs7.detached", b"ETSI.CAdES.detached", b"PBAD.PAdES", b"ETSI.RFC3161"}
)
# What pyHanko and asn1crypto raise for files that are not as they should be.
_UNREADABLE = (
    ValueError, KeyError, IndexError, TypeError, AttributeError, AssertionError, ArithmeticError,
    RecursionError, NotImplementedError, EOFError, OSError,
)  # fmt: skip


def looks_signed(data: bytes) -> bool:
    """Return whether a PDF file may hold a signature; judges nothing."""
    return _BYTE_RANGE.search(data) is not None


def read_signatures(data: bytes) -> PdfSignatures:
    """Return the signatures in a PDF file. Never raises for anything found in it."""
    if len(data) > MAX_FILE or _count_revisions(data) > MAX_REVISIONS:
        return PdfSignatures(fault=Reason.TOO_MUCH_WORK)
    from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415 (0.3 s, for signed PDF files)

    _silence()
    try:
        with _bounded_rows():
            return _read_all(data)
    except (PdfError, *_UNREADABLE):
        return PdfSignatures(fault=Reason.PDF_NOT_READABLE)


def _read_all(data: bytes) -> PdfSignatures:
    from pyhanko.pdf_utils.misc import PdfError  # noqa: PLC0415 (as above)

    reader = _open(data)
    if reader.encrypted:
        return PdfSignatures(fault=Reason.PDF_LOCKED)
    found = reader.embedded_regular_signatures
    if len(found) > MAX_SIGNATURES:
        return PdfSignatures(fault=Reason.TOO_MUCH_WORK)
    read = []
    for one in found:
        try:
            read.append(_read_one(one, data, reader.xrefs.total_revisions))
        except (PdfError, *_UNREADABLE):
            read.append(PdfSignature(fault=Reason.PROOF_MALFORMED, fault_fact="signature"))
    return PdfSignatures(signatures=(*read, *_passed_over(data)))


def _open(data: bytes) -> Any:
    """Open a file within the limits; raises what pyHanko does."""
    from pyhanko.pdf_utils import decode_limits as limits  # noqa: PLC0415
    from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: PLC0415

    purposes = {
        **limits.DEFAULT_PURPOSE_LIMITS,
        limits.DecodePurpose.XREF_STREAM: limits.StreamDecodeLimits(max_output_size=MAX_ROW_DATA),
    }
    bounds = limits.DecodeLimits(
        per_stream=limits.StreamDecodeLimits(max_output_size=MAX_INFLATED),
        per_purpose=purposes,
        document_budget=limits.DocumentDecodeBudget(base_allowance=MAX_ALL_INFLATED, max_ratio=1),
    )
    return PdfFileReader(io.BytesIO(data), decode_limits=bounds)


@contextmanager
def _bounded_rows() -> Iterator[None]:
    """Let both readers of tables of objects stop: pyHanko takes as many rows as a table claims.

    Only the work inside is bounded, in this thread.
    """
    from pyhanko.pdf_utils import xref  # noqa: PLC0415

    for name in ("parse_xref_table", "parse_xref_stream"):
        parse = getattr(xref, name)
        if not hasattr(parse, "__wrapped__"):
            setattr(xref, name, _bounded(parse))
    _rows.left = MAX_ROWS
    try:
        yield
    finally:
        _rows.left = None


def _bounded(parse: Callable[..., Iterator[Any]]) -> Callable[..., Iterator[Any]]:
    @functools.wraps(parse)
    def rows(*args: Any, **options: Any) -> Iterator[Any]:
        for row in parse(*args, **options):
            left = getattr(_rows, "left", None)
            if left is not None:
                if not left:
                    raise ValueError("too many rows")
                _rows.left = left - 1
            yield row

    return rows


def _passed_over(data: bytes) -> tuple[PdfSignature, ...]:
    """Return the kinds of signatures that pyHanko leaves out, each once, by their names."""
    named = dict.fromkeys(_SUBFILTER.findall(data))
    names = [name.decode("ascii") for name in named if name not in _KNOWN_SUBFILTERS]
    return tuple(
        PdfSignature(fault=Reason.SUITE_NOT_SUPPORTED, fault_fact=f"PDF {name}")
        for name in names[:MAX_SIGNATURES]
    )


def _count_revisions(data: bytes) -> int:
    return sum(1 for _ in _REVISION.finditer(data))


def _silence() -> None:
    """What a file is found to be goes into the report, never into a log."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL + 1)


def _read_one(found: Any, data: bytes, revisions: int) -> PdfSignature:
    """Return one signature judged."""
    certificate = found.signer_cert
    later_count = max(0, revisions - 1 - int(found.signed_revision))
    names: dict[str, Any] = {
        "name": _name(certificate.subject.native, "common_name"),
        "organisation": _name(certificate.subject.native, "organization_name"),
        "certified_by": _name(certificate.issuer.native, "common_name")
        or _name(certificate.issuer.native, "organization_name"),
        "certificate": certificate.dump(),
        "begins": _utc(certificate.not_valid_before),
        "ends": _utc(certificate.not_valid_after),
        "signed_at": _signed_at(found),
    }
    old = _old_algorithm(found, certificate)
    if old:
        return PdfSignature(**names, fault=Reason.ALGORITHM_TOO_OLD, fault_fact=old)
    covered = _covered_end(found, data)
    is_intact = _is_intact(found, certificate)
    later = _later(found, data, covered) if covered and is_intact else Later.CHANGED
    return PdfSignature(
        **names,
        is_intact=is_intact,
        covers_whole=covered > 0 and _covers_revision(found),
        covered=covered,
        later=later,
        later_count=later_count,
    )


def _is_intact(found: Any, certificate: Any) -> bool:
    """Whether the bytes covered are those that the key in the certificate signed."""
    from pyhanko.sign.validation import generic_cms  # noqa: PLC0415

    is_intact, is_valid = generic_cms.validate_sig_integrity(
        found.signer_info, certificate, "data", found.compute_digest()
    )
    return bool(is_intact and is_valid)


def _covered_end(found: Any, data: bytes) -> int:
    """Return where the bytes covered end; 0 where they are not all but the signature itself.

    The hole between both ranges must be exactly the signature's own hexadecimal text: whatever
    else stood there would be signed by nobody.
    """
    numbers = [int(number) for number in found.byte_range]
    if len(numbers) != 4 or numbers[0] != 0:
        return 0
    _, first, second, length = numbers
    hole = data[first:second]
    if first <= 0 or second <= first or length <= 0 or second + length > len(data):
        return 0
    if not (hole.startswith(b"<") and hole.endswith(b">")):
        return 0
    is_own = hole[1:-1].lower() == found.pkcs7_content.hex().encode("ascii")
    return second + length if is_own else 0


def _covers_revision(found: Any) -> bool:
    from pyhanko.sign.validation import SignatureCoverageLevel  # noqa: PLC0415

    return bool(found.evaluate_signature_coverage() >= SignatureCoverageLevel.ENTIRE_REVISION)


def _later(found: Any, data: bytes, covered: int) -> Later:
    """Return what was written behind the signature (the DocMDP rules of ISO 32000-2 §12.8.2.2).

    A signature that does not say what may be filled in allows more signatures and nothing that
    changes what the pages show. What stands behind it and belongs to no update is no update that
    anybody allowed: another program may read it.
    """
    from pyhanko.sign.diff_analysis import DEFAULT_DIFF_POLICY, ModificationLevel  # noqa: PLC0415

    found.compute_integrity_info(diff_policy=DEFAULT_DIFF_POLICY)
    level = getattr(found.diff_result, "modification_level", ModificationLevel.OTHER)
    if level == ModificationLevel.OTHER or not found.summarise_integrity_info()["docmdp_ok"]:
        return Later.CHANGED
    behind = data[covered:]
    if level == ModificationLevel.NONE or behind.rpartition(b"%%EOF")[2].strip(_BLANK):
        return Later.CHANGED if behind.strip(_BLANK) else Later.NOTHING
    if level == ModificationLevel.LTA_UPDATES:
        return Later.SIGNATURES
    found.compute_integrity_info(diff_policy=_only_signatures())
    strict = getattr(found.diff_result, "modification_level", ModificationLevel.OTHER)
    if strict != ModificationLevel.OTHER:
        return Later.SIGNATURES
    return Later.FILLED_IN if found.docmdp_level is None else Later.ALLOWED


def _only_signatures() -> Any:
    """The standard rules without the one that lets fields of a form be filled in."""
    from pyhanko.sign import diff_analysis  # noqa: PLC0415

    rules: Any = diff_analysis
    lasting = rules.ModificationLevel.LTA_UPDATES
    return rules.StandardDiffPolicy(
        global_rules=[
            rules.CatalogModificationRule(),
            *(
                rule().as_qualified(lasting)
                for rule in (
                    rules.DocInfoRule,
                    rules.XrefStreamRule,
                    rules.ObjectStreamRule,
                    rules.DSSCompareRule,
                    rules.MetadataUpdateRule,
                )
            ),
        ],
        form_rule=rules.FormUpdatingRule(
            field_rules=[rules.SigFieldCreationRule(), rules.SigFieldModificationRule()]
        ),
    )


def _old_algorithm(found: Any, certificate: Any) -> str:
    """Return the algorithm that no longer protects anything, or ``""``."""
    digest = str(found.md_algorithm)
    if digest in _OLD_DIGESTS:
        return digest
    key = certificate.public_key
    if key.algorithm in ("rsa", "rsassa_pss") and key.bit_size < _LEAST_RSA:
        return f"rsa {key.bit_size}"
    named = str(found.signer_info["signature_algorithm"]["algorithm"].native)
    return next((old for old in _OLD_DIGESTS if named.startswith(old)), "")


def _signed_at(found: Any) -> datetime | None:
    moment = found.self_reported_timestamp
    return _utc(moment) if isinstance(moment, datetime) else None


def _utc(moment: Any) -> datetime:
    # Of the year 0, which ASN.1 can write, its library makes something that compares with nothing.
    if not isinstance(moment, datetime):
        raise TypeError("no date of the calendar")
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)


def _name(names: Any, kind: str) -> str:
    value = names.get(kind, "") if isinstance(names, dict) else ""
    return str(value[0] if isinstance(value, list) and value else value)
