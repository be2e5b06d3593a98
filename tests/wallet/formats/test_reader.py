import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.places import PROJECT, VECTORS, needs_vectors
from tests.wallet.formats import samples
from wallet.encoding.strict_json import read_json
from wallet.errors import Reason
from wallet.formats.description import describe
from wallet.formats.reader import MAX_FILE, read_alone, read_items, read_texts
from wallet.model.credential import Container, Securing
from wallet.model.learner import Address, AddressKind, Learner
from wallet.presenting.preview import find_sensitive

CONTEXTS = samples.contexts()
LEARNER = Learner(addresses=(Address(kind=AddressKind.NAME, value="Ana Ruiz"),))


@pytest.mark.parametrize(
    ("data", "reason", "facts"),
    [
        (b"", Reason.EMPTY_INPUT, {}),
        (b" \r\n", Reason.EMPTY_INPUT, {}),
        (b"\0" * 1000, Reason.UNRECOGNIZED_FORMAT, {"kind": "binary"}),
        (b"\xff\xfe{\0}\0", Reason.UNRECOGNIZED_FORMAT, {"kind": "binary"}),
        (b"Dear Ms. Ruiz,\ncongratulations", Reason.UNRECOGNIZED_FORMAT, {"kind": "text"}),
        (b"<!DOCTYPE html><html></html>", Reason.UNRECOGNIZED_FORMAT, {"kind": "html"}),
        (b"\n<html lang='en'>", Reason.UNRECOGNIZED_FORMAT, {"kind": "html"}),
        (b"https://example.org/badge.json", Reason.CODE_IS_A_LINK, None),
        (b"GIF89a", Reason.PICTURE_DAMAGED, None),
        (b"%PDF-1.4", Reason.PDF_NOT_SIGNED, {}),
    ],
)
def test_what_is_no_credential_is_named(data, reason, facts):
    entry = read_items(data, "badge.json", CONTEXTS).not_read[0]
    assert entry.reason is reason
    assert facts is None or entry.facts == facts
    assert entry.name == "badge.json"


def test_a_file_too_large_is_not_looked_into():
    entry = read_items(b"{" * (MAX_FILE + 1), "a", CONTEXTS).not_read[0]
    assert entry.reason is Reason.TOO_LARGE


def test_fifty_million_zeros_are_named_at_once():
    entry = read_items(bytes(50_000_000), "a", CONTEXTS).not_read[0]
    assert entry.facts == {"kind": "binary"}


def test_the_name_of_a_file_decides_nothing():
    reading = read_items(samples.to_bytes(samples.badge()), "holiday.png", CONTEXTS)
    assert len(reading.credentials) == 1


def test_the_container_is_what_the_caller_says():
    data = samples.to_bytes(samples.badge())
    reading = read_items(data, "", CONTEXTS, container=Container.PASTED)
    assert reading.credentials[0].source.container is Container.PASTED


def test_white_space_around_a_document_is_no_part_of_it():
    data = samples.to_bytes(samples.badge())
    assert read_items(b"\n " + data + b"\r\n", "a", CONTEXTS).credentials[0].original == data


def test_a_credential_is_read_alone_as_it_is_read_with_all_inside():
    inner = samples.badge(id="urn:inner", proof={"type": "DataIntegrityProof"})
    data = samples.to_bytes(samples.badge(endorsement=[inner]))
    whole = read_items(data, "badge.json", CONTEXTS)
    assert len(whole.credentials) == 2
    assert read_alone(data, "badge.json", CONTEXTS) == whole.credentials[0]


@pytest.mark.parametrize("data", [b"", b"{}", b"Dear Ms. Ruiz", b"\0" * 100])
def test_what_is_no_credential_is_none_alone(data: bytes):
    assert read_alone(data, "a", CONTEXTS) is None


