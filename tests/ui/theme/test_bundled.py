"""What is bundled."""

from importlib.resources import files
from pathlib import Path

from ui.theme.bundled import font_files, icon_folder, icon_source
from ui.theme.icons import IconName


def test_fonts_are_truetype_and_come_with_their_licence() -> None:
    assert len(font_files()) == 2
    assert all(content.startswith(b"\x00\x01\x00\x00") for content in font_files())
    licence = files("resources").joinpath("fonts", "OFL.txt").read_text("utf-8")
    assert "SIL Open Font License, Version 1.1" in licence


def test_every_icon_is_there_has_one_colour_to_tint_and_reads_nothing_else() -> None:
    for name in IconName:
        source = icon_source(f"lucide/{name.value}.svg")
        assert "currentColor" in source
        assert "href" not in source
    kept = {path.stem for path in Path(icon_folder(), "lucide").glob("*.svg")}
    assert kept == {name.value for name in IconName}
    assert "ISC" in files("resources").joinpath("icons", "lucide", "LICENSE").read_text("utf-8")
