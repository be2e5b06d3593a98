"""Draws every page of the real window in every look, and one contact sheet of all.

    PYTHONPATH=. python packaging/screenshots.py --out out/screenshots [--quick] [--only WORD]
                                                 [--readme]

Needs an X server (``make screenshots`` brings one). Scenes are filled from the practice learner;
empty and failing ones stand beside. Looks are language x theme x text size x window size. A scene
that fails is named, left out of the sheet and makes the exit code 1.
"""

import argparse
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from contact_sheet import make_sheet
from PySide6.QtWidgets import QApplication
from screenshot_scenes import (
    NOW,
    README_PAGES,
    SCENES,
    Props,
    Scene,
    make_props,
    make_shared,
    open_setting,
)

from tests.rigs.stage import Stage
from ui.theme.look import STYLE_WORDS
from wallet.settings import Language, Settings, Theme

LANGUAGES = (Language.ENGLISH, Language.SPANISH)
THEMES = (Theme.LIGHT, Theme.DARK, Theme.CONTRAST)
SCALES = (100, 200)
SIZES = ((1440, 900), (1024, 600))
THUMBNAIL = 360


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One way the window can look."""

    language: Language
    theme: Theme
    scale: int
    width: int
    height: int

    @property
    def name(self) -> str:
        """A name for files and the sheet's columns."""
        size = f"{self.width}x{self.height}"
        return f"{self.language.value}-{self.theme.value}-{self.scale}-{size}"

    @property
    def settings(self) -> Settings:
        """The settings that make the window look so."""
        return Settings(
            language=self.language,
            theme=self.theme,
            text_scale=self.scale,
            reduced_motion=True,
        )


def looks(*, is_quick: bool) -> list[Look]:
    """Return the looks to draw: all of them, or four that differ most."""
    every = [
        Look(language=language, theme=theme, scale=scale, width=width, height=height)
        for language, theme, scale, (width, height) in product(LANGUAGES, THEMES, SCALES, SIZES)
    ]
    if not is_quick:
        return every
    english, spanish = LANGUAGES
    return [
        Look(language=english, theme=Theme.LIGHT, scale=100, width=1440, height=900),
        Look(language=spanish, theme=Theme.DARK, scale=100, width=1024, height=600),
        Look(language=spanish, theme=Theme.LIGHT, scale=200, width=1024, height=600),
        Look(language=english, theme=Theme.CONTRAST, scale=100, width=1440, height=900),
    ]


class Troubles:
    """Collects what went wrong, also where Qt would swallow it."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    @contextmanager
    def around(self, what: str) -> Iterator[None]:
        """Note any exception of the body, and any raised in a slot meanwhile, under ``what``."""
        before, sys.excepthook = sys.excepthook, self._hook(what)
        try:
            yield
        except Exception as error:  # noqa: BLE001 - a scene that fails must not stop the others
            self._note(what, error)
        finally:
            sys.excepthook = before

    def _hook(self, what: str) -> Callable[..., None]:
        return lambda _kind, error, _trace: self._note(what, error)

    def _note(self, what: str, error: BaseException) -> None:
        frames = traceback.extract_tb(error.__traceback__)
        where = f" at {frames[-1].filename}:{frames[-1].lineno}" if frames else ""
        line = f"{what}: {type(error).__name__}: {error}{where}"
        if line not in self.lines:
            self.lines.append(line)


def draw(
    app: QApplication, scenes: list[Scene], chosen: list[Look], props: Props, out: Path
) -> tuple[dict[tuple[str, str], Path], Troubles]:
    """Draw ``scenes`` in the ``chosen`` looks; return the picture files and what went wrong."""
    pictures: dict[tuple[str, str], Path] = {}
    troubles = Troubles()
    for setting in dict.fromkeys(scene.setting for scene in scenes):
        stage = Stage(app, props.folder / setting, NOW, chosen[0].settings)
        with troubles.around(setting):
            open_setting(stage, setting, props)
            stage.window.show()
            for look in chosen:
                stage.window.change_settings(look.settings)
                stage.window.resize(look.width, look.height)
                for scene in scenes:
                    if scene.setting == setting:
                        with troubles.around(scene.name):
                            path = out / look.name / f"{scene.file_name}.png"
                            _draw_scene(stage, scene, props, path)
                            pictures[scene.name, look.name] = path
        with troubles.around(f"closing {setting}"):
            stage.close()
    return pictures, troubles


def _draw_scene(stage: Stage, scene: Scene, props: Props, path: Path) -> None:
    stage.window.surround.header.search.clear()
    stage.window.navigate(scene.page, **scene.arguments(props))
    scene.act(stage, props)
    path.parent.mkdir(parents=True, exist_ok=True)
    if not stage.picture().save(str(path)):
        raise OSError(f"{path} could not be written")


def main() -> int:
    """Draw what was asked for; return 1 where a scene failed."""
    parser = argparse.ArgumentParser(prog="screenshots")
    parser.add_argument("--out", type=Path, default=Path("out/screenshots"))
    parser.add_argument("--quick", action="store_true", help="four looks instead of all")
    parser.add_argument("--only", default="", help="scenes with this word in their name")
    parser.add_argument("--readme", action="store_true", help="the README's pictures only")
    arguments = parser.parse_args()
    app = QApplication(["rucksack", *STYLE_WORDS])
    scenes = [scene for scene in SCENES if arguments.only in scene.name]
    chosen = looks(is_quick=arguments.quick)
    if arguments.readme:
        scenes = [scene for scene in SCENES if scene.name in README_PAGES.values()]
        chosen = chosen[:1]
    with tempfile.TemporaryDirectory(prefix="rucksack-pictures-") as folder:
        props = make_props(Path(folder))
        make_shared(props)
        pictures, troubles = draw(app, scenes, chosen, props, arguments.out)
    for line in troubles.lines:
        print(f"failed: {line}", file=sys.stderr)
    if arguments.readme:
        _copy_for_readme(pictures, chosen[0])
    elif pictures:
        names = [scene.name for scene in scenes]
        columns = [look.name for look in chosen]
        sheet = make_sheet(pictures, names, columns, width=THUMBNAIL)
        sheet.save(arguments.out / "contact-sheet.png")
    print(f"{len(pictures)} pictures in {arguments.out}")
    return 1 if troubles.lines else 0


def _copy_for_readme(pictures: Mapping[tuple[str, str], Path], look: Look) -> None:
    target = Path(__file__).resolve().parent.parent / "docs" / "pictures"
    target.mkdir(exist_ok=True)
    for name, scene in README_PAGES.items():
        if (scene, look.name) in pictures:
            (target / f"{name}.png").write_bytes(pictures[scene, look.name].read_bytes())


if __name__ == "__main__":
    sys.exit(main())
