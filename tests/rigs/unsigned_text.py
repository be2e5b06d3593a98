"""Signed items with words around them that no signature covers, and items whose proof fails.

Each ``Case`` carries a marker, a word that occurs nowhere else. In ``LOOSE`` cases the marker
stands beside what was signed, and the item's own signature holds; it may be seen as the name of
the file and nowhere else. ``FAILING`` cases are not PASSED, and every surface has to say so.
"""

import base64
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import cbor2
from PIL import Image, PngImagePlugin

from tests.doubles.issuer_simulator import JCS, RDFC, SIGNATURE_2020, SUITES, IssuerSimulator
from tests.doubles.sd_jwt_making import bind, flattened, make_sd_jwt
from tests.doubles.token_keys import TokenKey
from wallet.encoding.strict_json import write_json
from wallet.proofs.tokens import sign_token

_ENVELOPE = "https://www.w3.org/ns/credentials/v2"

# A proof of a suite nobody knows is reported by its name; its bytes go with the original's.
REPORTS = frozenset({
    "report", "received report", "check", "check --json", "file", "page, attached",
})  # fmt: skip
# Claims beside the credential in a token are signed with it: further texts, never its own.
FURTHER = frozenset({"finding", "item", "preview", "received"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One file as a learner gets it. ``is_file_name`` says that the marker is its name.

    ``may_be_in`` names the surfaces that say the marker for what it is.
    """

    name: str
    marker: str
    file_name: str
    content: bytes
    is_file_name: bool = False
    may_be_in: frozenset[str] = frozenset()

    @property
    def holds_marker(self) -> bool:
        """Whether the word is there at all, in a token's parts too."""
        tokens = [one.split(b".") for one in self.content.split(b"~")]
        decoded = [
            base64.urlsafe_b64decode(part + b"===")
            for parts in tokens
            if len(parts) == 3
            for part in parts
        ]
        word = self.marker.encode()
        return word in self.file_name.encode() or any(
            word in one for one in [self.content, *decoded]
        )


def loose_cases(school: IssuerSimulator, learner: str) -> tuple[Case, ...]:
    """Every suite and token form, each with a word in every place no signature covers."""
    cases: list[Case] = []

    def badge(number: int) -> dict[str, Any]:
        return school.open_badge(number=number, subject_id=learner, achievement="Diving")

    for suite in SUITES:
        cases += _around_document(
            len(cases), suite, lambda number, suite=suite: school.issue(badge(number), suite=suite)
        )
    for kind in ("EdDSA", "ES256"):
        cases += _around_token(
            len(cases),
            kind,
            lambda number, kind=kind: school.issue_token(badge(number), algorithm=kind),
        )
    cases += _inside_token(len(cases), school, learner)
    cases += _beside_disclosures(len(cases), school, learner)
    return tuple(cases)


def _around_document(first: int, suite: str, sign: Callable[[int], Any]) -> Iterator[Case]:
    """Words in pictures, lists, presentations and names around a signed document."""
    places: list[tuple[str, str, Callable[[str, Any], bytes]]] = [
        ("PNG chunks", "png", lambda word, signed: _picture(word, write_json(signed))),
        ("SVG words", "svg", lambda word, signed: _drawing(word, write_json(signed))),
        ("list", "json", lambda word, signed: write_json([signed, {"name": word, "x": word}])),
        ("presentation", "json", lambda word, signed: write_json(_wrapped(word, signed))),
        ("second proof", "json", lambda word, signed: write_json(_proved_twice(word, signed))),
        ("file name", "json", lambda _word, signed: write_json(signed)),
    ]
    yield from _cases(first, suite, sign, places)


def _around_token(first: int, kind: str, sign: Callable[[int], Any]) -> Iterator[Case]:
    places: list[tuple[str, str, Callable[[str, Any], bytes]]] = [
        ("envelope", "json", lambda word, token: write_json(_enveloped(word, token))),
        ("envelope in a presentation", "json",
         lambda word, token: write_json(_wrapped(word, _enveloped(word, token)))),
        ("file name", "jwt", lambda _word, token: str(token).encode()),
    ]  # fmt: skip
    yield from _cases(first, kind, sign, places)


def _cases(
    first: int,
    kind: str,
    sign: Callable[[int], Any],
    places: list[tuple[str, str, Callable[[str, Any], bytes]]],
) -> Iterator[Case]:
    for number, (place, ending, make) in enumerate(places, first):
        word = f"loose{number:02d}zq"
        is_name = place == "file name"
        yield Case(
            name=f"{kind}, {place}",
            marker=word,
            file_name=f"{word if is_name else f'case{number}'}.{ending}",
            content=make(word, sign(100 + number)),
            is_file_name=is_name,
            may_be_in=REPORTS if place == "second proof" else frozenset(),
        )


def _inside_token(first: int, school: IssuerSimulator, learner: str) -> Iterator[Case]:
    """Words that are signed with a token and are yet no part of the credential in it."""
    older = school.open_badge(number=30, subject_id=learner, model="1.1", achievement="Diving")
    newer = school.open_badge(number=31, subject_id=learner, achievement="Diving")
    word = f"loose{first:02d}zq"
    claims = {"name": word, "description": word, "title": word, "achievement": {"name": word}}
    yield Case(
        name="claims beside vc", marker=word, file_name=f"case{first}.jwt",
        content=school.issue_token(older, claims=claims).encode(), may_be_in=FURTHER,
    )  # fmt: skip
    word = f"loose{first + 1:02d}zq"
    header = {"name": word, "iss_name": word, "x5u": f"https://{word}.example"}
    yield Case(
        name="header", marker=word, file_name=f"case{first + 1}.jwt",
        content=school.issue_token(newer, header=header).encode(),
    )  # fmt: skip


def _beside_disclosures(first: int, school: IssuerSimulator, learner: str) -> Iterator[Case]:
    """Words in what anybody can put around an SD-JWT or a COSE message."""

    def sign(header: Mapping[str, Any], payload: Mapping[str, Any]) -> str:
        return sign_token({"kid": school.method, **header}, payload, school.key)

    holder = TokenKey("EdDSA", 5)
    badge = school.open_badge(number=32, subject_id=learner, achievement="Diving")
    claims = {"iss": school.did, "vct": "Diving", "cnf": {"jwk": holder.jwk}, "depth": "30 m"}
    made = make_sd_jwt(claims, {"_sd": ["depth"]}, sign)
    sealed = cbor2.dumps({1: -8, 4: school.method.encode()})
    payload = write_json(badge)
    signature = school.key.sign(cbor2.dumps(["Signature1", sealed, b"", payload]))

    def flat(word: str) -> bytes:
        value = flattened(made.text)
        header = {**value["header"], "name": word, "title": word}
        return write_json({**value, "name": word, "description": word, "header": header})

    def bound(word: str) -> bytes:
        said = {"name": word, "depth": word, "made": 1_770_000_000, "nonce": word, "aud": word}
        return bind(made.text, holder.sign_token, header={"name": word}, **said).encode()

    def message(word: str) -> bytes:
        loose = {99: word, "name": word}
        return cbor2.dumps(cbor2.CBORTag(18, [sealed, loose, payload, signature]))

    places: list[tuple[str, str, Callable[[str], bytes]]] = [
        ("SD-JWT, flattened", "json", flat), ("SD-JWT, key binding", "sd-jwt", bound),
        ("COSE, unprotected header", "cose", message),
    ]  # fmt: skip
    for number, (name, ending, make) in enumerate(places, first):
        word = f"loose{number:02d}zq"
        # What was bound says for whom: that is told of the binding, and of nothing else.
        yield Case(
            name=name, marker=word, file_name=f"case{number}.{ending}", content=make(word),
            may_be_in=REPORTS if make is bound else frozenset(),
        )  # fmt: skip


def failing_cases(school: IssuerSimulator, learner: str) -> tuple[Case, ...]:
    """Items whose proof is not PASSED, each with a title of its own."""

    def titled(number: int) -> dict[str, Any]:
        return school.open_badge(
            number=40 + number, subject_id=learner, achievement=f"failing{number:02d}zq"
        )

    made: list[tuple[str, bytes]] = []
    for suite in SUITES:
        signed = school.issue(titled(len(made)), suite=suite)
        subject = signed["credentialSubject"]
        subject["achievement"]["description"] = "Changed."  # type: ignore[index,call-overload]
        made.append((f"{suite}, changed", write_json(signed)))
    for suite in (RDFC, SIGNATURE_2020):
        signed = school.issue(titled(len(made)), suite=suite)
        made.append((f"{suite}, a term nobody signed", write_json({**signed, "gpa": "4.0"})))
    signed = school.issue(titled(len(made)), suite=JCS)
    proof = {**signed["proof"], "cryptosuite": "bbs-2023"}  # type: ignore[dict-item]
    made.append(("an unknown suite", write_json({**signed, "proof": proof})))
    made.append(("unsigned", write_json(titled(len(made)))))
    head, body, signature = school.issue_token(titled(len(made))).split(".")
    broken = ("A" if signature[0] != "A" else "B") + signature[1:]
    made.append(("a token, changed", f"{head}.{body}.{broken}".encode()))
    none = base64.urlsafe_b64encode(b'{"alg":"none","typ":"vc+jwt"}').decode().rstrip("=")
    body = school.issue_token(titled(len(made))).split(".")[1]
    made.append(("a token without a signature", f"{none}.{body}.".encode()))
    return tuple(
        Case(
            name=name, marker=f"failing{number:02d}zq", file_name=f"failing{number}.json",
            content=content,
        )
        for number, (name, content) in enumerate(made)
    )  # fmt: skip


def _picture(word: str, credential: bytes) -> bytes:
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("openbadgecredential", credential.decode())
    for keyword in ("Title", "Author", "Description", "Comment", "openbadges-other"):
        notes.add_text(keyword, word)
    notes.add_itxt("XML:com.adobe.xmp", f"<x>{word}</x>")
    target = io.BytesIO()
    Image.new("RGB", (8, 8), "navy").save(target, "PNG", pnginfo=notes)
    return target.getvalue()


def _drawing(word: str, credential: bytes) -> bytes:
    return (
        b'<svg xmlns="http://www.w3.org/2000/svg" aria-label="' + word.encode() + b'" '
        b'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0">'
        b"<openbadges:credential><![CDATA[" + credential + b"]]></openbadges:credential>"
        b"<title>" + word.encode() + b"</title><desc>" + word.encode() + b"</desc>"
        b"<text>" + word.encode() + b"</text></svg>"
    )


def _wrapped(word: str, credential: Any) -> dict[str, Any]:
    """An unsigned presentation that says more than what it holds."""
    return {
        "@context": [_ENVELOPE],
        "id": f"urn:{word}:1",
        "type": ["VerifiablePresentation"],
        "holder": f"https://{word}.example/holder",
        "name": word,
        "description": word,
        "issuer": {"id": f"https://{word}.example", "name": word},
        "verifiableCredential": [credential],
    }


def _proved_twice(word: str, signed: dict[str, Any]) -> dict[str, Any]:
    """A second proof, of a suite that nobody knows: its members are outside the first one."""
    other = {
        "type": "DataIntegrityProof",
        "cryptosuite": word,
        "created": "2026-03-01T12:00:00Z",
        "verificationMethod": f"did:example:{word}#key",
        "proofPurpose": "assertionMethod",
        "proofValue": "z3FXQ",
        "description": word,
    }
    return {**signed, "proof": [signed["proof"], other]}


def _enveloped(word: str, token: str) -> dict[str, Any]:
    return {
        "@context": _ENVELOPE,
        "id": f"data:application/vc+jwt,{token}",
        "type": "EnvelopedVerifiableCredential",
        "name": word,
        "description": word,
        "issuer": {"id": f"https://{word}.example", "name": word},
        "credentialSubject": {"id": f"urn:{word}", "achievement": {"name": word}},
    }