@pytest.mark.parametrize(
    "kind",
    [
        "RucksackTrustPack", "UniversalWallet2020", "EncryptedWallet", "TrustedCareerProfile",
        "EuropeanDigitalCredential", "Assertion", "HandOverInventory",
    ],
)  # fmt: skip
def test_what_was_found_in_another_file_is_read_alone_as_the_same_whatever_it_is_called(kind):
    """An item that could not be read again would be damage in the backpack."""
    item = samples.badge(type=["VerifiableCredential", "EndorsementCredential", kind])
    for document in (
        {"type": "VerifiablePresentation", "verifiableCredential": [item]},
        [item],
        {"wrapped": item},
        samples.badge(endorsement=[item]),
    ):
        for found in samples.read(document).all_credentials:
            alone = read_alone(found.original, "again", samples.contexts())
            assert alone is not None
            assert (alone.form, alone.document) == (found.form, found.document)


def test_of_two_credentials_none_is_alone():
    both = [samples.badge(), samples.badge(id="urn:other")]
    assert read_alone(json.dumps(both).encode(), "a", CONTEXTS) is None


LEAN = """
import sys
from pathlib import Path
from wallet.encoding.contexts import bundled_contexts
from wallet.formats.reader import read_items

reading = read_items(Path(sys.argv[1]).read_bytes(), "badge", bundled_contexts())
assert len(reading.credentials) == 1
print(*sys.modules)
"""


@pytest.mark.parametrize(
    "as_text", [samples.to_bytes, lambda badge: samples.token(badge).encode()]
)
def test_a_form_s_reader_is_imported_with_the_first_file_of_that_form(as_text, tmp_path):
    path = tmp_path / "badge"
    path.write_bytes(as_text(samples.badge()))
    ended = subprocess.run(
        [sys.executable, "-c", LEAN, path], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    loaded = set(ended.stdout.split())
    for name in ("picture_files", "code_files", "code_texts", "baked_png", "baked_svg"):
        assert f"wallet.formats.{name}" not in loaded
    assert not loaded & {"zxingcpp", "cbor2", "PIL", "pypdfium2", "defusedxml", "xml"}


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12)
    | st.sampled_from(["data:image/png;base64,AA", "ext:EQF", "sha256$ab", "en", "did:key:z6Mk"])
)
INNER_MEMBERS = samples.names(
    "@value @language en id name type identityHash identityType hashed value caption "
    "numberOfCredits targetName targetType resultType achievedLevel resultDescription points "
    "rubricCriterionLevel narrative credentialSubject endorsementComment streetAddress givenName "
    "url email status"
)
JSON = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=8), inner, max_size=4)
        | st.dictionaries(st.sampled_from(INNER_MEMBERS), inner, max_size=4)
    ),
    max_leaves=8,
)
MEMBERS = samples.names(
    "@context id type issuer name description image credentialSubject validFrom validUntil proof "
    "evidence endorsement endorsementJwt verifiableCredential holder vc vp iss sub nbf exp jti "
    "credentialStatus termsOfUse refreshService awardedDate partial awarded"
)
SUBJECT_MEMBERS = samples.names(
    "id type achievement identifier result source role term narrative image birthDate email "
    "address verifiableCredential evidence name"
)
ACHIEVEMENT_MEMBERS = samples.names(
    "id type name description achievementType criteria alignment creator image resultDescription "
    "tag related otherIdentifier awardedOnCompletionOf inLanguage endorsement"
)


def shaped(members, inner):
    """The sample's own members, some of them replaced by anything at all."""
    return st.dictionaries(st.sampled_from(members), inner, max_size=5)


@st.composite
def broken_badges(draw):
    value = samples.badge()
    value["credentialSubject"]["achievement"] |= draw(shaped(ACHIEVEMENT_MEMBERS, JSON))
    value["credentialSubject"] |= draw(shaped(SUBJECT_MEMBERS, JSON))
    return value | draw(shaped(MEMBERS, JSON))


def read_and_show(data: bytes) -> None:
    """Everything that happens to a file before it is verified; nothing of it may raise."""
    reading = read_items(data, "fuzz", CONTEXTS)
    assert not reading.is_empty
    for item in reading.all_credentials:
        assert item.original
        description = describe(item)
        assert all(text.value for text in description.texts)
        find_sensitive(item, LEARNER)


