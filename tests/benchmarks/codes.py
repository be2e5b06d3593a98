"""Codes: drawing one for each item and all of a moving one, and reading them as a camera does."""

from pathlib import Path

from PIL import Image, ImageFilter

from tests.benchmarks.figures import Figure, time_each
from tests.benchmarks.sharing import SHARED, shared_backpack
from tests.benchmarks.sizes import Sizes
from tests.conftest import NOW
from wallet.encoding.qr_reading import read_codes_in_frame
from wallet.encoding.uniform_resource import PartCollector, PartWriter
from wallet.model.sharing import QrMatrix
from wallet.presenting.qr_codes import make_code, make_frame
from wallet.session.sharing import make_file, plan_codes_for

FRAMES, FRAGMENT = 20, 300
FRAMES_AIM, READING_AIM = 40, 10
CAMERA = (1280, 720)
GREY = 200
TURN, BLUR = 2.0, 0.7  # degrees, pixels
DENSEST = 40  # the largest version of a code
CHARACTERS = 4_296  # of the 45 that codes write shortest, all a version 40 holds at level L


def measure_codes(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """From the signed bytes to every symbol; from symbols in camera frames back to texts."""
    rounds = max(2, sizes.rounds // 3)
    with shared_backpack(folder, is_short=True) as (session, order):
        shared = make_file(session, order, now=NOW)
        plan = plan_codes_for(session, shared)
        planning = time_each(lambda: plan_codes_for(session, shared), rounds)
    stills = time_each(lambda: [make_code(still.text) for still in plan.stills], rounds)
    return (
        Figure(
            name=f"plan the codes of {SHARED}",
            samples=planning,
            note=f"{len(plan.stills)} of {SHARED} fit one code",
        ),
        Figure(name=f"draw {len(plan.stills)} single codes", samples=stills),
        *_moving(rounds),
        *_reading(max(3, sizes.rounds)),
    )


def _moving(rounds: int) -> tuple[Figure, ...]:
    """Frames of a message that needs just so many: each its text, and its picture."""
    message = bytes(number * 31 % 251 for number in range(FRAMES * FRAGMENT))
    writer = PartWriter(message, fragment_size=FRAGMENT)
    parts = [writer.part(number) for number in range(1, writer.fragment_count + 1)]
    drawn = time_each(lambda: [make_frame(part) for part in parts], rounds)
    written = time_each(
        lambda: [
            make_frame(writer.part(number)) for number in range(1, writer.fragment_count + 1)
        ],
        rounds,
    )
    collected = time_each(lambda: _collect(parts), rounds)
    of_them = f"{len(parts)} frames of {FRAGMENT} bytes"
    return (
        Figure(name=f"draw {of_them}", samples=drawn, aim=FRAMES_AIM),
        Figure(name=f"write and draw {of_them}", samples=written, aim=FRAMES_AIM),
        Figure(name=f"put {of_them} together", samples=collected),
    )


def _collect(parts: list[str]) -> None:
    collector = PartCollector()
    for part in parts:
        collector.add(part)
    if collector.message is None:
        raise RuntimeError("a moving code that did not come whole")


def _reading(rounds: int) -> tuple[Figure, ...]:
    text = ("UR:BYTES/" + "A0B1C2D3" * 600)[:CHARACTERS]
    full = camera_frame(make_frame(text))
    empty = bytes([GREY]) * (CAMERA[0] * CAMERA[1])
    if read_codes_in_frame(full, *CAMERA, CAMERA[0]) != (text,):
        raise RuntimeError("the code was not read")

    def read(frame: bytes) -> tuple[float, ...]:
        return time_each(lambda: read_codes_in_frame(frame, *CAMERA, CAMERA[0]), rounds)

    return (
        Figure(
            name=f"read a version {DENSEST} code from a 720p frame",
            samples=read(full),
            aim=READING_AIM,
        ),
        Figure(name="look at a 720p frame without a code", samples=read(empty), aim=READING_AIM),
    )


def camera_frame(matrix: QrMatrix) -> bytes:
    """Return the code as a camera sees it: grey, a little turned, not on whole pixels, soft."""
    if matrix.size != 17 + 4 * DENSEST:
        raise RuntimeError("a code of another version")
    width, height = CAMERA
    shades = b"".join(matrix.rows).translate(bytes([GREY, 45]) + bytes(254))
    modules = Image.frombytes("L", (matrix.size, matrix.size), shades)
    side = round(height * 0.92)
    picture = Image.new("L", CAMERA, GREY)
    picture.paste(
        modules.resize((side, side), Image.Resampling.BILINEAR),
        ((width - side) // 2, (height - side) // 2),
    )
    turned = picture.rotate(TURN, Image.Resampling.BICUBIC, fillcolor=GREY)
    return turned.filter(ImageFilter.GaussianBlur(BLUR)).tobytes()
