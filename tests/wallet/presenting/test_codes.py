import json
from hashlib import shake_256
from math import ceil
from statistics import median
from typing import Any

import pytest

from tests.places import VECTORS, needs_vectors
from tests.wallet.encoding.code_documents import V1, V2, badge, wide_contexts, wrapped
from wallet.encoding.cbor_ld import decode_code_text
from wallet.encoding.contexts import bundled_contexts
from wallet.encoding.fountain import Xoshiro256
from wallet.encoding.qr_reading import read_codes
from wallet.encoding.uniform_resource import PartCollector, PartWriter, read_message
from wallet.errors import PresentingError, Reason
from wallet.model.credential import Container, Credential, DataModel, Form, Securing, Source
from wallet.model.sharing import CodePlan, SharedFile, ShareOrder
from wallet.presenting.codes import (
    MAX_FRAGMENTS_SHOWN,
    make_still_code,
    plan_codes,
    usual_frames,
)
from wallet.presenting.qr_codes import make_code, make_frame, qr_version_of, write_png


def credential(document: dict[str, Any], **changes: Any) -> Credential:
    given: dict[str, Any] = {
        "original": json.dumps(document, ensure_ascii=False, indent=1).encode(),
        "form": Form.OPEN_BADGE_3,
        "data_model": DataModel.V1_1 if V1 in document["@context"] else DataModel.V2_0,
        "securing": Securing.EMBEDDED_PROOF,
        "document": {name: value for name, value in document.items() if name != "proof"},
        "source": Source(name="badge.json", container=Container.FILE),
    }
    return Credential(**(given | changes))


def shared(content: bytes) -> SharedFile:
    return SharedFile(
        content=content,
        file_name="share.json",
        media_type="application/vp",
        digest="",
        holder_did="",
        challenge="",
        order=ShareOrder(record_ids=()),
    )


def noise(size: int) -> bytes:
    return shake_256(b"noise").digest(size)


def plan(*items: tuple[str, str, Credential], content: bytes = b"{}", **options: Any) -> CodePlan:
    return plan_codes(shared(content), items, bundled_contexts(), **options)


# Still codes


@pytest.mark.parametrize("context", [V1, V2])
def test_a_still_code_carries_the_credential_in_a_presentation_of_its_model(context: str) -> None:
    document = badge(context)
    (still,) = plan(("r1", "First aid", credential(document))).stills
    assert (still.record_id, still.title) == ("r1", "First aid")
    assert decode_code_text(still.text, bundled_contexts()) == wrapped(document, context)
    assert still.version == qr_version_of(still.text)
    assert make_code(still.text).size == 17 + 4 * still.version
    assert read_codes(write_png(make_code(still.text), module_pixels=3)) == (still.text,)


