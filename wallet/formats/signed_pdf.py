"""Signed PDF files: certified transcripts, diplomas, letters (ISO 32000-2 §12.8).

The file is the item and is kept byte for byte. What is told of it comes from the bytes that a
signature covers: the title and the attachments of a later, unsigned update count for nothing.
"""

import re
from pathlib import PurePath

from wallet.encoding.pdf_pages import PdfSurvey, survey_pdf
from wallet.encoding.pdf_signatures import looks_signed, read_signatures
from wallet.formats.reading import Place, Reading
from wallet.model.credential import Credential, DataModel, Form, Securing, Terms
from wallet.model.dates import write_timestamp
from wallet.model.json_values import JsonObject
from wallet.model.pdf_signature import PdfSignatures

TYPE = "SignedPdf"
# Names of what a reader could run; looked for where they stand unpacked, and never run.
_SCRIPTS = re.compile(rb"/(?:JavaScript|JS|XFA|Launch)\b")


def read_signed_pdf(data: bytes, place: Place) -> Reading | None:
    """Return the signed PDF that ``data`` is, or None where nobody signed it."""
    if not looks_signed(data):
        return None
    found = read_signatures(data)
    if not found.signatures and found.fault is None:
        return None
    document = _document(data, found, place.name)
    moments = [one.signed_at for one in found.signatures if one.signed_at is not None]
    credential = Credential(
        original=data,
        form=Form.SIGNED_PDF,
        data_model=DataModel.NONE,
        securing=Securing.PDF_SIGNATURE,
        document=document,
        source=place.source,
        terms=Terms(types=(TYPE,), valid_from=write_timestamp(min(moments)) if moments else ""),
        secured=found,
    )
    return Reading(credentials=(credential,))


def _document(data: bytes, found: PdfSignatures, name: str) -> JsonObject:
    """Return what the file says, in members of our own."""
    covered = data[: found.covered] if found.covered else b""
    survey = survey_pdf(covered) if covered else _uncovered(data, found)
    title = survey.title if covered else ""
    return {
        "name": title or PurePath(name).stem,
        "pages": survey.pages,
        "attachments": list(survey.attachments),
        "signatures": [
            {
                "name": one.name,
                "organisation": one.organisation,
                "certifiedBy": one.certified_by,
                "signedAt": write_timestamp(one.signed_at) if one.signed_at else "",
            }
            for one in found.signatures
        ],
        "hasScripts": _SCRIPTS.search(data) is not None,
    }


def _uncovered(data: bytes, found: PdfSignatures) -> PdfSurvey:
    """A file that could not be taken apart is not given to another program to try."""
    return survey_pdf(data) if found.fault is None else PdfSurvey()
