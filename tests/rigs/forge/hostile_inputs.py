"""What is put to the wallet as hostile work: made here, judged in a process of its own."""

import base64
import gzip
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from tests.doubles.credential_samples import OPEN_BADGES, V2
from tests.places import VECTORS
from tests.rigs.forge.hostile_forms import FORMS
from tests.rigs.forge.hostile_selective import SELECTIVE
from tests.rigs.forge.mutants import write
from tests.rigs.forge.people import college, school
from wallet.encoding.multiformats import encode_multibase_base64url

# The W3C suite's poison graph and its heavy but legal ones (rdf-canon tests 074, 044 to 046).
SUITE = VECTORS / "w3c-rdf-canon"


def _badge(**members: Any) -> bytes:
    badge = school().issue(school().open_badge())
    return write({**badge, **members})


def _clique(size: int) -> bytes:
    names = [f"_:n{number}" for number in range(size)]
    nodes = [
        {"id": name, "type": ["Profile"], "parentOrg": [{"id": other} for other in names]}
        for name in names
    ]
    return _badge(evidence=[{"type": ["Evidence"], "creator": nodes}], issuer=nodes)


def _clique_of_achievements(size: int) -> bytes:
    """The same where the words are defined, so that the graph itself is reached."""
    document: Any = school().open_badge()
    names = [f"_:n{number}" for number in range(size)]
    document["credentialSubject"]["achievement"]["related"] = [
        {"id": name, "type": ["Achievement"], "related": [{"id": other} for other in names]}
        for name in names
    ]
    document["credentialSubject"]["achievement"]["creator"] = [
        {"id": name, "type": ["Profile"], "parentOrg": [{"id": other} for other in names]}
        for name in names
    ]
    return write({**document, "proof": school().issue(school().open_badge())["proof"]})


def _nested(depth: int) -> bytes:
    inner: Any = {"id": "urn:x:0", "type": ["Profile"], "name": "x"}
    for number in range(depth):
        inner = {"id": f"urn:x:{number + 1}", "type": ["Profile"], "parentOrg": inner}
    text = json.dumps(inner) if depth < 900 else _nested_text(depth)
    return _badge().replace(b'"issuer":{', b'"issuer":' + text.encode() + b',"was":{', 1)


def _nested_text(depth: int) -> str:
    return '{"parentOrg":' * depth + "{}" + "}" * depth


def _many_nodes() -> bytes:
    return _badge(evidence=[{"type": ["Evidence"], "name": f"n{n}"} for n in range(6_500)])


def _many_same_nodes() -> bytes:
    return _badge(evidence=[{"type": ["Evidence"]}] * 9_000)


def _large() -> bytes:
    text = "x" * 1_000_000
    return _badge(description=text, evidence=[{"type": ["Evidence"], "narrative": text}] * 3)


def _many_contexts() -> bytes:
    return _badge(**{"@context": [V2, OPEN_BADGES] * 4_000})


def _many_unknown_contexts() -> bytes:
    return _badge(**{"@context": [V2, *(f"https://c.example/{n}" for n in range(9_000))]})


def _many_types() -> bytes:
    return _badge(type=["VerifiableCredential", *(f"T{n}" for n in range(15_000))])


def _undefined_terms() -> bytes:
    return _badge(**{f"term{n}": "x" for n in range(9_000)})


def _huge_vocabulary() -> bytes:
    more = {f"t{n}": f"urn:x:{n}" for n in range(9_000)}
    return _badge(**{"@context": [V2, OPEN_BADGES, {"@vocab": "urn:x:" + "y" * 100_000, **more}]})


def _many_subjects() -> bytes:
    one: Any = school().open_badge()["credentialSubject"]
    return _badge(credentialSubject=[{**one, "id": f"urn:x:{n}"} for n in range(900)])


def _many_proofs() -> bytes:
    signed: Any = school().issue(school().open_badge())
    return write({**signed, "proof": [signed["proof"]] * 1_500})


