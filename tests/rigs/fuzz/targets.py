"""The one visible table of what is fuzzed: a parser, its seeds, the words it knows.

A target takes bytes. Only the wallet's own errors are answers; whatever else leaves a parser is a
finding, as is a case above five seconds or a process above 512 MiB.
"""

import io
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from tests.rigs.fuzz import seeds
from wallet.encoding.base45 import decode_base45
from wallet.encoding.bitstring import read_bitstring, read_zlib_bits
from wallet.encoding.bytewords import decode_bytewords
from wallet.encoding.canonical import canonicalize_document, canonicalize_processed
from wallet.encoding.cbor_items import plain_json, read_item
from wallet.encoding.cbor_ld import decode_cbor_ld_value
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.cose_sign1 import read_cose_sign1
from wallet.encoding.jose_compact import looks_like_token, read_token
from wallet.encoding.jose_json import read_json_jws
from wallet.encoding.json_slices import slices_at
from wallet.encoding.multiformats import (
    decode_base64url,
    decode_multibase,
    decode_varint,
    encode_base64url,
)
from wallet.encoding.nquads_reading import read_nquads
from wallet.encoding.pdf_files import read_attachments
from wallet.encoding.pdf_signatures import looks_signed, read_signatures
from wallet.encoding.qr_reading import read_codes
from wallet.encoding.sd_jwt import processed_token, read_sd_jwt
from wallet.encoding.strict_json import read_object, read_tree, write_json
from wallet.encoding.uniform_resource import read_message, read_part
from wallet.errors import WalletError
from wallet.formats.baked_png import find_baked_text as find_in_png
from wallet.formats.baked_svg import find_baked_text as find_in_svg
from wallet.formats.code_files import read_texts
from wallet.formats.description import describe
from wallet.formats.drawing import redraw
from wallet.formats.equality import equality_key
from wallet.formats.reader import read_alone, read_items
from wallet.model.json_values import JsonObject
from wallet.model.proof import Proof
from wallet.proofs.certificates import read_certificate
from wallet.proofs.cryptosuites import verify_proof
from wallet.proofs.keys import read_did_jwk, read_jwk, read_multikey
from wallet.proofs.pem_keys import read_pem_key
from wallet.trust.knowledge import bundled_knowledge
from wallet.trust.trust_pack import read_trust_pack
from wallet.vault.backup_stream import read_start
from wallet.vault.header import read_header
from wallet.verification.presentation_verifier import verify_presentation
from wallet.verification.verifier import Verifier