def test_an_item_as_large_as_a_code_can_be_is_still_offered() -> None:
    longest = 0
    for length in range(1_000, 3_000, 100):
        document = badge() | {"description": shake_256(b"x").hexdigest(length // 2)}
        planned = plan(("r", "long", credential(document)))
        if planned.misfits:
            assert planned.misfits == (("long", "TOO_LARGE_FOR_CODE"),)
            break
        longest = planned.stills[0].version
    assert longest > 37


@pytest.mark.parametrize(
    "item, reason",
    [
        (credential(badge(), securing=Securing.TOKEN, original=b"a.b.c"), "CANNOT_BE_SHARED"),
        (credential(badge(), data_model=DataModel.NONE), "CANNOT_BE_SHARED"),
        (credential(badge() | {"gpa": 4}), "TERM_NOT_IN_CODE_TABLE"),
        (credential(badge() | {"@context": [V2, "https://a.example/c"]}), "CONTEXT_NOT_AT_HAND"),
        (credential(badge() | {"description": "x" * 3_000}), "TOO_LARGE_FOR_CODE"),
        (credential(badge(), original=b'{"a":1,"a":2}'), "DUPLICATE_MEMBER"),
    ],
)  # fmt: skip
def test_what_fits_no_still_code_is_said_with_its_reason(item: Credential, reason: str) -> None:
    planned = plan(("r0", "fits", credential(badge())), ("r1", "does not", item))
    assert [still.record_id for still in planned.stills] == ["r0"]
    assert planned.misfits == (("does not", reason),)
    assert Reason(reason)
    assert planned.moving.parts  # the moving code takes everything


def test_the_title_is_among_the_facts() -> None:
    token = credential(badge(), securing=Securing.TOKEN)
    with pytest.raises(PresentingError) as caught:
        make_still_code("r", "My token", token, bundled_contexts())
    assert caught.value.facts == {"title": "My token"}


@needs_vectors
def test_still_codes_of_the_consortiums_fixtures() -> None:
    """All of them fit, the median in version 25 or thereabouts."""
    versions = []
    for path in sorted((VECTORS / "dcc-vc-test-fixtures").rglob("*.json")):
        document = json.loads(path.read_text("utf-8")) if path.stat().st_size else None
        if not isinstance(document, dict) or "credentialSubject" not in document:
            continue
        still = make_still_code("r", path.stem, credential(document), wide_contexts())
        versions.append(still.version)
    assert len(versions) > 50
    assert min(versions) >= 13
    assert max(versions) <= 40
    assert 22 <= median(versions) <= 28


# The moving code


def test_the_moving_code_carries_the_exact_bytes() -> None:
    content = b'{"a":"' + noise(4_000).hex().encode() + b'"}'
    moving = plan(content=content).moving
    assert len(moving.parts) == 3 * moving.fragment_count
    assert moving.fragment_count == ceil(moving.message_size / 300)
    for seen in (moving.parts[: moving.fragment_count], moving.parts[moving.fragment_count :]):
        collector = PartCollector()
        for part in seen:
            collector.add(part)
        assert collector.message is not None
        assert read_message(collector.message) == content


def test_a_moving_code_of_one_part() -> None:
    planned = plan(content=b"{}")
    assert planned.moving.fragment_count == len(planned.moving.parts) == 1
    assert planned.seconds_at_best == pytest.approx(1 / 7)
    assert planned.seconds_usually == pytest.approx(1 / 7 / 0.7)


def test_size_and_pace_are_the_learners() -> None:
    content = noise(9_000)
    small = plan(content=content, fragment_size=150, frames_per_second=10.0)
    large = plan(content=content, fragment_size=700, frames_per_second=5.0)
    assert small.moving.fragment_count > 4 * large.moving.fragment_count
    assert small.frames_per_second == 10.0
    assert small.seconds_at_best == small.moving.fragment_count / 10
    assert large.seconds_usually == usual_frames(large.moving.fragment_count) / 5
    assert small.seconds_usually > small.seconds_at_best
    sizes = [max(make_frame(part).size for part in code.moving.parts) for code in (small, large)]
    assert sizes[0] < sizes[1] <= 17 + 4 * 25


def test_the_usual_setting_gives_frames_of_version_14_at_most() -> None:
    parts = plan(content=noise(30_000)).moving.parts
    assert {qr_version_of(part) for part in parts} <= {12, 13, 14}


def test_what_would_take_too_long_is_described_not_made() -> None:
    planned = plan(content=noise(300 * MAX_FRAGMENTS_SHOWN))
    assert planned.moving.parts == ()
    just = plan(content=noise(299 * MAX_FRAGMENTS_SHOWN)).moving
    assert len(just.parts) == 3 * just.fragment_count
    assert planned.moving.fragment_count > MAX_FRAGMENTS_SHOWN
    assert planned.seconds_at_best > 57


@pytest.mark.parametrize("options", [{"fragment_size": 0}, {"frames_per_second": 0.0}])
def test_a_size_and_a_pace_are_needed(options: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="moving code"):
        plan(**options)


def frames_until_complete(message: bytes, count: int, seed: int) -> int:
    """How many frames pass for a receiver who joins somewhere and misses three of ten."""
    writer = PartWriter(message, fragment_size=ceil(len(message) / count))
    assert writer.fragment_count == count
    parts = [writer.part(number) for number in range(1, 3 * count + 1)]
    luck = Xoshiro256(seed.to_bytes(4, "big"))
    collector, shown, position = PartCollector(), 0, luck.next_below(3 * count)
    while collector.message is None:
        if luck.next_below(10) >= 3:
            collector.add(parts[position % len(parts)])
        shown, position = shown + 1, position + 1
    return shown


@pytest.mark.parametrize("count", [2, 5, 10, 26, 60, 120])
def test_the_usual_time_is_the_median_of_what_happens(count: int) -> None:
    measured = median(
        frames_until_complete(noise(4 * count + seed * count), count, seed) for seed in range(61)
    )
    assert usual_frames(count) == pytest.approx(measured, rel=0.15, abs=2)