def _many_embedded() -> bytes:
    """Endorsements changed after they were signed: each is looked at, none holds."""
    word: Any = school().issue(school().endorsement())
    word["credentialSubject"]["endorsementComment"] = "Forged."
    return _badge(endorsement=[word] * 190)


def _many_items(count: int = 900) -> bytes:
    item = {"@context": [V2], "type": ["VerifiableCredential"], "issuer": "did:x:1", "proof": {}}
    items = [{**item, "id": f"urn:x:{number}"} for number in range(count)]
    holder = {"@context": [V2], "type": ["VerifiablePresentation"]}
    return write({**holder, "verifiableCredential": items})


def _many_repeated_ids() -> bytes:
    return _badge(
        evidence=[{"id": "urn:x:1", "type": ["Evidence"], "name": str(n)} for n in range(6_000)]
    )


def _disclosures() -> bytes:
    token = college().issue_token(college().open_badge())
    one = base64.urlsafe_b64encode(b'["c2FsdA","name","PhD"]').decode().rstrip("=")
    return f"{token}~{'~'.join([one] * 100_000)}~".encode()


def _token_of(payload: bytes) -> bytes:
    head = base64.urlsafe_b64encode(b'{"alg":"EdDSA","typ":"vc+jwt"}').decode().rstrip("=")
    body = base64.urlsafe_b64encode(payload).decode().rstrip("=")
    return f"{head}.{body}.{'A' * 86}".encode()


def _many_tokens() -> bytes:
    badge = school().open_badge()
    tokens = (_token_of(write({**badge, "id": f"urn:x:{number}"})) for number in range(2_000))
    return b"\n".join(tokens)


def _png(*chunks: tuple[bytes, bytes], width: int = 1, height: int = 1) -> bytes:
    head = (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    whole = b"\x89PNG\r\n\x1a\n"
    for kind, data in (head, *chunks, (b"IEND", b"")):
        whole += struct.pack(">I", len(data)) + kind + data
        whole += struct.pack(">I", zlib.crc32(kind + data))
    return whole


def _text_bomb() -> bytes:
    packed = zlib.compress(b"{" + b" " * 300_000_000, 9)
    return _png((b"iTXt", b"openbadgecredential\0\x01\0\0\0" + packed))


def _picture_bomb(side: int) -> bytes:
    return _png((b"IDAT", zlib.compress(bytes(10**7), 9)), width=side, height=side)


def _pdf_bomb() -> bytes:
    packed = zlib.compress(bytes(400_000_000), 9)
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Names 6 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>",
        b"<< /Type /Filespec /F (a.json) /EF << /F 5 0 R >> >>",
        b"<< /Type /EmbeddedFile /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream"
        % (len(packed), packed),
        b"<< /EmbeddedFiles << /Names [(a.json) 4 0 R] >> >>",
    ]
    whole, places = b"%PDF-1.7\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    start = len(whole)
    whole += b"xref\n0 7\n0000000000 65535 f \n"
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    return whole + b"trailer << /Root 1 0 R /Size 7 >>\nstartxref\n%d\n%%%%EOF" % start


def _gzip_bomb(mebibytes: int) -> str:
    target = io.BytesIO()
    with gzip.GzipFile(fileobj=target, mode="wb", mtime=0) as packed:
        for _ in range(mebibytes):
            packed.write(bytes(1 << 20))
    return encode_multibase_base64url(target.getvalue())


def _archive_bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("presentation.json", bytes(200_000_000))
    return target.getvalue()


def _svg(inner: str, before: str = "") -> bytes:
    return f'{before}<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>'.encode()


def _laughs() -> bytes:
    entities = [
        f'<!ENTITY {name} "{f"&{inner};" * 10}">' for inner, name in pairwise("abcdefghij")
    ]
    return _svg("&j;", f"<!DOCTYPE svg [<!ENTITY a 'aaaaaaaaaa'>{''.join(entities)}]>")


