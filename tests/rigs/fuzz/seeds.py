"""What the fuzzer starts from: documents of every form, made at run time by our own doubles.

Where the vectors of other projects lie beside this one, small files of theirs are added for the
targets that read whole files; nothing of them is kept.
"""

import base64
import io
import json
import zipfile
import zlib
from email.message import EmailMessage
from functools import cache
from typing import Any

import cbor2

from tests.doubles.badge_publisher import BadgePublisher, baked_png, baked_svg, old_badge
from tests.doubles.issuer_simulator import IssuerSimulator
from tests.doubles.pdf_samples import plain_pdf, sign_pdf, with_attachment
from tests.doubles.sd_jwt_making import bind, flattened
from tests.doubles.selective_issuer import SelectiveIssuer
from tests.doubles.token_issuer import TokenIssuer
from tests.places import VECTORS
from tests.rigs.forge.samples import samples
from tests.wallet.formats.european_samples import Sealer, diploma
from wallet.encoding.cbor_ld import encode_cbor_ld, encode_code_text
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.multiformats import decode_base64url
from wallet.encoding.strict_json import read_object
from wallet.errors import WalletError

# Files of other people up to this many bytes, and so many of them.
_SMALL, _MOST = 40_000, 400
_PROFILE = {
    "person": {"name": {"formattedName": "Ana"}},
    "educationAndLearnings": [{"institution": {"name": "Arda"}, "start": "2020"}],
    "skills": [{"name": "Welding"}],
}


def _bytes(value: object) -> bytes:
    return json.dumps(value).encode()


@cache
def documents() -> tuple[bytes, ...]:
    """Signed JSON of every suite, and of every form that is no W3C credential."""
    signed = [one.text for one in samples() if not one.is_token]
    publisher = BadgePublisher()
    others = [publisher.profile(), publisher.badge_class(), diploma(), _PROFILE]
    others += [old_badge(generation) for generation in ("1.0", "1.1")]
    return (*signed, *(_bytes(one) for one in others), *sealed(), *selective())


@cache
def selective() -> tuple[bytes, ...]:
    """Base proofs of the suites whose holder chooses fields."""
    issuers = (SelectiveIssuer(), SelectiveIssuer(suite="bbs-2023"))
    return tuple(_bytes(issuer.issue(issuer.open_badge())) for issuer in issuers)


@cache
def selective_shares() -> tuple[Any, ...]:
    """Full copies and what was derived from them, of both suites."""
    found = []
    for issuer in (SelectiveIssuer(), SelectiveIssuer(suite="bbs-2023")):
        whole = issuer.issue(issuer.rich_badge())
        found += [whole, issuer.derive(whole, "/credentialSubject/result")]
    return tuple(found)


def proof_values() -> tuple[bytes, ...]:
    """The octets of proofs under which a holder chooses fields."""
    return tuple(decode_base64url(one["proof"]["proofValue"][1:]) for one in selective_shares())


def pointed_documents() -> tuple[bytes, ...]:
    """A pointer, a line end, a document."""
    pointers = ("", "/credentialSubject", "/proof/0", "/verifiableCredential/1/id")
    return tuple(
        pointer.encode() + b"\n" + text for text in documents()[:20] for pointer in pointers
    )


@cache
def tokens() -> tuple[bytes, ...]:
    """Compact tokens of every kind."""
    return tuple(one.text for one in samples() if one.is_token)


@cache
def disclosing_tokens() -> tuple[bytes, ...]:
    """SD-JWTs, nested, with decoys, bound to a key."""
    issuer = TokenIssuer()
    claims = {"name": "Ana", "address": {"street": "1 Main", "city": "Arda"}, "langs": ["en"]}
    frame = {"_sd": ["name", "address"], "address": {"_sd": ["street"]}, "langs": {"_sd": [0]},
             "_sd_decoy": 2}  # fmt: skip
    made = issuer.sd_jwt(claims, frame)
    bound = bind(made.text, issuer.signed_by("ES256").sign_token)
    return (made.text.encode(), bound.encode(), _bytes(flattened(bound)))


@cache
def sealed() -> tuple[bytes, ...]:
    """European credentials under a seal."""
    return (_bytes(Sealer().seal(diploma())),)


@cache
def cose_messages() -> tuple[bytes, ...]:
    """COSE_Sign1 messages."""
    protected = cbor2.dumps({1: -7, 3: "application/vc"})
    parts = [protected, {4: b"key"}, b'{"type":["VerifiableCredential"]}', bytes(64)]
    return (cbor2.dumps(cbor2.CBORTag(18, parts)), cbor2.dumps(parts))


def cbor_values() -> tuple[bytes, ...]:
    """CBOR of every major type."""
    values = (1, -1, b"a", "a", [1, [2]], {1: "a"}, cbor2.CBORTag(55_799, 1), None, True, 1.5)
    return (*(cbor2.dumps(value) for value in values), *cose_messages(), *cbor_ld())


