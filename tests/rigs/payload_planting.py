"""Plants payloads: in every leaf of the samples, in proofs, tokens, packs, pictures, file names.

A ``Planter`` hands out payloads in turn and remembers what it planted under which tag, a word that
occurs nowhere else. ``shift`` begins with another payload: after as many shifts as there are
payloads, each has stood in each field.
"""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from PIL import Image, PngImagePlugin

from tests.doubles.credential_samples import V2
from tests.doubles.issuer_simulator import AS_OF, JCS, RDFC, IssuerSimulator
from tests.rigs import payload_samples as samples
from tests.rigs.payload_forms import CHOSEN, PLACES, items_of_forms
from tests.rigs.payloads import PAYLOADS, PICTURE, Payload, Trap
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.strict_json import write_json
from wallet.proofs.cryptosuites import sign_document
from wallet.proofs.keys import SigningKey
from wallet.trust.registries import PublishedRegistry
from wallet.trust.trust_pack import write_trust_pack

# What a document needs as it is to be taken for a credential at all.
_BONES = frozenset({"@context", "type", "proof", "@language", "@direction"})
# What makes a check fail, or a date be none, once it is another text.
_STRUCTURE = frozenset({
    "id", "validFrom", "validUntil", "identityHash", "salt", "resultDescription",
    "achievedLevel", "requiredLevel", "targetUrl", "url", "awardedDate", "activityStartDate",
    "activityEndDate", "resultType", "identityType", "achievementType",
})  # fmt: skip
# What a presentation that signs a graph cannot hold: members that nobody defined.
_NOT_IN_A_GRAPH = frozenset({
    "gpa", "remarks", "endorsement", "renderMethod", "relatedResource", "termsOfUse",
    "credentialSchema", "refreshService",
})  # fmt: skip
SHAREABLE = ("shareable", "shareable too")
SAMPLE = frozenset({
    "shareable", "shareable too", "words", "plain everything", "changed", "names", "page",
    "picture", "drawing", "proof/cryptosuite", "proof/verificationMethod", "context", *PLACES,
})  # fmt: skip
_PROOF_MEMBERS = (
    "type", "cryptosuite", "created", "verificationMethod", "proofPurpose", "proofValue",
    "domain", "challenge", "expires", "nonce",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """One payload in its place; ``text`` is what stands there, ``tag`` finds it again."""

    tag: str
    place: str
    payload: Payload
    text: str


class Planter:
    """Hands out payloads in turn, each with a tag."""

    def __init__(self, trap: Trap, shift: int) -> None:
        self.planted: dict[str, Planted] = {}
        self._trap = trap
        self._shift = shift

    def text(self, place: str, *, is_short: bool = False) -> str:
        """Return the next payload with its tag; ``is_short`` passes over the endless ones."""
        number = len(self.planted)
        payload = PAYLOADS[(number + self._shift) % len(PAYLOADS)]
        if is_short and len(payload.template) > 1000:
            payload = PAYLOADS[number % 40]
        tag = f"t{number:04d}q"
        said = payload.text(self._trap)
        text = f"{said} {tag}" if payload.leads else f"{tag} {said}"
        self.planted[tag] = Planted(tag=tag, place=place, payload=payload, text=text)
        return text

    def plant(self, value: Any, name: str, *, structure: bool = False, at: str = "") -> Any:
        """Return ``value`` with a payload in each text, structural ones only where asked."""
        if isinstance(value, dict):
            return {
                key: one
                if key in _BONES or (at == "/issuer" and key == "id")
                else self.plant(one, name, structure=structure, at=f"{at}/{key}")
                for key, one in value.items()
            }
        if isinstance(value, list):
            return [self.plant(one, name, structure=structure, at=at) for one in value]
        is_kept = not structure and at.rpartition("/")[2] in _STRUCTURE
        return self.text(f"{name}{at}") if isinstance(value, str) and not is_kept else value

    def typed(self, place: str) -> str:
        """Return a payload as somebody types it into a field of sixty characters."""
        text = self.text(place, is_short=True)
        tag = next(reversed(self.planted))
        text = text[:60] if tag in text[:60] else f"{tag} {text[:50]}"
        self.planted[tag] = replace(self.planted[tag], text=text)
        return text

    def file_name(self, place: str, ending: str) -> str:
        """Return a payload as a file's name: without what no name may hold."""
        text = self.text(place, is_short=True)
        tag = next(reversed(self.planted))
        name = text.replace("/", "∕").replace("\0", "")
        name = name.encode()[:180].decode("utf-8", "ignore")
        name = name if tag in name else f"{tag} {name[:60]}"
        self.planted[tag] = replace(self.planted[tag], text=name)
        return f"{name}.{ending}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Props:
    """What a round plays with: files to bring in, a presentation to check, a trust pack."""

    items: tuple[Path, ...]
    presentation: Path
    pack: Path
    shift: int
    planted: dict[str, Planted]
    words: dict[str, str]

    @property
    def shareable(self) -> frozenset[str]:
        """Names of the files whose items a presentation takes."""
        return self._named(SHAREABLE)

    @property
    def choosable(self) -> frozenset[str]:
        """Names of the files whose items let their holder choose fields."""
        return self._named((CHOSEN,))

    def _named(self, places: tuple[str, ...]) -> frozenset[str]:
        named = {f"file name of {place}" for place in places}
        tags = [one.tag for one in self.planted.values() if one.place in named]
        return frozenset(path.name for path in self.items if any(tag in path.name for tag in tags))


def write_props(
    folder: Path, trap: Trap, shift: int, learner: SigningKey, *, is_sample: bool = False
) -> Props:
    """Write one round's files into ``folder``; items are given to ``learner``.

    ``is_sample`` writes a few of each kind, for a round of some seconds.
    """
    folder.mkdir(parents=True)
    planter = Planter(trap, shift)
    issuer = IssuerSimulator("Lantern Bay", seed=7)

    def write(place: str, content: bytes, ending: str = "json") -> Path:
        path = folder / planter.file_name(f"file name of {place}", ending)
        path.write_bytes(content)
        return path

    items = [
        write(place, *content)
        for place, *content in _items(planter, issuer, learner)
        if place in SAMPLE or not is_sample
    ]
    presentation = write("presentation", _presentation(planter, issuer, learner))
    pack = write("pack", _pack(planter, issuer))
    names = ("bundle", "receiver", "purpose", "domain", "challenge", "address", "key", "search")
    words = {name: planter.typed(f"the learner's {name}") for name in names}
    return Props(
        items=tuple(items), presentation=presentation, pack=pack, shift=shift,
        planted=planter.planted, words=words,
    )  # fmt: skip


def _items(
    planter: Planter, issuer: IssuerSimulator, learner: SigningKey
) -> Iterator[tuple[str, bytes] | tuple[str, bytes, str]]:
    did, owner = issuer.did, learner.did
    badge, plain = samples.full_badge(did, owner), samples.plain(did, owner)
    for place in SHAREABLE:
        known = {name: one for name, one in badge.items() if name not in _NOT_IN_A_GRAPH}
        yield place, issuer.issue_bytes(planter.plant(known, place), suite=RDFC)
    yield "words", issuer.issue_bytes(planter.plant(badge, "words"), suite=JCS)
    yield (
        "everything",
        issuer.issue_bytes(planter.plant(badge, "everything", structure=True), suite=JCS),
    )
    yield "plain", issuer.issue_bytes(planter.plant(plain, "plain"), suite=JCS)
    yield (
        "plain everything",
        issuer.issue_bytes(planter.plant(plain, "plain everything", structure=True), suite=JCS),
    )
    said = samples.endorsement(did, "urn:uuid:00000000-0000-4000-c000-000000000010")
    yield "endorsement", issuer.issue_bytes(planter.plant(said, "endorsement"), suite=JCS)
    older = samples.older_badge(did, owner)
    yield "older badge", write_json(planter.plant(older, "older badge", structure=True))
    yield "unsigned", write_json(planter.plant(badge, "unsigned"))
    changed = issuer.issue(planter.plant(plain, "changed"), suite=JCS)
    yield "changed", write_json({**changed, "description": planter.text("changed/description")})
    yield "names", issuer.issue_bytes(_named(planter, plain), suite=JCS)
    yield "token", _token(planter, issuer, badge), "jwt"
    yield "page", planter.text("a page").encode(), "html"
    signed = issuer.issue(planter.plant(plain, "picture"), suite=JCS)
    yield "picture", _picture(planter, write_json(signed)), "png"
    yield "drawing", _drawing(planter, write_json(signed)), "svg"
    yield from items_of_forms(planter, issuer, owner)
    yield from _crooked(planter, issuer, plain)


def _named(planter: Planter, document: Any) -> Any:
    """Members that are called like payloads, and types and languages that are."""
    named = {planter.text(f"member {number}", is_short=True): "said" for number in range(6)}
    return {
        **document,
        **named,
        "type": ["VerifiableCredential", planter.text("names/type", is_short=True)],
        "name": {"@value": planter.text("names/name"), "@language": "<b>en</b>"},
        "credentialSubject": {"id": document["credentialSubject"]["id"], "said": named},
    }


def _token(planter: Planter, issuer: IssuerSimulator, document: Any) -> bytes:
    header = {name: planter.text(f"header/{name}", is_short=True) for name in ("x", "cty", "jku")}
    claims = {name: planter.text(f"claim/{name}") for name in ("aud", "note")}
    said = planter.plant(document, "token")
    return issuer.issue_token(said, header=header, claims=claims).encode()


def _crooked(
    planter: Planter, issuer: IssuerSimulator, document: Any
) -> Iterator[tuple[str, bytes]]:
    """One thing wrong each: a member of the proof, an unknown context, an unknown type."""
    signed = issuer.issue(document, suite=JCS)
    for member in _PROOF_MEMBERS:
        proof = {**signed["proof"], member: planter.text(f"proof/{member}")}  # type: ignore[dict-item]
        yield f"proof/{member}", write_json({**signed, "proof": proof})
    contexts = [V2, planter.text("context", is_short=True)]
    yield "context", write_json({**signed, "@context": contexts})
    status = {"id": planter.text("status/id"), "type": planter.text("status/type")}
    yield "status", issuer.issue_bytes({**document, "credentialStatus": status}, suite=JCS)


def _picture(planter: Planter, credential: bytes) -> bytes:
    """A badge whose other chunks talk as well."""
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("openbadgecredential", credential.decode())
    for keyword in ("Comment", "Title", "openbadges"):
        notes.add_text(keyword, planter.text(f"chunk {keyword}", is_short=True))
    notes.add_itxt("XML:com.adobe.xmp", planter.text("chunk XMP", is_short=True))
    target = io.BytesIO()
    Image.open(io.BytesIO(PICTURE)).save(target, "PNG", pnginfo=notes)
    return target.getvalue()


def _drawing(planter: Planter, credential: bytes) -> bytes:
    """A badge as SVG that would read files, run scripts and show itself endlessly."""
    title = "".join(
        sign for sign in planter.text("drawing/title", is_short=True) if sign.isprintable()
    )
    return (
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" '
        b'xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" '
        b'xmlns:xlink="http://www.w3.org/1999/xlink" width="99" height="99">'
        b"<openbadges:credential><![CDATA[" + credential.replace(b"]]>", b"]] >") + b"]]>"
        b"</openbadges:credential>"
        b'<style>@import url("planted.css");</style><script href="planted.html"/>'
        b'<image href="planted.png" width="99" height="99"/><use xlink:href="planted.svg#a"/>'
        b'<foreignObject><img src="planted.png"/></foreignObject><title>'
        + escape(title).encode("utf-8", "replace")
        + b"</title></svg>"
    )


def _presentation(planter: Planter, issuer: IssuerSimulator, key: SigningKey) -> bytes:
    """A presentation whose own members, and whose items, are payloads."""
    items = [
        issuer.issue(planter.plant(sample, f"presented {number}"), suite=JCS)
        for number, sample in enumerate(
            (samples.full_badge(issuer.did, key.did), samples.plain(issuer.did, key.did))
        )
    ]
    document: dict[str, Any] = {
        "@context": [V2],
        "id": "urn:uuid:00000000-0000-4000-d000-000000000001",
        "type": ["VerifiablePresentation"],
        "holder": key.did,
        "name": planter.text("presentation/name"),
        "description": planter.text("presentation/description"),
        "verifiableCredential": items,
    }
    options = {
        "type": "DataIntegrityProof",
        "cryptosuite": JCS,
        "created": samples.WHEN,
        "verificationMethod": key.method,
        "proofPurpose": "authentication",
        "challenge": planter.text("presentation/challenge", is_short=True),
        "domain": planter.text("presentation/domain", is_short=True),
    }
    proof = sign_document(document, options, key, bundled_contexts())
    return write_json({**document, "proof": proof})


def _pack(planter: Planter, issuer: IssuerSimulator) -> bytes:
    """A trust pack whose every name is a payload; it lists the issuer."""
    say: Callable[[str], str] = lambda place: planter.text(f"pack/{place}", is_short=True)  # noqa: E731
    entry = {"name": say("entry"), "location": say("location"), "url": say("website")}
    registry = PublishedRegistry(
        name=say("registry"),
        url=say("registry url"),
        format="dcc-legacy",
        document={"meta": {"created": say("created")}, "registry": {issuer.did: entry}},
    )
    return write_trust_pack(
        as_of=AS_OF,
        documents={say("document url"): say("document")},
        registries=[registry],
        name=say("name"),
        made_by=say("maker"),
        key=issuer.key,
    )