NOW = datetime(2026, 7, 1, 12, tzinfo=UTC)
JSON_WORDS = (
    '{"', '":', '"@context":', '"type":', '"id":', '"proof":', '"issuer":', '"credentialSubject":',
    '"verifiableCredential":', '"payload":', '"signatures":', '"protected":', '"_sd":', '"...":',
    '"cnf":', '"VerifiableCredential"', '"VerifiablePresentation"', '"OpenBadgeCredential"',
    '"ClrCredential"', '"Assertion"', '"EuropeanDigitalCredential"', '"LER-RS"', '"person":',
    '"badge":', '"recipient":', '"UniversalWallet2020"', '"contents":', '"credentialStatus":',
    '"association":', '"@value":', '"@language":', '"@graph":', '"@id":', "null", "true", "1e400",
    "-0", "\\ud800", "https://www.w3.org/ns/credentials/v2",
    "https://www.w3.org/2018/credentials/v1", "did:key:z6Mk", "data:application/vc+jwt,",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One parser: ``run`` takes bytes, ``seeds`` makes what it starts from.

    ``longest``: no case is longer (bytes). ``words`` go into the fuzzer's dictionary.
    """

    run: Callable[[bytes], Any]
    seeds: Callable[[], tuple[bytes, ...]]
    longest: int = 65_536
    words: tuple[str, ...] = ()


def check(target: Target, data: bytes) -> None:
    """Run ``target`` on ``data``; the wallet's own errors are answers like any other."""
    with suppress(WalletError):
        target.run(data)


def _text(read: Callable[[str], Any]) -> Callable[[bytes], Any]:
    return lambda data: read(data.decode("utf-8", "replace"))


def _read_json(data: bytes) -> None:
    tree = read_tree(data)
    write_json(tree.value)
    # Whichever parser read it: the other one, to the last digit and down to 1, 1.0 and true.
    assert repr(json.loads(data)) == repr(tree.value)


def _read_jws(data: bytes) -> None:
    read_json_jws(read_object(data), frozenset({"b64"}))


def _read_sd_jwt(data: bytes) -> None:
    processed_token(read_sd_jwt(data.decode("utf-8", "replace")))


def _read_token(data: bytes) -> None:
    looks_like_token(data)
    read_token(data.decode("utf-8", "replace"))


def _read_cbor(data: bytes) -> None:
    plain_json(read_item(data))


def _judge_selective(data: bytes) -> None:
    for document in seeds.selective_shares():
        value = "u" + encode_base64url(data)
        proof = Proof(members={**document["proof"], "proofValue": value})
        bare = {name: entry for name, entry in document.items() if name != "proof"}
        key = read_multikey(proof.verification_method.partition("#")[2])
        with suppress(WalletError):
            verify_proof(bare, proof, key, bundled_contexts())


def _cut(data: bytes) -> None:
    pointer, _, text = data.partition(b"\n")
    read_tree(text)
    with suppress(KeyError):  # its word for "nothing stands there"
        slices_at(text, [pointer.decode("utf-8", "replace")])


def _read_multiformats(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    for read in (decode_multibase, decode_base64url, read_multikey, read_did_jwk, read_pem_key):
        try:
            read(text)
        except WalletError:
            continue
    decode_varint(data)


def _read_key(data: bytes) -> None:
    read_jwk(read_object(data))


def _read_codes_text(data: bytes) -> None:
    read_texts(data.decode("utf-8", "replace").splitlines(), "a", bundled_contexts())


def _read_bits(data: bytes) -> None:
    text = data.decode("utf-8", "replace")
    with suppress(WalletError):
        read_bitstring(text)
    read_zlib_bits(text)


def _read_uniform_resource(data: bytes) -> None:
    with suppress(WalletError):
        read_part(data.decode("utf-8", "replace"))
    read_message(data)


def _canonicalize(data: bytes) -> None:
    """Both roads answer alike, or refuse."""
    document: JsonObject = read_object(data)
    contexts = bundled_contexts()
    quick = _answer(lambda: canonicalize_document(document, contexts).nquads)
    if isinstance(quick, bytes) and len(data) < _SLOW_ROAD:
        processed = _answer(lambda: canonicalize_processed(document, contexts).nquads)
        if processed != quick:
            raise AssertionError("the two roads differ")


# The road through PyLD is slow; what it is asked of is short.
_SLOW_ROAD = 4_096


def _answer(work: Callable[[], bytes]) -> bytes | str:
    try:
        return work()
    except WalletError as error:
        return error.reason.value


def _read_signed_pdf(data: bytes) -> None:
    if looks_signed(data):
        read_signatures(data)


@cache
def _verifier() -> Verifier:
    return Verifier(bundled_knowledge(), NOW)


def _whole_corridor(data: bytes) -> None:
    """Read, check, describe, and read again from the bytes that are kept."""
    contexts = bundled_contexts()
    reading = read_items(data, "a", contexts)
    for credential in reading.all_credentials[:8]:
        report = _verifier().verify(credential)
        if report.mark is None:
            raise AssertionError("a report without a mark")
        describe(credential)
        equality_key(credential)
        read_alone(credential.original, "a", contexts)
    for presentation in reading.presentations[:2]:
        verify_presentation(presentation, bundled_knowledge(), NOW)


def _read_file(data: bytes) -> None:
    read_items(data, "a", bundled_contexts())


TARGETS: dict[str, Target] = {
    "strict-json": Target(run=_read_json, seeds=seeds.documents, words=JSON_WORDS),
    "json-slices": Target(run=_cut, seeds=seeds.pointed_documents, words=JSON_WORDS),
    "multiformats": Target(run=_read_multiformats, seeds=seeds.keys, longest=4_096),
    "jwk": Target(run=_read_key, seeds=seeds.json_keys, longest=4_096, words=('"kty":', '"crv":')),
    "compact-token": Target(run=_read_token, seeds=seeds.tokens),
    "json-jws": Target(run=_read_jws, seeds=seeds.sealed, words=JSON_WORDS),
    "sd-jwt": Target(run=_read_sd_jwt, seeds=seeds.disclosing_tokens, words=("~", ".")),
    "cose": Target(run=read_cose_sign1, seeds=seeds.cose_messages),
    "selective-proof": Target(run=_judge_selective, seeds=seeds.proof_values),
    "cbor": Target(run=_read_cbor, seeds=seeds.cbor_values),
    "cbor-ld": Target(
        run=lambda data: decode_cbor_ld_value(data, bundled_contexts()), seeds=seeds.cbor_ld
    ),
    "code-texts": Target(
        run=_read_codes_text, seeds=seeds.code_texts, words=("VP1-B", "ur:bytes/")
    ),
    "uniform-resource": Target(run=_read_uniform_resource, seeds=seeds.code_texts),
    "base45": Target(run=_text(decode_base45), seeds=seeds.code_texts, longest=4_096),
    "bytewords": Target(run=_text(decode_bytewords), seeds=seeds.code_texts, longest=4_096),
    "status-bits": Target(run=_read_bits, seeds=seeds.status_bits),
    "nquads": Target(run=read_nquads, seeds=seeds.statements, words=("<urn:a>", "_:b0", '"^^')),
    "canonical-form": Target(
        run=_canonicalize, seeds=seeds.documents, longest=16_384, words=JSON_WORDS
    ),
    "baked-png": Target(run=find_in_png, seeds=seeds.pictures, words=("iTXt", "tEXt", "IEND")),
    "baked-svg": Target(
        run=find_in_svg, seeds=seeds.drawings, words=("<svg", "<![CDATA[", "<!DOCTYPE", "&#0;")
    ),
    "drawing": Target(
        run=redraw, seeds=seeds.drawings, words=("<svg", "<use", "<path", "href=", "<!ENTITY")
    ),
    "codes-in-pictures": Target(run=read_codes, seeds=seeds.pictures),
    "pdf-attachments": Target(run=read_attachments, seeds=seeds.pdf_files),
    "pdf-signatures": Target(
        run=_read_signed_pdf, seeds=seeds.pdf_files, words=("/ByteRange", "/Contents", "startxref")
    ),
    "certificates": Target(run=read_certificate, seeds=seeds.certificates, longest=20_000),
    "trust-pack": Target(run=read_trust_pack, seeds=seeds.packs, words=JSON_WORDS),
    "vault-header": Target(run=read_header, seeds=seeds.vault_headers),
    "backup": Target(run=lambda data: read_start(io.BytesIO(data)), seeds=seeds.vault_headers),
    "any-file": Target(run=_read_file, seeds=seeds.everything, longest=131_072, words=JSON_WORDS),
    "archives-and-mails": Target(
        run=_read_file,
        seeds=seeds.carriers,
        words=("PK", "Content-Type:", "base64", "--", "[Internet"),
    ),
    "whole-corridor": Target(
        run=_whole_corridor, seeds=seeds.everything, longest=32_768, words=JSON_WORDS
    ),
}
