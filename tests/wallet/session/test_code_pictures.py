from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.wallet.session.opened import NOW, Pupil, file
from wallet.encoding.qr_reading import read_codes
from wallet.errors import PresentingError, Reason, VaultError
from wallet.model.sharing import CodePlan, MovingCode, SharedFile, ShareOrder
from wallet.session.code_pictures import (
    PhoneTexts,
    frame_matrix,
    gif_of,
    png_of,
    still_matrix,
    svg_of,
    text_matrix,
    write_phone_folder,
)
from wallet.session.opening import knowledge_without_backpack
from wallet.session.receiving import check_received
from wallet.session.sharing import make_file, plan_codes_for

TEXTS = PhoneTexts(moving_code="código/móvil", code="{number} {title}")


@pytest.fixture
def planned(learner: Pupil) -> tuple[SharedFile, CodePlan]:
    items = learner.take(learner.badge(1), learner.badge(2, achievement="Rope / Work: ../x"))
    shared = make_file(learner.session, ShareOrder(record_ids=tuple(items)), now=NOW)
    return shared, plan_codes_for(learner.session, shared)


def test_every_kind_of_symbol_is_read_back(planned: tuple[SharedFile, CodePlan]) -> None:
    _, plan = planned
    still = plan.stills[0]
    assert read_codes(png_of(still_matrix(still))) == (still.text,)
    part = plan.moving.parts[0]
    assert read_codes(png_of(frame_matrix(part))) == (part,)
    assert read_codes(png_of(text_matrix("did:key:z6Mk"))) == ("did:key:z6Mk",)
    drawn = svg_of(still_matrix(still))
    assert drawn.lstrip().startswith((b"<svg", b"<?xml"))


def test_a_moving_picture_has_a_frame_for_each_part_and_never_ends(planned) -> None:
    _, plan = planned
    picture = Image.open(BytesIO(gif_of(plan.moving, frames_per_second=5.0)))
    assert picture.n_frames == len(plan.moving.parts)
    assert picture.info["loop"] == 0
    assert picture.info["duration"] == 200
    assert set(read_codes(gif_of(plan.moving, frames_per_second=5.0))) == set(plan.moving.parts)


def test_what_is_too_long_for_a_moving_code_has_none() -> None:
    empty = MovingCode(parts=(), fragment_count=9000, message_size=3_000_000)
    with pytest.raises(PresentingError) as caught:
        gif_of(empty, frames_per_second=7.0)
    assert caught.value.reason is Reason.TOO_LARGE_FOR_CODE


def test_the_folder_for_the_phone_holds_everything_ready_to_send(planned, tmp_path: Path) -> None:
    shared, plan = planned
    folder = tmp_path / "for" / "phone"
    written = write_phone_folder(folder, shared, plan, TEXTS, frames_per_second=7.0)
    assert set(written) == set(folder.iterdir())
    assert all(path.parent == folder for path in written)
    assert (folder / shared.file_name).read_bytes() == shared.content
    suffixes = sorted(path.suffix for path in written)
    assert suffixes == sorted([".json", ".gif", *[".png"] * len(plan.stills)])
    known = knowledge_without_backpack()
    for path in written:
        received = check_received(known, [file(path.read_bytes(), path.name)], now=NOW)
        assert received.all_items, path.name
        assert received.not_read == ()


def test_pictures_of_practice_items_say_so(planned, tmp_path: Path) -> None:
    shared, plan = planned
    plain = write_phone_folder(tmp_path / "a", shared, plan, TEXTS, frames_per_second=7.0)
    assert not any("PRACTICE" in path.name for path in plain)
    practice = replace(shared, file_name=f"PRACTICE-{shared.file_name}")
    named = write_phone_folder(tmp_path / "b", practice, plan, TEXTS, frames_per_second=7.0)
    assert all(path.name.startswith("PRACTICE-") for path in named)
    assert [f"PRACTICE-{path.name}" for path in plain] == [path.name for path in named]


def test_a_disk_that_refuses_is_told(planned, tmp_path: Path) -> None:
    shared, plan = planned
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(VaultError) as caught:
        write_phone_folder(tmp_path / "file", shared, plan, TEXTS, frames_per_second=7.0)
    assert caught.value.reason.value.startswith("STORAGE_")
