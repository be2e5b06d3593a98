"""Hostile work for forms that hold others, and for those with many signatures."""

import base64
import io
import json
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

from tests.doubles.badge_publisher import as_bytes
from tests.doubles.issuer_simulator import RDFC
from tests.doubles.pdf_samples import plain_pdf, sign_pdf
from tests.doubles.token_issuer import TokenIssuer
from tests.rigs.forge.mutants import write
from tests.rigs.forge.people import badge_shop, learner, school
from tests.wallet.formats.european_samples import Sealer, diploma


def _mail(*parts: bytes, subject: str = "Your badges") -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@school.example", "b@x.example", subject
    mail.set_content("Attached.")
    for number, part in enumerate(parts):
        mail.add_attachment(
            part, maintype="application", subtype="octet-stream", filename=f"{number}.json"
        )
    return mail.as_bytes()


def _mail_in_mail(depth: int) -> bytes:
    head = b"From: a@x.example\r\nTo: b@x.example\r\nSubject: x\r\n"
    part = b"MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n"
    return (head + part) * depth + head + b"\r\nend"


def _mail_of_boundaries(count: int) -> bytes:
    head = (
        b"From: a@x.example\r\nTo: b@x.example\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n"
    )
    return head + b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * count + b"--b--\r\n"


def _zip(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def _zip_in_zip(depth: int, width: int) -> bytes:
    data = _zip({"end.json": b"{}" * 1_000_000})
    for _ in range(depth):
        data = _zip({f"{number}.zip": data for number in range(width)})
    return data


def _seals(count: int) -> bytes:
    sealed: Any = Sealer().seal(diploma())
    garbled = {**sealed["signatures"][0], "signature": "AAAA"}
    return write({**sealed, "signatures": [garbled] * count})


def _chain(links: int) -> bytes:
    issuer = school()
    signed: Any = issuer.issue(issuer.open_badge(), suite=RDFC, id="urn:uuid:link-0")
    first = signed["proof"]
    proofs = [first] + [
        {**first, "id": f"urn:uuid:link-{number}", "previousProof": f"urn:uuid:link-{number - 1}"}
        for number in range(1, links)
    ]
    return write({**signed, "proof": proofs})


def _wallet(count: int) -> bytes:
    contents = [{"type": "Key", "id": f"urn:x:{number}"} for number in range(count)]
    return write({"type": "UniversalWallet2020", "status": "UNLOCKED", "contents": contents})


def _presented(count: int) -> bytes:
    """An envelope inside an envelope inside an envelope."""
    held = "eyJ.eyJ.x"
    for _ in range(count):
        envelope = {
            "type": "EnvelopedVerifiableCredential",
            "id": f"data:application/vp+jwt,{held}",
        }
        inner = base64.urlsafe_b64encode(json.dumps(envelope).encode()).decode().rstrip("=")
        held = f"eyJhbGciOiJub25lIn0.{inner}.x"
    return held.encode()


def _decoys(count: int) -> bytes:
    claims = {"vct": "urn:x:kind", "_sd": [f"{number:043d}" for number in range(count)]}
    made = TokenIssuer().sd_jwt({"vct": claims["vct"]}, {})
    return made.text.encode() + b"WyJzIiwgIm4iLCAidiJd~" * count


def _pdf(more: bytes, count: int) -> bytes:
    return sign_pdf(plain_pdf()) + more * count


def _old_badge() -> bytes:
    badge: Any = json.loads(as_bytes(badge_shop().assertion(4)))
    inner: Any = badge
    for _ in range(55):
        inner["badge"] = {"id": "https://makers.example.org/b", "type": "BadgeClass", "issuer": {}}
        inner = inner["badge"]
    return write({**badge, "evidence": [{"id": f"https://e.example/{n}"} for n in range(4_000)]})


def _own_did(letters: int) -> bytes:
    issuer = learner()
    signed: Any = issuer.issue(issuer.plain())
    name = "did:key:z" + "6" * letters
    proof = {**signed["proof"], "verificationMethod": f"{name}#{name[8:]}"}
    return write({**signed, "issuer": name, "proof": proof})


FORMS: dict[str, Callable[[], bytes]] = {
    "a mail in a mail, 60 deep": lambda: _mail_in_mail(60),
    "a mail in a mail, 20,000 deep": lambda: _mail_in_mail(20_000),
    "a mail of 1,500 files": lambda: _mail(*[b"{}"] * 1_500),
    "a mail of 300,000 parts": lambda: _mail_of_boundaries(300_000),
    "a mail of 40 MB": lambda: _mail(b"[" * 30_000_000),
    "a zip in a zip, 12 deep": lambda: _zip_in_zip(12, 1),
    "a zip of zips, 8 to the 4th": lambda: _zip_in_zip(4, 8),
    "a zip of 70,000 names": lambda: _zip({f"{n}.json": b"{}" for n in range(70_000)}),
    "a zip of 400 bombs": lambda: _zip({f"{n}.json": bytes(1_000_000) for n in range(400)}),
    "10,000 seals": lambda: _seals(10_000),
    "a chain of 400 proofs": lambda: _chain(400),
    "a wallet of 6,000 keys": lambda: _wallet(6_000),
    "envelopes in envelopes": lambda: _presented(18),
    "50,000 disclosures, all the same": lambda: _decoys(50_000),
    "a signed PDF with 30 MB behind it": lambda: _pdf(b"0 0 obj<<>>endobj\n", 1_700_000),
    "a signed PDF of 50,000 ends": lambda: _pdf(b"startxref\n0\n%%EOF\n", 50_000),
    "a badge of 4,000 pages": _old_badge,
    "a key's name of 1,000,000 letters": lambda: _own_did(1_000_000),
    "a link file of lists": lambda: b"<plist>" + b"<dict>" * 9_000 + b"URL",
}