@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(broken_badges())
def test_nothing_inside_a_document_raises(value):
    read_and_show(json.dumps(value).encode())
    read_and_show(samples.token(value).encode())
    read_and_show(samples.token({"vc": value, "vp": value}).encode())
    read_and_show(
        json.dumps({"type": "VerifiablePresentation", "verifiableCredential": value}).encode()
    )


@settings(max_examples=200, deadline=None)
@given(JSON)
def test_no_json_raises(value):
    read_and_show(json.dumps(value).encode() or b"x")


@settings(max_examples=300, deadline=None)
@given(st.binary(min_size=1, max_size=400).filter(lambda data: data.strip(b" \t\r\n")))
def test_no_bytes_raise(data):
    read_and_show(data)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 3000), st.binary(min_size=0, max_size=6))
def test_no_damage_to_a_file_raises(at, noise):
    for good in (
        samples.to_bytes(samples.badge(proof=samples.proof())),
        samples.token(samples.badge()).encode(),
        samples.png(samples.text_chunk(samples.to_bytes(samples.badge()))),
    ):
        read_and_show(good[:at] + noise + good[at + len(noise) :] or b"x")
        read_and_show(good[: at + 1])


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.text(max_size=60) | st.text("UR:BYTESVP1-/0123456789AEFN", max_size=60), max_size=5
    )
)
def test_no_texts_of_codes_raise(texts):
    assert not read_texts(texts, "fuzz", CONTEXTS).is_empty


def expected_rows():
    if not (VECTORS / "expected.json").is_file():
        return {}
    rows = json.loads((VECTORS / "expected.json").read_text())
    return {key: row for key, row in rows.items() if not row["format"].startswith("RDFC")}


@needs_vectors
@pytest.mark.vectors
def test_every_credential_others_found_in_their_files_is_found_here():
    """All rows of signed or checked forms read in this version, each under its own pointer."""
    not_read_yet = ("CBOR-LD", "1EdTech", "VPQR")
    missing = []
    for key, row in expected_rows().items():
        file, _, pointer = key.partition("#")
        if row["should"] in ("not-a-credential", "undetermined") or row["format"].startswith(
            not_read_yet
        ):
            continue
        reading = read_items((VECTORS / file).read_bytes(), file, CONTEXTS)
        places = {
            item.source.pointer for item in (*reading.all_credentials, *reading.presentations)
        }
        if pointer not in places:
            missing.append((key, [entry.facts.get("form") for entry in reading.not_read]))
    unread = {form for _, forms in missing for form in forms}
    assert unread <= {"Open Badges 2.0", None}, missing
    assert [key for key, forms in missing if None in forms] == [
        "mozilla-openbadges-bakery/bad-json.svg",
        "w3c-vc-jose-cose-test-suite/input/credential-cose-minimal-not-base64.txt",
    ]


def vector_files() -> list[Path]:
    if not VECTORS.is_dir():
        return []
    return [path for path in sorted(VECTORS.rglob("*")) if path.is_file()]


@needs_vectors
@pytest.mark.vectors
def test_no_file_of_other_people_raises_and_originals_stay_byte_for_byte():
    for path in vector_files():
        data = path.read_bytes()
        if not data.strip() or len(data) > 1_000_000:
            continue
        reading = read_items(data, path.name, CONTEXTS)
        assert not reading.is_empty, path
        for item in reading.all_credentials:
            describe(item)
            find_sensitive(item, LEARNER)
            # What is disclosed, or stands in base64, does not stand there octet for octet.
            is_packed = item.securing is Securing.COSE or any(
                one.securing is Securing.SD_JWT for one in reading.presentations
            )
            if item.token is None and not is_packed and data.lstrip()[:1] in (b"{", b"["):
                assert item.original in data, (path, item.source.pointer)
                assert isinstance(read_json(item.original), dict)
