from io import BytesIO

from PIL import Image

from tests.doubles.issuer_simulator import IssuerSimulator
from tests.wallet.session.opened import NOW
from tests.wallet.session.test_bringing_in import parts_of
from wallet.encoding.cbor_ld import encode_code_text
from wallet.encoding.strict_json import write_json
from wallet.encoding.uniform_resource import read_message
from wallet.session.code_pictures import png_of, text_matrix
from wallet.session.frames import TEXT_LIMIT, FrameCollector, progress_of
from wallet.session.opening import knowledge_without_backpack
from wallet.session.receiving import check_received

SCHOOL = IssuerSimulator("Lantern Bay", seed=21)
BADGE = SCHOOL.issue(SCHOOL.open_badge())
PARTS = parts_of(BADGE)


def frame_of(text: str) -> tuple[bytes, int, int]:
    picture = Image.open(BytesIO(png_of(text_matrix(text)))).convert("L")
    return picture.tobytes(), picture.width, picture.height


def test_camera_frames_in_any_order_until_the_code_is_whole() -> None:
    collector = FrameCollector()
    for number, part in enumerate(reversed(PARTS), start=1):
        luma, width, height = frame_of(part)
        state = collector.add_frame(luma, width, height, width)
        assert (state.have, state.need) == (number, len(PARTS))
        assert state.is_complete is (number == len(PARTS))
        assert collector.add_frame(luma, width, height, width) == state
    assert collector.message is not None
    assert read_message(collector.message) == write_json(BADGE)
    got = check_received(knowledge_without_backpack(), [collector.incoming()], now=NOW)
    assert len(got.items) == 1


def test_frames_may_have_wide_rows_and_may_show_nothing() -> None:
    luma, width, height = frame_of(PARTS[0])
    wide = b"".join(luma[row * width : (row + 1) * width] + bytes(7) for row in range(height))
    collector = FrameCollector()
    assert collector.add_frame(memoryview(wide), width, height, width + 7).have == 1
    blank = FrameCollector()
    state = blank.add_frame(b"\xff" * 10_000, 100, 100, 100)
    assert (state.have, state.need, state.texts, state.is_complete) == (0, 0, 0, False)
    assert blank.message is None


def test_single_codes_beside_a_moving_one() -> None:
    text = encode_code_text(SCHOOL.issue(SCHOOL.plain()), knowledge_without_backpack().contexts)
    collector = FrameCollector()
    for _ in range(2):
        luma, width, height = frame_of(text)
        assert collector.add_frame(luma, width, height, width).texts == 1
    assert collector.add_texts(PARTS).is_complete
    got = check_received(knowledge_without_backpack(), [collector.incoming()], now=NOW)
    assert len(got.items) == 2


def test_damaged_parts_and_parts_of_another_code_are_left_aside() -> None:
    other = parts_of(SCHOOL.issue(SCHOOL.open_badge(number=2)))
    collector = FrameCollector()
    collector.add_texts([PARTS[0], "UR:BYTES/1-3/XXXX", other[1], *PARTS[1:]])
    assert collector.message is not None
    assert read_message(collector.message) == write_json(BADGE)


def test_a_scanner_left_running_does_not_grow_without_end() -> None:
    collector = FrameCollector()
    state = collector.add_texts([f"text {number}" for number in range(TEXT_LIMIT + 50)])
    assert state.texts == TEXT_LIMIT


def test_progress_of_parts_at_hand() -> None:
    assert progress_of(()) == (0, 0)
    assert progress_of(PARTS[:2]) == (2, len(PARTS))