@cache
def cbor_ld() -> tuple[bytes, ...]:
    """Documents in CBOR-LD."""
    found = []
    for text in documents()[:20]:
        try:
            found.append(encode_cbor_ld(read_object(text), bundled_contexts()))
        except WalletError:
            continue
    return tuple(found) or (b"\xd9\x05\x01\xa0",)


@cache
def code_texts() -> tuple[bytes, ...]:
    """Texts of codes: whole ones, parts of moving ones, links."""
    found = [b"https://example.org/x", b"UR:BYTES/1-2/LPADAOCFADJN", b"VP1-B"]
    for text in documents()[:6]:
        try:
            found.append(encode_code_text(read_object(text), bundled_contexts()).encode())
        except WalletError:
            continue
    return tuple(found)


def status_bits() -> tuple[bytes, ...]:
    """Bits of status lists, packed both ways."""
    packer = zlib.compressobj(wbits=31)
    packed = packer.compress(bytes(16_384)) + packer.flush()
    texts = (b"u" + base64.urlsafe_b64encode(packed), base64.urlsafe_b64encode(packed),
             base64.urlsafe_b64encode(zlib.compress(bytes(64))))  # fmt: skip
    return tuple(text.rstrip(b"=") for text in texts)


def statements() -> tuple[bytes, ...]:
    """N-Quads."""
    return (
        b'<urn:a> <urn:b> "c"@en .\n_:b0 <urn:b> _:b1 <urn:g> .\n',
        b'<urn:a> <urn:b> "\\u0041" .',
    )


@cache
def pictures() -> tuple[bytes, ...]:
    """Baked PNG files, and other pictures."""
    text = documents()[0]
    return (baked_png(text), baked_png(text, kind=b"tEXt"), b"\xff\xd8\xff\xe0", b"GIF89a\1\0\1\0")


@cache
def drawings() -> tuple[bytes, ...]:
    """Baked SVG files and plain ones."""
    plain = (
        b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g id="a">'
        b'<path d="M0 0L9 9z" fill="#123"/></g><use href="#a"/></svg>'
    )
    return (baked_svg(documents()[0].decode()), plain)


@cache
def pdf_files() -> tuple[bytes, ...]:
    """PDF files, plain, signed, with something attached."""
    plain = plain_pdf()
    return (plain, sign_pdf(plain), with_attachment(plain, "vc.json", documents()[0]))


@cache
def certificates() -> tuple[bytes, ...]:
    """Certificates in DER."""
    return (Sealer().der,)


def keys() -> tuple[bytes, ...]:
    """Keys in every spelling."""
    issuer = IssuerSimulator("Fuzz College")
    return (issuer.did.encode(), b"z6MkmM42vxfqZQsv4ehtTjFFxQ4sQKS2w6WR7emozFAn5cxu", b"uAQID",
            b"-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\n-----END PUBLIC KEY-----")  # fmt: skip


def json_keys() -> tuple[bytes, ...]:
    """Keys as JWK."""
    return tuple(_bytes(method["publicKeyJwk"])
                 for method in TokenIssuer().document()["verificationMethod"])  # fmt: skip


def packs() -> tuple[bytes, ...]:
    """A small trust pack."""
    pack = {"type": "RucksackTrustPack", "as_of": "2026-11-22T00:00:00Z", "documents": {},
            "registries": [], "contexts": {}}  # fmt: skip
    return (_bytes(pack),)


def vault_headers() -> tuple[bytes, ...]:
    """Beginnings of header and backup files."""
    return (b"RUCKSACK", b"RUCKSACK-VAULT\x00\x01\x00\x00\x00\x10{}", bytes(64))


@cache
def carriers() -> tuple[bytes, ...]:
    """Archives, mails, links and other wallets' backups that carry credentials."""
    text = documents()[0]
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("badge.json", text)
        made.writestr("inner/other.json", documents()[1])
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "Your badge", "school@example.org"
    mail.set_content("Here it is.")
    mail.add_attachment(text, maintype="application", subtype="json", filename="badge.json")
    backup = [
        {"type": "UniversalWallet2020", "status": "UNLOCKED", "contents": [json.loads(text)]}
    ]
    link = b"[InternetShortcut]\r\nURL=https://example.org/badge\r\n"
    return (archive.getvalue(), mail.as_bytes(), _bytes(backup), link)


@cache
def everything() -> tuple[bytes, ...]:
    """Of each kind some, and small files of other people where they are at hand."""
    own = (
        *documents(), *tokens(), *disclosing_tokens(), *cose_messages(), *code_texts(),
        *pictures(), *drawings(), *pdf_files(), *carriers(),
    )  # fmt: skip
    return own + _other_peoples()


def _other_peoples() -> tuple[bytes, ...]:
    if not VECTORS.is_dir():
        return ()
    found = (path for path in sorted(VECTORS.rglob("*")) if path.is_file())
    small = [path for path in found if path.stat().st_size <= _SMALL]
    step = max(1, len(small) // _MOST)
    return tuple(path.read_bytes() for path in small[::step])