def _parts(count: int = 100_000) -> list[str]:
    return [f"UR:BYTES/{number}-{count}/LPADAXCFAOCY" for number in range(1, count + 1)]


def _suite_quads(number: str) -> bytes:
    return next(SUITE.rglob(f"*test{number}-in.nq")).read_bytes()


CORRIDOR: dict[str, Callable[[], bytes]] = {
    "100,000 [": lambda: b"[" * 100_000,
    "100,000 [ in a member": lambda: _badge()[:-1] + b',"x":' + b"[" * 100_000,
    "100,000 objects deep": lambda: _badge()[:-1] + b',"x":' + b'{"a":' * 100_000,
    "300 deep": lambda: _nested(300),
    "900 deep": lambda: _nested(900),
    "60 deep": lambda: _nested(55),
    "19,500 nodes": _many_nodes,
    "9,000 nodes that are the same": _many_same_nodes,
    "4 MiB of text": _large,
    "a text that never ends": lambda: b'{"a":"' + b"x" * (60 * 2**20),
    "60 MiB of spaces": lambda: b"{" + b" " * (60 * 2**20) + b"}",
    "60 MiB of numbers": lambda: b"[" + b"1," * (30 * 2**20) + b"1]",
    "a number of 5,000,000 digits": lambda: b'{"a":' + b"9" * 5_000_000 + b"}",
    "8,000 contexts": _many_contexts,
    "9,000 unknown contexts": _many_unknown_contexts,
    "15,000 types": _many_types,
    "9,000 undefined terms": _undefined_terms,
    "a huge vocabulary": _huge_vocabulary,
    "900 subjects": _many_subjects,
    "1,500 proofs": _many_proofs,
    "190 endorsements": _many_embedded,
    "900 items": _many_items,
    "6,000 times one id": _many_repeated_ids,
    "100,000 disclosures": _disclosures,
    "a token of 100,000 [": lambda: _token_of(b"[" * 100_000),
    "a token of 4 MiB": lambda: _token_of(_large()),
    "2,000 tokens": _many_tokens,
    "a picture's text of 300 MB": _text_bomb,
    "a picture 30,000 wide": lambda: _picture_bomb(30_000),
    "a picture 7,000 wide": lambda: _picture_bomb(7_000),
    "a page with 400 MB attached": _pdf_bomb,
    "an archive of 200 MB": _archive_bomb,
    "a drawing of entities": _laughs,
    "a drawing 100,000 deep": lambda: _svg("<g>" * 100_000 + "</g>" * 100_000),
    "a drawing of 1,000,000 attributes": lambda: _svg("<g " + 'a="b" ' * 500_000 + "/>"),
    **FORMS,
    **SELECTIVE,
}  # fmt: skip
POISON: dict[str, Callable[[], bytes]] = {
    **{f"a clique of {size}": (lambda size=size: _clique(size)) for size in range(5, 11)},
    **{
        f"a clique of {size} defined": (lambda size=size: _clique_of_achievements(size))
        for size in (5, 6, 7, 8, 9, 10, 40)
    },
}
STATUS: dict[str, Callable[[], str]] = {
    "a status list of 1 GiB": lambda: _gzip_bomb(1024),
    "a status list of 17 MiB": lambda: _gzip_bomb(17),
    "a status list cut short": lambda: _gzip_bomb(15)[:-9],
}
CODES: dict[str, Callable[[], list[str]]] = {
    "100,000 parts of a code": _parts,
    "100,000 links": lambda: [f"https://x.example/{n}" for n in range(100_000)],
    "a code of 1,000,000 letters": lambda: ["VP1-B" + "A" * 1_000_000],
}
QUADS: dict[str, Callable[[], bytes]] = {
    f"RDFC test{number}": (lambda number=number: _suite_quads(number))
    for number in ("044", "045", "046", "074")
}
