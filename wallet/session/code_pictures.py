"""Codes as pictures: on the screen, as files, and as one folder ready for a phone."""

from dataclasses import dataclass
from pathlib import Path

from wallet.errors import PresentingError, Reason
from wallet.model.sharing import CodePlan, MovingCode, QrMatrix, SharedFile, StillCode
from wallet.presenting.file_names import PRACTICE_WORD, safe_part
from wallet.presenting.qr_codes import make_code, make_frame, write_gif, write_png, write_svg
from wallet.session.saving import save_files
from wallet.vault.disk import storage_error

# A saved moving code: each part is shown so often that a scanner started late finds it again.
GIF_MODULE_PIXELS = 6
PNG_MODULE_PIXELS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneTexts:
    """Names of the files in the folder for the phone, in the learner's language."""

    moving_code: str
    code: str  # number, title


def still_matrix(code: StillCode) -> QrMatrix:
    """Return the symbol of a single code."""
    return make_code(code.text)


def text_matrix(text: str) -> QrMatrix:
    """Return the symbol of any text, such as the learner's identifier."""
    return make_code(text)


def frame_matrix(part: str) -> QrMatrix:
    """Return the symbol of one part of a moving code (fast)."""
    return make_frame(part)


def png_of(matrix: QrMatrix) -> bytes:
    """Return a symbol as a PNG picture with its quiet zone."""
    return write_png(matrix, module_pixels=PNG_MODULE_PIXELS)


def svg_of(matrix: QrMatrix) -> bytes:
    """Return a symbol as an SVG picture with its quiet zone."""
    return write_svg(matrix)


def gif_of(moving: MovingCode, *, frames_per_second: float) -> bytes:
    """Return a moving code as an animated GIF that repeats for ever.

    Raises PresentingError(TOO_LARGE_FOR_CODE) where the plan offers no moving code.
    """
    if not moving.parts:
        facts = {"size": str(moving.message_size)}
        raise PresentingError(Reason.TOO_LARGE_FOR_CODE, facts)
    frames = [make_frame(part) for part in moving.parts]
    return write_gif(frames, frames_per_second=frames_per_second, module_pixels=GIF_MODULE_PIXELS)


def write_phone_folder(
    folder: Path,
    shared: SharedFile,
    plan: CodePlan,
    texts: PhoneTexts,
    *,
    frames_per_second: float,
) -> tuple[Path, ...]:
    """Write one picture per code, the moving code and the file into ``folder``; return the files.

    A bundle too large for a moving code goes without one. Where the file's name says PRACTICE,
    the names of the pictures do.

    Raises VaultError(STORAGE_*) where the disk refuses; files finished by then stay.
    """
    contents = {shared.file_name: shared.content}
    is_practice = shared.file_name.startswith(f"{PRACTICE_WORD}-")
    word = f"{PRACTICE_WORD}-" if is_practice else ""
    name = word + safe_part(texts.moving_code)
    if plan.moving.parts:
        contents[f"{name}.gif"] = gif_of(plan.moving, frames_per_second=frames_per_second)
    for number, still in enumerate(plan.stills, start=1):
        title = texts.code.format(number=number, title=still.title)
        contents[f"{word}{safe_part(title)}.png"] = png_of(still_matrix(still))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise storage_error(error) from error
    return save_files({folder / file_name: content for file_name, content in contents.items()})
