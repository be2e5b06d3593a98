import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest
from PIL import Image

from tests.places import PROJECT


@pytest.fixture(scope="module")
def contact_sheet() -> ModuleType:
    path = PROJECT / "packaging" / "contact_sheet.py"
    spec = importlib.util.spec_from_file_location("contact_sheet", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["contact_sheet"] = module
    spec.loader.exec_module(module)
    return module


def picture(folder: Path, name: str, colour: str, size: tuple[int, int]) -> Path:
    path = folder / f"{name}.png"
    Image.new("RGB", size, colour).save(path)
    return path


def test_every_picture_stands_in_its_cell(contact_sheet: ModuleType, tmp_path: Path) -> None:
    pictures = {
        ("first", "wide"): picture(tmp_path, "a", "#ff0000", (400, 200)),
        ("first", "tall"): picture(tmp_path, "b", "#00ff00", (200, 400)),
        ("second", "tall"): picture(tmp_path, "c", "#0000ff", (200, 400)),
    }
    sheet = contact_sheet.make_sheet(pictures, ["first", "second"], ["wide", "tall"], width=100)
    left = contact_sheet.LABEL
    right = left + 100 + contact_sheet.GAP
    top = contact_sheet.CAPTION + contact_sheet.GAP
    below = top + 200 + contact_sheet.GAP
    assert sheet.getpixel((left + 50, top + 25)) == (255, 0, 0)
    assert sheet.getpixel((right + 50, top + 150)) == (0, 255, 0)
    assert sheet.getpixel((right + 50, below + 150)) == (0, 0, 255)
    # The cell without a picture is crossed out, not left blank.
    assert contact_sheet.MISSING in {sheet.getpixel((left + x, below)) for x in range(100)}
    assert sheet.size == (right + 100 + contact_sheet.GAP, below + 200 + contact_sheet.GAP)
