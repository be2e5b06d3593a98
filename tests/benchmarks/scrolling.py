"""How long the list takes to paint a frame while a person scrolls, and a list of very many."""

import time
from pathlib import Path

from PySide6.QtCore import QRect

from tests.benchmarks.corpus import PASSPHRASE, make_backpack
from tests.benchmarks.figures import Figure, percentile, time_once
from tests.benchmarks.sizes import Sizes
from tests.benchmarks.watching import FirstPaint
from tests.benchmarks.window import painted, set_stage
from tests.conftest import NOW
from tests.rigs.stage import Stage
from ui.showing.item_list import ItemList
from ui.showing.shell import PageName
from wallet.session.opening import Passphrase, open_backpack
from wallet.settings import ListStyle

FRAMES = 200
FRAME_AIM, LIST_AIM = 5, 500


def measure_scrolling(sizes: Sizes, folder: Path) -> tuple[Figure, ...]:
    """Frames of cards and of rows in the large list; the largest list to its first frame."""
    backpack = make_backpack(folder / "large", sizes.items)
    stage, _ = set_stage(folder / "large")
    stage.open(lambda: open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW))
    stage.window.show()
    stage.window.navigate(PageName.BACKPACK)
    stage.settle()
    figures = [_frames(stage, style, sizes) for style in ListStyle]
    stage.close()
    return (*figures, _largest(sizes, folder / "largest"))


def _frames(stage: Stage, style: ListStyle, sizes: Sizes) -> Figure:
    """Jump to a place never seen before and step from there: nothing is there to be reused."""
    view = stage.window.findChild(ItemList)
    if not isinstance(view, ItemList):
        raise TypeError("there is no list")
    view.show_style(style)
    stage.settle()
    bar = view.verticalScrollBar()
    frames = min(FRAMES, 10 * sizes.rounds + 10)
    samples, waits = [], []
    for number in range(frames):
        bar.setValue(int(bar.maximum() * (number * 37 % frames) / frames))
        whole: QRect = view.viewport().rect()
        begun = time.process_time()
        waits.append(time_once(lambda whole=whole: view.viewport().repaint(whole)))  # type: ignore[misc]
        samples.append((time.process_time() - begun) * 1000)
        if number % 20 == 0:
            stage.settle()
    worst = percentile(samples, 0.99)
    return Figure(
        name=f"a whole frame of {style.value} anywhere in {sizes.items:,}, 99 of 100",
        samples=(worst,),
        aim=FRAME_AIM,
        note=f"work; median {percentile(samples, 0.5):.1f} ms, on the wall "
        f"{percentile(waits, 0.5):.1f} ms, {frames} frames",
    )


def _largest(sizes: Sizes, folder: Path) -> Figure:
    backpack = make_backpack(folder, sizes.many)
    stage, paint = set_stage(folder)
    stage.open(lambda: open_backpack(backpack, Passphrase(PASSPHRASE), now=NOW))
    stage.window.show()
    rounds = max(1, sizes.rounds // 5)
    shown = tuple(_show_anew(stage, paint, sizes.many) for _ in range(rounds))
    stage.close()
    return Figure(
        name=f"list of {sizes.many:,} to first paint",
        samples=shown,
        aim=LIST_AIM,
        note="from going to the page, built anew, to its rows on the screen",
    )


def _show_anew(stage: Stage, paint: FirstPaint, rows: int) -> float:
    stage.window.stack.forget()
    stage.window.navigate(PageName.SETTINGS)
    stage.settle()
    paint.begin(rows)
    stage.window.navigate(PageName.BACKPACK)
    return painted(stage, paint)
